"""Whose a part of a model is, Keras' or the learner's, and which parts a model has."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator

T = TypeVar("T", bound=type)

GIVEN_PACKAGE = "stackgraph_given"


def given(cls: T) -> T:
    """Class decorator: a layer class of the course's own, allowed inside an answer.

    >>> @sg.given                                                     # doctest: +SKIP
    ... class Scale(layers.Layer): ...
    """
    import keras

    registered: T = keras.saving.register_keras_serializable(package=GIVEN_PACKAGE)(cls)
    return registered


def is_given(cls: type) -> bool:
    """Whether ``cls`` itself (not merely a base of it) was decorated with ``given``."""
    import keras

    name: str = keras.saving.get_registered_name(cls)
    return name == f"{GIVEN_PACKAGE}>{cls.__name__}"


def root(cls: type) -> str:
    """The package that a class comes from: ``"keras"``."""
    return cls.__module__.split(".")[0]


def label(layer: Any) -> str:
    """A layer as a learner knows it: by the name that they gave, else by its class."""
    return label_of(layer.name, type(layer).__name__)


def label_of(name: str, kind: str) -> str:
    """As ``label``, for a layer of class ``kind`` that is called ``name``."""
    from keras.src.utils.naming import to_snake_case

    automatic = re.fullmatch(re.escape(to_snake_case(kind)) + r"(_\d+)?", name)
    return f"the {kind} layer" if automatic else f"the {kind} layer {name!r}"


def root_of_function(function: Any) -> str:
    """The package that a function comes from."""
    return (getattr(function, "__module__", None) or "").split(".")[0]


def nodes_of(model: Any) -> dict[int, list[Any]]:
    """Keras' records of the calls in ``model``, in order, by the id of the operation called.

    Empty for a model that has no graph yet.
    """
    graph = graph_of(model)
    mine = {id(n) for level in getattr(graph, "_nodes_by_depth", {}).values() for n in level}
    return {
        id(op): [node for node in op._inbound_nodes if id(node) in mine]
        for op in operations_of(model)
    }


def activation_spec(layer: Any, operation: Any, node: Any) -> tuple[tuple[int | None, ...], str]:
    """Shape, with the batch, and dtype of what the activation of ``layer`` is given.

    ``layer`` is ``operation`` itself or stands inside it; ``node`` is a call of the latter.
    """
    result = node.output_tensors[0]
    shape = tuple(result.shape)
    if layer is operation:
        return shape, str(result.dtype)
    if type(operation).__name__ == "TimeDistributed":
        return (shape[0], *shape[2:]), str(result.dtype)
    return (shape[0], getattr(layer, "units", shape[-1])), str(result.dtype)


def foreign(cls: type) -> bool:
    """Whether a class is not Keras' own.

    A class whose ``__module__`` claims to be Keras' must also be found there.
    """
    if root(cls) not in ("keras", "tf_keras"):
        return True
    return getattr(sys.modules.get(cls.__module__), cls.__name__, None) is not cls


def is_model(operation: Any) -> bool:
    """Whether an operation of a graph is a model of Keras', or of a class made from one."""
    return any(c.__name__ == "Model" and root(c) == "keras" for c in type(operation).__mro__)


def graph_of(model: Any) -> Any:
    """The Functional model that holds the graph; a Sequential keeps one, once it is built."""
    return getattr(model, "_functional", None) or model


def operations_of(model: Any) -> list[Any]:
    """The operations of a model, layers of a Sequential included."""
    graph = graph_of(model)
    return list(getattr(graph, "operations", None) or getattr(model, "layers", []))


def walk_models(model: Any) -> Iterator[Any]:
    """``model`` and every model nested in it, each once, in order of first use."""
    seen: dict[int, Any] = {}
    waiting = [model]
    while waiting:
        part = waiting.pop(0)
        if id(part) not in seen:
            seen[id(part)] = part
            waiting += [operation for operation in operations_of(part) if is_model(operation)]
    yield from seen.values()


def with_sublayers(operation: Any) -> list[Any]:
    """An operation and the layers inside it (a wrapper's, a cell's, an activation layer's)."""
    flatten = getattr(operation, "_flatten_layers", None)
    return list(flatten(include_self=True, recursive=True)) if flatten else [operation]
