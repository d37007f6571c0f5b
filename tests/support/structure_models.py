"""Small models for the tests of structural checks, right and wrong, each made by a function."""

from __future__ import annotations

from typing import Any

import keras
from keras import layers, ops

Dense = layers.Dense


def stack(*activations: Any, units: tuple[int, ...] = (64, 64, 10)) -> keras.Model:
    """64 numbers in, three dense layers; the second is called hidden, the third output."""
    names = [None, "hidden", "output"]
    given = activations or ("relu", "relu", "softmax")
    made = [Dense(u, a, name=n) for u, a, n in zip(units, given, names, strict=True)]
    return keras.Sequential([keras.Input((64,)), *made])


def separate() -> keras.Model:
    """The stack as a graph, with activations as layers, operations and functions."""
    inputs = keras.Input((64,))
    x = layers.ReLU()(Dense(64)(inputs))
    x = ops.relu(Dense(64, activation="linear", name="hidden")(x))
    return keras.Model(inputs, keras.activations.softmax(Dense(10)(x)))


def nested() -> keras.Model:
    """The stack as a graph around a stack."""
    inputs = keras.Input((64,))
    body = keras.Sequential([Dense(64, "relu"), layers.Dense(64), layers.Activation("relu")])
    return keras.Model(inputs=inputs, outputs=Dense(10, layers.Softmax())(body(inputs)))


def grown() -> keras.Model:
    """The stack, grown by a loop and add."""
    model = keras.Sequential()
    model.add(layers.InputLayer(shape=(64,)))
    for _ in range(2):
        model.add(Dense(64, keras.activations.relu))
    model.add(Dense(10))
    model.add(layers.Softmax())
    return model


def bypassed() -> keras.Model:
    """The stack as a graph in which the second layer is called, but its result is not used."""
    inputs = keras.Input((64,))
    x = Dense(64, "relu")(inputs)
    y = Dense(64, "relu", name="hidden")(x)  # noqa: F841
    return keras.Model(inputs, Dense(10, "softmax")(x))


def unflattened() -> keras.Model:
    """The stack on pictures that nobody flattened."""
    return keras.Sequential([keras.Input((8, 8)), Dense(64, "relu"), Dense(10, "softmax")])


def rebound() -> keras.Model:
    """The name of the input was bound again to a layer's result."""
    inputs = keras.Input((64,))
    inputs = Dense(32, "relu")(inputs)
    return keras.Model(inputs, Dense(10, "softmax")(inputs))


def wide_deep(how: str = "concatenate", deep: str = "relu", second: str = "input") -> keras.Model:
    """Ten numbers past, and through, two layers; ``second`` is what meets the deep branch."""
    inputs = keras.Input((10,), name="features")
    first = Dense(16, deep)(inputs)
    x = Dense(12, deep, name="deep")(first)
    other = {"input": inputs, "same": x, "first": first}[second]
    if how == "operator":
        joined = ops.concatenate([other, x], axis=1)
    elif how == "axis":
        joined = layers.Concatenate(axis=0)([x, Dense(12)(inputs)])
    elif how == "chain":
        joined = layers.concatenate([x, other])
    else:
        joined = layers.Concatenate()([x, other])
    return keras.Model(inputs, Dense(1)(joined))


def opinions(how: str = "add", widths: tuple[int, int, int] = (8, 8, 8)) -> keras.Model:
    """Three branches of one layer that are added."""
    inputs = keras.Input((10,))
    a, b, c = (
        Dense(w, act)(inputs) for w, act in zip(widths, ["relu", "tanh", "elu"], strict=True)
    )
    if how == "operator":
        joined = a + (b + c)
    elif how == "twice":
        joined = layers.Add()([a, b, b])
    elif how == "two":
        joined = layers.Add()([a, b])
    else:
        joined = layers.Add()([c, a, b])
    return keras.Model(inputs, Dense(1)(joined))


def late_activation() -> keras.Model:
    """Two branches without activation; relu comes after they are added."""
    inputs = keras.Input((10,))
    joined = layers.Add()([Dense(8)(inputs), Dense(8)(inputs)])
    return keras.Model(inputs, Dense(1)(layers.ReLU()(joined)))


def towers(kind: str = "list", *, shared: bool = False, unused: bool = False) -> keras.Model:
    """Two inputs of ten numbers, each with a tower."""
    a, b = keras.Input((10,), name="mean"), keras.Input((10,), name="worst")
    tower = Dense(16, "relu")
    left = tower(a)
    right = tower(b) if shared else Dense(16, "relu")(b)
    joined = left if unused else layers.Concatenate()([left, right])
    outputs = Dense(1, "sigmoid")(joined)
    inputs: Any = {"list": [a, b], "swapped": [b, a], "dict": {"mean": a, "worst": b}}[kind]
    return keras.Model(inputs, outputs)


