"""A term's round on a JupyterHub, as docs/hub.md sets it up: two students, a teacher, Chromium."""

from __future__ import annotations

import subprocess
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest

from stackgraph.course import Course
from stackgraph.course.unit import Unit
from support import ROOT, hub
from support import jupyterdesk as desk
from support.chromium import picture, started
from support.formgrader import press, row

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = [
    pytest.mark.slow,
    pytest.mark.browser,
    pytest.mark.notebooks,
    pytest.mark.sandbox,
    pytest.mark.timeout(1500),
]

TYPING, WRITING = hub.STUDENTS  # one types an answer into a cell, the other's file is written
WAIT_MS = 120_000
NOTEBOOK = f"{desk.UNIT}/{desk.UNIT}.ipynb"
TYPED = """classifier = keras.Sequential([
keras.Input((64,)), layers.Dense(64, "relu"), layers.Dense(10, "softmax")])"""
KERNEL = "Stack to Graph (Python 3)"
COURSE = "stack-to-graph"


@dataclass
class Seen:
    """What the three of them saw."""

    menu: dict[str, list[str]] = field(default_factory=dict)
    typed: str = ""
    scores: dict[str, dict[str, str]] = field(default_factory=dict)
    graded: str = ""
    pages: dict[str, str] = field(default_factory=dict)
    refused: dict[str, int] = field(default_factory=dict)
    log: str = ""


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[hub.Hub, Seen]]:
    course = desk.small_course(
        tmp_path_factory.mktemp("hub") / "course", "source", "release", "course"
    )
    with hub.running(course.root) as made, started() as browser:
        yield made, whole_round(made, browser)


def whole_round(made: hub.Hub, browser: Any) -> Seen:
    """Release, fetch, answer, submit, collect, grade both ways, feedback and back."""
    seen = Seen()
    with at_desk(made, browser, hub.TEACHER) as page:
        seen.menu[hub.TEACHER] = nbgraders_menu(page)
        formgrader(page, made)
        press(page, page.locator("td.assign a"))
        press(page, page.locator("td.release a"))
        picture(page, "hub_1_released")
    with at_desk(made, browser, TYPING) as page:
        seen.menu[TYPING] = nbgraders_menu(page)
        fetch(page)
        seen.typed = type_answer(page, made)
        submit(page, TYPING)
    with at_desk(made, browser, WRITING) as page:
        fetch(page)
        desk.answer(made.home(WRITING) / NOTEBOOK)
        submit(page, WRITING)
    with at_desk(made, browser, hub.TEACHER) as page:
        grade(page, made, seen)
    for student in hub.STUDENTS:
        with at_desk(made, browser, student) as page:
            seen.pages[student] = read_feedback(page, made, student)
    exchange = f"/srv/nbgrader/exchange/{COURSE}"
    for path in (f"/home/{hub.TEACHER}", f"{exchange}/inbound", f"{exchange}/feedback"):
        seen.refused[path] = status(made, TYPING, f"ls {path}")
    seen.log = (made.folder / "log").read_text()
    return seen


@contextmanager
def at_desk(made: hub.Hub, browser: Any, account: str) -> Iterator[Any]:
    """JupyterLab of somebody who has just logged in."""
    context = browser.new_context(viewport={"width": 1400, "height": 900})
    page = context.new_page()
    page.set_default_timeout(WAIT_MS)
    try:
        page.goto(f"{made.address}/hub/login")
        page.fill("#username_input", account)
        page.fill("#password_input", hub.password(account))
        page.click("#login_submit")
        page.locator(".lm-MenuBar-itemLabel", has_text="Nbgrader").wait_for()
        yield page
    except Exception:
        picture(page, f"hub_failed_{account}")
        raise
    finally:
        context.close()


def nbgraders_menu(page: Any) -> list[str]:
    page.locator(".lm-MenuBar-itemLabel", has_text="Nbgrader").click()
    found = page.locator(".lm-Menu-itemLabel").all_inner_texts()
    page.keyboard.press("Escape")
    return [text for text in found if text]


def formgrader(page: Any, made: hub.Hub, where: str = "") -> None:
    page.goto(f"{made.address}/user/{hub.TEACHER}/formgrader/{where}")
    page.locator("#main-table tr").first.wait_for()


def assignments(page: Any, which: str) -> Any:
    """One of the three lists of nbgrader's Assignment List."""
    page.locator(f"#{which}_assignments_list_loading").wait_for(state="hidden")
    return page.locator(f"#{which}_assignments_list")


def fetch(page: Any) -> None:
    desk.choose(page, "Nbgrader", "Assignment List")
    assignments(page, "released").get_by_role("button", name="Fetch").click()
    assignments(page, "fetched").get_by_text(desk.UNIT).first.wait_for()


