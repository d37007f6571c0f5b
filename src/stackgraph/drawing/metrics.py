"""Sizes: of text in matplotlib's own font, and the spaces between things. All in points."""

from __future__ import annotations

from functools import lru_cache

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


@lru_cache(maxsize=4096)
def text_width(text: str, size: float = SIZE, bold: bool = False) -> float:
    """The width of one line of text."""
    from matplotlib.font_manager import FontProperties
    from matplotlib.textpath import TextPath

    if not text.strip():
        return 0.0
    font = FontProperties(family=FAMILY, weight="bold" if bold else "normal", size=size)
    advance = TextPath((0, 0), text.replace("$", r"\$"), prop=font, usetex=False).get_extents()
    return float(advance.x1) + 0.5
