"""What a learner is told of slips that no single list of layers shows: settings changed too late,
masks that are lost, a sum that grew, an activation that is a layer of its own.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

pytest.importorskip("keras")

import keras
from keras import layers, ops

from stackgraph.checks import (
    CheckError,
    check_activations,
    check_attention,
    check_built,
    check_causal,
    check_parameters,
    check_probabilities,
    check_same_architecture,
    check_score,
    check_skip,
)

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.keras


def told(look: Callable[[], object]) -> str:
    with pytest.raises(CheckError) as caught:
        look()
    return str(caught.value)


def stack(*parts: Any, shape: tuple[int, ...] = (8,)) -> keras.Model:
    return keras.Sequential([keras.Input(shape), *parts])


@pytest.mark.parametrize(
    ("layer", "shape", "change", "words"),
    [
        (layers.Dense(10), (8,), {"units": 1}, "units=1 now, and was built with 10"),
        (layers.Conv2D(4, 3), (8, 8, 1), {"filters": 6}, "filters=6 now, and was built with 4"),
        (layers.Embedding(9, 4), (5,), {"output_dim": 3}, "output_dim=3 now"),
        (layers.Dense(2), (8,), {"use_bias": False}, "use_bias=False now"),
    ],
)
def test_a_setting_changed_after_the_layer_was_built(
    layer: Any, shape: tuple[int, ...], change: dict[str, Any], words: str
) -> None:
    model = stack(layer, shape=shape)
    check_built(model)
    for key, value in change.items():
        setattr(layer, key, value)
    found = told(lambda: check_built(model, name="net"))
    assert words in found
    assert "make a new layer" in found


def test_an_activation_may_be_set_later() -> None:
    model = stack(layers.Dense(3))
    model.layers[-1].activation = keras.activations.tanh
    check_activations(model, ["tanh"])


def test_a_pooling_in_place_of_a_flatten_shows_in_the_parameters() -> None:
    right = stack(layers.Flatten(), layers.Dense(16), shape=(8, 8))
    wrong = stack(layers.GlobalAveragePooling1D(), layers.Dense(16), shape=(8, 8))
    found = told(lambda: check_parameters(wrong, right.count_params(), name="net"))
    assert "layer 2 (Dense) reads 8 numbers, what the GlobalAveragePooling1D leaves of 64" in found
    found = told(lambda: check_parameters(right, wrong.count_params(), name="net"))
    assert "layer 2 (Dense) reads 64 numbers, those of every place" in found


def test_a_softmax_along_the_samples() -> None:
    model = stack(layers.Dense(3), layers.Softmax(axis=0))
    assert "axis 0 is that of the samples" in told(lambda: check_activations(model, ["softmax"]))
    assert "along axis 0, that of the samples," in told(lambda: check_probabilities(model))


def test_a_mask_that_a_mean_takes_none_of() -> None:
    def made(taken: Callable[[Any], Any]) -> keras.Model:
        words = keras.Input((None,), dtype="int32")
        return keras.Model(words, taken(layers.Embedding(9, 4, mask_zero=True)(words)))

    right = made(layers.GlobalAveragePooling1D())
    found = told(lambda: check_same_architecture(made(lambda t: ops.mean(t, axis=1)), right))
    assert "mask" in found
    assert "left out of its list" not in found
    assert "!= 0 and" not in found


def decoder(*, stale: bool = False, cross_first: bool = False) -> keras.Model:
    words, memory = keras.Input((6, 8), name="words"), keras.Input((5, 8), name="memory")
    steps = [
        lambda n: layers.MultiHeadAttention(2, 4)(n, n, use_causal_mask=True),
        lambda n: layers.MultiHeadAttention(2, 4)(n, memory),
    ]
    x = words
    for step in steps[::-1] if cross_first else steps:
        n = layers.LayerNormalization()(x)
        x = x + step(n)
    n = n if stale else layers.LayerNormalization()(x)
    return keras.Model([words, memory], x + layers.Dense(8)(n))


def test_a_sum_that_nothing_reads_is_not_missing() -> None:
    found = told(lambda: check_same_architecture(decoder(stale=True), decoder(), name="net"))
    assert "net: a LayerNormalization layer is missing" in found
    assert "the sum of layer 3 (add) and layer 5 (MultiHeadAttention)" in found


def test_what_an_earlier_step_brought_into_an_attention() -> None:
    net = decoder(cross_first=True)
    found = told(lambda: check_attention(net, query="words", value="words", name="net"))
    assert "leads back to 'memory', too: a step before has brought it in" in found


def test_the_attention_that_looks_ahead_is_named() -> None:
    rows, notes = keras.Input((6, 8), name="rows"), keras.Input((6, 8), name="notes")
    x = rows + layers.MultiHeadAttention(2, 4)(rows, rows, use_causal_mask=True)
    x = x + layers.MultiHeadAttention(2, 4)(x, notes, x)
    found = told(lambda: check_causal(keras.Model([rows, notes], x), "rows", name="net"))
    assert "layer 3 (MultiHeadAttention) takes its key from input 'rows'" in found


def test_an_activation_of_its_own_is_not_the_layer_before() -> None:
    def made(*rest: Any) -> keras.Model:
        return stack(layers.Dense(4, name="features"), *rest)

    bent = made(layers.Activation("relu", name="bent"))
    found = told(lambda: check_same_architecture(bent, made(), name="net"))
    assert "what the layer 'bent' after it makes of that" in found
    assert "wrong activation" not in found


@pytest.mark.parametrize("target", [0, 1])
def test_what_was_never_fitted_is_told_so(target: int) -> None:
    model = stack(layers.Dense(1, "sigmoid"))
    model.compile("adam", "binary_crossentropy")
    x, y = -np.ones((9, 8)), np.full(9, target)
    model.set_weights([np.ones((8, 1)) * (1 - 2 * target), np.zeros(1)])
    found = told(lambda: check_score(model, x, 1 - y, at_least=0.9, name="net"))
    assert "it was never fitted" in found
    assert "turned round" not in found


def test_a_difference_of_either_sign() -> None:
    def made(gap: Callable[[Any, Any], Any]) -> keras.Model:
        one, two = keras.Input((3,)), keras.Input((3,))
        reader = layers.Dense(4)
        return keras.Model([one, two], layers.Dense(2)(gap(reader(one), reader(two))))

    right = made(lambda a, b: b - a)
    for gap in (
        lambda a, b: -(a - b),
        lambda a, b: (a - b) * -1,
        lambda a, b: ops.negative(layers.Subtract()([a, b])),
    ):
        check_same_architecture(made(gap), right)
    for gap in (lambda a, b: a - b, lambda a, b: -(b - a)):
        assert "reads the wrong tensor" in told(partial(check_same_architecture, made(gap), right))


def levels(*names: str) -> keras.Model:
    """Three nested stacks, the first two of which meet what comes from further on."""
    x = made = keras.Input((8,))
    left = []
    for name in names:
        made = keras.Sequential([layers.Dense(4), layers.Dense(4)], name=name)(made)
        left.append(made)
    for before in left[-2::-1]:
        made = layers.Dense(4)(layers.Concatenate()([made, before]))
    return keras.Model(x, made)


def test_a_shortcut_may_begin_at_a_nested_model() -> None:
    net = levels("fine", "middle", "deep")
    check_skip(net, merge="concatenate", count=2, starts=["fine", "middle"], name="net")
    ask = {"merge": "concatenate", "count": 2, "name": "net"}
    found = told(lambda: check_skip(net, starts=["fine", "deep"], **ask))
    assert "no shortcut begins at 'deep'" in found
    found = told(lambda: check_skip(net, starts=["fine", "depe"], **ask))
    assert "no layer named 'depe'" in found
    assert "layers named 'fine', 'middle' and 'deep'" in found


def test_samples_joined_for_one_call_are_read() -> None:
    one, two = keras.Input((4,)), keras.Input((4,))
    both = layers.Dense(3)(ops.concatenate([one, two], axis=0))
    first, second = ops.split(both, 2, axis=0)
    net = keras.Model([one, two], layers.Dense(1)(ops.abs(first - second)))
    check_same_architecture(net, keras.models.clone_model(net))
