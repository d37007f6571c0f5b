"""From a Diagram to a Scene: where every box, edge and label goes. No matplotlib but its metrics.

``level`` lays one diagram out; here nested ones come into each other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stackgraph.drawing.diagram import (
    BOUNDARY,
    LABEL,
    Badge,
    Box,
    Diagram,
    Point,
    Rect,
    Route,
    Scene,
    Text,
)
from stackgraph.drawing.layout import metrics as m
from stackgraph.drawing.layout.level import Level

if TYPE_CHECKING:
    from stackgraph.drawing.layout.lines import Style
    from stackgraph.drawing.layout.parts import Inner, Item, Piece, Turn

WIDEST = 520.0
"""Points: what a notebook's output shows at 700 CSS pixels."""
TALL = 13
"""Rows from which a drawing becomes compact."""


def arranged(diagram: Diagram) -> Scene:
    """The drawing's geometry, in the roomiest style that fits a notebook's width."""
    styles: list[Style] = ["wide", "narrow", "compact"]
    levels = {"wide": Level(diagram, "wide")}
    if _depth(levels["wide"]) > TALL:
        styles = ["compact", "wide", "narrow"]
    chosen = None
    for style in styles:
        level = levels.get(style) or Level(diagram, style)
        levels[style] = level
        if level.width <= WIDEST:
            chosen = level
            break
    if chosen is None:
        chosen = min(levels.values(), key=lambda one: one.width)
    return _scene(chosen, diagram)


def _depth(level: Inner) -> int:
    inside = [_depth(i.inner) for i in level.items.values() if i.inner is not None]
    return len(level.rows) + max(inside, default=0)


def _scene(level: Level, diagram: Diagram) -> Scene:
    scene = Scene()
    heads = [(diagram.title, 11.0, True), (diagram.caption, m.SIZE, False)]
    heads = [head for head in heads if head[0]]
    width = max([level.width, *(m.text_width(*head) for head in heads)])
    scene.width = width + 2 * m.MARGIN
    y = m.MARGIN
    for text, size, bold in heads:
        scene.labels.append(Text(scene.width / 2, y + 7, text, size, bold, "center"))
        y += size + 5
    y += 4 if heads else 0
    scene.height = y + level.height + m.MARGIN
    _emit(level, m.MARGIN + (width - level.width) / 2, y, (), scene)
    return scene


def _emit(level: Inner, dx: float, dy: float, path: tuple[str, ...], scene: Scene) -> None:
    for item in level.items.values():
        if item.node is None:
            continue
        rect = Rect(item.x - item.width / 2 + dx, item.top + dy, item.width, item.height)
        texts = _texts(item, rect, item.strip)
        scene.boxes.append(Box(item.node, (*path, item.key), rect, texts, item.strip))
        if item.inner is not None:
            inside = rect.x + (rect.width - item.inner.width) / 2
            _emit(item.inner, inside, rect.y + item.strip, (*path, item.key), scene)
        _emit_labels(item, dx, dy, scene)
    for index, edge in enumerate(level.diagram.edges):
        points = _route(level, index)
        moved = tuple((x + dx, y + dy) for x, y in points)
        arrow = edge.target != BOUNDARY
        scene.routes.append(Route(edge, path, moved, arrow))


def _texts(item: Item, rect: Rect, strip: float) -> tuple[Text, ...]:
    """The item's lines as placed texts, centred in its box or in its title strip."""
    texts = []
    block = len(item.lines) * m.LINE
    area = strip if strip else rect.height - item.head
    y = rect.y + item.head + (area - block) / 2 + m.LINE / 2
    middle, top = rect.x + rect.width / 2, rect.y + m.PAD_Y + m.LINE / 2
    for slot in item.ins if item.head else []:
        texts.append(Text(middle + slot.offset, top, slot.label, m.SIZE, False, "center", LABEL))
    for line in item.lines:
        widths = [m.text_width(t.text, t.size, t.bold) for t in line]
        x = rect.x + (rect.width - sum(widths)) / 2
        for text, width in zip(line, widths, strict=True):
            lead = len(text.text) - len(text.text.lstrip())
            indent = width - m.text_width(text.text.lstrip(), text.size, text.bold)
            texts.append(
                Text(x + (indent if lead else 0), y, text.text.strip(), text.size, text.bold)
            )
            x += width
        y += m.LINE
    return tuple(texts)


def _emit_labels(item: Item, dx: float, dy: float, scene: Scene) -> None:
    for slot in item.outs:
        x, y = item.x + slot.offset + dx, item.bottom + dy
        lead = m.SHAPE_GAP
        if slot.call:
            scene.badges.append(Badge(x, y + m.BADGE + 2, slot.call))
            lead += m.BADGE
        if slot.label:
            scene.labels.append(Text(x + lead, y + 8.5, slot.label, m.SIZE, colour=LABEL))
    for slot in item.ins:
        if slot.call:
            scene.badges.append(
                Badge(item.x + slot.offset + dx, item.top + dy - 9 - m.BADGE, slot.call)
            )


def _route(level: Inner, index: int) -> list[Point]:
    """The edge as Bezier pieces: straight in rows, curved in the gaps between them."""
    pieces = [p for p in level.pieces if p.edge == index]
    turns: dict[Turn, Piece] = {p.turn: p for p in pieces if p.turn}
    if turns:
        return _route_back(level, turns)
    points: list[Point] = []
    for piece in pieces:
        upper, lower = level.items[piece.upper], level.items[piece.lower]
        x0 = upper.x + level.slot(piece, "upper")
        x1 = lower.x + level.slot(piece, "lower")
        row = level.row_of[piece.upper]
        begin, end = level.zones(row)
        if not points:
            points.append((x0, upper.bottom))
        if abs(x1 - x0) > 0.5:
            _line(points, (x0, begin))
            middle = (begin + end) / 2
            points += [(x0, middle), (x1, middle), (x1, end)]
        last = lower.top if piece is pieces[-1] else lower.bottom
        _line(points, (x1, last))
    return points


def _route_back(level: Inner, turns: dict[Turn, Piece]) -> list[Point]:
    down, up = turns["below"], turns["above"]
    source, target = level.items[down.upper], level.items[up.lower]
    lane_low, lane_high = level.items[down.lower], level.items[up.upper]
    x0 = source.x + level.slot(down, "upper")
    x1 = target.x + level.slot(up, "lower")
    begin, end = level.zones(level.row_of[down.upper])
    points: list[Point] = [(x0, source.bottom)]
    _line(points, (x0, begin))
    depth = begin + (end - begin) * 1.2
    points += [(x0, depth), (lane_low.x, depth), (lane_low.x, begin)]
    lanes = level.chains[down.edge]
    for lower, upper in zip(reversed(lanes), list(reversed(lanes))[1:], strict=False):
        below, above = level.items[lower], level.items[upper]
        _line(points, (below.x, below.top))
        points += [
            (below.x, (below.top + above.bottom) / 2),
            (above.x, (below.top + above.bottom) / 2),
            (above.x, above.bottom),
        ]
    begin, end = level.zones(level.row_of[up.lower] - 1)
    _line(points, (lane_high.x, end))
    height = end - (end - begin) * 1.2
    points += [(lane_high.x, height), (x1, height), (x1, end)]
    _line(points, (x1, target.top))
    return points


def _line(points: list[Point], to: Point) -> None:
    x, y = points[-1]
    points += [
        (x + (to[0] - x) / 3, y + (to[1] - y) / 3),
        (x + 2 * (to[0] - x) / 3, y + 2 * (to[1] - y) / 3),
        to,
    ]
