"""From an Architecture to a Diagram: which facts a node shows, and how they are worded."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from stackgraph.architecture import as_written
from stackgraph.architecture.attention import ATTENTION, roles
from stackgraph.architecture.describing import activation_beside, kind_as_written
from stackgraph.architecture.graph import ACTIVATION, MERGES
from stackgraph.architecture.wording import COMPARISONS
from stackgraph.drawing.diagram import BOUNDARY, Diagram, Edge, Node, Role
from stackgraph.drawing.layout.metrics import legible
from stackgraph.drawing.telling import told, told_port
from stackgraph.words import plural, shape_text

if TYPE_CHECKING:
    from collections.abc import Collection

    from stackgraph.architecture import Architecture, Port
    from stackgraph.architecture import Node as Layer

_SHOWS_LINEAR = ("Dense", "Conv", "EinsumDense", "SeparableConv", "DepthwiseConv")


def diagram_of(
    architecture: Architecture, highlight: Collection[str] = (), *, folded: bool = False
) -> Diagram:
    """The diagram of a whole model, with its inputs and outputs as nodes.

    Its boxes are the layers that the learner wrote; with ``folded``, the nodes that the checks
    compare, in which an activation is part of the layer before it.
    """
    architecture = _form(architecture, folded)
    nodes = [_node(architecture, layer, highlight, folded) for layer in architecture.nodes]
    edges = _edges(architecture)
    for port in architecture.outputs:
        key, name = f"output {port.position}", _output_name(architecture, port)
        nodes.append(Node(key, "Output", "output", name, told=told_port(port)))
        edges.append(_leaving(architecture, port, key))
    return Diagram(tuple(nodes), tuple(edges))


def _form(architecture: Architecture, folded: bool) -> Architecture:
    """The network in the form to be drawn; a folded one without names borrowed from its parts."""
    written = as_written(architecture)
    if not folded or written is architecture:
        return written
    own = {n.identity: n.name for n in written.nodes}
    nodes = tuple(replace(n, name=own.get(n.identity)) for n in architecture.nodes)
    return replace(architecture, nodes=nodes)


def inside(architecture: Architecture, highlight: Collection[str], folded: bool) -> Diagram:
    """The diagram of a nested model: the box around it stands for its inputs and outputs."""
    architecture = _form(architecture, folded)
    nodes = [
        _node(architecture, layer, highlight, folded)
        for layer in architecture.nodes
        if not layer.is_input
    ]
    ports = {architecture.node_of(p.ref.call).id: p.position for p in architecture.inputs}
    edges = []
    for edge in _edges(architecture):
        source = int(edge.source)
        if source in ports:
            edge = Edge(
                BOUNDARY,
                edge.target,
                edge.label,
                out_port=ports[source],
                in_port=edge.in_port,
                in_call=edge.in_call,
                part=edge.part,
            )
        edges.append(edge)
    for port in architecture.outputs:
        edge = _leaving(architecture, port, BOUNDARY)
        source = architecture.node_of(port.ref.call).id
        if source in ports:
            edge = Edge(BOUNDARY, BOUNDARY, edge.label, ports[source], port.position)
        edges.append(edge)
    return Diagram(tuple(nodes), tuple(edges))


def _edges(architecture: Architecture) -> list[Edge]:
    return [
        Edge(
            str(edge.source),
            str(edge.target),
            shape_text(edge.shape),
            out_port=edge.tensor,
            in_port=edge.position,
            out_call=_call_number(architecture, edge.source_call),
            in_call=_call_number(architecture, edge.target_call),
            part=_part(architecture, edge.target_call, edge.position),
        )
        for edge in architecture.edges
    ]


def _part(architecture: Architecture, call: int, position: int) -> str:
    """What an input of an attention layer is to it; '' for all other layers."""
    layer = architecture.node_of(call)
    if layer.operation not in ATTENTION:
        return ""
    return roles(architecture.call(call), layer.config)[position]


def _leaving(architecture: Architecture, port: Port, target: str) -> Edge:
    return Edge(
        str(architecture.node_of(port.ref.call).id),
        target,
        shape_text(port.shape),
        out_port=port.ref.tensor,
        in_port=port.position,
        out_call=_call_number(architecture, port.ref.call),
    )


def _call_number(architecture: Architecture, call: int) -> int:
    calls = architecture.node_of(call).calls
    return calls.index(call) + 1 if len(calls) > 1 else 0


def _output_name(architecture: Architecture, port: Port) -> str:
    if port.key:
        return legible(port.key)
    return str(port.position + 1) if len(architecture.outputs) > 1 else ""


def _node(
    architecture: Architecture, layer: Layer, highlight: Collection[str], folded: bool
) -> Node:
    name = legible(layer.name or "")
    if layer.is_input:
        several = len(architecture.inputs) > 1
        return Node(
            str(layer.id),
            "Input",
            "input",
            name or (str(layer.number) if several else ""),
            tuple(filter(None, [layer.config.get("dtype")])),
            told=told(architecture, layer, "Input"),
            highlighted=any(layer.answers_to(h) for h in highlight),
        )
    kind = kind_text(layer, folded)
    facts = [legible(fact) for fact in _facts(architecture, layer, kind)]
    activation = legible(layer.activation or "")
    return Node(
        str(layer.id),
        legible(kind),
        _role(layer),
        name,
        tuple(facts),
        activation if activation in facts and layer.operation != ACTIVATION else "",
        told(architecture, layer, kind),
        _weights(layer),
        calls=len(layer.calls),
        ordered=len(layer.calls) == 1 and architecture.call(layer.calls[0]).ordered,
        highlighted=any(layer.answers_to(h) for h in highlight),
        inner=inside(layer.inner, highlight, folded) if layer.inner is not None else None,
    )


def kind_text(layer: Layer, folded: bool = True) -> str:
    """``'Dense'``, ``'Concatenate'``, ``'Absolute'``; an activation by its class if it was written.

    ``folded``: for the checks every activation is an ``'Activation'``.
    """
    operation = layer.operation if folded else kind_as_written(layer)
    if operation in COMPARISONS and layer.words != operation:
        return layer.words  # '!= 0'
    return operation if operation[:1].isupper() else operation.replace("_", " ").capitalize()


def _role(layer: Layer) -> Role:
    if layer.inner is not None:
        return "model"
    if layer.operation in MERGES:
        return "merge"
    return "layer" if layer.parameters else "bare"


def _facts(architecture: Architecture, layer: Layer, kind: str) -> list[str]:
    facts = [*_config_facts(architecture, layer), *_activation_facts(architecture, layer, kind)]
    if layer.parameters and not layer.trainable_parameters:
        facts.append("frozen")
    return facts


def _activation_facts(architecture: Architecture, layer: Layer, kind: str) -> list[str]:
    if layer.activation or kind == ACTIVATION:
        beside = activation_beside(layer, kind)
        return [beside] if beside else []
    calls = [architecture.call(i) for i in layer.calls]
    if any(c.activation for c in calls):
        return [f"{c.activation} in call {i}" for i, c in enumerate(calls, 1) if c.activation]
    return ["linear"] if layer.operation.startswith(_SHOWS_LINEAR) else []


def _weights(layer: Layer) -> str:
    if not layer.parameters:
        return ""
    text = f"{layer.parameters:,} parameter" + ("" if layer.parameters == 1 else "s")
    if 0 < layer.trainable_parameters < layer.parameters:
        text += f", {layer.trainable_parameters:,} trainable"
    return text


def _config_facts(architecture: Architecture, layer: Layer) -> list[str]:
    """The telling configuration, in words, leaving out what is as usual."""
    config = layer.config
    facts = []
    if "units" in config:
        facts.append(plural(config["units"], "unit"))
    if "filters" in config:
        facts.append(plural(config["filters"], "filter"))
    if "kernel_size" in config:
        facts.append(_kernel(config))
    if "pool_size" in config:
        facts.append(_times(config["pool_size"]))
    if _unlike(config, "strides", config.get("pool_size", 1)):
        facts.append(f"stride {_times(config['strides'], same=True)}")
    padding = config.get("padding")
    if isinstance(padding, list) or (padding == "same" and "kernel_size" not in config):
        facts.append(f"padding {_times(config['padding'])}")
    if "rate" in config:
        facts.append(f"rate {config['rate']:g}")
    if config.get("use_bias") is False:
        facts.append("no bias")
    if "num_heads" in config and "key_dim" in config:
        facts.append(f"{plural(config['num_heads'], 'head')} of size {config['key_dim']}")
    if "num_query_heads" in config and "head_dim" in config:
        facts.append(
            f"{plural(config['num_query_heads'], 'query head')} of size {config['head_dim']}"
        )
        facts.append(plural(config.get("num_key_value_heads", 1), "key and value head"))
    if config.get("use_causal_mask"):
        facts.append("causal mask")
    if "target_shape" in config:
        facts.append(f"to {shape_text(tuple(config['target_shape']))}")
    facts += _word_facts(config)
    for key in ("factor", "by"):
        if key in config:
            facts.append(f"{key} {config[key]}")
    last = len(architecture.call(layer.calls[0]).shape) - 1
    if layer.operation == "concatenate" and config.get("axis") != last:
        facts.append(f"axis {config.get('axis')}")
    return facts if layer.operation != ACTIVATION else []


def _word_facts(config: dict[str, Any]) -> list[str]:
    """What layers that look words up, or their rows in a table, do unlike the usual."""
    facts = []
    if config.get("output_mode"):
        facts.append(config["output_mode"].replace("_", " "))
    if config.get("output_sequence_length"):
        facts.append(f"length {config['output_sequence_length']}")
    if "input_dim" in config and "output_dim" in config:
        facts.append(f"{config['input_dim']} → {config['output_dim']}")
    return facts


def _kernel(config: dict[str, Any]) -> str:
    """``'3×3 same'``; padding says nothing of a kernel of 1."""
    size = _times(config["kernel_size"])
    padding = config.get("padding", "")
    return size if set(size) <= set("1×") else f"{size} {padding}".strip()


def _unlike(config: dict[str, Any], key: str, usual: Any) -> bool:
    value = config.get(key)
    flat = value if isinstance(value, list) else [value]
    return value is not None and value != usual and any(v != usual for v in flat)


def _times(value: Any, *, same: bool = False) -> str:
    """``[3, 3]`` as ``'3×3'``; with ``same``, ``[2, 2]`` as ``'2'``."""
    if not isinstance(value, list):
        return str(value)
    if same and len(set(map(str, value))) == 1:
        return str(value[0])
    return "×".join(str(v) for v in value)