def type_answer(page: Any, made: hub.Hub) -> str:
    """Open the notebook from the list, type an answer into its cell on a warm kernel, run all,
    save; what the answer's test says.
    """
    mine = assignments(page, "fetched")
    mine.get_by_role("button", name=desk.UNIT).click()
    mine.locator(".nested_list_item").get_by_text(desk.UNIT).click()
    page.locator(f"{desk.PANEL} .jp-CodeCell").first.wait_for()
    picture(page, "hub_2_opened")
    sessions = f"{made.address}/user/{TYPING}/api/sessions"
    desk.wait_for_kernel(page, sessions, "python3")
    page.locator(desk.PANEL).get_by_text("Python 3 (ipykernel)").click()
    page.locator(".jp-Dialog select").select_option(label=KERNEL)
    page.locator(".jp-Dialog .jp-mod-accept").click()
    page.locator(desk.PANEL).get_by_text(KERNEL).wait_for()
    desk.wait_for_kernel(page, sessions, "stackgraph")
    cell = page.locator(f"{desk.PANEL} .jp-CodeCell", has_text="classifier = None").first
    cell.scroll_into_view_if_needed()
    cell.locator(".cm-content").click()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.insert_text(TYPED)
    desk.choose(page, "Run", "Run All Cells")
    page.wait_for_function(desk.FINISHED)
    said = page.locator(f"{desk.PANEL} .jp-OutputArea-output", has_text="passed: classifier")
    said.first.scroll_into_view_if_needed()
    picture(page, "hub_3_answered")
    page.keyboard.press("Escape")
    desk.choose(page, "File", "Save Notebook")
    page.locator(".jp-mod-dirty").wait_for(state="detached")
    return str(said.first.inner_text())


def submit(page: Any, student: str) -> None:
    desk.choose(page, "Nbgrader", "Assignment List")
    assignments(page, "fetched").get_by_role("button", name="Submit").click()
    assignments(page, "submitted").get_by_text(desk.UNIT).first.wait_for()
    picture(page, f"hub_4_submitted_{student}")


def grade(page: Any, made: hub.Hub, seen: Seen) -> None:
    """Collect and autograde one by formgrader's buttons, all by the command; release feedback of
    the first by the button, of all by nbgrader's command.
    """
    formgrader(page, made)
    press(page, page.locator("td.collect a"))
    picture(page, "hub_5_collected")
    where = f"manage_submissions/{desk.UNIT}"
    formgrader(page, made, where)
    press(page, row(page, TYPING).locator("td.autograde a"))
    seen.scores["button"] = scores(page)
    picture(page, "hub_6_autograded")
    seen.graded = made.run(hub.TEACHER, f"stackgraph grade {desk.UNIT[:3]}", COURSE)
    formgrader(page, made, where)
    seen.scores["command"] = scores(page)
    picture(page, "hub_7_graded")
    press(page, row(page, TYPING).locator("td.generate-feedback a"))
    press(page, row(page, TYPING).locator("td.release-feedback a"))
    made.run(hub.TEACHER, f"nbgrader release_feedback {desk.UNIT}", COURSE)


def scores(page: Any) -> dict[str, str]:
    return {s: row(page, s).locator("td.score").inner_text() for s in hub.STUDENTS}


def read_feedback(page: Any, made: hub.Hub, student: str) -> str:
    """Fetch it from the list; the page that lies beside the student's notebook then."""
    desk.choose(page, "Nbgrader", "Assignment List")
    mine = assignments(page, "submitted")
    mine.get_by_text("feedback available to fetch").wait_for()
    mine.get_by_role("button", name="Fetch Feedback").click()
    mine.get_by_text("view feedback").click()
    page.locator(".jp-DirListing-item", has_text=f"{desk.UNIT}.html").dblclick()
    shown = page.frame_locator(".jp-HTMLViewer iframe")
    shown.get_by_text(f"Feedback for {student}").wait_for()
    picture(page, f"hub_8_feedback_{student}")
    (found,) = (made.home(student) / desk.UNIT / "feedback").glob("*/*.html")
    return found.read_text()


def status(made: hub.Hub, account: str, command: str) -> int:
    ran = subprocess.run(made.command(account, command), capture_output=True, check=False)
    return ran.returncode


def points(*exercises: str) -> str:
    """What formgrader shows for whoever has these exercises right and nothing else."""
    worth = Unit.read(Course(ROOT), desk.UNIT).worth
    got = sum(p for cell, p in worth.items() if cell.startswith(exercises))
    return f"{got:g} / {sum(worth.values()):g}"


def test_typed_answer_is_checked_at_once(ran: tuple[hub.Hub, Seen]) -> None:
    assert ran[1].typed.startswith("passed: classifier")


def test_kernel_was_a_warm_one(ran: tuple[hub.Hub, Seen]) -> None:
    assert "an ordinary kernel instead" not in ran[1].log


def test_only_the_teacher_has_an_instructors_tools(ran: tuple[hub.Hub, Seen]) -> None:
    menu = ran[1].menu
    assert menu[TYPING] == ["Assignment List"]
    assert {"Assignment List", "Formgrader"} <= set(menu[hub.TEACHER])


def test_button_and_command_give_the_points_that_are_due(ran: tuple[hub.Hub, Seen]) -> None:
    typed, written = points("u01_e2_classifier_"), points("u01_e3_")
    assert ran[1].scores["button"] == {TYPING: typed, WRITING: ""}
    assert ran[1].scores["command"] == {TYPING: typed, WRITING: written}


def test_feedback_comes_back(ran: tuple[hub.Hub, Seen]) -> None:
    made, seen = ran
    course = made.home(hub.TEACHER) / COURSE
    for student in hub.STUDENTS:
        mine = course / "feedback" / student / desk.UNIT / f"{desk.UNIT}.html"
        assert seen.pages[student] == mine.read_text()
        assert "handed in 20" in seen.pages[student]
        for noise in ("No response.", "names the kernel"):
            assert noise not in seen.pages[student]
    assert "wrong number of units" in seen.pages[WRITING]
    assert "wrong number of units" not in seen.pages[TYPING]


def test_students_are_kept_out(ran: tuple[hub.Hub, Seen]) -> None:
    assert len(ran[1].refused) == 3
    assert [path for path, status in ran[1].refused.items() if status == 0] == []
