"""What decides whether an answer is right: arithmetic, precision, order, and what is no number."""

from __future__ import annotations

import enum
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from support.told import message

keras = pytest.importorskip("keras")
from keras import layers, ops  # noqa: E402

from stackgraph.checks import behaviour, probe, values  # noqa: E402
from stackgraph.checks.structure import graph as structure  # noqa: E402
from stackgraph.checks.structure import layers as kind  # noqa: E402
from stackgraph.checks.structure import shapes  # noqa: E402
from stackgraph.engine.answers.collect import collect  # noqa: E402
from stackgraph.engine.answers.payload import Payload  # noqa: E402
from stackgraph.engine.answers.rebuild import Rebuilder  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

pytestmark = pytest.mark.keras

Dense = layers.Dense


def crossed(model: Any) -> Any:
    """``model`` as it arrives on the trusted side."""
    header, arrays = collect(["m"], {"m": model})
    return Rebuilder(Payload.read(header, b"".join(arrays))).value("m")


def joined(merge: Callable[[Any, Any], Any], *after: Any, width: int = 6) -> Any:
    """Two towers of equal width that meet in ``merge``."""
    a, b = keras.Input((4,), name="a"), keras.Input((4,), name="b")
    y = merge(Dense(width, "tanh")(a), Dense(width, "tanh")(b))
    for step in after:
        y = step(y)
    return keras.Model([a, b], Dense(1)(y))


# ------------------------------------------------------------------ arithmetic of several tensors

SPELLED: dict[str, tuple[Callable[[Any, Any], Any], Callable[[Any, Any], Any]]] = {
    "absolute difference": (
        lambda a, b: ops.maximum(a, b) - ops.minimum(a, b),
        lambda a, b: ops.abs(a - b),
    ),
    "average": (lambda a, b: 0.5 * a + 0.5 * b, lambda a, b: layers.Average()([a, b])),
    "maximum": (lambda a, b: ops.where(a > b, a, b), lambda a, b: layers.Maximum()([a, b])),
    "product": (lambda a, b: (ops.square(a + b) - ops.square(a - b)) / 4, lambda a, b: a * b),
    "difference": (lambda a, b: -1.0 * (b - a), lambda a, b: a - b),
}  # fmt: skip


@pytest.mark.parametrize("case", SPELLED)
def test_arithmetic_of_several_tensors_is_tried(case: str) -> None:
    written, plain = (joined(merge) for merge in SPELLED[case])
    structure.check_same_architecture(written, plain, name="m")
    structure.check_same_architecture(crossed(written), plain, name="m")


OTHER: dict[str, tuple[Callable[[], Any], Callable[[], Any]]] = {
    "a sum for an average": (
        lambda: joined(lambda a, b: 0.5 * a + b),
        lambda: joined(lambda a, b: layers.Average()([a, b])),
    ),
    "not a number": (
        lambda: joined(lambda a, b: ops.sqrt(a - b) + ops.sqrt(b - a)),
        lambda: joined(lambda a, b: ops.abs(a - b)),
    ),
    "dropout elsewhere": (
        lambda: joined(lambda a, b: ops.maximum(layers.Dropout(0.5)(a), b)),
        lambda: joined(lambda a, b: layers.Dropout(0.5)(ops.maximum(a, b))),
    ),
    "another activation on top": (
        lambda: joined(lambda a, b: ops.maximum(a, b), layers.Dense(3, "sigmoid"), layers.ReLU()),
        lambda: joined(lambda a, b: ops.maximum(a, b), layers.Dense(3, "sigmoid")),
    ),
    "weights of its own": (
        lambda: joined(lambda a, b: Dense(6)(a) + b),
        lambda: joined(lambda a, b: a + b),
    ),
}


@pytest.mark.parametrize("case", OTHER)
def test_other_networks_stay_others(case: str) -> None:
    written, plain = (make() for make in OTHER[case])
    assert message(lambda: structure.check_same_architecture(written, plain, name="m"))


# ------------------------------------------------------------------ what is no number


def with_weights(value: float) -> Any:
    model = keras.Sequential([keras.Input((4,)), Dense(3, "relu"), Dense(1, "sigmoid")])
    model.set_weights([np.full(w.shape, value) for w in model.get_weights()])
    return model


def twin(value: float) -> Any:
    a, b = keras.Input((4,)), keras.Input((4,))
    inner = with_weights(value)
    return keras.Model([a, b], ops.abs(inner(a) - inner(b)))


RANDOMISED: dict[str, Callable[[float], Any]] = {
    "same function": lambda v: behaviour.check_same_function(with_weights(v), with_weights(0.5)),
    "every input": lambda v: behaviour.check_every_input_matters(with_weights(v)),
    "probabilities": lambda v: behaviour.check_probabilities(with_weights(v)),
    "symmetric": lambda v: behaviour.check_symmetric(twin(v)),
    "both sides": lambda v: behaviour.check_same_predictions(with_weights(v), with_weights(v)),
}


