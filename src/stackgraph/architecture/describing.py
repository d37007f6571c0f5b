"""An Architecture in sentences: the text alternative of its drawing."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from stackgraph.architecture.attention import ATTENTION, roles
from stackgraph.words import listed, plural, shape_text

if TYPE_CHECKING:
    from stackgraph.architecture.graph import Architecture, Call, Node


def describe(architecture: Architecture) -> str:
    """One line for the whole, one for each input, layer and output, in the order of the graph."""
    return "\n".join(_lines(architecture))


def _lines(architecture: Architecture, indent: str = "") -> list[str]:
    kind = "Sequential" if architecture.api == "sequential" else "Functional"
    named = f" {architecture.name!r}" if architecture.name else ""
    layers = len(architecture.layers)
    lines = [
        f"{indent}{kind} model{named}: {_count(len(architecture.inputs), 'input')}, "
        f"{_count(layers, 'layer')}, {_count(len(architecture.outputs), 'output')}, "
        f"{_count(architecture.parameters, 'parameter')}."
    ]
    for node in architecture.nodes:
        lines += _node_lines(architecture, node, indent)
    for port in architecture.outputs:
        label = f"Output {port.key!r}" if port.key else f"Output {port.position + 1}"
        source = architecture.node_of(port.ref.call).label
        lines.append(f"{indent}{label}: {shape_text(port.shape)} from {source}.")
    return lines


def _node_lines(architecture: Architecture, node: Node, indent: str) -> list[str]:
    calls = [architecture.call(i) for i in node.calls]
    if node.is_input:
        return [f"{indent}{_capital(node.label)}: {shape_text(calls[0].shape)}."]
    told = [node.operation]
    if node.width is not None:
        told.append(_count(node.width, "filter" if "filters" in node.config else "unit"))
    if "num_heads" in node.config:
        told.append(f"{_count(node.config['num_heads'], 'head')} of size {node.config['key_dim']}")
    if node.config.get("use_causal_mask"):
        told.append("causal mask")
    if node.activation:
        told.append(node.activation)
    if node.parameters:
        told.append(_count(node.parameters, "parameter"))
        if not node.trainable_parameters:
            told.append("frozen")
    lines = []
    head = f"{indent}{_capital(node.label)}: {', '.join(told)}"
    if len(calls) == 1:
        lines.append(f"{head}; {_call_text(architecture, calls[0])}.")
    else:
        lines.append(f"{head}; shared, called {len(calls)} times:")
        lines += [f"{indent}  {_call_text(architecture, c)}." for c in calls]
    if node.inner is not None:
        lines += _lines(node.inner, indent + "    ")
    return lines


def _call_text(architecture: Architecture, call: Call) -> str:
    sources = [architecture.node_of(r.call).label for r in call.inputs]
    if architecture.node(call.node).operation in ATTENTION:
        sources = [f"{s} as {role}" for s, role in zip(sources, roles(call), strict=True)]
    shapes = ", ".join(shape_text(s) for s in call.output_shapes)
    return f"takes {listed(sources) or 'nothing'}; gives {shapes}"


_count = functools.partial(plural, commas=True)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
