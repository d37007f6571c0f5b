"""What changes a network's function or training is compared; what does not is not."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from inspect import signature
from typing import Any

import numpy as np
import pytest

pytest.importorskip("keras")

import keras
from keras import layers, ops, regularizers

from stackgraph.architecture import read_model
from support.alike import same

pytestmark = pytest.mark.keras

Dense = layers.Dense
Make = Callable[[], Any]


def stack(*steps: Any, shape: tuple[int, ...] = (8, 8, 3), dtype: str | None = None) -> Any:
    return keras.Sequential([keras.Input(shape, dtype=dtype), *steps])


def recurrent(**settings: Any) -> Any:
    return stack(layers.LSTM(3, **settings), shape=(5, 2))


def attention(call: Callable[[Any, Any, Any], Any]) -> Any:
    query, value = keras.Input((5, 4)), keras.Input((6, 4))
    layer = layers.MultiHeadAttention(2, 4)
    return keras.Model([query, value], call(layer, query, value))


def one_head(call: Callable[[Any, Any, Any], Any]) -> Any:
    query, value = keras.Input((5, 4)), keras.Input((6, 4))
    return keras.Model([query, value], call(layers.Attention(), query, value))


def normalised(**call: Any) -> Any:
    x = keras.Input((4,))
    return keras.Model(x, Dense(1)(layers.BatchNormalization()(x, **call)))


def boxed(**call: Any) -> Any:
    """A nested model with a layer that trains otherwise than it predicts."""
    x = keras.Input((4,))
    inner = stack(Dense(3), layers.BatchNormalization(), shape=(4,))
    return keras.Model(x, inner(x, **call))


DIFFERENT: dict[str, tuple[Make, Make]] = {
    "momentum": (
        lambda: stack(layers.BatchNormalization()),
        lambda: stack(layers.BatchNormalization(momentum=0.9)),
    ),
    "epsilon": (
        lambda: stack(layers.LayerNormalization()),
        lambda: stack(layers.LayerNormalization(epsilon=0.1)),
    ),
    "data_format of a pooling": (
        lambda: stack(layers.MaxPooling2D()),
        lambda: stack(layers.MaxPooling2D(data_format="channels_first")),
    ),
    "data_format of a global pooling": (
        lambda: stack(layers.GlobalAveragePooling2D()),
        lambda: stack(layers.GlobalAveragePooling2D(data_format="channels_first")),
    ),
    "data_format of a flatten": (
        lambda: stack(layers.Flatten(), Dense(1)),
        lambda: stack(layers.Flatten(data_format="channels_first"), Dense(1)),
    ),
    "a regularizer": (lambda: stack(Dense(3)), lambda: stack(Dense(3, kernel_regularizer="l2"))),
    "its kind": (
        lambda: stack(Dense(3, kernel_regularizer="l1")),
        lambda: stack(Dense(3, kernel_regularizer="l2")),
    ),
    "its strength": (
        lambda: stack(Dense(3, kernel_regularizer="l2")),
        lambda: stack(Dense(3, kernel_regularizer=regularizers.L2(0.1))),
    ),
    "what it is for": (
        lambda: stack(Dense(3, kernel_regularizer="l2")),
        lambda: stack(Dense(3, activity_regularizer="l2")),
    ),
    "a regularizer of a convolution": (
        lambda: stack(layers.Conv2D(3, 3)),
        lambda: stack(layers.Conv2D(3, 3, bias_regularizer="l2")),
    ),
    "a regularizer of a recurrent layer": (
        recurrent,
        lambda: recurrent(recurrent_regularizer="l2"),
    ),
    "a constraint": (lambda: stack(Dense(3)), lambda: stack(Dense(3, kernel_constraint="non_neg"))),
    "a recurrent activation": (recurrent, lambda: recurrent(recurrent_activation="tanh")),
    "an activation in a wrapper": (
        lambda: stack(layers.TimeDistributed(Dense(3))),
        lambda: stack(layers.TimeDistributed(Dense(3, "relu"))),
    ),
    "a mask": (
        lambda: stack(layers.Embedding(5, 3), shape=(4,)),
        lambda: stack(layers.Embedding(5, 3, mask_zero=True), shape=(4,)),
    ),
    "whole numbers": (lambda: stack(Dense(3)), lambda: stack(Dense(3), dtype="int32")),
    "a causal mask": (
        lambda: attention(lambda layer, q, v: layer(q, v)),
        lambda: attention(lambda layer, q, v: layer(q, v, use_causal_mask=True)),
    ),
    "a mask that is an array": (
        lambda: attention(lambda layer, q, v: layer(q, v, attention_mask=np.tri(4, dtype=bool))),
        lambda: attention(lambda layer, q, v: layer(q, v, attention_mask=np.ones((4, 4), bool))),
    ),
    "a causal mask of one head": (
        lambda: one_head(lambda layer, q, v: layer([q, v])),
        lambda: one_head(lambda layer, q, v: layer([q, v], use_causal_mask=True)),
    ),
    "query for value": (
        lambda: attention(lambda layer, q, v: layer(q, v)),
        lambda: attention(lambda layer, q, v: layer(query=v, value=q)),
    ),
    "frozen statistics": (normalised, lambda: normalised(training=False)),
    "training always": (normalised, lambda: normalised(training=True)),
    "training always, in a nested model": (boxed, lambda: boxed(training=True)),
    "the width of an attention": (
        lambda: attention(lambda layer, q, v: layer(q, v)),
        lambda: attention(lambda _, q, v: layers.MultiHeadAttention(2, 4, output_shape=6)(q, v)),
    ),
    "a softmax over two axes": (
        lambda: stack(layers.Softmax()),
        lambda: stack(layers.Softmax(axis=(1, 2))),
    ),
}


@pytest.mark.parametrize("case", DIFFERENT)
def test_what_changes_function_or_training_is_told_apart(case: str) -> None:
    first, other = (read_model(make()) for make in DIFFERENT[case])
    assert not same(first, other)
    assert same(first, read_model(DIFFERENT[case][0]()))


def two_inputs(*order: int) -> Any:
    ins = [keras.Input((4,), name="mean"), keras.Input((4,), name="worst")]
    joined = layers.Concatenate()([Dense(3)(ins[0]), Dense(2)(ins[1])])
    return keras.Model([ins[i] for i in order], Dense(1)(joined))


def encoder_steps() -> list[Any]:
    return [layers.Embedding(9, 4), layers.GlobalAveragePooling1D(), Dense(3, "relu")]


def siamese(nested: bool) -> Any:
    a, b = keras.Input((5,), dtype="int32"), keras.Input((5,), dtype="int32")
    steps = encoder_steps()

    def read(x: Any) -> Any:
        for step in steps:
            x = step(x)
        return x

    call = keras.Sequential([keras.Input((5,), dtype="int32"), *steps]) if nested else read
    return keras.Model([a, b], Dense(1)(ops.abs(call(a) - call(b))))


EQUAL: dict[str, tuple[Make, Make]] = {
    "spellings of a regularizer": (
        lambda: stack(Dense(3, kernel_regularizer="l2")),
        lambda: stack(Dense(3, kernel_regularizer=regularizers.L1L2(0, 0.01))),
    ),
    "a regularizer without strength": (
        lambda: stack(Dense(3)),
        lambda: stack(Dense(3, kernel_regularizer=regularizers.L2(0.0))),
    ),
    "a key written out": (
        lambda: attention(lambda layer, q, v: layer(q, v)),
        lambda: attention(lambda layer, q, v: layer(q, v, key=v)),
    ),
    "all by name": (
        lambda: attention(lambda layer, q, v: layer(q, v)),
        lambda: attention(lambda layer, q, v: layer(key=v, value=v, query=q)),
    ),
    "a key in a list": (
        lambda: one_head(lambda layer, q, v: layer([q, v])),
        lambda: one_head(lambda layer, q, v: layer([q, v, v])),
    ),
    "numbers to look up": (
        lambda: stack(layers.Embedding(5, 3), shape=(4,)),
        lambda: stack(layers.Embedding(5, 3), shape=(4,), dtype="int32"),
    ),
    "two inputs with their data": (lambda: two_inputs(0, 1), lambda: two_inputs(1, 0)),
    "a shared encoder, shared layers": (lambda: siamese(True), lambda: siamese(False)),
    "initializers": (
        lambda: stack(Dense(3)),
        lambda: stack(Dense(3, kernel_initializer="he_normal")),
    ),
    "a rate that is a whole number": (
        lambda: attention(lambda layer, q, v: layer(q, v)),
        lambda: attention(lambda _, q, v: layers.MultiHeadAttention(2, 4, dropout=0)(q, v)),
    ),
    "the width of an attention, spelled out": (
        lambda: attention(lambda layer, q, v: layer(q, v)),
        lambda: attention(lambda _, q, v: layers.MultiHeadAttention(2, 4, output_shape=4)(q, v)),
    ),
    "the same, by names of arguments": (
        lambda: attention(lambda layer, q, v: layer(q, v)),
        lambda: attention(
            lambda _, q, v: layers.MultiHeadAttention(2, 4, output_shape=(4,))(value=v, query=q)
        ),
    ),
    "an axis counted from the front": (
        lambda: stack(layers.LayerNormalization()),
        lambda: stack(layers.LayerNormalization(axis=3)),
    ),
    "an axis in a list": (
        lambda: stack(layers.UnitNormalization(axis=-1)),
        lambda: stack(layers.UnitNormalization(axis=[3])),
    ),
    "a softmax over a list of one axis": (
        lambda: stack(layers.Softmax()),
        lambda: stack(layers.Softmax(axis=[-1])),
    ),
    "steps of a recurrent layer, unrolled": (recurrent, lambda: recurrent(unroll=True)),
    "where a recurrent layer begins": (recurrent, lambda: recurrent(unit_forget_bias=False)),
}


@pytest.mark.parametrize("case", EQUAL)
def test_what_changes_neither_is_not(case: str) -> None:
    first, other = (read_model(make()) for make in EQUAL[case])
    assert same(first, other)


class Gate(layers.Layer):
    def call(self, x: Any) -> Any:
        return x * 2


# What 3.10 and 3.15 do not both have, of layers that are made of weights and numbers.
OF_SOME_VERSIONS: dict[str, tuple[Make, set[str]]] = {
    "attention": (
        lambda: attention(lambda layer, query, value: layer(query, value)),
        {"use_gate", "sliding_window"},
    ),
    "batch normalisation": (normalised, {"renorm", "renorm_clipping", "renorm_momentum"}),
    "layer normalisation": (lambda: stack(layers.LayerNormalization()), {"rms_scaling"}),
    "transposed convolution": (lambda: stack(layers.Conv2DTranspose(2, 3)), {"output_padding"}),
    "a layer of one's own": (lambda: stack(Gate()), {"autocast"}),
}


@pytest.mark.parametrize("case", OF_SOME_VERSIONS)
def test_a_setting_that_only_some_versions_have_is_not_told_at_its_default(case: str) -> None:
    make, settings = OF_SOME_VERSIONS[case]
    told = {key for node in read_model(make()).nodes for key in node.config}
    assert told
    assert settings & told == set()


def test_a_setting_that_only_some_versions_have_is_told_where_it_is_another() -> None:
    others: list[tuple[Callable[..., Any], dict[str, Any]]] = [
        (partial(layers.Conv2DTranspose, 2, 3, strides=2), {"output_padding": 0}),
        (layers.LayerNormalization, {"rms_scaling": True}),
    ]
    here = [(m, s) for m, s in others if s.keys() <= signature(m).parameters.keys()]
    assert here
    for make, settings in here:
        assert not same(read_model(stack(make())), read_model(stack(make(**settings))))
