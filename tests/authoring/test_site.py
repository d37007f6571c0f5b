"""The course's site: every link leads somewhere, no answer shows, people can read it."""

from __future__ import annotations

import functools
import itertools
import json
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

import pytest
from bs4 import BeautifulSoup

from stackgraph import checks
from stackgraph.authoring.site import site
from stackgraph.course import Course, CourseError
from stackgraph.course.marks import text_of, without_hidden_tests
from stackgraph.course.unit import Unit
from support import ROOT
from support.chromium import SERIOUS, browser, opened

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["browser"]

COURSE = Course(ROOT)
TELLING = 25
"""A line of an answer that is shorter stands in innocent places as well."""
ALL_CHECKS = "checks.html"
NOTEBOOKS = ["notebooks/u01_sequential.html", "release/u04_inputs/u04_inputs.html"]
READ = [*NOTEBOOKS, ALL_CHECKS]
LOOKS = [
    *itertools.product(NOTEBOOKS, ("light", "dark"), (400, 1400)),
    (ALL_CHECKS, "dark", 1400),  # once: axe takes a quarter of a minute for the longest page
]

LONG_NAMES = [
    ALL_CHECKS,
    "docs/messages/u01_sequential.html",
    "docs/drawing.html",
    "docs/hub.html",
    "genindex.html",
    "release/u05_parcels/u05_parcels.html",
]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return site(COURSE, tmp_path_factory.mktemp("plain") / "site")


@pytest.fixture(scope="module")
def solved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return site(COURSE, tmp_path_factory.mktemp("solved") / "site", with_solutions=True)


@functools.cache
def soups(folder: Path) -> dict[Path, BeautifulSoup]:
    return {
        page.resolve(): BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser")
        for page in sorted(folder.rglob("*.html"))
        if "_static" not in page.parts
    }


def broken(folder: Path) -> list[str]:
    """Links of pages in ``folder`` without a file, or without a place in it, to lead to."""
    pages = soups(folder)
    places = {page: {tag["id"] for tag in soup.select("[id]")} for page, soup in pages.items()}
    found = []
    for page, soup in pages.items():
        for tag in soup.select("a[href], img[src], link[href], script[src]"):
            address = urlsplit(str(tag.get("href") or tag.get("src")))
            if address.scheme or address.netloc:
                continue
            to = (page.parent / unquote(address.path)).resolve() if address.path else page
            place = unquote(address.fragment)
            if not to.is_file() or (place and to in places and place not in places[to]):
                found.append(f"{page.name}: {address.geturl()}")
    return found


def plain(text: str) -> str:
    return re.sub(r"\s+", "", text)


def shown(folder: Path) -> str:
    """All that the pages say, without blanks; what only the search index has as well."""
    said = [soup.get_text() for soup in soups(folder).values()]
    return plain("\n".join([*said, (folder / "searchindex.js").read_text(encoding="utf-8")]))


@functools.cache
def free() -> str:
    """What everybody is shown: lessons, practice, releases; what the package's docstrings show."""
    said = [p.read_text(encoding="utf-8") for p in (ROOT / "src" / "stackgraph").rglob("*.py")]
    for unit in COURSE.units:
        for path in (COURSE.lesson(unit), COURSE.practice(unit), COURSE.notebook("release", unit)):
            if path.is_file():
                cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
                said += [text_of(cell) for cell in cells]
            # A puzzle is made from a seed: a line of it may be an answer's by chance.
            if path == COURSE.practice(unit) and path.is_file():
                outputs = [out for cell in cells for out in cell.get("outputs", [])]
                pages = ["".join(out.get("data", {}).get("text/html", "")) for out in outputs]
                said += [BeautifulSoup(page, "html.parser").get_text() for page in pages]
    return plain("\n".join(said))


def secret(lines: set[str]) -> set[str]:
    """Those of ``lines`` that tell something and are shown to nobody."""
    return {x for x in map(plain, lines) if len(x) >= TELLING and x not in free()}


def answers(unit: str) -> set[str]:
    """The telling lines of a unit's reference answers."""
    read = Unit.read(COURSE, unit)
    return secret({line for text in read.references.values() for line in text.split("\n")})


