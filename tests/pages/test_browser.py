"""Feedback and report in Chromium: axe-core, phone width, sorting, and that nothing runs."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from stackgraph.alike.comparing import compare
from stackgraph.course.roster import Person
from stackgraph.pages.alike import write_alike
from stackgraph.pages.feedback import Submission, write_feedback
from stackgraph.pages.report import write_report
from support import pages
from support.alike_class import unit_of_one_model, works
from support.answers import program
from support.chromium import SERIOUS, dismiss, opened

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.browser

ROSTER = [
    Person("s00", "Jürgen", "Groß", section="A"),
    Person("s01", "Søren", "O’Hara", section="B"),
    Person("mallory", pages.LIVE, "Müller", section="B"),
    *(Person(f"s{n:02d}") for n in range(2, 40)),
    Person("gone", "Zoë", "Ärmel", section="A"),
]
REPORT = ["report", "students", "needs", "unit", "exercise", "student"]
LOOKS = [("light", 1400), ("dark", 1400), ("light", 400)]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("pages")
    about = Submission("ann", "2026-11-20 14:03 UTC", "1 day late", 1.0, "Well done.")
    results = pages.a_class()
    alike = {"ada": program("original"), "bob": program("renamed"), "cy": "x = ("}
    results.append(("mallory", "u01_sequential", pages.hostile(), {}))
    wide = pages.ordinary()
    wide.architectures = {"classifier": pages.wide()}
    results[0][2].architectures = wide.architectures
    results[0][2].cells = wide.cells
    report = write_report(results, folder / "report", roster=ROSTER)
    return {
        "wide": write_feedback(wide, about, folder / "wide.html"),
        "ordinary": write_feedback(pages.ordinary(), about, folder / "ordinary.html"),
        "written": write_feedback(pages.with_text(), about, folder / "written.html"),
        "hostile": write_feedback(pages.hostile(), Submission("mallory"), folder / "hostile.html"),
        "report": report,
        "students": report.with_name("students.html"),
        "needs": report.with_name("needs.html"),
        "unit": report.parent / "units" / "u01_sequential.html",
        "exercise": report.parent / "exercises" / "u01_e2.html",
        "student": report.parent / "students" / "s00.html",
        "alike": write_alike(
            compare(works(alike), unit_of_one_model()),
            unit_of_one_model(),
            folder / "report" / "alike",
            {"ada": pages.LIVE},
            {},
        ).page,
    }


@pytest.mark.parametrize(("scheme", "width"), LOOKS)
@pytest.mark.parametrize("name", ["ordinary", "written", "hostile", "wide", "alike", *REPORT])
def test_axe_finds_nothing_serious(
    browser: Any, files: dict[str, Path], name: str, scheme: str, width: int
) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page = opened(browser, files[name], scheme, width)
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
    found = axe.run(page).response["violations"]
    assert [(v["id"], v["nodes"][0]["html"]) for v in found if v["impact"] in SERIOUS] == []


def test_axe_can_find_something(browser: Any, files: dict[str, Path]) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page = opened(browser, files["ordinary"])
    page.evaluate("document.querySelector('img').removeAttribute('alt')")
    page.evaluate("document.querySelector('.about').style.color = '#ddd'")
    found = axe.run(page).response["violations"]
    assert {v["id"] for v in found if v["impact"] in SERIOUS} == {"image-alt", "color-contrast"}


@pytest.mark.parametrize("name", ["ordinary", "hostile", "alike", *REPORT])
def test_a_phone_shows_the_page_without_scrolling_sideways(
    browser: Any, files: dict[str, Path], name: str
) -> None:
    page = opened(browser, files[name], width=360)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize(("width", "least", "most"), [(1400, 350, 600), (400, 340, 400)])
def test_a_plot_alone_is_no_wider_than_it_can_be_read(
    browser: Any, files: dict[str, Path], width: int, least: int, most: int
) -> None:
    page = opened(browser, files["report"], width=width)
    alone = page.locator(".plots").first.locator("figure")
    assert alone.count() == 1
    assert least <= alone.bounding_box()["width"] <= most


def test_a_phone_shows_the_whole_table_of_units(browser: Any, files: dict[str, Path]) -> None:
    page = opened(browser, files["report"], width=400)
    table = page.locator("table.sortable").first
    cells = table.locator("tbody tr").first.locator("th, td")
    boxes = [cell.bounding_box() for cell in cells.all()]
    assert len(boxes) == 7
    assert max(b["x"] + b["width"] for b in boxes) <= 400
    assert table.locator("td").first.get_attribute("data-label")


@pytest.mark.parametrize("name", ["hostile", "alike", *REPORT])
def test_nothing_of_a_student_runs_or_is_fetched(
    browser: Any, files: dict[str, Path], name: str
) -> None:
    page = browser.new_context().new_page()
    dialogs: list[str] = []
    asked: list[str] = []
    page.on("dialog", partial(dismiss, dialogs))
    page.on("request", lambda r: asked.append(r.url))
    page.goto(files[name].as_uri())
    page.wait_for_timeout(300)
    assert dialogs == []
    assert [u for u in asked if not u.startswith(("file:", "data:"))] == []


def test_the_policy_itself_lets_sorting_work(browser: Any, files: dict[str, Path]) -> None:
    page = browser.new_context().new_page()
    errors: list[str] = []
    page.on("console", lambda m: errors.append(m.text) if m.type == "error" else None)
    page.goto(files["students"].as_uri())
    table = page.locator("#students")
    heading = table.get_by_role("button", name="Points")
    heading.click()
    values = table.locator("tbody tr td:nth-child(4)")
    up = [float(v) for v in values.all_inner_texts()]
    heading.click()
    down = [float(v) for v in values.all_inner_texts()]
    assert up == sorted(up)
    assert down == sorted(down, reverse=True)
    assert table.locator('th[aria-sort="descending"]').count() == 1
    assert page.locator("#said").inner_text() == "Sorted by Points, descending"
    assert errors == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("muller", ["mallory"]),
        ("Mueller", ["mallory"]),
        ("ÄRMEL zoe", ["gone"]),
        ("gross", ["s00"]),
        ("o’hara sören", ["s01"]),
        ("s17", ["s17"]),
    ],
)
def test_the_search_finds_a_student_by_name_and_id(
    browser: Any, files: dict[str, Path], words: str, found: list[str]
) -> None:
    page = browser.new_context().new_page()
    page.goto(files["students"].as_uri())
    page.get_by_label("Name or id").fill(words)
    rows = page.locator("#students tbody tr:visible td:nth-child(2)")
    assert rows.all_inner_texts() == found
    assert page.locator(".found").inner_text() == "1 of 42"
    page.goto(files["report"].as_uri())
    page.keyboard.press("Tab")
    page.get_by_role("searchbox").focus()
    page.keyboard.type(words)
    links = page.locator("#everything li:visible a")
    assert links.count() == 1
    assert links.first.get_attribute("href") == f"students/{found[0]}.html"
    page.keyboard.press("Tab")  # the heading that folds the list
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/students/*.html")


def test_the_search_finds_exercises_and_messages(browser: Any, files: dict[str, Path]) -> None:
    page = browser.new_context().new_page()
    page.goto(files["report"].as_uri())
    assert not page.locator("#everything").is_visible()
    field = page.get_by_role("searchbox")
    field.fill("probabilities that sum")  # a hint
    links = page.locator("#everything li:visible a")
    assert links.count() == 1
    assert str(links.first.get_attribute("href")).startswith("exercises/u01_e2.html#mistake-")
    field.fill("digit classifier")
    assert links.first.get_attribute("href") == "exercises/u01_e2.html"
    field.fill("")
    assert not page.locator("#everything").is_visible()


def test_students_are_narrowed_to_those_with_something(
    browser: Any, files: dict[str, Path]
) -> None:
    page = browser.new_context().new_page()
    page.goto(files["students"].as_uri())
    rows = page.locator("#students tbody tr:visible td:nth-child(2)")
    show, section = page.get_by_label("Show"), page.get_by_label("Section")
    show.select_option(label="who handed in nothing in u01 (1)")
    assert rows.all_inner_texts() == ["gone"]
    show.select_option(value="see")
    assert rows.all_inner_texts() == ["mallory"]
    show.select_option(value="")
    section.select_option("A")
    assert sorted(rows.all_inner_texts()) == ["gone", "s00"]


def test_without_scripts_everything_is_read(browser: Any, files: dict[str, Path]) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(files["report"].as_uri())
    assert not page.locator(".find").first.is_visible()
    page.locator("summary").first.click()
    assert page.locator("#everything li:visible").count() > 42
    page.goto(files["students"].as_uri())
    assert page.locator("#students tbody tr:visible").count() == 42
    assert not page.locator(".find").first.is_visible()
