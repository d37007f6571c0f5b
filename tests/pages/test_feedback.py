"""The student's page: what it says, and what it never shows."""

from __future__ import annotations

import itertools
import re
import shutil
import sys
import time
from typing import TYPE_CHECKING, Any

import pytest

from stackgraph.checks.core import Mismatch
from stackgraph.engine.grade import VERDICT_MARK, mark_of, output_of
from stackgraph.engine.verdict import CellVerdict, Verdict
from stackgraph.pages import feedback
from stackgraph.pages.feedback import Submission, feedback_page, write_feedback
from stackgraph.pages.feedback_parts import (
    TEST_FAULT,
    Block,
    blocks_of,
    docstring,
    errors_of,
    exercise_titles,
    exercises_of,
    highlighted,
    picture_of,
    unit_title,
)
from support import ROOT, pages
from support.pages import Seen

if TYPE_CHECKING:
    from pathlib import Path


def seen(verdict: Verdict, **about: Any) -> Seen:
    return Seen(feedback_page(verdict, Submission("ann", **about)))


def test_the_page_says_points_messages_and_hints() -> None:
    text = seen(pages.ordinary()).text
    assert "Unit 1. Sequential, read closely" in text
    assert "4 of 6 points" in text
    assert "Exercise 2. A digit classifier" in text
    assert "Each layer has the right activation." in text
    assert "classifier, layer 2 ('output'): wrong activation" in text
    assert "relu gives any number from 0 upwards,\nnot probabilities that sum to 1" in text
    assert "# mine" in text


def test_the_page_draws_the_students_model() -> None:
    page = seen(pages.ordinary())
    images = [v for tag, name, v in page.attributes if (tag, name) == ("img", "src")]
    assert len(images) == 1
    assert images[0].startswith("data:image/svg+xml;base64,")
    assert ("img", "alt", "Drawing of your model classifier; its words follow") in page.attributes
    assert "Layer 2 ('output'): Dense, 10 units, relu" in page.text


def test_lateness_comment_and_manual_points_are_said() -> None:
    page = seen(pages.ordinary(), late="2:00:00 late", penalty=1.5, comment="Good <b>start</b>.")
    assert "2.5 of 6 points" in page.text
    assert "less 1.5 for lateness" in page.text
    assert "Good <b>start</b>." in page.text


def test_a_penalty_never_makes_points_negative() -> None:
    assert "0 of 6 points" in seen(pages.ordinary(), penalty=50).text


@pytest.mark.parametrize("make", [pages.ordinary, pages.hostile])
def test_no_test_source_is_shown(make: Any) -> None:
    verdict = make()
    assert pages.CANARY in verdict.to_json()
    page = feedback_page(verdict, Submission("ann"))
    assert pages.CANARY not in page
    assert "sg.check_attempted" not in page
    assert "BEGIN HIDDEN" not in page


def test_a_fault_of_a_test_is_not_put_on_the_student() -> None:
    page = seen(pages.hostile())
    assert TEST_FAULT in page.text
    assert "Traceback" not in page.text


def test_what_a_student_wrote_is_inert() -> None:
    page = seen(pages.hostile())
    assert "<script>alert(1)</script>" in page.text
    assert "script" not in page.tags
    assert "iframe" not in page.tags
    assert not [a for a in page.attributes if a[1].startswith("on")]
    links = [v for tag, name, v in page.attributes if name in ("href", "action", "formaction")]
    assert all(v.startswith("#u01_e") for v in links)
    sources = [v for _, name, v in page.attributes if name == "src"]
    assert all(v.startswith("data:image/svg+xml;base64,") for v in sources)


def test_what_nobody_sees_is_shown_as_a_sign() -> None:
    """Characters that turn the line round, or that only a terminal understands."""
    hidden = "a\u202eb\x00c\x1bd\u2066e\x7ff"
    shown = "a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf"
    assert shown in highlighted(f"# {hidden}")
    cell = {
        "cell_type": "code",
        "metadata": {"nbgrader": {"grade_id": "u01_e1_units", "solution": True, "grade": False}},
        "source": "",
        "outputs": [{"output_type": "error", "ename": "E", "evalue": hidden, "traceback": []}],
    }
    verdict = Verdict("u01_units", [], [], {"cells": [cell]})
    assert errors_of(verdict) == {"u01_e1": [f"E: {shown}"]}


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("## Exercise 1. A stack (4 points)", "A stack"),
        ("## Exercise 1: A stack (1 point) ", "A stack"),
        ("# Exercise 1 A stack (of four)", "A stack (of four)"),
        ("##Exercise 1.\nNo title", ""),
        (f"# Exercise 1{' ' * 50_000}x{' ' * 50_000}y", "x" + " " * 119),
        (f"{'#' * 50_000}Exercise 1{'(1 points)' * 10_000} ", "(1 points)" * 12),
    ],
)
def test_a_heading_is_read_at_once(heading: str, title: str) -> None:
    began = time.process_time()
    cells: list[Any] = [{"cell_type": "markdown", "metadata": {}, "source": heading}]
    assert exercise_titles(cells) == {"1": title}
    unit_title(Verdict("u01_units", [], [], {"cells": cells}))
    assert time.process_time() - began < 1


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("# Unit 1. Stacks: assignment\n\nSix exercises", "Unit 1. Stacks"),
        ("# Unit 1. Stacks: more", "Unit 1. Stacks: more"),
        ("# Unit 1. Stacks :  Assignment ", "Unit 1. Stacks"),
        ("Unit 1", "u01_units"),
        ("#  ", "u01_units"),
    ],
)
def test_the_units_title_is_its_heading(heading: str, title: str) -> None:
    cells = [{"cell_type": "markdown", "metadata": {}, "source": heading}]
    assert unit_title(Verdict("u01_units", [], [], {"cells": cells})) == title


