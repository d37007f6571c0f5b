"""TensorFlow's functions in terms of ``keras.ops``, while a callable is being opened.

TensorFlow asks its dispatchers what to do with a value that it does not know, such as a
placeholder of Keras'. Ours answers within ``translated()`` only; a learner's own graph fails as it
does without this package.
"""

from __future__ import annotations

import contextlib
import functools
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_active = False


@contextlib.contextmanager
def translated() -> Iterator[None]:
    """Within it, functions of TensorFlow's take placeholders."""
    global _active
    if "tensorflow" in sys.modules:
        _register()
    before, _active = _active, True
    try:
        yield
    finally:
        _active = before


@functools.cache
def _register() -> None:
    try:
        from tensorflow.python.util import dispatch
    except ImportError:  # another version, or another backend: then nothing is translated
        return

    class Translator(dispatch.GlobalOpDispatcher):
        def handle(self, op: Any, args: Any, kwargs: Any) -> Any:
            if not _active:
                return self.NOT_SUPPORTED
            result = _translate(op, args, kwargs)
            return self.NOT_SUPPORTED if result is None else result

    Translator().register()


def _translate(op: Any, args: Any, kwargs: Any) -> Any:
    name = getattr(op, "__name__", "").removesuffix("_v2")
    kwargs = {k: v for k, v in kwargs.items() if k != "name" and v is not None}
    made = _table().get(name)
    return None if made is None else made(*args, **kwargs)


_SAME = (
    *(
        "abs",
        "sqrt",
        "rsqrt",
        "square",
        "exp",
        "expm1",
        "log",
        "log1p",
        "sign",
        "sin",
        "cos",
        "tan",
    ),
    *("sinh", "cosh", "floor", "ceil", "round", "erf", "reciprocal", "tanh", "sigmoid", "softplus"),
    *("softsign", "relu", "relu6", "elu", "selu", "log_sigmoid", "zeros_like", "ones_like"),
    *("logical_not", "stop_gradient"),
)
_TWO = (
    *("add", "subtract", "multiply", "divide", "maximum", "minimum", "greater", "greater_equal"),
    *("less", "less_equal", "equal", "not_equal", "logical_and", "logical_or", "mod"),
)
_ACROSS = {
    "reduce_mean": "mean",
    "reduce_sum": "sum",
    "reduce_max": "max",
    "reduce_min": "min",
    "reduce_prod": "prod",
    "reduce_any": "any",
    "reduce_all": "all",
    "reduce_std": "std",
    "reduce_variance": "var",
    "argmax": "argmax",
    "argmin": "argmin",
}


@functools.cache
def _table() -> dict[str, Callable[..., Any]]:
    """TensorFlow's name -> a function of the same arguments that uses ``keras.ops``."""
    from keras import ops

    table: dict[str, Callable[..., Any]] = {}
    for name in _SAME:
        if hasattr(ops, name):
            table[name] = _unary(getattr(ops, name))
    for name in _TWO:
        table[name] = _binary(getattr(ops, name))
    for name, ours in _ACROSS.items():
        table[name] = _reducing(getattr(ops, ours))
    table.update({
        "neg": _unary(ops.negative),
        "negative": _unary(ops.negative),
        "identity": _unary(lambda x: x),
        "inv": _unary(ops.reciprocal),
        "mul": _binary(ops.multiply),
        "sub": _binary(ops.subtract),
        "truediv": _binary(ops.true_divide),
        "real_div": _binary(ops.true_divide),
        "floormod": _binary(ops.mod),
        "pow": _binary(ops.power),
        "squared_difference": _binary(lambda x, y: ops.square(x - y)),
        "softmax": lambda logits, axis=-1: ops.softmax(logits, axis=axis),
        "log_softmax": lambda logits, axis=-1: ops.log_softmax(logits, axis=axis),
        "leaky_relu": lambda features, alpha=0.2: ops.leaky_relu(features, negative_slope=alpha),
        "gelu": lambda features, approximate=False: ops.gelu(features, approximate=approximate),
        "swish": _swish,
        "silu": _swish,
        "l2_normalize": _l2_normalize,
    })  # fmt: skip
    return table | _of_shapes()


