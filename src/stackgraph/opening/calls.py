"""Callables opened: what a lambda, a ``Lambda`` layer or a weightless class of one's own computes.

Called on a placeholder (a KerasTensor), each shows the operations that it is made of: a small
functional model of ``keras.ops``. That model is what checks read and what crosses to the grader;
nothing of the learner's code does. TensorFlow's functions refuse a placeholder, so while a callable
is being opened they are translated, or known by what they give for numbers.

What cannot be opened raises ``Closed``, whose text says how to write it instead.
"""

from __future__ import annotations

import contextlib
import copy
import inspect
import json
import weakref
from typing import TYPE_CHECKING, Any

from stackgraph.limits import MAX_CONSTANTS
from stackgraph.opening import owned, translating
from stackgraph.opening.numbers import known_by_numbers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

OTHER_WAY = "_way_"
"""After the name of an opened layer, where its calls do different things; a number follows."""

OP_MODULES = (
    *(f"keras.src.ops.{m}" for m in ("numpy", "nn", "math", "linalg", "image")),
    "keras.src.activations.activations",  # where keras.activations.relu(tensor) has its operation
)
CORE_OPS = frozenset(
    {"Cast", "SaturateCast", "StopGradient", "Unstack", "Slice", "SliceUpdate", "ConvertToTensor"}
)
"""Those of ``keras.ops.core`` that are data: others hold Python functions of the learner's."""

_MEND = "write it with keras.ops on the tensor itself: no if, no while, no NumPy, no float()"


class Closed(Exception):
    """A callable that does not show its operations. The text is for the student."""


def is_opaque(operation: Any) -> bool:
    """Whether a layer is Python code that only a call shows: a Lambda, or a class of one's own."""
    cls = type(operation)
    known = _opaque.get(cls)
    if known is None:
        if not owned.foreign(cls):
            known = cls.__name__ == "Lambda"
        else:
            known = not owned.is_given(cls) and not owned.is_model(operation)
        _opaque[cls] = known
    return known


_opaque: weakref.WeakKeyDictionary[type, bool] = weakref.WeakKeyDictionary()


def opened_call(layer: Any, node: Any) -> Any:
    """The functional model of what an opaque ``layer`` did in one call, Keras' record ``node``.

    Its inputs are the distinct tensors of the call, in order. Raises Closed. Calls are opened once.
    """
    known = _calls.get(node)
    if known is None:
        try:
            known = _open_call(layer, node)
        except Closed as error:
            known = error
        _calls[node] = known
    if isinstance(known, Closed):
        raise known
    return known


def needs_opening(function: Any) -> bool:
    """Whether a part of a layer is a callable of one's own, or of TensorFlow's."""
    if function is None or isinstance(function, str) or inspect.isclass(function):
        return False
    if not inspect.isroutine(function) and not callable(function):
        return False
    if owned.root(type(function)) in ("keras", "tf_keras") and not owned.foreign(type(function)):
        return type(function).__name__ == "Lambda"  # a layer or an operation of Keras' own
    return not _is_keras_activation(function)


def _is_keras_activation(function: Any) -> bool:
    import keras

    name = getattr(function, "__name__", "")
    of_ops = getattr(keras.activations, name, None) and getattr(keras.ops, name, None) is function
    return getattr(keras.activations, name, None) is function or bool(of_ops)


def opened_activation(
    layer: Any, shape: tuple[int | None, ...], dtype: str, attribute: str = "activation"
) -> Any:
    """The functional model of a layer's own activation, for results of that shape and dtype.

    Raises Closed. The activation of one layer is opened once.
    """
    function = vars(layer)[attribute]
    opened = _activations.setdefault(layer, {})
    known = opened.get(attribute)
    if known is None or known[0] is not function:
        try:
            known = (function, _open_activation(function, shape, dtype))
        except Closed as error:
            known = (function, error)
        opened[attribute] = known
    if isinstance(known[1], Closed):
        raise known[1]
    return known[1]


_calls: weakref.WeakKeyDictionary[Any, Any] = weakref.WeakKeyDictionary()
_activations: weakref.WeakKeyDictionary[Any, dict[str, Any]] = weakref.WeakKeyDictionary()


OF_TENSORFLOW = "of_tensorflow"
"""The name of the model that an activation of TensorFlow's is opened to: a file keeps that."""


