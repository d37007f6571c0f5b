"""What may be an answer: the rule by which a value can leave the student's process as data.

An answer is a Keras model made of Keras' own parts (and of layer classes that a locked cell
defines and ``given`` registers), or a plain value: None, bool, number, string, tuple, list, dict,
NumPy array. ``why_not_portable`` says in one sentence what breaks the rule and how to write it
instead; every model check asks it, so a student learns in their own notebook what the grader would
refuse. ``identity`` tells whether two layers are one, here and after the models were rebuilt
elsewhere.
"""

from __future__ import annotations

import enum
import inspect
import sys
from decimal import Decimal
from fractions import Fraction
from typing import Any

from stackgraph import opening
from stackgraph.limits import (
    MAX_ARRAY_ELEMENTS,
    MAX_INTEGER_BITS,
    MAX_ITEMS,
    MAX_LAYERS,
    MAX_NESTING,
    MAX_PARAMETERS,
    MAX_TENSOR_ELEMENTS,
    MAX_TEXT,
    MAX_VOCABULARY,
)
from stackgraph.opening import owned
from stackgraph.opening.owned import (
    activation_spec,
    foreign,
    graph_of,
    is_model,
    label,
    nodes_of,
    operations_of,
    root,
    walk_models,
    with_sublayers,
)
from stackgraph.words import snake

PRIVATE_KERAS = (
    "this is of an old, private copy of Keras inside TensorFlow (tensorflow.python.keras): write "
    "import keras, and take models and layers from keras"
)

_PARTS = ("activation", "initializer", "regularizer", "constraint")


def is_private_keras(value: Any) -> bool:
    """Whether ``value`` is of the copy of Keras 2 that TensorFlow keeps for itself."""
    return type(value).__module__.startswith("tensorflow.python.keras")


def identity(layer: Any) -> object:
    """What two references to one layer have in common, and two layers have not.

    A model rebuilt by the grader carries the token of the student's layer object; elsewhere the
    object's own id serves.
    """
    token = getattr(layer, "_stackgraph_identity", None)
    return id(layer) if token is None else token


def own_class(model: Any) -> str:
    """The name of a model's class that is the learner's own and no notebook gives; else ``""``.

    The grader rebuilds what such a model computes, and remembers whose class it was.
    """
    told = getattr(model, "_stackgraph_own_class", None)
    if told is not None:
        return str(told)
    kind = type(model)
    known = root(kind) in ("keras", "tf_keras") or owned.is_given(kind)
    return "" if known else kind.__name__


def has_first_batch(layer: Any) -> bool:
    """Whether an input has the size of the first batch that its Sequential was called on.

    Nobody asked for it: Keras makes such an InputLayer by itself, of a shape and a dtype, where a
    learner writes ``keras.Input`` with a shape, or without a dtype. One rebuilt by the grader was
    told apart before.
    """
    if type(layer).__name__ != "InputLayer" or hasattr(layer, "_stackgraph_identity"):
        return False
    given = getattr(getattr(layer, "_auto_config", None), "config", {})
    sizes = tuple(layer.batch_shape or ())
    of_data = given.get("shape", 0) is None and given.get("dtype") is not None
    return bool(sizes) and sizes[0] is not None and of_data


def why_not_portable(value: Any) -> str | None:
    """Why ``value`` cannot be graded, with how to write it instead; None if it can be.

    >>> why_not_portable(3) is None
    True
    >>> why_not_portable({1, 2})
    'a set has no order; write a list, [...]'
    """
    names = {c.__name__ for c in type(value).__mro__ if root(c) in ("keras", "tf_keras")}
    if "Model" in names:
        return _model_reason(value)
    if "KerasTensor" in names:
        return (
            "a tensor is one point in a graph: give a model, keras.Model(inputs, outputs), "
            "or the tensor's shape, tuple(tensor.shape)"
        )
    if "Layer" in names:
        return (
            "this is a single layer, and a model is wanted: model.pop() returns the layer that it "
            "takes off, so call it on a line of its own; to use a layer, put it in a model"
        )
    if "History" in names:
        return (
            "a History is what fit returns: to give the model, write fit(...) on its own line; "
            "to give the numbers, write history.history"
        )
    return _plain_reason(value)


