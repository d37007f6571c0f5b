"""Spellings of sums and poolings that learners find for themselves are one network."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from stackgraph.architecture import read_model, same_network

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.keras


def model(join: Callable[[Any, Any], Any]) -> Any:
    """Two convolutions of a picture, joined by ``join``."""
    import keras
    from keras import layers

    x = keras.Input((8, 8, 3))
    a, b = layers.Conv2D(5, 1)(x), layers.Conv2D(5, 3, padding="same")(x)
    return keras.Model(x, join(a, b))


def same(one: Callable[[Any, Any], Any], other: Callable[[Any, Any], Any]) -> bool:
    return same_network(read_model(model(one)), read_model(model(other)))


def ops() -> Any:
    from keras import ops

    return ops


@pytest.mark.parametrize(
    "spelling",
    [
        lambda a, b: sum([a, b]),
        lambda a, b: ops().sum(ops().stack([a, b], axis=-1), axis=-1),
        lambda a, b: ops().sum(ops().stack([a, b]), axis=0),
        lambda a, b: 1 * a + 1.0 * b + 0,
        lambda a, b: (a - 0) + b / 1,
        lambda a, b: a - (-b),
    ],
)
def test_sums(spelling: Callable[[Any, Any], Any]) -> None:
    assert same(spelling, lambda a, b: a + b)


@pytest.mark.parametrize(
    "other",
    [
        lambda a, b: ops().sum(ops().stack([a, b], axis=-1), axis=1),
        lambda a, b: ops().sum(ops().stack([a, b], axis=-1), axis=-1, keepdims=True),
        lambda a, b: a + b + 1,
        lambda a, b: 2 * a + b,
        lambda a, b: ops().mean(ops().stack([a, b], axis=-1), axis=-1),
    ],
)
def test_what_is_no_plain_sum(other: Callable[[Any, Any], Any]) -> None:
    assert not same(other, lambda a, b: a + b)


def test_mean_of_a_stack_is_an_average() -> None:
    from keras import layers

    assert same(
        lambda a, b: ops().mean(ops().stack([a, b], axis=-1), axis=-1),
        lambda a, b: layers.Average()([a, b]),
    )


def test_pooling_that_keeps_dimensions_and_is_flattened() -> None:
    from keras import layers

    def kept(a: Any, b: Any) -> Any:
        return layers.Flatten()(layers.GlobalAveragePooling2D(keepdims=True)(a + b))

    assert same(kept, lambda a, b: layers.GlobalAveragePooling2D()(a + b))
    assert not same(kept, lambda a, b: layers.GlobalMaxPooling2D()(a + b))


def test_minus() -> None:
    assert same(lambda a, b: a + (-b), lambda a, b: a - b)
    assert same(lambda a, b: -b + a, lambda a, b: a - b)
    assert same(lambda a, b: a + -1 * b, lambda a, b: a - b)
    assert not same(lambda a, b: b + (-a), lambda a, b: a - b)
    assert not same(lambda a, b: -a + -b, lambda a, b: a - b)
