"""How things look: one table of colours, dashes and widths for every painter.

Okabe and Ito's palette (https://jfly.uni-koeln.de/color/), darkened where it carries text. What a
colour says is always said by a dash and by words too.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from stackgraph.drawing.diagram import INK, LABEL

if TYPE_CHECKING:
    from stackgraph.drawing.diagram import Box, Mark, Role, Route

GROUND, GREY = "#FFFFFF", "#555555"
HEADER_FILL = "#DDE3E8"
HIGHLIGHT = "#F0E442"
ARROW = 6.5
"""Length of an arrow's head in points; it is a little narrower."""

BLUE, VERMILLION, GREEN, PURPLE, BROWN = "#0072B2", "#D55E00", "#00735A", "#8A3F68", "#8A6200"

Dash = tuple[float, ...]
"""Lengths of ink and gap in points; empty for a solid line."""

REPEAT_DASH: Dash = (1.5, 2.5)

_FILL: dict[Role, str] = {
    "input": GROUND,
    "output": GROUND,
    "layer": "#E3F1FA",
    "bare": "#F7F7F7",
    "merge": "#FCEFD2",
    "model": "#F4F6F8",
    "repeat": "#EDEDED",
}
_FRAME: dict[Role, str] = {
    "input": "#666666",
    "output": "#666666",
    "layer": BLUE,
    "bare": "#8A949C",
    "merge": "#A87400",
    "model": "#5B6770",
    "repeat": "#5B6770",
}

DARK = {
    GROUND: "#16191C",
    INK: "#ECEFF1",
    GREY: "#A9B2B9",
    LABEL: "#C3CBD1",
    HEADER_FILL: "#37424B",
    HIGHLIGHT: "#9A8F00",
    BLUE: "#56B4E9",
    VERMILLION: "#FF9A4D",
    GREEN: "#2FC79F",
    PURPLE: "#DD9BC0",
    BROWN: "#D9A93B",
    "#E3F1FA": "#10324A",
    "#F7F7F7": "#24292D",
    "#FCEFD2": "#43330F",
    "#F4F6F8": "#1D2328",
    "#EDEDED": "#33393E",
    "#666666": "#9AA3AA",
    "#8A949C": "#8A949C",
    "#A87400": "#D19A1F",
    "#5B6770": "#8B98A3",
}
"""What each colour is on a dark ground."""


@dataclass(frozen=True)
class Stroke:
    """A line's colour, width in points and dashes."""

    colour: str
    width: float
    dash: Dash = ()


@dataclass(frozen=True)
class Frame:
    """A box's border, fill and corner radius."""

    stroke: Stroke
    fill: str
    radius: float


MARKS: dict[Mark, Stroke] = {
    "missing": Stroke(VERMILLION, 1.8, (7.0, 4.5)),
    "extra": Stroke(GREEN, 2.4),
    "different": Stroke(PURPLE, 2.0, (11.0, 4.0, 2.5, 4.0)),
}

CALLS = (
    Stroke(BLUE, 1.4),
    Stroke(VERMILLION, 1.4, (6.5, 3.0)),
    Stroke(GREEN, 1.4, (2.0, 2.0)),
    Stroke(PURPLE, 1.4, (7.0, 2.0, 2.0, 2.0)),
    Stroke(BROWN, 1.4, (11.0, 3.0)),
)
"""The calls of a shared layer, by number; round again after the last."""


def call_stroke(call: int) -> Stroke:
    """How the edges of call number ``call``, from 1, are drawn."""
    return CALLS[(call - 1) % len(CALLS)]


def frame_of(box: Box) -> Frame:
    """How a node's box is drawn."""
    node, height = box.node, box.rect.height
    radius = {"input": height / 2, "output": height / 2, "merge": 9.0}.get(node.role, 4.0)
    dash = REPEAT_DASH if node.role == "repeat" else ()
    stroke = MARKS.get(node.mark) or Stroke(_FRAME[node.role], 1.0, dash)
    fill = GROUND if node.mark == "missing" else _FILL[node.role]
    return Frame(stroke, fill, min(radius, height / 2))


def stroke_of(route: Route) -> Stroke:
    """How an edge is drawn: by its mark, else by the call it belongs to."""
    call = route.edge.in_call or route.edge.out_call
    plain = call_stroke(call) if call else Stroke(GREY, 1.1)
    return MARKS.get(route.edge.mark, plain)