# --------------------------------------------------------------------------------- plain values


def _plain_reason(value: Any) -> str | None:
    """The first thing in ``value`` that is not plain, or too large; None if there is none."""
    items = 0
    stack: list[tuple[Any, int]] = [(value, 0)]
    while stack:
        part, depth = stack.pop()
        reason = _leaf_reason(part)
        if reason:
            return reason
        if not isinstance(part, (list, tuple, dict)):
            continue
        items += len(part)
        if depth >= MAX_NESTING:
            return f"it is nested more than {MAX_NESTING} deep; give a flatter value"
        if items > MAX_ITEMS:
            return f"it has more than {MAX_ITEMS} elements; give only what is asked for"
        if isinstance(part, dict):
            stack += [(key, depth + 1) for key in part]
            stack += [(entry, depth + 1) for entry in part.values()]
        else:
            stack += [(entry, depth + 1) for entry in part]
    return None


def _is_standard_kin(kind: type) -> bool:
    """Whether ``kind`` is the standard library's own dict (OrderedDict, defaultdict, Counter), a
    named tuple, or the list or dict that Keras makes of a layer's attribute: such a value leaves
    as the plain list, dict or tuple that it is.
    """
    standard = kind.__module__ == "collections" and issubclass(kind, dict)
    tracked = kind.__module__ == "keras.src.utils.tracking" and issubclass(kind, (list, dict))
    return standard or tracked or (kind.__bases__ == (tuple,) and hasattr(kind, "_fields"))


def as_plain(value: Any) -> Any:
    """``value`` with fractions and decimals as numbers, members of an enum as their values,
    TensorFlow's arrays as NumPy's, its shapes as tuples, and arrays without an axis as what they
    hold.
    """
    if isinstance(value, enum.Enum):
        return as_plain(value.value)
    if type(value) is Fraction:
        return value.numerator if value.denominator == 1 else float(value)
    if type(value) is Decimal:
        return float(value)
    if _is_known_shape(value):
        return tuple(value.as_list())
    if is_eager(value):
        value = value.numpy()
    if type(value).__name__ == "ndarray" and value.shape == ():
        return value.item()
    if type(value) in (list, tuple):
        return type(value)(as_plain(v) for v in value)
    if type(value) is dict:
        return {as_plain(k): as_plain(v) for k, v in value.items()}
    return value


def may_have_plain_form(value: Any) -> bool:
    """Whether ``as_plain`` may make something else of ``value``."""
    kinds = (list, tuple, dict, Fraction, Decimal, enum.Enum)
    tensorflows = is_eager(value) or _is_known_shape(value)
    return isinstance(value, kinds) or tensorflows or getattr(value, "shape", None) == ()


def is_eager(value: Any) -> bool:
    """Whether ``value`` is a tensor of TensorFlow that holds numbers, as what a model returns."""
    return type(value).__name__ == "EagerTensor" and root(type(value)) == "tensorflow"


def _is_known_shape(value: Any) -> bool:
    """Whether ``value`` is the shape of such a tensor."""
    return type(value).__name__ == "TensorShape" and getattr(value, "rank", None) is not None


