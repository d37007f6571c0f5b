"""A unit that is another than when it was graded: what changed, and what that means for grades.

Grades hang on cells, by name. A ``Revision`` compares the cells that the gradebook has of a unit
with those of ``source/``. While one waits, every grade is of the edition before; ``stackgraph
regrade`` executes what was handed in, then moves cells and grades over in one step (``moving``).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from stackgraph.course.ids import unit_of
from stackgraph.course.marks import VERDICT
from stackgraph.course.unit import Unit
from stackgraph.grading.limits import MOST_NAMED
from stackgraph.grading.records import (
    CellRecord,
    Given,
    cells_in,
    connected,
    given_in,
    graded_in,
    in_points,
)
from stackgraph.grading.released import released_cells

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from stackgraph.course import Course
    from stackgraph.grading.records import Book

Cells = dict[str, CellRecord]


@dataclass(frozen=True)
class Revision:
    """How ``source/`` differs from what a unit's grades were made with."""

    unit: str
    before: Cells = field(repr=False)
    now: Cells = field(repr=False)
    graded: int = 0
    """Submissions that have grades."""
    given: tuple[Given, ...] = ()
    """What a person gave in them."""
    renamed: Mapping[str, str] = field(default_factory=dict)
    """Cell -> its name now: the same text under another name."""

    @property
    def gone(self) -> list[str]:
        """Cells that are no longer there, by the name that they had."""
        taken = set(self.renamed.values())
        names = set(self.before) - set(self.renamed)
        return sorted(name for name in names if name not in self.now or name in taken)

    @property
    def new(self) -> list[str]:
        """Cells that were not there."""
        return [name for name in self.now if name not in self._kept]

    @property
    def _kept(self) -> dict[str, str]:
        """Name now -> name before, of every cell that is in both."""
        gone = set(self.gone)
        found = {self.renamed.get(name, name): name for name in self.before if name not in gone}
        return {name: found[name] for name in self.now if name in found}

    @property
    def worth(self) -> dict[str, tuple[float, float]]:
        """Test, by its name now -> points before and now, where they differ."""
        pairs = {
            now: (self.before[old].points or 0.0, self.now[now].points or 0.0)
            for now, old in self._kept.items()
        }
        return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}

    @property
    def reworded(self) -> list[str]:
        """Cells, by their name now, with another text or other marks. Verdict cells, which no
        grade depends on, are left out.
        """
        return [
            now
            for now, old in self._kept.items()
            if self._reworded(self.before[old], self.now[now])
            and now not in self.renamed.values()
            and not VERDICT.fullmatch(now)
        ]

    @staticmethod
    def _reworded(before: CellRecord, now: CellRecord) -> bool:
        """nbgrader's checksum is of the marks, too, points among them."""
        marks = before.points == now.points and before.checksum != now.checksum
        return marks or before.source != now.source

    @property
    def differs(self) -> bool:
        """Whether the gradebook's cells have to be written anew."""
        return self.before != self.now

    @property
    def waits(self) -> bool:
        """Whether there are grades on cells that came, went or changed in name or worth."""
        changes = [*self.renamed, *self.gone, *self.new, *self.worth]
        return bool(self.graded) and any(not VERDICT.fullmatch(name) for name in changes)

    @property
    def lost(self) -> list[Given]:
        """What a person gave in cells that are gone."""
        gone = set(self.gone)
        return [one for one in self.given if one.cell in gone]

    @property
    def points(self) -> tuple[float, float]:
        """The unit's points before and now."""
        return _sum(self.before), _sum(self.now)

    def told(self) -> list[str]:
        """What changed and what that means, a line each."""
        before, now = self.points
        lines = [f"{self.unit}: {before:g} → {now:g} points"] if before != now else []
        lines += [f"{new}: was {old}; its scores go with it" for old, new in self._told_renames()]
        for name, (was, is_) in self.worth.items():
            lines.append(f"{name}: {in_points(is_)} in place of {was:g}")
        lines += [_told_gone(name, self.before[name]) for name in _plain(self.gone)]
        lines += [_told_new(name, self.now[name]) for name in _plain(self.new)]
        if self.reworded:
            lines.append(f"changed in source/: {', '.join(self.reworded)}")
        return lines + self._told_given()

    def _told_renames(self) -> list[tuple[str, str]]:
        return [(old, new) for old, new in self.renamed.items() if not VERDICT.fullmatch(new)]

    def _told_given(self) -> list[str]:
        """What becomes of what people gave."""
        lost = self.lost
        lines = [
            f"by hand: {one.student} has {one.words} in {one.cell}, which is gone: no longer counts"
            for one in lost[:MOST_NAMED]
        ]
        if len(lost) > MOST_NAMED:
            lines.append(f"by hand: {len(lost) - MOST_NAMED} more in cells that are gone")
        kept = [one for one in self.given if one not in lost]
        for one in kept:
            name = self.renamed.get(one.cell, one.cell)
            was, is_ = self.worth.get(name, (0.0, 0.0))
            if one.score is not None and was != is_:
                lines.append(
                    f"by hand: {one.student} keeps {one.words} in {name}, which was worth {was:g} "
                    f"and is worth {is_:g} now: look at it in formgrader"
                )
        lines = lines[: 2 * MOST_NAMED]
        if kept:
            single = "1 score or comment given by hand stays as it is"
            many = f"{len(kept)} scores or comments given by hand stay as they are"
            lines.append(single if len(kept) == 1 else many)
        return lines

    def moved(self, scores: Mapping[str, float]) -> dict[str, float]:
        """``scores`` by cell, under the names that the cells have now."""
        return {self.renamed.get(name, name): score for name, score in scores.items()}

    @property
    def command(self) -> str:
        """What carries it out."""
        return f"stackgraph regrade {unit_of(self.unit)}"


