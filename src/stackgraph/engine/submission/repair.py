"""A clean notebook from whatever was handed in: the unit's own frame, the student's own work.

The order of all locked and test cells, and their text, is that of the instructor's notebook. What
a student wrote stands where it stood relative to them, answer cells within their own place:

* A cell is recognised by its grade_id, else by its id, else by its text, else (an answer whose
  metadata was lost) by its place and by the name it binds.
* An answer cell that stands twice runs twice, in the student's order, as it did in JupyterLab; the
  last one in its place is taken for *the* answer cell. One as it was handed out undoes no answer.
* An answer cell that was moved past a locked or a test cell is put back.
* A deleted answer cell comes back empty: what the student bound elsewhere stays bound.
* What stands before or after our text in a locked or a test cell is the student's: the answer,
  where the answer cell itself is untouched or gone, else a cell of its own. A cell that holds
  several of ours (all joined into one, a script without marks of cells) is cut at them.
* An answer that stands only below its tests stays there, and is told.
* Test and locked cells that were edited, deleted, doubled or moved are restored. One that is word
  for word as in an earlier release is brought up to date: a remark, nothing odd. So is one that
  has another name since; a test that the unit no longer has is left out.

Everything odd becomes an ``Event``; what is so of many cells, one. ``repair`` raises nothing but
``Unreadable``, also for the lesson, or another unit's exercises, in place of these.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from stackgraph.course import sheets
from stackgraph.course.editions import ABSENT, MARKS, bare, edition_of
from stackgraph.course.marks import grade_id, marking, role, text_of
from stackgraph.course.written import is_unanswered, parts_of
from stackgraph.engine.limits import MAX_ALIKE
from stackgraph.engine.submission import lookalikes
from stackgraph.engine.submission.reading import RawCell, Unreadable, read_cells
from stackgraph.engine.submission.recognise import recognise
from stackgraph.engine.submission.texts import (
    around,
    is_code,
    is_untouched,
    longest_increasing,
    names_asked,
    names_bound,
    names_bound_first,
    pieces,
    unfenced,
)
from stackgraph.engine.verdict import Event, Severity
from stackgraph.kernels.spec import WARM_KERNEL

if TYPE_CHECKING:
    from stackgraph.course.unit import Unit

__all__ = ["Unreadable", "blank", "repair"]


def repair(submitted: bytes | Path, plan: Unit) -> tuple[dict[str, Any], list[Event]]:
    """The clean notebook (nbformat 4.5 JSON, no outputs) and what was odd about the file.

    Raises Unreadable if it is no notebook at all.
    """
    data = submitted.read_bytes() if isinstance(submitted, Path) else submitted
    events: list[Event] = []
    cells, metadata = read_cells(data, events.append)
    whole_script = len(cells) == 1 and any(e.kind == "script" for e in events)
    _refuse_anothers_sheet(cells, plan)
    mender = _Mender(plan, cells, events)
    mender.match()
    if 2 * mender.tests_found < len(plan.tests):  # units have a few cells of one text in common
        _refuse_another(data, plan)
    if whole_script and not any(s is not None and s.fixed for s in mender.home):
        raise Unreadable(lookalikes.SCRIPT)
    mended = mender.mend()
    _look_at_kernel(metadata, plan, events)
    return mended, once_for_all(events)


def blank(plan: Unit) -> dict[str, Any]:
    """The notebook with nothing answered, as ``repair`` gives it."""
    mender = _Mender(plan, [], [])
    mender.match()
    return mender.mend()


def _refuse_another(data: bytes, plan: Unit) -> None:
    """Raises Unreadable for the lesson, or another unit's exercises: nothing of it is run."""
    instead = recognise(data).instead_of(plan.stem)
    if instead:
        name = f"{plan.stem}/{plan.stem}.ipynb"
        raise Unreadable(
            f"{instead}; hand in your copy of release/{name} (with stackgraph lab it is "
            f"work/{name})",
            "another-notebook",
        )


