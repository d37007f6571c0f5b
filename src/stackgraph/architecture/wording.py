"""Operations and settings in words that a learner wrote, or would say."""

from __future__ import annotations

from collections.abc import Mapping
from math import isclose
from typing import Any

_SYMBOLS = {
    "add": "+",
    "subtract": "-",
    "multiply": "*",
    "divide": "/",
    "true_divide": "/",
    "floor_divide": "//",
    "power": "**",
    "mod": "%",
    "greater": ">",
    "greater_equal": ">=",
    "less": "<",
    "less_equal": "<=",
    "equal": "==",
    "not_equal": "!=",
}
COMPARISONS = frozenset({"greater", "greater_equal", "less", "less_equal", "equal", "not_equal"})
_NOUNS = {
    "true_divide": "division",
    "divide": "division",
    "get_item": "slice",
}
_REDUCTIONS = ("mean", "sum", "max", "min", "prod", "std", "var", "argmax", "argmin", "any", "all")
_SLICE_LENGTH = 4

_SETTINGS = {
    "units": "number of units",
    "filters": "number of filters",
    "rate": "rate",
    "kernel_size": "kernel size",
    "pool_size": "pool size",
    "dilation_rate": "dilation rate",
    "num_heads": "number of heads",
    "key_dim": "size of each head",
    "value_dim": "size of each head's values",
    "input_dim": "vocabulary size",
    "output_dim": "size of the vectors",
    "target_shape": "target shape",
    "factor": "factor",
    "by": "number",
    "n": "number of repetitions",
    "merge_mode": "merge mode",
    "depth_multiplier": "depth multiplier",
    "output_mode": "output mode",
    "negative_slope": "negative slope",
    "recurrent_dropout": "recurrent dropout",
    "recurrent_activation": "recurrent activation",
    "x_min": "lower limit",
    "x_max": "upper limit",
}
"""Arguments of Keras in words; the others are called by their names."""


def setting(key: str) -> str:
    """``"kernel_size"`` -> ``"kernel size"``; an argument without a name of its own: a number."""
    return "number" if key.startswith("argument ") else _SETTINGS.get(key, key)


def value_text(value: Any) -> str:
    """A setting's value as a learner would type it: ``(2, 2)``, ``'same'`` without quotes, …"""
    if value is None:
        return "not given"
    if isinstance(value, Mapping):
        if "digest" in value:
            return f"an array of shape {tuple(value.get('shape', ()))}"
        return str(value.get("class") or "other settings")
    if isinstance(value, list | tuple):
        if value and value[0] == "slice" and len(value) == _SLICE_LENGTH:
            return slice_text(value)
        inner = ", ".join(value_text(v) for v in value)
        return f"({inner},)" if len(value) == 1 else f"({inner})"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value)


def slice_text(value: Any) -> str:
    """What stands between the square brackets of a slice: ``"[:, -1]"``."""
    alone = not isinstance(value, list | tuple) or value[:1] == ["slice"] or value[:1] == ("slice",)
    parts = [value] if alone else list(value)
    return "[" + ", ".join(map(_index_text, parts)) + "]"


def _index_text(part: Any) -> str:
    if not isinstance(part, list | tuple):
        return str(part)
    if list(part[:1]) != ["slice"]:
        return "[" + ", ".join(map(str, part)) + "]"
    start, stop, step = ("" if p is None else str(p) for p in part[1:])
    return f"{start}:{stop}" + (f":{step}" if step else "")


def scale_text(factor: Any) -> str:
    """``"/ 255"`` for a factor of 1/255, ``"* 0.5"`` for one of 0.5."""
    if isinstance(factor, int | float) and factor and abs(factor) < 1:
        under = 1 / factor
        if isclose(under, round(under), rel_tol=1e-4) and abs(round(under)) > 10:
            return f"/ {round(under)}"
    return f"* {value_text(factor)}"


def shift_text(by: Any) -> str:
    """``"+ 0.5"``, ``"- 0.5"``."""
    if isinstance(by, int | float) and by < 0:
        return f"- {value_text(-by)}"
    return f"+ {value_text(by)}"


def operation_text(operation: str, class_name: str, config: Mapping[str, Any]) -> str:
    """What to call an operation in a message.

    A layer goes by its class, a merge by its kind; arithmetic is written as such
    (``"/ 255"``, ``"1 - x"``), a slice with its brackets, a reduction with its axis.
    """
    if operation == "scale":
        times = scale_text(config.get("factor"))
        if class_name != "Rescaling":
            return times
        return f"Rescaling{' ' if times[0] == '/' else ', scale'}{times.removeprefix('*')}"
    if operation == "shift":
        return shift_text(config.get("by"))
    constants = {k: v for k, v in config.items() if k.startswith("argument ") or k in ("x1", "x2")}
    if operation == "get_item":
        return "slice " + slice_text(next(iter(constants.values()), None))
    if operation in _SYMBOLS and len(constants) == 1:
        return _with_constant(_SYMBOLS[operation], *next(iter(constants.items())))
    if class_name.lower() in _REDUCTIONS:
        return _reduction_text(operation, class_name.lower(), config)
    return _NOUNS.get(operation, operation)


def _with_constant(symbol: str, where: str, value: Any) -> str:
    number = value_text(value)
    return f"{number} {symbol} x" if where in ("argument 0", "x1") else f"{symbol} {number}"


def _reduction_text(operation: str, name: str, config: Mapping[str, Any]) -> str:
    """``"mean over axis 1"``, also where it is a global pooling by another name."""
    axis = reduced_axes(operation, config)
    if axis is None:
        return f"{name} over all axes" if operation == name else operation
    several = len(axis) > 1
    return f"{name} over {'axes' if several else 'axis'} {' and '.join(map(str, axis))}"


def reduced_axes(operation: str, config: Mapping[str, Any]) -> list[int] | None:
    """The axes that a reduction or a global pooling layer takes together; None for all of them."""
    if operation.startswith("Global") and operation[-2:] in ("1D", "2D", "3D"):
        return list(range(1, int(operation[-2]) + 1))
    axis = config.get("axis")
    return [axis] if isinstance(axis, int) else list(axis) if axis else None


def article(word: str) -> str:
    """``"an add"``, ``"a concatenate"``, ``"an LSTM"``, ``"a UnitNormalization"``."""
    first, acronym = word[:1], word[:2].isupper() and len(word) > 1
    if not first.isalpha():
        return word
    if acronym and "Pool" not in word:
        vowel = first in "AEFHILMNORSX"
    else:
        vowel = first.lower() in "aeiou" and not word.lower().startswith(("unit", "uni", "use"))
    return f"{'an' if vowel else 'a'} {word}"


def counted(number: int, noun: str) -> str:
    """``"1 unit"``, ``"24 units"``."""
    return f"{number} {noun}" + ("" if number == 1 else "s")
