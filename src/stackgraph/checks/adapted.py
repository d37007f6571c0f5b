"""What a layer has learnt from ``adapt``: from which data?"""

from __future__ import annotations

from typing import Any

import numpy as np

from stackgraph.architecture.naming import learner_name
from stackgraph.checks.core import Mismatch, check, fail, raise_mismatches
from stackgraph.checks.structure.common import about
from stackgraph.opening.owned import walk_models
from stackgraph.words import listed

_ROUNDING = 1e-3
_SCALES = "Normalization"
_NEVER = "call adapt on the layer, on data to learn from, before the model is used"


@check
def check_adapted(
    model: Any,
    kind: str,
    data: Any,
    *,
    name: str,
) -> str:
    """Pass when a layer knows what ``adapt`` tells it of ``data``, and nothing else.

    A Normalization: the mean and the variance of ``data``. A StringLookup, IntegerLookup or
    TextVectorization: the words in ``data``, in any order.

    Args:
        model: a built Keras model.
        kind: the class of the layer, such as ``"Normalization"``; of several one has to fit.
        data: what the layer should have seen, samples first: numbers ``(samples, …)``, or texts.

    Raises:
        CheckError: there is no built model, no layer of that class in it, or each knows something
            else.

    >>> grams = keras.Input((1,), name="grams")
    >>> scale = layers.Normalization(name="scale")
    >>> scale.adapt(np.array([[1.0], [3.0]]))
    >>> scaled = keras.Model(grams, layers.Dense(1)(scale(grams)))
    >>> check_adapted(scaled, "Normalization", np.array([[1.0], [3.0]]), name="scaled")
    passed: scaled has its Normalization from the data given
    >>> check_adapted(scaled, "Normalization", np.array([[1.0], [5.0]]), name="scaled")
    Traceback (most recent call last):
    CheckError: scaled, layer 'scale': it knows other data
      expected: mean 3 and variance 4
      actual:   mean 2 and variance 1
    """
    layers = [
        layer
        for part in walk_models(model)
        for layer in getattr(part, "layers", [])
        if type(layer).__name__ == kind
    ]
    if not layers:
        kinds = dict.fromkeys(type(layer).__name__ for layer in model.layers)
        fail(
            about(name, f"no {kind}"),
            expected=f"a {kind} inside the model",
            actual=f"layers: {listed(list(kinds))}",
            hint="a layer is in the model only if an output leads back to its call",
        )
    compare = _scale_fault if kind == _SCALES else _words_fault
    faults = [compare(layer, data, name) for layer in layers]
    if all(fault is not None for fault in faults):
        raise_mismatches([fault for fault in faults if fault is not None][:1])
    return f"{name} has its {kind} from the data given"


def _fault(layer: Any, name: str, expected: str, actual: str, why: str) -> Mismatch:
    own = learner_name(layer.name, type(layer).__name__)
    what = f"layer {own!r}" if own else type(layer).__name__
    said = "it was never adapted" if why == _NEVER else "it knows other data"
    return Mismatch(about(name, said, what), expected, actual, why)


def _scale_fault(layer: Any, data: Any, name: str) -> Mismatch | None:
    numbers = np.asarray(data, dtype="float64")
    found = [np.ravel(np.asarray(part, dtype="float64")) for part in (layer.mean, layer.variance)]
    width = numbers.shape[-1] if numbers.ndim > 1 else 1
    if found[0].size not in (1, width):
        size = found[0].size
        return _fault(
            layer,
            name,
            f"{width} mean{'s' * (width > 1)}, one for each column",
            f"{size} means",
            f"adapted to a flat array it takes {size} samples for one sample of {size} numbers: "
            f"give adapt the data in the shape (samples, {width})",
        )
    columns = numbers.reshape(-1, found[0].size)
    wanted = [columns.mean(axis=0), columns.var(axis=0)]
    if all(
        np.allclose(a, w, rtol=_ROUNDING, atol=1e-6) for a, w in zip(found, wanted, strict=True)
    ):
        return None
    never = not found[0].any() and (found[1] == 1).all()
    why = _NEVER if never else _which(data)
    return _fault(layer, name, _told(wanted), _told(found), why)


def _which(data: Any) -> str:
    return f"adapt it to the {len(data)} samples asked for: which ones did it see?"


def _told(scale: list[np.ndarray]) -> str:
    mean, variance = (", ".join(f"{v:.3g}" for v in part[:4]) for part in scale)
    return f"mean {mean} and variance {variance}"


def _words_fault(layer: Any, data: Any, name: str) -> Mismatch | None:
    found = set(layer.get_vocabulary(include_special_tokens=False))
    fresh = type(layer).from_config({**layer.get_config(), "vocabulary": None})
    fresh.adapt(np.asarray(data))
    wanted = set(fresh.get_vocabulary(include_special_tokens=False))
    if found == wanted:
        return None
    return _fault(
        layer,
        name,
        f"the {len(wanted)} words of the data given",
        f"{len(found)} words" + _example(found - wanted, "not of them") + _example(wanted - found),
        _which(data) if found else _NEVER,
    )


def _example(words: set[Any], which: str = "missing") -> str:
    return f"; {which}: {str(min(words, key=str))!r}" if words else ""
