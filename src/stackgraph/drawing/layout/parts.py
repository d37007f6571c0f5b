"""What a layout is made of while it is being made."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from stackgraph.drawing.diagram import Diagram, Node
    from stackgraph.drawing.layout.lines import Line

SLOT = 26.0
"""Points between edges that enter or leave one node."""

Turn = Literal["", "below", "above"]


class Inner(Protocol):
    """As much of a nested model's layout as the item that stands for it needs."""

    diagram: Diagram
    width: float
    height: float
    items: dict[str, Item]
    rows: list[list[str]]
    pieces: list[Piece]
    chains: dict[int, list[str]]
    row_of: dict[str, int]

    def zones(self, index: int) -> tuple[float, float]:
        """From where to where the gap below row ``index`` reaches."""

    def slot(self, piece: Piece, end: Literal["upper", "lower"]) -> float:
        """The offset at which a piece leaves its upper or enters its lower item."""

    def port_offset(self, side: str, port: int) -> float:
        """How far a port is from the middle of the box around the layout."""


@dataclass
class Slot:
    """Where edges leave or enter a node: an offset from its middle, and a label.

    The label stands beside an edge that leaves, and inside the box below one that enters.
    """

    offset: float = 0.0
    label: str = ""
    call: int = 0
    edges: list[int] = field(default_factory=list)


@dataclass
class Item:
    """A thing in a row: a node, a nested model's port, or an edge's place in a lane.

    ``left`` and ``right``: the room it needs to either side of ``x``, labels included. ``strip``:
    height of a nested model's title. ``head``: height of the words on what enters where.
    """

    key: str
    node: Node | None = None
    lines: tuple[Line, ...] = ()
    width: float = 0.0
    height: float = 0.0
    left: float = 0.0
    right: float = 0.0
    strip: float = 0.0
    head: float = 0.0
    outs: list[Slot] = field(default_factory=list)
    ins: list[Slot] = field(default_factory=list)
    inner: Inner | None = None
    x: float = 0.0
    top: float = 0.0

    @property
    def lane(self) -> bool:
        """Whether this is only a place that an edge passes."""
        return self.node is None

    @property
    def bottom(self) -> float:
        return self.top + self.height


@dataclass
class Piece:
    """A stretch of an edge between neighbouring rows (``u`` above ``v``), or a turn in a gap."""

    edge: int
    upper: str
    lower: str
    turn: Turn = ""
