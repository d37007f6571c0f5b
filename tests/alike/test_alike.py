"""Who is alike: renamed copies are found, the answer that everybody writes is not."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING

import pytest

from stackgraph.alike.comparing import Compared, Work, cells_in, compare, texts_in
from stackgraph.alike.limits import LONGEST_ANSWER, MOST_NODES, MOST_OPERATIONS, MOST_RUNS
from stackgraph.alike.networks import Network, calls_in, network_clues
from stackgraph.alike.prose import runs_of
from stackgraph.alike.syntax import TooLong, clues_of
from stackgraph.alike.weighing import Pair, few, groups_of, pairs_of, worth
from stackgraph.architecture import from_dict
from stackgraph.architecture.fingerprint import sketch
from support import pages, tinycourse, written
from support.alike_class import EXERCISE, unit_of_one_model, works
from support.answers import answer, program

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from stackgraph.course.unit import Unit


@pytest.fixture(scope="module")
def unit() -> Unit:
    return unit_of_one_model()


def compared(unit: Unit, written: Mapping[str, str], **more: object) -> Compared:
    return compare(works(written), unit, **more)  # type: ignore[arg-type]


def named(found: Compared) -> list[tuple[str, str]]:
    return [pair.students for pair in found.pairs]


def a_class(count: int) -> dict[str, str]:
    return {f"s{number:04d}": answer(number) for number in range(count)}


@pytest.mark.parametrize("others", [0, 1, 28, 100])
def test_a_renamed_reordered_respelled_copy_is_found(unit: Unit, others: int) -> None:
    written = a_class(others) | {"ada": program("original"), "bob": program("renamed")}
    assert named(compared(unit, written)) == [("ada", "bob")]


def test_two_independent_answers_are_not_alike(unit: Unit) -> None:
    written = {"ada": program("original"), "cy": program("independent")}
    assert named(compared(unit, written)) == []


def test_the_short_right_answer_of_everybody_says_nothing(unit: Unit) -> None:
    same = {f"s{number}": program("short") for number in range(30)}
    assert named(compared(unit, same)) == []
    assert named(compared(unit, {"ada": program("short"), "bob": program("short")})) == []


def test_what_many_write_says_nothing_and_what_the_course_shows_neither(unit: Unit) -> None:
    text = program("original")
    many = a_class(20) | {f"t{n:02d}": text for n in range(10)}
    assert named(compared(unit, many)) == []
    two = a_class(20) | {"ada": text, "bob": text}
    assert named(compared(unit, two)) == [("ada", "bob")]
    assert named(compared(unit, two, shown=[text])) == []


def test_a_rare_but_short_answer_says_little(unit: Unit) -> None:
    short = "model = keras.Model(a := keras.Input((5,)), layers.Dense(77)(a))"
    assert named(compared(unit, a_class(20) | {"ada": short, "bob": short})) == []


def test_those_who_work_together_by_arrangement_are_not_listed(unit: Unit) -> None:
    two = {"ada": program("original"), "bob": program("renamed")}
    assert named(compared(unit, two, one_work={frozenset(("bob", "ada"))})) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("y = layers.Dense(64, activation='relu')(x)", "z=keras.layers.Dense(64, 'relu')( x )"),
        ("d = Dense(8)\ny = d(x)", "from keras.layers import Dense as D\nanswer = D(units=8)(x)"),
        (
            "a = Dense(3)(x)\nb = Dense(4)(x)\nc = a + b",
            "v = Dense(4)(x)\nu = Dense(3)(x)\nw = v+u",
        ),
        (
            "def f(a, b=2):\n    return a ** b - 5\ny = f(3)",
            "def g(p, q=2):  # c\n    return p**q - 5\nz = g(3)",
        ),
        ("y = [Dense(n)(x) for n in (3, 4)]", "r = [Dense(k)(x) for k in [3, 4]]"),
        ("for n in (3, 4):\n    x = Dense(n)(x)", "for i in [3, 4]:\n    x: object = Dense(i)(x)"),
        ("y = Dense(5, name='left')(x)", "y = Dense(5, name='right')(x)"),
        ("a, b = Dense(1)(x), Dense(2)(x)", "b = Dense(2)(x)\na = Dense(1)(x)"),
        ("with s:\n    y = f(lambda a: a * 2.0)", "with s:\n  y = f((lambda b: 2 * b))"),
    ],
)
def test_spellings_of_one_program_have_the_same_clues(one: str, other: str) -> None:
    first, second = clues_of([one])[0], clues_of([other])[0]
    assert first
    assert set(first) == set(second)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("y = Dense(64)(x)", "y = Dense(65)(x)"),
        ("y = Dense(3)(Dense(64)(x))", "y = Dense(64)(Dense(3)(x))"),
        ("y = a(1) - b(2)", "y = b(2) - a(1)"),
        ("y = Dense(64, activation='relu')(x)", "y = Dense(64, activation='tanh')(x)"),
    ],
)
def test_other_programs_have_other_clues(one: str, other: str) -> None:
    assert set(clues_of([one])[0]) != set(clues_of([other])[0])


def test_names_that_the_exercise_asks_for_count() -> None:
    kept = clues_of(["total = 499"], ["total"])[0]
    assert kept
    assert set(kept) == set(clues_of(["total = 0x1f3  # !"], ["total"])[0])
    assert clues_of(["total = 499"])[0] == {}
    assert set(kept) != set(clues_of(["count = 499"], ["count"])[0])


def test_a_clue_knows_its_lines() -> None:
    clues, broken = clues_of(["\n\ny = Dense(3, 'relu')(x)", "%time\nz = Dense(3, 'relu')(w)"])
    assert {(0, 3), (1, 2)} in [clue.places for clue in clues.values()]
    assert broken == []


def test_rarity_and_length_weigh() -> None:
    assert [few(count) for count in (2, 30, 200, 1500)] == [3, 3, 5, 18]
    assert worth(4, 2, 30) == 4
    assert worth(8, 3, 30) == pytest.approx(4.9, abs=0.1)
    assert worth(8, 20, 30) < 1


def test_groups_show_everybody_once_beside_the_most_alike() -> None:
    students = [("a", "b"), ("c", "d"), ("b", "c"), ("a", "c"), ("e", "f")]
    pairs = [Pair(both) for both in students]
    shown = [[pair.students for pair in group] for group in groups_of(pairs)]
    assert shown == [[("a", "b"), ("c", "d"), ("b", "c")], [("e", "f")]]


@pytest.mark.long
def test_a_class_of_1500_takes_time_by_its_size(unit: Unit) -> None:
    """Ten times the class may not take a hundred times as long."""

    def seconds(count: int) -> float:
        written = a_class(count - 2) | {"ada": program("original"), "bob": program("renamed")}
        began = time.process_time()
        assert named(compared(unit, written)) == [("ada", "bob")]
        return time.process_time() - began

    small, large = seconds(150), seconds(1500)
    assert large < 30
    assert large < 30 * small


def test_the_pairs_that_are_looked_at_are_bounded() -> None:
    """However many share a clue, no more than few() of them are put beside one another."""
    clues = clues_of([program("original")])[0]
    everybody = {f"s{number:04d}": dict(clues) for number in range(1500)}
    assert pairs_of({EXERCISE: everybody}) == []


HOSTILE = {
    "deep": "x = " + "(" * 150 + "1" + ")" * 150,
    "unary": "x = " + "-" * 20_000 + "1",
    "sum": "x = " + "+".join(["y(1)"] * 8_000),
    "attributes": "x" + ".a" * 15_000,
    "calls": "f" + "()" * 5_000,
    "blocks": "".join(" " * n + "if f(1):\n" for n in range(90)) + " " * 90 + "pass",
    "null": "x = '\0'",
    "surrogate": "x = f('\ud800', \"\\ud800\")",
    "integer": "x = f(0x" + "f" * 20_000 + ", 3)",
    "infinite": "x = f(1e999, -1e999, 1e300)",
    "names": "\n".join(f"a{n} = f(a{n - 1}, a{n - 1}, {n})" for n in range(1, 1_500)),
    "tuples": "t = (f(1), f(2))\n" + "t = (t, t, t, t)\n" * 2_000 + "g(t, t)",
    "texts": "t = 'a', 'b'\n" + "t = t[t], t\n" * 3_000,
    "targets": "(" + ",".join(["a"] * 15_000) + ",) = f(2, 3)",
    "escape": "x = f('\\d', 3)",
    "empty": "",
    "no python": "this is no python",
    "conflict": "<<<<<<< ours",
}


@pytest.mark.filterwarnings("error::SyntaxWarning", "error::DeprecationWarning")
@pytest.mark.parametrize("name", HOSTILE)
def test_no_answer_stops_or_holds_up_a_comparison(unit: Unit, name: str) -> None:
    text = HOSTILE[name]
    began = time.process_time()
    written = {"ada": program("original"), "bob": program("renamed"), "mallory": text}
    assert named(compared(unit, written)) == [("ada", "bob")]
    assert time.process_time() - began < 5
    if len(text) <= LONGEST_ANSWER:
        assert len(clues_of([text])[0]) <= 2 * MOST_OPERATIONS


def test_what_is_not_read_is_named(unit: Unit) -> None:
    written = {"ada": "x = (", "bob": "x = 1\n" * 20_000, "cy": program("short")}
    found = compared(unit, written)
    assert found.left_out == {
        "ada": ["exercise 1: a cell that is no Python"],
        "bob": ["exercise 1: more than 50,000 characters"],
    }
    with pytest.raises(TooLong):
        clues_of(["x = 1\n" * 20_000])


def test_cells_of_their_own_belong_to_the_exercise_they_stand_in(unit: Unit) -> None:
    _, setup, answered, test = unit.notebook["cells"]
    mine = tinycourse.cell("free", "mine", "import numpy as np")
    changed = [setup, mine, dict(answered, source="model = 3"), test, mine]
    found = cells_in(tinycourse.notebook(changed), unit)
    assert found == {EXERCISE: ["model = 3", "import numpy as np"]}
    untouched = dict(answered, source="model = None\n# YOUR CODE HERE\n")
    assert cells_in(tinycourse.notebook([setup, untouched, test]), unit) == {}


# Written answers

SAID = "The gate reads the weather alone and scales what both readings of the series agree upon."


def test_a_copied_text_is_found_whatever_its_case_and_marks(unit: Unit) -> None:
    texts = {
        "ada": f"I think: {SAID}",
        "bob": SAID.upper().replace(" ", "\n", 3) + "!!",
        "cy": "The gate scales the readings of the series by the weather.",
        "dora": "It is a gate.",
    }
    works = [Work(student, {}, texts={EXERCISE: [text]}) for student, text in texts.items()]
    found = compare(works, unit)
    assert named(found) == [("ada", "bob")]
    assert {line for clue in runs_of([texts["bob"]]).values() for _, line in clue.places} == {
        1,
        2,
        3,
        4,
    }


def test_what_the_question_says_is_no_sign_of_a_copy(tmp_path: Path) -> None:
    asked = written.unit_of(written.make_course(tmp_path / "course"))
    known = f"{written.PROMPT}\n\n{written.MODEL_ANSWER}\n\n{written.RUBRIC}"
    works = [Work(student, {}, texts={"u01_e3": [known]}) for student in ("ada", "bob")]
    assert named(compare(works, asked)) == []


def test_only_written_answers_that_are_answered_count(tmp_path: Path) -> None:
    asked = written.unit_of(written.make_course(tmp_path / "course"))
    handed = json.loads(asked.release)
    assert texts_in(handed, asked) == {}
    handed["cells"][-1]["source"] = SAID
    assert texts_in(handed, asked) == {"u01_e3": [SAID]}
    assert cells_in(handed, asked) == {}


def test_a_long_text_is_bounded(unit: Unit) -> None:
    texts = {"ada": "word " * 20_000, "bob": " ".join(map(str, range(9_000)))}
    works = [Work(student, {}, texts={EXERCISE: [text]}) for student, text in texts.items()]
    found = compare(works, unit)
    assert list(found.left_out) == ["ada"]
    assert len(found.clues[EXERCISE]["bob"]) == MOST_RUNS


# Networks


def network(passed: bool, name: str = "output", calls: int = 12) -> Network:
    data = pages.architecture()
    data["nodes"][2]["config"] = {"units": 10, "bias": name}
    return Network("model", sketch(from_dict(data)), calls, passed, data)


def test_a_rare_mistake_says_something_and_the_one_right_network_nothing() -> None:
    right, wrong = [network(True)], [network(False, "wrong")]
    built = {"ada": right, "bob": right, "cy": wrong, "dora": wrong}
    clues = network_clues(built)
    assert clues["ada"] == clues["bob"] == {}
    assert set(clues["cy"]) == set(clues["dora"]) == {wrong[0].clue}
    free = network_clues(built | {"eve": [network(True, "another")]})
    assert set(free["ada"]) == set(free["bob"]) == {right[0].clue}


def test_a_sketch_does_not_depend_on_names_and_order() -> None:
    one, other = pages.architecture(), pages.architecture("renamed")
    other["nodes"] = [other["nodes"][0], *reversed(other["nodes"][1:])]
    assert sketch(from_dict(one)) == sketch(from_dict(other))
    other["nodes"][1]["config"] = {"units": 11}
    assert sketch(from_dict(one)) != sketch(from_dict(other))


def test_models_too_large_or_no_models_are_not_read() -> None:
    data = pages.architecture()
    assert calls_in(data) == 3
    for _ in range(9):  # nested in one another, and called three times each
        inner = data
        data = pages.architecture()
        for node in data["nodes"]:
            node["inner"] = inner
    assert calls_in(data) == 3**10 > MOST_NODES
    assert calls_in({"odd": 1}) == calls_in(None) == calls_in({"nodes": 3, "calls": []}) == 0