def one_wide_input() -> keras.Model:
    """All features in one input."""
    inputs = keras.Input((20,))
    return keras.Model(inputs, Dense(1, "sigmoid")(Dense(16, "relu")(inputs)))


def heads(kind: str = "list") -> keras.Model:
    """A trunk and two heads, digit and parity, in several ways, right and wrong."""
    inputs = keras.Input((64,))
    trunk = Dense(32, "relu")(inputs)
    if kind == "renamed":
        return keras.Model(inputs, [Dense(10, "softmax")(trunk), Dense(1, "sigmoid")(trunk)])
    if kind == "dict":
        outputs = {"parity": Dense(1, "sigmoid")(trunk), "digit": Dense(10, "softmax")(trunk)}
        return keras.Model(inputs, outputs)
    digit = Dense(10, "softmax", name="digit")(trunk)
    if kind == "activation":
        parity = layers.Activation("sigmoid", name="parity")(Dense(1)(trunk))
    elif kind == "chained":
        parity = Dense(1, "sigmoid", name="parity")(digit)
    elif kind == "trunks":
        parity = Dense(1, "sigmoid", name="parity")(Dense(32, "relu")(inputs))
    elif kind == "stale":
        digit = Dense(10, "softmax", name="digit")(inputs)
        parity = Dense(1, "sigmoid", name="parity")(inputs)
    elif kind == "softmax":
        parity = Dense(1, "softmax", name="parity")(trunk)
    elif kind == "one":
        return keras.Model(inputs, digit)
    else:
        parity = Dense(1, "sigmoid", name="parity")(trunk)
    if kind == "twice":
        digit = layers.Softmax()(digit)
        return keras.Model(inputs, {"digit": digit, "parity": parity})
    if kind == "keys crossed":
        return keras.Model(inputs, {"digit": parity, "parity": digit})
    return keras.Model(inputs, [digit, parity])


def encoder(name: str | None = "encoder") -> keras.Model:
    """64 numbers to 16."""
    return keras.Sequential([keras.Input((64,)), Dense(32, "relu"), Dense(16)], name=name)


def siamese(kind: str = "shared") -> keras.Model:
    """Two inputs, one encoder for both, the absolute difference, one unit."""
    a, b = keras.Input((64,), name="left"), keras.Input((64,), name="right")
    one = encoder()
    other = encoder(None) if kind == "factory" else one
    x, y = one(a), other(a if kind == "same input" else b)
    if kind == "copied":
        other = encoder(None)
        other.set_weights(one.get_weights())
        y = other(b)
    if kind == "concatenated":
        joined = layers.Concatenate()([x, y])
    elif kind == "signed":
        joined = x - y
    elif kind == "swapped":
        joined = ops.abs(layers.Subtract()([y, x]))
    else:
        joined = abs(x - y)
    inputs = [a, b]
    return keras.Model(inputs, Dense(1, "sigmoid")(joined))


def dense_siamese(*, shared: bool = True) -> keras.Model:
    """Two inputs through one dense layer, or through two alike."""
    a, b = keras.Input((10,)), keras.Input((10,))
    one = Dense(6, "relu")
    other = one if shared else Dense(6, "relu")
    return keras.Model([a, b], Dense(1, "sigmoid")(layers.Concatenate()([one(a), other(b)])))


def residual(*kinds: str) -> keras.Model:
    """Blocks in a row on 8×8×8, each ``"identity"``, ``"projection"`` or a known mistake."""
    inputs = keras.Input((8, 8, 8))
    x = inputs
    for kind in kinds:
        x = _block(x, inputs, kind)
    return keras.Model(inputs, x)


def _block(x: Any, first: Any, kind: str) -> Any:
    filters = 16 if kind in ("projection", "wide projection") else 8
    y = layers.Conv2D(filters, 3, padding="same", activation="relu")(x)
    last = "relu" if kind == "relu before add" else None
    y = layers.Conv2D(filters, 3, padding="same", activation=last)(y)
    if kind == "projection":
        x = layers.Conv2D(filters, 1)(x)
    if kind == "wide projection":
        x = layers.Conv2D(filters, 3, padding="same")(x)
    if kind == "stale":
        x = first
    if kind == "plain":
        return layers.ReLU()(y)
    if kind == "same":
        return layers.ReLU()(y + y)
    if kind == "broadcast":
        x = layers.Conv2D(1, 1)(x)
    if kind == "concatenate":
        return layers.ReLU()(layers.Concatenate()([x, y]))
    if kind == "layer":
        return layers.ReLU()(layers.Add()([y, x]))
    return ops.relu(x + y)


def _conv(name: str | None, activation: str | None = None) -> Any:
    return layers.Conv2D(8, 3, padding="same", activation=activation, name=name)


