"""Where the items of a level stand from left to right.

Rows are swept down and up: each item is drawn to those it is joined to, and the row then takes the
nearest places that keep its distances. At the end lines of nodes and lanes are made straight.
"""

from __future__ import annotations

import itertools
from collections import Counter
from typing import TYPE_CHECKING, Literal

from stackgraph.drawing.layout import metrics as m
from stackgraph.drawing.layout.order import spread

if TYPE_CHECKING:
    from collections.abc import Callable

    from stackgraph.drawing.layout.parts import Item, Piece

END_PULL, LANE_PULL = 0.04, 4.0
"""How strongly a long edge pulls the nodes at its ends, and its own lane straight, where a plain
edge pulls with 1."""
SWEEPS = 30

Links = dict[str, list[tuple[str, str, float, float]]]
"""For each item: (side, other item, wanted x relative to the other, weight)."""

Chain = list[tuple[str, float]]
"""Items joined middle to middle, each with its x relative to the first."""


class Across:
    """``slot`` gives the offset at which a piece leaves its upper or enters its lower item."""

    def __init__(
        self,
        rows: list[list[str]],
        items: dict[str, Item],
        pieces: list[Piece],
        slot: Callable[[Piece, Literal["upper", "lower"]], float],
    ) -> None:
        self.rows = rows
        self.items = items
        self.pieces = pieces
        self.slot = slot
        self.row_of = {key: i for i, row in enumerate(rows) for key in row}

    def place(self) -> float:
        """Give every item its x, from 0; returns the width."""
        for row in self.rows:
            at = 0.0
            for before, key in zip([None, *row], row, strict=False):
                at += self._gap(before, key) if before else 0.0
                self.items[key].x = at
        links = self._links()
        for sweep in range(SWEEPS):
            order = range(len(self.rows)) if sweep % 2 == 0 else reversed(range(len(self.rows)))
            sides = ({"up"}, {"down"}, {"up", "down"})[min(sweep, 2)]
            for index in order:
                self._settle(self.rows[index], links, sides)
        self._straighten()
        left = min([i.x - i.left for i in self.items.values()], default=0.0)
        for item in self.items.values():
            item.x -= left
        return max([i.x + i.right for i in self.items.values()], default=0.0)

    def _gap(self, before: str, key: str) -> float:
        one, two = self.items[before], self.items[key]
        space = m.SEPARATION if not (one.lane and two.lane) else 2.0
        return one.right + two.left + space

    def _links(self) -> Links:
        """For each item: (side, other item, wanted x relative to the other, weight)."""
        links: Links = {k: [] for k in self.items}
        joints = [p for p in self.pieces if not p.turn]
        leaving = Counter(p.upper for p in joints)
        arriving = Counter(p.lower for p in joints)
        for piece in joints:
            shift = self.slot(piece, "upper") - self.slot(piece, "lower")
            upper, lower = self.items[piece.upper].lane, self.items[piece.lower].lane
            weight = LANE_PULL if upper and lower else 1.0
            if lower and not upper and leaving[piece.upper] > 1:
                weight = END_PULL
            if upper and not lower and arriving[piece.lower] > 1:
                weight = END_PULL
            links[piece.lower].append(("up", piece.upper, shift, weight))
            links[piece.upper].append(("down", piece.lower, -shift, weight))
        return links

    def _settle(
        self,
        row: list[str],
        links: Links,
        sides: set[str],
    ) -> None:
        wanted, weights = [], []
        for key in row:
            near = [link for link in links[key] if link[0] in sides]
            total = sum(link[3] for link in near)
            strong = sorted(self.items[o].x + s for _, o, s, w in near if w >= 1.0)
            if len(strong) > 2 and len(strong) % 2 and len(sides) == 1:
                wanted.append(strong[len(strong) // 2])
            elif near:
                wanted.append(sum((self.items[o].x + s) * w for _, o, s, w in near) / total)
            else:
                wanted.append(self.items[key].x)
            weights.append(max(total, 0.01))
        gaps = [self._gap(a, b) for a, b in itertools.pairwise(row)]
        for key, x in zip(row, spread(wanted, gaps, weights), strict=True):
            self.items[key].x = x

    def _straighten(self) -> None:
        """Give each line of nodes and lanes one x all along, where there is room for that."""
        lines = self._lines()
        for chain in lines:
            self._align(chain)
        for chain in sorted(lines, key=self._mean):
            self._align(chain, push=True)

    def _mean(self, chain: Chain) -> float:
        return sum(self.items[key].x - shift for key, shift in chain) / len(chain)

    def _lines(self) -> list[Chain]:
        """Chains of items joined middle to middle, with x relative to the first; nodes' first."""
        below: dict[str, list[Piece]] = {key: [] for key in self.items}
        above: dict[str, list[Piece]] = {key: [] for key in self.items}
        place = {k: i for row in self.rows for i, k in enumerate(row)}
        for piece in self.pieces:
            if not piece.turn:
                below[piece.upper].append(piece)
                above[piece.lower].append(piece)
        after: dict[str, Piece] = {}
        for key, pieces in below.items():
            main = self._middle(pieces, lambda p: p.lower, place)
            if main and self._middle(above[main.lower], lambda p: p.upper, place) is main:
                after[key] = main
        starts = set(after) - {p.lower for p in after.values()}
        chains = []
        for key in [k for row in self.rows for k in row if k in starts]:
            chain, shift, here = [(key, 0.0)], 0.0, key
            while here in after:
                piece = after[here]
                shift += self.slot(piece, "upper") - self.slot(piece, "lower")
                here = piece.lower
                chain.append((here, shift))
            chains.append(chain)
        return sorted(chains, key=lambda c: all(self.items[k].lane for k, _ in c))

    def _middle(
        self, pieces: list[Piece], end: Callable[[Piece], str], place: dict[str, int]
    ) -> Piece | None:
        """The piece that goes on straight: the only one, or the middle one of those to nodes."""
        if len(pieces) == 1:
            return pieces[0]
        direct = sorted(
            (p for p in pieces if not self.items[end(p)].lane), key=lambda p: place[end(p)]
        )
        return direct[len(direct) // 2] if len(direct) % 2 else None

    def _align(self, chain: Chain, *, push: bool = False) -> None:
        """Move a chain to one x, if its neighbours leave room; with ``push``, make room."""
        low, high = float("-inf"), float("inf")
        for key, shift in chain:
            row = self.rows[self.row_of[key]]
            at = row.index(key)
            if at > 0:
                low = max(low, self.items[row[at - 1]].x + self._gap(row[at - 1], key) - shift)
            if at + 1 < len(row):
                high = min(high, self.items[row[at + 1]].x - self._gap(key, row[at + 1]) - shift)
        if low > high and not push:
            return
        x = max(min(self._mean(chain), high), low)
        for key, shift in chain:
            self.items[key].x = x + shift
            row = self.rows[self.row_of[key]]
            for before, after in itertools.pairwise(row[row.index(key) :]):
                least = self.items[before].x + self._gap(before, after)
                self.items[after].x = max(self.items[after].x, least)
