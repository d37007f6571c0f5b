"""How the checks on plain values read an answer, without knowing what is right."""

from __future__ import annotations

from typing import Any

import numpy as np

from stackgraph.checks.core import (
    describe,
    fail,
    is_placeholder,
    raise_mismatches,
    require_attempted,
    require_value,
)
from stackgraph.checks.values import (
    is_number,
    is_whole,
    key_mismatches,
    normal,
    option_mismatches,
)
from stackgraph.verdicts.reading import Args, Public, Reading
from stackgraph.verdicts.texts import given_number, right_texts, texts_of


def _public(args: Args) -> Public:
    tolerance = args.get("tolerance") or 0.0
    step, _ = right_texts(_expected(args), tolerance)
    return {"step": step} if step else {}


def _expected(args: Args) -> Any:
    return args["expected"]


def _right(args: Args) -> list[str]:
    return right_texts(_expected(args), args.get("tolerance") or 0.0)[1]


def _read(value: Any, public: Public, name: str) -> list[str]:
    require_value(value, name)
    return texts_of(value, given_number(public.get("step")))


def _read_number(value: Any, public: Public, name: str) -> list[str]:
    require_value(value, name)
    if not is_number(value):
        fail(f"{name}: not a number", "a number", describe(value))
    return _read(value, public, name)


def _read_count(value: Any, public: Public, name: str) -> list[str]:
    texts = _read_number(value, public, name)
    return texts if is_whole(value) else []


def _read_shape(value: Any, public: Public, name: str) -> list[str]:
    require_value(value, name)
    return _read(value, public, name) if isinstance(value, (list, tuple, np.ndarray)) else []


def _read_list(value: Any, public: Public, name: str) -> list[str]:
    require_value(value, name)
    if not isinstance(value, (list, tuple, np.ndarray)):
        fail(f"{name}: not a list", "a list, [...]", describe(value))
    _require_entries(list(value), name)
    return _read(value, public, name)


def _require_entries(values: list[Any], name: str) -> None:
    """An answer with nothing in any of its places is none."""
    if values and all(is_placeholder(v) for v in values):
        fail(f"not attempted: {name} is still empty", status="not attempted")


# -------------------------------------------------------------------------------------- arrays


def _array_public(args: Args) -> Public:
    step, _ = right_texts(np.asarray(args["expected"], dtype=float), args.get("tolerance", 1e-6))
    return {"step": step} if step else {}


def _array_right(args: Args) -> list[str]:
    expected = np.asarray(args["expected"], dtype=float)
    return right_texts(expected, args.get("tolerance", 1e-6))[1]


def _read_array(value: Any, public: Public, name: str) -> list[str]:
    require_value(value, name)
    try:
        array = np.asarray(value)
    except ValueError:
        array = np.asarray(None)
    if array.dtype.kind not in "biuf":
        fail(f"{name}: not an array of numbers", "an array", describe(value))
    return texts_of(array.astype(float), given_number(public.get("step")))


# ------------------------------------------------------------------------------------ mappings


def _mapping_public(args: Args) -> Public:
    keys = list(args["expected"])
    if any(not isinstance(k, (str, int)) or isinstance(k, bool) for k in keys):
        return {**_public(args), "unsealed": "keys that are neither texts nor whole numbers"}
    if args.get("exact"):
        return {**_public(args), "unsealed": "texts that count letter by letter"}
    options = {"options": list(args["options"])} if args.get("options") else {}
    return {**_public(args), "keys": keys, "partial": bool(args.get("partial")), **options}


def _read_mapping(value: Any, public: Public, name: str) -> list[str]:
    require_value(value, name)
    if not isinstance(value, dict):
        fail(f"{name}: not a dictionary", "a dictionary, {...}", describe(value))
    keys = public["keys"]
    chosen = {k: v for k, v in value.items() if k in keys} if public["partial"] else value
    if set(chosen) != set(keys):
        asked = dict.fromkeys(keys)
        raise_mismatches(key_mismatches(chosen, asked, name, list(value)))
    _require_entries(list(chosen.values()), name)
    raise_mismatches(option_mismatches(chosen, public.get("options", ()), name))
    return _read(chosen, public, name)


# ------------------------------------------------------------------------------------- choices


def _choice_public(args: Args) -> Public:
    return {"several": True} if isinstance(args["expected"], (set, frozenset)) else {}


def _choice_right(args: Args) -> list[str]:
    expected = args["expected"]
    if isinstance(expected, (set, frozenset)):
        return [_several(list(expected))]
    return texts_of(expected, given_number(None))


def _several(values: list[Any]) -> str:
    return " and ".join(sorted({texts_of(normal(v), given_number(None))[0] for v in values}))


def _read_choice(value: Any, public: Public, name: str) -> list[str]:
    require_value(value, name)
    if not public.get("several"):
        return _read(value, public, name)
    if not isinstance(value, (list, tuple)):
        fail(f"{name}: not a list", "a list of options", describe(value), "write [...]")
    return [_several(list(value))]


# ------------------------------------------------------------------------------------ attempted


def _read_attempted(value: Any, public: Public, name: str) -> list[str]:
    require_attempted(value, name, model=False)
    return ["attempted"]


READINGS = {
    "check_attempted": Reading(lambda args: {}, lambda args: ["attempted"], _read_attempted),
    "check_number": Reading(_public, _right, _read_number),
    "check_count": Reading(_public, _right, _read_count),
    "check_shape": Reading(_public, _right, _read_shape),
    "check_list": Reading(_public, _right, _read_list),
    "check_mapping": Reading(_mapping_public, _right, _read_mapping),
    "check_choice": Reading(_choice_public, _choice_right, _read_choice),
    "check_array": Reading(_array_public, _array_right, _read_array),
}
