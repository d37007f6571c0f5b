"""``sg.progress``: what is done, what is due and what comes next, as a table with a picture."""

from __future__ import annotations

import html
from datetime import date
from pathlib import Path

from stackgraph.puzzles import memory
from stackgraph.puzzles.memory import RESTS, Memory, PracticeCard, RecordError
from stackgraph.puzzles.schedule import KINDS, next_up
from stackgraph.puzzles.topics import TOPICS, UNITS

_SQUARE, _GAP = 10, 3
_FULL, _EMPTY = "#0072B2", "none"
_COLUMN = 34
"""Characters of a column of the table as text."""


class Progress:
    """What is remembered. Shows itself as a table in which five squares are a card's five boxes."""

    def __init__(self, known: Memory, today: date, trouble: str = "") -> None:
        self._known = known
        self._today = today
        self._trouble = trouble

    @property
    def next(self) -> tuple[str, str]:
        """Topic and kind of the puzzle that ``sg.practice()`` would pose."""
        return next_up(self._known, self._today)

    @property
    def due(self) -> list[tuple[str, str]]:
        """Topics and kinds that are due, in the order of the course."""
        cards = self._known.cards
        names = [(t, k) for t in TOPICS for k in KINDS]
        return [n for n in names if (c := cards.get("/".join(n))) and c.is_due(self._today)]

    def __repr__(self) -> str:
        lines = [self._trouble] if self._trouble else []
        lines += [f"Practice on {self._today.isoformat()}: boxes 1 to 5, levels 1 to 3", ""]
        width = max(map(len, TOPICS)) + 2
        lines.append((" " * width + "".join(f"{kind:<{_COLUMN}}" for kind in KINDS)).rstrip())
        for topic in TOPICS:
            cells = "".join(f"{self._cell(topic, kind):<{_COLUMN}}" for kind in KINDS)
            lines.append(f"{topic:<{width}}{cells}".rstrip())
        lines += ["", self._summary()]
        lines += self._exercises()
        return "\n".join(lines)

    def _cell(self, topic: str, kind: str) -> str:
        card = self._known.cards.get(f"{topic}/{kind}")
        if card is None:
            return "not begun"
        return f"box {card.box}, level {card.level}, {self._when(card)}"

    def _when(self, card: PracticeCard) -> str:
        return "due" if card.is_due(self._today) else f"due {card.due}"

    def _summary(self) -> str:
        topic, kind = self.next
        due = len(self.due)
        said = f"{due} due now. " if due else "Nothing is due. "
        return f'{said}Next: sg.practice("{topic}", "{kind}"), which sg.practice() poses.'

    def _exercises(self) -> list[str]:
        """A line for each unit of which exercises are known."""
        units: dict[str, list[bool]] = {}
        for name, exercise in sorted(self._known.exercises.items()):
            units.setdefault(name.split("_")[0], []).append(exercise.right)
        if not units:
            return []
        lines = [f"  {unit}: {sum(right)} of {len(right)} right" for unit, right in units.items()]
        return ["", "Exercises answered so far", *lines]

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        return {"text/html": self._html(), "text/plain": repr(self)}

    def _html(self) -> str:
        parts = [f"<p>{html.escape(self._trouble)}</p>"] if self._trouble else []
        head = "".join(f'<th scope="col">{kind}</th>' for kind in KINDS)
        rows = [self._row(topic) for topic in TOPICS]
        parts.append(
            f"<table><caption>Practice on {self._today.isoformat()}: filled squares are the box "
            f'of five that each kind has reached</caption><tr><th scope="col">topic</th>{head}'
            f"</tr>{''.join(rows)}</table>"
        )
        parts.append(f"<p>{html.escape(self._summary())}</p>")
        exercises = self._exercises()[1:]
        if exercises:
            items = "".join(f"<li>{html.escape(line.strip())}</li>" for line in exercises[1:])
            parts.append(f"<p>{exercises[0]}</p><ul>{items}</ul>")
        return "\n".join(parts)

    def _row(self, topic: str) -> str:
        number = next((n for n, t in UNITS.items() if t == topic), "")
        cells = []
        for kind in KINDS:
            card = self._known.cards.get(f"{topic}/{kind}")
            if card is None:
                cells.append("<td>not begun</td>")
                continue
            weight = "bold" if card.is_due(self._today) else "normal"
            when = f'<span style="font-weight: {weight}">{self._when(card)}</span>'
            cells.append(f"<td>{_squares(card)}<br>{when}</td>")
        return f'<tr><th scope="row">{number} {topic}</th>{"".join(cells)}</tr>'


def _squares(card: PracticeCard) -> str:
    """The card's boxes as five squares, SVG with a title."""
    step = _SQUARE + _GAP
    parts = [
        f'<rect x="{1 + n * step}" y="1" width="{_SQUARE}" height="{_SQUARE}" '
        f'fill="{_FULL if n < card.box else _EMPTY}" stroke="{_FULL}"/>'
        for n in range(len(RESTS))
    ]
    label = f"box {card.box} of {len(RESTS)}, level {card.level}"
    return (
        f'<svg width="{len(RESTS) * step}" height="{_SQUARE + 2}" role="img" '
        f'aria-label="{label}"><title>{label}</title>{"".join(parts)}</svg>'
    )


def progress(file: str | Path | None = None) -> Progress:
    """What you have practised, what is due and what comes next; shows itself as a table.

    Args:
        file: where it is remembered; by default the ``practice.json`` that ``sg.practice`` uses.

    >>> sg.progress("nothing-here.json").due
    []

    >>> sg.progress("nothing-here.json").next
    ('sequential', 'picture')
    """
    try:
        known, trouble = memory.load(Path(file) if file else memory.path()), ""
    except RecordError as error:
        known, trouble = Memory(), str(error)
    return Progress(known, date.today(), trouble)
