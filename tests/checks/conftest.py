"""Fixtures of this room."""

from __future__ import annotations

import pytest


@pytest.fixture
def fresh_names() -> None:
    """Keras counts the names of layers from the beginning again."""
    import keras

    keras.utils.clear_session(free_memory=False)
