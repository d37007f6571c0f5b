"""Pages made from the course itself: the index, the units' tables, the messages of the bank.

Generated text stands between ``<!-- NAME: begin -->`` and ``<!-- NAME: end -->`` in a page that
people write, or is a whole page. ``stackgraph pages`` writes them, ``--check`` proves them in step.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import nbformat

from stackgraph.bank.entries import Entry, read_bank
from stackgraph.course import Course, CourseError
from stackgraph.files import write_atomically
from stackgraph.learner.index import entry as index_entry
from stackgraph.learner.index import index_notebook
from stackgraph.words import table_cell

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_ROWS = 12
"""Hints that an instructor's page lists."""


def pages(course: Course) -> Iterator[tuple[Path, str]]:
    """Every page with generated text, and what it should hold. Raises CourseError where a page
    lacks the markers.
    """
    root = course.root
    yield root / "docs" / "messages" / "README.md", checks_page(course)
    for unit in _with_bank(course):
        yield root / "docs" / "messages" / f"{unit}.md", messages_page(course, unit)
    book = index_notebook(course, root / "notebooks", "release")
    yield root / "notebooks" / "index.ipynb", nbformat.writes(book, indent=1) + "\n"
    yield _filled(root / "README.md", "units", _readme_table(course))
    yield _filled(root / "docs" / "instructor.md", "units", _instructor_table(course))
    for unit in course.units:
        page = course.instructors_page(unit)
        if page.is_file() and any(course.bank(unit).glob("*.py")):
            yield _filled(page, "mistakes", _mistakes(course, unit))


def write_pages(course: Course) -> list[Path]:
    """Write what differs; returns the files written."""
    changed = stale_pages(course)
    wanted = dict(pages(course))
    for path in changed:
        write_atomically(path, wanted[path].encode())
    return changed


def stale_pages(course: Course) -> list[Path]:
    """The pages that differ from what they should hold."""
    return [
        path
        for path, text in pages(course)
        if not path.is_file() or path.read_text(encoding="utf-8") != text
    ]


def _filled(page: Path, name: str, text: str) -> tuple[Path, str]:
    begin, end = f"<!-- {name}: begin -->", f"<!-- {name}: end -->"
    old = page.read_text(encoding="utf-8")
    if begin not in old or end not in old:
        raise CourseError(f"{page} has no lines {begin!r} and {end!r} for generated text.")
    head, rest = old.split(begin, 1)
    tail = rest.split(end, 1)[1]
    return page, f"{head}{begin}\n{text.rstrip()}\n{end}{tail}"


def _readme_table(course: Course) -> str:
    rows = []
    for unit in course.units:
        e = index_entry(course, unit)
        rows.append(
            f"| [{e.title}](notebooks/{unit}.ipynb) | {table_cell(e.builds)} "
            f"| {e.minutes} | {e.points:g} |"
        )
    return "\n".join(rows)


def _instructor_table(course: Course) -> str:
    rows = []
    for unit in course.units:
        e = index_entry(course, unit)
        rows.append(f"| {e.title} | [course/{unit}/unit.md](../course/{unit}/unit.md) |")
    return "\n".join(rows)


def _mistakes(course: Course, unit: str) -> str:
    """The unit's known mistakes by what they are told, with each one's share of them all."""
    mistakes = _mistakes_of(course, unit)
    told: Counter[str] = Counter()
    example: dict[str, Entry] = {}
    for mistake in mistakes:
        key = _hint(mistake)
        told[key] += 1
        example.setdefault(key, mistake)
    rows = [
        f"{len(mistakes)} known mistakes, by the hint they get:",
        "",
        "| of these | the hint | for instance |",
        "|---:|---|---|",
    ]
    order = sorted(told.items(), key=lambda pair: (-pair[1], pair[0]))
    for key, count in order[:_ROWS]:
        share = round(100 * count / len(mistakes))
        rows.append(f"| {share} % | {table_cell(key)} | {table_cell(example[key].about)} |")
    rest = sum(count for _, count in order[_ROWS:])
    if rest:
        share = round(100 * rest / len(mistakes))
        others = f"[{len(order) - _ROWS} rarer hints](../../docs/messages/{unit}.md)"
        rows.append(f"| {share} % | {others} | |")
    return "\n".join(rows)


