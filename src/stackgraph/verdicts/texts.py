"""Plain answers as texts that are equal where the checks in ``values`` find the answers equal.

``4810``, ``4810.0`` and ``np.int64(4810)`` read alike, as do a tuple, a list and an array of the
same numbers, and ``"Softmax "`` and ``"softmax"``; ``True`` is no number. A number with a tolerance
reads as the cell of a grid that it falls into; every cell that the tolerance touches is right.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterable
from itertools import islice, product
from typing import Any

import numpy as np

from stackgraph.checks.values import is_number, normal

MOST = 64
"""Texts of one reading, at most."""

_ROUNDING = 1e-9
"""See ``values._CLOSE``."""

Numbers = Callable[[float], list[str]]


class TooMany(Exception):
    """An answer that reads in more ways than are tried."""


def texts_of(value: Any, numbers: Numbers) -> list[str]:
    """The texts of a plain value, where ``numbers`` gives those of a number."""
    if isinstance(value, np.ndarray):
        value = value.tolist()
    if is_number(value):
        return numbers(float(value))
    if isinstance(value, (list, tuple)):
        return combined([texts_of(v, numbers) for v in value], "[", "]")
    if isinstance(value, dict):
        entries = sorted(((_key(k), v) for k, v in value.items()), key=lambda entry: entry[0])
        parts = [[f"{key}:{text}" for text in texts_of(v, numbers)] for key, v in entries]
        return combined(parts, "{", "}")
    plain = normal(value)
    if isinstance(plain, (bool, str)) or plain is None:
        return [json.dumps(plain)]
    return [f"?{type(value).__name__}"]


def combined(parts: Iterable[list[str]], start: str = "", end: str = "") -> list[str]:
    """One text for each way to take a text of every part. Raises TooMany."""
    found = list(islice((start + ",".join(p) + end for p in product(*parts)), MOST + 1))
    if len(found) > MOST:
        raise TooMany
    return list(dict.fromkeys(found))


def _key(key: Any) -> str:
    key = key.item() if isinstance(key, np.generic) else key
    key = int(key) if isinstance(key, float) and key.is_integer() else key
    return json.dumps(key) if isinstance(key, str) else repr(key)


def given_number(step: float | None) -> Numbers:
    """How the number of an answer reads."""

    def read(value: float) -> list[str]:
        if not math.isfinite(value):
            return [str(value)]
        return [f"cell {math.floor(value / step)}"] if step else [f"{value + 0.0:.8g}"]

    return read


def right_number(step: float | None, tolerance: float) -> Numbers:
    """How an expected number may read: as anything that is near enough to it."""
    read = given_number(step)

    def near(value: float) -> list[str]:
        reach = max(tolerance, _ROUNDING * abs(value))
        count = math.ceil(2 * reach / step) if step else 2
        places = [value - reach + 2 * reach * i / count for i in range(count + 1)]
        return list(dict.fromkeys(text for place in places for text in read(place)))

    return near


def right_texts(expected: Any, tolerance: float) -> tuple[float | None, list[str]]:
    """The grid's step (None: no grid) and all texts of what is as good as ``expected``.

    One number has a grid of half its tolerance; the more numbers there are, the wider it gets, so
    that not too many of them stand near a line.
    """
    if not tolerance:
        return None, texts_of(expected, right_number(None, 0.0))
    step = tolerance / 2
    while True:
        try:
            return step, texts_of(expected, right_number(step, tolerance))
        except TooMany:
            step *= 2
