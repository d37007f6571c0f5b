"""Networks and slips over thousands of seeds, without Keras: what every generator promises."""

from __future__ import annotations

import ast
import builtins
import difflib
import keyword
import random
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from stackgraph.puzzles.dice import Dice
from stackgraph.puzzles.program import MODEL, Call, Input, Make, Stack, Tap, program
from stackgraph.puzzles.reckoning import NoNetwork, Reckoned, reckon
from stackgraph.puzzles.slip import _alike
from stackgraph.puzzles.slips import SLIPS, changed_lines, slipped
from stackgraph.puzzles.topics import TOPICS, UNITS, UnknownUnit, topic_of
from support import ROOT

if TYPE_CHECKING:
    from stackgraph.puzzles.designs import Design

SEEDS = 150
EVERY = [(topic, level) for topic in TOPICS for level in (1, 2, 3)]
WIDTHS = {8, 12, 16, 24, 32, 48, 64, 96}
FILTERS = {4, 8, 12, 16, 24, 32}


def designs(topic: str, level: int) -> list[Design]:
    """Networks of a topic at a level, one a seed."""
    return [TOPICS[topic].design(Dice(f"{topic}/{level}/{n}"), level) for n in range(SEEDS)]


def unread(known: Reckoned) -> list[int]:
    """Places of calls that no output depends on."""
    reached = set(known.reached)
    return [place for place, step in known.by_line.items() if step not in reached]


@pytest.mark.parametrize(("topic", "level"), EVERY)
def test_every_network_is_whole(topic: str, level: int) -> None:
    for design in designs(topic, level):
        known = reckon(design.program)
        assert known.outputs
        # Surgery cuts a head off, and nothing else.
        assert len(unread(known)) == any(isinstance(s, Tap) for s in design.program.statements)
        assert all(i in known.reached for i in known.inputs)
        assert 0 < known.parameters < 100_000
        assert len(set(known.objects())) == len(known.objects())


@pytest.mark.parametrize(("topic", "level"), EVERY)
def test_every_network_is_one_that_a_person_would_write(topic: str, level: int) -> None:
    for design in designs(topic, level):
        code = design.program.code
        ast.parse(code)
        assert max(map(len, code.splitlines())) <= 96, code
        names = {s.var for s in design.program.statements}
        assert MODEL in names
        assert not names & {"keras", "layers", "ops", "sg", "np", "plt"}
        assert not any(keyword.iskeyword(n) or hasattr(builtins, n) for n in names)
        assert sizes(design) <= WIDTHS | FILTERS | {1, 3, 4, 5, 6, 8, 10, 26} | outer(design)


def sizes(design: Design) -> set[int]:
    """Units and filters of all layers."""
    found = set()
    for statement in design.program.statements:
        if isinstance(statement, Stack):
            layers = list(statement.layers)
        elif isinstance(statement, (Call, Make)) and not isinstance(statement.layer, str):
            layers = [statement.layer]
        else:
            continue
        found |= {int(x.size or 0) for x in layers if x.kind in ("Dense", "Conv2D")}
    return found


def outer(design: Design) -> set[int]:
    """Widths of the inputs, which an autoencoder gives back."""
    inputs = [s for s in design.program.statements if isinstance(s, (Input, Stack))]
    return {s.shape[-1] or 0 for s in inputs if s.shape}


@pytest.mark.parametrize(("topic", "level"), EVERY)
def test_no_two_branches_of_a_merge_are_one_tensor(topic: str, level: int) -> None:
    for design in designs(topic, level):
        for step in reckon(design.program).reached:
            looks_at_itself = step.kind == "MultiHeadAttention"
            assert looks_at_itself or len(set(step.reads)) == len(step.reads)


@pytest.mark.parametrize(("topic", "level"), EVERY)
def test_levels_and_seeds_differ(topic: str, level: int) -> None:
    codes = {design.program.code for design in designs(topic, level)}
    assert len(codes) > 0.3 * SEEDS


@pytest.mark.parametrize("topic", list(TOPICS))
def test_levels_climb(topic: str) -> None:
    lengths = [
        sum(len(reckon(d.program).reached) for d in designs(topic, level)) for level in (1, 2, 3)
    ]
    assert lengths[0] < lengths[1] < lengths[2]


