"""What the structural checks share: reading the model, naming its parts, finding a layer."""

from __future__ import annotations

from typing import Any

from stackgraph.architecture import Architecture, ArchitectureError, Node, Shape, expand, read_model
from stackgraph.architecture.activations import activation_name
from stackgraph.checks.core import DEFAULT_NAME, fail
from stackgraph.words import listed

Sizes = tuple[int | None, ...]


def read(model: Any, name: str) -> Architecture:
    """The Architecture of a model, nested models collapsed; a CheckError where there is none."""
    try:
        return read_model(model)
    except ArchitectureError as error:
        fail(about(name, "its graph cannot be read"), hint=str(error))


def about(name: str, what: str, part: str = "") -> str:
    """A headline: ``"classifier, layer 2 ('hidden'): wrong number of units"``.

    Without a name of the learner's for the model, the part alone opens it.
    """
    if name == DEFAULT_NAME:
        text = f"{part}: {what}" if part else f"{name}: {what}"
        return text[0].upper() + text[1:]
    return f"{name}, {part}: {what}" if part else f"{name}: {what}"


def activation_text(activation: str | None) -> str:
    """An activation as a learner reads it."""
    return activation or "none (linear)"


def wanted_activation(activation: Any) -> str | None:
    """The canonical name of the activation a check asks for, in any spelling."""
    return activation_name(activation)


def sample_shape(shape: Shape) -> Sizes:
    """A shape without the batch."""
    return tuple(shape[1:])


def shape_fits(shape: Sizes, wanted: Sizes) -> bool:
    """Whether a shape is the wanted one; None in ``wanted`` fits any size."""
    return len(shape) == len(wanted) and all(
        w is None or s == w for s, w in zip(shape, wanted, strict=True)
    )


def sizes(shape: Any) -> Sizes:
    """A shape an author wrote (a tuple, a list or one number) as a tuple."""
    if isinstance(shape, int):
        return (shape,)
    return tuple(None if s is None else int(s) for s in shape)


def find_layer(architecture: Architecture, layer: str | int, name: str) -> Node:
    """The layer of that name, or that place among the layers with weights (0-based).

    Raises CheckError when there is none.
    """
    if isinstance(layer, str):
        for graph in (expand(architecture), architecture):
            for node in graph.layers:
                if node.answers_to(layer):
                    return node
        opened = expand(architecture).layers
        models = [model for n in opened for model in n.path if model.startswith(("'", '"'))]
        named = [*dict.fromkeys(models), *(repr(n.name) for n in opened if n.name)]
        fail(
            about(name, f"no layer named {layer!r}"),
            expected=f"a layer with name={layer!r} on the way to an output",
            actual=f"layers named {listed(named)}" if named else "no layer has a name given by you",
            hint="a layer is in the model only if an output leads back to it; names are exact",
        )
    weighted = expand(architecture).weighted
    if not -len(weighted) <= layer < len(weighted):
        fail(
            about(name, "too few layers"),
            expected=f"at least {layer + 1 if layer >= 0 else -layer} layers with weights",
            actual=str(len(weighted)),
            hint="a layer is in the model only if an output leads back to it",
        )
    return weighted[layer]