def _sum(cells: Cells) -> float:
    return sum(cell.points or 0.0 for cell in cells.values())


def _plain(names: Iterable[str]) -> list[str]:
    return [name for name in names if not VERDICT.fullmatch(name)]


def _told_gone(name: str, cell: CellRecord) -> str:
    if cell.points is None:
        return f"{name}: gone"
    return f"{name}: gone, with its {in_points(cell.points)}"


def _told_new(name: str, cell: CellRecord) -> str:
    if cell.points is None:
        return f"{name}: new"
    return (
        f"{name}: new, {in_points(cell.points)}; who handed in before it was there has 0 of them, "
        "unless the answer is in what they handed in"
    )


def revision_in(book: Book, unit: Unit, course: Course | None = None) -> Revision:
    """How ``unit``, as it stands in ``source/``, differs from what an open gradebook has of it.

    ``course``: where notes are kept on what ``source/`` comes to (see ``released``).
    """
    before, now = cells_in(book, unit.stem), released_cells(unit, course)
    if before == now:
        return Revision(unit.stem, before, now)
    given = given_in(book, unit.stem)
    graded = graded_in(book, unit.stem)
    return Revision(unit.stem, before, now, graded, tuple(given), _renamed(before, now))


def _renamed(before: Cells, now: Cells) -> dict[str, str]:
    """Cells of one and the same text under two names, where no other cell has that text."""
    old, new = _by_text(before), _by_text(now)
    pairs = {old[text]: new[text] for text in old if text in new}
    return {was: is_ for was, is_ in pairs.items() if was != is_}


def _by_text(cells: Cells) -> dict[tuple[str, bool], str]:
    """Text, and whether it is a test -> the one cell that has it."""
    keys = {name: (_trimmed(cell.source), cell.points is None) for name, cell in cells.items()}
    often = Counter(keys.values())
    return {key: name for name, key in keys.items() if often[key] == 1 and key[0]}


def _trimmed(text: str) -> str:
    """A cell's text, hidden tests and all, without blanks at the ends of its lines."""
    return "\n".join(line.rstrip() for line in text.strip().splitlines())


def waiting(course: Course, units: Iterable[str]) -> list[Revision]:
    """Those of ``units`` that are graded and are another in ``source/`` now. Makes no gradebook."""
    with connected(course) as book:
        if book is None:
            return []
        found = [revision_in(book, Unit.read(course, unit), course) for unit in units]
    return [one for one in found if one.graded and (one.waits or one.reworded)]
