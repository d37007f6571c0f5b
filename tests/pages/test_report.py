"""The class report: its numbers, its links, and that nothing in it is live but its own script."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import pytest

from stackgraph.checks.core import Mismatch
from stackgraph.course.roster import Person
from stackgraph.engine import grade as engine_grade
from stackgraph.engine.verdict import CellVerdict, Event, Verdict
from stackgraph.grading.pools import FAILED
from stackgraph.pages.feedback_parts import Block
from stackgraph.pages.report import write_report
from stackgraph.pages.report_history import Result, when, with_history
from stackgraph.pages.report_needs import SORTS, event_needs, plain_words, remarks
from stackgraph.pages.report_numbers import Tried, agreement_of, unit_rows
from support import ROOT, pages
from support.pages import LIVE, Seen

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


def test_messages_of_one_hint_are_one_mistake_whatever_the_layer_is_called() -> None:
    def verdict(subject: str, hint: str) -> Verdict:
        told = pages.said(Mismatch(subject, "64", "32", hint))
        return Verdict("u01_x", [CellVerdict("u01_e1_a_t", "failed", 0, 1, **told)])

    same = [("m, layer 2 ('b'): wrong", "count"), ("m: no weights", "count")]
    named = [("m, layer 2 ('b'): wrong", ""), ("m, layer 2 ('c'): wrong", "")]
    for pair in (same, named):
        results: list[Result] = [
            (s, "u01_x", verdict(*p), {}) for s, p in zip("ab", pair, strict=True)
        ]
        assert [r.students for r in unit_rows(results)[0].messages] == [("a", "b")]


def stopped(error: str) -> Verdict:
    """An answer that is missing because its cell stopped."""
    verdict = pages.ordinary()
    lost = [replace(c, status="not attempted", points=0, mismatches=()) for c in verdict.cells[1:]]
    verdict.cells[1:] = [replace(c, message="not attempted: classifier is None") for c in lost]
    name, _, value = error.partition(": ")
    verdict.notebook["cells"][5]["outputs"] = [
        {"output_type": "error", "ename": name, "evalue": value, "traceback": []}
    ]
    return verdict


def test_a_cell_that_stopped_is_a_mistake_and_no_missing_attempt() -> None:
    untouched = pages.ordinary()
    untouched.cells[1:] = stopped("X").cells[1:]
    results: list[Result] = [
        ("a", "u01_x", stopped("ValueError: no axis 3"), {}),
        ("b", "u01_x", stopped("ValueError: no axis 4"), {}),
        ("c", "u01_x", stopped("NameError: kears"), {}),
        ("d", "u01_x", untouched, {}),
    ]
    row = unit_rows(results)[0].exercises[1]
    assert (row.untouched, row.stopped) == (("d",), ("a", "b", "c"))
    assert [m.students for m in row.messages] == [("a", "b"), ("c",)]
    assert row.messages[0].message[0] == Block("ValueError: no axis 3")


def test_events_come_in_groups_most_urgent_first() -> None:
    verdict = Verdict("u01_x", [])
    verdict.events = [
        Event("cell-restored", "put back", None, "info"),
        Event("cell-restored", "restored", "u01_e1", "odd"),
        Event("link-refused", "a link", None, "hostile"),
        Event("check-fault", "KeyError", "u01_e1_t", "error"),
        Event("something-new", "unheard of", None, "error"),
    ]
    results: list[Result] = [("a", "u01_x", verdict, {}), ("b", "u01_x", verdict, {})]
    needs = event_needs(results)
    assert [(n.key.split("-")[0], n.urgent, n.students) for n in needs] == [
        ("fault", True, ["a", "b"]),
        ("fault", True, ["a", "b"]),
        ("refused", True, ["a", "b"]),
        ("mended", False, ["a", "b"]),
    ]
    assert needs[1].title == "Something new"
    assert [(n.key.split("-")[0], len(n.cases)) for n in remarks(results)] == [("remark", 2)]


def kinds_of_events() -> set[str]:
    """Every kind that grading names: in ``engine/grade.py``'s list, and where one is made."""
    package = ROOT / "src" / "stackgraph"
    listed = str(engine_grade.__doc__).partition("Kinds of event:")[2]
    found = set(re.findall(r"``([a-z]+(?:-[a-z]+)*)``", listed))
    made = re.compile(r"(?:Event|_odd|_note)\(\s*\"([a-z]+(?:-[a-z]+)*)\"")
    for room in ("engine", "grading", "sandbox"):
        for path in (package / room).rglob("*.py"):
            found |= set(made.findall(path.read_text(encoding="utf-8")))
    return found | {FAILED}


def test_only_what_costs_all_points_is_told_so() -> None:
    """A folder too deep, or a file left aside, goes with any number of points."""
    (zero,) = [sort for sort in SORTS if sort.advice.startswith("0 points")]
    assert set(zero.kinds) == {
        "not-graded",
        "missing-notebook",
        "no-notebook",
        "unreadable-notebook",
        "unreadable-file",
        "unreadable-files",
        "another-notebook",
    }
    assert all(words.startswith("Not graded: ") for words in zero.kinds.values())


