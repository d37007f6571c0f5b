"""What a node's box says, line by line, in three styles of different width."""

from __future__ import annotations

from typing import Literal

from stackgraph.drawing.diagram import Node, Text
from stackgraph.drawing.layout import metrics as m

Style = Literal["wide", "narrow", "compact"]
"""How much of a node stands beside each other: two lines, short lines, or one line in all."""

Line = tuple[Text, ...]
"""Texts that follow each other on one line; their places are still to be given."""

NARROW = 96.0
"""Points of text in a line of the narrow style."""


def width_of(lines: tuple[Line, ...]) -> float:
    """The width of the longest line."""
    return max(sum(m.text_width(t.text, t.size, t.bold) for t in line) for line in lines)


def layer_lines(node: Node, style: Style) -> tuple[Line, ...]:
    """The lines of a plain node."""
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


def header_lines(node: Node, style: Style) -> tuple[Line, ...]:
    """The lines in the title strip of a nested model."""
    header = [Text(0, 0, node.name or node.kind, m.SIZE, bold=True)]
    facts = [node.kind] if node.name else []
    facts += _facts(node)
    rest = _wrapped(facts) if style == "narrow" else []
    if facts and not rest:
        header.append(Text(0, 0, "  " + " · ".join(facts), m.SIZE))
    return (tuple(header), *((Text(0, 0, text, m.SIZE),) for text in rest), *_mark_lines(node))