@pytest.mark.parametrize("case", RANDOMISED)
def test_nan_is_equal_to_nothing_even_where_weights_are_drawn_anew(case: str) -> None:
    RANDOMISED[case](0.5)
    assert "not numbers" in message(lambda: RANDOMISED[case](float("nan")))


def test_arrays_with_nan_differ() -> None:
    same = np.array([1.0, float("nan")])
    assert probe.differ([same], [same])
    assert not probe.differ([same[:1]], [same[:1]])


# ------------------------------------------------------------------ decisions


@pytest.mark.parametrize(
    "last", [lambda y: ops.cast(y > 0.5, "float32"), lambda y: ops.round(y), lambda y: ops.sign(y)]
)
def test_a_decision_is_no_probability(last: Callable[[Any], Any]) -> None:
    x = keras.Input((4,))
    model = keras.Model(x, last(Dense(1, "sigmoid")(x)))
    assert "a decision, not a probability" in message(lambda: behaviour.check_probabilities(model))
    data = np.ones((8, 4))
    told = message(lambda: behaviour.check_probabilities(model, data))
    assert "a decision, not a probability" in told


# ------------------------------------------------------------------ mixed precision


@pytest.fixture
def halved() -> Iterator[None]:
    keras.mixed_precision.set_global_policy("mixed_float16")
    yield
    keras.mixed_precision.set_global_policy("float32")


def pictures() -> Any:
    steps = [layers.Conv2D(4, 3, activation="relu"), layers.Flatten(), Dense(5, "softmax")]
    return keras.Sequential([keras.Input((8, 8, 1)), *steps])


def test_mixed_precision_is_tried_in_full(halved: None) -> None:
    mine = pictures()
    keras.mixed_precision.set_global_policy("float32")
    plain = pictures()
    for model in (mine, crossed(mine)):
        behaviour.check_same_function(model, plain)
        behaviour.check_probabilities(model)
        structure.check_same_architecture(model, plain)
        assert model.layers[0].compute_dtype == "float16"  # as it was
    tap = keras.Model(mine.inputs, mine.layers[1].output)
    behaviour.check_tap(tap, mine, mine.layers[1])


def test_mixed_precision_makes_another_network_no_less_another(halved: None) -> None:
    mine = keras.Sequential([keras.Input((4,)), Dense(3, "relu"), Dense(1)])
    other = keras.Sequential([keras.Input((4,)), Dense(3, "elu"), Dense(1)])
    assert "computes something else" in message(lambda: behaviour.check_same_function(mine, other))


# ------------------------------------------------------------------ order, names, dtypes


def heads(*order: str, keyed: bool = False) -> Any:
    x = keras.Input((4,))
    trunk = Dense(6, "relu")(x)
    made = {name: Dense(1, name=name)(trunk) for name in ("weight", "pulse")}
    outputs: Any = {name: made[name] for name in order}
    return keras.Model(x, outputs if keyed else list(outputs.values()))


ASKED: dict[str, dict[str, Any]] = {"weight": {"units": 1}, "pulse": {"units": 1}}


def test_heads_in_order_where_it_is_asked_for() -> None:
    for model in (heads("weight", "pulse"), heads("pulse", "weight", keyed=True)):
        structure.check_heads(model, ASKED, ordered=True, name="m")
    turned = heads("pulse", "weight")
    structure.check_heads(turned, ASKED, name="m")
    found = message(lambda: structure.check_heads(turned, ASKED, ordered=True, name="m"))
    assert "m: the outputs are in another order" in found
    assert "'weight' and 'pulse'" in found


def towers(names: tuple[str, ...], keyed: bool) -> Any:
    ins = {name: keras.Input((4,), name=name) for name in names}
    inputs: Any = ins if keyed else list(ins.values())
    return keras.Model(inputs, Dense(1)(layers.Concatenate()(list(ins.values()))))


def test_the_order_of_a_dict_of_inputs_is_not_compared() -> None:
    for names in (["error", "mean"], ["mean", "error"]):
        shapes.check_input_names(towers(("mean", "error"), True), names, name="m")
    listed = towers(("mean", "error"), False)
    shapes.check_input_names(listed, ["mean", "error"], name="m")
    found = message(lambda: shapes.check_input_names(listed, ["error", "mean"], name="m"))
    assert "the names are right, in another order" in found
    found = message(
        lambda: shapes.check_input_names(
            towers(("mean", "eror"), True), ["mean", "error"], name="m"
        )
    )
    assert "letter by letter" in found


@pytest.mark.parametrize(
    ("dtype", "right"), [(None, True), ("float64", True), ("int32", False), ("bool", False)]
)
def test_an_input_of_whole_numbers_cuts_what_comes_in(dtype: str | None, right: bool) -> None:
    model = keras.Sequential([keras.Input((4,), dtype=dtype), Dense(1)])
    if right:
        shapes.check_input_shape(model, (4,), name="m")
    else:
        found = message(lambda: shapes.check_input_shape(model, (4,), name="m"))
        assert "takes whole numbers only" in found


def test_whole_numbers_to_look_up_are_no_mistake() -> None:
    model = keras.Sequential([keras.Input((4,), dtype="int32"), layers.Embedding(9, 2)])
    shapes.check_input_shape(model, (4,), name="m")


