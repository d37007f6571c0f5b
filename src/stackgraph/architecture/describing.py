"""An Architecture in sentences: the text alternative of its drawing."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from stackgraph.architecture.attention import ATTENTION, roles
from stackgraph.architecture.graph import ACTIVATION
from stackgraph.architecture.nesting import as_written
from stackgraph.architecture.operations import IDENTITY
from stackgraph.words import listed, plural, shape_text, snake

if TYPE_CHECKING:
    from stackgraph.architecture.graph import Architecture, Call, Node


def describe(architecture: Architecture) -> str:
    """One line for the whole, one for each input, layer and output, in the order of the graph.

    Layers are those that the learner wrote where the Architecture has them; numbers are those of
    messages, so what is part of another layer for the checks has none.
    """
    return "\n".join(_lines(architecture))


def kind_as_written(node: Node) -> str:
    """The operation, or the class of a layer that is an activation or does nothing."""
    named = node.operation in (ACTIVATION, IDENTITY) and node.class_name[:1].isupper()
    return node.class_name if named else node.operation


def activation_beside(node: Node, kind: str) -> str:
    """What is left to say of the activation beside ``kind``: of a LeakyReLU its slope alone."""
    if not node.activation:
        return "linear" if kind == ACTIVATION else ""
    base, _, settings = node.activation.partition("(")
    if node.operation == ACTIVATION and _plainly(kind) == _plainly(base):
        return settings.removesuffix(")")
    return node.activation


def _plainly(name: str) -> str:
    """``'LeakyReLU'`` and ``'leaky_relu'`` in one spelling."""
    return snake(name).replace("_", "")


def _lines(architecture: Architecture, indent: str = "") -> list[str]:
    architecture = as_written(architecture)
    kind = "Sequential" if architecture.api == "sequential" else "Functional"
    named = f" {architecture.name!r}" if architecture.name else ""
    layers = len(architecture.layers)
    lines = [
        f"{indent}{kind} model{named}: {_count(len(architecture.inputs), 'input')}, "
        f"{_count(layers, 'layer')}, {_count(len(architecture.outputs), 'output')}, "
        f"{_count(architecture.parameters, 'parameter')}."
    ]
    labels = _labels(architecture)
    for node in architecture.nodes:
        lines += _node_lines(architecture, node, indent, labels)
    for port in architecture.outputs:
        label = f"Output {port.key!r}" if port.key else f"Output {port.position + 1}"
        source = _source(architecture, port.ref.call, labels)
        lines.append(f"{indent}{label}: {shape_text(port.shape)} from {source}.")
    return lines


def _labels(architecture: Architecture) -> dict[int, str]:
    """Node id -> what to call it; one without number and name by what it follows."""
    found: dict[int, str] = {}
    for node in architecture.nodes:
        if node.number:
            found[node.id] = node.label
        elif node.name:
            found[node.id] = f"layer {node.name!r}" + (f" in {node.path[-1]}" if node.path else "")
        else:
            given = architecture.call(node.calls[0]).inputs
            above = found[architecture.node_of(given[0].call).id] if given else "nothing"
            found[node.id] = f"the {kind_as_written(node)} after {above}"
    return found


def _node_lines(
    architecture: Architecture, node: Node, indent: str, labels: dict[int, str]
) -> list[str]:
    calls = [architecture.call(i) for i in node.calls]
    if node.is_input:
        dtype = f", {node.config['dtype']}" if "dtype" in node.config else ""
        return [f"{indent}{_capital(node.label)}: {shape_text(calls[0].shape)}{dtype}."]
    told = [kind_as_written(node)]
    if node.width is not None:
        told.append(_count(node.width, "filter" if "filters" in node.config else "unit"))
    if "num_query_heads" in node.config:
        heads, pairs = (node.config[f"num_{k}_heads"] for k in ("query", "key_value"))
        told.append(f"{_count(heads, 'query head')} of size {node.config['head_dim']}")
        told.append(_count(pairs, "key and value head"))
    if "num_heads" in node.config:
        told.append(f"{_count(node.config['num_heads'], 'head')} of size {node.config['key_dim']}")
    if "rate" in node.config:
        told.append(f"rate {node.config['rate']:g}")
    if node.config.get("use_causal_mask"):
        told.append("causal mask")
    told += filter(None, [activation_beside(node, told[0])])
    if node.parameters:
        told.append(_count(node.parameters, "parameter"))
        if not node.trainable_parameters:
            told.append("frozen")
    lines = []
    head = f"{indent}{_capital(labels[node.id])}: {', '.join(told)}"
    if len(calls) == 1:
        lines.append(f"{head}; {_call_text(architecture, calls[0], labels)}.")
    else:
        lines.append(f"{head}; shared, called {len(calls)} times:")
        for number, call in enumerate(calls, 1):
            lines.append(f"{indent}  call {number} {_call_text(architecture, call, labels)}.")
    if node.inner is not None:
        lines += _lines(node.inner, indent + "    ")
    return lines


def _call_text(architecture: Architecture, call: Call, labels: dict[int, str]) -> str:
    sources = [_source(architecture, r.call, labels) for r in call.inputs]
    node = architecture.node(call.node)
    if node.operation in ATTENTION:
        spoken = zip(sources, roles(call, node.config), strict=True)
        sources = [f"{source} as {role}" for source, role in spoken]
    shapes = ", ".join(shape_text(s) for s in call.output_shapes)
    return f"takes {listed(sources) or 'nothing'}; gives {shapes}"


def _source(architecture: Architecture, call: int, labels: dict[int, str]) -> str:
    """Where a wire comes from; of a shared layer, which of its calls: each gives another tensor."""
    node = architecture.node_of(call)
    calls = list(node.calls)
    which = f"call {calls.index(call) + 1} of " if len(calls) > 1 else ""
    return which + labels[node.id]


_count = functools.partial(plural, commas=True)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
