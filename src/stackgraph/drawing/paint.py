"""A Scene on a matplotlib figure. Figures are made without pyplot, so that no backend matters,
nothing is displayed twice and nothing needs closing."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from stackgraph.drawing import metrics as m
from stackgraph.drawing.diagram import Box, Mark, Route, Scene, Text

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

# Okabe and Ito's palette (https://jfly.uni-koeln.de/color/): told apart by colour-blind readers.
BLUE, ORANGE, GREEN = "#0072B2", "#E69F00", "#009E73"
VERMILLION, PURPLE, SKY = "#D55E00", "#CC79A7", "#56B4E9"
INK, GREY = "#222222", "#666666"

_FILL = {
    "input": "#FFFFFF",
    "output": "#FFFFFF",
    "layer": "#E3F1FA",
    "bare": "#F7F7F7",
    "merge": "#FCEFD2",
    "model": "#F4F6F8",
    "opaque": "#EEEEEE",
}
_EDGE = {
    "input": GREY,
    "output": GREY,
    "layer": BLUE,
    "bare": "#8A949C",
    "merge": "#A87400",
    "model": "#5B6770",
    "opaque": INK,
}
CALLS = [
    (BLUE, "solid"),
    (VERMILLION, (0, (5, 2))),
    ("#00735A", (0, (1.5, 1.5))),
    ("#8A3F68", (0, (5, 1.5, 1.2, 1.5))),
    ("#8A6200", (0, (8, 2))),
]
"""Colour and dash of the calls of a shared layer, by number; round again after five."""


_LONG_NUMBER = re.compile(r"(\d\.\d\d)\d+")
"""A hundredth of a point is finer than anyone sees."""


@dataclass(frozen=True)
class _Look:
    colour: str
    line: Any
    width: float


_MARKS: dict[Mark, _Look] = {
    "missing": _Look(VERMILLION, (0, (4, 2.5)), 1.8),
    "extra": _Look("#00735A", "solid", 2.4),
    "different": _Look("#8A3F68", (0, (6, 2, 1.2, 2)), 2.0),
}


def figure_of(scene: Scene) -> Figure:
    """The drawing at 72 points an inch."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(scene.width / 72, scene.height / 72), facecolor="white")
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_xlim(0, scene.width)
    axes.set_ylim(scene.height, 0)
    axes.set_axis_off()
    for box in scene.boxes:
        _paint_box(axes, box)
    for route in scene.routes:
        _paint_route(axes, route)
    for text in scene.labels:
        _paint_text(axes, text)
    for badge in scene.badges:
        _paint_badge(axes, badge.x, badge.y, badge.call)
    return figure


