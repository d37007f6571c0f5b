"""Runs in the student's kernel: answers as data, sent to the grader in one message.

Nothing here is trusted. The student's code may have replaced all of it; a forged message counts for
as much as handing in the data that it holds. ``payload.py`` and ``rebuild.py`` are the side
that checks.

A message is a JSON header and the bytes of the arrays that it refers to by number. In the header a
value is a JSON scalar, or an object with a ``kind``: ``list``, ``tuple``, ``dict``, ``array``,
``scalar`` (of NumPy), ``model``, ``refused``. Every layer has a token that is the same wherever the
same layer object stands; its weights are sent once, under that token. ``held`` lists by token which
weights of a trainable layer are frozen one by one: no layer's configuration says so.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from stackgraph.engine.limits import MAX_ANSWER_BYTES, MAX_COLLECTED_DEPTH, MAX_COLLECTED_ITEMS

if TYPE_CHECKING:
    from collections.abc import Iterator

NOTHING = b'{"answers": {}, "given": {}, "weights": {}, "held": {}, "arrays": []}'
"""The header of a message without any answer."""
OPENED = "opened-"
"""Begins the token of a functional model that stands for an opened layer; its class ends it."""


class NotPortable(Exception):
    """An answer that cannot cross; the text is for the student."""


class Collector:
    """Turns values into header nodes; ``arrays`` are ``(dtype, shape, bytes)``."""

    def __init__(self) -> None:
        self.arrays: list[tuple[str, list[int], bytes]] = []
        self.weights: dict[str, list[int]] = {}
        self.held: dict[str, list[int]] = {}
        self.size = 0
        self.items = 0

    def array(self, value: Any) -> int:
        """The number under which ``value`` (a NumPy array) is sent."""
        import numpy as np

        kind = value.dtype.kind
        if kind not in "biufU" and value.dtype.name != "bfloat16":
            raise NotPortable(f"an array of {value.dtype} cannot be graded; make it one of numbers")
        value = value.astype(value.dtype.newbyteorder("<"), copy=False)
        data = np.ascontiguousarray(value).tobytes()
        self.size += len(data)
        if self.size > MAX_ANSWER_BYTES:
            raise NotPortable(f"it is larger than {MAX_ANSWER_BYTES // 2**20} MB")
        name = value.dtype.name if kind != "U" else value.dtype.str
        self.arrays.append((name, [int(n) for n in value.shape], data))
        return len(self.arrays) - 1

    def value(self, value: Any, depth: int = 0) -> Any:
        """The header node for ``value``; raises NotPortable with a reason for the student."""
        import numpy as np

        self.items += 1
        if depth > MAX_COLLECTED_DEPTH or self.items > MAX_COLLECTED_ITEMS:
            raise NotPortable("it has too many parts")
        if value is None or type(value) in (bool, int, float, str):
            return value
        if isinstance(value, np.generic):
            return {"kind": "scalar", "array": self.array(np.asarray(value))}
        if isinstance(value, np.ndarray):
            return {"kind": "array", "array": self.array(np.asarray(value))}
        if isinstance(value, dict):
            pairs = [[self.value(k, depth + 1), self.value(v, depth + 1)] for k, v in value.items()]
            return {"kind": "dict", "items": pairs}
        if isinstance(value, list | tuple):
            kind = "list" if isinstance(value, list) else "tuple"
            return {"kind": kind, "items": [self.value(v, depth + 1) for v in value]}
        for plain in (bool, int, float, str):
            if isinstance(value, plain):
                return plain(value)
        return self.model(value)

    def model(self, model: Any) -> dict[str, Any]:
        """The header node for a Sequential or functional model."""
        import keras
        from keras.src.models.functional import Functional

        from stackgraph import portable
        from stackgraph.engine.answers import opened

        if not isinstance(model, keras.Sequential | Functional):
            raise NotPortable(
                f"it is a {type(model).__name__}; bind a Keras model, a number, a text, a list, "
                "a tuple, a dict or a NumPy array"
            )
        portable.build_where_known(model)
        return {
            "kind": "model",
            "class": "sequential" if isinstance(model, keras.Sequential) else "functional",
            "config": opened.model_config(model),
            "compile": opened.compile_config(model),
            "fit": opened.fit_record(model),
            "own_class": portable.own_class(model),
            "layer": self.layer(model),
        }

    def layer(self, layer: Any) -> list[Any]:
        """``[token, {name: the same for each inner layer}]``; keeps the weights of leaves."""
        from stackgraph.engine.answers import adapted

        token = str(id(layer))
        inner = inner_layers(layer)
        if inner:
            return [token, dict(self._inside(layer, inner))]
        if token not in self.weights:
            self.weights[token] = [self.array(w) for w in adapted.weights_of(layer)]
            held = _held(layer)
            if held:
                self.held[token] = held
        return [token, {}]

    def _inside(self, model: Any, inner: list[Any]) -> Iterator[tuple[str, Any]]:
        """Each layer of a model under the name it is written down by; opened ones are marked."""
        from stackgraph import opening
        from stackgraph.engine.answers import opened

        for each in inner:
            if not opening.is_opaque(each):
                yield each.name, self.layer(each)
                continue
            named = opened.opened_entries(each, model)
            for name, graph in named:
                _, parts = self.layer(graph)
                yield name, [f"{OPENED}{id(graph)}-{type(each).__name__}", parts]
            if not named:
                yield each.name, [str(id(each)), {}]


def _held(layer: Any) -> list[int]:
    """Which weights of a trainable layer were frozen by themselves, by place."""
    if not layer.trainable:
        return []
    own = {id(w) for w in layer.weights} - {id(w) for w in layer._non_trainable_variables}
    return [n for n, w in enumerate(layer.weights) if id(w) in own and not w.trainable]


def inner_layers(layer: Any) -> list[Any]:
    """The layers inside a Sequential or functional model (inputs too); none for other layers."""
    import keras
    from keras.src.models.functional import Functional

    if isinstance(layer, Functional):
        return list(layer.layers)
    if isinstance(layer, keras.Sequential):
        return list(layer._layers)
    return []


def given_models(value: Any, depth: int = 0) -> Any:
    """The models in a value that a locked cell bound, without their weights; None if it has none.

    By their layers' tokens the grader recognises parts of them inside answers.
    """
    import keras
    from keras.src.models.functional import Functional

    if isinstance(value, keras.Sequential | Functional):
        config = keras.saving.serialize_keras_object(value)["config"]
        return {"kind": "model", "config": config, "layer": tokens(value)}
    if depth > 3 or not isinstance(value, list | tuple | dict) or len(value) > 100:
        return None
    parts = list(value.values()) if isinstance(value, dict) else list(value)
    found = [given_models(part, depth + 1) for part in parts]
    return {"kind": "parts", "items": found} if any(found) else None


def tokens(layer: Any) -> list[Any]:
    """As ``Collector.layer``, without weights."""
    return [str(id(layer)), {each.name: tokens(each) for each in inner_layers(layer)}]


def collect(
    names: list[str], namespace: dict[str, Any], given: list[str] | None = None
) -> tuple[bytes, list[bytes]]:
    """Header and arrays for those of ``names`` that ``namespace`` binds, and what of the ``given``
    names are models.
    """
    from stackgraph.portable import as_plain, why_not_portable

    collector = Collector()
    answers: dict[str, Any] = {}
    for name in names:
        if name not in namespace:
            continue
        value = namespace[name]
        try:
            why = why_not_portable(value)
            node = {"kind": "refused", "why": why} if why else collector.value(as_plain(value))
            json.dumps(node)
        except NotPortable as error:
            node = {"kind": "refused", "why": f"this cannot be graded: {error}"}
        except Exception as error:  # anything of the student's may raise anything
            node = {"kind": "refused", "why": _stopped(error)}
        answers[name] = node
    header = {
        "answers": answers,
        "given": _given(given or [], namespace),
        "weights": collector.weights,
        "held": collector.held,
        "arrays": [[dtype, shape, len(data)] for dtype, shape, data in collector.arrays],
    }
    return json.dumps(header).encode(), [data for _, _, data in collector.arrays]


def _stopped(error: Exception) -> str:
    """Why an answer could not be read, and what to do about it, for the student."""
    from stackgraph.errors.everyday import meaning

    text = f"{type(error).__name__}: {error}"
    mend = meaning(text) if "eager" in text else ""
    mend = mend or "build it anew from Keras' layers, restart the kernel and run all cells"
    return f"this cannot be graded, reading it stopped with {text:.200}; {mend}"


def _given(names: list[str], namespace: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name in names:
        try:
            node = given_models(namespace.get(name))
            json.dumps(node)
        except Exception:  # the student may have put anything in its place: then it is no part
            node = None
        if node is not None:
            found[name] = node
    return found


def publish(namespace: dict[str, Any], names: list[str], given: list[str]) -> tuple[bytes, ...]:
    """Header and arrays as ``collect`` makes them, for the kernel to send."""
    header, arrays = collect(names, namespace, given)
    return header, *arrays
