"""Networks with one mistake each, of kinds that a course on the Functional API does not teach.

``STACKS`` are chains, given as two lists of layers: what is asked for, and what was built.
``GRAPHS`` are functions of whether to make the mistake. With each stands what a learner must be
able to read out of the message, in the order of its lines.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import keras
from keras import layers, ops

Conv, Pool, Gap = layers.Conv2D, layers.MaxPooling2D, layers.GlobalAveragePooling2D
Dense, Drop, Norm = layers.Dense, layers.Dropout, layers.BatchNormalization
Flat, Embed, Lstm = layers.Flatten, layers.Embedding, layers.LSTM
Attention = layers.MultiHeadAttention

PICTURE, STEPS, WORDS, ROW = (16, 16, 4), (12, 4), (12,), (20,)

Stack = Callable[[], Iterable[Any]]


def stacked(shape: tuple[int, ...], parts: Iterable[Any]) -> keras.Model:
    """A Sequential of the parts."""
    return keras.Sequential([keras.Input(shape), *parts])


STACKS: list[tuple[str, tuple[int, ...], Stack, Stack, list[str]]] = [
    (
        "filters exchanged",
        PICTURE,
        lambda: [Conv(64, 3), Conv(32, 3), Gap(), Dense(5)],
        lambda: [Conv(32, 3), Conv(64, 3), Gap(), Dense(5)],
        ["numbers of filters are exchanged", "64, then 32", "32, then 64"],
    ),
    (
        "kernels exchanged",
        PICTURE,
        lambda: [Conv(8, 5, padding="same"), Conv(8, 3, padding="same"), Gap(), Dense(5)],
        lambda: [Conv(8, 3, padding="same"), Conv(8, 5, padding="same"), Gap(), Dense(5)],
        ["kernel sizes are exchanged", "(5, 5), then (3, 3)", "(3, 3), then (5, 5)"],
    ),
    (
        "strides exchanged",
        PICTURE,
        lambda: [Conv(8, 3, 2, "same"), Conv(8, 3, 1, "same"), Gap(), Dense(5)],
        lambda: [Conv(8, 3, 1, "same"), Conv(8, 3, 2, "same"), Gap(), Dense(5)],
        ["strides are exchanged", "(2, 2), then (1, 1)"],
    ),
    (
        "units in another order",
        ROW,
        lambda: [Dense(64, "relu"), Dense(32, "relu"), Dense(16, "relu"), Dense(5)],
        lambda: [Dense(16, "relu"), Dense(64, "relu"), Dense(32, "relu"), Dense(5)],
        ["numbers of units are exchanged", "64, then 32, then 16", "16, then 64, then 32"],
    ),
    (
        "recurrent units exchanged",
        STEPS,
        lambda: [Lstm(32, return_sequences=True), Lstm(16), Dense(1)],
        lambda: [Lstm(16, return_sequences=True), Lstm(32), Dense(1)],
        ["layer 1 (LSTM) and layer 2 (LSTM)", "numbers of units are exchanged", "32, then 16"],
    ),
    (
        "rates exchanged",
        ROW,
        lambda: [Dense(8), Drop(0.5), Dense(8), Drop(0.2), Dense(5)],
        lambda: [Dense(8), Drop(0.2), Dense(8), Drop(0.5), Dense(5)],
        ["rates are exchanged", "0.5, then 0.2"],
    ),
    (
        "activations exchanged",
        ROW,
        lambda: [Dense(8, "relu"), Dense(8, "tanh"), Dense(5)],
        lambda: [Dense(8, "tanh"), Dense(8, "relu"), Dense(5)],
        ["activations are exchanged", "relu, then tanh"],
    ),
    (
        "strides left out",
        PICTURE,
        lambda: [Conv(8, 3, padding="same"), Conv(8, 3, 2, padding="same"), Gap(), Dense(5)],
        lambda: [Conv(8, 3, padding="same"), Conv(8, 3, padding="same"), Gap(), Dense(5)],
        ["layer 2 (Conv2D): wrong strides", "(2, 2)", "(1, 1)"],
    ),
    (
        "dilation left out",
        PICTURE,
        lambda: [Conv(8, 3, dilation_rate=2), Gap(), Dense(5)],
        lambda: [Conv(8, 3), Gap(), Dense(5)],
        ["wrong dilation rate", "(2, 2)", "argument dilation_rate="],
    ),
    (
        "one padding in several layers",
        PICTURE,
        lambda: [Conv(8, 3, padding="same"), Conv(4, 3, padding="same"), Gap(), Dense(5)],
        lambda: [Conv(8, 3), Conv(4, 3), Gap(), Dense(5)],
        ["layer 1 (Conv2D) and layer 2 (Conv2D): wrong padding", "same", "valid"],
    ),
    (
        "pool size",
        PICTURE,
        lambda: [Conv(8, 3), Pool(2), Flat(), Dense(5)],
        lambda: [Conv(8, 3), Pool(3), Flat(), Dense(5)],
        ["wrong pool size", "(2, 2)", "(3, 3)"],
    ),
    (
        "a 1×1 kernel",
        PICTURE,
        lambda: [Conv(8, 1, padding="same"), Gap(), Dense(5)],
        lambda: [Conv(8, 3, padding="same"), Gap(), Dense(5)],
        ["wrong kernel size", "(1, 1)", "(3, 3)"],
    ),
    (
        "another pooling",
        PICTURE,
        lambda: [Conv(8, 3), Pool(2), Flat(), Dense(5)],
        lambda: [Conv(8, 3), layers.AveragePooling2D(2), Flat(), Dense(5)],
        ["layer 2 (AveragePooling2D): another kind of layer", "MaxPooling2D"],
    ),
    (
        "flattened for averaged",
        PICTURE,
        lambda: [Conv(8, 3), Gap(), Dense(5)],
        lambda: [Conv(8, 3), Flat(), Dense(5)],
        ["layer 2 (Flatten): another kind of layer", "GlobalAveragePooling2D"],
    ),
    (
        "GRU for LSTM",
        STEPS,
        lambda: [Lstm(8), Dense(1)],
        lambda: [layers.GRU(8), Dense(1)],
        ["layer 1 (GRU): another kind of layer", "LSTM, 8 units", "GRU, 8 units"],
    ),
    (
        "not bidirectional",
        STEPS,
        lambda: [layers.Bidirectional(Lstm(8)), Dense(1)],
        lambda: [Lstm(8), Dense(1)],
        ["layer 1 (LSTM): another kind of layer", "Bidirectional, around LSTM, 8 units"],
    ),
    (
        "units inside a wrapper",
        STEPS,
        lambda: [layers.Bidirectional(Lstm(8)), Dense(1)],
        lambda: [layers.Bidirectional(Lstm(16)), Dense(1)],
        ["layer 1 (Bidirectional): wrong number of units of the LSTM inside", "8", "16"],
    ),
    (
        "kernel inside a wrapper",
        (5, 8, 8, 1),
        lambda: [layers.TimeDistributed(Conv(4, 3)), layers.TimeDistributed(Flat()), Lstm(4)],
        lambda: [layers.TimeDistributed(Conv(4, 5)), layers.TimeDistributed(Flat()), Lstm(4)],
        ["wrong kernel size of the Conv2D inside", "(3, 3)", "(5, 5)"],
    ),
    (
        "activation of a recurrent layer",
        STEPS,
        lambda: [Lstm(8), Dense(1)],
        lambda: [Lstm(8, activation="relu"), Dense(1)],
        ["layer 1 (LSTM): wrong activation", "tanh", "relu"],
    ),
    (
        "vocabulary",
        WORDS,
        lambda: [Embed(1000, 16), Lstm(8), Dense(1)],
        lambda: [Embed(100, 16), Lstm(8), Dense(1)],
        ["layer 1 (Embedding): wrong vocabulary size", "1000", "100"],
    ),
    (
        "the two numbers of an embedding",
        WORDS,
        lambda: [Embed(1000, 16), Lstm(8), Dense(1)],
        lambda: [Embed(16, 1000), Lstm(8), Dense(1)],
        ["are exchanged", "input_dim=1000, output_dim=16", "input_dim=16, output_dim=1000"],
    ),
    (
        "masking left out",
        WORDS,
        lambda: [Embed(1000, 16, mask_zero=True), Lstm(8), Dense(1)],
        lambda: [Embed(1000, 16), Lstm(8), Dense(1)],
        ["layer 1 (Embedding)", "mask_zero=True", "mask_zero=False"],
    ),
    (
        "masking not asked for",
        WORDS,
        lambda: [Embed(1000, 16), layers.GRU(8), Dense(1)],
        lambda: [Embed(1000, 16, mask_zero=True), layers.GRU(8), Dense(1)],
        ["layer 1 (Embedding)", "mask_zero=False", "mask_zero=True"],
    ),
    (
        "a layer in the wrong place",
        ROW,
        lambda: [Dense(64, "relu"), Drop(0.3), Dense(32, "relu"), Dense(5)],
        lambda: [Dense(64, "relu"), Dense(32, "relu"), Drop(0.3), Dense(5)],
        ["(Dropout): in the wrong place", "after layer 1 (Dense)", "after layer 2 (Dense)"],
    ),
    (
        "a layer far from its place",
        ROW,
        lambda: [Dense(9, "relu"), Drop(0.3), *(Dense(n, "relu") for n in (8, 7, 6)), Dense(5)],
        lambda: [*(Dense(n, "relu") for n in (9, 8, 7, 6)), Drop(0.3), Dense(5)],
        ["(Dropout): in the wrong place", "after layer 1 (Dense)", "after layer 4 (Dense)"],
    ),
    (
        "flattened too late",
        (4, 8),
        lambda: [Flat(), Dense(16, "relu"), Dense(1)],
        lambda: [Dense(16, "relu"), Flat(), Dense(1)],
        ["(Flatten): in the wrong place", "after input 1", "after layer 1 (Dense)"],
    ),
    (
        "pooled before",
        PICTURE,
        lambda: [Conv(8, 3, padding="same"), Pool(), Flat(), Dense(3)],
        lambda: [Pool(), Conv(8, 3, padding="same"), Flat(), Dense(3)],
        ["(MaxPooling2D): in the wrong place", "after layer 2 (Conv2D)", "after input 1"],
    ),
    (
        "normalised after the activation",
        PICTURE,
        lambda: [Conv(8, 3), Norm(), layers.ReLU(), Gap(), Dense(5)],
        lambda: [Conv(8, 3), layers.ReLU(), Norm(), Gap(), Dense(5)],
        [
            "relu is in the wrong place",
            "right after layer 2 (BatchNormalization)",
            "right after layer 1 (Conv2D)",
        ],
    ),
    (
        "activation after a layer that has none",
        PICTURE,
        lambda: [Conv(8, 3), Norm(), layers.ReLU(), Gap(), Dense(5)],
        lambda: [Conv(8, 3), Norm(), Gap(), Dense(5)],
        ["relu is missing", "relu right after layer 2 (BatchNormalization)"],
    ),
    (
        "a layer missing in a row",
        ROW,
        lambda: [Dense(8, "relu"), Dense(8, "relu"), Dense(8, "relu"), Dense(5)],
        lambda: [Dense(8, "relu"), Dense(8, "relu"), Dense(5)],
        ["a Dense layer is missing", "Dense, 8 units, relu, between layer"],
    ),
    (
        "pooling missing",
        PICTURE,
        lambda: [Conv(8, 3), Pool(), Conv(8, 3), Pool(), Flat(), Dense(5)],
        lambda: [Conv(8, 3), Pool(), Conv(8, 3), Flat(), Dense(5)],
        ["a MaxPooling2D layer is missing", "between layer 3 (Conv2D) and layer 4 (Flatten)"],
    ),
    (
        "rescaling missing",
        PICTURE,
        lambda: [layers.Rescaling(1 / 255), Flat(), Dense(3)],
        lambda: [Flat(), Dense(3)],
        ["Rescaling / 255", "is missing", "between input 1 and layer 1 (Flatten)"],
    ),
    (
        "normalised over another axis",
        (6, 6),
        lambda: [layers.LayerNormalization(), Lstm(4)],
        lambda: [layers.LayerNormalization(axis=1), Lstm(4)],
        ["layer 1 (LayerNormalization): wrong axis", "expected: 2", "actual:   1"],
    ),
    (
        "another normalisation",
        STEPS,
        lambda: [layers.LayerNormalization(), Lstm(4)],
        lambda: [Norm(), Lstm(4)],
        ["layer 1 (BatchNormalization): another kind of layer", "LayerNormalization"],
    ),
    (
        "reshaped otherwise",
        (32,),
        lambda: [layers.Reshape((4, 8)), Lstm(4)],
        lambda: [layers.Reshape((8, 4)), Lstm(4)],
        ["layer 1 (Reshape): wrong target shape", "(4, 8)", "(8, 4)"],
    ),
    (
        "reshaped for permuted",
        (4, 8),
        lambda: [layers.Permute((2, 1)), Lstm(4)],
        lambda: [layers.Reshape((8, 4)), Lstm(4)],
        ["layer 1 (Reshape): another kind of layer", "Permute"],
    ),
    (
        "a slope left at its default",
        ROW,
        lambda: [Dense(4), layers.LeakyReLU(negative_slope=0.1), Dense(1)],
        lambda: [Dense(4), layers.LeakyReLU(), Dense(1)],
        ["wrong activation", "negative_slope=0.1", "negative_slope=0.3"],
    ),
    (
        "a layer with weights for an activation",
        ROW,
        lambda: [Dense(4), layers.ReLU(), Dense(1)],
        lambda: [Dense(4), layers.PReLU(), Dense(1)],
        ["layer 2 (PReLU): another layer than asked for", "relu"],
    ),
    (
        "softmax over another axis",
        (6, 6),
        lambda: [Dense(6), layers.Softmax(), Lstm(2)],
        lambda: [Dense(6), layers.Softmax(axis=1), Lstm(2)],
        ["layer 1 (Dense): wrong activation", "softmax(axis=-1)", "softmax(axis=1)"],
    ),
]


def sliced(wrong: bool) -> keras.Model:
    x = inputs = keras.Input(STEPS)
    x = Lstm(8, return_sequences=True)(x)
    return keras.Model(inputs, Dense(1)(x[:, 0, :] if wrong else x[:, -1, :]))


def not_sliced(wrong: bool) -> keras.Model:
    x = inputs = keras.Input(STEPS)
    x = Lstm(8, return_sequences=True)(x)
    return keras.Model(inputs, Dense(1)(x if wrong else x[:, -1, :]))


def other_columns(wrong: bool) -> keras.Model:
    inputs = keras.Input((10,))
    part = inputs[:, :3] if wrong else inputs[:, 3:6]
    return keras.Model(inputs, Dense(1)(Dense(4, "relu")(part)))


def averaged_over(wrong: bool) -> keras.Model:
    inputs = keras.Input((12, 4))
    x = Dense(12, "relu")(inputs)
    return keras.Model(inputs, Dense(1)(ops.mean(x, axis=2 if wrong else 1)))


def largest_for_mean(wrong: bool) -> keras.Model:
    inputs = keras.Input((12, 4))
    x = Dense(6, "relu")(inputs)
    return keras.Model(inputs, Dense(1)((ops.max if wrong else ops.mean)(x, axis=1)))


def divided_by(wrong: bool) -> keras.Model:
    inputs = keras.Input((8, 8, 1))
    return keras.Model(inputs, Dense(3)(Flat()(inputs / (256 if wrong else 255))))


def lowered_by(wrong: bool) -> keras.Model:
    inputs = keras.Input((8,))
    return keras.Model(inputs, Dense(1)(inputs - (1.0 if wrong else 0.5)))


def weakened_branch(wrong: bool) -> keras.Model:
    inputs = keras.Input((8,))
    x = Dense(8, "relu")(inputs)
    return keras.Model(inputs, Dense(1)(inputs + x * (0.5 if wrong else 0.1)))


def turned_difference(wrong: bool) -> keras.Model:
    a, b = keras.Input((8,), name="query"), keras.Input((8,), name="reference")
    return keras.Model([a, b], Dense(1)(b - a if wrong else a - b))


def turned_quotient(wrong: bool) -> keras.Model:
    a, b = keras.Input((8,), name="query"), keras.Input((8,), name="reference")
    return keras.Model([a, b], Dense(1)(b / a if wrong else a / b))


def gate_not_turned(wrong: bool) -> keras.Model:
    inputs = keras.Input((8,))
    gate = Dense(8, "sigmoid", name="gate")(inputs)
    new = Dense(8, "relu", name="new")(inputs)
    kept = gate if wrong else 1 - gate
    return keras.Model(inputs, Dense(1)(gate * new + kept * inputs))


def joined_along(wrong: bool) -> keras.Model:
    a, b = keras.Input((6, 4)), keras.Input((6, 4))
    return keras.Model([a, b], Lstm(4)(layers.Concatenate(axis=1 if wrong else -1)([a, b])))


def inner_skip(wrong: bool) -> keras.Model:
    inputs = keras.Input((16, 16, 1))
    first = Conv(8, 3, padding="same", name="first")(inputs)
    second = Conv(8, 3, padding="same", name="second")(first)
    up = layers.UpSampling2D()(Conv(16, 3, padding="same", name="deep")(Pool()(second)))
    return keras.Model(inputs, Conv(1, 1)(layers.Concatenate()([up, first if wrong else second])))


def stale_shortcut(wrong: bool) -> keras.Model:
    x = inputs = keras.Input((8, 8, 8))
    for _ in range(2):
        y = Conv(8, 3, padding="same")(Conv(8, 3, padding="same", activation="relu")(x))
        x = layers.ReLU()(layers.Add()([inputs if wrong else x, y]))
    return keras.Model(inputs, Dense(3)(Gap()(x)))


def no_shortcut(wrong: bool) -> keras.Model:
    x = inputs = keras.Input((8, 8, 8))
    for block in range(2):
        y = Conv(8, 3, padding="same")(Conv(8, 3, padding="same", activation="relu")(x))
        x = layers.ReLU()(y if wrong and block else layers.Add()([x, y]))
    return keras.Model(inputs, Dense(3)(Gap()(x)))


def early_relu(wrong: bool) -> keras.Model:
    inputs = keras.Input((8, 8, 8))
    y = Conv(8, 3, padding="same", activation="relu" if wrong else None)(inputs)
    x = layers.Add()([inputs, y])
    return keras.Model(inputs, Dense(3)(Gap()(x if wrong else layers.ReLU()(x))))


def no_pool_branch(wrong: bool) -> keras.Model:
    inputs = keras.Input((8, 8, 4))
    parts = [Conv(4, 1)(inputs), Conv(4, 3, padding="same")(inputs)]
    if not wrong:
        parts.append(Conv(4, 1)(Pool(3, 1, padding="same")(inputs)))
    return keras.Model(inputs, Dense(2)(Gap()(layers.Concatenate()(parts))))


def chained_branch(wrong: bool) -> keras.Model:
    inputs = keras.Input((8, 8, 4))
    one = Conv(4, 1, name="one")(inputs)
    three = Conv(4, 3, padding="same", name="three")(one if wrong else inputs)
    return keras.Model(inputs, Dense(2)(Gap()(layers.Concatenate()([one, three]))))


def left_out_of_the_list(wrong: bool) -> keras.Model:
    inputs = keras.Input((8,))
    a = Dense(4, "relu", name="a")(inputs)
    b = Dense(4, "relu", name="b")(layers.Concatenate()([inputs, a]))
    joined = layers.Concatenate()([a, b] if wrong else [inputs, a, b])
    return keras.Model(inputs, Dense(1)(joined))


def swapped_roles(wrong: bool) -> keras.Model:
    text, image = keras.Input((6, 8), name="text"), keras.Input((6, 8), name="image")
    x = Attention(2, 4)(image, text) if wrong else Attention(2, 4)(text, image)
    return keras.Model([text, image], Dense(1)(layers.GlobalAveragePooling1D()(x)))


def swapped_heads(wrong: bool) -> keras.Model:
    inputs = keras.Input((6, 8))
    x = Attention(8, 2)(inputs, inputs) if wrong else Attention(2, 8)(inputs, inputs)
    return keras.Model(inputs, Dense(1)(layers.GlobalAveragePooling1D()(x)))


def norm_after_attention(wrong: bool) -> keras.Model:
    inputs = keras.Input((6, 8))
    if wrong:
        x = layers.LayerNormalization()(Attention(2, 4)(inputs, inputs))
    else:
        x = layers.LayerNormalization()(inputs)
        x = Attention(2, 4)(x, x)
    return keras.Model(inputs, Dense(1)(layers.GlobalAveragePooling1D()(inputs + x)))


def norm_after_the_sum(wrong: bool) -> keras.Model:
    x = inputs = keras.Input((6, 8))
    for _ in range(2):
        if wrong:
            x = layers.LayerNormalization()(x + Attention(2, 4)(x, x))
        else:
            n = layers.LayerNormalization()(x)
            x = x + Attention(2, 4)(n, n)
    return keras.Model(inputs, x)


def norm_bound_to_x(wrong: bool) -> keras.Model:
    x = inputs = keras.Input((6, 8))
    for part in range(2):
        n = layers.LayerNormalization()(x)
        x = (n if wrong and part else x) + Dense(8, "relu")(n)
    return keras.Model(inputs, x)


def attentions_in_the_other_order(wrong: bool) -> keras.Model:
    x = words = keras.Input((6, 8), name="words")
    memory = keras.Input((6, 8), name="memory")
    for own in (not wrong, wrong):
        n = layers.LayerNormalization()(x)
        a = Attention(2, 4)
        x = x + (a(n, n, use_causal_mask=True) if own else a(n, memory))
    return keras.Model([words, memory], x)


def masked_too_often(wrong: bool) -> keras.Model:
    words, memory = keras.Input((6, 8), name="words"), keras.Input((6, 8), name="memory")
    told = {"use_causal_mask": True} if wrong else {}
    return keras.Model([words, memory], words + Attention(2, 4)(words, memory, **told))


def shared_in_another_order(wrong: bool) -> keras.Model:
    x = inputs = keras.Input((8,))
    twice, once = Dense(8, "relu"), Dense(8, "tanh")
    for step in (once, twice, twice) if wrong else (twice, twice, once):
        x = step(x)
    return keras.Model(inputs, Dense(2)(x))


def shared_among_its_likes(wrong: bool) -> keras.Model:
    x = inputs = keras.Input((8,))
    twice, once = Dense(8, "relu"), Dense(8, "relu")
    for step in (once, twice, twice) if wrong else (twice, once, twice):
        x = step(x)
    return keras.Model(inputs, Dense(2)(x))


def reading_the_input_alone(wrong: bool) -> keras.Model:
    known = inputs = keras.Input((4,))
    for units in (5, 6, 7):
        made = Dense(units, "relu")(inputs if wrong else known)
        known = layers.Concatenate()([known, made])
    return keras.Model(inputs, Dense(1)(known))


def block_in_another_order(wrong: bool) -> keras.Model:
    inputs = x = keras.Input((6, 6, 4))
    for _ in range(2):
        if wrong:
            x = layers.ReLU()(Norm()(Conv(4, 3, padding="same")(x)))
        else:
            x = Conv(4, 3, padding="same")(layers.ReLU()(Norm()(x)))
    return keras.Model(inputs, inputs + x)


def relu_before_the_norm(wrong: bool) -> keras.Model:
    inputs = x = keras.Input((6, 6, 4))
    for _ in range(2):
        x = Norm()(layers.ReLU()(x)) if wrong else layers.ReLU()(Norm()(x))
        x = Conv(4, 3, padding="same")(x)
    return keras.Model(inputs, inputs + x)


def swapped_states(wrong: bool) -> keras.Model:
    source, target = keras.Input((5, 4), name="source"), keras.Input((6, 4), name="target")
    _, h, c = Lstm(8, return_state=True, name="encoder")(source)
    decoder = Lstm(8, return_sequences=True, name="decoder")
    x = decoder(target, initial_state=[c, h] if wrong else [h, c])
    return keras.Model([source, target], Dense(4)(x))


def swapped_vocabularies(wrong: bool) -> keras.Model:
    users, movies = (900, 500) if wrong else (500, 900)
    u, m = keras.Input((1,), name="user"), keras.Input((1,), name="movie")
    vectors = [Flat()(Embed(users, 8)(u)), Flat()(Embed(movies, 8)(m))]
    return keras.Model([u, m], layers.Dot(1)(vectors))


def bias_left_out(wrong: bool) -> keras.Model:
    u, m = keras.Input((1,), name="user"), keras.Input((1,), name="movie")
    parts = [layers.Dot(1)([Flat()(Embed(50, 8)(u)), Flat()(Embed(60, 8)(m))])]
    parts.append(Flat()(Embed(50, 1, name="user_bias")(u)))
    if not wrong:
        parts.append(Flat()(Embed(60, 1, name="movie_bias")(m)))
    return keras.Model([u, m], layers.Add()(parts))


def two_encoders(wrong: bool) -> keras.Model:
    one = Lstm(8)
    other = Lstm(8) if wrong else one
    a, b = keras.Input((8, 3)), keras.Input((8, 3))
    return keras.Model([a, b], Dense(1)(layers.Concatenate()([one(a), other(b)])))


def inside_the_encoder(wrong: bool) -> keras.Model:
    parts = [Dense(8 if wrong else 16, "relu"), Dense(4)]
    encoder = keras.Sequential([keras.Input((8,)), *parts], name="encoder")
    a, b = keras.Input((8,)), keras.Input((8,))
    return keras.Model([a, b], Dense(1)(layers.Concatenate()([encoder(a), encoder(b)])))


def outputs_in_another_order(wrong: bool) -> keras.Model:
    inputs = keras.Input((8,))
    trunk = Dense(16, "relu")(inputs)
    heads = [Dense(3, "softmax", name="kind")(trunk), Dense(1, name="price")(trunk)]
    return keras.Model(inputs, heads[::-1] if wrong else heads)


def keys_exchanged(wrong: bool) -> keras.Model:
    inputs = keras.Input((8,))
    trunk = Dense(16, "relu")(inputs)
    kind, price = ("price", "kind") if wrong else ("kind", "price")
    return keras.Model(inputs, {kind: Dense(4, "softmax")(trunk), price: Dense(1)(trunk)})


def head_on_a_head(wrong: bool) -> keras.Model:
    inputs = keras.Input((8,))
    trunk = Dense(16, "relu", name="trunk")(inputs)
    kind = Dense(16, "softmax", name="kind")(trunk)
    price = Dense(1, name="price")(kind if wrong else trunk)
    return keras.Model(inputs, [kind, price])


def head_not_returned(wrong: bool) -> keras.Model:
    inputs = keras.Input((8,))
    trunk = Dense(16, "relu")(inputs)
    kind, price = Dense(3, name="kind")(trunk), Dense(1, name="price")(trunk)
    return keras.Model(inputs, [kind] if wrong else [kind, price])


def ends_early(wrong: bool) -> keras.Model:
    inputs = keras.Input((8,))
    hidden = Dense(16, "relu", name="hidden")(inputs)
    return keras.Model(inputs, hidden if wrong else Dense(3, "softmax", name="out")(hidden))


def merged_too_late(wrong: bool) -> keras.Model:
    a, b = keras.Input((8,), name="a"), keras.Input((8,), name="b")
    if wrong:
        x = layers.Concatenate()([Dense(16, "relu")(a), b])
    else:
        x = Dense(16, "relu")(layers.Concatenate()([a, b]))
    return keras.Model([a, b], Dense(1)(x))


def one_branch_twice(wrong: bool) -> keras.Model:
    inputs = keras.Input((8,))
    one, other = Dense(4, "relu", name="one")(inputs), Dense(4, "tanh", name="other")(inputs)
    return keras.Model(
        inputs, Dense(1)(layers.Add()([one, one if wrong else other, inputs[:, :4]]))
    )


def input_bound_again(wrong: bool) -> keras.Model:
    inputs = keras.Input((64,))
    hidden = Dense(32, "relu")(inputs)
    return keras.Model(hidden if wrong else inputs, Dense(10, "softmax")(hidden))


GRAPHS: list[tuple[Callable[[bool], keras.Model], list[str]]] = [
    (sliced, ["(slice [:, 0, :]): another slice", "slice [:, -1, :]"]),
    (not_sliced, ["slice [:, -1, :] is missing", "between layer 1 (LSTM) and layer 2 (Dense)"]),
    (other_columns, ["another slice", "slice [:, 3:6]", "slice [:, :3]"]),
    (averaged_over, ["(mean over axis 2): wrong axis", "axis 1", "axis 2"]),
    (largest_for_mean, ["another kind of layer", "mean over axis 1", "max over axis 1"]),
    (divided_by, ["wrong factor", "/ 255", "/ 256"]),
    (lowered_by, ["wrong number", "- 0.5", "- 1"]),
    (weakened_branch, ["wrong factor", "* 0.1", "* 0.5"]),
    (turned_difference, ["input 'query' - input 'reference'", "the order counts"]),
    (turned_quotient, ["input 'query' / input 'reference'", "the order counts"]),
    (gate_not_turned, ["1 - x", "is missing", "between layer 1 ('gate') and"]),
    (joined_along, ["(concatenate): wrong axis", "2, the last", "actual:   1"]),
    (inner_skip, ["reads the wrong tensor", "layer 2 ('second')", "layer 1 ('first')"]),
    (stale_shortcut, ["layer 6 (add): reads the wrong tensor", "layer 3 (add)", "input 1"]),
    (no_shortcut, ["an add is missing", "reading layer 3 (add) and layer 5 (Conv2D)"]),
    (early_relu, ["relu is in the wrong place", "after layer 2 (add)", "after layer 1 (Conv2D)"]),
    (no_pool_branch, ["2 layers are missing", "MaxPooling2D, pool 3×3, then Conv2D, 4 filters"]),
    (chained_branch, ["layer 2 ('three'): reads the wrong tensor", "input 1", "layer 1 ('one')"]),
    (left_out_of_the_list, ["input 1, layer 1 ('a') and", "a tensor is left out of its list"]),
    (swapped_roles, ["query: input 'text', value: input 'image'"]),
    (swapped_heads, ["are exchanged", "num_heads=2, key_dim=8", "num_heads=8, key_dim=2"]),
    (norm_after_attention, ["(LayerNormalization): in the wrong place", "after input 1"]),
    (
        norm_after_the_sum,
        ["normalised tensor is added to", "goes past the part", "needs a name of its own"],
    ),
    (norm_bound_to_x, ["a normalised tensor is added to", "layer 4 (LayerNormalization)"]),
    (
        attentions_in_the_other_order,
        [
            "the two stand in the other order",
            "first self-attention with use_causal_mask, then cross-attention",
            "first cross-attention, then self-attention with use_causal_mask",
        ],
    ),
    (masked_too_often, ["wrong use_causal_mask", "this attention takes no causal mask"]),
    (
        shared_in_another_order,
        ["called in another order", "relu, then Dense, 8 units, then tanh", "tanh, then Dense"],
    ),
    (
        shared_among_its_likes,
        ["called in another order", "(that of step 1 again)", "(that of step 2 again)"],
    ),
    (
        reading_the_input_alone,
        [
            "(Dense, 6 units): reads less",
            "input 1 and layer 1 (Dense, 5 units)",
            "the same at 2 more layers",
        ],
    ),
    (
        block_in_another_order,
        [
            "called in another order",
            "BatchNormalization, then relu, then Conv2D",
            "Conv2D, 4 filters, kernel 3×3, then BatchNormalization, then relu",
        ],
    ),
    (relu_before_the_norm, ["called in another order", "relu, then BatchNormalization"]),
    (swapped_states, ["result 2 of layer 1 ('encoder') and result 3", "the order counts"]),
    (swapped_vocabularies, ["vocabulary sizes are exchanged", "500, then 900"]),
    (bias_left_out, ["2 layers are missing", "Embedding, vocabulary 60", "input 'movie'"]),
    (two_encoders, ["one shared layer", "one LSTM layer, called 2 times", "weights of its own"]),
    (inside_the_encoder, ["in 'encoder': wrong number of units", "16", "8"]),
    (outputs_in_another_order, ["outputs are in another order", "'kind'", "'price'"]),
    (keys_exchanged, ["the keys 'kind' and 'price' are exchanged"]),
    (head_on_a_head, ["layer 3 ('price'): reads the wrong tensor", "'trunk'", "'kind'"]),
    (head_not_returned, ["wrong number of outputs", "2: 'kind' and 'price'", "1: 'kind'"]),
    (ends_early, ["a Dense layer is missing", "3 units, softmax, after layer 1 ('hidden')"]),
    (
        one_branch_twice,
        ["a Dense layer is missing", "4 units, tanh", "the same tensor arrives twice"],
    ),
    (input_bound_again, ["starts in the middle of the graph", "(64,)", "(32,)", "bound again"]),
    (merged_too_late, ["(Dense, 16 units): in the wrong place", "after layer 2 (concatenate)"]),
]