def hidden(unit: str) -> set[str]:
    """The telling lines of a unit's hidden tests."""
    found = set()
    for cell in Unit.read(COURSE, unit).notebook["cells"]:
        left = without_hidden_tests(text_of(cell)).split("\n")
        found |= {line for line in text_of(cell).split("\n") if line not in left}
    return secret(found)


@pytest.mark.notebooks
def test_every_link_leads_to_a_file_and_a_place_in_it(made: Path) -> None:
    assert broken(made) == []


@pytest.mark.notebooks
def test_each_page_says_whose_it_is(made: Path) -> None:
    feet = [soup.select_one("footer .component-author") for soup in soups(made).values()]
    said = {" ".join(foot.get_text().split()) for foot in feet if foot}
    assert said == {"By The Stack to Graph maintainers"}


def test_a_broken_link_is_found(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text('<a href="b.html">b</a><a href="#no">c</a><p id="yes">')
    assert broken(tmp_path) == ["a.html: b.html", "a.html: #no"]


@pytest.mark.notebooks
def test_no_line_of_an_answer_or_a_hidden_test_is_shown(made: Path) -> None:
    said = shown(made)
    assert len(COURSE.units) > 10
    for unit in COURSE.units:
        assert answers(unit), unit
        assert hidden(unit), unit
        assert [line for line in answers(unit) | hidden(unit) if line in said] == []


@pytest.mark.slow
def test_with_solutions_every_unit_has_them(solved: Path) -> None:
    said = shown(solved)
    for unit in COURSE.units:
        assert [line for line in answers(unit) if line not in said] == [], unit
    assert broken(solved) == []


@pytest.mark.notebooks
def test_every_unit_has_its_pages(made: Path) -> None:
    front = (made / "index.html").read_text(encoding="utf-8")
    for unit in COURSE.units:
        for page in (f"notebooks/{unit}.html", f"release/{unit}/{unit}.html"):
            assert (made / page).is_file()
            assert f'href="{page}"' in front
        practice = made / "notebooks" / f"{unit}_practice.html"
        assert practice.is_file() == COURSE.practice(unit).is_file()
    assert not (made / "solutions").exists()
    assert not (made / "_sources").exists()


@pytest.mark.notebooks
def test_every_check_is_on_its_page_with_its_examples(made: Path) -> None:
    page = soups(made)[(made / "checks.html").resolve()]
    for name in checks.__all__:
        entry = page.find(id=f"stackgraph.checks.{name}")
        assert entry is not None, name
        text = entry.find_parent("dl").get_text()  # type: ignore[union-attr]
        assert name == "CheckError" or f">>> {name}(" in text, name


def test_what_is_no_site_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("years of work")
    with pytest.raises(CourseError, match="is no site"):
        site(COURSE, tmp_path)
    assert [p.name for p in tmp_path.iterdir()] == ["thesis.txt"]


@pytest.mark.browser
@pytest.mark.parametrize("page", READ)
def test_a_page_says_nothing_to_the_console(browser: Any, made: Path, page: str) -> None:
    told: list[str] = []
    tab = browser.new_context().new_page()
    tab.on("console", lambda m: told.append(m.text) if m.type == "error" else None)
    tab.on("pageerror", lambda error: told.append(str(error)))
    tab.goto((made / page).as_uri())
    tab.wait_for_timeout(300)
    assert told == []


@pytest.mark.browser
@pytest.mark.parametrize(("page", "scheme", "width"), LOOKS)
def test_a_page_is_accessible_and_fits(
    browser: Any, made: Path, page: str, scheme: str, width: int
) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    tab = opened(browser, made / page, scheme, width)
    assert tab.locator("html").get_attribute("data-theme") == scheme
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    found = axe.run(tab).response["violations"]
    assert [(v["id"], v["nodes"][0]["html"]) for v in found if v["impact"] in SERIOUS] == []


@pytest.mark.browser
@pytest.mark.parametrize("page", LONG_NAMES)
def test_long_names_go_on_in_the_next_line_on_a_phone(browser: Any, made: Path, page: str) -> None:
    tab = opened(browser, made / page, width=400)
    tab.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
    assert tab.evaluate("document.documentElement.scrollWidth") <= 400
