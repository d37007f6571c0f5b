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


# ------------------------------------------------------------------ u03: branch and merge


def test_a_width_of_one_is_broadcast_in_silence_and_others_are_refused() -> None:
    x = keras.Input((10,))
    assert layers.Add()([layers.Dense(6)(x), layers.Dense(1)(x)]).shape == (None, 6)
    with pytest.raises(ValueError, match="incompatible shapes"):
        layers.Add()([layers.Dense(6)(x), layers.Dense(4)(x)])


def test_the_default_axis_is_the_last_of_the_layer_and_the_first_of_the_operation() -> None:
    a, b = ops.ones((2, 3)), ops.ones((2, 3))
    assert layers.Concatenate()([a, b]).shape == (2, 6)
    assert ops.concatenate([a, b]).shape == (4, 3)


def test_a_concatenation_along_the_batch_says_nothing_until_it_is_trained() -> None:
    x = keras.Input((10,))
    doubled = layers.Concatenate(axis=0)([layers.Dense(1)(x), layers.Dense(1)(x)])
    model = keras.Model(x, doubled)
    assert model.output_shape == (None, 1)
    assert model.predict(np.zeros((5, 10)), verbose=0).shape == (10, 1)
    model.compile(loss="mse")
    with pytest.raises(Exception, match=r"(?i)shape|size"):
        model.fit(np.zeros((5, 10)), np.zeros(5), verbose=0)


def test_merges_place_by_place() -> None:
    two, six = np.array([[2.0]]), np.array([[6.0]])
    merges = (layers.Add(), layers.Average(), layers.Multiply(), layers.Maximum())
    assert [float(merge([two, six])[0, 0]) for merge in merges] == [8, 4, 12, 6]


def test_convolutions_meet_in_their_channels_only_at_one_size() -> None:
    picture = keras.Input((8, 8, 1))
    kept = layers.Conv2D(4, 3, padding="same")(picture)
    pooled = layers.MaxPooling2D(3, strides=1, padding="same")(picture)
    assert layers.Concatenate()([kept, pooled]).shape == (None, 8, 8, 5)
    with pytest.raises(ValueError, match="matching shapes"):
        layers.Concatenate()([kept, layers.Conv2D(4, 3)(picture)])