def test_every_kind_of_event_has_plain_words() -> None:
    known = {kind for sort in SORTS for kind in sort.kinds}
    kinds = kinds_of_events()
    assert len(kinds) > 40
    assert kinds - known == set()
    for kind in known:
        words = plain_words(Event(kind, "d")).casefold()
        assert not re.search(r"\b(odd|hostile|event|kernel-|cell-)", words), kind


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


def report(tmp_path: Path, results: list[Any], name: str = "index", **more: Any) -> Seen:
    out = write_report(results, tmp_path / "report", **more)
    assert out == tmp_path / "report" / "index.html"
    return Seen((out.parent / f"{name}.html").read_text(encoding="utf-8"))


def test_the_front_page_of_a_class(tmp_path: Path) -> None:
    page = report(tmp_path, pages.a_class())
    assert "40 submissions by 40 students in 1 unit." in page.text
    assert "nobody passes: classifier shape" in page.text
    assert "100 % (40 of 40): Unit 1, Exercise 2. A digit classifier" in page.text
    alts = [v for tag, name, v in page.attributes if (tag, name) == ("img", "alt")]
    assert len(alts) == 1
    assert len(alts[0]) > 20
    assert json.loads((tmp_path / "report" / "attempts.json").read_text())


def test_every_page_is_reached_from_the_front_and_every_link_leads_somewhere(
    tmp_path: Path,
) -> None:
    results = pages.a_class()
    for student, unit, _, extra in results:
        extra["feedback"] = tmp_path / "feedback" / student / unit / f"{unit} 1.html"
        extra["feedback"].parent.mkdir(parents=True)
        extra["feedback"].touch()
    front = write_report(results, tmp_path / "report")
    seen, todo = {front}, [front]
    while todo:
        path = todo.pop()
        page = Seen(path.read_text(encoding="utf-8"))
        ids = {v for _, name, v in page.attributes if name == "id"}
        for link in {v for _, name, v in page.attributes if name == "href"}:
            file, _, anchor = link.partition("#")
            there = (path.parent / unquote(file)).resolve() if file else path
            assert there.is_file(), (path, link)
            other = Seen(there.read_text(encoding="utf-8")) if file else page
            if anchor and there.suffix == ".html" and "feedback" not in there.parts:
                own = {v for _, name, v in other.attributes if name == "id"} if file else ids
                assert unquote(anchor) in own, (path, link)
            if there not in seen and "feedback" not in there.parts:
                seen.add(there)
                todo.append(there)
    assert seen == {p.resolve() for p in (tmp_path / "report").rglob("*.html")}
    assert len(seen) == 3 + 1 + 1 + 2 + 40


def test_an_exercises_page_shows_mistakes_with_an_example_and_what_passed(tmp_path: Path) -> None:
    results = pages.a_class(6)
    for place, (_, _, verdict, _) in enumerate(results):
        verdict.cells = verdict.cells[:3]
        if place < 4:
            verdict.cells[2] = replace(verdict.cells[2], status="passed", points=2, mismatches=())
        else:
            verdict.architectures = {"classifier": pages.architecture(units=12)}
            told = pages.said(pages.WRONG_ACTIVATION)
            verdict.cells[2] = replace(verdict.cells[2], status="failed", points=0, **told)
        verdict.cells[1] = replace(verdict.cells[1], status="passed", points=2, mismatches=())
    page = report(tmp_path, results, "exercises/u01_e2")
    assert "2 students, 33 % of the submissions" in page.text
    assert "For example s04: classifier, compared with a model that passed" in page.text
    assert "Different: Dense 'output' (12 units, relu), expected 10 units." in page.text
    assert "4 have all points" in page.text
    assert "classifier = keras.Sequential([...])" in page.text
    own = Seen((tmp_path / "report" / "students" / "s04.html").read_text("utf-8"))
    assert "classifier, compared with a model that passed" in own.text
    assert "wrong activation" in own.text


ROSTER = [
    Person("s00", "Zoë", "Müller", section="A"),
    Person("s01", "Ann", "Ärmel", section="B"),
    Person("s09", "<b>Bo</b>", "Straße", section="B"),
]


def test_students_have_their_names_and_who_is_missing_is_told(tmp_path: Path) -> None:
    page = report(tmp_path, pages.a_class(3), roster=ROSTER)
    assert "3 submissions by 3 of 4 students in 1 unit." in page.text
    assert "3 of 4" in page.text  # the unit's line: handed in
    needs = Seen((tmp_path / "report" / "needs.html").read_text("utf-8")).text
    assert "s02" in needs.partition("Not on the roster")[2].partition("Nothing handed in")[0]
    assert "<b>Bo</b> Straße" in needs.partition("Nothing handed in")[2]
    table = Seen((tmp_path / "report" / "students.html").read_text("utf-8"))
    names = [n for n in ("Ann Ärmel", "Zoë Müller", "s02", "<b>Bo</b> Straße") if n in table.text]
    assert sorted(names, key=table.text.index) == [
        "Ann Ärmel", "Zoë Müller", "s02", "<b>Bo</b> Straße",
    ]  # fmt: skip
    assert ("tr", "data-is", "no-u01_sequential missing half") in table.attributes
    absent = Seen((tmp_path / "report" / "students" / "s09.html").read_text("utf-8"))
    assert "nothing handed in in Unit 1" in absent.text


