"""The class report: its numbers, its links, and that nothing in it is live but its own script."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from stackgraph.checks.core import Mismatch
from stackgraph.engine.verdict import CellVerdict, Event, Severity, Verdict
from stackgraph.pages.feedback_parts import Block
from stackgraph.pages.report import write_report
from stackgraph.pages.report_numbers import (
    Result,
    agreement_of,
    event_rows,
    unit_rows,
    when,
    with_history,
)
from support import pages
from support.pages import Seen

if TYPE_CHECKING:
    from pathlib import Path


def result(student: str, points: list[int], **extra: Any) -> tuple[str, str, Verdict, Any]:
    """A submission of one exercise with tests worth 1 point each."""
    cells = [
        CellVerdict(f"u01_e1_a_t{i}", "passed" if p else "failed", p, 1, "" if p else f"t{i} wrong")
        for i, p in enumerate(points)
    ]
    return student, "u01_x", Verdict("u01_x", cells), extra


def by_test(results: list[Any], name: str) -> list[Tried]:
    return [(v, v.cells, v.cell(name)) for _, _, v, _ in results]


def test_a_unit_has_its_numbers() -> None:
    row = unit_rows([result("a", [1, 1, 1]), result("b", [1, 0, 0]), result("c", [1, 1, 0])])[0]
    assert row.scores == [3, 1, 2]
    assert (row.mean, row.median, row.full, row.max_points) == (2, 2, 1, 3)
    assert [(t.passed, t.other) for t in row.tests] == [(3, 0), (2, 1), (1, 2)]
    assert [(e.mean, e.complete, e.count) for e in row.exercises] == [(2, 1, 3)]


def test_a_penalty_counts_in_scores() -> None:
    row = unit_rows([result("a", [1, 1], penalty=0.5), result("b", [0, 0], penalty=3)])[0]
    assert row.scores == [1.5, 0]


def test_tests_that_tell_nobody_apart_are_flagged() -> None:
    row = unit_rows([result(f"s{i}", [1, 0, i % 2]) for i in range(10)])[0]
    assert [t.flags for t in row.tests] == [("everybody passes",), ("nobody passes",), ()]


def test_who_did_not_attempt_hides_no_flag() -> None:
    cells = [CellVerdict(f"u01_e1_a_t{i}", "not attempted", 0, 1) for i in (0, 1)]
    untouched = Verdict("u01_x", cells)
    results = [*(result(f"s{i}", [1, 0]) for i in range(3)), ("away", "u01_x", untouched, {})]
    row = unit_rows(results)[0]
    assert [t.flags for t in row.tests] == [("everybody passes",), ("nobody passes",)]
    nobody = unit_rows([("a", "u01_x", untouched, {}), ("b", "u01_x", untouched, {})])[0]
    assert nobody.flagged == []  # nothing is known of a test that nobody came to


def test_one_submission_flags_nothing() -> None:
    assert unit_rows([result("a", [1, 0])])[0].flagged == []


def test_agreement_is_the_item_rest_correlation() -> None:
    same = [result(f"s{i}", [i % 2, i % 2, i % 2]) for i in range(12)]
    assert agreement_of(by_test(same, "u01_e1_a_t0")) == pytest.approx(1.0)
    against = [result(f"s{i}", [i % 2, 1 - i % 2, 1 - i % 2]) for i in range(12)]
    assert agreement_of(by_test(against, "u01_e1_a_t0")) == pytest.approx(-1.0)
    assert "disagrees with the rest" in unit_rows(against)[0].tests[0].flags


def test_agreement_is_not_told_from_too_little() -> None:
    few = [result(f"s{i}", [i % 2, 1 - i % 2]) for i in range(11)]
    assert unit_rows(few)[0].flagged == []
    assert agreement_of(by_test(few, "u01_e1_a_t0")) is None
    constant = [result(f"s{i}", [1, i % 2]) for i in range(20)]
    assert agreement_of(by_test(constant, "u01_e1_a_t0")) is None


def crossed(both: int, first: int, second: int, neither: int) -> list[Any]:
    """A class in which so many pass both of two tests, only the first, only the second, neither."""
    pairs = [[1, 1]] * both + [[1, 0]] * first + [[0, 1]] * second + [[0, 0]] * neither
    return [result(f"s{i}", pair) for i, pair in enumerate(pairs)]


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        ((2, 4, 4, 2), False),  # 12 students, -0.33: chance
        ((1, 5, 5, 1), True),  # 12 students, -0.67
        ((20, 30, 30, 20), False),  # 100 students, -0.20: just within chance
        ((15, 35, 35, 15), True),  # 100 students, -0.40
        ((4800, 5200, 5200, 4800), False),  # no chance, but too slight to act on
    ],
)
def test_a_test_disagrees_only_beyond_chance(counts: tuple[int, ...], told: bool) -> None:
    flags = unit_rows(crossed(*counts))[0].tests[0].flags
    assert ("disagrees with the rest" in flags) is told


def test_messages_are_counted_by_student_with_an_example() -> None:
    rows = unit_rows([result("a", [0, 1]), result("b", [0, 0]), result("c", [1, 1])])[0].messages
    assert [(r.count, r.message, r.students) for r in rows] == [
        (2, (Block("t0 wrong"),), ("a", "b")),
        (1, (Block("t1 wrong"),), ("b",)),
    ]


def test_messages_that_differ_in_what_was_found_are_one() -> None:
    def verdict(found: str) -> Verdict:
        told = pages.said(Mismatch("m: wrong units", "64", found, "count again"))
        return Verdict("u01_x", [CellVerdict("u01_e1_a_t", "failed", 0, 1, **told)])

    row = unit_rows([("a", "u01_x", verdict("32"), {}), ("b", "u01_x", verdict("16"), {})])[0]
    assert [r.count for r in row.messages] == [2]


def test_events_come_most_urgent_first() -> None:
    verdict = Verdict("u01_x", [])
    severities: tuple[Severity, ...] = ("info", "odd", "hostile", "error")
    verdict.events = [Event(f"k-{s}", "d", None, s) for s in severities]
    kinds = [r.event.kind for r in event_rows([("a", "u01_x", verdict, {})])]
    assert kinds == ["k-hostile", "k-error", "k-odd", "k-info"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-11-02 09:30:00.5 UTC", "2026-11-02T09:30:00.500000+00:00"),
        ("2026-11-02T09:30:00+02:00", "2026-11-02T09:30:00+02:00"),
        ("2026-11-02 09:30", "2026-11-02T09:30:00+00:00"),
    ],
)
def test_times_are_read(text: str, expected: str) -> None:
    moment = when(text)
    assert moment is not None
    assert moment.isoformat() == expected


@pytest.mark.parametrize("text", ["", None, "soon", "99999999999999999999"])
def test_what_is_no_time_is_none(text: object) -> None:
    assert when(text) is None


def test_attempts_are_remembered_and_a_regrade_is_none(tmp_path: Path) -> None:
    path = tmp_path / "attempts.json"
    first = with_history([result("a", [0, 0], handed_in="2026-11-02 09:00 UTC")], path)
    assert len(first["a", "u01_x"]) == 1
    again = with_history([result("a", [1, 0], handed_in="2026-11-02 09:00 UTC")], path)
    assert [a.points for a in again["a", "u01_x"]] == [1]
    later = with_history([result("a", [1, 1], handed_in="2026-11-03 09:00 UTC")], path)
    assert [a.points for a in later["a", "u01_x"]] == [1, 2]
    path.write_text("spoilt", encoding="utf-8")
    assert len(with_history([result("a", [1, 1])], path)["a", "u01_x"]) == 1


def report(tmp_path: Path, results: list[Any]) -> Seen:
    out = write_report(results, tmp_path / "report")
    assert out == tmp_path / "report" / "index.html"
    return Seen(out.read_text(encoding="utf-8"))


def test_the_page_of_a_class(tmp_path: Path) -> None:
    results = pages.a_class()
    for _, _, _, extra in results:
        extra["feedback"] = tmp_path / extra["feedback"]
    page = report(tmp_path, results)
    assert "40 submissions by 40 students in 1 unit." in page.text
    assert "nobody passes" in page.text
    assert "wrong activation" in page.text
    links = [v for tag, name, v in page.attributes if (tag, name) == ("a", "href")]
    assert "../feedback/s00/u01_sequential/u01_sequential.html" in links
    assert any(v.endswith(".html#u01_e2") for v in links)
    alts = [v for tag, name, v in page.attributes if (tag, name) == ("img", "alt")]
    assert alts
    assert all(len(alt) > 20 for alt in alts)
    assert json.loads((tmp_path / "report" / "attempts.json").read_text())


def test_the_top_leads_to_every_part(tmp_path: Path) -> None:
    page = report(tmp_path, pages.a_class())
    ids = {value for _, name, value in page.attributes if name == "id"}
    jumps = [
        v[1:] for tag, name, v in page.attributes if (tag, name) == ("a", "href") and v[0] == "#"
    ]
    assert jumps[:4] == ["units", "events", "students", "u01_sequential"]
    assert set(jumps[:4]) <= ids


def test_what_students_wrote_is_inert(tmp_path: Path) -> None:
    page = report(tmp_path, [("x<b>y", "u01_sequential", pages.hostile(), {})])
    assert page.tags.count("script") == 1
    assert not [a for a in page.attributes if a[1].startswith("on")]
    assert "<script>alert(1)</script>" in page.text
    assert not [v for _, name, v in page.attributes if name == "href" and "evil" in v]


def test_the_policy_admits_our_script_and_style_by_hash_alone(tmp_path: Path) -> None:
    out = write_report(pages.a_class(3), tmp_path)
    text = out.read_text(encoding="utf-8")
    policy = next(
        v for tag, name, v in Seen(text).attributes if tag == "meta" and "default-src" in v
    )
    script = re.findall(r"<script>(.*?)</script>", text, re.DOTALL)[0]
    style = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)[0]
    for body, kind in ((script, "script-src"), (style, "style-src")):
        digest = base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()
        assert f"{kind} 'sha256-{digest}'" in policy
    assert "unsafe" not in policy


def test_titles_are_the_courses_own(tmp_path: Path) -> None:
    results: list[Result] = [("mallory", "u01_sequential", pages.hostile(), {})]
    out = write_report(results, tmp_path / "report", {"u01_sequential": pages.notebook()})
    page = Seen(out.read_text(encoding="utf-8"))
    assert "1. Predict" in page.text
    assert "1. <script>" not in page.text


def test_a_class_of_none_and_a_submission_of_nothing(tmp_path: Path) -> None:
    assert "0 submissions by 0 students" in report(tmp_path, []).text
    assert "Nothing out of the ordinary." in report(tmp_path, [result("a", [])]).text


def test_the_same_results_make_the_same_page(tmp_path: Path) -> None:
    one = write_report(pages.a_class(5), tmp_path / "a").read_bytes()
    assert write_report(pages.a_class(5), tmp_path / "a").read_bytes() == one
