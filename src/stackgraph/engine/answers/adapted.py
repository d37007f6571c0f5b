"""What layers know from ``adapt``, as data: Keras writes it into a file, not into a configuration.

A vocabulary crosses inside its layer's configuration, as if it had been given when the layer was
made. Means and variances are weights, of which Keras derives what it computes with, at the end of
``adapt`` and when a file is loaded; a copy that only got the weights goes on with what it had. So
what a layer computes with is what crosses, and it is derived anew on the other side.
"""

from __future__ import annotations

from typing import Any

from stackgraph.architecture.normal import LOOKUPS

_OF_THE_MOMENT = frozenset({"vocabulary_size", "has_input_vocabulary"})


def knowledge(layer: Any) -> dict[str, Any]:
    """Settings that give a new layer the vocabulary of ``layer``; none for one that has none."""
    if type(layer).__name__ not in LOOKUPS:
        return {}
    words = [_plain(word) for word in layer.get_vocabulary(include_special_tokens=False)]
    if not words:
        return {}
    return {"vocabulary": words, "idf_weights": _rarity(layer, len(words))}


def _rarity(layer: Any, count: int) -> list[float] | None:
    """The weight of each word, where words are counted by how rare they are (``tf_idf``)."""
    import numpy as np

    table = getattr(layer, "_lookup_layer", layer)
    if table.output_mode != "tf_idf":
        return None
    return [float(w) for w in np.asarray(table.idf_weights)[-count:]]


def _plain(word: Any) -> Any:
    return word if isinstance(word, str) else int(word)


def settings(layer: Any) -> dict[str, Any]:
    """The configuration of a layer, with what it knows, without what depends on when one looks."""
    config = {**layer.get_config(), **knowledge(layer)}
    return {key: value for key, value in config.items() if key not in _OF_THE_MOMENT}


def weights_of(layer: Any) -> list[Any]:
    """The weights of a layer, those of a Normalization as it computes with them."""
    import numpy as np

    weights = [np.asarray(w) for w in layer.get_weights()]
    if type(layer).__name__ != "Normalization" or len(weights) < 2 or layer.mean is None:
        return weights
    for place, used in enumerate((layer.mean, layer.variance)):
        used = np.asarray(used)
        if used.size != weights[place].size:
            continue
        told = weights[place].reshape(used.shape).astype(used.dtype)
        if not np.array_equal(told, used, equal_nan=True):
            weights[place] = used.reshape(weights[place].shape).astype(weights[place].dtype)
    return weights


def finish(layer: Any) -> None:
    """Work out what a layer derives from weights that it was just given."""
    if type(layer).__name__ == "Normalization" and layer.weights:
        layer.finalize_state()
