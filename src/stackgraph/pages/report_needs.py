"""What of a class needs a person, grouped by what is to be done, in an instructor's words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from stackgraph.course.ids import GradeId
from stackgraph.pages.feedback_parts import errors_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from stackgraph.engine.verdict import Event, Verdict
    from stackgraph.pages.report_history import Result
    from stackgraph.pages.report_numbers import UnitRow


@dataclass(frozen=True)
class Case:
    """One thing to look at. ``student`` is '' where it is about no one."""

    student: str
    unit: str
    detail: str
    cell: str = ""

    @property
    def exercise(self) -> str:
        """``'u01_e2'``, where the cell is one of an exercise's."""
        return GradeId.parse(self.cell).key if self.cell else ""


@dataclass(frozen=True)
class Need:
    """Cases of one kind. ``title``: what it is; ``advice``: what to do; ``urgent``: a grade depends
    on it.
    """

    key: str
    title: str
    advice: str
    cases: tuple[Case, ...]
    urgent: bool = False

    @property
    def students(self) -> list[str]:
        """Whom it is about, each once."""
        return list(dict.fromkeys(case.student for case in self.cases if case.student))

    @property
    def units(self) -> list[str]:
        """The units that it is about, in order."""
        return sorted({case.unit for case in self.cases if case.unit})


@dataclass(frozen=True)
class Sort:
    """What events of some kinds have in common."""

    key: str
    advice: str
    kinds: Mapping[str, str]
    """Kind of event -> what happened, in plain words."""
    urgent: bool = True


SORTS = (
    Sort(
        "fault",
        "A fault of a test or of the grading, not of the student. Mend the test, then regrade.",
        {
            "grading-failed": "Could not be graded: grading itself failed twice",
            "judge-failed": "A test was not run: the process that runs tests failed",
            "check-fault": "A test stopped with an error of its own",
            "locked-cell-failed": "A given cell stopped with an error",
            "score-missing": "A test gave no result",
            "kernel-failed": "The notebook could not be run",
        },
    ),
    Sort(
        "ungraded",
        "0 points until something else is handed in: write to the student.",
        {
            "not-graded": "Not graded: no notebook of this unit could be read",
            "missing-notebook": "Not graded: nothing was handed in",
            "no-notebook": "Not graded: the notebook is missing",
            "unreadable-notebook": "Not graded: the file is no notebook, or is cut off",
            "unreadable-file": "Not graded: the file could not be opened",
            "unreadable-files": "Not graded: the files could not be read",
            "another-notebook": "Not graded: the lesson or another unit's notebook",
        },
    ),
    Sort(
        "refused",
        "Left aside, nothing was followed or run. Often an accident; ask if it is not.",
        {
            "score-refused": "A score that the submission made up was refused",
            "link-refused": "A link to another place was not followed",
            "special-file": "Something that is no ordinary file was left out",
            "too-many-files": "More files than are taken",
            "file-too-large": "A file larger than is taken",
            "unreadable-folder": "A folder that could not be opened, or lies too deep in others",
        },
    ),
    Sort(
        "stopped",
        "The cell is named beside it. What could still run has run; the rest lost its points.",
        {
            "cell-timeout": "A cell ran too long and was stopped",
            "notebook-timeout": "The notebook ran too long and was stopped",
            "notebook-stopped": "The notebook was stopped before its end",
            "kernel-died": "A cell ended the Python process",
            "output-flood": "A cell printed without end",
            "answers-lost": "Answers were lost when the Python process ended",
            "answer-stalled": "Testing an answer took too long",
            "answer-unreadable": "An answer could not be read",
        },
    ),
    Sort(
        "moved",
        "Look whether the right answer was graded.",
        {
            "answer-below": "An answer stands only below its tests and was not graded",
            "answer-as-text": "An answer stands only in a text cell and was not graded",
            "group-differs": "Members of a group handed in different notebooks",
            "merge-marks": "Marks of an unfinished merge in the notebook",
            "misplaced": "Handed in in another place; taken for what it is",
            "wrong-file-name": "The file has another name than the unit's",
            "one-of-several": "Several notebooks, none with the unit's name; one was graded",
            "script": "A script in place of a notebook; graded as far as it goes",
            "damaged-file": "The file is damaged, the notebook in it was read",
            "large-cell": "A cell longer than is read",
            "large-file": "A file larger than a notebook should be",
            "too-many-cells": "More cells than are read",
            "broken-cell": "A damaged cell was left out",
            "bad-timestamp": "The time of handing in could not be read and was not used",
            "drawing-failed": "A model could not be drawn; its grade is not touched",
        },
    ),
    Sort(
        "mended",
        "Put right before grading, nothing lost. Many by one student may be worth a word.",
        {
            "cell-restored": "Cells were changed or had lost their marks; they were put right",
            "cell-deleted": "A test or given cell was deleted; the original was used",
            "cell-duplicated": "A cell stands twice; one was used",
            "cell-moved": "A cell was moved; it was put back",
            "marks-restored": "The marks of a cell were changed; the originals were used",
            "unknown-cell": "A cell claims to be one that the unit does not have",
            "kernelspec-restored": "The notebook asks for another language or kernel",
            "answer-joined": "An answer was joined to a given cell; it was taken out",
            "kernel-kept": "A command that would have thrown answers away was left out",
            "other-format": "An older notebook format; it was converted",
            "other-encoding": "Another text encoding; it was converted",
            "duplicate-key": "A doubled entry in the file; both were read",
        },
        urgent=False,
    ),
    Sort(
        "remark",
        "Nothing to do.",
        {
            "no-sandbox": "Graded without the sandbox",
            "answer-refused": "An answer of a kind that cannot be graded; the student is told",
            "earlier-edition": "Worked on an earlier release; brought up to date",
            "several-notebooks": "Several notebooks; the one with the unit's name was graded",
            "file-left-out": "A file beside the notebook was left out",
            "group-submission": "Handed in by another of the group",
            "visible-checks-only": "Graded by the visible tests alone",
        },
        urgent=False,
    ),
)
"""Most urgent first. Kinds that are on no list are told by their own name."""