def _refuse_anothers_sheet(cells: list[RawCell], plan: Unit) -> None:
    """Raises Unreadable for a sheet that was made for somebody else: its answers are to other
    questions.
    """
    own = sheets.owner_of(text_of(cell) for cell in plan.notebook["cells"])
    theirs = sheets.owner_of(cell.source for cell in cells if cell.kind == "markdown")
    if own and theirs and theirs != own:
        raise Unreadable(
            f"this sheet was made for {theirs}, and your own is the one made for {own}: hand in "
            "that one",
            "another-notebook",
        )


def once_for_all(events: list[Event]) -> list[Event]:
    """``events`` with what is said of many cells said once, in the place of the first."""
    groups: dict[tuple[str, str, Severity], list[Event]] = {}
    for event in events:
        groups.setdefault((event.kind, event.detail, event.severity), []).append(event)
    made = []
    for (kind, detail, severity), some in groups.items():
        cells = list(dict.fromkeys(e.cell for e in some if e.cell))
        if len(some) < MAX_ALIKE:
            made += some
        else:
            shown = ", ".join(cells[:3])
            said = f"{detail} ({len(some)} cells: {shown}, …)" if cells else detail
            made.append(Event(kind, said, None, severity))
    return made


def _look_at_kernel(metadata: dict[str, Any], plan: Unit, events: list[Event]) -> None:
    ours = plan.notebook.get("metadata", {}).get("kernelspec", {})
    theirs = metadata.get("kernelspec")
    if not isinstance(theirs, dict):
        theirs = {}
    if theirs.get("language", "python") != ours.get("language", "python"):
        detail = f"the notebook asks for a {theirs.get('language')!r:.40} kernel; ours was used"
        events.append(Event("kernelspec-restored", detail))
    elif theirs.get("name") not in (ours.get("name"), WARM_KERNEL):
        detail = f"the notebook names the kernel {theirs.get('name')!r:.40}; ours was used"
        events.append(Event("kernelspec-restored", detail, severity="info"))


BELOW = "answer-below"
"""Event kind: an answer that is bound only after its tests."""
AS_TEXT = "answer-as-text"
"""Event kind: an answer that stands only in a text cell, which nothing runs."""
_ENDS = re.compile(
    r"^((?:exit|quit)(?:\(.*\))?"
    r"|%reset(?:_selective)?\b.*|get_ipython\(\)\.(?:run_line_)?magic\(.reset.*)[ \t]*;?[ \t]*$",
    re.MULTILINE,
)


_RUN_THERE = ("free", "locked")
"""Roles of cells of ours, besides answers, that run in the student's kernel."""


@dataclass
class _Source:
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
        return self.role in ("test", "locked", "verdict")

    @property
    def answered(self) -> bool:
        """Whether a student fills it in: code, or a text that a person grades."""
        return self.role in ("answer", "written")

    @property
    def label(self) -> str:
        return self.grade_id or self.id


