"""Which cell of a submission is which of the unit's, and where the student's text stands in ours.

A cell is recognised by its grade_id, else by its id, else by its text, else (an answer whose
metadata was lost) by its place and by the name it binds. One that holds several of ours, or ours
and the student's, is cut.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from stackgraph.course.editions import ABSENT, bare, edition_of
from stackgraph.course.marks import grade_id, marking, role, text_of
from stackgraph.course.written import parts_of
from stackgraph.engine.submission.reading import RawCell
from stackgraph.engine.submission.texts import (
    around,
    is_untouched,
    longest_increasing,
    names_asked,
    names_bound,
    names_bound_first,
    pieces,
    unfenced,
)
from stackgraph.engine.verdict import Event, Severity

if TYPE_CHECKING:
    from stackgraph.course.unit import Unit


@dataclass
class Source:
    """A cell of the instructor's notebook. ``gap``: how many fixed cells stand before it."""

    index: int
    role: str
    grade_id: str
    id: str
    kind: str
    text: str
    gap: int
    cell: dict[str, Any]

    @property
    def fixed(self) -> bool:
        """Whether a student only reads it."""
        return self.role in ("test", "locked", "verdict")

    @property
    def answered(self) -> bool:
        """Whether a student fills it in: code, or a text that a person grades."""
        return self.role in ("answer", "written")

    @property
    def label(self) -> str:
        """What events call it."""
        return self.grade_id or self.id