def png_of(figure: Figure, dpi: float) -> bytes:
    """PNG bytes in at most 64 colours and without dates: the same for the same drawing."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from PIL import Image

    raw = io.BytesIO()
    before = figure.dpi
    figure.set_dpi(dpi)
    FigureCanvasAgg(figure).print_png(raw, metadata={"Software": None})
    figure.set_dpi(before)
    image = Image.open(raw).convert("RGB").quantize(64, dither=Image.Dither.NONE)
    small = io.BytesIO()
    image.save(small, "PNG", optimize=True)
    return small.getvalue()


def svg_of(figure: Figure, title: str = "") -> str:
    """SVG text without dates or random names; ``title`` is its text alternative."""
    import matplotlib as mpl
    from matplotlib.backends.backend_svg import FigureCanvasSVG

    out = io.StringIO()
    metadata = {"Date": None, "Creator": None, **({"Title": title} if title else {})}
    with mpl.rc_context({"svg.hashsalt": "stackgraph", "svg.fonttype": "path"}):
        FigureCanvasSVG(figure).print_svg(out, metadata=metadata)
    return _LONG_NUMBER.sub(r"\1", out.getvalue())


def _paint_box(axes: Axes, box: Box) -> None:
    from matplotlib.patches import FancyBboxPatch, Rectangle

    node, rect = box.node, box.rect
    look = _MARKS.get(node.mark)
    edge = look.colour if look else _EDGE[node.role]
    line = look.line if look else "solid"
    width = look.width if look else (1.0 if node.role != "model" else 1.1)
    radius = rect.height / 2 if node.role in ("input", "output") else 4.0
    if node.role == "merge":
        radius = 9.0
    z = 1 + 0.1 * len(box.path)
    if node.highlighted:
        axes.add_patch(
            FancyBboxPatch(
                (rect.x, rect.y),
                rect.width,
                rect.height,
                boxstyle=f"round,pad=3,rounding_size={radius + 3}",
                facecolor="#F0E442",
                edgecolor=INK,
                linewidth=1.6,
                zorder=z - 0.08,
            )
        )
    if node.calls > 1 and not box.header:
        axes.add_patch(
            FancyBboxPatch(
                (rect.x + 2.5, rect.y + 2.5),
                rect.width - 5,
                rect.height - 5,
                boxstyle="round,pad=0,rounding_size=2.5",
                facecolor="none",
                edgecolor=edge,
                linewidth=0.8,
                zorder=z + 0.01,
            )
        )
    axes.add_patch(
        FancyBboxPatch(
            (rect.x, rect.y),
            rect.width,
            rect.height,
            boxstyle=f"round,pad=0,rounding_size={min(radius, rect.height / 2)}",
            facecolor="#FFFFFF" if node.mark == "missing" else _FILL[node.role],
            edgecolor=edge,
            linestyle=line,
            linewidth=width,
            zorder=z,
        )
    )
    if box.header:
        axes.add_patch(
            Rectangle(
                (rect.x + 0.5, rect.y + 0.5),
                rect.width - 1,
                box.header - 0.5,
                facecolor="#DDE3E8",
                edgecolor="none",
                zorder=z + 0.01,
            )
        )
    for text in box.texts:
        _paint_text(axes, text)


def _paint_route(axes: Axes, route: Route) -> None:
    from matplotlib.patches import PathPatch, Polygon
    from matplotlib.path import Path

    edge = route.edge
    look = _MARKS.get(edge.mark)
    call = edge.in_call or edge.out_call
    if look:
        colour, line, width = look.colour, look.line, look.width
    elif call:
        colour, line = CALLS[(call - 1) % len(CALLS)]
        width = 1.4
    else:
        colour, line, width = "#555555", "solid", 1.1
    points = list(route.points)
    head = 6.5
    if route.arrow:
        x, y = points[-1]
        points[-1] = (x, y - head + 1)
    codes = [Path.MOVETO] + [Path.CURVE4] * (len(points) - 1)
    z = 1.05 + 0.1 * len(route.path)
    axes.add_patch(
        PathPatch(
            Path(points, codes),
            facecolor="none",
            edgecolor=colour,
            linestyle=line,
            linewidth=width,
            zorder=z,
            capstyle="butt",
        )
    )
    if route.arrow:
        x, y = route.points[-1]
        axes.add_patch(
            Polygon(
                [(x, y), (x - 3.1, y - head), (x + 3.1, y - head)],
                closed=True,
                facecolor=colour,
                edgecolor="none",
                zorder=z,
            )
        )


def _paint_badge(axes: Axes, x: float, y: float, call: int) -> None:
    from matplotlib.patches import Circle

    colour, _ = CALLS[(call - 1) % len(CALLS)]
    axes.add_patch(
        Circle((x, y), m.BADGE, facecolor="white", edgecolor=colour, linewidth=1.2, zorder=8)
    )
    _paint_text(axes, Text(x, y, str(call), m.SIZE, bold=True, align="center", colour=colour))


def _paint_text(axes: Axes, text: Text) -> None:
    axes.text(
        text.x,
        text.y,
        text.text,
        family=m.FAMILY,
        fontsize=text.size,
        fontweight="bold" if text.bold else "normal",
        color=text.colour,
        ha=text.align,
        va="center_baseline",
        zorder=9,
        parse_math=False,
    )