# ------------------------------------------------------------------ plain values


class Head(str, enum.Enum):  # noqa: UP042 - as people write it
    PARITY = "parity"


@pytest.mark.parametrize("value", [36, 36.0, np.int64(36), Fraction(72, 2), Decimal(36)])
def test_a_whole_number_in_any_dress(value: Any) -> None:
    values.check_count(value, 36, name="n")


def test_what_fractions_leave_over_is_no_whole_number() -> None:
    found = message(lambda: values.check_count((1 - 0.90) * 360, 36, name="n"))
    assert found.startswith("n: not a whole number")
    assert "35.99999999999999" in found
    assert "round(...)" in found


def test_a_fraction_is_its_number_and_an_enum_its_value() -> None:
    values.check_number(Fraction(1, 4), 0.25, name="n")
    values.check_choice(Head.PARITY, "parity", ["digit", "parity"], name="n")
    values.check_mapping({"a": Fraction(6, 2)}, {"a": 3}, name="n")


def test_inputs_merged_before_their_layers_are_told_as_that() -> None:
    ins = [keras.Input((4,), name=name) for name in ("mean", "error")]
    early = keras.Model(ins, layers.Dense(1)(layers.Dense(8)(layers.Concatenate()(ins))))
    found = message(lambda: structure.check_merge(early, "concatenate", width=16, name="m"))
    assert "the inputs enter it as they are: were layers meant before the merge?" in found
    late = keras.Model(ins, Dense(1)(layers.Concatenate()([Dense(4)(ins[0]), ins[1]])))
    found = message(lambda: structure.check_merge(late, "concatenate", width=16, name="m"))
    assert "the sum of its operands' widths" in found


def with_difference(change: Callable[[Any, Any], Any]) -> Any:
    """Two inputs, and the concatenation of one with what ``change`` makes of both."""
    ins = [keras.Input((4,), name=name) for name in ("then", "now")]
    return keras.Model(ins, Dense(1)(layers.Concatenate(name="both")([ins[1], change(*ins)])))


@pytest.mark.parametrize(
    "change", [lambda a, b: b - a, lambda a, b: a - b, lambda a, b: layers.Subtract()([a, b])]
)
def test_a_merge_that_joins_what_leaves_another(change: Callable[[Any, Any], Any]) -> None:
    structure.check_merge(
        with_difference(change), "concatenate", inputs=2, joins="subtract", name="m"
    )


@pytest.mark.parametrize(
    "change", [lambda a, b: ops.abs(b - a), lambda a, b: Dense(4)(b - a), lambda a, b: a + b]
)
def test_a_merge_that_joins_something_else(change: Callable[[Any, Any], Any]) -> None:
    found = message(
        lambda: structure.check_merge(
            with_difference(change), "concatenate", joins="subtract", name="m"
        )
    )
    assert ": other tensors meet here" in found
    assert "expected: among them what leaves a subtract" in found


def test_what_is_said_of_a_merge_that_joins_something_else() -> None:
    distance = with_difference(lambda a, b: ops.abs(b - a))
    found = message(
        lambda: structure.check_merge(distance, "concatenate", joins="subtract", name="m")
    )
    assert found.splitlines() == [
        "m, layer 3 ('both'): other tensors meet here",
        "  expected: among them what leaves a subtract",
        "  actual:   input 'now' and layer 2 (absolute)",
        "  hint:     what leaves the subtract enters as it is: no layer or operation in between",
    ]


def test_a_stack_of_layers_called_before_is_built_as_at_its_first_call() -> None:
    x = keras.Input((8, 8))
    reader = keras.Model(x, Dense(3)(Dense(5, "elu")(layers.Flatten()(x))))
    shapes.check_input_shape(keras.Sequential(reader.layers[1:]), (8, 8), name="back")
    back = crossed(keras.Sequential(reader.layers[1:]))
    behaviour.check_same_predictions(back, reader, name="back")
    kind.check_kind(back, "sequential", name="back")
    found = message(lambda: kind.check_kind(keras.Sequential([reader]), "sequential", name="back"))
    assert "one box around a whole model" in found


def test_a_stack_stays_unbuilt_where_its_first_layer_knows_no_one_shape() -> None:
    twice, merge = Dense(3), layers.Add()
    twice(keras.Input((5,)))
    twice(keras.Input((2, 5)))
    merge([keras.Input((5,)), keras.Input((5,))])
    for first in (Dense(3), twice, merge):
        stack = keras.Sequential([first, Dense(2)])
        found = message(lambda stack=stack: shapes.check_input_shape(stack, (5,), name="stack"))  # type: ignore[misc]
        assert "stack is not built" in found
    fits_not = keras.Sequential([called_on(4), called_on(9)])
    found = message(lambda: shapes.check_input_shape(fits_not, (4,), name="stack"))
    assert "stack raises an error when it is called" in found


def called_on(size: int) -> Any:
    """A layer that was called on so many numbers."""
    layer = Dense(3)
    layer(keras.Input((size,)))
    return layer
