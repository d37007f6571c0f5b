"""What must hold of every drawing, looked for in its geometry and in its pixels."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from stackgraph.drawing.diagram import Box, Rect, Route, Scene, Text
from stackgraph.drawing.layout import metrics

if TYPE_CHECKING:
    from collections.abc import Iterator

SAMPLES = 24
"""Points looked at along each Bezier piece."""


def faults(scene: Scene) -> list[str]:
    """Every breach, one sentence each; an empty list for a legible drawing."""
    return [
        *_box_faults(scene),
        *_text_faults(scene),
        *_route_faults(scene),
        *_label_faults(scene),
    ]


def overlap(a: Rect, b: Rect, slack: float = 0.01) -> bool:
    """Whether two rectangles share more than an edge."""
    return (
        a.x < b.right - slack
        and b.x < a.right - slack
        and a.y < b.bottom - slack
        and b.y < a.bottom - slack
    )


def inside(inner: Rect, outer: Rect, slack: float = 0.01) -> bool:
    """Whether one rectangle lies in another."""
    return (
        inner.x >= outer.x - slack
        and inner.right <= outer.right + slack
        and inner.y >= outer.y - slack
        and inner.bottom <= outer.bottom + slack
    )


def text_rect(text: Text) -> Rect:
    """The space that a line of text takes."""
    width = metrics.text_width(text.text, text.size, text.bold)
    shift = {"left": 0.0, "center": width / 2, "right": width}[text.align]
    height = text.size * 1.05
    return Rect(text.x - shift, text.y - height / 2, width, height)


def sampled(route: Route) -> Iterator[tuple[float, float]]:
    """Points along a route."""
    points = route.points
    for start in range(0, len(points) - 1, 3):
        a, b, c, d = points[start : start + 4]
        for i in range(SAMPLES + 1):
            t = i / SAMPLES
            u = 1 - t
            weights = (u**3, 3 * u * u * t, 3 * u * t * t, t**3)
            yield (
                sum(w * p[0] for w, p in zip(weights, (a, b, c, d), strict=True)),
                sum(w * p[1] for w, p in zip(weights, (a, b, c, d), strict=True)),
            )


def _hits(point: tuple[float, float], rect: Rect, slack: float = 0.5) -> bool:
    x, y = point
    return rect.x + slack < x < rect.right - slack and rect.y + slack < y < rect.bottom - slack


def _nested(a: Box, b: Box) -> bool:
    short, long = sorted((a.path, b.path), key=len)
    return long[: len(short)] == short


def _box_faults(scene: Scene) -> Iterator[str]:
    page = Rect(0, 0, scene.width, scene.height)
    frames = {box.path: box for box in scene.boxes}
    for a, b in itertools.combinations(scene.boxes, 2):
        if not _nested(a, b) and overlap(a.rect, b.rect):
            yield f"boxes {a.path} and {b.path} overlap"
    for box in scene.boxes:
        outer = frames[box.path[:-1]].rect if len(box.path) > 1 else page
        if not inside(box.rect, outer):
            yield f"box {box.path} leaves what is around it"


def _text_faults(scene: Scene) -> Iterator[str]:
    for box in scene.boxes:
        area = box.rect
        if box.header:
            area = Rect(area.x, area.y, area.width, box.header)
        for text in box.texts:
            if not inside(text_rect(text), area):
                yield f"text {text.text!r} exceeds its box {box.path}"
        for a, b in itertools.combinations(box.texts, 2):
            if overlap(text_rect(a), text_rect(b), 0.2):
                yield f"texts {a.text!r} and {b.text!r} overlap in {box.path}"


def _route_faults(scene: Scene) -> Iterator[str]:
    for route in scene.routes:
        points = list(sampled(route))
        span = _span(points)
        for box in scene.boxes:
            if not overlap(span, box.rect, -1):
                continue
            around = route.path[: len(box.path)] == box.path
            if around:
                if any(_hits(p, Rect(*_header(box))) for p in points):
                    yield f"edge {_ends(route)} runs through the title of {box.path}"
            elif any(_hits(p, box.rect) for p in points):
                yield f"edge {_ends(route)} runs through box {box.path}"
        for key, point in ((route.edge.source, points[0]), (route.edge.target, points[-1])):
            near = [b for b in scene.boxes if b.path == (*route.path, key)]
            for box in near:
                reach = Rect(
                    box.rect.x - 1, box.rect.y - 1, box.rect.width + 2, box.rect.height + 2
                )
                if not _hits(point, reach, 0.0):
                    yield f"edge {_ends(route)} does not touch {key}"


def _header(box: Box) -> tuple[float, float, float, float]:
    return box.rect.x, box.rect.y, box.rect.width, box.header


def _ends(route: Route) -> str:
    return f"{route.edge.source!r} to {route.edge.target!r} in {route.path}"


def _span(points: list[tuple[float, float]]) -> Rect:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def _label_faults(scene: Scene) -> Iterator[str]:
    paths = [(route, list(sampled(route))) for route in scene.routes]
    spans = [_span(points) for _, points in paths]
    page = Rect(0, 0, scene.width, scene.height)
    r = metrics.BADGE
    badges = [Rect(b.x - r, b.y - r, 2 * r, 2 * r) for b in scene.badges]
    labels = [(t.text, text_rect(t)) for t in scene.labels]
    for (one, a), (two, b) in itertools.combinations(labels, 2):
        if overlap(a, b):
            yield f"labels {one!r} and {two!r} overlap"
    for name, rect in labels:
        if not inside(rect, page):
            yield f"label {name!r} leaves the page"
        if any(overlap(rect, b) for b in badges):
            yield f"label {name!r} covers a call's number"
        for box in scene.boxes:
            if overlap(rect, box.rect) and not inside(rect, box.rect):
                yield f"label {name!r} is cut by box {box.path}"
            elif overlap(rect, box.rect) and not box.node.inner:
                yield f"label {name!r} covers box {box.path}"
        for (route, points), span in zip(paths, spans, strict=True):
            if overlap(rect, span, -1) and any(_hits(p, rect) for p in points):
                yield f"edge {_ends(route)} runs through label {name!r}"
    for a, b in itertools.combinations(badges, 2):
        if overlap(a, b):
            yield "two calls' numbers overlap"
