"""Architectures to JSON-able data and back."""

from __future__ import annotations

from typing import Any

from stackgraph.architecture.graph import Architecture, Call, Node, Port, Ref, Shape
from stackgraph.architecture.operations import goes_without_saying, written_one_way

_VERSION = 1


def to_dict(architecture: Architecture) -> dict[str, Any]:
    """``architecture`` as dicts, lists, strings, numbers, bools and None."""
    return {
        "version": _VERSION,
        "api": architecture.api,
        "name": architecture.name,
        "nodes": [_node(n) for n in architecture.nodes],
        "calls": [
            {
                "id": c.id,
                "node": c.node,
                "inputs": [_ref(r) for r in c.inputs],
                "output_shapes": [list(s) for s in c.output_shapes],
                "activation": c.activation,
                "ordered": c.ordered,
            }
            for c in architecture.calls
        ],
        "inputs": [_port(p) for p in architecture.inputs],
        "outputs": [_port(p) for p in architecture.outputs],
    }


def from_dict(data: dict[str, Any]) -> Architecture:
    """The inverse of ``to_dict``. Raises ValueError for data of another version or form."""
    if not isinstance(data, dict) or data.get("version") != _VERSION:
        raise ValueError(f"not an Architecture's data of version {_VERSION}")
    try:
        ranks = {c["node"]: len(c["output_shapes"][0]) for c in data["calls"] if c["output_shapes"]}
        return Architecture(
            nodes=tuple(_read_node(n, ranks.get(n["id"], 0)) for n in data["nodes"]),
            calls=tuple(
                Call(
                    c["id"],
                    c["node"],
                    tuple(Ref(*r) for r in c["inputs"]),
                    tuple(_shape(s) for s in c["output_shapes"]),
                    c["activation"],
                    c["ordered"],
                )
                for c in data["calls"]
            ),
            inputs=tuple(_read_port(p) for p in data["inputs"]),
            outputs=tuple(_read_port(p) for p in data["outputs"]),
            api=data["api"],
            name=data["name"],
        )
    except (KeyError, TypeError) as error:
        raise ValueError(f"not an Architecture's data: {error}") from error


def _ref(ref: Ref) -> list[int]:
    return [ref.call, ref.tensor]


def _port(port: Port) -> dict[str, Any]:
    return {
        "ref": _ref(port.ref),
        "shape": list(port.shape),
        "position": port.position,
        "name": port.name,
        "key": port.key,
    }


def _read_port(data: dict[str, Any]) -> Port:
    return Port(
        Ref(*data["ref"]), _shape(data["shape"]), data["position"], data["name"], data["key"]
    )


def _node(node: Node) -> dict[str, Any]:
    return {
        "id": node.id,
        "operation": node.operation,
        "class_name": node.class_name,
        "name": node.name,
        "config": node.config,
        "activation": node.activation,
        "parameters": node.parameters,
        "trainable_parameters": node.trainable_parameters,
        "trainable": node.trainable,
        "calls": list(node.calls),
        "aliases": list(node.aliases),
        "number": node.number,
        "path": list(node.path),
        "identity": node.identity,
        "of_activation": node.of_activation,
        "inner": to_dict(node.inner) if node.inner else None,
    }


def _read_node(data: dict[str, Any], rank: int) -> Node:
    """A node; ``rank`` is that of what it gives. Other versions wrote some settings otherwise."""
    plain = {**data}
    for key in ("calls", "aliases", "path"):
        plain[key] = tuple(plain[key])
    plain["inner"] = from_dict(plain["inner"]) if plain["inner"] else None
    if not isinstance(plain["config"], dict):
        raise TypeError("a configuration is a dict")
    plain["config"] = written_one_way(_telling(plain["config"]), rank)
    return Node(**plain)


def _telling(config: Any) -> Any:
    """Without what another version of Keras had to say of defaults."""
    if not isinstance(config, dict):
        return config
    return {k: _telling(v) for k, v in config.items() if not goes_without_saying(k, v)}


def _shape(shape: list[int | None]) -> Shape:
    return tuple(shape)