def _hint(mistake: Entry) -> str:
    """The first hint that a mistake gets, or what it is told where nothing gives one."""
    first = next((mistake.hints[cell] for cell in mistake.loses if cell in mistake.hints), "")
    return first or _gist(mistake, *mistake.loses)


def _gist(mistake: Entry, *cells: str) -> str:
    """The hint of the first of ``cells``, or else the first line of its message."""
    for cell in cells:
        message = mistake.loses.get(cell)
        if message:
            return mistake.hints.get(cell) or message.splitlines()[0]
    return "(no message yet)"


def _with_bank(course: Course) -> list[str]:
    return [u for u in course.units if any(course.bank(u).glob("*.py"))]


def _mistakes_of(course: Course, unit: str) -> list[Entry]:
    return [e for e in read_bank(course, unit) if e.kind == "mistake"]


def messages_page(course: Course, unit: str) -> str:
    """All messages that the known mistakes of a unit get."""
    lines = [
        f"# Messages: {index_entry(course, unit).title}",
        "",
        f"What each known mistake is told: made from `course/{unit}/bank/` by `stackgraph pages`.",
        "To mend one, search for its words in `src/stackgraph/checks/hints/`, or, after *a cell*",
        "*stopped with*, in `src/stackgraph/errors/everyday.py`; or give the check a `hint=` in",
        "the test cell. Then run `stackgraph bank --update-messages`, and read.",
    ]
    for mistake in _mistakes_of(course, unit):
        lines += ["", f"## {mistake.name}: {mistake.about}", "", *_told(mistake)]
    return "\n".join(lines) + "\n"


def checks_page(course: Course) -> str:
    """Which check tells which of the bank's mistakes apart."""
    banks = {unit: _mistakes_of(course, unit) for unit in _with_bank(course)}
    lines = [
        "# What the known mistakes are told",
        "",
        "Made from the units' banks by `stackgraph pages`. The messages in full, unit by unit:",
        "",
        *(f"* [{index_entry(course, unit).title}]({unit}.md)" for unit in banks),
        "",
        "## Which check tells which mistakes apart",
        "",
        "A mistake counts at the check that spoke, and once for each. A check tells two mistakes",
        "apart where it gives them different hints.",
        "",
        "| check | mistakes | told apart | in units |",
        "|---|---:|---:|---|",
    ]
    spoke = _spoke(banks)
    for name, hints in sorted(spoke.items(), key=lambda pair: (-_reach(pair[1]), pair[0])):
        seen = sorted({where[:3] for places in hints.values() for where in places})
        lines.append(f"| `{name}` | {_reach(hints)} | {len(hints)} | {', '.join(seen)} |")
    silent = sorted(set(_all_checks()) - set(spoke))
    if silent:
        lines += ["", "No known mistake is met by: " + ", ".join(f"`{n}`" for n in silent) + "."]
    for name, hints in sorted(spoke.items()):
        lines += ["", f"### `{name}` says", "", "| hint | of the mistakes |", "|---|---|"]
        for hint, places in sorted(hints.items(), key=lambda pair: (-len(pair[1]), pair[0])):
            lines.append(f"| {table_cell(hint)} | {', '.join(sorted(places))} |")
    return "\n".join(lines) + "\n"


def _told(mistake: Entry) -> list[str]:
    """Each different message of a mistake once, with the cells that it appears in."""
    cells: dict[str, list[str]] = {}
    for cell, message in mistake.loses.items():
        cells.setdefault((message or "(no message yet)").rstrip(), []).append(cell)
    lines = []
    for message, names in cells.items():
        lines += [", ".join(f"`{n}`" for n in names), "", "```", message, "```", ""]
    return lines[:-1]


def _spoke(banks: dict[str, list[Entry]]) -> dict[str, dict[str, set[str]]]:
    """Check -> hint -> the mistakes ("u01 e2_mistake_relu_output") that it told this to."""
    spoke: dict[str, dict[str, set[str]]] = {}
    for unit, mistakes in banks.items():
        for mistake in mistakes:
            for cell, name in mistake.checks.items():
                hint = _gist(mistake, cell)
                where = f"{unit[:3]} {mistake.name.replace('_mistake_', ' ')}"
                spoke.setdefault(name, {}).setdefault(hint, set()).add(where)
    return spoke


def _reach(hints: dict[str, set[str]]) -> int:
    return len(set().union(*hints.values()))


def _all_checks() -> list[str]:
    from stackgraph import checks

    return [name for name in checks.__all__ if name.startswith("check_")]
