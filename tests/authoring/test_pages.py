"""Pages made from the course are in step with it, and what docs name exists."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from stackgraph.authoring.pages import stale_pages
from stackgraph.course import Course
from support import ROOT

if TYPE_CHECKING:
    from pathlib import Path

COURSE = Course(ROOT)


def test_generated_pages_are_in_step() -> None:
    stale = [str(p.relative_to(ROOT)) for p in stale_pages(COURSE)]
    assert not stale, "run: stackgraph pages"


def unknown_references(text: str) -> list[str]:
    """Sections ``uNN "Heading"``, words “quoted” from a cell of theirs, and grade_ids in ``text``
    that no unit has.
    """
    found = []
    for line in text.splitlines():
        unit = heading = None
        tokens = r'\b(u\d\d)\b(?!_)|"([^"]+)"|“([^”]+)”|`(u\d\d_e\w+)`'
        for short, section, words, grade_id in re.findall(tokens, line):
            if short:
                unit, heading = short, None
            elif section and unit:
                heading = section
                if not cells(unit, heading):
                    found.append(f'{unit} "{heading}"')
            elif words and unit and heading:
                said = words.replace("\\|", "|")
                if not any(said in cell for cell in cells(unit, heading)):
                    found.append(f'{unit} "{heading}": {said}')
            elif grade_id and f'test="{grade_id}"' not in scripts("exercises", grade_id[:3]):
                found.append(grade_id)
    return found


def cells(short: str, heading: str) -> list[str]:
    """The cells of a lesson's section as one line each; empty where there is no such section."""
    match = re.search(rf"^# (##+) {re.escape(heading)}$", scripts("lesson", short), re.MULTILINE)
    if match is None:
        return []
    rest = match.string[match.end() :]
    level = len(match[1])
    section = re.split(rf"^# #{{2,{level}}} ", rest, maxsplit=1, flags=re.MULTILINE)[0]
    parts = re.split(r"^# %%.*$", section, flags=re.MULTILINE)
    return [" ".join(re.sub(r"^#(?: |$)", "", part, flags=re.MULTILINE).split()) for part in parts]


def scripts(kind: str, short: str) -> str:
    """The text of a unit's script of one kind."""
    (path,) = (ROOT / "course").glob(f"{short}_*/{kind}.py")
    return path.read_text(encoding="utf-8")


def test_coverage_names_what_exists() -> None:
    assert unknown_references((ROOT / "docs" / "coverage.md").read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "line",
    [
        '| x | u01 "No such section" | |',
        '| x | u01 "Run it": “words that nobody wrote” | |',
        '| x | u01 "Run it": “a list has one last entry” | |',  # stands in another section
        "| x | | `u01_e1_predict_nothing` |",
    ],
)
def test_the_coverage_test_can_fail(line: str) -> None:
    assert unknown_references(line)


def links(page: Path) -> list[str]:
    """Relative link targets of a page."""
    return re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", page.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "page",
    [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))],
    ids=lambda p: str(p.relative_to(ROOT)),
)
def test_links_lead_somewhere(page: Path) -> None:
    assert [link for link in links(page) if not (page.parent / link).exists()] == []