def _open_activation(function: Any, shape: tuple[int | None, ...], dtype: str) -> Any:
    what = describe_callable(function)
    of_tensorflow = "tensorflow" in (owned.root_of_function(function), owned.root(type(function)))
    try:
        opened = trace(function, ((shape, dtype),), what)
    except Closed:
        name = known_by_numbers(function) if of_tensorflow else None
        if name is None:
            raise
        import keras

        opened = trace(keras.activations.get(name), ((shape, dtype),), what)
    if of_tensorflow:
        opened.name = OF_TENSORFLOW
    return opened


def distinct(tensors: Iterable[Any]) -> list[Any]:
    """``tensors`` without those that stand in front already."""
    return list({id(t): t for t in tensors}.values())


def describe_callable(function: Any) -> str:
    """``"a lambda"``, ``"the function swing"``, ``"an object of class Swing"``."""
    name = getattr(function, "__name__", None)
    if name == "<lambda>":
        return "the lambda"
    return f"the function {name}" if name else f"the object of class {type(function).__name__}"


def _open_call(layer: Any, node: Any) -> Any:
    what = owned.label(layer)
    if layer.weights:
        raise Closed(
            f"{what} has weights that it makes itself; use Keras' layers for what has weights, or "
            "the class that the notebook gives"
        )
    import keras

    arguments = node.arguments
    tensors = distinct(node.input_tensors)
    accepted = inspect.signature(layer.call).parameters

    def run(*given: Any, training: bool = False) -> Any:
        held = {id(t): g for t, g in zip(tensors, given, strict=True)}
        args, kwargs = keras.tree.map_structure(
            lambda part: held.get(id(part), part), (arguments.args, arguments.kwargs)
        )
        kwargs = {k: v for k, v in kwargs.items() if k in accepted}
        if training and "training" in accepted:
            kwargs["training"] = True
        return layer.call(*args, **kwargs)

    specs = tuple((tuple(t.shape), t.dtype) for t in tensors)
    return trace(run, specs, what, training="training" in accepted)


def trace(
    function: Callable[..., Any],
    specs: tuple[tuple[tuple[int | None, ...], str], ...],
    what: str,
    *,
    training: bool = False,
) -> Any:
    """The functional model of ``function``, called on placeholders of ``specs`` (shape, dtype).

    ``training``: whether it takes that argument, and must be the same with it. Raises Closed.
    """
    opened = _traced(function, specs, what)
    again = _traced(function, specs, what, **({"training": True} if training else {}))
    _require_data(opened, what)
    if fingerprint(opened) != fingerprint(again):
        raise Closed(
            f"{what} does something else each time it is called (random numbers, a counter, "
            "another way while training); use one of Keras' layers for that"
        )
    if _gives_other_numbers(function, opened, specs):
        raise Closed(
            f"{what} does one thing with a placeholder and another with numbers; "
            "write the operations themselves, the same for both"
        )
    return opened


_FREE_SIZES = (3, 5)
"""Extents of a batch, and of another axis that is open, where an opened callable is tried."""


def _gives_other_numbers(function: Callable[..., Any], opened: Any, specs: Any) -> bool:
    """Whether ``function`` gives for numbers what ``opened`` does not. False if it takes none."""
    import keras
    import numpy as np

    random = np.random.default_rng(7)
    given = []
    for shape, dtype in specs:
        sizes = [_FREE_SIZES[min(i, 1)] if n is None else int(n) for i, n in enumerate(shape)]
        drawn = random.standard_normal(sizes) if "float" in dtype else random.integers(0, 2, sizes)
        given.append(keras.ops.cast(keras.ops.convert_to_tensor(drawn), dtype))
    try:
        told = keras.tree.flatten(function(*given))
        same = keras.tree.flatten(opened(given if len(given) > 1 else given[0]))
        pairs = [
            (np.asarray(a, "float64"), np.asarray(b, "float64"))
            for a, b in zip(told, same, strict=True)
        ]
    except Exception:  # code that works on placeholders alone, or not outside a graph
        return False
    close = 1e-2 if any("16" in dtype for _, dtype in specs) else 1e-4
    return not all(
        a.shape == b.shape and np.allclose(a, b, rtol=close, atol=close, equal_nan=True)
        for a, b in pairs
    )


