"""A model saved to a file, loaded in safe mode as by a stranger, and compared."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from support.told import message

pytestmark = [pytest.mark.keras, pytest.mark.usefixtures("fresh_names")]

keras = pytest.importorskip("keras")
import tensorflow as tf  # noqa: E402
from keras import Model, layers, ops  # noqa: E402

from engine.test_answers import cross  # noqa: E402
from stackgraph import given  # noqa: E402
from stackgraph.checks.behaviour import check_same_weights  # noqa: E402
from stackgraph.checks.keeping import check_round_trip  # noqa: E402
from stackgraph.checks.structure.graph import check_same_architecture  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable

    from support.golden import Golden


@given
class Bend(layers.Layer):
    """x to the power of ``power``; ``complete`` says whether the configuration is."""

    def __init__(self, power: float = 2.0, complete: bool = True, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.power, self.complete = power, complete

    def call(self, x: Any) -> Any:
        return ops.abs(x) ** self.power

    def get_config(self) -> dict[str, Any]:
        own = {"power": self.power, "complete": True} if self.complete else {}
        return {**super().get_config(), **own}


class Own(layers.Layer):
    def call(self, x: Any) -> Any:
        return x * 2


class Trains(Model):
    def train_step(self, data: Any) -> Any:
        return super().train_step(data)


def net(between: Callable[[Any], Any]) -> Any:
    x = keras.Input((4,), name="x")
    return keras.Model(x, layers.Dense(3, name="last")(between(x)))


def trains() -> Any:
    x = keras.Input((4,))
    return Trains(x, layers.Dense(3)(x))


def nested(layer: Any) -> Any:
    inner = keras.Input((4,))
    return net(keras.Model(inner, layer(inner), name="inner"))


PASSES: dict[str, Callable[[], Any]] = {
    "a stack": lambda: keras.Sequential([keras.Input((4,)), layers.Dense(3, "relu")]),
    "operations": lambda: net(lambda x: ops.relu(x) + x * 2),
    "a model inside": lambda: nested(layers.Dense(5)),
    "a class that is given": lambda: net(Bend(3.0)),
    "an activation of TensorFlow's": lambda: net(layers.Dense(4, activation=tf.nn.relu)),
    "whole numbers": lambda: keras.Sequential(
        [keras.Input((3,), dtype="int32"), layers.Embedding(5, 2)]
    ),
    "statistics": lambda: net(layers.BatchNormalization()),
}

FAILS: dict[str, tuple[Callable[[], Any], str]] = {
    "a training step of one's own": (trains, "a model of a class of your own"),
    "lambda layer": (
        lambda: net(layers.Lambda(lambda t: t * 2)),
        "a Lambda layer: it is Python code",
    ),
    "lambda layer inside": (lambda: nested(layers.Lambda(lambda t: t * 2)), "a Lambda layer"),
    "own class": (lambda: net(Own()), "the Own layer does not come back"),
    "own activation": (
        lambda: net(layers.Dense(4, activation=lambda t: ops.relu(t) + 1)),
        "the activation of the Dense layer does not come back",
    ),
    "own activation of one operation": (
        lambda: net(layers.Dense(4, activation=lambda t: ops.relu(t))),
        "the activation of the Dense layer does not come back",
    ),
}


@pytest.mark.parametrize("where", [lambda m: m, cross], ids=["notebook", "judge"])
@pytest.mark.parametrize("make", PASSES.values(), ids=PASSES)
def test_what_comes_back(
    make: Callable[[], Any], where: Callable[[Any], Any], capsys: pytest.CaptureFixture[str]
) -> None:
    check_round_trip(where(make()), name="kept")
    assert capsys.readouterr().out == (
        "passed: kept comes back from a saved file, in safe mode, with the same predictions\n"
    )


@pytest.mark.parametrize("where", [lambda m: m, cross], ids=["notebook", "judge"])
@pytest.mark.parametrize(("make", "words"), FAILS.values(), ids=FAILS)
def test_what_does_not(make: Callable[[], Any], words: str, where: Callable[[Any], Any]) -> None:
    assert words in message(lambda: check_round_trip(where(make()), name="kept"))


def test_the_message(golden: Golden) -> None:
    model = net(layers.Lambda(lambda t: t * 2, name="double"))
    golden(message(lambda: check_round_trip(model, name="kept")))


def test_a_setting_left_out_is_told_by_the_predictions() -> None:
    model = net(Bend(3.0, complete=False))
    found = message(lambda: check_round_trip(model, name="kept"))
    assert found.startswith("kept: other predictions after saving and loading\n")
    assert "every argument of its __init__" in found


def test_what_keras_refuses_is_told_with_its_cause() -> None:
    @given
    class Bare(layers.Layer):
        def __init__(self, power: float) -> None:
            super().__init__()
            self.power = power

        def call(self, x: Any) -> Any:
            return x * self.power

    found = message(lambda: check_round_trip(net(Bare(2.0)), name="kept"))
    assert found.startswith("kept cannot be loaded\n")
    assert "def __init__(self, ..., **kwargs)" in found


def test_the_weights_of_a_part_may_be_among_others() -> None:
    x = keras.Input((4,))
    hidden = layers.Dense(3, name="hidden")
    part = keras.Model(x, hidden(x))
    whole = keras.Model(x, layers.Dense(2)(hidden(x)))
    check_same_weights(whole, part, partial=True, name="whole")
    assert "more layers with weights" in message(
        lambda: check_same_weights(whole, part, name="whole")
    )
    fresh = keras.models.clone_model(whole)
    assert "other weights" in message(
        lambda: check_same_weights(fresh, part, partial=True, name="fresh")
    )


def test_a_setting_of_a_given_layer_may_be_2_or_2_0() -> None:
    check_same_architecture(net(Bend(2)), net(Bend(2.0)), name="bent")
    assert "wrong power" in message(
        lambda: check_same_architecture(net(Bend(3)), net(Bend(2.0)), name="bent")
    )


def test_cross_keeps_predictions_of_a_model_with_its_own_training_step() -> None:
    model, x = trains(), np.ones((2, 4), "float32")
    np.testing.assert_array_equal(np.asarray(model(x)), np.asarray(cross(model)(x)))


def test_a_layer_of_two_models_inside_counts_once_after_crossing() -> None:
    x, y = keras.Input((4,)), keras.Input((4,))
    hidden, last = layers.Dense(3, name="hidden"), layers.Dense(2, name="last")
    whole = keras.Model(x, last(hidden(x)))
    tap = keras.Model(x, hidden(x))
    both = keras.Model(y, [tap(y), whole(y)])
    for model in (both, cross(both)):
        check_same_weights(model, whole, name="both")