_SORT_OF = {kind: sort for sort in SORTS for kind in sort.kinds}
_RANK = {sort.key: rank for rank, sort in enumerate(SORTS)}
_NOT_SAID_TWICE = {"no-notebook", "missing-notebook", "unreadable-notebook", "not-graded"}


def plain_words(event: Event) -> str:
    """``event`` in an instructor's words, without its details."""
    sort = _SORT_OF.get(event.kind)
    if sort is None:
        return event.kind.replace("-", " ").capitalize()
    words = sort.kinds[event.kind]
    if event.severity == "info" and event.kind == "kernelspec-restored":
        return "The notebook names another kernel"
    return words


def _sort_of(event: Event) -> Sort:
    known = _SORT_OF.get(event.kind)
    if event.severity == "info":
        return SORTS[_RANK["remark"]]
    if known is None or known.key == "remark":
        by_severity = {"error": "fault", "hostile": "refused"}
        return SORTS[_RANK[by_severity.get(event.severity, "moved")]]
    return known


def events_to_see(verdict: Verdict) -> list[Event]:
    """What happened to a submission that somebody should see; of a file that was not read the
    reason alone, not that it was not graded as well.
    """
    found = [e for e in verdict.events if e.severity != "info"]
    unread = [e for e in found if e.kind in _NOT_SAID_TWICE and e.kind != "not-graded"]
    return [e for e in found if e.kind != "not-graded"] if unread else found


def event_needs(results: Iterable[Result]) -> list[Need]:
    """The events of the class that somebody should see, by kind, the most urgent first."""
    return _grouped(
        (student, unit, event)
        for student, unit, verdict, _ in results
        for event in events_to_see(verdict)
    )


def remarks(results: Iterable[Result]) -> list[Need]:
    """The events that need nobody, by kind."""
    return _grouped(
        (student, unit, event)
        for student, unit, verdict, _ in results
        for event in verdict.events
        if event.severity == "info"
    )


