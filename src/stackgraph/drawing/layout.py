"""From a Diagram to a Scene: where every box, edge and label goes. No matplotlib but its metrics.

Layered: ranks by longest path, rows ordered by barycentres, long edges led through the rows in
lanes of their own. A nested model is laid out first and then placed as one node, so nothing foreign
can come between its parts. Between rows edges are curves; inside a row they run straight down in
their lane, so no edge can cross a box it does not belong to.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from stackgraph.drawing import metrics as m
from stackgraph.drawing.diagram import (
    BOUNDARY,
    Badge,
    Box,
    Diagram,
    Edge,
    Node,
    Point,
    Rect,
    Route,
    Scene,
    Text,
)
from stackgraph.drawing.order import back_arcs, ordered, ranks_of, spread

Style = Literal["wide", "narrow", "compact"]
"""How much of a node stands beside each other: two lines, one fact a line, or one line in all."""

WIDEST = 520.0
"""Points: what a notebook's output shows at 700 CSS pixels."""
SLOT = 26.0
"""Points between edges that enter or leave one node."""
END_PULL, LANE_PULL = 0.04, 4.0
"""How strongly a long edge pulls the nodes at its ends, and its own lane straight, where a plain
edge pulls with 1."""
NARROW = 96.0
"""Points of text in a line of the narrow style."""
TALL = 13
"""Rows from which a drawing becomes compact."""


Turn = Literal["", "below", "above"]


@dataclass
class _Slot:
    """Where edges leave or enter a node: an offset from its middle, and the label beside it."""

    offset: float = 0.0
    label: str = ""
    call: int = 0
    edges: list[int] = field(default_factory=list)


@dataclass
class _Item:
    """A thing in a row: a node, a nested model's port, or an edge's place in a lane."""

    key: str
    node: Node | None = None
    lines: tuple[tuple[Text, ...], ...] = ()
    width: float = 0.0
    height: float = 0.0
    left: float = 0.0
    right: float = 0.0
    outs: list[_Slot] = field(default_factory=list)
    ins: list[_Slot] = field(default_factory=list)
    inner: _Level | None = None
    x: float = 0.0
    top: float = 0.0

    @property
    def lane(self) -> bool:
        """Whether this is only a place that an edge passes."""
        return self.node is None

    @property
    def bottom(self) -> float:
        return self.top + self.height


@dataclass
class _Piece:
    """A stretch of an edge between neighbouring rows (``u`` above ``v``), or a turn in a gap."""

    edge: int
    upper: str
    lower: str
    turn: Turn = ""


