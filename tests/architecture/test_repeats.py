"""A layer that is called again on the same tensor computes nothing new."""

from __future__ import annotations

import pytest

pytest.importorskip("keras")

import keras
from keras import layers, ops

from stackgraph.architecture import read_model, same_network
from stackgraph.architecture.fingerprint import fingerprint, sketch
from stackgraph.checks.structure.graph import check_same_architecture

pytestmark = pytest.mark.keras


def alike(a: keras.Model, b: keras.Model) -> bool:
    """By ``same_network``; both kinds of fingerprint have to say the same."""
    read = [read_model(a), read_model(b)]
    same = same_network(*read)
    for digest in (fingerprint, sketch):
        assert (digest(read[0]) == digest(read[1])) == same
    return same


def written() -> keras.Model:
    x = keras.Input((8,))
    code = layers.Dense(4)(layers.Flatten()(layers.Dense(6, "relu")(x)))
    return keras.Model(x, [layers.Dense(8)(code), layers.Dense(2)(code)])


def test_a_head_on_a_layer_of_a_sequential_that_grew() -> None:
    """Each ``add`` calls all layers anew, so ``.output`` is of an earlier call."""
    stack = keras.Sequential([keras.Input((8,))])
    stack.add(layers.Dense(6, "relu"))
    stack.add(layers.Flatten())
    stack.add(layers.Dense(4, name="code"))
    stack.add(layers.Dense(8))
    second = layers.Dense(2)(stack.get_layer("code").output)
    net = keras.Model(stack.inputs, [stack.outputs[0], second])
    assert sum(c.shape == (None, 4) for c in read_model(net).calls) == 2  # as Keras has it
    assert alike(net, written())
    check_same_architecture(net, written(), name="net")


def test_one_call_used_twice_is_two_equal_calls() -> None:
    def net(again: bool, other: bool = False) -> keras.Model:
        x = keras.Input((8,))
        first = layers.Dense(4, "tanh")
        second = layers.Dense(4, "tanh") if other else first
        h = first(x)
        return keras.Model(x, layers.Multiply()([h, ops.sin(second(x) if again else h)]))

    assert alike(net(again=True), net(again=False))
    assert not alike(net(again=True, other=True), net(again=False))


def test_what_is_drawn_at_random_is_drawn_twice() -> None:
    def net(again: bool) -> keras.Model:
        x = keras.Input((8,))
        drop = layers.Dropout(0.5)
        h = drop(x)
        return keras.Model(x, layers.Dense(2)(h + ops.sin(drop(x) if again else h)))

    assert not alike(net(again=True), net(again=False))


def test_a_difference_read_from_both_sides_is_two() -> None:
    def net(turned: bool) -> keras.Model:
        a, b = keras.Input((4,)), keras.Input((4,))
        return keras.Model([a, b], [a * b, b * a, a - b, (b - a) if turned else (a - b)])

    assert alike(net(turned=True), net(turned=True))
    assert not alike(net(turned=True), net(turned=False))
