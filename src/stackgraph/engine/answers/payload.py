"""The trusted side of answers: reading, checking and rebuilding what a student's kernel sent.

All that arrives is bytes from someone who may wish us ill. ``Payload`` reads them with a limit on
everything, without Keras. ``Rebuilder`` makes models of them in the judge's process: only classes
on the list, only sizes within bounds, checked again while Keras builds (``_Watch``).
Raises ``Refused``, whose text is for the student.
"""

from __future__ import annotations

import copy
import hashlib
import json
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

MAX_HEADER = 4 * 2**20
MAX_BYTES = 32 * 2**20
MAX_DEPTH = 64
MAX_NODES = 200_000

_DTYPES = frozenset(
    "bool int8 int16 int32 int64 uint8 uint16 uint32 uint64 float16 float32 float64".split()  # noqa: SIM905
)


class Refused(Exception):
    """An answer that does not cross; the text says why and what to do instead.

    ``theirs``: the text is the submission's own, and may be a lie.
    """

    def __init__(self, why: str, theirs: bool = False) -> None:
        super().__init__(why)
        self.theirs = theirs


def _bad(what: str) -> Refused:
    return Refused(f"this answer cannot be read by the grader: {what}")


@dataclass(frozen=True)
class _Array:
    dtype: str
    shape: tuple[int, ...]
    start: int
    size: int


@dataclass
class Payload:
    """One message from a student's kernel, read but not yet believed."""

    answers: dict[str, Any] = field(default_factory=dict)
    weights: dict[str, list[int]] = field(default_factory=dict)
    held: dict[str, list[int]] = field(default_factory=dict)
    arrays: list[_Array] = field(default_factory=list)
    given: dict[str, Any] = field(default_factory=dict)
    data: memoryview = field(default_factory=lambda: memoryview(b""))
    _digests: dict[str, str] = field(default_factory=dict)

    @classmethod
    def read(cls, header: bytes, data: bytes | memoryview) -> Payload:
        """Raises Refused if the message as a whole is not what ``answers_collect`` sends."""
        if len(header) > MAX_HEADER:
            raise Refused("the answers have too many parts together")
        if len(data) > MAX_BYTES:
            raise Refused(f"the answers are larger than {MAX_BYTES // 2**20} MB together")
        try:
            raw = json.loads(header)
        except (ValueError, RecursionError):
            raise _bad("the message is damaged") from None
        if not isinstance(raw, dict) or not _within_limits(raw):
            raise _bad("the message is damaged")
        parts: dict[str, dict[str, Any]] = {}
        for key in ("answers", "weights", "held", "given"):
            part = raw.get(key)
            if not isinstance(part, dict):
                raise _bad("the message is damaged")
            parts[key] = part
        arrays = raw.get("arrays")
        if not isinstance(arrays, list):
            raise _bad("the message is damaged")
        view = memoryview(data).cast("B")
        numbers = _weights(parts["weights"], len(arrays))
        held = _weights(parts["held"], MAX_NODES)
        specs = _arrays(arrays, len(view))
        return cls(parts["answers"], numbers, held, specs, parts["given"], view)

    def array(self, number: Any) -> Any:
        """The NumPy array of that number, a fresh writable copy."""
        import numpy as np

        if not _is_int(number) or not 0 <= number < len(self.arrays):
            raise _bad("it refers to an array that is not there")
        spec = self.arrays[number]
        if spec.dtype == "bfloat16":
            import ml_dtypes

            dtype = np.dtype(ml_dtypes.bfloat16)
        else:
            dtype = np.dtype(spec.dtype)
        if math.prod(spec.shape) * dtype.itemsize != spec.size:
            raise _bad("an array's size is not that of its shape")
        raw = self.data[spec.start : spec.start + spec.size]
        return np.frombuffer(raw, dtype=dtype).reshape(spec.shape).copy()

    def has(self, name: str) -> bool:
        """Whether the name is bound, and to something."""
        return self.answers.get(name) is not None

    def digest(self, name: str) -> str:
        """A hash of all that makes up one answer."""
        if name not in self._digests:
            self._digests[name] = self._digest(self.answers.get(name))
        return self._digests[name]

    def _digest(self, node: Any) -> str:
        total = hashlib.sha256(json.dumps(node, sort_keys=True).encode())
        if self.held:
            total.update(json.dumps(self.held, sort_keys=True).encode())
        for number in dict.fromkeys(self._numbers(node)):
            if 0 <= number < len(self.arrays):
                spec = self.arrays[number]
                total.update(f"{spec.dtype}{spec.shape}".encode())
                total.update(self.data[spec.start : spec.start + spec.size])
        return total.hexdigest()

    def _numbers(self, node: Any) -> Iterator[int]:
        if isinstance(node, list):
            for each in node:
                yield from self._numbers(each)
        elif isinstance(node, dict):
            if _is_int(node.get("array")):
                yield node["array"]
            if node.get("kind") == "model":
                for token in _tokens(node.get("layer")):
                    yield from self.weights.get(token, [])
            else:
                for each in node.values():
                    yield from self._numbers(each)