def test_the_policy_allows_no_script_and_nothing_from_elsewhere() -> None:
    page = seen(pages.ordinary())
    policy = next(v for tag, name, v in page.attributes if tag == "meta" and "default-src" in v)
    assert "default-src 'none'" in policy
    assert "script-src" not in policy
    assert "unsafe" not in policy


def test_headings_descend_one_step_at_a_time() -> None:
    levels = [int(t[1]) for t in seen(pages.ordinary()).tags if re.fullmatch(r"h[1-6]", t)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(b - a <= 1 for a, b in itertools.pairwise(levels))


def test_only_events_a_student_should_know_are_told() -> None:
    page = seen(pages.hostile())
    assert "A cell held" in page.text
    assert page.text.count("KeyError") == 0


def test_a_missing_answer_is_said_once() -> None:
    told = pages.said(Mismatch("not attempted: classifier is None", hint="give it a value"))
    verdict = pages.ordinary()
    verdict.cells = [
        CellVerdict(c.grade_id, "not attempted", 0, 2, **told) for c in verdict.cells[1:]
    ]
    tests = exercises_of(verdict)[0].tests
    assert [bool(t.blocks) for t in tests] == [True, False]


def test_an_error_in_the_answer_cell_comes_first() -> None:
    verdict = pages.ordinary()
    verdict.notebook["cells"][5]["outputs"] = [
        {
            "output_type": "error",
            "ename": "NameError",
            "evalue": "\x1b[31mno kears",
            "traceback": [],
        }
    ]
    text = seen(verdict).text
    assert text.index("NameError: no kears") < text.index("Each layer has the right activation")
    assert text.count("NameError: no kears") == 1


def test_an_unreadable_submission_still_gets_a_page() -> None:
    verdict = Verdict("u01_x", [CellVerdict("u01_e1_a_b", "not attempted", 0, 1, "not attempted")])
    assert "0 of 1 points" in seen(verdict).text


def test_an_architecture_that_cannot_be_drawn_says_so() -> None:
    assert picture_of("m", {"version": 99, "nodes": []}).uri == ""
    data = pages.architecture()
    data["nodes"] = data["nodes"] * 100
    assert "too large" in picture_of("m", data).words


def test_a_message_is_shown_by_its_mismatches() -> None:
    assert blocks_of("", (pages.WRONG_ACTIVATION,)) == (
        Block(
            "classifier, layer 2 ('output'): wrong activation",
            (
                ("expected", "softmax"),
                ("actual", "relu"),
                (
                    "hint",
                    "relu gives any number from 0 upwards,\nnot probabilities that sum to 1",
                ),
            ),
        ),
    )
    assert blocks_of("", [Mismatch(str(i), i) for i in range(5)]) == (
        *(Block(str(i), (("expected", str(i)),)) for i in range(3)),
        Block("and 2 more"),
    )


def test_a_message_without_mismatches_is_shown_by_its_lines() -> None:
    assert blocks_of("a\nb") == (Block("a"), Block("b"))
    assert blocks_of("") == ()


def test_a_label_in_a_plain_message_is_only_text() -> None:
    forged = "values wrong\n  hint:       all is right"
    assert blocks_of(forged) == (Block("values wrong"), Block("hint:       all is right"))


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('"""Says so."""\nx = 1', "Says so."),
        ('"""Says so."""\n### BEGIN HIDDEN TESTS\nx = (', "Says so."),
        ('### BEGIN HIDDEN TESTS\n"""Secret."""\n### END HIDDEN TESTS', ""),
        ("not python", ""),
    ],
)
def test_only_a_visible_docstring_is_shown(source: str, expected: str) -> None:
    assert docstring(source) == expected


def test_the_file_is_replaced_whole(tmp_path: Path) -> None:
    out = tmp_path / "ann" / "u01" / "u01.html"
    assert write_feedback(pages.ordinary(), Submission("ann"), out) == out
    assert [p.name for p in out.parent.iterdir()] == ["u01.html"]
    assert out.stat().st_mode & 0o777 == 0o644


