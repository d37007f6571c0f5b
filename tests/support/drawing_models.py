"""Keras models to draw, by name: each a function without arguments. Import needs Keras."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import keras
from keras import layers, ops

Builder = Callable[[], Any]
MODELS: dict[str, Builder] = {}


def _model(build: Builder) -> Builder:
    MODELS[build.__name__] = build
    return build


@_model
def single() -> Any:
    return keras.Sequential([keras.Input((4,)), layers.Dense(1)])


@_model
def stack() -> Any:
    return keras.Sequential(
        [
            keras.Input((64,)),
            layers.Dense(64, activation="relu", name="hidden_1"),
            layers.Dropout(0.2),
            layers.Dense(10, activation="softmax", name="probabilities"),
        ],
        name="classifier",
    )


@_model
def wide_and_deep() -> Any:
    features = keras.Input((10,), name="features")
    x = layers.Dense(32, activation="relu", name="deep_1")(features)
    x = layers.Dense(16, activation="relu", name="deep_2")(x)
    merged = layers.Concatenate(name="wide_and_deep")([features, x])
    return keras.Model(features, layers.Dense(1, name="progression")(merged))


@_model
def three_branches() -> Any:
    inputs = keras.Input((10,), name="features")
    widths = {"narrow": 4, "medium": 16, "wide": 64}
    branches = [layers.Dense(w, activation="relu", name=n)(inputs) for n, w in widths.items()]
    return keras.Model(inputs, layers.Dense(1)(layers.Concatenate()(branches)))


@_model
def three_inputs() -> Any:
    inputs = [keras.Input((10,), name=n) for n in ("mean", "error", "worst")]
    towers = [layers.Dense(8, activation="relu", name=f"{i.name}_tower")(i) for i in inputs]
    x = layers.Concatenate()(towers)
    x = layers.Dense(8, activation="relu")(x)
    return keras.Model(inputs, layers.Dense(1, activation="sigmoid", name="malignant")(x))


@_model
def two_heads() -> Any:
    inputs = keras.Input((64,), name="pixels")
    x = layers.Dense(64, activation="relu", name="trunk_1")(inputs)
    x = layers.Dense(32, activation="relu", name="trunk_2")(x)
    digit = layers.Dense(10, activation="softmax", name="digit")(x)
    parity = layers.Dense(1, activation="sigmoid", name="parity")(x)
    return keras.Model(inputs, {"digit": digit, "parity": parity})


@_model
def siamese_dense() -> Any:
    left, right = keras.Input((64,), name="left"), keras.Input((64,), name="right")
    encoder = layers.Dense(16, activation="relu", name="encoder")
    return keras.Model([left, right], ops.absolute(encoder(left) - encoder(right)))


def _encoder() -> Any:
    image = keras.Input((64,), name="image")
    x = layers.Dense(64, activation="relu")(image)
    return keras.Model(image, layers.Dense(32, activation="relu", name="code")(x), name="encoder")


@_model
def siamese_encoder() -> Any:
    encoder = _encoder()
    left, right = keras.Input((64,), name="left"), keras.Input((64,), name="right")
    gap = ops.absolute(encoder(left) - encoder(right))
    return keras.Model([left, right], layers.Dense(1, activation="sigmoid", name="same")(gap))


def _conv(filters: int, size: int, **kwargs: Any) -> Any:
    return layers.Conv2D(filters, size, padding="same", **kwargs)


def _block(x: Any, filters: int, *, project: bool) -> Any:
    y = _conv(filters, 3, activation="relu")(x)
    y = _conv(filters, 3)(y)
    shortcut = layers.Conv2D(filters, 1, name=f"projection_{filters}")(x) if project else x
    return layers.ReLU()(layers.Add()([y, shortcut]))


@_model
def identity_block() -> Any:
    inputs = keras.Input((8, 8, 8))
    return keras.Model(inputs, _block(inputs, 8, project=False), name="identity_block")


@_model
def projection_block() -> Any:
    inputs = keras.Input((8, 8, 8))
    return keras.Model(inputs, _block(inputs, 16, project=True), name="projection_block")


@_model
def small_resnet() -> Any:
    inputs = keras.Input((8, 8, 1), name="image")
    x = _conv(8, 3, activation="relu", name="stem")(inputs)
    x = _block(x, 8, project=False)
    x = _block(x, 16, project=True)
    x = _block(x, 16, project=False)
    x = layers.GlobalAveragePooling2D()(x)
    return keras.Model(inputs, layers.Dense(10, activation="softmax", name="digit")(x))


@_model
def autoencoder() -> Any:
    encoder = _encoder()
    code = keras.Input((32,))
    x = layers.Dense(64, activation="relu")(code)
    decoder = keras.Model(code, layers.Dense(64, activation="sigmoid")(x), name="decoder")
    image = keras.Input((64,), name="image")
    return keras.Model(image, decoder(encoder(image)), name="autoencoder")


@_model
def frozen_reuse() -> Any:
    encoder = _encoder()
    encoder.trainable = False
    return keras.Sequential(
        [keras.Input((64,)), encoder, layers.Dense(5, activation="softmax", name="new_head")]
    )


@_model
def ensemble() -> Any:
    inputs = keras.Input((64,), name="pixels")
    members = [
        keras.Sequential(
            [
                keras.Input((64,)),
                layers.Dense(16, activation="relu"),
                layers.Dense(10, activation="softmax"),
            ],
            name=f"member_{i}",
        )
        for i in (1, 2, 3)
    ]
    return keras.Model(inputs, layers.Average()([m(inputs) for m in members]), name="ensemble")


@_model
def layer_after_itself() -> Any:
    inputs = keras.Input((16,))
    again = layers.Dense(16, activation="relu", name="again")
    x = inputs
    for _ in range(3):
        x = again(x)
    return keras.Model(inputs, layers.Dense(1)(x))


@_model
def multi_input_output() -> Any:
    text, image = keras.Input((20,), name="text"), keras.Input((8, 8, 1), name="image")
    t = layers.Dense(16, activation="relu")(layers.Embedding(100, 4)(text))
    t = layers.GlobalAveragePooling1D()(t)
    i = layers.Flatten()(layers.MaxPooling2D()(_conv(4, 3, activation="relu")(image)))
    x = layers.Concatenate()([t, i])
    x = layers.BatchNormalization()(layers.Dense(32, activation="relu", name="trunk")(x))
    outputs = [layers.Dense(n, name=f"head_{n}")(x) for n in (1, 2, 3, 4)]
    return keras.Model([text, image], outputs)


@_model
def dense_net() -> Any:
    """Every layer reads all before it."""
    inputs = keras.Input((8,))
    found = [inputs]
    for i in range(5):
        x = layers.Concatenate()(found) if len(found) > 1 else inputs
        found.append(layers.Dense(4, activation="relu", name=f"grow_{i}")(x))
    return keras.Model(inputs, layers.Dense(1)(layers.Concatenate()(found)))


@_model
def nested_twice() -> Any:
    inner = _encoder()
    a = keras.Input((64,))
    middle = keras.Model(a, layers.Dense(4)(inner(a)), name="middle")
    b, c = keras.Input((64,), name="b"), keras.Input((64,), name="c")
    return keras.Model([b, c], layers.Add()([middle(b), middle(c)]), name="outer")


@_model
def chain_60() -> Any:
    model = keras.Sequential([keras.Input((16,))], name="chain_of_60")
    for i in range(60):
        model.add(layers.Dense(16, activation="relu", name=f"hidden_{i + 1}"))
    return model


@_model
def mixture_60() -> Any:
    """Sixty nodes: towers, skips, a merge of all."""
    inputs = [keras.Input((12,), name=f"sensor_{i}") for i in range(4)]
    towers = []
    for number, tensor in enumerate(inputs):
        x = tensor
        for depth in range(4):
            y = layers.Dense(12, activation="relu", name=f"t{number}_{depth}a")(x)
            y = layers.Dense(12, name=f"t{number}_{depth}b")(y)
            x = layers.Add()([x, y])
        towers.append(x)
    x = layers.Concatenate()(towers)
    for i in range(4):
        x = layers.Dense(16, activation="relu", name=f"trunk_{i}")(x)
    return keras.Model(inputs, [layers.Dense(1, name=f"out_{i}")(x) for i in range(3)])
