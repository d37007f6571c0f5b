"""One diagram laid out in coordinates of its own: rows, lanes, slots, and where they are.

Layered: ranks by longest path, rows ordered by barycentres, long edges led through the rows in
lanes of their own. A nested model is laid out first and then placed as one node, so nothing foreign
can come between its parts. Between rows edges are curves; inside a row they run straight down in
their lane, so no edge can cross a box it does not belong to.
"""

from __future__ import annotations

import itertools
from collections import Counter
from typing import Literal

from stackgraph.drawing.diagram import BOUNDARY, Diagram, Edge, Node
from stackgraph.drawing.layout import metrics as m
from stackgraph.drawing.layout.across import Across
from stackgraph.drawing.layout.lines import Style, header_lines, layer_lines, width_of
from stackgraph.drawing.layout.order import back_arcs, ordered, ranks_of
from stackgraph.drawing.layout.parts import SLOT, Item, Piece, Slot


class Level:
    """One diagram's layout, in coordinates of its own."""

    def __init__(
        self, diagram: Diagram, style: Style, room: dict[str, tuple[float, float]] | None = None
    ) -> None:
        self.diagram = diagram
        self.style = style
        self.room = room or {}
        self.items: dict[str, Item] = {}
        self.pieces: list[Piece] = []
        self.chains: dict[int, list[str]] = {}
        self.rows: list[list[str]] = []
        self.width = 0.0
        self.height = 0.0
        self._make_items()
        self._make_rows()
        self._make_slots()
        self.width = Across(self.rows, self.items, self.pieces, self.slot).place()
        self._place_down()

    # Items and rows

    def _make_items(self) -> None:
        spoken = {e.target for e in self.diagram.edges if e.part}
        for node in self.diagram.nodes:
            room = self._room_at_ports(node) if node.inner is not None else {}
            item = self.items[node.key] = _measured(node, self.style, room)
            if node.key in spoken:
                item.head = m.LINE
                item.height += m.LINE
        ports = {_port("in", e.out_port) for e in self.diagram.edges if e.source == BOUNDARY}
        ports |= {_port("out", e.in_port) for e in self.diagram.edges if e.target == BOUNDARY}
        for key in sorted(ports):
            left, right = self.room.get(key, (6.0, 6.0))
            self.items[key] = Item(key, left=left, right=right)

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
        ends = [k for k, i in self.items.items() if i.node and i.node.role == "output"]
        ends += [k for k in self.items if k.startswith("\0out")]
        for key in _walk_order(keys, forward, rank, ends):
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
            self.items[key] = Item(key, left=m.LANE / 2, right=m.LANE / 2)
            rows[row].append(key)
            self.pieces.append(Piece(index, before, key))
            chain.append(key)
            before = key
        self.pieces.append(Piece(index, before, target))
        if chain:
            self.chains[index] = chain

    def _thread_back(self, index: int, arc: tuple[str, str], rank: dict[str, int]) -> None:
        """An edge that returns to a row at or above its own: out below, in from above."""
        source, target = arc
        chain = []
        for row in range(rank[target], rank[source] + 1):
            key = f"\0lane{index}.{row}"
            self.items[key] = Item(key, left=m.LANE / 2, right=m.LANE / 2)
            self.rows[row].append(key)
            chain.append(key)
        for upper, lower in itertools.pairwise(chain):
            self.pieces.append(Piece(index, upper, lower))
        self.pieces.append(Piece(index, source, chain[-1], "below"))
        self.pieces.append(Piece(index, chain[0], target, "above"))
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
            span_in = 2 * max([abs(s.offset) + _half(s) for s in item.ins], default=0.0)
            item.width = max(item.width, span_out + 20, span_in + 20)
        for item in self.items.values():
            if item.width:
                item.left = item.right = item.width / 2
            for slot in item.outs:
                item.right = max(item.right, slot.offset + _reach(slot))

    def _leaving(self, key: str) -> dict[int, list[Slot]]:
        """The slots at which edges leave an item, by port, without their places."""
        found: dict[tuple[int, int, str], Slot] = {}
        for index, edge in enumerate(self.diagram.edges):
            if self.ends(edge)[0] != key:
                continue
            kind = (edge.out_port, edge.out_call, edge.mark)
            slot = found.setdefault(kind, Slot(call=edge.out_call))
            slot.label = slot.label or _label(edge)
            slot.edges.append(index)
        ports: dict[int, list[Slot]] = {}
        for place in sorted(found):
            ports.setdefault(place[0], []).append(found[place])
        for slots in ports.values():
            if len({s.label for s in slots}) == 1:
                for slot in slots[:-1]:
                    slot.label = ""
        return ports

    def _slots_out(self, key: str, item: Item) -> None:
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

    def _slots_in(self, key: str, item: Item, place: dict[str, int]) -> None:
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
            slot = Slot(call=edge.in_call, edges=[index])
            if item.inner is not None:
                slot.offset = item.inner.port_offset("in", edge.in_port)
            slot.label = "lane" if self.items[upper].lane else ""
            slots.append(slot)
        _space(slots, SLOT, fixed=item.inner is not None)
        for slot in slots:
            slot.label = self.diagram.edges[slot.edges[0]].part if item.head else ""
        if item.head:
            _space_words(slots)
        item.ins = slots

    def port_offset(self, side: str, port: int) -> float:
        """How far a port is from the middle of the box around this level."""
        item = self.items.get(_port(side, port))
        return 0.0 if item is None else item.x - self.width / 2

    def slot(self, piece: Piece, end: Literal["upper", "lower"]) -> float:
        """The offset at which a piece leaves its upper or enters its lower item."""
        item = self.items[piece.upper if end == "upper" else piece.lower]
        slots = item.outs if end == "upper" else item.ins
        for slot in slots:
            if piece.edge in slot.edges:
                return slot.offset
        return 0.0

    # Heights

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

    def _run(self, piece: Piece) -> float:
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