def test_of_one_students_run_nobody_else_is_missing(tmp_path: Path) -> None:
    page = report(tmp_path, pages.a_class(1), roster=ROSTER, whole=False)
    assert "1 submission by 1 student in 1 unit." in page.text
    assert "Nothing handed in" not in page.text


def test_what_needs_a_person_comes_first(tmp_path: Path) -> None:
    results = pages.a_class(2)
    blank = pages.ordinary()
    blank.cells = [replace(c, status="not attempted", points=0) for c in blank.cells]
    unread = Verdict("u01_sequential", list(blank.cells))
    unread.events = [Event("unreadable-notebook", "not a notebook: cut off at 3 kB")]
    waits = pages.with_text()
    results += [("blank", "u01_sequential", blank, {}), ("cut", "u01_sequential", unread, {})]
    results += [("writer", "u01_sequential", waits, {}), ("done", "u01_sequential", waits, {})]
    results[-1][3]["waiting"] = []  # the gradebook knows better
    page = report(tmp_path, results, passed_over=["u02_x/ann: the wrong way round"])
    found = [
        "submitted/u02_x/ann: the wrong way round",
        "that wait for you",
        "Tests that nobody passes",
        "Not graded: the file is no notebook, or is cut off",
        "No exercise attempted",
    ]
    assert sorted(found, key=page.text.index) == found
    needs = Seen((tmp_path / "report" / "needs.html").read_text("utf-8")).text
    assert "writer" in needs
    assert "done" not in needs.partition("Tests that")[0]
    assert "cut" not in needs.partition("No exercise attempted")[2].split("Remarks")[0]


def test_pages_of_before_are_gone(tmp_path: Path) -> None:
    write_report(pages.a_class(3), tmp_path / "report")
    report(tmp_path, [result("a b%", [1, 0])])
    left = {str(p.relative_to(tmp_path / "report")) for p in tmp_path.rglob("*/*.html")}
    assert left == {
        "index.html", "students.html", "needs.html", "alike/index.html", "units/u01_x.html",
        "exercises/u01_e1.html", "students/a b%.html",
    }  # fmt: skip


@pytest.mark.long
def test_a_large_class_stays_small(tmp_path: Path) -> None:
    """Every page grows at most with the class: from 60 students to 1,500, below 5 MB."""
    units = [f"u{n:02d}_sequential" for n in range(1, 13)]
    results = [
        (student, unit, replace(verdict, unit=unit), extra)
        for unit in units
        for student, _, verdict, extra in pages.a_class(60)
    ]
    for _, _, verdict, _ in results[::9]:
        verdict.events = [Event("cell-restored", "the test cell was edited; restored", "u01_e2")]
    roster = [Person(f"s{n:02d}", "Maximiliane", f"Musterfrau-{n}") for n in range(60)]
    write_report(results, tmp_path / "report", roster=roster)
    sizes = {p.name: p.stat().st_size for p in (tmp_path / "report").rglob("*.html")}
    assert len(sizes) > 60 + 12
    assert max(sizes.values()) * 1500 / 60 < 5_000_000, max(sizes, key=lambda n: sizes[n])


def test_what_students_wrote_is_inert(tmp_path: Path) -> None:
    live = "x<img src=y onerror=alert(1)>"
    roster = [Person(live.replace("/", ""), LIVE, LIVE, section=LIVE)]
    results: list[Result] = [
        (live, "u01_sequential", pages.hostile(), {"handed_in": LIVE, "late": LIVE}),
        ("b", "u01_sequential", pages.hostile(), {}),
    ]
    write_report(results, tmp_path / "report", notices=[LIVE], roster=roster, passed_over=[LIVE])
    found = list((tmp_path / "report").rglob("*.html"))
    assert len(found) == 4 + 1 + 2 + 2
    told = ""
    for path in found:
        page = Seen(path.read_text(encoding="utf-8"))
        told += page.text
        assert page.tags.count("script") == ("alike" not in path.parts)
        assert not [a for a in page.attributes if a[1].startswith("on")]
        assert not [v for _, name, v in page.attributes if name == "href" and "evil.example" in v]
        assert not [v for _, n, v in page.attributes if n == "src" and not v.startswith("data:")]
    assert "<script>alert(1)</script>" in told


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
    assert "Nothing needs you." in report(tmp_path, [result("a", [])]).text


def test_the_same_results_make_the_same_pages(tmp_path: Path) -> None:
    def files() -> dict[Path, bytes]:
        (tmp_path / "a" / "drawn.json").unlink(missing_ok=True)
        write_report(pages.a_class(5), tmp_path / "a")
        return {path: path.read_bytes() for path in tmp_path.rglob("*.*")}

    assert files() == files()
