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
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from stackgraph import portable, translating

OTHER_WAY = "_way_"
"""After the name of an opened layer, where its calls do different things; a number follows."""
MAX_CONSTANTS = 10_000
"""Numbers that all constants of one opened callable may hold together."""

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
    if not portable.foreign(cls):
        return cls.__name__ == "Lambda"
    return not portable.is_given(cls) and not portable.is_model(operation)


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
    if portable.root(type(function)) in ("keras", "tf_keras") and not portable.foreign(
        type(function)
    ):
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


def _open_activation(function: Any, shape: tuple[int | None, ...], dtype: str) -> Any:
    what = describe_callable(function)
    try:
        return trace(function, ((shape, dtype),), what)
    except Closed:
        name = translating.known_by_numbers(function)
        if name is None:
            raise
    import keras

    return trace(keras.activations.get(name), ((shape, dtype),), what)


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
    what = f"layer {layer.name!r} ({type(layer).__name__})"
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
    return opened


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
        try:
            return Functional(given if len(given) > 1 else given[0], result)
        except Exception as error:
            raise Closed(f"{what} gives back something that is not made of its input") from error


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
                f"{what} hides the weights of layer {operation.name!r}, of which the model knows "
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
    for place, operation in enumerate(opened.operations):
        node = operation._inbound_nodes[0]
        for tensor in node.output_tensors:
            numbers[id(tensor)] = f"#{place}"
    for operation in opened.operations:
        node = operation._inbound_nodes[0]
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


# ------------------------------------------------------------------ parts of layers


@contextlib.contextmanager
def as_data(operation: Any, nodes: Sequence[Any] = ()) -> Iterator[None]:
    """Within it, what of a layer is the learner's own is replaced by what can be written down.

    An activation by its functional model (without ``nodes``, calls of the layer, by none), an
    initializer by zeros, a regularizer or constraint by what it is in words.
    """
    changes: list[tuple[Any, str, Any]] = []
    if is_opaque(operation):
        changes.append((operation, "get_config", lambda: {"name": operation.name}))
    else:
        for layer in portable.with_sublayers(operation):
            changes += [(layer, *change) for change in _data_parts(layer, operation, nodes)]
    absent = object()
    before = [(layer, name, vars(layer).get(name, absent)) for layer, name, _ in changes]
    try:
        for layer, name, value in changes:
            vars(layer)[name] = value  # past Keras, which would take note of it
        yield
    finally:
        for layer, name, value in before:
            if value is absent:
                del vars(layer)[name]
            else:
                vars(layer)[name] = value


def _data_parts(layer: Any, operation: Any, nodes: Sequence[Any]) -> Iterator[tuple[str, Any]]:
    """Attributes of ``layer`` that are the learner's own, with what stands for them."""
    import keras

    for attribute, part in list(vars(layer).items()):
        if attribute.endswith("activation"):
            if (part is None and attribute == "activation") or (needs_opening(part) and not nodes):
                yield attribute, keras.activations.linear
            elif needs_opening(part):
                spec = portable.activation_spec(layer, operation, nodes[0])
                yield attribute, opened_activation(layer, *spec, attribute)
        elif not _is_own(part):
            continue
        elif attribute.endswith("_initializer"):
            yield attribute, keras.initializers.Zeros()  # its result, the weights, crosses
        elif attribute.endswith(("_regularizer", "_constraint")):
            yield attribute, Unread(f"a function of your own ({called(part)})")


def _is_own(part: Any) -> bool:
    """Whether a callable is neither of Keras' own nor of a class that a notebook gave."""
    cls = type(part)
    return callable(part) and portable.root(cls) != "keras" and not portable.is_given(cls)


def called(part: Any) -> str:
    """The name of a function, or of the class of an object."""
    return str(getattr(part, "__name__", type(part).__name__))


# ------------------------------------------------------------------ losses and metrics


def needs_opening_of_two(function: Any) -> bool:
    """Whether a loss or a metric is a function of one's own, or TensorFlow's."""
    return inspect.isroutine(function) and portable.root_of_function(function) != "keras"


def opened_of_two(function: Any, shapes: Iterable[tuple[int | None, ...]]) -> Any:
    """The functional model of a loss or metric, of targets and predictions; None if it is closed.

    ``shapes`` are those of the model's outputs: the first for which the function works counts.
    """
    for shape in distinct_shapes(shapes):
        for targets in (shape, (*shape[:-1], 1), shape[:-1]):
            with contextlib.suppress(Closed):
                pair = ((targets, "float32"), (shape, "float32"))
                return trace(function, pair, describe_callable(function))
    return None


def distinct_shapes(shapes: Iterable[tuple[int | None, ...]]) -> list[tuple[int | None, ...]]:
    """``shapes`` without repetitions; a row of one number where there is none."""
    return list(dict.fromkeys(shapes)) or [(None, 1)]


class Unread:
    """Stands for a part of an answer that is Python code, and that no check needs to run.

    ``what`` says what it is in a learner's words, ``name`` the name under which Keras has the kind
    of thing (of an optimizer), if any.
    """

    def __init__(self, what: str, name: str = "") -> None:
        self.what = what
        self.name = name

    def get_config(self) -> dict[str, str]:
        """As Keras' own objects have it."""
        return {"what": self.what, "name": self.name}

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        raise TypeError(f"{self.what} stayed where it was written")
