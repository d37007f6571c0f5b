"""What the pages name is there: files, folders, tests, known submissions, constants."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import pytest

from support import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PAGES = [
    *ROOT.glob("*.md"),
    *sorted(ROOT.glob("docs/*.md")),
    *sorted(ROOT.glob("*/README.md")),
    *sorted(ROOT.glob("course/*/unit.md")),
]
PACKAGE = ROOT / "src" / "stackgraph"
SPAN = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\]\((?!https?:)([^)#\s]+)")
PLACE = re.compile(
    r"(?<![\w./-])(?:[\w.*<>-]+/)+[\w.*{},<>-]+\.(?:py|md|sh|yaml|j2)\b"
    r"|(?<![\w./-])(?:src|tests|docs|course|benchmarks|tools)/(?:[\w.*<>-]+/)*(?![\w*<{])"
)
NAME = re.compile(r"\b((?:test|hostile)_\w+)(?![\w.*])(…?)")
CONSTANT = re.compile(r"`([A-Z][A-Z_]{3,})(?: = [^`]+)?` in\s+`([\w/]+\.py)`")
OF_A_NEW_UNIT = re.compile(r"u13|u53")


@cache
def names() -> str:
    """Of all tests, their files and the hostile submissions, one a line."""
    files = list((ROOT / "tests").rglob("test_*.py"))
    text = "\n".join(path.read_text(encoding="utf-8") for path in files)
    found = re.findall(r"^ *def (test_\w+)", text, re.MULTILINE)
    stems = [path.stem for path in (*files, *ROOT.glob("course/*/bank/hostile_*.py"))]
    return "\n".join([*found, *stems])


def missing(page: Path, text: str) -> Iterator[str]:
    """What ``text`` names and is nowhere; ``page``: where it stands."""
    for span in SPAN.findall(text):
        for place in PLACE.findall(span):
            if not OF_A_NEW_UNIT.search(place) and not there(page, place):
                yield place
        for name, more in NAME.findall(span):
            if not re.search(rf"^{name}{'' if more else '$'}", names(), re.MULTILINE):
                yield name
    for link in LINK.findall(text):
        if not (page.parent / link).exists():
            yield link
    for name, place in CONSTANT.findall(text):
        if not re.search(rf"^{name}\b", (PACKAGE / place).read_text("utf-8"), re.MULTILINE):
            yield f"{name} in {place}"


def there(page: Path, place: str) -> bool:
    """Whether there is such a path in the repository, beside the page, in the package or a room."""
    before, brace, rest = place.replace("<unit>", "u*_*").rstrip("/").partition("{")
    inside, _, after = rest.partition("}")
    each = [f"{before}{one}{after}" for one in inside.split(",")] if brace else [before]
    bases = (ROOT, PACKAGE, page.parent, *(p for p in PACKAGE.iterdir() if p.is_dir()))
    return all(any(any(base.glob(one)) for base in bases) for one in each)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_what_a_page_names_is_there(page: Path) -> None:
    assert list(missing(page, page.read_text(encoding="utf-8"))) == []


def test_what_is_not_there_is_found() -> None:
    text = (
        "`tests/test_feedback*.py`, `sandbox/limits.py`, `engine/bounds.py`, `anna/late/u02/`,"
        " `src/nowhere/` and `tests/sandbox/`; `test_no_network`, `test_unheard_of…`,"
        " `hostile_network`; set `MAX_SUBMISSIONS = 1` in `engine/judge/thread.py`; [hub](hub.md),"
        " [no](no.md)"
    )
    assert list(missing(ROOT / "docs" / "security.md", text)) == [
        "tests/test_feedback*.py",
        "engine/bounds.py",
        "src/nowhere/",
        "test_unheard_of",
        "no.md",
        "MAX_SUBMISSIONS in engine/judge/thread.py",
    ]


def test_what_a_check_prints_is_quoted_as_it_prints_it() -> None:
    quoted = re.compile(r"`([a-z ]+): …`")
    texts = [*PAGES, *ROOT.glob("course/*/*.py"), *PACKAGE.rglob("*.py")]
    found = {word for path in texts for word in quoted.findall(path.read_text("utf-8"))}
    assert found
    assert found <= {"passed", "not attempted"}
