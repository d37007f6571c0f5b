"""One name for one activation function, whichever of its spellings was used."""

from __future__ import annotations

from typing import Any

from stackgraph import opening
from stackgraph.opening.numbers import known_by_numbers
from stackgraph.words import snake

_ALIASES = {
    "swish": "silu",
    "hard_swish": "hard_silu",
    "re_lu": "relu",
    "leaky_re_lu": "leaky_relu",
    "exp": "exponential",
    "abs": "absolute",
    "identity": "linear",
}

_DEFAULTS: dict[str, dict[str, Any]] = {
    "relu": {"negative_slope": 0.0, "max_value": None, "threshold": 0.0},
    "leaky_relu": {"negative_slope": 0.2},
    "elu": {"alpha": 1.0},
    "celu": {"alpha": 1.0},
    "gelu": {"approximate": False},
    "softmax": {"axis": -1},
    "log_softmax": {"axis": -1},
    "glu": {"axis": -1},
    "hard_shrink": {"threshold": 0.5},
    "soft_shrink": {"threshold": 0.5},
    "threshold": {},
    "squareplus": {"b": 4},
    "sparsemax": {"axis": -1},
}
"""The arguments that shape each function, with what ``keras.activations`` takes by default."""

_PLAIN = {
    "exponential",
    "hard_sigmoid",
    "hard_silu",
    "hard_tanh",
    "linear",
    "log_sigmoid",
    "mish",
    "relu6",
    "selu",
    "sigmoid",
    "silu",
    "softplus",
    "softsign",
    "sparse_plus",
    "sparse_sigmoid",
    "tanh",
    "tanh_shrink",
}
KNOWN = frozenset(_DEFAULTS) | _PLAIN

LAYERS = frozenset({"Activation", "ReLU", "LeakyReLU", "ELU", "Softmax"})
"""Layers without weights that only apply an activation function."""

_OPS_GELU_DEFAULT = {"approximate": True}


def activation_name(value: Any) -> str | None:
    """The canonical name of an activation in any spelling; None for linear.

    Accepts None, a name, a function of ``keras.activations`` or ``keras.ops``, an activation
    layer, or an operation. Arguments other than the defaults of ``keras.activations`` stand in
    brackets: ``"leaky_relu(negative_slope=0.3)"``.
    """
    if value is None:
        return None
    if isinstance(value, str):
        return _named(value.strip())
    if type(value).__name__ == "Activation":
        return activation_name(value.activation)
    if _is_own(value):
        known = known_by_numbers(value)
        return _named(known) if known else f"a function of your own ({opening.called(value)})"
    if getattr(value, "__name__", None) and not hasattr(value, "get_config"):
        return _function(value)
    return with_arguments(snake(type(value).__name__), vars(value))


def _is_own(value: Any) -> bool:
    """Whether an activation is a callable without a name of Keras', or the graph of one."""
    return opening.needs_opening(value) or hasattr(value, "operations")


def _named(name: str) -> str | None:
    base, bracket, rest = name.partition("(")
    base = snake(base) if base and base.lower() != base else base
    base = _ALIASES.get(base, base)
    return None if base == "linear" else base + bracket + rest


def _function(function: Any) -> str | None:
    name = _named(function.__name__)
    if name == "gelu" and ".ops" in getattr(function, "__module__", ""):
        return with_arguments("gelu", _OPS_GELU_DEFAULT)
    return name


def with_arguments(name: str, arguments: dict[str, Any]) -> str | None:
    """The canonical name of an activation with those of ``arguments`` that differ from the
    defaults of ``keras.activations``; None for linear.
    """
    name = _ALIASES.get(name, name)
    if name == "linear":
        return None
    told = {}
    for key, default in _DEFAULTS.get(name, {}).items():
        value = arguments.get(key, default)
        value = float(value) if hasattr(value, "dtype") else value
        value = value[0] if isinstance(value, (list, tuple)) and len(value) == 1 else value
        if value != default:
            told[key] = value
    if name == "relu":
        return _relu(told)
    return name + _bracket(told)


def with_defaults(name: str) -> str:
    """A canonical name with its arguments, also those that have their default value."""
    base, _, rest = name.partition("(")
    given = dict(pair.split("=", 1) for pair in rest.rstrip(")").split(", ") if "=" in pair)
    arguments = {k: given.pop(k, f"{v}") for k, v in _DEFAULTS.get(base, {}).items()}
    written = [f"{k}={v}" for k, v in {**arguments, **given}.items()]
    return f"{base}({', '.join(written)})" if written else base


def _relu(told: dict[str, Any]) -> str:
    if told == {"max_value": 6}:
        return "relu6"
    if set(told) == {"negative_slope"}:
        slope = told["negative_slope"]
        return "leaky_relu" + _bracket({} if slope == 0.2 else {"negative_slope": slope})
    return "relu" + _bracket(told)


def _bracket(told: dict[str, Any]) -> str:
    return "(" + ", ".join(f"{k}={_written(v)}" for k, v in told.items()) + ")" if told else ""


def _written(value: Any) -> str:
    """A flag, a number or several axes, without the comma and space that part arguments."""
    if isinstance(value, (list, tuple)):
        return f"[{','.join(str(v) for v in value)}]"
    return str(value) if isinstance(value, bool) else f"{value:g}"