def _leaf_reason(value: Any) -> str | None:
    if isinstance(value, enum.Enum):
        return _leaf_reason(value.value)
    kind = type(value)
    if kind in (Fraction, Decimal):
        return None
    plain = kind in (bool, float, list, tuple, dict) or _is_known_shape(value)
    if value is None or plain or _is_standard_kin(kind):
        return None
    if kind is int:
        return None if value.bit_length() <= MAX_INTEGER_BITS else "the number is far too large"
    if kind is str:
        return None if len(value) <= MAX_TEXT else f"the text is longer than {MAX_TEXT} characters"
    if kind.__module__.split(".")[0] == "numpy" or is_eager(value):
        return _array_reason(value.numpy() if is_eager(value) else value)
    if kind in (set, frozenset):
        return "a set has no order; write a list, [...]"
    if kind.__name__ == "TensorShape":
        return "this shape has no number of axes yet; give the shape of a tensor that has"
    if is_private_keras(value):
        return PRIVATE_KERAS
    if kind.__module__.startswith("tensorflow."):
        return "a TensorFlow tensor is not a plain value; write keras.ops.convert_to_numpy(tensor)"
    if inspect.isclass(value) or inspect.isroutine(value):
        return (
            "a function or a class cannot be graded; call it, and give the result; where a word is "
            "asked for, write it in quotes"
        )
    if isinstance(value, (int, float, str, list, tuple, dict)):
        base = next(c for c in kind.__mro__ if c in (int, float, str, list, tuple, dict))
        return f"{kind.__name__} is a class of its own; write {base.__name__}(...) around it"
    names = {c.__name__ for c in kind.__mro__ if root(c) in ("keras", "tf_keras")}
    if "Model" in names:
        return (
            "models stand in a tuple or list here: give the values that the task asks for, letters "
            "and words in quotes, or one model (a stray comma makes a tuple)"
        )
    if "Layer" in names:
        return (
            "layers in a list are not a model yet: keras.Sequential(the list) makes one; where a "
            "word is asked for, write it in quotes"
        )
    if "KerasTensor" in names:
        return (
            "tensors are points in a graph: give a model, keras.Model(inputs, outputs), "
            "or what is asked for of each tensor: tuple(tensor.shape), tensor.name"
        )
    return (
        f"an object of class {kind.__name__} cannot be graded; give a model, a number, a text, "
        "a tuple, a list, a dict or a NumPy array"
    )


def _array_reason(value: Any) -> str | None:
    import numpy as np

    if type(value) is not np.ndarray and not isinstance(value, np.generic):
        return f"a NumPy {type(value).__name__} cannot be graded; write np.asarray(...) around it"
    if value.dtype.kind not in "biufU":
        return f"an array of type {value.dtype} cannot be graded; make it one of numbers"
    if value.size > MAX_ARRAY_ELEMENTS:
        return f"the array has more than {MAX_ARRAY_ELEMENTS} elements; give only what is asked for"
    return None


# --------------------------------------------------------------------------------------- models


def _model_reason(model: Any) -> str | None:
    for part in walk_models(model):
        reason = _graph_reason(part, nested=part is not model)
        if reason:
            return reason
    if _calls(model, {}) > MAX_LAYERS:
        return f"the model has more than {MAX_LAYERS} layers; build one of the size asked for"
    if sum(_size(w.shape) for w in model.weights) > MAX_PARAMETERS:
        return (
            f"the model has more than {MAX_PARAMETERS} weights; look for a layer that is far too "
            "wide, or a Flatten before it"
        )
    return None


def build_where_known(model: Any) -> None:
    """Build a Sequential of layers that were called before, as Keras does at its first call.

    It stays as it is where its first layer (or model) knows no shape of one input, or several.
    Raises what Keras raises where the next layers do not fit.
    """
    if type(model).__name__ == "Sequential" and model.layers and not model.built:
        shapes = _shapes_met(model.layers[0])
        if len(shapes) == 1:
            model.build(shapes.pop())


def _shapes_met(layer: Any) -> set[tuple[int | None, ...]]:
    """The shapes that ``layer`` was called on; none where it was called on several tensors."""
    inputs = getattr(graph_of(layer), "_inputs", None)
    calls = [inputs] if inputs else []
    calls += [node.input_tensors for node in getattr(layer, "_inbound_nodes", [])]
    if any(len(tensors) != 1 for tensors in calls):
        return set()
    return {tuple(tensors[0].shape) for tensors in calls}


