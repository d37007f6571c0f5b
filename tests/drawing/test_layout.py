"""The layout of drawings, without Keras: nothing overlaps and nothing is crossed."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stackgraph.drawing.diagram import BOUNDARY, Diagram, Edge, Node, Rect, Scene
from stackgraph.drawing.layout.arrange import WIDEST, arranged
from stackgraph.drawing.layout.metrics import FAMILY
from stackgraph.drawing.layout.order import back_arcs, crossings, ordered, ranks_of, spread
from stackgraph.drawing.render import svg as vector
from support.drawing_geometry import faults

SHAPE = "(None, 8, 8, 16)"


def dense(key: str, name: str = "", **more: object) -> Node:
    return Node(key, "Dense", "layer", name, ("16 units", "relu"), "272 parameters", **more)  # type: ignore[arg-type]


def chain(length: int) -> Diagram:
    nodes = [Node("in", "Input", "input"), *(dense(f"d{i}", f"hidden_{i}") for i in range(length))]
    edges = [Edge(a.key, b.key, SHAPE) for a, b in itertools.pairwise(nodes)]
    return Diagram(tuple(nodes), tuple(edges))


def skip_block() -> Diagram:
    plain = chain(3)
    merge = Node("add", "Add", "merge")
    edges = (*plain.edges, Edge("d2", "add", SHAPE), Edge("in", "add", SHAPE))
    return Diagram((*plain.nodes, merge), edges)


def siamese(inner: Diagram | None = None) -> Diagram:
    nodes = (
        Node("l", "Input", "input", "left"),
        Node("r", "Input", "input", "right"),
        dense("e", "encoder", calls=2, inner=inner),
        Node("s", "Subtract", "merge"),
    )
    edges = (
        Edge("l", "e", SHAPE, in_call=1),
        Edge("r", "e", SHAPE, in_call=2),
        Edge("e", "s", SHAPE, out_call=1),
        Edge("e", "s", SHAPE, out_call=2),
    )
    return Diagram(nodes, edges)


def boxed() -> Diagram:
    return Diagram(
        (dense("a"), dense("b")),
        (Edge(BOUNDARY, "a"), Edge("a", "b", SHAPE), Edge("b", BOUNDARY, SHAPE)),
    )


def again() -> Diagram:
    nodes = (Node("in", "Input", "input"), dense("d", calls=3), dense("out"))
    edges = (
        Edge("in", "d", SHAPE, in_call=1),
        Edge("d", "d", SHAPE, out_call=1, in_call=2),
        Edge("d", "d", SHAPE, out_call=2, in_call=3),
        Edge("d", "out", SHAPE, out_call=3),
    )
    return Diagram(nodes, edges)


NAMED = {
    "one node": Diagram((dense("a"),), ()),
    "nothing": Diagram((), ()),
    "chain of 3": chain(3),
    "chain of 60": chain(60),
    "skip": skip_block(),
    "siamese": siamese(),
    "siamese with a nested encoder": siamese(boxed()),
    "a layer after itself": again(),
    "with a title": replace(chain(1), title="A title that is wider than the drawing below it"),
}


@pytest.mark.parametrize("name", NAMED)
def test_a_drawing_is_legible(name: str) -> None:
    assert faults(arranged(NAMED[name])) == []


def test_an_ordinary_drawing_fits_a_notebook() -> None:
    five = [dense(f"b{i}", f"branch_{i}") for i in range(4)]
    nodes = (Node("in", "Input", "input"), *five, Node("m", "Concatenate", "merge"))
    edges = [Edge("in", b.key, "(None, 10)") for b in five]
    edges += [Edge(b.key, "m", "(None, 16)") for b in five]
    assert arranged(Diagram(nodes, tuple(edges))).width <= WIDEST + 12


def test_a_chain_stands_straight() -> None:
    middles = {round(b.rect.x + b.rect.width / 2, 3) for b in arranged(chain(12)).boxes}
    assert len(middles) == 1


def test_the_body_beside_a_shortcut_stands_straight_and_the_shortcut_goes_around_it() -> None:
    scene = arranged(skip_block())
    middles = {round(b.rect.x + b.rect.width / 2, 3) for b in scene.boxes}
    assert len(middles) == 1
    shortcut = next(r for r in scene.routes if (r.edge.source, r.edge.target) == ("in", "add"))
    body = [b.rect for b in scene.boxes if b.path[0].startswith("d")]
    assert max(x for x, _ in shortcut.points) > max(r.right for r in body)


def test_outputs_stand_in_their_order_where_no_edges_cross() -> None:
    heads = [Node(f"out{n}", "Output", "output", str(n)) for n in (1, 2, 3)]
    nodes = (Node("in", "Input", "input"), *map(dense, ["deep", "early", "a", "b"]), *heads)
    arcs = ["in deep", "in early", "early out1", "deep a", "deep b", "a out2", "b out3"]
    ends = [arc.split() for arc in arcs]
    scene = arranged(Diagram(nodes, tuple(Edge(source, target, SHAPE) for source, target in ends)))
    left = {b.path[0]: b.rect.x for b in scene.boxes}
    assert left["out1"] < left["out2"] < left["out3"]
    inner = Diagram(
        tuple(map(dense, ["deep", "a", "early"])),
        (
            *(Edge(BOUNDARY, key) for key in ("deep", "early")),
            Edge("deep", "a", SHAPE),
            Edge("a", BOUNDARY, SHAPE, in_port=1),
            Edge("early", BOUNDARY, SHAPE, in_port=0),
        ),
    )
    whole = Diagram((Node("in", "Input", "input"), dense("m", inner=inner)), (Edge("in", "m"),))
    left = {b.path[-1]: b.rect.x for b in arranged(whole).boxes}
    assert left["early"] < left["a"]


def test_calls_of_a_shared_layer_are_numbered_at_both_ends() -> None:
    scene = arranged(siamese())
    assert sorted(b.call for b in scene.badges) == [1, 1, 2, 2]
    assert sum(b.path == ("e",) for b in scene.boxes) == 1


def test_a_nested_model_holds_its_own_nodes_and_no_others() -> None:
    scene = arranged(siamese(boxed()))
    outer = next(b.rect for b in scene.boxes if b.path == ("e",))
    within = {b.path for b in scene.boxes if b.rect.y > outer.y and b.rect.bottom < outer.bottom}
    assert within == {("e", "a"), ("e", "b")}


def test_layout_is_the_same_every_time() -> None:
    assert arranged(siamese(boxed())) == arranged(siamese(boxed()))


def test_the_judge_of_drawings_can_fail() -> None:
    scene = arranged(chain(2))
    first, second = scene.boxes[0], scene.boxes[1]
    piled = Scene(scene.width, scene.height, [first, replace(second, rect=first.rect)])
    assert any("overlap" in fault for fault in faults(piled))
    narrow = Rect(second.rect.x, second.rect.y, 20, second.rect.height)
    tight = Scene(scene.width, scene.height, [replace(second, rect=narrow)])
    assert any("exceeds its box" in fault for fault in faults(tight))
    between = Rect(first.rect.x, first.rect.bottom + 4, 60, 10)
    foreign = replace(second, path=("x",), rect=between, texts=())
    crossed = Scene(scene.width, scene.height, [foreign], list(scene.routes))
    assert any("runs through box" in fault for fault in faults(crossed))


# Random diagrams


@st.composite
def diagrams(draw: st.DrawFn, depth: int = 1, boundary: bool = False) -> Diagram:
    size = draw(st.integers(1, 14 if depth else 4))
    nodes: list[Node] = []
    edges: list[Edge] = []
    for i in range(size):
        inner = None
        if depth and draw(st.integers(0, 5)) == 0:
            inner = draw(diagrams(depth=depth - 1, boundary=True))
        calls = draw(st.sampled_from([1, 1, 1, 2])) if i else 1
        name = draw(st.sampled_from(["", "x", "a_rather_long_layer_name"]))
        nodes.append(dense(f"n{i}", name, inner=inner, calls=calls))
        for call in range(calls):
            for _ in range(draw(st.integers(1, 3)) if inner is None else 1):
                if not i:
                    break
                source = nodes[draw(st.integers(0, i if call else i - 1))]
                earlier = call if source.key == f"n{i}" else source.calls
                number = draw(st.integers(1, earlier)) if source.calls > 1 else 0
                edges.append(
                    Edge(
                        source.key,
                        f"n{i}",
                        draw(st.sampled_from(["(None, 4)", SHAPE])),
                        out_call=number,
                        in_call=call + 1 if calls > 1 else 0,
                    )
                )
    if boundary:
        edges.insert(0, Edge(BOUNDARY, "n0"))
        edges.append(Edge(nodes[-1].key, BOUNDARY, SHAPE))
    return Diagram(tuple(nodes), tuple(edges))


@settings(max_examples=30, deadline=None)
@given(diagrams())
def test_any_drawing_is_legible(diagram: Diagram) -> None:
    assert faults(arranged(diagram)) == []


@pytest.mark.slow
@settings(max_examples=600, deadline=None)
@given(diagrams())
def test_very_many_drawings_are_legible(diagram: Diagram) -> None:
    assert faults(arranged(diagram)) == []


# The parts


def test_back_arcs_leave_no_cycle() -> None:
    assert back_arcs(["a", "b", "c"], [("a", "b"), ("b", "c"), ("c", "a"), ("b", "b")]) == {
        ("c", "a"),
        ("b", "b"),
    }


def test_ranks_are_longest_paths_and_late_inputs_wait() -> None:
    arcs = [("a", "b"), ("b", "c"), ("a", "c"), ("late", "c")]
    ranks = ranks_of(["a", "b", "c", "late"], arcs, first=set(), last=set(), late={"a", "late"})
    assert ranks == {"a": 0, "b": 1, "c": 2, "late": 1}


def test_ordering_untangles() -> None:
    arcs = [("a", "y"), ("b", "x")]
    below = {"a": ["y"], "b": ["x"]}
    assert crossings([["a", "b"], ["x", "y"]], below) == 1
    rows = ordered([["a", "b"], ["x", "y"]], arcs)
    assert crossings(rows, below) == 0


@given(
    st.lists(st.tuples(st.floats(-100, 100), st.floats(0.1, 5)), min_size=1, max_size=12),
    st.floats(0, 30),
)
def test_spreading_keeps_distances_and_leaves_what_fits(
    wants: list[tuple[float, float]], gap: float
) -> None:
    desired = [w for w, _ in wants]
    gaps = [gap] * (len(wants) - 1)
    places = spread(desired, gaps, [w for _, w in wants])
    assert all(b - a >= gap - 1e-6 for a, b in itertools.pairwise(places))
    if all(b - a >= gap for a, b in itertools.pairwise(desired)):
        assert places == pytest.approx(desired)


# The pixels


@pytest.mark.parametrize("name", ["skip", "siamese with a nested encoder", "with a title"])
def test_letters_stay_in_their_boxes_when_drawn(name: str) -> None:
    """Outlines of the letters, by matplotlib, where the drawing puts them."""
    from matplotlib.font_manager import FontProperties
    from matplotlib.textpath import TextPath

    scene = arranged(NAMED[name])
    checked = 0
    for box in scene.boxes:
        for text in box.texts:
            font = FontProperties(family=FAMILY, weight="bold" if text.bold else "normal")
            outline = TextPath((0, 0), text.text, size=text.size, prop=font).get_extents()
            shift = {"left": 0.0, "center": 0.5, "right": 1.0}[text.align] * outline.width
            assert text.x - shift >= box.rect.x + 2
            assert text.x - shift + outline.width <= box.rect.right - 2
            checked += 1
    assert checked >= len(scene.boxes)


def test_an_svg_is_the_same_every_time() -> None:
    assert vector.svg_of(arranged(NAMED["siamese"])) == vector.svg_of(arranged(NAMED["siamese"]))
