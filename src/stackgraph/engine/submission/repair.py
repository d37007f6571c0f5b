"""A clean notebook from whatever was handed in: the unit's own frame, the student's own work.

The order of all locked and test cells, and their text, is that of the instructor's notebook. What
a student wrote stands where it stood relative to them, answer cells within their own place:

* Which cell is which: ``matching``.
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
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from stackgraph.course import sheets
from stackgraph.course.editions import ABSENT, MARKS, bare, edition_of
from stackgraph.course.marks import marking, text_of
from stackgraph.course.written import is_unanswered, parts_of
from stackgraph.engine.limits import MAX_ALIKE
from stackgraph.engine.submission import lookalikes
from stackgraph.engine.submission.matching import Matching, Source
from stackgraph.engine.submission.reading import RawCell, Unreadable, read_cells
from stackgraph.engine.submission.recognise import recognise
from stackgraph.engine.submission.texts import (
    is_code,
    is_untouched,
    names_asked,
    names_bound,
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
    # Units have cells of one text in common: a few, or nearly all where both are sheets of puzzles.
    if 2 * mender.tests_found < len(plan.tests) or _is_marked_as_another(data, plan):
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


def _is_marked_as_another(data: bytes, plan: Unit) -> bool:
    """Whether there are another unit's marks all over, and none of this one's."""
    seen = recognise(data)
    return not seen.has(plan.stem) and seen.exercises.total() >= len(plan.tests)


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
    """Raises Unreadable for a sheet that was made for somebody else, or of other puzzles: its
    answers are to other questions.
    """
    ours = [text_of(cell) for cell in plan.notebook["cells"]]
    texts = [cell.source for cell in cells if cell.kind == "markdown"]
    own, theirs = sheets.owner_of(ours), sheets.owner_of(texts)
    if own and theirs and theirs != own:
        raise Unreadable(
            f"this sheet was made for {theirs}, and your own is the one made for {own}: hand in "
            "that one",
            "another-notebook",
        )
    asked, answered = sheets.mark_of(ours), sheets.mark_of(texts)
    if asked and answered and asked != answered:
        raise Unreadable(
            f"this is another sheet of the same name, made of other puzzles (`{answered}` in its "
            f"first text, where yours says `{asked}`): hand in the one that you were given",
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
    r"|%reset(?:_selective)?\b.*|get_ipython\(\)\.(?:run_line_)?magic\(.reset.*)[ \t]*+;?[ \t]*+$",
    re.MULTILINE,
)


_RUN_THERE = ("free", "locked")
"""Roles of cells of ours, besides answers, that run in the student's kernel."""


class _Mender(Matching):
    """From cells that are known to a clean notebook."""

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
        self._record_fixed()
        self._forgive_another_order()
        return self._assemble(places)

    # ------------------------------------------------------------ answers in odd places

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

    def _is_bound_above(self, stub: int, answer: Source, gaps: list[int]) -> bool:
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
            names = names_asked(answer.text) if answer.role == "answer" else frozenset()
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

    def _first_reader_of(self, names: frozenset[str]) -> Source | None:
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

    def _places(self) -> list[tuple[int, int, RawCell, Source | None]]:
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

    def _record_fixed(self) -> None:
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

    def _forgive_another_order(self) -> None:
        """In the notebook of an earlier edition the order is the author's, as far as anybody knows:
        cells that came, went or changed may have moved others.
        """
        if not any(event.kind == "earlier-edition" for event in self.events):
            return
        detail = "cells stand in another order than in the present edition, which was used"
        self.events[:] = [
            Event("earlier-edition", detail, event.cell, "info")
            if event.kind == "cell-moved"
            else event
            for event in self.events
        ]

    def _record_one(self, source: Source, mine: list[RawCell]) -> None:
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

    def _is_new(self, source: Source, what: str) -> bool:
        """Whether an earlier release was without a cell that is missing, which is noted."""
        if ABSENT not in self.plan.editions.get(source.grade_id, ()):
            return False
        detail = f"the {what} came with a later edition; it was put in"
        self._note("earlier-edition", detail, source.label, "info")
        return True

    def _without_earlier(self, source: Source, mine: list[RawCell], what: str) -> list[RawCell]:
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

    def _assemble(self, places: list[tuple[int, int, RawCell, Source | None]]) -> dict[str, Any]:
        present = {s.index for *_, s in places if s is not None}
        by_gap: dict[int, list[tuple[RawCell, Source | None]]] = {}
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


def _ours(source: Source, text: str) -> dict[str, Any]:
    metadata: dict[str, Any] = {}
    if source.role != "free":
        metadata["nbgrader"] = dict(marking(source.cell))
        tags = source.cell.get("metadata", {}).get("tags")
        if tags:
            metadata["tags"] = list(tags)
    return _cell(source.kind, source.id, text, metadata)


def _student_cell(
    cell: RawCell, source: Source | None, own_id: str, used: set[str]
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
