"""What a drawing shows, as plain data: nodes with facts, edges with shapes, nested diagrams."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

INK, LABEL = "#222222", "#444444"
"""Colours of text: in a box, and beside an edge."""

Role = Literal["input", "output", "layer", "bare", "merge", "model", "repeat"]
"""What a node is, which decides its look: ``bare`` layers have no weights, ``merge`` nodes join
tensors, a ``repeat`` stands for many nodes like those above it."""

Mark = Literal["", "missing", "extra", "different"]
"""What a comparison says of a node or an edge."""

BOUNDARY = ""
"""The key by which the edges of a nested diagram name the box around it: as a source its inputs,
as a target its outputs."""


@dataclass(frozen=True)
class Node:
    """One box. ``facts`` are short texts such as ``'64 units'``; ``name`` may be empty."""

    key: str
    kind: str
    role: Role = "layer"
    name: str = ""
    facts: tuple[str, ...] = ()
    activation: str = ""
    """Which of the facts is an activation that is part of the layer."""
    told: tuple[str, ...] = ()
    """What one reads when the mouse rests on the box: name, shapes, parameters and settings."""
    weights: str = ""
    """The number of parameters as text; not compared, since it follows from what is above."""
    calls: int = 1
    ordered: bool = False
    """Whether the order of its inputs matters, which are then drawn in that order."""
    mark: Mark = ""
    note: str = ""
    """What the mark means here, such as ``'expected 32 units'``."""
    of_activation: bool = False
    """Whether the mark is for the activation and nothing else."""
    highlighted: bool = False
    inner: Diagram | None = None


@dataclass(frozen=True)
class Edge:
    """One tensor on its way: from a source's port to a target.

    ``out_port``: which of the source's output tensors. ``in_port``: which input of a nested model.
    ``out_call`` and ``in_call``: the number of the call, from 1, of a source or target that is
    called more than once; 0 where it is called once. ``part``: what the tensor is to its target,
    such as ``'query'``.
    """

    source: str
    target: str
    label: str = ""
    out_port: int = 0
    in_port: int = 0
    out_call: int = 0
    in_call: int = 0
    part: str = ""
    mark: Mark = ""


@dataclass(frozen=True)
class Diagram:
    """Nodes and edges of one level. Node keys are unique in it."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    title: str = ""
    caption: str = ""

    def walk(self) -> Iterator[Node]:
        """Every node, nested ones after the box they are in."""
        for node in self.nodes:
            yield node
            if node.inner is not None:
                yield from node.inner.walk()


@dataclass(frozen=True)
class Rect:
    """A rectangle in points, y downwards."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of the right side."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of the lower side."""
        return self.y + self.height

    def grown(self, by: float) -> Rect:
        """The rectangle with ``by`` points more on every side."""
        return Rect(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)


@dataclass(frozen=True)
class Text:
    """One line of text. ``y`` is its vertical middle; ``x`` its left end, middle or right end."""

    x: float
    y: float
    text: str
    size: float
    bold: bool = False
    align: Literal["left", "center", "right"] = "left"
    colour: str = INK


@dataclass(frozen=True)
class Box:
    """A placed node: its frame and texts. ``path`` are the keys from the outermost diagram."""

    node: Node
    path: tuple[str, ...]
    rect: Rect
    texts: tuple[Text, ...]
    header: float = 0.0
    """Height of the title strip of a nested model; 0 for a plain node."""


Point = tuple[float, float]


@dataclass(frozen=True)
class Route:
    """A placed edge: a polyline of cubic Bezier pieces.

    ``points`` are 3k+1 points: start, then for each piece two control points and its end.
    """

    edge: Edge
    path: tuple[str, ...]
    """The keys of the boxes around the edge."""
    points: tuple[Point, ...]
    arrow: bool = True


@dataclass(frozen=True)
class Badge:
    """A call's number in a circle on an edge."""

    x: float
    y: float
    call: int


@dataclass
class Scene:
    """A whole drawing, placed. Sizes in points."""

    width: float = 0.0
    height: float = 0.0
    boxes: list[Box] = field(default_factory=list)
    routes: list[Route] = field(default_factory=list)
    labels: list[Text] = field(default_factory=list)
    badges: list[Badge] = field(default_factory=list)
