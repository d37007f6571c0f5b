"""Feedback and report in Chromium: axe-core, phone width, sorting, and that nothing runs."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from stackgraph.alike.comparing import compare
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

LOOKS = [("light", 1400), ("dark", 1400), ("light", 400)]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("pages")
    about = Submission("ann", "2026-11-20 14:03 UTC", "1 day late", 1.0, "Well done.")
    results = pages.a_class()
    alike = {"ada": program("original"), "bob": program("renamed"), "cy": "x = ("}
    results.append(("mallory", "u01_sequential", pages.hostile(), {}))
    return {
        "ordinary": write_feedback(pages.ordinary(), about, folder / "ordinary.html"),
        "written": write_feedback(pages.with_text(), about, folder / "written.html"),
        "hostile": write_feedback(pages.hostile(), Submission("mallory"), folder / "hostile.html"),
        "report": write_report(results, folder / "report"),
        "alike": write_alike(
            compare(works(alike), unit_of_one_model()),
            unit_of_one_model(),
            folder / "report" / "alike",
            {"ada": pages.LIVE},
            {},
        ).page,
    }


@pytest.mark.parametrize(("scheme", "width"), LOOKS)
@pytest.mark.parametrize("name", ["ordinary", "written", "hostile", "report", "alike"])
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


@pytest.mark.parametrize("name", ["ordinary", "hostile", "report", "alike"])
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
    cells = page.locator("table").first.locator("tbody tr").first.locator("th, td")
    boxes = [cell.bounding_box() for cell in cells.all()]
    assert len(boxes) == 7
    assert max(b["x"] + b["width"] for b in boxes) <= 400
    assert page.locator("table").first.locator("td").first.get_attribute("data-label")


@pytest.mark.parametrize("name", ["hostile", "report", "alike"])
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
    page.goto(files["report"].as_uri())
    table = page.locator("table.sortable").filter(has=page.get_by_role("button", name="Events"))
    heading = table.get_by_role("button", name="Points")
    heading.click()
    values = table.locator("tbody tr td:nth-last-child(2)")
    up = [float(v) for v in values.all_inner_texts()]
    heading.click()
    down = [float(v) for v in values.all_inner_texts()]
    assert up == sorted(up)
    assert down == sorted(down, reverse=True)
    assert table.locator('th[aria-sort="descending"]').count() == 1
    assert page.locator("#said").inner_text() == "Sorted by Points, descending"
    assert errors == []