class Matching:
    """The cells of a submission beside those of its unit: ``match`` fills ``home``.

    ``source`` are the unit's cells, ``cells`` the submitted ones; ``home`` has for each of these
    which of the unit's it is, None for the student's own. What is odd goes to ``events``.
    """

    def __init__(self, plan: Unit, cells: list[RawCell], events: list[Event]) -> None:
        self.plan = plan
        self.cells = cells
        self.events = events
        self.source = _sources(plan.notebook)
        self.home: list[Source | None] = [None] * len(cells)
        self.joined: dict[int, Source] = {}
        """Cells split off from a fixed one of ours, with that."""
        self.doubtful: set[int] = set()
        """Submitted cells that claim to be a fixed one of ours, and have not its text."""
        self.unmarked = bool(cells) and not any(cell.mark for cell in cells)
        """Whether all of nbgrader's marks are lost: said of the whole, not of each cell."""
        self.by_grade_id = {s.grade_id: s for s in self.source if s.grade_id}
        self.by_id = {s.id: s for s in self.source if s.id}

    @property
    def tests_found(self) -> int:
        """How many of our test cells were found, by whatever they were known."""
        return len({s.index for s in self.home if s is not None and s.role == "test"})

    @property
    def has_tests(self) -> bool:
        """Whether one of our test cells was found."""
        return self.tests_found > 0

    def match(self) -> None:
        """Find out which cell is which."""
        self._leave_out_removed()
        self._match_marks()
        self._match_texts()
        self._cut_at_ours()
        self._split_joined()
        self._match_answers()
        self._match_written()

    def _note(
        self, kind: str, detail: str, cell: str | None = None, severity: Severity = "odd"
    ) -> None:
        self.events.append(Event(kind, detail, cell, severity))

    def _gaps(self) -> list[int]:
        """For each submitted cell, the number of fixed cells before it, moved ones ignored."""
        fixed = [(n, s.index) for n, s in enumerate(self.home) if s is not None and s.fixed]
        in_order = longest_increasing(fixed)
        gap_after = {s.index: s.gap + 1 for s in self.source if s.fixed}
        gaps, gap = [], 0
        for number, source in enumerate(self.home):
            gaps.append(gap)
            if number in in_order and source is not None:
                gap = gap_after[source.index]
        return gaps

    def _was_ours(self, cell: RawCell) -> bool:
        """Whether an earlier release had such a cell and this one has none of that name."""
        name = cell.grade_id or ""
        if name in self.by_grade_id or name not in self.plan.editions:
            return False
        if cell.mark.get("solution"):
            return True  # the text of an answer is the student's
        digest = edition_of(cell.kind, cell.source, cell.mark)
        return digest != ABSENT and digest in self.plan.editions[name]

    def _leave_out_removed(self) -> None:
        """Leave out tests that an earlier release had and this unit has no more, under no name."""
        texts = {bare(s.text) for s in self.source if s.role == "test"}
        kept = []
        for cell in self.cells:
            tests = cell.mark.get("grade") and not cell.mark.get("solution")
            if tests and self._was_ours(cell) and bare(cell.source) not in texts:
                detail = f"the unit no longer has the test {cell.grade_id}; it was left out"
                self._note("earlier-edition", detail, severity="info")
            else:
                kept.append(cell)
        self.cells[:] = kept
        self.home[:] = [None] * len(kept)

    def _match_marks(self) -> None:
        """By grade_id; failing that by cell id, if the cell's type fits."""
        for number, cell in enumerate(self.cells):
            found = self.by_grade_id.get(cell.grade_id or "")
            if found is None and cell.grade_id is None:
                found = self.by_id.get(cell.id)
                if found is not None and found.kind != cell.kind:
                    found = None
            if found is None and cell.grade_id is not None and not self._was_ours(cell):
                name = f"{cell.grade_id:.60}"
                self._note("unknown-cell", f"a cell claims to be '{name}', which is none of ours")
            if found is not None and found.fixed and not _holds(cell, found):
                self.doubtful.add(number)
                answer = self.by_id.get(cell.id)
                if answer is not None and answer.role == "answer" and answer.id != found.id:
                    self.doubtful.discard(number)
                    found = answer  # an answer cell that was given another's mark
                    self._note(
                        "cell-restored",
                        "the answer cell had the mark of another cell; it was known by its id",
                        answer.grade_id,
                    )
            if found is not None and found.role == "answer" and cell.kind != "code":
                self.cells[number] = replace(cell, kind="code", source=unfenced(cell.source))
                detail = "the answer cell had become a text cell; what is in it was run as code"
                self._note("cell-restored", detail, found.grade_id)
            self.home[number] = found

    def _match_texts(self) -> None:
        """A cell without marks that has the text of one of ours, in order of appearance."""
        taken = {s.index for s in self.home if s is not None}
        waiting: dict[tuple[str, str], list[Source]] = {}
        for source in self.source:
            if source.index not in taken and not source.answered and source.text.strip():
                waiting.setdefault((source.kind, bare(source.text)), []).append(source)
        for number, cell in enumerate(self.cells):
            found = waiting.get((cell.kind, bare(cell.source)))
            if self.home[number] is None and found:
                self.home[number] = found.pop(0)

    def _match_answers(self) -> None:
        """Answer cells nobody claims: an unclaimed cell that binds the name, best in the gap."""
        claimed = {s.index for s in self.home if s is not None}
        gaps = self._gaps()
        for source in self.source:
            if source.role != "answer" or source.index in claimed:
                continue
            names = names_bound_first(source.text)
            best: tuple[bool, bool, int] | None = None
            for number, cell in enumerate(self.cells):
                free = self.home[number] is None or number in self.doubtful
                if free and cell.kind == source.kind:
                    rank = (
                        bool(names & names_bound(cell.source)),
                        gaps[number] == source.gap,
                        number,
                    )
                    if rank[0] and (best is None or rank > best):
                        best = rank
            if best is not None:
                self.home[best[2]] = source
                self.doubtful.discard(best[2])
                if best[2] in self.joined or self.unmarked:
                    continue
                if self._was_ours(self.cells[best[2]]):
                    detail = f"the answer cell was {self.cells[best[2]].grade_id} before"
                    self._note("earlier-edition", detail, source.grade_id, "info")
                    continue
                self._note(
                    "cell-restored",
                    "the answer cell had lost its marks; it was known by the name it binds",
                    source.grade_id,
                )

    def _match_written(self) -> None:
        """Written answers nobody claims: a text of no other cell's in the right place, one that
        holds the prompt before another.
        """
        claimed = {s.index for s in self.home if s is not None}
        gaps = self._gaps()
        for source in self.source:
            if source.role != "written" or source.index in claimed:
                continue
            prompt = parts_of(source.text).prompt
            texts = [
                number
                for number, cell in enumerate(self.cells)
                if cell.kind == "markdown"
                and self.home[number] is None
                and gaps[number] == source.gap
                and number not in self.joined
            ]
            asked = [n for n in texts if prompt and prompt in self.cells[n].source]
            for number in (asked or texts)[:1]:
                self.home[number] = source
                self._note(
                    "cell-restored",
                    "the written answer's cell had lost its marks; it was known by its place",
                    source.grade_id,
                )

    # ------------------------------------------------------------------------ joined cells

    def _cut_at_ours(self) -> None:
        """Cut a cell that holds fixed cells of ours, which stand nowhere else, at these."""
        claimed = {s.index for s in self.home if s is not None}
        missing = {
            s.index: s.text
            for s in self.source
            if s.fixed and s.kind == "code" and s.index not in claimed
        }
        if not missing:
            return
        cells: list[RawCell] = []
        home: list[Source | None] = []
        doubtful = set()
        for number, (cell, source) in enumerate(zip(self.cells, self.home, strict=True)):
            parts = self._parts_of(cell, source, missing)
            if len(parts) == 1 and number in self.doubtful:
                doubtful.add(len(cells))
            if len(parts) > 1:
                label = source.label if source is not None else None
                self._note(
                    "answer-joined", "cells were joined into one; it was taken apart", label, "info"
                )
            for part, its in parts:
                if its is not None and its.index in missing:
                    del missing[its.index]
                cells.append(part)
                home.append(its)
        self.cells, self.home, self.doubtful = cells, home, doubtful

    def _parts_of(
        self, cell: RawCell, source: Source | None, missing: dict[int, str]
    ) -> list[tuple[RawCell, Source | None]]:
        """A submitted cell cut at ``missing`` ones of ours; alone where none stands in it.

        Of an answer cell the part that binds its name stays the answer.
        """
        ours = dict(missing)
        if source is not None and source.fixed:
            ours[source.index] = source.text
        found = pieces(cell.source, ours) if cell.kind == "code" else []
        if not any(key in missing for _, key in found) or len(found) == 1:
            return [(cell, source)]
        made: list[tuple[RawCell, Source | None]] = []
        by_index = {s.index: s for s in self.source}
        asked = names_asked(source.text) if source is not None and source.answered else set()
        for text, key in found:
            its = by_index[key] if key is not None else None
            if its is None and asked & names_bound(text):
                its, asked = source, set()
            mark = cell.mark if its is source and its is not None else {}
            if its is not None and its is not source:
                mark = marking(its.cell)
            made.append((RawCell("code", text, cell.id if its is source else "", mark), its))
        return made

    def _split_joined(self) -> None:
        """Take apart a cell of ours with the student's text before or after it: editors that know
        no locked cells let one join two.
        """
        cells: list[RawCell] = []
        home: list[Source | None] = []
        doubtful, self.joined = set(), {}
        for number, (cell, source) in enumerate(zip(self.cells, self.home, strict=True)):
            parts = _around(cell, source)
            before, after = parts or ("", "")
            if before:
                self._add_joined(cells, home, before, source)
            if number in self.doubtful and not parts:
                doubtful.add(len(cells))
            cells.append(replace(cell, source=source.text) if parts and source else cell)
            home.append(source)
            if after:
                self._add_joined(cells, home, after, source)
        self.cells, self.home, self.doubtful = cells, home, doubtful
        for number, fixed in self.joined.items():
            self._place_joined(number, fixed)

    def _add_joined(
        self, cells: list[RawCell], home: list[Source | None], text: str, source: Source | None
    ) -> None:
        assert source is not None
        self.joined[len(cells)] = source
        cells.append(RawCell(source.kind, text, "", {}))
        home.append(None)

    def _place_joined(self, number: int, fixed: Source) -> None:
        """Let the student's part of a joined cell be the answer whose own cell is untouched."""
        bound = names_bound(self.cells[number].source)
        where = "read-only" if fixed.role == "locked" else "test"
        for answer in self.source:
            if answer.role != "answer" or not bound & names_asked(answer.text):
                continue
            theirs = [n for n, s in enumerate(self.home) if s is answer]
            if all(is_untouched(self.cells[n].source, answer.text) for n in theirs):
                if fixed.role == "test" and fixed.gap >= answer.gap:
                    break  # it stands below a test: ``_note_answers_below`` tells
                for n in theirs:
                    self.home[n] = None
                    self.cells[n] = replace(self.cells[n], source="")
                self.home[number] = answer
                self._note(
                    "answer-joined",
                    f"the answer was joined to the {where} cell {fixed.label}; it was taken as "
                    "the answer",
                    answer.grade_id,
                )
                return
        self._note(
            "answer-joined",
            f"text was added to the {where} cell; it was taken out and run as a cell of its own",
            fixed.label,
            "odd" if fixed.kind == "code" else "info",
        )


def _sources(notebook: dict[str, Any]) -> list[Source]:
    sources, gap = [], 0
    for index, cell in enumerate(notebook["cells"]):
        kind, name = role(cell), grade_id(cell)
        made = Source(
            index,
            kind,
            name if kind != "free" else "",
            str(cell.get("id") or name or f"source-{index}"),
            cell["cell_type"],
            text_of(cell),
            gap,
            cell,
        )
        sources.append(made)
        gap += made.fixed
    return sources


def _holds(cell: RawCell, source: Source) -> bool:
    """Whether the submitted cell has our text in it, or is a text that may be anything."""
    return cell.kind != "code" or source.kind != "code" or bare(source.text) in bare(cell.source)


def _around(cell: RawCell, source: Source | None) -> tuple[str, str] | None:
    """What a student joined to a cell of ours, before and after our text; None for nothing."""
    if source is None or not source.fixed or not cell.kind == source.kind == "code":
        return None
    return around(cell.source, source.text)