def _grouped(found: Iterable[tuple[str, str, Event]]) -> list[Need]:
    groups: dict[tuple[int, str], list[Case]] = {}
    for student, unit, event in found:
        place = (_RANK[_sort_of(event).key], plain_words(event))
        groups.setdefault(place, []).append(Case(student, unit, event.detail, event.cell or ""))
    return [
        Need(
            f"{SORTS[rank].key}-{number}",
            title,
            SORTS[rank].advice,
            tuple(cases),
            SORTS[rank].urgent,
        )
        for number, ((rank, title), cases) in enumerate(sorted(groups.items()), 1)
    ]


def waiting_need(results: Iterable[Result]) -> list[Need]:
    """Written answers to grade, and scores given by hand that want another look."""
    cases = [
        Case(student, unit, f"Exercise {GradeId.parse(name).number}", name)
        for student, unit, verdict, extra in results
        for name in _waiting(verdict, extra.get("waiting"))
    ]
    advice = "In formgrader, Manual Grading; until then they count 0. Then: stackgraph report."
    title = "Written answers, and scores given by hand, that wait for you"
    return [Need("waiting", title, advice, tuple(cases), urgent=True)] if cases else []


def _waiting(verdict: Verdict, told: Sequence[str] | None) -> list[str]:
    if told is not None:
        return sorted(told)
    return [cell.grade_id for cell in verdict.cells if cell.status == "waiting"]


def test_need(units: Iterable[UnitRow]) -> list[Need]:
    """Tests that tell nothing, or the opposite of the others."""
    cases = [
        Case("", row.unit, f"{', '.join(test.flags)}: {test.about}", test.grade_id)
        for row in units
        for test in row.flagged
        if test.flags != ("everybody passes",)
    ]
    advice = "Read the test and its statement again: the fault may be ours."
    title = "Tests that nobody passes, or that disagree with their neighbours"
    return [Need("tests", title, advice, tuple(cases), urgent=True)] if cases else []


test_need.__test__ = False  # type: ignore[attr-defined]


def blank_need(results: Iterable[Result]) -> list[Need]:
    """Who handed in a notebook in which nothing is answered."""
    cases = [
        Case(student, unit, "")
        for student, unit, verdict, _ in results
        if verdict.cells
        and all(c.status == "not attempted" for c in verdict.cells)
        and not any(errors_of(verdict).values())
        and not _unread(verdict)
    ]
    advice = "Perhaps the wrong file: ask for the one that was worked in."
    title = "No exercise attempted"
    return [Need("blank", title, advice, tuple(cases), urgent=True)] if cases else []


def _unread(verdict: Verdict) -> bool:
    return any(event.kind in SORTS[_RANK["ungraded"]].kinds for event in verdict.events)


def missing_need(missing: Mapping[str, Sequence[str]]) -> list[Need]:
    """Who handed in nothing. ``missing``: unit -> students."""
    cases = [Case(s, unit, "") for unit, students in sorted(missing.items()) for s in students]
    advice = "Nothing of theirs was found for the unit: remind them, or look under another name."
    return [Need("missing", "Nothing handed in", advice, tuple(cases))] if cases else []


def stranger_need(strangers: Mapping[str, Sequence[str]]) -> list[Need]:
    """Who handed in and is not on the roster. ``strangers``: unit -> students."""
    cases = [Case(s, unit, "") for unit, students in sorted(strangers.items()) for s in students]
    advice = "Graded, but under a name that the roster does not have: a misspelt folder, perhaps."
    return [Need("stranger", "Not on the roster", advice, tuple(cases), True)] if cases else []


def passed_over_need(passed_over: Sequence[str]) -> list[Need]:
    """What lies in ``submitted/`` and is graded for nobody."""
    cases = [Case("", "", f"submitted/{told}") for told in passed_over]
    advice = "Move or rename it, then: stackgraph grade."
    title = "In submitted/, and graded for nobody"
    return [Need("passed-over", title, advice, tuple(cases), urgent=True)] if cases else []
