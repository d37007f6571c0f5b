"""A Scene as SVG with real text: small, sharp at any size, and the same every time.

The font may not be there where it is shown, so each text says how long it is. Colours are those for
a light ground; a style sheet has the others, which programs that know none leave out.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from stackgraph.drawing.diagram import INK, Badge, Box, Point, Rect, Route, Scene, Text
from stackgraph.drawing.layout import metrics as m
from stackgraph.drawing.render.looks import (
    ARROW,
    DARK,
    GROUND,
    HEADER_FILL,
    HIGHLIGHT,
    Stroke,
    call_stroke,
    frame_of,
    stroke_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_FONTS = (
    "DejaVu Sans, Verdana, Noto Sans, Segoe UI, Noto Sans CJK SC, PingFang SC, Microsoft YaHei, "
    "Noto Sans Devanagari, Nirmala UI, Noto Color Emoji, Apple Color Emoji, Segoe UI Emoji, "
    "sans-serif"
)
"""The letters were measured in the first; the others have what it lacks."""
_CLASS = "stackgraph"
_BASELINE = 0.36
"""How far the baseline is below a line's middle, in font sizes."""


def svg_of(scene: Scene, title: str = "") -> str:
    """SVG text; ``title`` is its text alternative."""
    width, height = scene.width, scene.height
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_n(width)} {_n(height)}" '
        f'width="{_n(width * m.CSS_PIXELS)}" height="{_n(height * m.CSS_PIXELS)}" role="img" '
        f'class="{_CLASS}" font-family="{_FONTS}" font-size="{_n(m.SIZE)}" fill="{INK}">'
    )
    parts = [f'<rect width="{_n(width)}" height="{_n(height)}" fill="{GROUND}"/>']
    deepest = max([len(b.path) for b in scene.boxes], default=0)
    for depth in range(deepest + 1):
        for box in scene.boxes:
            if len(box.path) == depth + 1:
                parts += _box(box)
        for route in scene.routes:
            if len(route.path) == depth:
                parts += _route(route)
    parts += [_text(t) for t in scene.labels]
    for badge in scene.badges:
        parts += _badge(badge)
    above = [head, f"<title>{escape(title, quote=False)}</title>"] if title else [head]
    return "\n".join([*above, _dark("".join(parts)), *parts, "</svg>\n"])


def _dark(body: str) -> str:
    """A style sheet with the colours of ``body`` for a dark ground."""
    rules = [
        f'.{_CLASS} [{what}="{light}"]{{{what}:{dark}}}'
        for light, dark in DARK.items()
        for what in ("fill", "stroke")
        if f'{what}="{light}"' in body
    ]
    rules.append(f".{_CLASS}{{fill:{DARK[INK]}}}")
    return f"<style>@media (prefers-color-scheme: dark){{{''.join(rules)}}}</style>"


def _n(value: float) -> str:
    """A number to a hundredth of a point."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _line(stroke: Stroke) -> str:
    dash = f' stroke-dasharray="{" ".join(map(_n, stroke.dash))}"' if stroke.dash else ""
    return f'stroke="{stroke.colour}" stroke-width="{_n(stroke.width)}"{dash}'


def _rounded(rect: Rect, radius: float, fill: str, line: str) -> str:
    return (
        f'<rect x="{_n(rect.x)}" y="{_n(rect.y)}" width="{_n(rect.width)}" '
        f'height="{_n(rect.height)}" rx="{_n(radius)}" fill="{fill}" {line}/>'
    )


def _box(box: Box) -> Iterator[str]:
    rect, frame = box.rect, frame_of(box)
    yield "<g>"
    if box.node.told:
        yield f"<title>{escape(chr(10).join(box.node.told), quote=False)}</title>"
    if box.node.highlighted:
        yield _rounded(rect.grown(3), frame.radius + 3, HIGHLIGHT, _line(Stroke(INK, 1.6)))
    yield _rounded(rect, frame.radius, frame.fill, _line(frame.stroke))
    if box.header:
        strip = Rect(rect.x + 0.5, rect.y + 0.5, rect.width - 1, box.header - 0.5)
        yield _rounded(strip, 3, HEADER_FILL, 'stroke="none"')
    elif box.node.calls > 1:
        yield _rounded(rect.grown(-2.5), 2.5, "none", _line(Stroke(frame.stroke.colour, 0.8)))
    yield from map(_text, box.texts)
    yield "</g>"


def _route(route: Route) -> Iterator[str]:
    stroke = stroke_of(route)
    points = list(route.points)
    x, y = points[-1]
    if route.arrow:
        points[-1] = (x, y - ARROW + 1)
    yield f'<path d="{_curve(points)}" fill="none" {_line(stroke)}/>'
    if route.arrow:
        top = y - ARROW
        head = f"M{_n(x)} {_n(y)}L{_n(x - 3.1)} {_n(top)}L{_n(x + 3.1)} {_n(top)}Z"
        yield f'<path d="{head}" fill="{stroke.colour}"/>'


def _curve(points: list[Point]) -> str:
    """The pieces as SVG path data, straight ones as lines."""
    data = f"M{_n(points[0][0])} {_n(points[0][1])}"
    for start in range(0, len(points) - 1, 3):
        piece = points[start : start + 4]
        straight = len({round(x, 2) for x, _ in piece}) == 1
        shown = piece[-1:] if straight else piece[1:]
        data += ("L" if straight else "C") + " ".join(f"{_n(x)} {_n(y)}" for x, y in shown)
    return data


def _badge(badge: Badge) -> Iterator[str]:
    colour = call_stroke(badge.call).colour
    yield (
        f'<circle cx="{_n(badge.x)}" cy="{_n(badge.y)}" r="{_n(m.BADGE)}" fill="{GROUND}" '
        f'stroke="{colour}" stroke-width="1.2"/>'
    )
    yield _text(Text(badge.x, badge.y, str(badge.call), m.SIZE, True, "center", colour))


def _text(text: Text) -> str:
    width = m.text_width(text.text, text.size, text.bold)
    x = text.x - {"left": 0.0, "center": width / 2, "right": width}[text.align]
    look = ' font-weight="bold"' if text.bold else ""
    look += f' font-size="{_n(text.size)}"' if text.size != m.SIZE else ""
    look += f' fill="{text.colour}"' if text.colour != INK else ""
    return (
        f'<text x="{_n(x)}" y="{_n(text.y + _BASELINE * text.size)}" textLength="{_n(width)}" '
        f'lengthAdjust="spacingAndGlyphs"{look}>{escape(text.text, quote=False)}</text>'
    )
