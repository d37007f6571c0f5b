"""Sizes: of text in matplotlib's own font, and the spaces between things. All in points."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matplotlib.ft2font import FT2Font

FAMILY = "DejaVu Sans"
"""Ships with matplotlib, so a drawing is the same on every machine."""

CSS_PIXELS = 96 / 72
"""Of a web page, in a point."""

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

_SQUARE, _EMOJI, _OTHER = 1.0, 1.25, 0.65
"""Advances, in font sizes, of letters that the font lacks: in a square, emoji, and other ones."""
_FIRST_EMOJI = 0x1F000
"""From here on letters are emoji, which a browser takes from a font of its own."""
_JOINERS = "\u200c\u200d"
_SKIN_TONES = "\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"
_JOINED = re.compile("\u200d[^\\s\\w]\ufe0f?")
"""A joiner and the emoji after it, which is drawn into the one before."""


def without_controls(text: str) -> str:
    """``text`` on one line, with □ for what is no letter of any script.

    Joiners stay: without them an emoji of several parts, or a syllable, falls apart.
    """
    found = (c if c.isprintable() or c in _JOINERS else "□" for c in " ".join(text.split()))
    return "".join(found)


def legible(text: str, longest: int = 32) -> str:
    """``text`` as it can be drawn: on one line, and not too long.

    ``longest``: how many Latin letters wide; letters that stand in a square count twice. What is
    longer loses its middle, since names that begin alike are told apart by their ends.
    """
    text = without_controls(text)
    if len(text) * 2 <= longest:
        return text
    cells = _cells(text)
    if sum(width for _, width in cells) <= longest:
        return text
    end = (longest - 1) // 3
    return _within(cells, longest - 1 - end).rstrip() + "…" + _within(cells[::-1], end, back=True)


def _cells(text: str) -> list[tuple[str, int]]:
    """Letters with the marks and joiners that belong to them, and how wide they are."""
    found: list[tuple[str, int]] = []
    joined = False
    for letter in text:
        part = joined or _width_of_no_glyph(letter) == 0.0
        if part and found:
            found[-1] = (found[-1][0] + letter, found[-1][1])
        else:
            found.append((letter, 2 if _is_square(letter) else 1))
        joined = letter == "\u200d"
    return found


def _within(cells: list[tuple[str, int]], room: int, *, back: bool = False) -> str:
    """As many of the first letters as there is room for; ``back``: the letters run backwards."""
    kept: list[str] = []
    for letter, width in cells:
        room -= width
        if room < 0:
            break
        kept.append(letter)
    return "".join(kept[::-1] if back else kept)


def _is_square(letter: str) -> bool:
    return unicodedata.east_asian_width(letter) in "WF"


def _width_of_no_glyph(letter: str) -> float | None:
    """The advance of a letter that is drawn over the one before, or not at all; None for others."""
    if letter in _JOINERS or unicodedata.category(letter) in ("Mn", "Me"):
        return 0.0
    return 0.0 if letter in _SKIN_TONES else None


def text_width(text: str, size: float = SIZE, bold: bool = False) -> float:
    """The width of one line of text, kerning aside (which only makes it narrower).

    Letters that the font lacks come from another one wherever the drawing is shown. Those of East
    Asia and emoji fill a square in each; for others it is a guess on the safe side, which a drawing
    imposes on them (``textLength``).
    """
    if not text.isascii() and "\u200d" in text:
        text = _JOINED.sub("", text)
    return sum(_advance(letter, bold) for letter in text) * size


@lru_cache(maxsize=1024)
def _advance(letter: str, bold: bool) -> float:
    """How far a letter moves the pen, in units of the font's size."""
    font = _font(bold)
    none = _width_of_no_glyph(letter)
    if none is not None:
        return none
    if ord(letter) >= _FIRST_EMOJI and _is_square(letter):
        return _EMOJI
    if not font.get_char_index(ord(letter)):
        return _SQUARE if _is_square(letter) else _OTHER
    from matplotlib.ft2font import LoadFlags

    glyph = font.load_char(ord(letter), LoadFlags.NO_HINTING)
    return float(glyph.linearHoriAdvance / 65536 / 100)


@lru_cache(maxsize=2)
def _font(bold: bool) -> FT2Font:
    """A copy for measuring only: matplotlib sets sizes of its own on those that it hands out."""
    from matplotlib.font_manager import FontProperties, findfont
    from matplotlib.ft2font import FT2Font

    font = FT2Font(findfont(FontProperties(family=FAMILY, weight="bold" if bold else "normal")))
    font.set_size(100, 72)
    return font