def _reach(slot: Slot) -> float:
    """How far right of an edge its call number and its label go."""
    label = m.SHAPE_GAP + m.text_width(slot.label) if slot.label else 0.0
    return label + (m.BADGE if slot.call else 0.0)


def _half(slot: Slot) -> float:
    """Half the width of the word below an edge that enters."""
    return m.text_width(slot.label) / 2 if slot.label else 0.0


def _space_words(slots: list[Slot]) -> None:
    """Offsets that leave room for the word below each edge; all words are in the middle."""
    steps = [max(SLOT, _half(a) + _half(b) + 10) for a, b in itertools.pairwise(slots)]
    place = (_half(slots[0]) - _half(slots[-1]) - sum(steps)) / 2 if slots else 0.0
    for slot, step in zip(slots, [0.0, *steps], strict=True):
        place += step
        slot.offset = place


def _port(side: str, port: int) -> str:
    return f"\0{side}{port:03d}"


def _label(edge: Edge) -> str:
    """What stands beside an edge. A nested model's result is labelled outside its box."""
    if edge.target == BOUNDARY:
        return edge.mark
    return " ".join(t for t in (edge.label, edge.mark) if t)


def _space(slots: list[Slot], step: float, *, fixed: bool) -> None:
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


def _walk_order(
    keys: list[str], arcs: list[tuple[str, str]], rank: dict[str, int], ends: list[str]
) -> list[str]:
    """Keys as a walk from the top meets them: what leads to the first of ``ends`` (the outputs) at
    the left, then the longest way first: bodies left of shortcuts.
    """
    after: dict[str, list[str]] = {k: [] for k in keys}
    for source, target in arcs:
        after[source].append(target)
    reach: dict[str, int] = {}
    end = {key: place for place, key in enumerate(ends)}
    for key in sorted(keys, key=lambda k: -rank[k]):
        reach[key] = 1 + max([reach[t] for t in after[key]], default=0)
        end[key] = min([end.get(key, len(ends)), *(end[t] for t in after[key])])
    seen: dict[str, None] = {}

    def visit(key: str) -> None:
        stack = [key]
        while stack:
            here = stack.pop()
            if here in seen:
                continue
            seen[here] = None
            stack.extend(sorted(after[here], key=lambda t: (end[t], rank[t], -reach[t]))[::-1])

    for key in keys:
        if rank[key] == 0:
            visit(key)
    for key in keys:
        visit(key)
    return list(seen)


def _measured(node: Node, style: Style, room: dict[str, tuple[float, float]]) -> Item:
    if node.inner is not None:
        return _measured_model(node, style, room)
    lines = layer_lines(node, style)
    width = max(width_of(lines) + 2 * m.PAD_X, 44.0)
    height = len(lines) * m.LINE + 2 * m.PAD_Y
    return Item(node.key, node, lines, width, height, width / 2, width / 2)


def _measured_model(node: Node, style: Style, room: dict[str, tuple[float, float]]) -> Item:
    assert node.inner is not None
    inner = Level(node.inner, style, room)
    lines = header_lines(node, style)
    width = max(inner.width + 2 * m.FRAME, width_of(lines) + 2 * m.PAD_X)
    item = Item(node.key, node, lines, width)
    item.strip = m.HEADER + (len(lines) - 1) * m.LINE
    item.height = item.strip + inner.height
    item.left = item.right = width / 2
    item.inner = inner
    return item
