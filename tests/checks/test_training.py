"""Checks on compile settings and on what is frozen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from stackgraph.architecture import read_model
from stackgraph.checks import compiled
from stackgraph.engine.answers.collect import collect
from stackgraph.engine.answers.payload import Payload
from stackgraph.engine.answers.rebuild import Rebuilder
from support.told import message

pytestmark = [pytest.mark.keras, pytest.mark.usefixtures("fresh_names")]

keras = pytest.importorskip("keras")
from keras import layers  # noqa: E402

from stackgraph.checks.training import (  # noqa: E402
    check_compiled,
    check_fitted,
    check_frozen,
    check_trainable,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from support.golden import Golden

LOSSES = {"digit": "sparse_categorical_crossentropy", "parity": "binary_crossentropy"}


def crossed(model: Any) -> Any:
    """``model`` as it arrives on the trusted side."""
    header, arrays = collect(["m"], {"m": model})
    return Rebuilder(Payload.read(header, b"".join(arrays))).value("m")


def single(width: int = 1, **settings: Any) -> Any:
    model = keras.Sequential([keras.Input((4,)), layers.Dense(width)])
    if settings:
        model.compile(**settings)
    return model


def heads(struct: type = dict, **settings: Any) -> Any:
    x = keras.Input((4,))
    digit = layers.Dense(10, activation="softmax", name="digit")(x)
    parity = layers.Dense(1, activation="sigmoid", name="parity")(x)
    outputs = {"digit": digit, "parity": parity} if struct is dict else [digit, parity]
    model = keras.Model(x, outputs)
    if settings:
        model.compile(**settings)
    return model


def rebuilt(model: Any) -> Any:
    """The model as a grader gets it: config, weights and compile settings, nothing else."""
    config = keras.saving.serialize_keras_object(model)
    config.pop("compile_config", None)
    again = keras.saving.deserialize_keras_object(config)
    again.set_weights(model.get_weights())
    if model.compiled:
        again.compile_from_config(model.get_compile_config())
    return again


# ---------------------------------------------------------------------------------------- loss


@pytest.mark.parametrize("expected", ["mse", "mean_squared_error"])
@pytest.mark.parametrize(
    "loss",
    [
        "mse", "MSE", "mean_squared_error", "MeanSquaredError", ["mse"],
        keras.losses.MeanSquaredError(), keras.losses.mean_squared_error,
    ],
)  # fmt: skip
def test_one_loss_in_every_spelling(loss: Any, expected: str) -> None:
    model = single(loss=loss)
    check_compiled(model, loss=expected, name="m")
    check_compiled(model, loss=keras.losses.MeanSquaredError(), name="m")
    check_compiled(rebuilt(model), loss=expected, name="m")


@pytest.mark.parametrize(
    "loss",
    [
        "mae", None, keras.losses.Huber(), lambda y, p: p, keras.losses.MeanAbsoluteError, ["mae"],
    ],
)  # fmt: skip
def test_another_loss(loss: Any) -> None:
    message(lambda: check_compiled(single(loss=loss, optimizer="adam"), loss="mse", name="m"))


def test_a_function_of_ones_own_under_a_keras_name_is_another(golden: Golden) -> None:
    def mean_squared_error(y: Any, p: Any) -> Any:
        return p

    found = message(lambda: check_compiled(single(loss=mean_squared_error), loss="mse", name="m"))
    golden(found)


@pytest.mark.parametrize(
    ("width", "expected"), [(1, "binary_crossentropy"), (3, "categorical_crossentropy")]
)
def test_crossentropy_chooses_by_width(width: int, expected: str) -> None:
    check_compiled(single(width, loss="crossentropy"), loss=expected, name="m")


@pytest.mark.parametrize(
    ("struct", "loss"),
    [
        (dict, LOSSES),
        (list, LOSSES),
        (list, list(LOSSES.values())),
        (dict, {"parity": keras.losses.BinaryCrossentropy(), "digit": LOSSES["digit"]}),
    ],
)
def test_losses_of_several_outputs(struct: type, loss: Any) -> None:
    model = heads(struct, loss=loss)
    check_compiled(model, loss=LOSSES, name="m")
    check_compiled(rebuilt(model), loss=LOSSES, name="m")
    check_compiled(model, loss=list(LOSSES.values()), name="m")


@pytest.mark.parametrize(
    ("loss", "hint"),
    [
        ({"digit": LOSSES["digit"]}, "an output without a loss is not trained"),
        ({"digit": LOSSES["parity"], "parity": LOSSES["digit"]}, "are exchanged"),
        ({**LOSSES, "digit": "categorical_crossentropy"}, "class numbers, not one-hot rows"),
        ({**LOSSES, "parity": "categorical_crossentropy"}, "one unit answers yes or no"),
        ({**LOSSES, "parity": "mse"}, "a probability takes a crossentropy"),
        ({"digit": LOSSES["digit"], "party": LOSSES["parity"]}, "letter by letter"),
        ([LOSSES["digit"]], "a list that does not fit the outputs"),
        (LOSSES["digit"], "one unit answers yes or no"),
    ],
)
def test_wrong_losses_of_several_outputs(loss: Any, hint: str) -> None:
    assert hint in message(lambda: check_compiled(heads(loss=loss), loss=LOSSES, name="m"))


def test_golden_partial_losses(golden: Golden) -> None:
    found = message(
        lambda: check_compiled(heads(loss={"digit": LOSSES["digit"]}), loss=LOSSES, name="compiled")
    )
    golden(found)


def test_from_logits_is_another_loss() -> None:
    loss = keras.losses.BinaryCrossentropy(from_logits=True)
    assert "leave from_logits out" in message(
        lambda: check_compiled(single(loss=loss), loss="binary_crossentropy", name="m")
    )
    check_compiled(single(loss=loss), loss=loss, name="m")


@pytest.mark.parametrize(
    ("activation", "said"),
    [
        ("sigmoid", "the output is a probability already; leave from_logits out"),
        (None, "give the last layer its activation and leave from_logits out"),
    ],
)
def test_from_logits_is_told_by_what_the_output_gives(activation: str | None, said: str) -> None:
    inputs = keras.Input((4,))
    model = keras.Model(inputs, layers.Dense(1, activation)(inputs))
    model.compile(loss=keras.losses.BinaryCrossentropy(from_logits=True))
    found = message(lambda: check_compiled(model, loss="binary_crossentropy", name="m"))
    assert said in found
    assert ("probability already" in found) == (activation == "sigmoid")


def test_not_compiled(golden: Golden) -> None:
    found = message(lambda: check_compiled(single(), loss="mse", name="m"))
    golden(found)


def test_outputs_without_the_names_asked_for() -> None:
    x = keras.Input((4,))
    model = keras.Model(x, [layers.Dense(10)(x), layers.Dense(1)(x)])
    model.compile(loss=["mse", "mse"])
    found = message(lambda: check_compiled(model, loss=LOSSES, name="m"))
    assert "no output named 'digit'" in found
    assert "outputs without names" in found


# ------------------------------------------------------------------------------------- metrics

WANTED = {"digit": ["accuracy"], "parity": ["accuracy"]}


@pytest.mark.parametrize(
    "metrics",
    [
        WANTED,
        {"digit": "accuracy", "parity": "acc"},
        [["accuracy"], ["accuracy", "auc"]],
        ["accuracy", "accuracy"],
        {"digit": ["sparse_categorical_accuracy"], "parity": [keras.metrics.BinaryAccuracy()]},
    ],
)
def test_accuracy_of_each_output(metrics: Any) -> None:
    check_compiled(heads(loss=LOSSES, metrics=metrics), metrics=WANTED, name="m")


@pytest.mark.parametrize(
    ("metrics", "hint"),
    [
        (None, "missing metric of output 'digit'"),
        ({"digit": ["accuracy"]}, "missing metric of output 'parity'"),
        (["accuracy"], "a list that does not fit the outputs"),
        (["accuracy", "mae"], "handed out output by output"),
        ({"digit": ["accuracy"], "parity": [keras.metrics.Accuracy()]}, "write 'accuracy'"),
        ({"digit": ["accuracy"], "parity": ["sparse_categorical_accuracy"]}, "output 'parity'"),
        ({"digit": ["accuracy"], "odd": ["accuracy"]}, "letter by letter"),
        (
            {"digit": [keras.metrics.CategoricalAccuracy()], "parity": ["accuracy"]},
            "categorical_accuracy takes targets with a 1 at the class",
        ),
        (
            {"digit": ["binary_accuracy"], "parity": ["accuracy"]},
            "binary_accuracy rounds each number to 0 or 1",
        ),
    ],
)
def test_missing_metrics(metrics: Any, hint: str) -> None:
    model = heads(loss=LOSSES, metrics=metrics)
    assert hint in message(lambda: check_compiled(model, metrics=WANTED, name="m"))


@pytest.mark.parametrize(
    ("loss", "fitting"),
    [
        ("categorical_crossentropy", "categorical_accuracy"),
        (keras.losses.SparseCategoricalCrossentropy(), "sparse_categorical_accuracy"),
    ],
)
def test_accuracy_is_the_one_that_takes_the_targets_of_the_loss(loss: Any, fitting: str) -> None:
    for metric in ("categorical_accuracy", "sparse_categorical_accuracy"):
        model = heads(loss={**LOSSES, "digit": loss}, metrics={**WANTED, "digit": [metric]})
        if metric == fitting:
            check_compiled(model, metrics=WANTED, name="m")
        else:
            message(partial(check_compiled, model, metrics=WANTED, name="m"))


@pytest.mark.parametrize("metrics", [["mae"], [keras.metrics.MeanAbsoluteError()], ["mse", "mae"]])
def test_metrics_of_one_output(metrics: Any) -> None:
    model = single(loss="mse", metrics=metrics)
    check_compiled(model, metrics=["mean_absolute_error"], name="m")
    check_compiled(rebuilt(model), metrics=["mae"], name="m")
    message(lambda: check_compiled(model, metrics=["mae", "cosine_similarity"], name="m"))


def test_golden_missing_metric(golden: Golden) -> None:
    model = heads(loss=LOSSES, metrics=["accuracy", "mae"])
    found = message(lambda: check_compiled(model, metrics=WANTED, name="m"))
    golden(found)


# ----------------------------------------------------------------------- weights and optimizer


@pytest.mark.parametrize(
    "weights",
    [{"digit": 1.0, "parity": 0.2}, [1, 0.2], {"parity": 0.2, "digit": 1}],
)
def test_loss_weights(weights: Any) -> None:
    model = heads(loss=LOSSES, loss_weights=weights)
    check_compiled(model, loss_weights={"digit": 1, "parity": 0.2}, name="m")


@pytest.mark.parametrize("weights", [None, [0.2, 1], {"digit": 0.2}, [1, 0.3]])
def test_wrong_loss_weights(weights: Any) -> None:
    model = heads(loss=LOSSES, loss_weights=weights)
    message(lambda: check_compiled(model, loss_weights={"digit": 1, "parity": 0.2}, name="m"))


def test_golden_exchanged_loss_weights(golden: Golden) -> None:
    model = heads(loss=LOSSES, loss_weights=[0.2, 1])
    found = message(lambda: check_compiled(model, loss_weights=[1, 0.2], name="m"))
    golden(found)


@pytest.mark.parametrize("optimizer", ["adam", "Adam", keras.optimizers.Adam(0.01)])
def test_optimizer(optimizer: Any) -> None:
    model = single(loss="mse", optimizer=optimizer)
    check_compiled(model, optimizer="adam", name="m")
    check_compiled(rebuilt(model), optimizer=keras.optimizers.Adam, name="m")
    message(lambda: check_compiled(model, optimizer="sgd", name="m"))


def test_golden_default_optimizer(golden: Golden) -> None:
    found = message(lambda: check_compiled(single(loss="mse"), optimizer="adam", name="m"))
    golden(found)


# -------------------------------------------------------------------------------------- frozen


def encoder() -> Any:
    return keras.Sequential(
        [
            keras.Input((4,)),
            layers.Dense(3, name="first"),
            layers.BatchNormalization(name="norm"),
            layers.Dense(2, name="code"),
        ],
        name="encoder",
    )


def on_top(inner: Any) -> Any:
    x = keras.Input((4,))
    return keras.Model(x, layers.Dense(5, name="head")(inner(x)))


def test_frozen_inner_model_trainable_head() -> None:
    inner = encoder()
    model = on_top(inner)
    inner.trainable = False
    for part in (inner, "encoder", "first", inner.layers[0]):
        check_frozen(model, part, name="m")
        message(partial(check_trainable, model, part, name="m"))
    check_trainable(model, "head", name="m")
    message(lambda: check_frozen(model, "head", name="m"))


def test_frozen_survives_the_way_to_the_grader() -> None:
    inner = encoder()
    inner.trainable = False
    model = rebuilt(on_top(inner))
    check_frozen(model, "encoder", name="m")
    check_trainable(model, "head", name="m")
    token = model.get_layer("encoder")
    token._stackgraph_identity = inner._stackgraph_identity = "t1"
    check_frozen(model, inner, name="m")


def test_golden_not_frozen_and_partly_frozen(golden: Golden) -> None:
    inner = encoder()
    model = on_top(inner)
    golden(message(lambda: check_frozen(model, inner, name="m")))
    inner.layers[0].trainable = False
    found = message(lambda: check_frozen(model, inner, name="m"))
    assert "4 of them would be changed" in found
    assert "a part of it is frozen" in found


def test_a_rebuilt_encoder_is_not_inside(golden: Golden) -> None:
    inner, copy = encoder(), encoder()
    copy.trainable = False
    found = message(lambda: check_frozen(on_top(copy), inner, name="m"))
    golden(found)


def test_everything_frozen_by_mistake() -> None:
    inner = encoder()
    model = on_top(inner)
    model.trainable = False
    assert "freezes all that is in it" in message(lambda: check_trainable(model, "head", name="m"))


def test_no_such_layer() -> None:
    found = message(lambda: check_frozen(on_top(encoder()), "heads", name="m"))
    assert "no layer named 'heads'" in found
    assert "'encoder', 'first', 'norm', 'code', 'head'" in found


def test_training_agrees_with_the_checks() -> None:
    """What check_frozen says will not change does not change in a step of training."""
    inner = encoder()
    inner.trainable = False
    model = on_top(inner)
    model.compile(loss="mse", optimizer="sgd")
    before = inner.get_weights()
    model.train_on_batch(np.ones((4, 4)), np.ones((4, 5)))
    check_frozen(model, inner, name="m")
    for a, b in zip(before, inner.get_weights(), strict=True):
        np.testing.assert_array_equal(a, b)


@pytest.mark.parametrize("thing", [None, 3, "m", layers.Dense(2), keras.callbacks.History()])
@pytest.mark.parametrize(
    "call",
    [
        lambda m: check_compiled(m, loss="mse", name="m"),
        lambda m: check_frozen(m, "head", name="m"),
        lambda m: check_trainable(m, "head", name="m"),
    ],
)
def test_what_is_no_model_gets_a_check_error(call: Callable[[Any], Any], thing: Any) -> None:
    message(lambda: call(thing))


def test_a_model_that_was_never_fitted_is_told_from_one_that_was(
    capsys: pytest.CaptureFixture[str], golden: Golden
) -> None:
    model = single(loss="mse", optimizer="sgd")
    golden(message(lambda: check_fitted(model, name="model")))
    model.fit(np.ones((8, 4)), np.ones(8), epochs=1, verbose=0)
    check_fitted(model, name="model")
    assert capsys.readouterr().out == "passed: model has learned something\n"


def test_without_a_trainable_bias_nothing_can_be_told_of_fitting() -> None:
    model = keras.Sequential([keras.Input((4,)), layers.Dense(1, use_bias=False)])
    check_fitted(model)


def far_heads(outputs: str, loss: Any, weights: Any) -> Any:
    """Two outputs whose names sort the other way round."""
    x = keras.Input((4,))
    heads = {name: layers.Dense(1, name=name)(x) for name in ("zeta", "alpha")}
    model = keras.Model(x, heads if outputs == "dict" else list(heads.values()))
    model.compile("sgd", loss, loss_weights=weights)
    return model


FIT_LOSSES: list[Any] = ["mse", {"zeta": "mse", "alpha": "mse"}, ["mse", "mse"], {"zeta": "mse"}]
FIT_WEIGHTS: list[Any] = [
    None, {"zeta": 1.0, "alpha": 10.0}, {"zeta": 10.0}, [1.0, 10.0], 2.0,
]  # fmt: skip


@pytest.mark.parametrize("outputs", ["dict", "list"])
@pytest.mark.parametrize("loss", FIT_LOSSES, ids=str)
@pytest.mark.parametrize("weights", FIT_WEIGHTS, ids=str)
def test_what_fit_refuses_is_known_and_so_are_the_weights(
    outputs: str, loss: Any, weights: Any
) -> None:
    """Against Keras itself, which compares losses and weights at the first batch."""
    model = far_heads(outputs, loss, weights)
    given = compiled.settings(model)
    assert given is not None
    ports = read_model(model).outputs
    zeros = np.zeros((2, 1))
    targets = {"zeta": zeros, "alpha": zeros} if outputs == "dict" else [zeros, zeros]
    refused = compiled.refused_by_fit(given, ports)
    try:
        model.evaluate(np.ones((2, 4)), targets, verbose=0)
    except Exception:
        assert refused is not None
        return
    assert refused is None
    used = compiled.spread(compiled.weights_as_used(given), ports)
    ours = {p.known_as: w for p, w in zip(ports, used.each, strict=True)}
    theirs = {part.name: part.loss_weights for part in model._compile_loss._flat_losses}
    assert {name: ours[name] for name in theirs} == theirs


@pytest.mark.parametrize(
    ("loss", "weights"),
    [("mse", {"digit": 1.0, "parity": 0.2}), (LOSSES, {"parity": 0.2}), (LOSSES, 0.5)],
)
def test_losses_and_weights_that_fit_refuses(loss: Any, weights: Any) -> None:
    model = heads(loss=loss, loss_weights=weights)
    found = message(lambda: check_compiled(model, loss=loss, name="m"))
    assert "m: losses and loss weights do not fit each other" in found
    assert "fit refuses it" in found


def test_a_dict_of_weights_beside_a_list_of_losses_goes_by_sorted_keys() -> None:
    model = far_heads("list", ["mse", "mse"], {"zeta": 1.0, "alpha": 10.0})
    wanted = {"zeta": 1.0, "alpha": 10.0}
    found = message(lambda: check_compiled(model, loss_weights=wanted, name="m"))
    assert "m: wrong loss weight of output 'zeta'" in found
    assert "sorted keys" in found


def fitted_model(*arguments: Any, **more: Any) -> Any:
    model = single(loss="mse", optimizer="sgd")
    model.fit(np.ones((20, *model.input_shape[1:])), np.ones(20), *arguments, verbose=0, **more)
    return model


def test_epochs_are_those_of_fit_here_and_there(golden: Golden) -> None:
    enough, batch = fitted_model(epochs=2), fitted_model(2)
    for model in (enough, crossed(enough)):
        check_fitted(model, epochs=2, name="m")
    for model in (batch, crossed(batch)):
        golden(message(partial(check_fitted, model, epochs=2, name="m")))
    check_fitted(batch, name="m")
    again = fitted_model(epochs=1)
    again.fit(np.ones((20, *again.input_shape[1:])), np.ones(20), verbose=0)
    check_fitted(again, epochs=2, name="m")


@pytest.mark.parametrize("bad", [float("nan"), float("inf")])
def test_weights_that_are_not_numbers_are_not_fitted(bad: float) -> None:
    model = single(loss="mse", optimizer="sgd")
    model.set_weights([np.full(w.shape, bad) for w in model.get_weights()])
    found = message(lambda: check_fitted(model, name="m"))
    assert "weights that are not numbers" in found
