"""What a wrong model shows by itself."""

from __future__ import annotations

import pytest

pytest.importorskip("keras")

import keras
from keras import layers

from stackgraph.verdicts.reasons import loose_ends, seen_in

pytestmark = pytest.mark.keras


def test_a_tensor_that_no_output_reads_is_named() -> None:
    x = keras.Input((4,))
    h = layers.Dense(4, "relu")(x)
    net = keras.Model(x, layers.Dense(2)(x))
    assert "no output leads back to h:" in seen_in(net, {"x": x, "h": h, "net": net})


def test_what_another_answer_reads_is_no_loose_end() -> None:
    """One Input may serve several models, of which one alone is wrong."""
    x = keras.Input((4,))
    h = layers.Dense(4, "relu")(x)
    first, second = keras.Model(x, layers.Dense(2)(h)), keras.Model(x, layers.Dense(2)(x))
    scope = {"x": x, "h": h, "first": first, "second": second}
    assert loose_ends(second, scope) == []
    assert "no output leads back" not in seen_in(second, scope)
