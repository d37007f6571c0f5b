"""Pages of what is alike: ``report/alike/<unit>.html``, and an index of them.

Everything that students wrote is escaped, and a page is bounded: so many pairs, so much code. One
file holds all: it can be moved, mailed, and read without a server.
"""

from __future__ import annotations

import os
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from markupsafe import Markup, escape

from stackgraph.alike.weighing import groups_of
from stackgraph.course.ids import GradeId, unit_of
from stackgraph.course.state import write_if_changed
from stackgraph.engine.verdict import Verdict
from stackgraph.pages.feedback import page
from stackgraph.pages.feedback_parts import (
    Picture,
    exercise_titles,
    highlighted,
    picture_of,
    unit_title,
)
from stackgraph.pages.limits import LONGEST_SHARED, MOST_CODE, MOST_LEFT_OUT, MOST_PAIRS
from stackgraph.words import listed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from stackgraph.alike.comparing import Compared
    from stackgraph.alike.weighing import Pair, Share
    from stackgraph.course.unit import Unit


@dataclass(frozen=True)
class Line:
    """One line of code, highlighted, and whether it is among what the two share. ``prose``: of a
    written answer, which no line break of the student's keeps within a page.
    """

    code: Markup
    shared: bool
    prose: bool = False


@dataclass(frozen=True)
class Side:
    """One student's answer to one exercise, each cell as lines."""

    student: str
    cells: list[list[Line]]


@dataclass(frozen=True)
class Exercise:
    """What two share in one exercise: ``shared`` of ``of`` rare things, and the answers.

    Without ``sides`` where the page is full.
    """

    number: str
    title: str
    shared: int
    of: int
    sides: list[Side]
    network: Picture | None


@dataclass(frozen=True)
class Row:
    """Two students who are alike."""

    anchor: str
    students: tuple[str, str]
    bits: float
    exercises: list[Exercise]


@dataclass
class Seen:
    """What a page says, in short, for who asked for it. ``pairs``: all, shown or not."""

    unit: str
    page: Path
    submissions: int
    pairs: list[tuple[str, str]] = field(default_factory=list)
    left_out: int = 0


def write_alike(
    found: Compared,
    unit: Unit,
    folder: Path,
    names: Mapping[str, str],
    feedback: Mapping[str, Path],
) -> Seen:
    """Write ``folder/<unit>.html``. ``names``: student -> name, where one is known; ``feedback``:
    student -> their page.
    """
    groups = groups_of(found.pairs)
    strongest = [pair for group in groups for pair in group][:MOST_PAIRS]
    rows = _Rows(found, exercise_titles(unit.notebook["cells"]))
    shown = {pair.students: rows.row(number, pair) for number, pair in enumerate(strongest, 1)}
    out = folder / f"{unit.stem}.html"
    links = {student: _link(path, folder) for student, path in feedback.items()}
    text = page(
        "alike.html.j2",
        script="sort.js",
        title=unit_title(Verdict(unit.stem, [], notebook=unit.notebook)),
        submissions=len(found.works),
        groups=[_Group.of(group, shown) for group in groups if group[0].students in shown],
        rows=list(shown.values()),
        more=len(found.pairs) - len(shown),
        left_out=sorted(found.left_out.items())[:MOST_LEFT_OUT],
        more_left_out=max(0, len(found.left_out) - MOST_LEFT_OUT),
        names=names,
        links=links,
    )
    write_if_changed(out, text.encode("utf-8", "replace"))
    pairs = [pair.students for pair in found.pairs]
    return Seen(unit.stem, out, len(found.works), pairs, len(found.left_out))


def write_index(folder: Path, units: Sequence[str]) -> Path:
    """Write ``folder/index.html``: the page of each unit, there or not, or how to get it."""
    out = folder / "index.html"
    there = {path.stem for path in folder.glob("u*.html")}
    pages = [
        (stem, unit_of(stem), f"{stem}.html" if stem in there else "")
        for stem in sorted({*units, *there})
    ]
    text = page("alike_index.html.j2", pages=pages)
    write_if_changed(out, text.encode("utf-8", "replace"))
    return out


def _link(path: Path, folder: Path) -> str:
    relative = os.path.relpath(path.resolve(), folder.resolve())
    return quote(Path(relative).as_posix())


@dataclass(frozen=True)
class _Group:
    """Students who are alike, and the pairs of them that are shown."""

    heading: str
    rows: list[Row]

    @classmethod
    def of(cls, pairs: Sequence[Pair], shown: Mapping[tuple[str, str], Row]) -> _Group:
        rows = [shown[pair.students] for pair in pairs if pair.students in shown]
        students = sorted({student for row in rows for student in row.students})
        return cls(listed(students), rows)


class _Rows:
    """Makes rows until the page is full of code."""

    def __init__(self, found: Compared, titles: Mapping[str, str]) -> None:
        self._found = found
        self._titles = titles
        self._room = MOST_CODE

    def row(self, number: int, pair: Pair) -> Row:
        """One pair, exercise by exercise, in the unit's order."""
        shares = sorted(pair.shares, key=lambda share: share.exercise)
        exercises = [self._exercise(pair, share) for share in shares]
        return Row(f"pair-{number}", pair.students, pair.bits, exercises)

    def _exercise(self, pair: Pair, share: Share) -> Exercise:
        number = GradeId.parse(share.exercise).number
        sides = [self._side(student, share) for student in pair.students]
        return Exercise(
            number,
            self._titles.get(number, ""),
            len(share.clues),
            share.of,
            [side for side in sides if side is not None],
            self._network(pair.students[0], share),
        )

    def _side(self, student: str, share: Share) -> Side | None:
        work = self._found.works[student]
        cells, code = work.sources(share.exercise), len(work.cells.get(share.exercise, []))
        clues = self._found.clues[share.exercise][student]
        marked: dict[int, set[int]] = defaultdict(set)
        for clue in share.clues:
            for cell, line in clues[clue].places:
                marked[cell].add(line)
        cut = [source[:LONGEST_SHARED] for source in cells]
        length = sum(map(len, cut))
        if length > self._room:
            return None
        self._room -= length
        lines = [_lines(source, marked[n], n < code) for n, source in enumerate(cut)]
        return Side(student, lines)

    def _network(self, student: str, share: Share) -> Picture | None:
        """The drawing of a network that the two share: one is enough, for it is the same."""
        for network in self._found.works[student].networks.get(share.exercise, []):
            if network.clue in share.clues:
                return picture_of(network.name, dict(network.data))
        return None


def _lines(source: str, marked: set[int], code: bool) -> list[Line]:
    if not code:
        return [
            Line(escape(line), number in marked, prose=True)
            for number, line in enumerate(source.split("\n"), 1)
        ]
    # The highlighter ends its colours at a line's end, so each line stands by itself.
    lines = str(highlighted(source)).split("\n")
    return [Line(Markup(line), number in marked) for number, line in enumerate(lines, 1)]