def _of_shapes() -> dict[str, Callable[..., Any]]:
    """As ``_table``, of the functions that change a shape or join tensors."""
    from keras import ops

    return {
        "reshape": lambda tensor, shape: ops.reshape(tensor, tuple(shape)),
        "expand_dims": lambda input, axis: ops.expand_dims(input, axis),
        "squeeze": lambda input, axis=None: ops.squeeze(input, axis=axis),
        "transpose": lambda a, perm=None, conjugate=False: ops.transpose(a, axes=perm),
        "concat": lambda values, axis: ops.concatenate(list(values), axis=axis),
        "stack": lambda values, axis=0: ops.stack(list(values), axis=axis),
        "unstack": lambda value, num=None, axis=0: ops.unstack(value, num=num, axis=axis),
        "split": lambda value, num_or_size_splits, axis=0: _split(value, num_or_size_splits, axis),
        "add_n": lambda inputs: functools.reduce(ops.add, inputs),
        "cast": lambda x, dtype: ops.cast(x, getattr(dtype, "name", dtype)),
        "where": lambda condition, x, y: ops.where(condition, x, y),
        "clip_by_value": lambda t, clip_value_min, clip_value_max: ops.clip(
            t, clip_value_min, clip_value_max
        ),
        "matmul": _matmul,
        "pad": _pad,
        "tile": lambda input, multiples: ops.tile(input, tuple(multiples)),
        "repeat": lambda input, repeats, axis=None: ops.repeat(input, repeats, axis=axis),
        "reverse": lambda tensor, axis: functools.reduce(ops.flip, axis, tensor),
        "roll": lambda input, shift, axis: ops.roll(input, shift, axis=axis),
        "gather": _gather,
        "einsum": lambda equation, *inputs: ops.einsum(equation, *inputs),
        "tensordot": lambda a, b, axes: ops.tensordot(a, b, axes=axes),
        "norm": _norm,
        "reduce_euclidean_norm": _reducing(ops.norm),
        "one_hot": lambda indices, depth: ops.one_hot(indices, depth),
        "bias_add": lambda value, bias: ops.add(value, ops.convert_to_tensor(bias)),
        "cumsum": lambda x, axis=0: ops.cumsum(x, axis=axis),
        "broadcast_to": lambda input, shape: ops.broadcast_to(input, tuple(shape)),
        "shape": lambda input, out_type=None: ops.shape(input),
    }  # fmt: skip


def _unary(function: Callable[..., Any]) -> Callable[..., Any]:
    def run(*args: Any, **kwargs: Any) -> Any:
        values = [*args, *(v for v in kwargs.values() if hasattr(v, "shape"))]
        return function(values[0])

    return run


def _binary(function: Callable[..., Any]) -> Callable[..., Any]:
    def run(x: Any, y: Any) -> Any:
        return function(x, y)

    return run


def _reducing(function: Callable[..., Any]) -> Callable[..., Any]:
    def run(input_tensor: Any = None, axis: Any = None, keepdims: bool = False, **more: Any) -> Any:
        value = more.get("input", input_tensor)
        return function(value, axis=axis, **({"keepdims": True} if keepdims else {}))

    return run


def _swish(features: Any, beta: float = 1.0) -> Any:
    from keras import ops

    return ops.silu(features) if beta == 1.0 else features * ops.sigmoid(beta * features)


def _l2_normalize(x: Any, axis: Any = None, epsilon: float = 1e-12) -> Any:
    from keras import ops

    length = ops.sum(ops.square(x), axis=axis, keepdims=True)
    return x * ops.rsqrt(ops.maximum(length, epsilon))


def _split(value: Any, parts: Any, axis: int) -> Any:
    from keras import ops

    if isinstance(parts, int):
        return ops.split(value, parts, axis=axis)
    ends = [sum(parts[: i + 1]) for i in range(len(parts) - 1)]
    return ops.split(value, ends, axis=axis)


def _matmul(a: Any, b: Any, transpose_a: bool = False, transpose_b: bool = False) -> Any:
    from keras import ops

    first = ops.swapaxes(a, -1, -2) if transpose_a else a
    return ops.matmul(first, ops.swapaxes(b, -1, -2) if transpose_b else b)


def _pad(tensor: Any, paddings: Any, mode: str = "CONSTANT", constant_values: Any = 0) -> Any:
    from keras import ops

    widths = [[int(n) for n in pair] for pair in paddings]
    if mode.lower() != "constant":
        return ops.pad(tensor, widths, mode=mode.lower())
    return ops.pad(tensor, widths, constant_values=constant_values or None)


def _gather(params: Any, indices: Any, axis: int = 0) -> Any:
    from keras import ops

    return ops.take(params, indices, axis=axis)


def _norm(
    tensor: Any = None,
    ord: Any = "euclidean",
    axis: Any = None,
    keepdims: bool = False,
    **more: Any,
) -> Any:
    from keras import ops

    told = None if ord == "euclidean" else ord
    value = more.get("input_tensor", tensor)
    return ops.norm(value, ord=told, axis=axis, keepdims=keepdims)