class _Level:
    """One diagram's layout, in coordinates of its own."""

    def __init__(
        self, diagram: Diagram, style: Style, room: dict[str, tuple[float, float]] | None = None
    ) -> None:
        self.diagram = diagram
        self.style = style
        self.room = room or {}
        self.items: dict[str, _Item] = {}
        self.pieces: list[_Piece] = []
        self.chains: dict[int, list[str]] = {}
        self.rows: list[list[str]] = []
        self.width = 0.0
        self.height = 0.0
        self._make_items()
        self._make_rows()
        self._make_slots()
        self._place_across()
        self._place_down()

    # Items and rows

    def _make_items(self) -> None:
        for node in self.diagram.nodes:
            room = self._room_at_ports(node) if node.inner is not None else {}
            self.items[node.key] = _measured(node, self.style, room)
        ports = {_port("in", e.out_port) for e in self.diagram.edges if e.source == BOUNDARY}
        ports |= {_port("out", e.in_port) for e in self.diagram.edges if e.target == BOUNDARY}
        for key in sorted(ports):
            left, right = self.room.get(key, (6.0, 6.0))
            self.items[key] = _Item(key, left=left, right=right)

    def _room_at_ports(self, node: Node) -> dict[str, tuple[float, float]]:
        """How much room the edges outside a nested model need to either side of its ports."""
        room = {}
        for port, slots in self._leaving(node.key).items():
            steps = [_reach(slot) + 12 for slot in slots[:-1]]
            half = sum(max(SLOT, step) for step in steps) / 2
            room[_port("out", port)] = (half + 6, half + max(6.0, _reach(slots[-1])))
        arriving = Counter(e.in_port for e in self.diagram.edges if e.target == node.key)
        for port, count in arriving.items():
            half = (count - 1) * SLOT / 2 + 6
            room[_port("in", port)] = (half, half)
        return room

    def ends(self, edge: Edge) -> tuple[str, str]:
        """The item keys that an edge joins."""
        source = _port("in", edge.out_port) if edge.source == BOUNDARY else edge.source
        target = _port("out", edge.in_port) if edge.target == BOUNDARY else edge.target
        return source, target

    def _make_rows(self) -> None:
        keys = sorted(self.items, key=lambda k: 0 if k.startswith("\0in") else 1)
        arcs = [self.ends(e) for e in self.diagram.edges]
        back = back_arcs(keys, arcs)
        forward = [a for a in arcs if a not in back]
        late = {k for k, i in self.items.items() if i.node and i.node.role == "input"}
        rank = ranks_of(
            keys,
            forward,
            first={k for k in keys if k.startswith("\0in")},
            last={k for k in keys if k.startswith("\0out")},
            late=late,
        )
        self.rank = rank
        rows: list[list[str]] = [[] for _ in range(max(rank.values(), default=-1) + 1)]
        for key in _walk_order(keys, forward, rank):
            rows[rank[key]].append(key)
        lanes: list[tuple[int, int]] = []
        for index, arc in enumerate(arcs):
            if arc in back:
                lanes.append((index, 0))
            else:
                self._thread(index, arc, rank, rows)
        joints = [(p.upper, p.lower) for p in self.pieces]
        self.rows = ordered(rows, joints)
        for index, _ in lanes:
            self._thread_back(index, arcs[index], rank)
        self.row_of = {key: i for i, row in enumerate(self.rows) for key in row}

    def _thread(
        self, index: int, arc: tuple[str, str], rank: dict[str, int], rows: list[list[str]]
    ) -> None:
        """An edge that goes down, with a lane in every row between its ends."""
        source, target = arc
        before = source
        chain = []
        for row in range(rank[source] + 1, rank[target]):
            key = f"\0lane{index}.{row}"
            self.items[key] = _Item(key, left=m.LANE / 2, right=m.LANE / 2)
            rows[row].append(key)
            self.pieces.append(_Piece(index, before, key))
            chain.append(key)
            before = key
        self.pieces.append(_Piece(index, before, target))
        if chain:
            self.chains[index] = chain

    def _thread_back(self, index: int, arc: tuple[str, str], rank: dict[str, int]) -> None:
        """An edge that returns to a row at or above its own: out below, in from above."""
        source, target = arc
        chain = []
        for row in range(rank[target], rank[source] + 1):
            key = f"\0lane{index}.{row}"
            self.items[key] = _Item(key, left=m.LANE / 2, right=m.LANE / 2)
            self.rows[row].append(key)
            chain.append(key)
        for upper, lower in itertools.pairwise(chain):
            self.pieces.append(_Piece(index, upper, lower))
        self.pieces.append(_Piece(index, source, chain[-1], "below"))
        self.pieces.append(_Piece(index, chain[0], target, "above"))
        self.chains[index] = chain

    # Slots

    def _make_slots(self) -> None:
        place = {k: i for row in self.rows for i, k in enumerate(row)}
        for key, item in self.items.items():
            if item.lane and not key.startswith("\0in") and not key.startswith("\0out"):
                continue
            self._slots_in(key, item, place)
            self._slots_out(key, item)
            if item.node is None or item.inner is not None:
                continue
            span_out = 2 * max([abs(s.offset) for s in item.outs], default=0.0)
            span_in = 2 * max([abs(s.offset) for s in item.ins], default=0.0)
            item.width = max(item.width, span_out + 20, span_in + 20)
        for item in self.items.values():
            if item.width:
                item.left = item.right = item.width / 2
            for slot in item.outs:
                item.right = max(item.right, slot.offset + _reach(slot))

    def _leaving(self, key: str) -> dict[int, list[_Slot]]:
        """The slots at which edges leave an item, by port, without their places."""
        found: dict[tuple[int, int, str], _Slot] = {}
        for index, edge in enumerate(self.diagram.edges):
            if self.ends(edge)[0] != key:
                continue
            kind = (edge.out_port, edge.out_call, edge.mark)
            slot = found.setdefault(kind, _Slot(call=edge.out_call))
            slot.label = slot.label or _label(edge)
            slot.edges.append(index)
        ports: dict[int, list[_Slot]] = {}
        for place in sorted(found):
            ports.setdefault(place[0], []).append(found[place])
        for slots in ports.values():
            if len({s.label for s in slots}) == 1:
                for slot in slots[:-1]:
                    slot.label = ""
        return ports

    def _slots_out(self, key: str, item: _Item) -> None:
        ports = self._leaving(key)
        if key.startswith("\0in"):
            for slot in ports.get(int(key[-3:]), []):
                slot.label = ""
        groups = (
            [(item.inner.port_offset("out", port), slots) for port, slots in ports.items()]
            if item.inner is not None
            else [(0.0, [slot for slots in ports.values() for slot in slots])]
        )
        arrival = {slot.call: index for index, slot in enumerate(item.ins)}
        for middle, slots in groups:
            if not slots:
                continue
            if item.node is not None and item.node.calls > 1:
                label = slots[-1].label
                slots.sort(key=lambda s: arrival.get(s.call, s.call))
                if sum(bool(s.label) for s in slots) == 1:
                    for slot in slots:
                        slot.label = label if slot is slots[-1] else ""
            steps = [max(SLOT, _reach(slot) + 12) for slot in slots[:-1]]
            place = middle - sum(steps) / 2
            for slot, step in zip(slots, [0.0, *steps], strict=True):
                place += step
                slot.offset = place
            item.outs += slots

    def _slots_in(self, key: str, item: _Item, place: dict[str, int]) -> None:
        entries: list[tuple[float, int, str]] = []
        for piece in self.pieces:
            if piece.lower == key and piece.turn != "below":
                late = 1000.0 if piece.turn == "above" else 0.0
                entries.append((place[piece.upper] + late, piece.edge, piece.upper))
        if item.node is not None and item.node.ordered:
            entries.sort(key=lambda e: self.diagram.edges[e[1]].in_port)
        else:
            entries.sort(key=lambda e: e[:2])
        slots = []
        for _, index, upper in entries:
            edge = self.diagram.edges[index]
            slot = _Slot(call=edge.in_call, edges=[index])
            if item.inner is not None:
                slot.offset = item.inner.port_offset("in", edge.in_port)
            slot.label = "lane" if self.items[upper].lane else ""
            slots.append(slot)
        _space(slots, SLOT, fixed=item.inner is not None)
        for slot in slots:
            slot.label = ""
        item.ins = slots

    def port_offset(self, side: str, port: int) -> float:
        """How far a port is from the middle of the box around this level."""
        item = self.items.get(_port(side, port))
        return 0.0 if item is None else item.x - self.width / 2

    def slot(self, piece: _Piece, end: Literal["upper", "lower"]) -> float:
        """The offset at which a piece leaves its upper or enters its lower item."""
        item = self.items[piece.upper if end == "upper" else piece.lower]
        slots = item.outs if end == "upper" else item.ins
        for slot in slots:
            if piece.edge in slot.edges:
                return slot.offset
        return 0.0

    # Coordinates

    def _place_across(self) -> None:
        for row in self.rows:
            at = 0.0
            for before, key in zip([None, *row], row, strict=False):
                at += self._gap(before, key) if before else 0.0
                self.items[key].x = at
        links = self._links()
        for sweep in range(30):
            order = range(len(self.rows)) if sweep % 2 == 0 else reversed(range(len(self.rows)))
            sides = ({"up"}, {"down"}, {"up", "down"})[min(sweep, 2)]
            for index in order:
                self._settle(self.rows[index], links, sides)
        self._straighten()
        left = min([i.x - i.left for i in self.items.values()], default=0.0)
        for item in self.items.values():
            item.x -= left
        self.width = max([i.x + i.right for i in self.items.values()], default=0.0)

    def _gap(self, before: str, key: str) -> float:
        one, two = self.items[before], self.items[key]
        space = m.SEPARATION if not (one.lane and two.lane) else 2.0
        return one.right + two.left + space

    def _links(self) -> dict[str, list[tuple[str, str, float, float]]]:
        """For each item: (side, other item, wanted x relative to the other, weight)."""
        links: dict[str, list[tuple[str, str, float, float]]] = {k: [] for k in self.items}
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
        links: dict[str, list[tuple[str, str, float, float]]],
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

    def _mean(self, chain: list[tuple[str, float]]) -> float:
        return sum(self.items[key].x - shift for key, shift in chain) / len(chain)

    def _lines(self) -> list[list[tuple[str, float]]]:
        """Chains of items joined middle to middle, with x relative to the first; nodes' first."""
        below: dict[str, list[_Piece]] = {key: [] for key in self.items}
        above: dict[str, list[_Piece]] = {key: [] for key in self.items}
        place = {k: i for row in self.rows for i, k in enumerate(row)}
        for piece in self.pieces:
            if not piece.turn:
                below[piece.upper].append(piece)
                above[piece.lower].append(piece)
        after: dict[str, _Piece] = {}
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
        self, pieces: list[_Piece], end: Callable[[_Piece], str], place: dict[str, int]
    ) -> _Piece | None:
        """The piece that goes on straight: the only one, or the middle one of those to nodes."""
        if len(pieces) == 1:
            return pieces[0]
        direct = sorted(
            (p for p in pieces if not self.items[end(p)].lane), key=lambda p: place[end(p)]
        )
        return direct[len(direct) // 2] if len(direct) % 2 else None

    def _align(self, chain: list[tuple[str, float]], *, push: bool = False) -> None:
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

    def _place_down(self) -> None:
        y = 0.0
        for index, row in enumerate(self.rows):
            y += self._gap_above(index)
            band = max([self.items[k].height for k in row], default=0.0)
            for key in row:
                item = self.items[key]
                item.top = y + (band - item.height) / 2 if not item.lane else y
                if item.lane:
                    item.height = band
            y += band
        self.height = y + self._gap_above(len(self.rows))

    def _gap_above(self, index: int) -> float:
        """The height between row ``index - 1`` and row ``index``; also sets its zones."""
        row = self.rows[index] if index < len(self.rows) else []
        before = self.rows[index - 1] if index > 0 else []
        pieces = [p for p in self.pieces if p.lower in row and p.upper in before and not p.turn]
        turns_above = [p for p in self.pieces if p.turn == "above" and p.lower in row]
        turns_below = [p for p in self.pieces if p.turn == "below" and p.upper in before]
        if not pieces and not turns_above and not turns_below:
            return 0.0
        labelled = any(s.label or s.call for k in before for s in self.items[k].outs)
        badged = any(s.call for k in row for s in self.items[k].ins)
        slant = max([abs(self._run(p)) for p in pieces], default=0.0)
        curved = slant > 1.0 or bool(turns_above) or bool(turns_below)
        stub = 14.5 if labelled else 3.0
        arrow = 2 * m.BADGE + 12 if badged else 9.0
        if all(self.items[k].lane for k in row):
            arrow = 3.0
        bend = min(12.0 + 0.05 * slant, 34.0) if curved else 0.0
        if turns_above or turns_below:
            bend = max(bend, 20.0)
        if not curved and not badged:
            called = any(s.call for k in before for s in self.items[k].outs)
            return 28.0 if called else 20.0 if labelled else 14.0
        return stub + bend + arrow

    def _run(self, piece: _Piece) -> float:
        start = self.items[piece.upper].x + self.slot(piece, "upper")
        return self.items[piece.lower].x + self.slot(piece, "lower") - start

    def zones(self, index: int) -> tuple[float, float]:
        """Where the curves of the gap below row ``index`` begin and end (y)."""
        row = self.rows[index]
        begin = max([self.items[k].bottom for k in row], default=0.0)
        below = self.rows[index + 1] if index + 1 < len(self.rows) else []
        end = min([self.items[k].top for k in below], default=self.height)
        if below:
            tops = [self.items[k].top for k in below if self.items[k].lane] or [
                self.items[k].top for k in below
            ]
            end = min(tops)
        labelled = any(s.label or s.call for k in row for s in self.items[k].outs)
        badged = any(s.call for k in below for s in self.items[k].ins)
        begin += 14.5 if labelled else 3.0
        end -= (
            (2 * m.BADGE + 12)
            if badged
            else (3.0 if all(self.items[k].lane for k in below) else 9.0)
        )
        return begin, max(begin, end)


def _reach(slot: _Slot) -> float:
    """How far right of an edge its call number and its label go."""
    label = m.SHAPE_GAP + m.text_width(slot.label) if slot.label else 0.0
    return label + (m.BADGE if slot.call else 0.0)


def _port(side: str, port: int) -> str:
    return f"\0{side}{port:03d}"


def _label(edge: Edge) -> str:
    """What stands beside an edge. A nested model's result is labelled outside its box."""
    if edge.target == BOUNDARY:
        return edge.mark
    return " ".join(t for t in (edge.label, edge.mark) if t)


def _space(slots: list[_Slot], step: float, *, fixed: bool) -> None:
    """Offsets for the edges that enter a node, from left to right.

    A single direct edge among long ones gets the middle, so that the main line stays straight.
    ``fixed``: the offsets are a nested model's ports; only those at one port are moved apart.
    """
    if fixed:
        for base in sorted({s.offset for s in slots}):
            same = [s for s in slots if s.offset == base]
            for i, slot in enumerate(same):
                slot.offset = base + (i - (len(same) - 1) / 2) * step
        return
    direct = [i for i, s in enumerate(slots) if s.label != "lane"]
    middle = float(direct[0]) if len(direct) == 1 else (len(slots) - 1) / 2
    for i, slot in enumerate(slots):
        slot.offset = (i - middle) * step


def _walk_order(keys: list[str], arcs: list[tuple[str, str]], rank: dict[str, int]) -> list[str]:
    """Keys as a walk from the top meets them, the longest way first: bodies left of shortcuts."""
    after: dict[str, list[str]] = {k: [] for k in keys}
    for source, target in arcs:
        after[source].append(target)
    reach: dict[str, int] = {}
    for key in sorted(keys, key=lambda k: -rank[k]):
        reach[key] = 1 + max([reach[t] for t in after[key]], default=0)
    seen: dict[str, None] = {}

    def visit(key: str) -> None:
        stack = [key]
        while stack:
            here = stack.pop()
            if here in seen:
                continue
            seen[here] = None
            stack.extend(sorted(after[here], key=lambda t: (rank[t], -reach[t]))[::-1])

    for key in keys:
        if rank[key] == 0:
            visit(key)
    for key in keys:
        visit(key)
    return list(seen)


# Nodes


def _measured(node: Node, style: Style, room: dict[str, tuple[float, float]]) -> _Item:
    if node.inner is not None:
        return _measured_model(node, style, room)
    lines = _lines(node, style)
    width = max(sum(m.text_width(t.text, t.size, t.bold) for t in line) for line in lines)
    width = max(width + 2 * m.PAD_X, 44.0)
    height = len(lines) * m.LINE + 2 * m.PAD_Y
    return _Item(node.key, node, lines, width, height, width / 2, width / 2)


def _measured_model(node: Node, style: Style, room: dict[str, tuple[float, float]]) -> _Item:
    assert node.inner is not None
    inner = _Level(node.inner, style, room)
    header = [Text(0, 0, node.name or node.kind, m.SIZE, bold=True)]
    facts = [node.kind] if node.name else []
    facts += _facts(node)
    rest = _wrapped(facts) if style == "narrow" else []
    if facts and not rest:
        header.append(Text(0, 0, "  " + " · ".join(facts), m.SIZE))
    lines = [tuple(header), *((Text(0, 0, text, m.SIZE),) for text in rest), *_mark_lines(node)]
    text = max(sum(m.text_width(t.text, t.size, t.bold) for t in line) for line in lines)
    width = max(inner.width + 2 * m.FRAME, text + 2 * m.PAD_X)
    strip = m.HEADER + (len(lines) - 1) * m.LINE
    item = _Item(node.key, node, tuple(lines), width, strip + inner.height)
    item.left = item.right = width / 2
    item.inner = inner
    return item


def _lines(node: Node, style: Style) -> tuple[tuple[Text, ...], ...]:
    facts = _facts(node)
    heading = [Text(0, 0, node.kind, m.SIZE, bold=True)]
    name = [Text(0, 0, f"  {node.name}", m.SIZE)] if node.name else []
    if style == "compact":
        rest = [Text(0, 0, "  " + " · ".join(facts), m.SIZE)] if facts else []
        return (tuple(heading + name + rest), *_mark_lines(node))
    lines = [tuple(heading + name)]
    if style == "wide":
        if facts:
            lines.append((Text(0, 0, " · ".join(facts), m.SIZE),))
    else:
        lines += [(Text(0, 0, text, m.SIZE),) for text in _wrapped(facts)]
    return (*lines, *_mark_lines(node))


def _facts(node: Node) -> list[str]:
    calls = f"called {node.calls} times" if node.calls > 1 else ""
    return [text for text in (*node.facts, node.weights, calls) if text]


def _wrapped(facts: list[str]) -> list[str]:
    """Facts joined into lines of no more than NARROW points, unless one fact alone is longer."""
    lines: list[str] = []
    for fact in facts:
        joined = f"{lines[-1]} · {fact}" if lines else fact
        if lines and m.text_width(joined) <= NARROW:
            lines[-1] = joined
        else:
            lines.append(fact)
    return lines


def _mark_lines(node: Node) -> list[tuple[Text, ...]]:
    if not node.mark:
        return []
    text = f"{node.mark}: {node.note}" if node.note else node.mark
    return [(Text(0, 0, text, m.SIZE, bold=True),)]


# The scene


def arranged(diagram: Diagram) -> Scene:
    """The drawing's geometry, in the roomiest style that fits a notebook's width."""
    styles: list[Style] = ["wide", "narrow", "compact"]
    levels = {"wide": _Level(diagram, "wide")}
    if _depth(levels["wide"]) > TALL:
        styles = ["compact", "wide", "narrow"]
    chosen = None
    for style in styles:
        level = levels.get(style) or _Level(diagram, style)
        levels[style] = level
        if level.width <= WIDEST:
            chosen = level
            break
    if chosen is None:
        chosen = min(levels.values(), key=lambda one: one.width)
    return _scene(chosen, diagram)


def _depth(level: _Level) -> int:
    inside = [_depth(i.inner) for i in level.items.values() if i.inner is not None]
    return len(level.rows) + max(inside, default=0)


def _scene(level: _Level, diagram: Diagram) -> Scene:
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


def _emit(level: _Level, dx: float, dy: float, path: tuple[str, ...], scene: Scene) -> None:
    for item in level.items.values():
        if item.node is None:
            continue
        rect = Rect(item.x - item.width / 2 + dx, item.top + dy, item.width, item.height)
        strip = 0.0
        if item.inner is not None:
            strip = m.HEADER + (len(item.lines) - 1) * m.LINE
        texts = _texts(item, rect, strip)
        scene.boxes.append(Box(item.node, (*path, item.key), rect, texts, strip))
        if item.inner is not None:
            inside = rect.x + (rect.width - item.inner.width) / 2
            _emit(item.inner, inside, rect.y + strip, (*path, item.key), scene)
        _emit_labels(level, item, dx, dy, scene)
    for index, edge in enumerate(level.diagram.edges):
        points = _route(level, index)
        moved = tuple((x + dx, y + dy) for x, y in points)
        arrow = edge.target != BOUNDARY
        scene.routes.append(Route(edge, path, moved, arrow))


def _texts(item: _Item, rect: Rect, strip: float) -> tuple[Text, ...]:
    """The item's lines as placed texts, centred in its box or in its title strip."""
    texts = []
    block = len(item.lines) * m.LINE
    area = strip if strip else rect.height
    y = rect.y + (area - block) / 2 + m.LINE / 2
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


def _emit_labels(level: _Level, item: _Item, dx: float, dy: float, scene: Scene) -> None:
    for slot in item.outs:
        x, y = item.x + slot.offset + dx, item.bottom + dy
        lead = m.SHAPE_GAP
        if slot.call:
            scene.badges.append(Badge(x, y + m.BADGE + 2, slot.call))
            lead += m.BADGE
        if slot.label:
            scene.labels.append(Text(x + lead, y + 8.5, slot.label, m.SIZE, colour="#444444"))
    for slot in item.ins:
        if slot.call:
            scene.badges.append(
                Badge(item.x + slot.offset + dx, item.top + dy - 9 - m.BADGE, slot.call)
            )


def _route(level: _Level, index: int) -> list[Point]:
    """The edge as Bezier pieces: straight in rows, curved in the gaps between them."""
    pieces = [p for p in level.pieces if p.edge == index]
    turns: dict[Turn, _Piece] = {p.turn: p for p in pieces if p.turn}
    if turns:
        return _route_back(level, pieces, turns)
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


def _route_back(level: _Level, pieces: list[_Piece], turns: dict[Turn, _Piece]) -> list[Point]:
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
