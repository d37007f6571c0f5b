"""``sg.practice`` in a learner's folder: what is chosen, what is remembered, what the docs say."""

from __future__ import annotations

import doctest
import random
import re
from typing import TYPE_CHECKING, Any

import pytest

pytest.importorskip("keras")

import keras
import numpy as np
from keras import layers, ops

import stackgraph as sg
from stackgraph import memory
from stackgraph.memory import FILE, Memory, PracticeCard
from stackgraph.puzzles.building import built
from stackgraph.puzzles.posing import practice
from stackgraph.puzzles.progress import progress
from stackgraph.puzzles.puzzle import Puzzle

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.keras


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A learner's folder, which is the working directory."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def solve(puzzle: Puzzle) -> Any:
    """Hand in the right answer to a picture."""
    return puzzle.check(built(puzzle._task.program).model)  # type: ignore[attr-defined]


def wrong() -> keras.Model:
    """A network that no puzzle asks for."""
    return keras.Sequential([keras.Input((3,)), layers.Dense(2)])


def test_a_seed_makes_the_same_puzzle_again() -> None:
    for kind in ("picture", "numbers", "slip"):
        first = sg.practice("inputs", kind, level=2, seed=12)
        again = sg.practice("u04", kind, level=2, seed=12)
        assert repr(first) == repr(again)
        assert repr(first) != repr(sg.practice("inputs", kind, level=2, seed=13))


def test_without_a_seed_another_one_comes_each_time() -> None:
    assert len({sg.practice("u03", "numbers").seed for _ in range(20)}) > 15


def test_a_learners_random_numbers_are_left_alone() -> None:
    def first_weights() -> Any:
        layer = layers.Dense(2)
        layer.build((None, 3))
        return layer.get_weights()[0].tolist(), random.random()

    keras.utils.set_random_seed(3)
    expected = first_weights()
    keras.utils.set_random_seed(3)
    puzzle = sg.practice("u03", "picture")
    solve(puzzle)
    keras.utils.set_random_seed(3)
    solve(puzzle)
    assert first_weights() == expected


def test_answers_are_remembered_and_move_on(folder: Path) -> None:
    puzzle = sg.practice()
    assert (puzzle.topic, puzzle.kind, puzzle.level) == ("sequential", "picture", 1)
    assert not (folder / FILE).exists()
    verdict = solve(puzzle)
    assert "come back tomorrow (box 2 of 5)" in verdict.text
    assert memory.load(folder / FILE).cards["sequential/picture"].box == 2
    assert sg.practice().kind == "numbers"
    assert progress().next == ("sequential", "numbers")


def test_the_first_answer_counts_and_the_next_do_not(folder: Path) -> None:
    puzzle = sg.practice("u03", "picture", seed=5)
    assert "come back soon" in puzzle.check(wrong()).text
    assert solve(puzzle).right
    card = memory.load(folder / FILE).cards["branches/picture"]
    assert (card.right, card.wrong, card.box) == (0, 1, 1)
    assert sg.practice().topic == "branches"


def test_a_hint_keeps_the_box(folder: Path) -> None:
    puzzle = sg.practice("u03", "picture", seed=5)
    puzzle.hint()
    solve(puzzle)
    assert memory.load(folder / FILE).cards["branches/picture"].box == 1


def test_a_solution_before_any_attempt_counts_as_wrong(folder: Path) -> None:
    puzzle = sg.practice("u03", "picture", seed=5)
    puzzle.solution()
    assert not (folder / FILE).exists()
    puzzle.solution(anyway=True)
    solve(puzzle)
    card = memory.load(folder / FILE).cards["branches/picture"]
    assert (card.right, card.wrong) == (0, 1)


def test_nothing_and_part_of_an_answer_do_not_count(folder: Path) -> None:
    puzzle = sg.practice("u03", "numbers", level=2, seed=5)
    questions, made = puzzle._task.questions, built(puzzle._task.program)
    puzzle.check(None)
    puzzle.check(a=questions[0].answer(made))
    assert not (folder / FILE).exists()
    puzzle.check([q.answer(made) for q in questions])
    assert memory.load(folder / FILE).cards["branches/numbers"].right == 1


def test_running_a_cell_again_counts_once(folder: Path) -> None:
    for _ in range(3):
        solve(sg.practice("u03", "picture", level=1, seed=5))
    assert memory.load(folder / FILE).cards["branches/picture"].right == 1


def test_two_right_ones_climb_to_the_next_level() -> None:
    for seed in (5, 6):
        solve(sg.practice("u03", "picture", seed=seed))
    assert sg.practice("u03", "picture").level == 2


def test_what_is_not_to_be_remembered_is_not(folder: Path) -> None:
    solve(sg.practice("u03", "picture", seed=5, remember=False))
    assert list(folder.iterdir()) == []


def test_what_is_not_what_a_slip_asks_for_does_not_count(folder: Path) -> None:
    made = sg.practice("u03", "slip", level=1, seed=6)
    made.check(["wrong merge"])
    assert not (folder / FILE).exists()


def test_numbers_of_numpy_are_numbers_and_the_file_holds_plain_ones(folder: Path) -> None:
    for n in range(2):
        assert solve(sg.practice(3, "picture", np.int64(1), np.int64(n))).right
    plain = sg.practice(3, "picture", 1, 1, remember=False)
    assert repr(sg.practice(3, "picture", np.int64(1), np.int64(1))) == repr(plain)
    assert memory.load(folder / FILE).cards["branches/picture"].level == 2


def test_a_spoilt_file_is_said_with_the_verdict_and_kept(folder: Path) -> None:
    (folder / FILE).write_text('{"about": ')
    verdict = solve(sg.practice("u03", "picture", seed=5))
    assert verdict.right
    assert "it is kept as practice-damaged.json" in verdict.text
    assert (folder / "practice-damaged.json").read_text() == '{"about": '
    assert memory.load(folder / FILE).cards["branches/picture"].right == 1


def test_the_level_is_the_one_that_was_climbed_to(folder: Path) -> None:
    memory.save(Memory({"shared/slip": PracticeCard(level=3, due="2000-01-01")}), folder / FILE)
    puzzle = sg.practice()
    assert (puzzle.topic, puzzle.kind, puzzle.level) == ("shared", "slip", 3)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"unit": "u99"}, "there are no puzzles for 'u99'"),
        ({"unit": ["u03"]}, r"there are no puzzles for \['u03'\]"),
        ({"kind": "riddle"}, "there is no kind 'riddle'; there are 'picture', 'numbers', 'slip'"),
        ({"level": 4}, "there is no level 4; there are 1, 2 and 3"),
        ({"level": True}, "there is no level True"),
        ({"level": 2.0}, "there is no level 2.0"),
        ({"seed": "today"}, "a seed is a whole number, not 'today'"),
    ],
)
def test_what_is_not_there_is_said(arguments: dict[str, Any], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        practice(**arguments)


@pytest.mark.parametrize(
    "thing", [practice, progress, Puzzle, Puzzle.check, Puzzle.hint, Puzzle.solution]
)
def test_the_examples_hold(thing: Any) -> None:
    names = {"sg": sg, "keras": keras, "layers": layers, "ops": ops}
    text = thing.__doc__ or ""
    test = doctest.DocTestParser().get_doctest(text, names, thing.__name__, None, None)
    assert len(re.findall(r"\n\n *>>> ", text)) >= 2
    flags = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
    told: list[str] = []
    doctest.DocTestRunner(optionflags=flags, verbose=False).run(test, out=told.append)
    assert told == []
