"""Facts about Keras that the lessons lean on, each in its smallest form."""

from __future__ import annotations

import numpy as np
import pytest

pytestmark = pytest.mark.keras

keras = pytest.importorskip("keras")
from keras import layers, ops  # noqa: E402

# ------------------------------------------------------------------ u09: attention


def test_attention_is_called_on_query_value_key_and_is_as_wide_as_the_query() -> None:
    query, value, key = keras.Input((6, 10)), keras.Input((9, 12)), keras.Input((9, 5))
    layer = layers.MultiHeadAttention(4, 5)
    assert layer(query, value, key).shape == (None, 6, 10)
    wide = {w.path.split("/")[-2]: w.shape[0] for w in layer.weights if w.name == "kernel"}
    assert (wide["query"], wide["value"], wide["key"]) == (10, 12, 5)


def test_parameters_of_attention() -> None:
    for n, h, d in ((8, 2, 3), (5, 4, 2)):
        layer = layers.MultiHeadAttention(h, d)
        x = keras.Input((7, n))
        layer(x, x)
        assert layer.count_params() == 3 * (n + 1) * h * d + (h * d + 1) * n


def test_scores_of_cross_attention_are_told_wrongly_of_placeholders() -> None:
    def scores(query: object, value: object) -> tuple[int, ...]:
        layer = layers.MultiHeadAttention(4, 5)
        return tuple(layer(query, value, return_attention_scores=True)[1].shape[1:])

    assert scores(ops.ones((1, 6, 10)), ops.ones((1, 9, 12))) == (4, 6, 9)
    assert scores(keras.Input((6, 10)), keras.Input((9, 12))) == (4, 6, 6)


def test_an_embedding_called_on_plain_numbers_is_not_in_the_model() -> None:
    rows = keras.Input((8, 8))
    aside = keras.Model(rows, rows + layers.Embedding(8, 8)(ops.arange(8)))
    counted = ops.cumsum(ops.ones_like(rows[:, :, 0], dtype="int32"), axis=1) - 1
    assert aside.count_params() == 0
    assert keras.Model(rows, rows + layers.Embedding(8, 8)(counted)).count_params() == 64


def test_layer_normalization_takes_away_what_is_added_to_a_whole_row() -> None:
    layer = layers.LayerNormalization()
    x = np.random.default_rng(0).normal(size=(2, 3, 8)).astype("float32")
    np.testing.assert_allclose(layer(x), layer(x + 1), atol=1e-4)
