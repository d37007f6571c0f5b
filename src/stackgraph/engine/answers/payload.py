"""What a student's kernel sent, read with a limit on everything, without Keras.

All that arrives is bytes from someone who may wish us ill. Raises ``Refused``, whose text is for
the student.
"""

from __future__ import annotations

import hashlib
import json
import math
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from stackgraph.engine.answers.refused import Refused, damaged
from stackgraph.engine.limits import (
    MAX_ANSWER_BYTES,
    MAX_HEADER_BYTES,
    MAX_HEADER_DEPTH,
    MAX_HEADER_NODES,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_DTYPES = frozenset(
    {
        *("bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"),
        *("float16", "bfloat16", "float32", "float64"),
    }
)


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
        """Raises Refused if the message as a whole is not what ``answers.collect`` sends."""
        if len(header) > MAX_HEADER_BYTES:
            raise Refused("the answers have too many parts together")
        if len(data) > MAX_ANSWER_BYTES:
            raise Refused(f"the answers are larger than {MAX_ANSWER_BYTES // 2**20} MB together")
        try:
            raw = json.loads(header)
        except (ValueError, RecursionError):
            raise damaged("the message is damaged") from None
        if not isinstance(raw, dict) or not _within_limits(raw):
            raise damaged("the message is damaged")
        parts: dict[str, dict[str, Any]] = {}
        for key in ("answers", "weights", "held", "given"):
            part = raw.get(key)
            if not isinstance(part, dict):
                raise damaged("the message is damaged")
            parts[key] = part
        arrays = raw.get("arrays")
        if not isinstance(arrays, list):
            raise damaged("the message is damaged")
        view = memoryview(data).cast("B")
        numbers = _weights(parts["weights"], len(arrays))
        held = _weights(parts["held"], MAX_HEADER_NODES)
        specs = _arrays(arrays, len(view))
        return cls(parts["answers"], numbers, held, specs, parts["given"], view)

    def array(self, number: Any) -> Any:
        """The NumPy array of that number, a fresh writable copy."""
        import numpy as np

        if not _is_int(number) or not 0 <= number < len(self.arrays):
            raise damaged("it refers to an array that is not there")
        spec = self.arrays[number]
        if spec.dtype == "bfloat16":
            import ml_dtypes

            dtype = np.dtype(ml_dtypes.bfloat16)
        else:
            dtype = np.dtype(spec.dtype)
        if math.prod(spec.shape) * dtype.itemsize != spec.size:
            raise damaged("an array's size is not that of its shape")
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
        if depth > MAX_HEADER_DEPTH or count > MAX_HEADER_NODES:
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
            raise damaged("its weights are damaged")
    return raw


_TEXT = re.compile(r"<U(?:[1-9][0-9]{0,2}|1000)")
"""The type of an array of texts, each of at most 1,000 characters."""


def _arrays(raw: list[Any], total: int) -> list[_Array]:
    specs: list[_Array] = []
    start = 0
    for entry in raw:
        if not isinstance(entry, list) or len(entry) != 3:
            raise damaged("its arrays are damaged")
        dtype, shape, size = entry
        if not isinstance(dtype, str) or not (dtype in _DTYPES or _TEXT.fullmatch(dtype)):
            raise damaged("it holds an array of a type that is not allowed")
        if not isinstance(shape, list) or len(shape) > 16 or not _is_int(size) or size < 0:
            raise damaged("its arrays are damaged")
        if not all(_is_int(n) and 0 <= n <= MAX_ANSWER_BYTES for n in shape):
            raise damaged("its arrays are damaged")
        specs.append(_Array(dtype, tuple(shape), start, size))
        start += size
    if start != total:
        raise damaged("its arrays are damaged")
    return specs


def _tokens(layer: Any) -> Iterator[str]:
    if isinstance(layer, list) and len(layer) == 2 and isinstance(layer[1], dict):
        if isinstance(layer[0], str):
            yield layer[0]
        for each in layer[1].values():
            yield from _tokens(each)