@pytest.mark.parametrize(("topic", "level"), EVERY)
def test_every_network_admits_a_slip_that_changes_it_and_only_there(topic: str, level: int) -> None:
    for design in designs(topic, level):
        right, signature = design.program.code.splitlines(), reckon(design.program).signature()
        slips = {name: slipped(design.program, name) for name in TOPICS[topic].slips}
        assert any(slips.values())
        for name, wrong in ((name, wrong) for name, each in slips.items() for wrong in each):
            assert reckon(wrong).signature() != signature
            lines = wrong.code.splitlines()
            gone, new = edits(right, lines)
            # A model that is made twice is written twice; all else is a line or two.
            assert len(gone) <= 2, (name, gone)
            assert len(new) <= (11 if name == "two layers for one" else 3), (name, new)
            shown = changed_lines(design.program, wrong)
            assert shown
            assert set(shown) <= set(lines)


def edits(right: list[str], wrong: list[str]) -> tuple[list[str], list[str]]:
    """The lines that only one of the two has."""
    told = difflib.SequenceMatcher(None, right, wrong, autojunk=False).get_opcodes()
    changes = [change for change in told if change[0] != "equal"]
    gone = [line for _, start, end, _, _ in changes for line in right[start:end]]
    return gone, [line for _, _, _, start, end in changes for line in wrong[start:end]]


def test_every_slip_is_made_somewhere() -> None:
    made: set[str] = set()
    for topic, level in EVERY:
        missing = set(TOPICS[topic].slips) - made
        for design in designs(topic, level) if missing else ():
            made |= {name for name in missing - made if slipped(design.program, name)}
    assert made == set(SLIPS)


def test_what_is_alike_is_named_as_it_is_written() -> None:
    assert _alike("rows joined", "wrong merge")
    assert _alike("wrong merge", "rows joined")
    assert not _alike("wrong merge", "stale tensor")


# ------------------------------------------------------------------ the reckoning refuses


def test_the_reckoning_refuses_what_keras_refuses() -> None:
    first = Input("a", (3,))
    with pytest.raises(NoNetwork, match="b is not bound"):
        reckon(program(first, Call("c", "b", ("b",))))


# ------------------------------------------------------------------ names


@pytest.mark.parametrize("unit", ["u03", "3", "03", "u03_branches", "branches", " Branches "])
def test_a_unit_is_known_by_any_of_its_names(unit: str) -> None:
    assert topic_of(unit) == "branches"


@pytest.mark.parametrize("unit", ["u12", "u99", "u12_capstone", "conv", ""])
def test_an_unknown_unit_is_answered_with_those_there_are(unit: str) -> None:
    with pytest.raises(UnknownUnit, match="u03 or 'branches'"):
        topic_of(unit)


def test_the_numbers_are_those_of_the_course() -> None:
    stems = [p.name for p in Path(ROOT / "course").glob("u*") if p.is_dir()]
    of_the_course = {stem[:3]: stem[4:] for stem in stems if stem[4:] in TOPICS}
    assert of_the_course == UNITS


# ------------------------------------------------------------------ seeds


def test_dice_are_made_of_random_alone() -> None:
    reference = random.Random("stack").random
    expected = [int(reference() * 5) for _ in range(4)]
    dice = Dice("stack")
    assert [dice.pick("abcde") for _ in range(4)] == ["abcde"[n] for n in expected]


def test_a_shuffle_keeps_its_cards() -> None:
    dice = Dice("cards")
    assert sorted(dice.shuffled(range(50))) == list(range(50))
    assert len({tuple(dice.shuffled("abc")) for _ in range(200)}) == 6


GOLDEN = Path(__file__).with_name("golden_seeds.txt")


def golden() -> str:
    """The networks of three seeds a topic, as code."""
    parts = []
    for topic in TOPICS:
        for level in (1, 2, 3):
            design = TOPICS[topic].design(Dice(f"{topic}/picture/{level}/2026"), level)
            parts.append(f"# {topic}, level {level}\n{design.program.code}\n")
    return "\n".join(parts)


def test_a_seed_makes_the_same_network_as_ever() -> None:
    """A network that a seed makes is public: learners note seeds, classes were given sheets.

    ``python tests/puzzles/test_generators.py`` writes the file anew, which is for a change that is
    meant to give every seed another network.
    """
    assert golden() == GOLDEN.read_text(encoding="utf-8")


if __name__ == "__main__":
    GOLDEN.write_text(golden(), encoding="utf-8")