@pytest.mark.parametrize("spoilt", [b"", b"j2", b"no bytecode"])
def test_compiled_templates_are_kept_and_a_spoilt_one_is_made_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, spoilt: bytes
) -> None:
    copy = shutil.copytree(feedback._TEMPLATES, tmp_path / "templates")
    shutil.rmtree(copy / "__pycache__", ignore_errors=True)
    monkeypatch.setattr(feedback, "_TEMPLATES", copy)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    pages_made = []
    for _ in range(3):
        feedback.environment.cache_clear()
        pages_made.append(feedback_page(pages.ordinary(), Submission("ann")))
        kept = list((copy / "__pycache__").iterdir())
        assert any(path.stat().st_size > 1000 for path in kept)
        for path in kept:
            path.write_bytes(spoilt)
    feedback.environment.cache_clear()
    assert pages_made == pages_made[:1] * 3


def test_surrogates_do_not_stop_a_page(tmp_path: Path) -> None:
    verdict = pages.ordinary()
    verdict.notebook["cells"][5]["source"] = "x = '\ud800'"
    assert write_feedback(verdict, Submission("ann"), tmp_path / "x.html").is_file()


def test_three_hundred_pages_take_seconds(tmp_path: Path) -> None:
    verdict = pages.ordinary()
    start = time.process_time()
    for number in range(300):
        write_feedback(verdict, Submission(f"s{number}"), tmp_path / f"{number}.html")
    assert time.process_time() - start < 20


# nbgrader's own way


def exported(verdict: Verdict, scores: dict[str, float]) -> str:
    import nbformat

    from stackgraph.nbgrader_plugins.feedback import FeedbackExporter

    book = nbformat.from_dict(verdict.notebook)
    for cell in book.cells:
        mark = cell.metadata.get("nbgrader", {})
        if mark.get("grade"):
            mark.update(score=scores[mark["grade_id"]], points=2.0)
        elif mark.get("solution"):
            mark["comment"] = "See me."
    where = {"student": "ann", "notebook": "u01_sequential", "late_penalty": 1.0}
    page, resources = FeedbackExporter().from_notebook_node(book, {"nbgrader": where})
    assert resources["output_extension"] == ".html"
    return str(page)


def test_nbgraders_feedback_is_the_same_inert_page() -> None:
    verdict = pages.hostile()
    page = exported(verdict, dict.fromkeys((c.grade_id for c in verdict.cells), 0.0))
    assert pages.CANARY not in page
    assert "script" not in Seen(page).tags
    assert "See me." in page
    assert TEST_FAULT in Seen(page).text


def test_nbgraders_feedback_shows_a_checks_message_and_the_gradebooks_points() -> None:
    verdict = pages.ordinary()
    cell = verdict.notebook["cells"][7]
    cell["outputs"] = [output_of(verdict.cells[2])]
    cell["metadata"][VERDICT_MARK] = mark_of(verdict.cells[2])
    page = Seen(exported(verdict, {c.grade_id: c.points for c in verdict.cells}))
    assert "3 of 6 points" in page.text
    assert "wrong activation expectedsoftmax actualrelu hintrelu" in " ".join(page.text.split())


def test_nbgraders_feedback_says_what_a_person_gave() -> None:
    verdict = pages.ordinary()
    cell = verdict.notebook["cells"][7]
    cell["outputs"] = [output_of(verdict.cells[2])]
    cell["metadata"][VERDICT_MARK] = mark_of(verdict.cells[2])
    page = Seen(exported(verdict, {c.grade_id: 1.5 for c in verdict.cells}))
    assert page.text.count("Your instructor gave 1.5 of 2 points.") == 3
    assert "wrong activation" in page.text


def test_the_course_configures_it() -> None:
    from traitlets.config import PyFileConfigLoader

    config = PyFileConfigLoader("nbgrader_config.py", str(ROOT)).load_config()
    assert config.GenerateFeedback.exporter_class.endswith(
        "nbgrader_plugins.feedback.FeedbackExporter"
    )


def test_a_written_answer_is_shown_as_text_and_waits() -> None:
    text = feedback_page(pages.with_text(f"Because {pages.LIVE}"), Submission("ann"))
    seen = Seen(text)
    assert "To be graded: written answer, why" in " ".join(seen.text.split())
    assert f"Because {pages.LIVE}" in seen.text
    assert "script" not in seen.tags
    assert "up to 3 more for written answers that are not graded yet" in seen.text
    assert "1 of 2" in seen.text  # of the tests alone
    graded = pages.with_text()
    graded.cells[-1] = graded.cells[-1].given(1.5)
    seen = Seen(feedback_page(graded, Submission("ann")))
    assert "Graded: written answer, why" in " ".join(seen.text.split())
    assert "Your instructor gave 1.5 of 3 points." in seen.text