class _Mender:
    def __init__(self, plan: Unit, cells: list[RawCell], events: list[Event]) -> None:
        self.plan = plan
        self.cells = cells
        self.events = events
        self.source = _sources(plan.notebook)
        self.home: list[_Source | None] = [None] * len(cells)
        self.joined: dict[int, _Source] = {}
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

    def mend(self) -> dict[str, Any]:
        """The clean notebook; ``match`` goes before."""
        is_script = any(event.kind == "script" for event in self.events)
        if self.unmarked and self.has_tests and not is_script:
            self._note(
                "marks-restored",
                "the notebook has lost nbgrader's marks (Colab, VS Code and scripts drop them); "
                "its cells were known by their text and by the names they bind",
                severity="info",
            )
        self._leave_out_untouched()
        self._take_texts_beside()
        self._note_answers_below()
        self._note_answers_as_text()
        self._stop_no_kernel()
        places = self._places()
        self._record_fixed(places)
        return self._assemble(places)

    def _note(
        self, kind: str, detail: str, cell: str | None = None, severity: Severity = "odd"
    ) -> None:
        self.events.append(Event(kind, detail, cell, severity))

    # ------------------------------------------------------------------ which cell is which

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

    def _was_ours(self, cell: RawCell) -> bool:
        """Whether an earlier release had such a cell and this one has none of that name."""
        name = cell.grade_id or ""
        if name in self.by_grade_id or name not in self.plan.editions:
            return False
        if cell.mark.get("solution"):
            return True  # the text of an answer is the student's
        digest = edition_of(cell.kind, cell.source, cell.mark)
        return digest != ABSENT and digest in self.plan.editions[name]

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
        waiting: dict[tuple[str, str], list[_Source]] = {}
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

    # ------------------------------------------------------------ answers in odd places

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
        home: list[_Source | None] = []
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
        self, cell: RawCell, source: _Source | None, missing: dict[int, str]
    ) -> list[tuple[RawCell, _Source | None]]:
        """A submitted cell cut at ``missing`` ones of ours; alone where none stands in it.

        Of an answer cell the part that binds its name stays the answer.
        """
        ours = dict(missing)
        if source is not None and source.fixed:
            ours[source.index] = source.text
        found = pieces(cell.source, ours) if cell.kind == "code" else []
        if not any(key in missing for _, key in found) or len(found) == 1:
            return [(cell, source)]
        made: list[tuple[RawCell, _Source | None]] = []
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
        home: list[_Source | None] = []
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
        self, cells: list[RawCell], home: list[_Source | None], text: str, source: _Source | None
    ) -> None:
        assert source is not None
        self.joined[len(cells)] = source
        cells.append(RawCell(source.kind, text, "", {}))
        home.append(None)

    def _place_joined(self, number: int, fixed: _Source) -> None:
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

    def _leave_out_untouched(self) -> None:
        """Leave out answer cells that are as they were handed out and would undo an answer: copies
        of one that is filled in, and one below a cell of the student's own that binds its name.
        """
        gaps, out = self._gaps(), set()
        for answer in self.source:
            theirs = [n for n, s in enumerate(self.home) if s is answer]
            if answer.role != "answer" or not theirs:
                continue
            stubs = [n for n in theirs if is_untouched(self.cells[n].source, answer.text)]
            if stubs and len(stubs) < len(theirs):
                out |= set(stubs)
                detail = "a second copy of the answer cell, as it was handed out, was left out"
                self._note("cell-duplicated", detail, answer.grade_id, "info")
            elif len(stubs) == len(theirs) and self._is_bound_above(stubs[0], answer, gaps):
                self.cells[stubs[-1]] = replace(self.cells[stubs[-1]], source="")
                out |= set(stubs[:-1])
                detail = "the answer stands in a cell right above its own; that was taken"
                self._note("answer-joined", detail, answer.grade_id, "info")
        kept = [n for n in range(len(self.cells)) if n not in out]
        self.cells = [self.cells[n] for n in kept]
        self.home = [self.home[n] for n in kept]

    def _take_texts_beside(self) -> None:
        """Take a text of the student's in a cell below a written answer's own, or else above it, as
        the answer, where that cell is as it was handed out: a person looks at no other.
        """
        out: set[int] = set()
        for source in self.source:
            theirs = [n for n, s in enumerate(self.home) if s is source]
            prompt = parts_of(source.text).prompt
            if source.role != "written" or len(theirs) != 1:
                continue
            (mine,) = theirs
            if not is_unanswered(self.cells[mine].source, prompt):
                continue
            found = self._own_texts(range(mine + 1, len(self.cells)), out)
            found = found or self._own_texts(range(mine - 1, -1, -1), out)[::-1]
            if found:
                texts = [self.cells[n] for n in found]
                pictures = {k: v for cell in texts for k, v in cell.pictures.items()}
                self.cells[mine] = replace(
                    self.cells[mine],
                    source="\n\n".join(cell.source for cell in texts),
                    pictures=pictures,
                )
                out |= set(found)
                self._note(
                    "answer-joined",
                    "the written answer stands in a cell beside its own; that was taken",
                    source.grade_id,
                    "info",
                )
        kept = [n for n in range(len(self.cells)) if n not in out]
        self.cells = [self.cells[n] for n in kept]
        self.home = [self.home[n] for n in kept]

    def _own_texts(self, numbers: range, taken: set[int]) -> list[int]:
        """Of the submitted cells up to the next one of ours the student's own texts."""
        found = []
        for number in numbers:
            cell = self.cells[number]
            if self.home[number] is not None or number in taken:
                break
            if cell.kind != "code" and cell.source.strip():
                found.append(number)
        return found

    def _is_bound_above(self, stub: int, answer: _Source, gaps: list[int]) -> bool:
        """Whether the student binds an answer's name between its cell and the fixed one before."""
        names = names_asked(answer.text)
        above = [n for n in range(stub) if gaps[n] == gaps[stub] == answer.gap]
        return any(
            self.cells[n].kind == "code"
            and (self.home[n] is None or getattr(self.home[n], "role", "") == "free")
            and names <= names_bound(self.cells[n].source)
            for n in above
        )

    def _note_answers_as_text(self) -> None:
        """Say of each answer that stands in a text cell only, that nothing runs it."""
        texts = [
            names_bound(code)
            for cell, source in zip(self.cells, self.home, strict=True)
            if source is None and cell.kind != "code" and is_code(code := unfenced(cell.source))
        ]
        bound = {
            name
            for cell, source in zip(self.cells, self.home, strict=True)
            if texts and cell.kind == "code" and (source is None or source.role in _RUN_THERE)
            for name in names_bound(cell.source)
        }
        for answer in self.source if texts else ():
            theirs = [self.cells[n].source for n, s in enumerate(self.home) if s is answer]
            names = names_asked(answer.text) - bound if answer.role == "answer" else set()
            only = bool(names) and any(names <= made for made in texts)
            if only and all(is_untouched(text, answer.text) for text in theirs):
                listed, verb = " and ".join(sorted(names)), "is" if len(names) == 1 else "are"
                self._note(
                    AS_TEXT,
                    f"{listed} {verb} bound only in a text cell, which nothing runs: put that "
                    "into the answer cell",
                    answer.grade_id,
                )

    def _note_answers_below(self) -> None:
        """Say of each answer that is bound only below its tests that it has to move up."""
        gaps = self._gaps()
        own = [
            (gaps[n], names_bound(c.source))
            for n, (c, s) in enumerate(zip(self.cells, self.home, strict=True))
            if c.kind == "code" and (s is None or s.role == "free")
        ]
        if not own:
            return
        below = []
        for answer in self.source:
            names: set[str] = names_asked(answer.text) if answer.role == "answer" else set()
            first = self._first_reader_of(names)
            theirs = [self.cells[n].source for n, s in enumerate(self.home) if s is answer]
            if first is None or not all(is_untouched(text, answer.text) for text in theirs):
                continue
            early = {name for gap, bound in own for name in bound if gap <= first.gap}
            late = {name for gap, bound in own for name in bound if gap > first.gap}
            missing = sorted(names & late - early)
            if missing:
                below.append((answer, missing))
        for answer, missing in below if len(below) < MAX_ALIKE - 1 else ():
            listed, verb = " and ".join(missing), "is" if len(missing) == 1 else "are"
            self._note(
                BELOW,
                f"{listed} {verb} bound only below the test: move that up, into the answer cell",
                answer.grade_id,
            )
        if len(below) >= MAX_ALIKE - 1:
            self._note(
                BELOW,
                f"the answers to {len(below)} answer cells are bound only below their tests, where "
                "nothing looks at them any more: move each up, into its own answer cell",
            )

    def _first_reader_of(self, names: set[str]) -> _Source | None:
        """The first test cell that reads one of ``names``, or locked cell that depends on one."""
        reads = {t.grade_id: set(t.reads) for t in self.plan.tests}
        for locked in self.plan.locked:
            if not locked.in_judge:
                reads[locked.grade_id] = set(locked.reads)
        readers = (s for s in self.source if names & reads.get(s.grade_id, set()))
        return next(readers, None)

    def _stop_no_kernel(self) -> None:
        """Take out of the learner's own cells what ends the kernel or empties it: the answers of
        the cells above would be lost before they are looked at.
        """
        for number, (cell, source) in enumerate(zip(self.cells, self.home, strict=True)):
            if cell.kind == "code" and (source is None or source.role == "free"):
                text, count = _ENDS.subn(r"pass  # left out for grading: \1", cell.source)
                if count:
                    self.cells[number] = replace(cell, source=text)
                    self._note(
                        "kernel-kept",
                        "a cell of your own ends or empties the kernel (exit, %reset); that line "
                        "was left out",
                        cell.id or None,
                        "info",
                    )

    # ------------------------------------------------------------------------- where it goes

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

    def _places(self) -> list[tuple[int, int, RawCell, _Source | None]]:
        """``(gap, order, cell, answer or free cell of ours)`` for all that the student wrote."""
        gaps = self._gaps()
        last: dict[int, int] = {}
        for number, source in enumerate(self.home):
            if source is not None and not source.fixed:
                known = last.get(source.index)
                if known is None or gaps[number] == source.gap or gaps[known] != source.gap:
                    last[source.index] = number
        doubled: set[str] = set()
        places = []
        for number, (cell, source) in enumerate(zip(self.cells, self.home, strict=True)):
            if source is not None and source.fixed:
                continue
            gap = gaps[number]
            if source is not None and last[source.index] != number:
                if source.answered:
                    doubled.add(source.grade_id)
                source = None
            if source is not None and source.answered and gap != source.gap:
                self._note(
                    "cell-moved", "the answer cell was moved; it was put back", source.grade_id
                )
                gap = source.gap
            places.append((gap, number, cell, source))
        for name in sorted(doubled):
            self._note(
                "cell-duplicated",
                "the answer cell stands more than once; all were run, in the student's order",
                name,
            )
        return places

    def _record_fixed(self, places: list[tuple[int, int, RawCell, _Source | None]]) -> None:
        claims: dict[int, list[RawCell]] = {}
        for cell, source in zip(self.cells, self.home, strict=True):
            if source is not None:
                claims.setdefault(source.index, []).append(cell)
        order = [s.index for s in self.home if s is not None and s.fixed]
        if order != sorted(order):
            self._note("cell-moved", "locked or test cells were in another order; restored")
        for source in self.source:
            mine = claims.get(source.index, [])
            if source.fixed:
                self._record_one(source, mine)
            elif source.answered and not mine and not self._is_new(source, "answer cell"):
                self._note("cell-deleted", "the answer cell was deleted", source.grade_id)

    def _record_one(self, source: _Source, mine: list[RawCell]) -> None:
        what = {"test": "test cell", "verdict": "verdict cell"}.get(source.role, "read-only cell")
        counts = source.kind == "code" and source.role != "verdict"
        severity: Severity = "odd" if counts else "info"
        if not mine and self._is_new(source, what):
            return
        if not mine:
            detail = f"the {what} was deleted; restored"
            self._note("cell-restored", detail, source.label, severity)
            return
        if len(mine) > 1:
            detail = f"the {what} stands {len(mine)} times; ours was used, once"
            self._note("cell-duplicated", detail, source.label, severity)
        mine = self._without_earlier(source, mine, what)
        ours = bare(source.text)
        if any(c.kind != source.kind or bare(c.source) != ours for c in mine):
            self._note("cell-restored", f"the {what} was edited; restored", source.label, severity)
        mark = marking(source.cell)
        if not self.unmarked and any(
            _differs(c.mark.get(k), mark.get(k)) for c in mine for k in MARKS
        ):
            detail = f"the {what}'s marks or points were edited; restored"
            self._note("marks-restored", detail, source.label, severity)

    def _is_new(self, source: _Source, what: str) -> bool:
        """Whether an earlier release was without a cell that is missing, which is noted."""
        if ABSENT not in self.plan.editions.get(source.grade_id, ()):
            return False
        detail = f"the {what} came with a later edition; it was put in"
        self._note("earlier-edition", detail, source.label, "info")
        return True

    def _without_earlier(self, source: _Source, mine: list[RawCell], what: str) -> list[RawCell]:
        """``mine`` without those that are this cell as an earlier release had it, which is noted:
        the author changed it since, not the student.
        """
        earlier = set(self.plan.editions.get(source.grade_id, ())) - {ABSENT}
        now = edition_of(source.kind, source.text, marking(source.cell))
        earlier.discard(now)
        rest = [
            c
            for c in mine
            if edition_of(c.kind, c.source, c.mark) not in earlier and not self._was_ours(c)
        ]
        if len(rest) < len(mine):
            detail = f"the {what} is that of an earlier edition; the present one was used"
            self._note("earlier-edition", detail, source.label, "info")
        return rest

    # ----------------------------------------------------------------------------- assembling

    def _assemble(self, places: list[tuple[int, int, RawCell, _Source | None]]) -> dict[str, Any]:
        present = {s.index for *_, s in places if s is not None}
        by_gap: dict[int, list[tuple[RawCell, _Source | None]]] = {}
        for gap, _, cell, source in sorted(places, key=lambda p: p[:2]):
            by_gap.setdefault(gap, []).append((cell, source))
        used = {s.id for s in self.source}
        made: list[dict[str, Any]] = []
        fixed = [s for s in self.source if s.fixed]
        for gap in range(len(fixed) + 1):
            for number, (cell, source) in enumerate(by_gap.get(gap, [])):
                made.append(_student_cell(cell, source, f"own-{gap}-{number}", used))
            for source in self.source:
                if source.gap == gap and source.answered and source.index not in present:
                    made.append(_ours(source, ""))
            if gap < len(fixed):
                made.append(_ours(fixed[gap], fixed[gap].text))
        metadata = {
            k: v
            for k, v in self.plan.notebook.get("metadata", {}).items()
            if k in ("kernelspec", "language_info")
        }
        return {"cells": made, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}


