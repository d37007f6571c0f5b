"""A Scene on a matplotlib figure. Figures are made without pyplot, so that no backend matters,
nothing is displayed twice and nothing needs closing."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from stackgraph.drawing.diagram import Badge, Box, Rect, Route, Scene, Text
from stackgraph.drawing.layout import metrics as m
from stackgraph.drawing.render.looks import (
    ARROW,
    HEADER_FILL,
    HIGHLIGHT,
    INK,
    Stroke,
    call_stroke,
    frame_of,
    palette,
    stroke_of,
)

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure


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
        _paint_badge(axes, badge)
    return figure


def png_of(figure: Figure, dpi: float) -> bytes:
    """PNG bytes in the drawing's own few colours, without dates: the same for the same drawing."""
    import numpy as np
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from PIL import Image

    before = figure.dpi
    figure.set_dpi(dpi)
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    image = Image.fromarray(np.asarray(canvas.buffer_rgba())).convert("RGB")
    figure.set_dpi(before)
    small = io.BytesIO()
    colours = Image.new("P", (1, 1))
    colours.putpalette([part for colour in palette() for part in colour])
    few = image.quantize(palette=colours, dither=Image.Dither.NONE)
    few.save(small, "PNG", compress_level=6)
    return small.getvalue()


def _dashes(stroke: Stroke) -> Any:
    """matplotlib counts dashes in line widths."""
    return (0, tuple(d / stroke.width for d in stroke.dash)) if stroke.dash else "solid"


def _rounded(axes: Axes, rect: Rect, radius: float, fill: str, stroke: Stroke, z: float) -> None:
    from matplotlib.patches import FancyBboxPatch

    axes.add_patch(
        FancyBboxPatch(
            (rect.x, rect.y),
            rect.width,
            rect.height,
            boxstyle=f"round,pad=0,rounding_size={radius}",
            facecolor=fill,
            edgecolor=stroke.colour,
            linestyle=_dashes(stroke),
            linewidth=stroke.width,
            zorder=z,
        )
    )


def _paint_box(axes: Axes, box: Box) -> None:
    from matplotlib.patches import Rectangle

    rect, frame = box.rect, frame_of(box)
    z = 1 + 0.1 * len(box.path)
    if box.node.highlighted:
        _rounded(axes, rect.grown(3), frame.radius + 3, HIGHLIGHT, Stroke(INK, 1.6), z - 0.08)
    _rounded(axes, rect, frame.radius, frame.fill, frame.stroke, z)
    if box.node.calls > 1 and not box.header:
        thin = Stroke(frame.stroke.colour, 0.8)
        _rounded(axes, rect.grown(-2.5), 2.5, "none", thin, z + 0.01)
    if box.header:
        axes.add_patch(
            Rectangle(
                (rect.x + 0.5, rect.y + 0.5),
                rect.width - 1,
                box.header - 0.5,
                facecolor=HEADER_FILL,
                edgecolor="none",
                zorder=z + 0.01,
            )
        )
    for text in box.texts:
        _paint_text(axes, text)


def _paint_route(axes: Axes, route: Route) -> None:
    from matplotlib.patches import PathPatch, Polygon
    from matplotlib.path import Path

    stroke = stroke_of(route)
    z = 1.05 + 0.1 * len(route.path)
    points = list(route.points)
    x, y = points[-1]
    if route.arrow:
        points[-1] = (x, y - ARROW + 1)
        head = [(x, y), (x - 3.1, y - ARROW), (x + 3.1, y - ARROW)]
        axes.add_patch(
            Polygon(head, closed=True, facecolor=stroke.colour, edgecolor="none", zorder=z)
        )
    codes = [Path.MOVETO] + [Path.CURVE4] * (len(points) - 1)
    axes.add_patch(
        PathPatch(
            Path(points, codes),
            facecolor="none",
            edgecolor=stroke.colour,
            linestyle=_dashes(stroke),
            linewidth=stroke.width,
            zorder=z,
            capstyle="butt",
        )
    )


def _paint_badge(axes: Axes, badge: Badge) -> None:
    from matplotlib.patches import Circle

    colour = call_stroke(badge.call).colour
    axes.add_patch(
        Circle(
            (badge.x, badge.y),
            m.BADGE,
            facecolor="white",
            edgecolor=colour,
            linewidth=1.2,
            zorder=8,
        )
    )
    number = Text(badge.x, badge.y, str(badge.call), m.SIZE, True, "center", colour)
    _paint_text(axes, number)


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