def _is_int(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _within_limits(raw: Any) -> bool:
    """Whether the JSON value has bounded depth and number of parts; walks without recursion."""
    stack: list[tuple[Any, int]] = [(raw, 0)]
    count = 0
    while stack:
        value, depth = stack.pop()
        count += 1
        if depth > MAX_DEPTH or count > MAX_NODES:
            return False
        if isinstance(value, dict):
            stack.extend((v, depth + 1) for v in value.values())
        elif isinstance(value, list):
            stack.extend((v, depth + 1) for v in value)
    return True


def _weights(raw: dict[str, Any], arrays: int) -> dict[str, list[int]]:
    for numbers in raw.values():
        if not isinstance(numbers, list) or not all(
            _is_int(n) and 0 <= n < arrays for n in numbers
        ):
            raise _bad("its weights are damaged")
    return raw


_TEXT = re.compile(r"<U(?:[1-9][0-9]{0,2}|1000)")
"""The type of an array of texts, each of at most 1,000 characters."""


def _arrays(raw: list[Any], total: int) -> list[_Array]:
    specs: list[_Array] = []
    start = 0
    for entry in raw:
        if not isinstance(entry, list) or len(entry) != 3:
            raise _bad("its arrays are damaged")
        dtype, shape, size = entry
        text = isinstance(dtype, str) and _TEXT.fullmatch(dtype) is not None
        if not text and dtype not in _DTYPES and dtype != "bfloat16":
            raise _bad("it holds an array of a type that is not allowed")
        if not isinstance(shape, list) or len(shape) > 16 or not _is_int(size) or size < 0:
            raise _bad("its arrays are damaged")
        if not all(_is_int(n) and 0 <= n <= MAX_BYTES for n in shape):
            raise _bad("its arrays are damaged")
        specs.append(_Array(dtype, tuple(shape), start, size))
        start += size
    if start != total:
        raise _bad("its arrays are damaged")
    return specs


def _tokens(layer: Any) -> Iterator[str]:
    if isinstance(layer, list) and len(layer) == 2 and isinstance(layer[1], dict):
        if isinstance(layer[0], str):
            yield layer[0]
        for each in layer[1].values():
            yield from _tokens(each)


class Rebuilder:
    """Makes the values of one payload; layers that were one object get one identity."""

    def __init__(self, payload: Payload) -> None:
        self.payload = payload
        self._twins: dict[str, Any] = {}  # token -> the layer that first had it

    def value(self, name: str) -> Any:
        """The answer of that name; None if it was never bound. Raises Refused."""
        return self._value(self.payload.answers.get(name), 0)

    def is_model(self, name: str) -> bool:
        """Whether the answer says that it is a model."""
        node = self.payload.answers.get(name)
        return isinstance(node, dict) and node.get("kind") == "model"

    def _value(self, node: Any, depth: int) -> Any:
        if node is None or isinstance(node, bool | int | float | str):
            return node
        if not isinstance(node, dict) or depth > MAX_DEPTH:
            raise _bad("it is of no known kind")
        kind = node.get("kind")
        if kind in ("list", "tuple", "dict"):
            return self._container(kind, node.get("items"), depth)
        if kind in ("array", "scalar"):
            array = self.payload.array(node.get("array"))
            return array if kind == "array" else array[()]
        if kind == "model":
            return self._model(node)
        if kind == "refused" and isinstance(node.get("why"), str):
            raise Refused(node["why"][:600], theirs=True)
        raise _bad("it is of no known kind")

    def _container(self, kind: str, items: Any, depth: int) -> Any:
        if not isinstance(items, list):
            raise _bad(f"its {kind} is damaged")
        if kind == "dict":
            result = {}
            for pair in items:
                if not isinstance(pair, list) or len(pair) != 2:
                    raise _bad("its dict is damaged")
                key = self._value(pair[0], depth + 1)
                try:
                    result[key] = self._value(pair[1], depth + 1)
                except TypeError:
                    raise _bad("a key of its dict cannot be a key") from None
            return result
        values = [self._value(each, depth + 1) for each in items]
        return values if kind == "list" else tuple(values)

    def _model(self, node: dict[str, Any]) -> Any:
        import keras
        from keras.src.models.functional import Functional

        # Keras, and our check, take configurations apart while they read them.
        node = copy.deepcopy(node)
        config = node.get("config")
        classes = {"sequential": keras.Sequential, "functional": Functional}
        cls = classes.get(str(node.get("class")))
        if cls is None or not isinstance(config, dict):
            raise _bad("it is no Sequential or functional model")
        from stackgraph.engine.answers import config as limits

        limits.check_config(config)
        compiled = node.get("compile")
        if compiled is not None:
            limits.check_config(compiled, largest=limits.MAX_COMPILE_NUMBER)
        with limits.safe_loading():
            model = _guarded("this model cannot be rebuilt", cls.from_config, config)
            self._identify(model, node.get("layer"))
            if compiled:
                _guarded(
                    "this model cannot be compiled again", limits.compile_model, model, compiled
                )
        return model

    def _identify(self, layer: Any, node: Any) -> None:
        """Give each layer its token and weights, by name, down to the leaves."""
        from stackgraph.engine.answers.collect import inner_layers

        if not isinstance(node, list) or len(node) != 2 or not isinstance(node[0], str):
            raise _bad("its list of layers is damaged")
        token, inner = node
        layer._stackgraph_identity = token
        children = inner_layers(layer)
        if not isinstance(inner, dict) or (children and {c.name for c in children} != set(inner)):
            raise _bad("its list of layers is damaged")
        for child in children:
            self._identify(child, inner[child.name])
        if not children:
            arrays = [self.payload.array(n) for n in self.payload.weights.get(token, [])]
            _set_weights(layer, arrays)
            for n in self.payload.held.get(token, []):
                if n >= len(layer.weights):
                    raise _bad("its weights are damaged")
                layer.weights[n].trainable = False
        self._admit(layer, token)

    def _admit(self, layer: Any, token: str) -> None:
        twin = self._twins.setdefault(token, layer)
        if twin is not layer and likeness(twin) != likeness(layer):
            raise _bad("two different layers claim to be one")

    def admit(self, model: Any) -> None:
        """Take note of a model that was rebuilt before, from an equal answer."""
        from stackgraph.engine.answers.collect import inner_layers

        self._admit(model, model._stackgraph_identity)
        for child in inner_layers(model):
            self.admit(child)

    def recognise(self, name: str, value: Any) -> None:
        """Give the models in ``value``, which a locked cell made here, the identity that their
        counterparts have in the student's kernel: parts of them may stand in answers.

        A claim that is not borne out (another form) is passed over; then they are no part. Weights
        are never taken from a claim.
        """
        self._recognise(self.payload.given.get(name), value)

    def _recognise(self, node: Any, value: Any) -> None:
        if isinstance(value, list | tuple | dict):
            parts = list(value.values()) if isinstance(value, dict) else list(value)
            items = node.get("items") if isinstance(node, dict) else None
            same = isinstance(items, list) and len(items) == len(parts)
            for number, part in enumerate(parts if len(parts) <= 100 else []):
                self._recognise(items[number] if same and items else None, part)
        elif hasattr(value, "get_config") and hasattr(value, "_flatten_layers"):
            claim = node.get("layer") if isinstance(node, dict) else None
            for layer, token in _claims(value, claim):
                twin = self._twins.get(token or "")
                fits = token and (twin is None or likeness(twin) == likeness(layer))
                layer._stackgraph_identity = token if fits else None


def _claims(layer: Any, claim: Any) -> Iterator[tuple[Any, str | None]]:
    """Each layer of a model with the token claimed for it, by order, as names may differ."""
    from stackgraph.engine.answers.collect import inner_layers

    good = isinstance(claim, list) and len(claim) == 2 and isinstance(claim[1], dict)
    yield layer, claim[0] if good and isinstance(claim[0], str) else None
    children = inner_layers(layer)
    inner = list(claim[1].values()) if good else []
    for number, child in enumerate(children):
        yield from _claims(child, inner[number] if len(inner) == len(children) else None)


def likeness(layer: Any) -> str:
    """What two mentions of one layer must have in common: class and settings, without the names
    and flags that depend on when one looks, and the shapes of weights."""
    from stackgraph.engine.answers.collect import inner_layers

    kind = type(layer).__name__
    inner = [likeness(each) for each in inner_layers(layer)]
    if inner:
        return json.dumps([kind, inner, _wiring(layer)])
    config = {k: v for k, v in layer.get_config().items() if k not in ("name", "trainable")}
    shapes = [list(w.shape) for w in layer.weights]
    return json.dumps([kind, config, shapes], sort_keys=True, default=str)


def _wiring(model: Any) -> str:
    """A functional model's connections as text, its layers numbered instead of named."""
    config = model.get_config()
    if "input_layers" not in config:
        return ""
    nodes = [layer["inbound_nodes"] for layer in config["layers"]]
    text = json.dumps([nodes, config["input_layers"], config["output_layers"]], default=str)
    for number, layer in enumerate(config["layers"]):
        text = text.replace(json.dumps(layer["name"]), f'"#{number}"')
    return text


def _set_weights(layer: Any, arrays: list[Any]) -> None:
    if [tuple(w.shape) for w in layer.weights] != [a.shape for a in arrays]:
        raise _bad(f"the weights of layer '{layer.name:.80}' do not fit it")
    for variable, array in zip(layer.weights, arrays, strict=True):
        variable.assign(array)


def _guarded(what: str, function: Any, *arguments: Any) -> Any:
    """Call a constructor on checked data; whatever it raises refuses the answer."""
    try:
        return function(*arguments)
    except Refused:
        raise
    except Exception as error:
        text = str(error).strip().split("\n")[0]
        raise Refused(f"{what}: {text:.300}") from error
