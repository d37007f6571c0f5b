"""Sizes: of text in matplotlib's own font, and the spaces between things. All in points."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matplotlib.ft2font import FT2Font

FAMILY = "DejaVu Sans"
"""Ships with matplotlib, so a drawing is the same on every machine."""

SIZE = 9.0
LINE = 12.5
PAD_X = 8.0
PAD_Y = 4.5
SEPARATION = 16.0
LANE = 9.0
HEADER = 20.0
FRAME = 10.0
MARGIN = 6.0
BADGE = 6.2
SHAPE_GAP = 4.0


def legible(text: str, longest: int = 32) -> str:
    """``text`` as it can be drawn: on one line, in letters that the font has, not too long."""
    text = "".join(c if _has(c) else "□" for c in " ".join(text.split()))
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


@lru_cache(maxsize=1024)
def _has(letter: str) -> bool:
    if not letter.isprintable() or unicodedata.combining(letter):
        return False
    return bool(_font(False).get_char_index(ord(letter)))


def text_width(text: str, size: float = SIZE, bold: bool = False) -> float:
    """The width of one line of text, kerning aside (which only makes it narrower)."""
    return sum(_advance(letter, bold) for letter in text) * size


@lru_cache(maxsize=1024)
def _advance(letter: str, bold: bool) -> float:
    """How far a letter moves the pen, in units of the font's size."""
    from matplotlib.ft2font import LoadFlags

    glyph = _font(bold).load_char(ord(letter), LoadFlags.NO_HINTING)
    return float(glyph.linearHoriAdvance / 65536 / 100)


@lru_cache(maxsize=2)
def _font(bold: bool) -> FT2Font:
    """A copy for measuring only: matplotlib sets sizes of its own on those that it hands out."""
    from matplotlib.font_manager import FontProperties, findfont
    from matplotlib.ft2font import FT2Font

    font = FT2Font(findfont(FontProperties(family=FAMILY, weight="bold" if bold else "normal")))
    font.set_size(100, 72)
    return font
