"""formgrader in Chromium, on a course as it stands: Generate, Autograde, Feedback, a submission."""

from __future__ import annotations

import html
import json
import re
import sys
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from stackgraph.bank.entries import parse_entry, write_submission
from stackgraph.classroom.export import export, from_gradebook
from stackgraph.course.unit import Unit
from stackgraph.course.written import handed_out
from support import jupyterdesk as desk
from support import written
from support.chromium import dismiss, picture
from support.formgrader import press, row
from support.tinycourse import cell, write_notebook

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stackgraph.course import Course

pytestmark = [pytest.mark.browser, pytest.mark.notebooks, pytest.mark.sandbox]

# Who hands in what of the bank.
CLASS = {
    "ann": "e2_mistake_narrow",
    "mallory": "hostile_scripts",
    "mordred": "hostile_markdown_scripts",
}
WHY = "u01_e7_why"  # a written answer, at the unit's end
REASON = "Because <b>one</b> input feeds both."
BY_HAND = 2.5
FULL = 28.0 + 3.0
GRADING_MS = 40_000
TYPED = 0.5  # points, of 0 earned
LISTENS = "[placeholder]"  # which a field gets once the page has loaded what it holds
LOST = "u01_e2_classifier_units"
COMMENT = "Look at the widths once more <b>please</b>."


@dataclass
class Seen:
    """What an instructor saw on the way."""

    said: list[str] = field(default_factory=list)
    scores: dict[str, str] = field(default_factory=dict)
    titles: dict[str, list[str]] = field(default_factory=dict)
    dialogs: list[str] = field(default_factory=list)
    pages: dict[str, str] = field(default_factory=dict)


def hand_in(course: Course) -> Unit:
    """Fill ``submitted/``; the unit's notebooks."""
    notebooks = Unit.read(course, desk.UNIT)
    for student, entry in CLASS.items():
        made = parse_entry(course.bank(desk.UNIT) / f"{entry}.py", desk.UNIT)
        write_submission(made, notebooks, course.root / "submitted" / student / desk.UNIT)
    return notebooks


def ask_why(course: Course) -> None:
    """Add an exercise that a person grades to the unit's source and release."""
    asked = cell("written", WHY, f"{written.PROMPT}\n\n{written.REGION}", 3)
    for folder, text in (("source", asked["source"]), ("release", handed_out(asked["source"]))):
        path = course.notebook(folder, desk.UNIT)
        made = json.loads(path.read_bytes())
        made["cells"].append({**asked, "source": text})
        write_notebook(path, made)


def write_why(course: Course, student: str) -> None:
    """Answer it."""
    path = course.root / "submitted" / student / desk.UNIT / f"{desk.UNIT}.ipynb"
    made = json.loads(path.read_bytes())
    made["cells"][-1]["source"] = REASON
    write_notebook(path, made)


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    made = desk.small_course(
        tmp_path_factory.mktemp("formgrader") / "course", "source", "release", "course"
    )
    ask_why(made)
    hand_in(made)
    write_why(made, "ann")
    return made


@pytest.fixture(scope="module")
def seen(course: Course) -> Iterator[Seen]:
    command = [sys.executable, "-m", "jupyterlab"]
    log = course.root.parent / "log"
    with desk.chromium() as page, desk.serving(command, course, log) as address:
        page.set_default_timeout(GRADING_MS)
        yield visit(page, address)


def visit(page: Any, address: str) -> Seen:
    """Generate the assignment, autograde each submission, make feedback, look at submissions."""
    seen = Seen()
    page.on("dialog", partial(dismiss, seen.dialogs))
    page.goto(f"{address}/formgrader/?token={desk.TOKEN}")
    seen.said.append(press(page, page.locator("td.assign a")))
    submissions = f"{address}/formgrader/manage_submissions/{desk.UNIT}"
    page.goto(submissions)
    for student in CLASS:
        seen.said.append(press(page, row(page, student).locator("td.autograde a")))
    comment(page, "ann")
    type_points(page, f"{LOST}{LISTENS}", TYPED)
    type_points(page, WHY, BY_HAND)  # all fields listen by now; this one had no score to show
    page.goto(submissions)
    seen.said.append(press(page, row(page, "ann").locator("td.generate-feedback a")))
    for student in CLASS:
        seen.scores[student] = row(page, student).locator("td.score").inner_text()
    picture(page, "formgrader_scores")
    for student in CLASS:
        page.goto(submissions)
        open_submission(page, student)
        before = page.title()
        page.wait_for_timeout(500)
        seen.titles[student] = [before, page.title()]
        seen.pages[student] = page.content()
        picture(page, f"formgrader_{student}")
    return seen


