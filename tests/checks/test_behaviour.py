"""Checks on what a model does. Models are built anew in each case: some checks change weights."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from stackgraph.checks.core import CheckError
from support.told import message

pytestmark = [pytest.mark.keras, pytest.mark.usefixtures("fresh_names")]

keras = pytest.importorskip("keras")
from keras import layers, ops  # noqa: E402

from stackgraph.checks.behaviour import (  # noqa: E402
    check_every_input_matters,
    check_kept_weights,
    check_probabilities,
    check_same_function,
    check_same_predictions,
    check_same_weights,
    check_score,
    check_symmetric,
    check_tap,
    check_zeroed_body_is,
)

if TYPE_CHECKING:
    from support.golden import Golden

Build = Callable[[], Any]


# ---------------------------------------------------------------------------------- the models


def stack(activation: Any = "relu", last: str = "softmax", hidden: int = 5) -> Any:
    return keras.Sequential(
        [
            keras.Input((6,)),
            layers.Dense(hidden, activation=activation, name="hidden"),
            layers.Dense(3, activation=last, name="output"),
        ]
    )


def graph() -> Any:
    x = keras.Input((6,))
    return keras.Model(x, ops.softmax(layers.Dense(3)(ops.relu(layers.Dense(5)(x)))))


def towers(*, names: tuple[str, ...] = ("a", "b"), used: int = 2, width: int = 4) -> Any:
    inputs = [keras.Input((width,), name=n) for n in names]
    parts = [layers.Dense(3, activation="relu")(i) for i in inputs]
    merged = layers.Concatenate()(parts[:used]) if used > 1 else parts[0]
    return keras.Model(inputs, layers.Dense(1, activation="sigmoid")(merged))


def siamese(kind: str) -> Any:
    a, b = keras.Input((4,), name="left"), keras.Input((4,), name="right")
    shared = layers.Dense(3, activation="relu", name="shared")
    left = shared(a)
    right = (layers.Dense(3, activation="relu") if kind == "copied" else shared)(b)
    merged = {
        "distance": lambda: ops.abs(left - right),
        "square": lambda: ops.square(left - right),
        "difference": lambda: left - right,
        "copied": lambda: ops.abs(left - right),
        "concatenated": lambda: layers.Concatenate()([left, right]),
        "same twice": lambda: ops.abs(left - left),
        "sum": lambda: left + right,
    }[kind]()
    last = layers.Dense(1, activation="sigmoid" if kind != "difference" else None)
    return keras.Model([a, b], last(merged))


def residual(kind: str) -> Any:
    x = keras.Input((4, 4, 2))
    body = layers.Conv2D(2, 3, padding="same", activation="relu")(x)
    body = layers.Conv2D(2, 3, padding="same", activation="relu" if kind == "early" else None)(body)
    merged = {
        "right": lambda: ops.relu(body + x),
        "early": lambda: body + x,
        "no activation": lambda: body + x,
        "stale": lambda: ops.relu(layers.Conv2D(2, 1)(body)),
        "concatenated": lambda: ops.relu(layers.Concatenate()([body, x])),
        "twice": lambda: ops.relu(body + x + x),
        "averaged": lambda: ops.relu(layers.Average()([body, x])),
    }[kind]()
    return keras.Model(x, merged)


# ------------------------------------------------------------------------------ same function


def reordered() -> Any:
    """Two parallel layers of one shape, merged in the other order than they were made."""
    x = keras.Input((6,))
    a = layers.Dense(4, activation="tanh")(x)
    b = layers.Dense(4, activation="relu")(x)
    return keras.Model(x, layers.Dense(2)(layers.Concatenate()([b, a])))


def ordered() -> Any:
    x = keras.Input((6,))
    b = layers.Dense(4, activation="relu")(x)
    a = layers.Dense(4, activation="tanh")(x)
    return keras.Model(x, layers.Dense(2)(layers.Concatenate()([b, a])))


def two_heads(kind: type, first: str = "p", second: str = "q") -> Any:
    x = keras.Input((6,))
    p, q = layers.Dense(2, name=first)(x), layers.Dense(3, name=second)(x)
    outputs = {"p": p, "q": q} if kind is dict else [p, q]
    return keras.Model(x, outputs)


def nested() -> Any:
    x = keras.Input((6,))
    inner = keras.Sequential([keras.Input((6,)), layers.Dense(5, activation="relu")])
    return keras.Model(x, layers.Dense(3, activation="softmax")(inner(x)))


@pytest.mark.parametrize(
    ("build", "other"),
    [
        (stack, stack),
        (graph, stack),
        (stack, graph),
        (nested, stack),
        (reordered, ordered),
        (lambda: two_heads(dict), lambda: two_heads(list)),
        (lambda: siamese("distance"), lambda: siamese("distance")),
        (lambda: stack(layers.LeakyReLU(0.2)), lambda: stack("leaky_relu")),
    ],
)  # fmt: skip
def test_same_function_accepts(build: Build, other: Build) -> None:
    model, wanted = build(), other()
    before = [w.numpy() for w in (*model.weights, *wanted.weights)]
    check_same_function(model, wanted, name="m")
    after = [w.numpy() for w in (*model.weights, *wanted.weights)]
    assert all(np.array_equal(a, b) for a, b in zip(before, after, strict=True))


@pytest.mark.parametrize(
    ("build", "other"),
    [
        (lambda: stack("tanh"), stack),
        (lambda: stack(last="sigmoid"), stack),
        (lambda: stack(hidden=4), stack),
        (lambda: stack(None), stack),
        (lambda: siamese("copied"), lambda: siamese("distance")),
        (lambda: siamese("difference"), lambda: siamese("distance")),
        (lambda: siamese("square"), lambda: siamese("distance")),
        (lambda: towers(used=1), towers),
        (lambda: towers(names=("a", "b", "c")), towers),
    ],
)
def test_same_function_rejects(build: Build, other: Build) -> None:
    message(lambda: check_same_function(build(), other(), name="m"))


def test_golden_same_function(golden: Golden) -> None:
    found = message(lambda: check_same_function(stack("tanh"), stack(), name="graph"))
    golden(found)


def test_golden_same_function_other_weights(golden: Golden) -> None:
    found = message(lambda: check_same_function(stack(hidden=4), stack(), name="graph"))
    golden(found)


@pytest.mark.parametrize(
    ("compare", "wanted", "got"),
    [
        (lambda a, b: ops.square(a - b), "2 everywhere, for inputs of 1 and 3 ", "4 everywhere"),
        (lambda a, b: ops.relu(a - b), "2 everywhere, for inputs of 1 and 3 ", "0 everywhere"),
        (lambda a, b: ops.abs(a) - ops.abs(b), "2 everywhere, for", "-2 everywhere"),
        (lambda a, b: ops.abs(ops.abs(a) - ops.abs(b)), "for inputs of 1 and -2 ", "1 everywhere"),
        (lambda a, b: ops.abs(a - b) * np.array([1, 1, 2]), "2 everywhere", "2 and others"),
        (lambda a, b: ops.abs(a - ops.flip(b, 1)), "equal predictions when", "other predictions"),
    ],
)
def test_a_graph_without_weights_is_told_by_a_worked_example(
    compare: Callable[[Any, Any], Any], wanted: str, got: str
) -> None:
    a, b = keras.Input((3,)), keras.Input((3,))
    asked = keras.Model([a, b], ops.abs(a - b))
    found = message(
        lambda: check_same_function(keras.Model([a, b], compare(a, b)), asked, name="m")
    )
    assert wanted in found
    assert got in found


def test_a_forgotten_sigmoid_is_named_where_functions_are_compared() -> None:
    def unit(activation: str | None) -> Any:
        return keras.Sequential([keras.Input((4,)), layers.Dense(1, activation=activation)])

    found = message(lambda: check_same_function(unit(None), unit("sigmoid"), name="m"))
    assert "m, layer 1 (Dense): wrong activation\n  expected: sigmoid" in found


def test_same_function_does_not_hang_on_many_equal_layers() -> None:
    def wide(last: str) -> Any:
        x = keras.Input((3,))
        parts = [layers.Dense(3, activation="tanh")(x) for _ in range(7)]
        return keras.Model(x, layers.Dense(1, activation=last)(layers.Concatenate()(parts)))

    message(lambda: check_same_function(wide("sigmoid"), wide("linear"), name="m"))


# ------------------------------------------------------------------------------- same weights


def test_same_weights_accepts_the_layers_and_a_copy() -> None:
    reader = graph()
    dense = [layer for layer in reader.layers if layer.weights]
    check_same_weights(keras.Sequential([keras.Input((6,)), *dense]), reader, name="back")
    copy = graph()
    copy.set_weights(reader.get_weights())
    check_same_weights(copy, reader, name="copy")


def test_golden_same_weights(golden: Golden) -> None:
    found = message(lambda: check_same_weights(stack(), stack(), name="fresh"))
    golden("\n".join(found.splitlines()[:4]))


def test_same_weights_rejects_a_layer_too_many() -> None:
    reader = stack()
    more = keras.Sequential([*reader.layers, layers.Dense(3)])
    message(lambda: check_same_weights(more, reader, name="more"))


# ----------------------------------------------------------------------- every input matters


def dead_relu() -> Any:
    """A model whose own weights kill every unit; its wiring is right."""
    model = towers()
    model.set_weights([-np.abs(w) - 1 for w in model.get_weights()])
    return model


def dict_inputs() -> Any:
    a, b = keras.Input((2,), name="z"), keras.Input((3,), name="y")
    merged = layers.Concatenate()([a, b])
    return keras.Model({"z": a, "y": b}, layers.Dense(1)(merged))


def looked_up() -> Any:
    a, b = keras.Input((5,), dtype="int32"), keras.Input((None, 3))
    x = layers.GlobalAveragePooling1D()(layers.Embedding(7, 3)(a))
    return keras.Model([a, b], layers.Dense(1)(x + layers.GlobalAveragePooling1D()(b)))


@pytest.mark.parametrize(
    "build", [towers, dead_relu, dict_inputs, looked_up, stack, lambda: siamese("distance")]
)
def test_every_input_matters_accepts(build: Build) -> None:
    check_every_input_matters(build(), name="m")


def ignored() -> Any:
    a, b = keras.Input((4,), name="mean"), keras.Input((4,), name="error")
    return keras.Model([a, b], layers.Dense(1)(a) + 0 * layers.Dense(1)(b))


def constant() -> Any:
    x = keras.Input((4,))
    return keras.Model(x, layers.Dense(1, activation="softmax")(x))


@pytest.mark.parametrize("build", [ignored, constant, lambda: siamese("same twice")])
def test_every_input_matters_rejects(build: Build) -> None:
    message(lambda: check_every_input_matters(build(), name="m"))


def test_a_shared_layer_on_one_input_twice_is_told_where_no_input_matters() -> None:
    left, right = keras.Input((4,), name="left"), keras.Input((4,), name="right")
    encoder = keras.Sequential([keras.Input((4,)), layers.Dense(3)])
    gap = encoder(left) - encoder(left)
    model = keras.Model([left, right], layers.Dense(1, "sigmoid")(gap))
    found = message(lambda: check_every_input_matters(model, name="m"))
    assert found.splitlines()[-1] == (
        "  hint:     the same tensor arrives twice: was the other branch's variable meant?"
    )


def test_golden_every_input_matters(golden: Golden) -> None:
    found = message(lambda: check_every_input_matters(ignored(), name="two"))
    golden(found)


def test_golden_constant_softmax(golden: Golden) -> None:
    found = message(lambda: check_every_input_matters(constant(), name="m"))
    golden(found)


def test_sample_tests_the_weights_the_model_has() -> None:
    model = towers(names=("mean", "worst"))
    random = np.random.default_rng(0)
    sample = {name: random.random((20, 4)) for name in ("worst", "mean", "unused")}
    check_every_input_matters(model, sample=sample, name="m")
    model.layers[3].set_weights([np.zeros((4, 3)), np.zeros(3)])
    assert "changes nothing" in message(
        lambda: check_every_input_matters(model, sample=sample, name="m")
    )
    check_every_input_matters(model, name="m")


def test_sample_by_name_needs_the_names(golden: Golden) -> None:
    sample = {"mean": np.ones((3, 4)), "worst": np.ones((3, 4))}
    found = message(lambda: check_every_input_matters(towers(), sample=sample, name="m"))
    golden(found)


# ----------------------------------------------------------------------------------- symmetry


@pytest.mark.parametrize("kind", ["distance", "square", "sum"])
def test_symmetric_accepts(kind: str) -> None:
    check_symmetric(siamese(kind), name="m")


@pytest.mark.parametrize(
    ("kind", "hint"),
    [
        ("difference", "take the absolute value"),
        ("copied", "a layer of its own"),
        ("concatenated", "a concatenation keeps the two sides apart"),
        ("same twice", "exchanging"),
    ],
)
def test_symmetric_rejects(kind: str, hint: str) -> None:
    found = message(lambda: check_symmetric(siamese(kind), name="m"))
    assert hint in found or kind == "same twice"


def test_symmetric_is_not_misled_by_copies_with_equal_weights() -> None:
    model = siamese("copied")
    kernel, bias = model.layers[2].get_weights()
    model.layers[3].set_weights([kernel, bias])
    message(lambda: check_symmetric(model, name="m"))


def test_symmetric_rejects_one_input_and_other_shapes() -> None:
    assert "wrong number of inputs" in message(lambda: check_symmetric(stack(), name="m"))
    assert "differ in shape" in message(lambda: check_symmetric(dict_inputs(), name="m"))


def test_golden_symmetric(golden: Golden) -> None:
    found = message(lambda: check_symmetric(siamese("copied"), name="pair"))
    golden(found)


# -------------------------------------------------------------------------------- zeroed body


def test_zeroed_body_accepts() -> None:
    check_zeroed_body_is(residual("right"), "relu", name="block")
    check_zeroed_body_is(residual("no activation"), "identity", name="block")
    check_zeroed_body_is(residual("right"), lambda x: np.maximum(x, 0), name="block")


def test_zeroed_body_keeps_a_projection() -> None:
    x = keras.Input((4, 4, 2))
    shortcut = layers.Conv2D(3, 1, name="projection")
    body = layers.Conv2D(3, 3, padding="same")(x)
    model = keras.Model(x, ops.relu(body + shortcut(x)))
    shortcut_alone = keras.Model(x, ops.relu(shortcut(x)))
    check_zeroed_body_is(model, lambda v: shortcut_alone(v), keep=["projection"], name="block")
    message(lambda: check_zeroed_body_is(model, lambda v: shortcut_alone(v), name="block"))


def test_zeroed_body_with_batch_normalisation() -> None:
    x = keras.Input((4, 4, 2))
    body = layers.BatchNormalization()(layers.Conv2D(2, 3, padding="same")(x))
    check_zeroed_body_is(keras.Model(x, ops.relu(body + x)), "relu", name="block")


@pytest.mark.parametrize(
    ("kind", "hint"),
    [
        ("early", "the activation after the addition is missing"),
        ("no activation", "the activation after the addition is missing"),
        ("stale", "every way to the output leads through layers with weights"),
        ("concatenated", "added, not concatenated"),
        ("twice", "the input is added twice"),
        ("averaged", "averaged"),
    ],
)
def test_zeroed_body_rejects(kind: str, hint: str) -> None:
    assert hint in message(lambda: check_zeroed_body_is(residual(kind), "relu", name="block"))


def test_golden_zeroed_body(golden: Golden) -> None:
    model = residual("stale")
    before = model.get_weights()
    found = message(lambda: check_zeroed_body_is(model, "relu", name="block"))
    golden(found)
    for a, b in zip(before, model.get_weights(), strict=True):
        np.testing.assert_array_equal(a, b)


# ------------------------------------------------------------------------------ probabilities


def per_row(axis: int) -> Any:
    x = keras.Input((4, 3))
    return keras.Model(x, layers.Softmax(axis=axis)(layers.Dense(5)(x)))


@pytest.mark.parametrize("build", [stack, towers, graph, lambda: per_row(-1)])
def test_probabilities_accepts(build: Build) -> None:
    check_probabilities(build(), name="m")


@pytest.mark.parametrize(
    ("build", "hint"),
    [
        (lambda: stack(last="relu"), "the last layer needs a softmax"),
        (lambda: stack(last="linear"), "the last layer needs a softmax"),
        (lambda: stack(last="tanh"), "the last layer needs a softmax"),
        (lambda: stack(last="sigmoid"), "a probability of its own"),
        (constant, "a softmax over one unit is always 1"),
        (lambda: per_row(1), "along axis 1"),
    ],
)
def test_probabilities_rejects(build: Build, hint: str) -> None:
    assert hint in message(lambda: check_probabilities(build(), name="m"))


def test_golden_probabilities(golden: Golden) -> None:
    found = message(lambda: check_probabilities(stack(last="sigmoid"), name="classifier"))
    golden(found)


# ------------------------------------------------------------------------------------- scores


def knowing() -> tuple[Any, np.ndarray, np.ndarray]:
    """A model that picks the largest of three numbers, and 60 samples with a known answer."""
    x = np.random.default_rng(0).standard_normal((60, 3)).astype("float32")
    inputs = keras.Input((3,))
    return keras.Model(inputs, layers.Softmax()(inputs * 5)), x, x.argmax(axis=1)


def test_score_accepts() -> None:
    model, x, y = knowing()
    check_score(model, x, y, at_least=0.99, name="m")
    check_score(model, [x], np.eye(3)[y], at_least=0.99, name="m")
    check_score(model, x, np.asarray(model(x)), metric="mse", at_most=1e-9, name="m")


def test_score_counts_what_it_says() -> None:
    """30 of 60 labels are changed to a wrong one, so the accuracy is exactly one half."""
    model, x, y = knowing()
    y = y.copy()
    y[::2] = (y[::2] + 1) % 3
    check_score(model, x, y, at_least=0.5, at_most=0.5, name="m")
    message(lambda: check_score(model, x, y, at_least=0.51, name="m"))
    message(lambda: check_score(model, x, y, at_most=0.49, name="m"))


def test_a_score_that_is_better_on_a_known_mistakes_targets_is_told_so() -> None:
    model, x, y = knowing()
    turned, shifted = (y + 2) % 3, (y + 1) % 3
    known = [(shifted, "shifted by one"), (y, "as they were"), (y, "never reached")]
    found = message(lambda: check_score(model, x, turned, at_least=0.9, mistakes=known, name="m"))
    assert "hint:     as they were" in found
    found = message(
        lambda: check_score(model, x, turned, at_least=0.9, mistakes=known[:1], name="m")
    )
    assert "shifted" not in found, "it scores no better on those"
    given = np.asarray(model(x))
    found = message(
        lambda: check_score(
            model, x, 1 - given, metric="mse", at_most=0.01, mistakes=[(given, "itself")], name="m"
        )
    )
    assert "hint:     itself" in found


def test_predictions_of_a_known_mistake_are_told() -> None:
    x = keras.Input((3,))
    once, twice, third = (keras.Model(x, ops.relu(x) * n) for n in (1, 2, 3))
    known = [(once, "not at all"), (twice, "doubled")]
    found = message(lambda: check_same_predictions(twice, third, mistakes=known, name="m"))
    assert "hint:     doubled" in found
    found = message(lambda: check_same_predictions(third, twice, mistakes=known[:1], name="m"))
    assert "hint" not in found


def test_a_score_is_told_with_the_digits_that_part_it_from_the_bound() -> None:
    inputs = keras.Input((1,))
    model = keras.Model(inputs, keras.layers.Rescaling(1.0)(inputs))
    x = np.array([[0.2004]], "float32")
    assert "at most 0.04\n" in (
        told := message(
            lambda: check_score(model, x, np.zeros((1, 1)), metric="mse", at_most=0.04, name="m")
        )
    )
    assert "0.0402" in told


def test_score_of_one_unit_and_of_a_named_output() -> None:
    x = np.array([[-1.0], [2.0], [3.0], [-4.0]], dtype="float32")
    y = np.array([0, 1, 1, 0])
    inputs = keras.Input((1,))
    sign = layers.Activation("sigmoid", name="sign")(inputs)
    check_score(keras.Model(inputs, sign), x, y, at_least=1.0, name="m")
    both = keras.Model(inputs, {"sign": sign, "same": inputs})
    check_score(both, x, y, at_least=1.0, output="sign", name="m")
    check_score(both, x, x, metric="mae", at_most=1e-6, output="same", name="m")
    assert "wrong number of outputs" in message(lambda: check_score(both, x, y, name="m"))
    assert "no output named" in message(lambda: check_score(both, x, y, output="b", name="m"))


@pytest.mark.parametrize(
    ("last", "weight", "hint"),
    [
        (
            None,
            -3.0,
            "its predictions lie outside 0 and 1, and one above 0.5 counts as 1: one",
        ),
        ("sigmoid", 0.0, "this is no better than guessing: was the model fitted, long enough"),
    ],
)
def test_a_missing_sigmoid_is_told_before_a_missing_fit(
    last: str | None, weight: float, hint: str
) -> None:
    model = keras.Sequential([keras.Input((1,)), layers.Dense(1, activation=last)])
    model.set_weights([np.array([[weight]]), np.array([-1e-6])])
    x, y = np.array([[2.0], [-2.0], [3.0], [1.0]]), np.array([0, 0, 1, 1])
    assert hint in message(lambda: check_score(model, x, y, at_least=0.9, name="m"))


def marking(*marks: float) -> tuple[Any, np.ndarray]:
    """A model that gives back its picture of 2 by 2, and a batch of one picture with such marks."""
    inputs = keras.Input((2, 2, 1))
    return keras.Model(inputs, layers.Identity()(inputs)), np.reshape(marks, (1, 2, 2, 1))


def test_iou_is_what_both_mark_of_what_either_does() -> None:
    model, x = marking(0.9, 0.8, 0.1, 0.2)
    for mask, iou in [([1, 1, 0, 0], 1), ([1, 0, 1, 0], 1 / 3), ([1, 1, 1, 0], 2 / 3)]:
        y = np.reshape(mask, (1, 2, 2, 1))
        check_score(model, x, y, metric="iou", at_least=iou - 0.01, at_most=iou + 0.01, name="m")
    check_score(model, x, np.reshape([1, 0, 1, 0], (1, 2, 2)), metric="iou", at_least=0.3, name="m")


def test_golden_iou_of_nothing_marked(golden: Golden) -> None:
    model, x = marking(0.4, 0.3, 0.1, 0.2)
    y = np.reshape([1, 1, 0, 0], (1, 2, 2, 1))
    found = message(lambda: check_score(model, x, y, metric="iou", at_least=0.6, name="m"))
    golden(found)
    turned, x = marking(0.1, 0.2, 0.9, 0.8)
    found = message(lambda: check_score(turned, x, y, metric="iou", at_least=0.6, name="m"))
    assert "it marks all the rest" in found
    small = keras.Model(model.input, layers.GlobalAveragePooling2D()(model.output))
    found = message(lambda: check_score(small, x, y, metric="iou", at_least=0.6, name="m"))
    assert "4 numbers for each sample" in found


def test_golden_score_of_an_unfitted_model(golden: Golden) -> None:
    model = stack()
    model.set_weights([0 * w for w in model.get_weights()])
    x, y = np.ones((10, 6)), np.array([0, 1, 2, 0, 1, 2, 1, 2, 1, 2])
    found = message(lambda: check_score(model, x, y, at_least=0.9, name="m"))
    golden(found)


def test_score_of_predictions_that_are_not_numbers() -> None:
    model, x, y = knowing()
    assert "training diverged" in message(lambda: check_score(model, x * np.nan, y, name="m"))


def test_score_of_the_wrong_shape() -> None:
    model, x, _ = knowing()
    found = message(lambda: check_score(model, x, np.arange(60) % 5, at_least=0.1, name="m"))
    assert "one probability for each of 5 classes" in found
    assert "raises an error" in message(lambda: check_score(model, x[:, :2], x, name="m"))


# --------------------------------------------------------------------------------------- taps


def test_tap_accepts() -> None:
    source = stack()
    hidden = source.get_layer("hidden")
    check_tap(keras.Model(source.inputs, hidden.output), source, "hidden", name="tap")
    check_tap(keras.Model(source.inputs, hidden.output), source, 0, name="tap")
    check_tap(keras.Sequential([keras.Input((6,)), hidden]), source, hidden, name="tap")
    copy = keras.Sequential([keras.Input((6,)), layers.Dense(5, activation="relu")])
    copy.set_weights(hidden.get_weights())
    check_tap(copy, source, "hidden", name="tap")


def test_tap_rejects_another_layer_and_a_rebuilt_one(golden: Golden) -> None:
    source = stack()
    other = keras.Model(source.inputs, source.get_layer("output").output)
    assert "what the layer 'output' computes" in message(
        lambda: check_tap(other, source, "hidden", name="tap")
    )
    rebuilt = keras.Sequential([keras.Input((6,)), layers.Dense(5, activation="relu")])
    found = message(lambda: check_tap(rebuilt, source, "hidden", name="tap"))
    golden(found)


def test_tap_tells_before_from_after_the_activation() -> None:
    x = keras.Input((6,))
    before = layers.Dense(5, name="hidden")(x)
    after = layers.Activation("relu", name="active")(before)
    source = keras.Model(x, layers.Dense(1)(after))
    found = message(lambda: check_tap(keras.Model(x, after), source, "hidden", name="tap"))
    assert "what the layer 'active' computes" in found


# -------------------------------------------------------------------------------- for them all

CHECKS: list[Callable[[Any], Any]] = [
    lambda m: check_same_function(m, stack(), name="m"),
    lambda m: check_same_weights(m, stack(), name="m"),
    lambda m: check_every_input_matters(m, name="m"),
    lambda m: check_symmetric(m, name="m"),
    lambda m: check_zeroed_body_is(m, "relu", name="m"),
    lambda m: check_probabilities(m, name="m"),
    lambda m: check_score(m, np.ones((2, 6)), np.ones(2), name="m"),
    lambda m: check_tap(m, stack(), "hidden", name="m"),
]


@pytest.mark.parametrize("call", CHECKS)
def test_what_is_no_model_gets_a_check_error(call: Callable[[Any], Any]) -> None:
    things = (None, 3, layers.Dense(2), keras.Input((2,)), keras.Sequential([layers.Dense(2)]))
    for thing in things:
        message(partial(call, thing))


def test_neither_random_state_nor_stderr_is_touched(capfd: Any) -> None:
    np.random.seed(3)
    keras.utils.set_random_seed(3)
    model, before = towers(), np.random.get_state(legacy=False)["state"]["pos"]
    check_every_input_matters(model, name="m")
    check_probabilities(model, name="m")
    assert np.random.get_state(legacy=False)["state"]["pos"] == before
    assert capfd.readouterr().err == ""


def _mean(members: list[Any], how: Any = layers.Average) -> Any:
    x = keras.Input((4,))
    return keras.Model(x, how()([member(x) for member in members]))


def test_same_predictions_are_those_of_the_weights_that_there_are() -> None:
    members = [keras.Sequential([keras.Input((4,)), layers.Dense(3)]) for _ in range(3)]
    strangers = [keras.Sequential([keras.Input((4,)), layers.Dense(3)]) for _ in range(3)]
    check_same_predictions(_mean(members[::-1]), _mean(members), name="ensemble")
    with pytest.raises(CheckError, match="other predictions"):
        check_same_predictions(_mean(strangers), _mean(members), name="ensemble")
    with pytest.raises(CheckError, match="3 times those"):
        check_same_predictions(_mean(members, layers.Add), _mean(members), name="ensemble")


def test_weights_inside_are_compared_with_what_they_were() -> None:
    trunk = keras.Sequential([keras.Input((4,)), layers.Dense(3, name="first")], name="trunk")
    before = trunk.get_weights()
    x = keras.Input((4,))
    model = keras.Model(x, layers.Dense(2)(trunk(x)))
    check_kept_weights(model, trunk, before, name="transfer")
    trunk.layers[0].bias.assign(np.ones(3))
    with pytest.raises(CheckError, match="the weights of trunk have changed"):
        check_kept_weights(model, trunk, before, name="transfer")
    with pytest.raises(CheckError, match="not fitted"):
        check_kept_weights(model, trunk, before, name="transfer", hint="it is not fitted")
    other = keras.models.clone_model(trunk)
    with pytest.raises(CheckError, match="trunk is not inside"):
        check_kept_weights(keras.Model(x, layers.Dense(2)(other(x))), trunk, before, name="m")


def test_of_several_outputs_the_wrong_one_is_told() -> None:
    x = keras.Input((4,))
    first, second = layers.Dense(3)(x), layers.Dense(3)(x)
    told = keras.Model(x, [first, second])
    with pytest.raises(CheckError, match="predictions at output 2; those at output 1 are as asked"):
        check_same_predictions(keras.Model(x, [first, ops.relu(second)]), told, name="both")


def test_names_that_keras_counts_up_are_not_told() -> None:
    inner = keras.Sequential([keras.Input((4,)), layers.Dense(3)])
    before = inner.get_weights()
    outer = keras.Sequential([keras.Input((4,)), inner, layers.Dense(1)])
    inner.set_weights([w + 1 for w in before])
    with pytest.raises(CheckError) as caught:
        check_kept_weights(outer, inner, before, name="outer")
    assert str(caught.value).splitlines()[:3] == [
        "outer: the weights of the given model have changed",
        "  expected: the weights from before fit",
        "  actual:   others: those of weighted layer 1",
    ]


def test_results_joined_along_the_batch_are_a_message() -> None:
    a, b = keras.Input((4,)), keras.Input((4,))
    model = keras.Model([a, b], layers.Dense(1, activation="sigmoid")(ops.concatenate([a, b])))
    x, y = [np.zeros((6, 4)), np.zeros((6, 4))], np.array([0, 1, 0, 1, 0, 1])
    with pytest.raises(CheckError) as caught:
        check_score(model, x, y, metric="accuracy", at_least=0.9, name="trained")
    assert str(caught.value) == (
        "trained: wrong number of predictions\n"
        "  expected: 6 predictions for 6 samples\n"
        "  actual:   12 predictions\n"
        "  hint:     tensors were joined along the batch: ops.concatenate needs axis=-1 "
        "(layers.Concatenate has it from the start)"
    )


def test_half_precision_is_told_before_what_may_follow_from_it() -> None:
    keras.mixed_precision.set_global_policy("mixed_float16")
    try:
        model = keras.Sequential([keras.Input((8,)), layers.Dense(10, "softmax")])
    finally:
        keras.mixed_precision.set_global_policy("float32")
    other = keras.Sequential([keras.Input((8,)), layers.Dense(10, "softmax")])
    with pytest.raises(CheckError) as caught:
        check_same_predictions(model, other, name="net")
    first, *others = caught.value.mismatches
    assert (first.subject, first.expected, first.actual) == (
        "net computes in half precision",
        "float32",
        "float16",
    )
    assert "take keras.mixed_precision.set_global_policy(...) out" in first.hint
    assert others
    with pytest.raises(CheckError) as caught:
        check_same_predictions(other, model, name="net")
    assert "half precision" not in str(caught.value)
