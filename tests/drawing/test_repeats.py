"""A long drawing has one box for what repeats, and nothing else is left out of it."""

from __future__ import annotations

import itertools
from dataclasses import replace

from stackgraph.drawing.diagram import BOUNDARY, Diagram, Edge, Node
from stackgraph.drawing.layout.arrange import arranged
from stackgraph.drawing.repeats import repeats_folded
from support.drawing_geometry import faults

SHAPE = "(None, 8)"


def dense(key: str, **more: object) -> Node:
    return Node(key, "Dense", "layer", key, ("8 units",), weights="72 parameters", **more)  # type: ignore[arg-type]


def chain(*nodes: Node) -> Diagram:
    keys = [n.key for n in nodes]
    edges = tuple(Edge(a, b, SHAPE) for a, b in itertools.pairwise(keys))
    return Diagram(nodes, edges)


def long(count: int = 30) -> list[Node]:
    return [Node("in", "Input", "input"), *[dense(f"d{i}") for i in range(count)]]


def blocks(count: int, stale: int = -1) -> Diagram:
    """Blocks of two layers with a shortcut around; one may have its shortcut from elsewhere."""
    nodes, edges = [Node("in", "Input", "input")], []
    last = "in"
    for number in range(count):
        a, b, total = (f"{kind}{number}" for kind in "abs")
        nodes += [dense(a), dense(b), Node(total, "Add", "merge")]
        source = "in" if number == stale else last
        edges += [Edge(last, a, SHAPE), Edge(a, b, SHAPE)]
        edges += [Edge(b, total, SHAPE), Edge(source, total, SHAPE, in_port=1)]
        last = total
    return Diagram(tuple(nodes), tuple(edges))


def keys(diagram: Diagram) -> list[str]:
    return [n.key for n in diagram.nodes]


def test_of_a_long_stack_the_first_and_the_last_are_drawn() -> None:
    folded = repeats_folded(chain(*long(), Node("out", "Output", "output")))
    assert [n.name or n.kind for n in folded.nodes] == [
        "Input",
        "d0",
        "× 28 more like this",
        "d29",
        "Output",
    ]
    box = folded.nodes[2]
    assert (box.facts, box.weights) == (("d1 … d28",), "2,016 parameters")
    assert [(e.source, e.target) for e in folded.edges] == [
        ("in", "d0"),
        ("d0", box.key),
        (box.key, "d29"),
        ("d29", "out"),
    ]
    assert faults(arranged(folded)) == []


def test_a_short_drawing_is_left_as_it_is() -> None:
    short = chain(*long(12))
    assert repeats_folded(short) == short


def test_blocks_with_shortcuts_are_folded_as_blocks() -> None:
    folded = repeats_folded(blocks(10))
    assert keys(folded)[:4] == ["in", "a0", "b0", "s0"]
    assert keys(folded)[-3:] == ["a9", "b9", "s9"]
    assert [n.kind for n in folded.nodes if n.role == "repeat"] == ["× 8 more like these 3 layers"]
    assert faults(arranged(folded)) == []


def test_what_differs_is_never_hidden() -> None:
    nodes = long()
    for odd in (
        replace(nodes[15], facts=("9 units",)),
        replace(nodes[15], mark="different", note="expected 9 units"),
        replace(nodes[15], highlighted=True),
        replace(nodes[15], calls=2),
        replace(nodes[15], told=("Dense 'd14'", "kernel_regularizer: l2")),
    ):
        folded = repeats_folded(chain(*nodes[:15], odd, *nodes[16:]))
        assert odd in folded.nodes
        assert len(folded.nodes) < len(nodes)


def test_a_shortcut_from_elsewhere_is_drawn() -> None:
    folded = repeats_folded(blocks(20, stale=10))
    wires = {(e.source, e.target) for e in folded.edges}
    assert ("in", "s10") in wires
    assert {"a10", "b10", "s10"} <= set(keys(folded))


def test_an_inner_model_is_folded_in_its_place() -> None:
    inner = chain(*long()[1:])
    ends = (Edge(BOUNDARY, "d0", SHAPE), Edge("d29", BOUNDARY, SHAPE))
    inner = replace(inner, edges=(ends[0], *inner.edges, ends[1]))
    outer = chain(
        Node("in", "Input", "input"), Node("m", "Functional", "model", "encoder", inner=inner)
    )
    found = repeats_folded(outer).nodes[1].inner
    assert found is not None
    assert [n.role for n in found.nodes] == ["layer", "repeat", "layer"]