def spanned(kind: str = "both", *, projection: bool = False) -> keras.Model:
    """``conv_1`` and ``conv_2`` between ``stem`` and ``last``, and one shortcut around ``kind``.

    ``"both"``, ``"second"``, ``"first"``, ``"stem too"``, ``"last too"``, ``"last"``.
    """
    inputs = keras.Input((8, 8, 8))
    stem = _conv("stem", "relu")(inputs)
    one = _conv("conv_1", "relu")(stem)
    two = layers.Dropout(0.1, name="drop")(_conv("conv_2")(one))
    start = {"second": one, "stem too": inputs, "last": two}.get(kind, stem)
    if projection:
        start = layers.Conv2D(8, 1, name="shortcut")(start)
    if kind == "first":
        return keras.Model(inputs, _conv("last")(_conv("conv_2")(layers.Add()([start, one]))))
    if kind in ("last too", "last"):
        return keras.Model(inputs, layers.Add()([start, _conv("last")(two)]))
    return keras.Model(inputs, _conv("last")(layers.ReLU()(start + two)))


def in_a_row(kind: str = "two", *, projection: bool = False) -> keras.Model:
    """Blocks ``a_1, a_2`` and ``b_1, b_2``; ``"long"`` has a shortcut over both as well, ``"only
    long"`` no other; ``"stale"`` starts the second's before the first; ``"nested"`` has the blocks
    as models, with layers ``conv_1`` and ``conv_2`` in each.
    """
    inputs = keras.Input((8, 8, 8))
    if kind == "nested":
        x = inputs
        for name in ("first", "second"):
            x = spanned_block(name, projection)(x)
        return keras.Model(inputs, x)
    x = inputs
    for block in "ab":
        y = _conv(f"{block}_2")(_conv(f"{block}_1", "relu")(x))
        start = inputs if kind == "stale" else x
        start = layers.Conv2D(8, 1, name=f"{block}_short")(start) if projection else start
        x = layers.ReLU()(y if kind == "only long" else layers.Add()([start, y]))
    if kind in ("long", "only long"):
        x = layers.Add()([inputs, x])
    return keras.Model(inputs, x)


def spanned_block(name: str, projection: bool = False) -> keras.Model:
    """A block as a model, with layers ``conv_1`` and ``conv_2``."""
    inputs = keras.Input((8, 8, 8))
    y = _conv("conv_2")(_conv("conv_1", "relu")(inputs))
    start = layers.Conv2D(8, 1)(inputs) if projection else inputs
    return keras.Model(inputs, layers.ReLU()(layers.Add()([start, y])), name=name)


def block_in_block(inner: str = "identity") -> keras.Model:
    """``c_1``, a block ``a_1, a_2`` with a shortcut of its own, ``c_2``; a shortcut around all."""
    inputs = keras.Input((8, 8, 8))
    x = _conv("c_1", "relu")(inputs)
    y = _conv("a_2")(_conv("a_1", "relu")(x))
    x = layers.Conv2D(8, 1, name="a_short")(x) if inner == "projection" else x
    x = _conv("c_2")(layers.ReLU()(layers.Add()([x, y])))
    return keras.Model(inputs, layers.ReLU()(layers.Add()([inputs, x])))


def unet(levels: str = "both") -> keras.Model:
    """Three levels and two concatenated skips.

    ``"outer"`` or ``"inner"`` has one of them; ``"same"`` joins the deepest with itself.
    """
    inputs = keras.Input((8, 8, 8))
    fine = _conv("fine", "relu")(inputs)
    middle = layers.Conv2D(8, 3, strides=2, padding="same", name="middle")(fine)
    deep = layers.Conv2D(8, 3, strides=2, padding="same", name="deep")(middle)
    x = layers.UpSampling2D()(deep)
    if levels != "outer":
        x = layers.Concatenate()([x, x if levels == "same" else middle])
    x = layers.UpSampling2D()(_conv("up_middle", "relu")(x))
    x = layers.Concatenate()([x, fine]) if levels != "inner" else x
    return keras.Model(inputs, _conv("up_fine")(x))


def dense_blocks(kind: str = "fresh") -> keras.Model:
    """Concatenations, each around one layer; ``"stale"`` starts the second at the input."""
    inputs = keras.Input((8, 8, 8))
    x = layers.Concatenate()([inputs, _conv("first")(inputs)])
    return keras.Model(
        inputs, layers.Concatenate()([x if kind == "fresh" else inputs, _conv("second")(x)])
    )


def two_ways() -> keras.Model:
    """``left`` and ``right`` side by side, and the tensor itself, in one sum."""
    inputs = keras.Input((8, 8, 8))
    return keras.Model(
        inputs, layers.Add()([inputs, _conv("left")(inputs), _conv("right")(inputs)])
    )
