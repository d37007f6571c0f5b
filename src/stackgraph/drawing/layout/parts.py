"""What a layout is made of while it is being made."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from stackgraph.drawing.diagram import Node
from stackgraph.drawing.layout.lines import Line

if TYPE_CHECKING:
    from stackgraph.drawing.layout.level import Level

SLOT = 26.0
"""Points between edges that enter or leave one node."""

Turn = Literal["", "below", "above"]


@dataclass
class Slot:
    """Where edges leave or enter a node: an offset from its middle, and the label beside it."""

    offset: float = 0.0
    label: str = ""
    call: int = 0
    edges: list[int] = field(default_factory=list)


@dataclass
class Item:
    """A thing in a row: a node, a nested model's port, or an edge's place in a lane.

    ``left`` and ``right``: the room it needs to either side of ``x``, labels included. ``strip``:
    height of a nested model's title.
    """

    key: str
    node: Node | None = None
    lines: tuple[Line, ...] = ()
    width: float = 0.0
    height: float = 0.0
    left: float = 0.0
    right: float = 0.0
    strip: float = 0.0
    outs: list[Slot] = field(default_factory=list)
    ins: list[Slot] = field(default_factory=list)
    inner: Level | None = None
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
