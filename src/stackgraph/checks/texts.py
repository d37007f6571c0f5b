"""Texts for a model's inputs of strings: drawn from the words that its layers look up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from stackgraph.opening.owned import walk_models

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONGEST = 6
"""Words of a text at most."""
_UNKNOWN = "zzz"
"""A word that no vocabulary of the course has."""
_SPLITS = "TextVectorization"


@dataclass(frozen=True)
class Words:
    """What an input of strings may hold: words, sorted; ``texts``: several of them in a row."""

    words: tuple[str, ...]
    texts: bool

    def draw(
        self, random: np.random.Generator, shape: Sequence[int], length: int | None = None
    ) -> np.ndarray:
        """An array of strings, of one word each or of up to six; dtype object.

        With a ``length``, all texts have so many words, and words that the model knows.
        """
        known = self.words if length and self.words else (*self.words, _UNKNOWN)
        most = length or _LONGEST
        least = length or 1
        lengths = random.integers(least, most + 1, size=tuple(shape))
        picked = random.integers(len(known), size=(*shape, most))
        drawn = np.empty(tuple(shape), dtype=object)
        for place in np.ndindex(drawn.shape):
            words = lengths[place] if self.texts else 1
            drawn[place] = " ".join(known[i] for i in picked[place][:words])
        return drawn


def is_text(tensor: Any) -> bool:
    """Whether a model's input takes strings."""
    return str(tensor.dtype) == "string"


def words_of(model: Any, index: int) -> Words:
    """What input number ``index`` of a model, which takes strings, may hold.

    The words of the layers that read it; of all layers that look words up, where it leads into a
    model inside.
    """
    every = list(_lookups(model))
    tensor = model.inputs[index]
    direct = [layer for layer in every if _reads(layer, tensor)]
    chosen = direct or every
    words = sorted({word for layer in chosen for word in _vocabulary(layer)})
    return Words(tuple(words), any(type(layer).__name__ == _SPLITS for layer in chosen))


def _lookups(model: Any) -> list[Any]:
    layers = [layer for part in walk_models(model) for layer in getattr(part, "layers", [])]
    return [layer for layer in layers if hasattr(layer, "get_vocabulary")]


def _reads(layer: Any, tensor: Any) -> bool:
    return any(t is tensor for node in layer._inbound_nodes for t in node.input_tensors)


def _vocabulary(layer: Any) -> list[str]:
    words = layer.get_vocabulary(include_special_tokens=False)
    return [word for word in words if isinstance(word, str)]


def as_fed(arrays: Sequence[np.ndarray]) -> list[Any]:
    """Arrays as Keras takes them when a model is called: all as tensors where one holds strings."""
    import keras

    if not any(part.dtype.kind in "OUS" for part in arrays):
        return list(arrays)
    return [keras.ops.convert_to_tensor(part) for part in arrays]
