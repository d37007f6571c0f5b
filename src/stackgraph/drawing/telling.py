"""What one reads of a node when the mouse rests on its box: name, shapes, parameters, settings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from stackgraph.architecture.attention import ATTENTION, roles
from stackgraph.architecture.graph import ACTIVATION
from stackgraph.words import listed, plural, shape_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stackgraph.architecture import Architecture, Call, Port
    from stackgraph.architecture import Node as Layer

_LONGEST = 80
"""Characters of one setting."""


def told(architecture: Architecture, layer: Layer, kind: str) -> tuple[str, ...]:
    """A few lines: kind and name, shapes in and out, number of parameters, settings."""
    name = f" {layer.name!r}" if layer.name else ""
    calls = [architecture.call(i) for i in layer.calls]
    lines = [f"{kind}{name}"]
    for number, call in enumerate(calls, 1):
        lines.append(_shapes(architecture, layer, call, number if len(calls) > 1 else 0))
    if not layer.is_input:
        lines.append(_parameters(layer))
    return (*lines, *_settings(layer))


def told_port(port: Port) -> tuple[str, ...]:
    """The same of an output."""
    name = f" {port.known_as!r}" if port.known_as else f" {port.position + 1}"
    return (f"Output{name}", f"shape: {shape_text(port.shape)}")


def _shapes(architecture: Architecture, layer: Layer, call: Call, number: int) -> str:
    out = ", ".join(shape_text(s) for s in call.output_shapes)
    if layer.is_input:
        return f"shape: {out}"
    shapes = [shape_text(architecture.shape_of(r)) for r in call.inputs]
    if layer.operation in ATTENTION:
        shapes = [
            f"{s} as {role}" for s, role in zip(shapes, roles(call, layer.config), strict=True)
        ]
    head = f"call {number}" if number else "shape"
    return f"{head}: {listed(shapes) or 'nothing'} → {out}"


def _parameters(layer: Layer) -> str:
    text = plural(layer.parameters, "parameter", commas=True) if layer.parameters else "no weights"
    if layer.parameters and layer.trainable_parameters < layer.parameters:
        text += f", {layer.trainable_parameters:,} trainable"
    return text


def _settings(layer: Layer) -> Iterator[str]:
    if layer.activation:
        yield f"activation: {layer.activation}"
    if layer.operation == ACTIVATION:
        return
    for key, value in layer.config.items():
        if value is None:
            continue
        text = f"{key}: {_text(value)}"
        yield text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _text(value: Any) -> str:
    if isinstance(value, list):
        return f"({', '.join(map(_text, value))}{',' * (len(value) == 1)})"
    return str(value)