def plain(model: Any) -> Any:
    """``model``, or the functional model that it is where it is of a class of the learner's own.

    Such a class has its graph from ``inputs`` and ``outputs``, and changes nothing of what the
    graph computes: it builds it, or trains it by steps of its own.
    """
    if not _only_builds(type(model)):
        return model
    from keras.src.models.functional import Functional

    return Functional(model._inputs_struct, model._outputs_struct, name=model.name)


class _Plain:
    """A class of which Python itself writes something down, as of every other."""

    note: int

    def __init__(self) -> None:
        self.note = 0


_WRITTEN_BY_PYTHON = frozenset(vars(_Plain)) | {"__annotations__"}
"""What every class has of its own, which is more in each version of Python."""
_OF_TRAINING = frozenset({"compute_loss", "compute_metrics", "metrics", "test_step", "train_step"})
_OF_SAVING = frozenset({"from_config", "get_config"})


def _only_builds(cls: type) -> bool:
    """Whether a class of the learner's own is functional, and changes only how it is built, trained
    or written down.
    """
    functional = sys.modules.get("keras.src.models.functional")
    if functional is None or not foreign(cls) or functional.Functional not in cls.__mro__:
        return False
    own = cls.__mro__[: cls.__mro__.index(functional.Functional)]
    theirs = {n for c in own for n, value in vars(c).items() if not isinstance(value, str | tuple)}
    changed = {n for n in theirs if hasattr(functional.Functional, n)}
    return changed <= _WRITTEN_BY_PYTHON | _OF_TRAINING | _OF_SAVING


def _graph_reason(model: Any, nested: bool) -> str | None:
    """Why ``model`` itself, without the models nested in it, is not portable."""
    name = type(model).__name__
    if _only_builds(type(model)):
        if nested:  # sent as one layer of the model around it, by its class
            return (
                f"the model inside is of a class of your own ({name}); "
                "make it with keras.Model(inputs, outputs) before you call it in another"
            )
    elif name not in ("Functional", "Sequential", "Model") or foreign(type(model)):
        if nested:
            return (
                f"the model inside is of a class of your own ({name}), and hides its graph: "
                "call its layers on tensors one by one, as its call does"
            )
        return (
            f"a model class of your own ({name}) hides its graph; "
            "build the model with keras.Model(inputs, outputs)"
        )
    nodes = nodes_of(model)
    for operation in operations_of(model):
        if is_model(operation):
            continue
        reason = _operation_reason(operation, nodes[id(operation)])
        if reason:
            return reason
        if _largest_output(operation) > MAX_TENSOR_ELEMENTS:
            return (
                f"layer {operation.name!r} makes a tensor of more than {MAX_TENSOR_ELEMENTS} "
                "numbers for each sample; look for a size that is far too large"
            )
    return None


def _operation_reason(operation: Any, nodes: list[Any]) -> str | None:
    if opening.is_opaque(operation):
        for node in nodes:
            try:
                opened = opening.opened_call(operation, node)
            except opening.Closed as error:
                return str(error)
            reason = _model_reason(opened)
            if reason:
                return reason
        return None
    if _holds_functions(operation):
        return (
            f"ops.{snake(type(operation).__name__)} in the graph holds Python functions, which no "
            "file keeps: make a choice with ops.where, or use a layer that the notebook gives"
        )
    for layer in with_sublayers(operation):
        if opening.is_opaque(layer):
            return (
                f"{label(layer)} inside {label(operation)} hides Python code; call it in the graph "
                "itself, or use Keras' own layers"
            )
        reason = _vocabulary_reason(layer) or _parts_reason(layer, operation, nodes)
        if reason:
            return reason
    return _outgrown_reason(operation, nodes)


_WIDTHS = ("units", "filters", "output_dim")
"""Settings of Keras' layers that say how wide a result is."""