def _sources(notebook: dict[str, Any]) -> list[_Source]:
    sources, gap = [], 0
    for index, cell in enumerate(notebook["cells"]):
        kind, name = role(cell), grade_id(cell)
        made = _Source(
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


def _ours(source: _Source, text: str) -> dict[str, Any]:
    metadata: dict[str, Any] = {}
    if source.role != "free":
        metadata["nbgrader"] = dict(marking(source.cell))
        tags = source.cell.get("metadata", {}).get("tags")
        if tags:
            metadata["tags"] = list(tags)
    return _cell(source.kind, source.id, text, metadata)


def _student_cell(
    cell: RawCell, source: _Source | None, own_id: str, used: set[str]
) -> dict[str, Any]:
    if source is not None:
        made = _ours(source, cell.source)
        if source.role == "written" and cell.pictures:
            made["attachments"] = cell.pictures
        return made
    while own_id in used:
        own_id += "x"
    used.add(own_id)
    return _cell(cell.kind, own_id, cell.source, {})


def _cell(kind: str, cell_id: str, text: str, metadata: dict[str, Any]) -> dict[str, Any]:
    made: dict[str, Any] = {
        "cell_type": kind,
        "id": cell_id,
        "metadata": metadata,
        "source": text,
    }
    if kind == "code":
        made |= {"execution_count": None, "outputs": []}
    return made


def _differs(theirs: Any, ours: Any) -> bool:
    if isinstance(ours, bool) or not isinstance(ours, int | float):
        return bool(theirs != ours)
    return isinstance(theirs, bool) or not isinstance(theirs, int | float) or theirs != ours


def _holds(cell: RawCell, source: _Source) -> bool:
    """Whether the submitted cell has our text in it, or is a text that may be anything."""
    return cell.kind != "code" or source.kind != "code" or bare(source.text) in bare(cell.source)


def _around(cell: RawCell, source: _Source | None) -> tuple[str, str] | None:
    """What a student joined to a cell of ours, before and after our text; None for nothing."""
    if source is None or not source.fixed or not cell.kind == source.kind == "code":
        return None
    return around(cell.source, source.text)
