"""A drawing can be read: in any script, on a dark ground, with the mouse, in a narrow window."""

from __future__ import annotations

import base64
import html
import itertools
import re
import unicodedata
import xml.etree.ElementTree as ET
from typing import Any, get_args

import pytest

from stackgraph.drawing import Drawing
from stackgraph.drawing.diagram import INK, LABEL, Diagram, Edge, Node, Role
from stackgraph.drawing.layout import metrics as m
from stackgraph.drawing.layout.arrange import arranged
from stackgraph.drawing.render import looks
from support.drawing_geometry import faults

NAMES = {
    "Chinese": "特征提取层",
    "Korean": "히든_레이어",
    "Arabic": "الطبقة_المخفية",
    "Hebrew": "שכבה_נסתרת",
    "Devanagari": "छिपी_हुई_परत",
    "Thai": "ชั้นที่ซ่อนอยู่",
    "Cyrillic": "скрытый_слой",
    "emoji": "🦊_fox_👩🏽\u200d🔬_🇨🇭",
}


def alone(name: str, **more: Any) -> Diagram:
    return Diagram((Node("a", "Dense", "layer", name, ("8 units",), **more),), ())


# Scripts


@pytest.mark.parametrize("script", NAMES)
def test_a_name_in_any_script_is_in_its_box_letter_for_letter(script: str) -> None:
    name = NAMES[script]
    assert m.legible(name) == name
    scene = arranged(alone(name))
    assert faults(scene) == []
    assert name in {t.text for t in scene.boxes[0].texts}
    svg = Drawing(alone(name), "text").svg()
    assert name in {element.text for element in ET.fromstring(svg).iter()}


def test_letters_that_fill_a_square_are_reckoned_wide_and_marks_as_nothing() -> None:
    assert m.text_width("层" * 10) == pytest.approx(10 * m.SIZE)
    assert m.text_width("é") == m.text_width("e\u0301") == m.text_width("e")
    devanagari = "छिपी"
    letters = [c for c in devanagari if unicodedata.category(c) not in ("Mn", "Me")]
    assert m.text_width(devanagari) == pytest.approx(sum(map(m.text_width, letters)))
    family = "👩\u200d👩\u200d👧"
    assert m.text_width(family) == m.text_width("👩")


def test_a_long_name_loses_its_middle_and_no_letter_falls_apart() -> None:
    assert m.legible("a_long_name_of_a_hidden_layer_number_3").endswith("number_3")
    wide = m.legible("层" * 30)
    assert m.text_width(wide) <= 33 * m.SIZE / 2
    for length in range(4, 40):
        cut = m.legible("👩🏽\u200d🔬e\u0301" * 12, length)
        head, _, tail = cut.partition("…")
        for part in (head, tail):
            assert not part.startswith(("\u200d", "🏽", "\u0301"))
            assert not part.endswith("\u200d")


def test_what_is_no_letter_is_shown_as_a_box() -> None:
    assert m.legible("a\x00b\u202ec") == "a□b□c"


# On a dark ground


def luminance(colour: str) -> float:
    """Relative luminance as in WCAG 2."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, two: str) -> float:
    bright, dark = sorted((luminance(one), luminance(two)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def fills() -> set[str]:
    roles = get_args(Role)
    boxes = arranged(Diagram(tuple(Node(role, "Dense", role) for role in roles), ())).boxes
    assert len(boxes) == len(roles)
    return {looks.frame_of(box).fill for box in boxes} | {looks.HEADER_FILL, looks.GROUND}


@pytest.mark.parametrize("scheme", [{}, looks.DARK])
def test_text_can_be_read_on_every_fill(scheme: dict[str, str]) -> None:
    grounds = {scheme.get(c, c) for c in fills()}
    for text, ground in itertools.product((INK, LABEL), grounds):
        assert contrast(scheme.get(text, text), ground) >= 4.5
    for line in ("#555555", *(s.colour for s in looks.MARKS.values())):
        assert contrast(scheme.get(line, line), scheme.get(looks.GROUND, looks.GROUND)) >= 3.0


def test_every_colour_of_a_drawing_has_one_for_a_dark_ground() -> None:
    nodes = tuple(Node(r, "Dense", r, mark="different") for r in ("input", "layer", "merge"))
    edges = (
        Edge("input", "layer", "(8,)", in_call=2),
        Edge("layer", "merge", "(8,)", mark="extra"),
    )
    svg = Drawing(Diagram(nodes, edges, caption="compared"), "text").svg()
    used = set(re.findall(r'(?:fill|stroke)="(#[0-9A-Fa-f]{6})"', svg))
    assert used <= set(looks.DARK)
    style = svg.partition("<style>")[2].partition("</style>")[0]
    assert style.startswith("@media (prefers-color-scheme: dark)")
    assert all(looks.DARK[colour] in style for colour in used)


# With the mouse, and in a narrow window


def test_with_the_mouse_on_a_box_one_reads_what_it_is_told() -> None:
    told = ("Dense 'hidden'", 'a "quoted" <setting>')
    drawing = Drawing(alone("hidden", told=told), "text")
    titles = [e.text for e in ET.fromstring(drawing.svg()).iter() if e.tag.endswith("title")]
    assert "\n".join(told) in titles
    assert f'<span title="{html.escape(chr(10).join(told))}" style="position: absolute' in (
        drawing.html()
    )


def test_a_wide_drawing_keeps_its_size_and_scrolls() -> None:
    nodes = tuple(Node(f"b{i}", "Dense", "layer", f"branch_{i}") for i in range(20))
    drawing = Drawing(Diagram(nodes, ()), "text")
    width, height = drawing.pixels
    assert width > 1400
    page = drawing.html()
    assert page.startswith('<div class="stackgraph-drawing" style="overflow-x: auto">')
    assert f'width="{width}" height="{height}"' in page
    assert f'<div style="position: relative; width: {width}px"><img ' in page
    assert base64.b64decode(re.search(r"base64,([^\"]+)", page)[1]).startswith(b"<svg")  # type: ignore[index]
