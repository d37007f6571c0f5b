"""``sg.progress``: what is done, what is due and what comes next, as tables with pictures."""

from __future__ import annotations

import base64
import html
from datetime import date
from pathlib import Path

from stackgraph import memory
from stackgraph.memory import RESTS, Memory, PracticeCard, RecordError
from stackgraph.puzzles.schedule import KINDS, next_up
from stackgraph.puzzles.topics import TOPICS, UNITS

_SQUARE, _GAP = 10, 3
_FULL, _EMPTY = "#0072B2", "none"
_MARKS = {True: "✓", False: "○"}
_COLUMN = 34
"""Characters of a column of the table as text."""


class Progress:
    """What is remembered. Shows itself as a table in which five squares are a card's five boxes,
    and one of exercises, each of which is a square.
    """

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

    @property
    def exercises(self) -> dict[str, dict[str, bool]]:
        """Unit -> number of an exercise -> whether its last verdict was right."""
        units: dict[str, dict[str, bool]] = {}
        for name, exercise in sorted(self._known.exercises.items(), key=_in_order):
            unit, _, number = name.partition("_e")
            units.setdefault(unit, {})[number] = exercise.right
        return units

    def _exercises(self) -> list[str]:
        """A line for each unit of which verdicts are known; none where there is none."""
        lines = []
        for unit, right in self.exercises.items():
            marks = "  ".join(f"{n} {_MARKS[r]}" for n, r in right.items())
            lines.append(f"{unit:<6}{marks:<{_COLUMN}}  {_counted(right)}")
        heading = (
            f"Exercises, by their last verdicts: {_MARKS[True]} right, {_MARKS[False]} not yet"
        )
        return ["", heading, *lines] if lines else []

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
        rows = [_exercise_row(unit, right) for unit, right in self.exercises.items()]
        if rows:
            parts.append(
                "<table><caption>Exercises, by their last verdicts: filled squares are right"
                '</caption><tr><th scope="col">unit</th><th scope="col">exercises</th>'
                f'<th scope="col">right</th></tr>{"".join(rows)}</table>'
            )
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
            cells.append(f"<td>{_boxes(card)}<br>{when}</td>")
        return f'<tr><th scope="row">{number} {topic}</th>{"".join(cells)}</tr>'


def _in_order(item: tuple[str, object]) -> tuple[str, int, str]:
    """The tenth exercise after the ninth."""
    unit, _, number = item[0].partition("_e")
    return unit, int(number) if number.isdecimal() else 0, number


def _counted(right: dict[str, bool]) -> str:
    return f"{sum(right.values())} of {len(right)} right"


def _exercise_row(unit: str, right: dict[str, bool]) -> str:
    said = ", ".join(f"{n} {'right' if r else 'not yet'}" for n, r in right.items())
    squares = _squares(list(right.values()), html.escape(f"exercises {said}"))
    return (
        f'<tr><th scope="row">{html.escape(unit)}</th><td>{squares}</td>'
        f"<td>{_counted(right)}</td></tr>"
    )


def _boxes(card: PracticeCard) -> str:
    """The card's boxes as five squares."""
    full = [n < card.box for n in range(len(RESTS))]
    return _squares(full, f"box {card.box} of {len(RESTS)}, level {card.level}")


def _squares(full: list[bool], label: str) -> str:
    """Squares in a row, a picture with ``label`` as its words; ``full`` says which are filled.

    As ``<img>``: sanitisers, JupyterLab's among them, take an ``<svg>`` out of a page.
    """
    step = _SQUARE + _GAP
    parts = [
        f'<rect x="{1 + n * step}" y="1" width="{_SQUARE}" height="{_SQUARE}" '
        f'fill="{_FULL if filled else _EMPTY}" stroke="{_FULL}"/>'
        for n, filled in enumerate(full)
    ]
    width, height = len(full) * step, _SQUARE + 2
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">'
        f"{''.join(parts)}</svg>"
    )
    data = base64.b64encode(svg.encode()).decode()
    return (
        f'<img src="data:image/svg+xml;base64,{data}" width="{width}" height="{height}" '
        f'alt="{label}" title="{label}">'
    )


def progress(file: str | Path | None = None) -> Progress:
    """What you have practised and solved, what is due and what comes next; shows itself as a table.

    Exercises are there whose verdict was shown in a notebook of yours.

    Args:
        file: where it is remembered; by default the ``practice.json`` that ``sg.practice`` uses.

    Raises:
        TypeError: ``file`` is no path.

    >>> sg.progress("nothing-here.json").due
    []

    >>> sg.progress("nothing-here.json").next
    ('sequential', 'picture')
    """
    if not isinstance(file, (str, Path, type(None))):
        raise TypeError(f"sg.progress(file) takes a path, not {file!r:.40}; it shows every unit")
    try:
        known, trouble = memory.load(Path(file) if file else memory.path()), ""
    except RecordError as error:
        known, trouble = Memory(), str(error)
    return Progress(known, date.today(), trouble)