def _traced(function: Callable[..., Any], specs: Any, what: str, **more: Any) -> Any:
    import keras
    from keras.src.models.functional import Functional

    with _names_kept(), translating.translated():
        given = [keras.Input(batch_shape=shape, dtype=dtype) for shape, dtype in specs]
        try:
            result = function(*given, **more)
        except Exception as error:
            text = " ".join(str(error).split())
            raise Closed(
                f"{what} cannot be opened ({type(error).__name__}: {text:.120}); {_MEND}"
            ) from None
        flat = keras.tree.flatten(result)
        if not flat or not all(isinstance(t, keras.KerasTensor) for t in flat):
            raise Closed(f"{what} does not give back a tensor made from the one that it gets")
        read_by_something(given)
        try:
            return Functional(given if len(given) > 1 else given[0], result)
        except Exception as error:
            raise Closed(f"{what} gives back something that is not made of its input") from error


def read_by_something(given: Sequence[Any]) -> None:
    """Keras 3.10 to 3.13 make no model of an input that no operation reads; one that is on no way
    to an output is enough for them, and is no part of the model.
    """
    import keras

    for tensor in given:
        if not tensor._keras_history.operation._outbound_nodes:
            keras.layers.Identity()(tensor)


@contextlib.contextmanager
def _names_kept() -> Iterator[None]:
    """Within it, automatic names are counted on; afterwards the count is as before."""
    from keras.src.backend.common import global_state

    counts = global_state.get_global_attribute("object_name_uids")
    kept = copy.copy(counts) if counts is not None else None
    try:
        yield
    finally:
        global_state.set_global_attribute("object_name_uids", kept)


def _require_data(opened: Any, what: str) -> None:
    """Raise Closed unless ``opened`` is made of operations that can be written down as data."""
    held = 0
    for operation in opened.operations:
        if type(operation).__name__ == "InputLayer":
            continue
        if getattr(operation, "weights", None):
            raise Closed(
                f"{what} hides the weights of {owned.label(operation)}, of which the model knows "
                "nothing; call that layer in the graph itself"
            )
        if not hasattr(operation, "weights") and not is_data_operation(operation):
            raise Closed(
                f"{what} uses {type(operation).__name__}, which holds Python code of its own; "
                + _MEND
            )
        for node in operation._inbound_nodes:
            held += _constants(node, what)
    if held > MAX_CONSTANTS:
        raise Closed(f"{what} holds more than {MAX_CONSTANTS} numbers of its own; compute them")


def is_data_operation(operation: Any) -> bool:
    """Whether an operation of ``keras.ops`` can be written down: class and plain arguments."""
    cls = type(operation)
    if cls.__module__ == "keras.src.ops.core":
        return cls.__name__ in CORE_OPS
    return cls.__module__ in OP_MODULES


def _constants(node: Any, what: str) -> int:
    import keras

    count = 0
    for part in keras.tree.flatten((node.arguments.args, node.arguments.kwargs)):
        if isinstance(part, keras.Variable) or "Variable" in type(part).__name__:
            raise Closed(f"{what} hides a variable of its own, of which the model knows nothing")
        shape = getattr(part, "shape", None)
        if shape is not None and not isinstance(part, keras.KerasTensor):
            size = 1
            for extent in shape:
                size *= int(extent)
            count += size
    return count


def fingerprint(opened: Any) -> str:
    """``opened`` as text in which automatic names play no part, nor whether one trains."""
    parts: list[Any] = []
    numbers: dict[int, str] = {}

    def told(value: Any) -> Any:
        if id(value) in numbers:
            return numbers[id(value)]
        if hasattr(value, "shape") and hasattr(value, "dtype"):
            import numpy as np

            return np.asarray(value).tolist()
        return repr(value)

    import keras

    parts.append([str(tuple(t.shape)) for t in opened.inputs])
    calls = owned.nodes_of(opened)  # a layer that is an activation was called elsewhere, too
    for place, operation in enumerate(opened.operations):
        for tensor in calls[id(operation)][0].output_tensors:
            numbers[id(tensor)] = f"#{place}"
    for operation in opened.operations:
        node = calls[id(operation)][0]
        kwargs = {k: v for k, v in node.arguments.kwargs.items() if k != "training"}
        args = [told(v) for v in keras.tree.flatten((node.arguments.args, kwargs))]
        settings = {
            k: told(v)
            for k, v in vars(operation).items()
            if not k.startswith("_") and isinstance(v, (bool, int, float, str, tuple, list))
        }
        settings.pop("name", None)
        parts.append([type(operation).__name__, settings, args])
    return json.dumps(parts, default=repr)