def open_submission(page: Any, student: str) -> None:
    row(page, student).locator("td.student-name a").click()
    page.locator("#main-table td.name a").first.click()
    page.locator("#notebook-container").last.wait_for()


def comment(page: Any, student: str) -> None:
    """Write a comment under the first answer of a submission, as an instructor would."""
    open_submission(page, student)
    field = page.locator(f"textarea.comment{LISTENS}").first
    with page.expect_response(lambda r: "/api/comment/" in r.url and r.request.method == "PUT"):
        field.fill(COMMENT)
        field.blur()
    picture(page, "formgrader_comment")


def type_points(page: Any, which: str, points: float) -> None:
    """Type points in the field of a test or a written answer, on the submission that is open."""
    field = page.locator(f"input#{which}")
    with page.expect_response(lambda r: "/api/grade/" in r.url and r.request.method == "PUT"):
        field.fill(f"{points:g}")
        field.blur()
    picture(page, f"formgrader_points_{which.removesuffix(LISTENS)}")


def test_every_button_succeeds(seen: Seen) -> None:
    assert seen.said == ["Success"] * (2 + len(CLASS))


def test_scores_are_those_of_the_bank(course: Course, seen: Seen) -> None:
    points = Unit.read(course, desk.UNIT).worth
    lost = points[LOST] + points["u01_e2_classifier_parameters"] - TYPED + points[WHY] - BY_HAND
    assert sum(points.values()) == FULL
    assert seen.scores == {
        "ann": f"{FULL - lost:g} / {FULL:g}",
        "mallory": f"0 / {FULL:g}",
        "mordred": f"0 / {FULL:g}",
    }


def test_nothing_of_a_submission_runs_in_formgrader(seen: Seen) -> None:
    assert seen.dialogs == []
    for student, (before, after) in seen.titles.items():
        assert before == after, student
        assert "owned" not in after, student


def test_submission_shows_the_students_code_and_the_message(seen: Seen) -> None:
    assert "wrong number of units" in seen.pages["ann"]
    assert "owned" in seen.pages["mallory"]  # as text: what was attempted can be read


def test_a_written_answer_stands_before_its_rubric(seen: Seen) -> None:
    text = re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", seen.pages["ann"])))
    assert "Rubric (3 points)" in text
    assert text.index("Because one input feeds both.") < text.index("says why it holds")
    assert written.MODEL_ANSWER not in text


def test_models_are_drawn_below_their_tests(seen: Seen) -> None:
    text = seen.pages["ann"]
    place = text.index("The model classifier:")
    assert text.index(f'id="{LOST}"') < place
    shown = re.search(r'<img alt="([^"]*)"[^>]* src="data:image/svg', text[place:])
    assert shown is not None
    assert shown[1].startswith("Sequential model: 1 input")


def test_feedback_button_makes_our_page(course: Course, seen: Seen) -> None:
    page = course.root / "feedback" / "ann" / desk.UNIT / f"{desk.UNIT}.html"
    text = page.read_text(encoding="utf-8")
    assert "wrong number of units" in text
    assert "BEGIN HIDDEN TESTS" not in text
    assert "sg.check_parameters" not in text
    assert html.escape(COMMENT) in text
    assert "No response." not in text  # nbgrader's own comment on answers that were left empty


def test_typed_points_reach_feedback_and_export(course: Course, seen: Seen) -> None:
    page = course.root / "feedback" / "ann" / desk.UNIT / f"{desk.UNIT}.html"
    most = Unit.read(course, desk.UNIT).worth[LOST]
    assert f"Your instructor gave {TYPED:g} of {most:g} points." in page.read_text("utf-8")
    assert f"Your instructor gave {BY_HAND:g} of 3 points." in page.read_text("utf-8")
    assert html.escape(REASON) in page.read_text("utf-8")
    assert "says why it holds" not in page.read_text("utf-8")
    grades = from_gradebook(course, [desk.UNIT])
    assert grades.ungraded() == []
    total = float(seen.scores["ann"].split(" / ")[0])
    assert grades.points["ann"] == {desk.UNIT: total}
    assert f"{total:g}" in export(grades, "csv", None, None).text