def _outgrown_reason(layer: Any, nodes: list[Any]) -> str | None:
    """Why a layer is not what it says: it was built, called, and then given another width or bias.

    No file keeps such a layer, since its weights do not fit its settings.
    """
    if type(layer).__module__.split(".")[0] != "keras" or not nodes:
        return None
    place = 1 if getattr(layer, "data_format", None) == "channels_first" else -1
    for key in _WIDTHS:
        width = getattr(layer, key, None)
        made = nodes[0].output_tensors[0].shape[place] if isinstance(width, int) else None
        if made is not None and width != made:
            return f"{label(layer)} has {key}={width} now, and was built with {made}: {_BUILT_ONCE}"
    biased = getattr(layer, "use_bias", None)
    if biased is False and getattr(layer, "bias", None) is not None:
        return f"{label(layer)} has use_bias=False now, and was built with a bias: {_BUILT_ONCE}"
    return None


_BUILT_ONCE = (
    "a layer keeps the weights that it was built with, whatever is set later; make a new layer "
    "with the setting that you want, and a model with it"
)


_HOLDING_FUNCTIONS = frozenset(
    {
        *("AssociativeScan", "Cond", "ForiLoop", "Map", "Scan", "Switch"),
        *("VectorizedMap", "WhileLoop"),
    }
)


def _holds_functions(operation: Any) -> bool:
    """Whether this is an operation of ``keras.ops`` that is given Python functions to call."""
    cls = type(operation)
    return cls.__module__ == "keras.src.ops.core" and cls.__name__ in _HOLDING_FUNCTIONS


def _vocabulary_reason(layer: Any) -> str | None:
    """Why what ``layer`` takes texts apart with, or looks words up in, cannot be written down."""
    if type(layer).__module__.split(".")[0] != "keras" or not hasattr(layer, "vocabulary_size"):
        return None
    for part in ("standardize", "split"):
        if callable(getattr(layer, f"_{part}", None)):
            return (
                f"the {part} of {label(layer)} is a function of your own; "
                "take one of Keras' own, or prepare the texts before they are fed"
            )
    if layer.vocabulary_size() > MAX_VOCABULARY:
        return f"{label(layer)} knows more than {MAX_VOCABULARY} words: give it max_tokens="
    return None


def _parts_reason(layer: Any, operation: Any, nodes: list[Any]) -> str | None:
    """Why a part of ``layer`` cannot be written down: an activation that cannot be opened."""
    for attribute, part in sorted((a, p) for a, p in vars(layer).items() if a.endswith(_PARTS)):
        kind = next(p for p in _PARTS if attribute.endswith(p))
        if inspect.isclass(part):
            return (
                f"the {kind} of {label(layer)} is the class {part.__name__}; call it, "
                f"{part.__name__}(), or give a name such as {_example(kind)}"
            )
        if kind != "activation" or not opening.needs_opening(part) or not nodes:
            continue
        try:
            spec = activation_spec(layer, operation, nodes[0])
            opening.opened_activation(layer, *spec, attribute)
        except opening.Closed as error:
            return (
                f"the activation of {label(layer)}: {error}; or use one of Keras', "
                f"e.g. {_example(kind)}"
            )
    return None


def _example(kind: str) -> str:
    names = {"activation": "relu", "initializer": "zeros", "regularizer": "l2"}
    return repr(names.get(kind, "non_neg"))


def _calls(model: Any, known: dict[int, int]) -> int:
    """Calls that running ``model`` makes, nested models expanded."""
    if id(model) not in known:
        nodes = getattr(graph_of(model), "_nodes_by_depth", None)
        called = [n.operation for level in nodes.values() for n in level] if nodes else []
        called = called or operations_of(model)
        known[id(model)] = sum(_calls(o, known) if is_model(o) else 1 for o in called)
    return known[id(model)]


def _largest_output(operation: Any) -> int:
    nodes = getattr(operation, "_inbound_nodes", [])
    return max((_size(t.shape) for node in nodes for t in node.output_tensors), default=0)


def _size(shape: Any) -> int:
    size = 1
    for extent in shape:
        size *= 1 if extent is None else int(extent)
    return size
