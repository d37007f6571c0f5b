"""Checks on plain answers. No TensorFlow."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from stackgraph.checks.core import CheckError
from stackgraph.checks.values import (
    check_array,
    check_attempted,
    check_choice,
    check_count,
    check_list,
    check_mapping,
    check_number,
    check_shape,
)
from support.told import message

if TYPE_CHECKING:
    from collections.abc import Callable

    from support.golden import Golden

# ------------------------------------------------------------------------------------ numbers


@pytest.mark.parametrize("value", [4810, 4810.0, np.int64(4810), np.float32(4810), np.array(4810)])
def test_count_accepts_every_spelling_of_the_number(value: Any) -> None:
    check_count(value, 4810, name="total")


def test_success_prints_one_line_and_returns_none(capsys: Any) -> None:
    assert check_count(4810, 4810, name="total") is None
    assert capsys.readouterr().out == "passed: total is 4810\n"


@pytest.mark.parametrize(
    "value",
    [4811, 4809.5, "4810", True, (4810,), (4, 810), [4810], np.array([4810]), math.nan, -4810],
)
def test_count_rejects(value: Any) -> None:
    assert message(lambda: check_count(value, 4810, name="total")).startswith("total: ")


def test_true_is_not_one() -> None:
    assert "truth value" in message(lambda: check_count(True, 1, name="total"))
    assert "truth value" in message(lambda: check_number(np.True_, 1, name="total"))


def test_golden_count_names_the_known_mistake_and_keeps_the_answer(golden: Golden) -> None:
    mistakes = {4672: "each unit also has a bias", 4736: "only two of the layers have biases here"}
    found = message(lambda: check_count(4672, 4810, name="total", mistakes=mistakes))
    golden(found)


def test_reveal_shows_the_expected_number() -> None:
    found = message(lambda: check_number(1, 2, tolerance=0.5, name="loss", reveal=True))
    assert "expected: 2 (within 0.5)" in found


@pytest.mark.parametrize(("value", "passes"), [(0.35, True), (0.36, True), (0.37, False)])
def test_number_tolerance_is_absolute(value: float, passes: bool) -> None:
    if passes:
        check_number(value, 0.35, tolerance=0.011, name="mse")
    else:
        message(lambda: check_number(value, 0.35, tolerance=0.011, name="mse"))


def test_number_forgives_rounding_of_floats() -> None:
    check_number(0.1 + 0.2, 0.3, name="sum")


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        ("4810", "write the number without quotes"),
        ((4, 810), "a comma makes a tuple; write a large number without one"),
        ((4810,), "take the brackets or the comma away, to leave the number itself"),
        (np.array([4810]), "take the number out of the array with .item()"),
        (4810.5, "a count is a whole number"),
    ],
)
def test_number_hints(value: Any, hint: str) -> None:
    assert hint in message(lambda: check_count(value, 4810, name="total"))


# ------------------------------------------------------------------------------------- shapes


@pytest.mark.parametrize(
    "value",
    [(None, 10), [None, 10], (None, 10.0), (None, np.int64(10)), [None, np.float64(10)]],
)
def test_shape_accepts(value: Any) -> None:
    check_shape(value, (None, 10), name="tail_shape")


@pytest.mark.parametrize(
    "value",
    [
        (None, 11), (10,), (10, None), 10, "(None, 10)", ("None", 10), (None, True), (None, 8, 10),
        ((None, 10),), (None, 10.5), (),
    ],
)  # fmt: skip
def test_shape_rejects(value: Any) -> None:
    assert message(lambda: check_shape(value, (None, 10), name="s")).startswith("s: ")


@pytest.mark.parametrize(
    ("value", "expected", "hint"),
    [
        ((None, 64), (64,), "this is with the batch dimension"),
        ((None, 1), (64,), "without it; and what is left, (1,), is another"),
        ((64,), (None, 64), "this is without the batch dimension"),
        ((32, 64), (None, 64), "the batch size is not part of the model"),
        (16, (None, 16), "a shape is a tuple with the batch first: (None, ...), not the number 16"),
        (64, (64,), "(64) is just the number 64; a comma makes the shape: (64,)"),
        ("(64,)", (64,), "without quotes"),
        (("None", 64), (None, 64), "write None, without quotes"),
        ((10, 8), (8, 10), "the sizes are right, their order is not"),
        ((5,), (5, 1), "as many numbers, in fewer axes than asked for: which step unrolls them"),
        ((5, 1), (5,), "as many numbers, in more axes than asked for: was a step overlooked"),
        ((None, 64), (None, 8, 8), "as many numbers, in fewer axes"),
    ],
)
def test_shape_hints(value: Any, expected: Any, hint: str) -> None:
    assert hint in message(lambda: check_shape(value, expected, name="s"))


def test_golden_shape(golden: Golden) -> None:
    mistakes = {(None, 10): "Dense works on the last axis only; nothing flattened the picture"}
    found = message(lambda: check_shape([None, 10], (None, 8, 10), name="out", mistakes=mistakes))
    golden(found)


# ------------------------------------------------------------------------------------ choices

APIS = ["sequential", "functional"]


@pytest.mark.parametrize(
    "value", ["functional", " Functional ", "FUNCTIONAL", np.str_("functional")]
)
def test_choice_accepts(value: Any) -> None:
    check_choice(value, "functional", APIS, name="api")


@pytest.mark.parametrize("value", ["sequential", "funct", 2, ["functional"], True])
def test_choice_rejects(value: Any) -> None:
    message(lambda: check_choice(value, "functional", APIS, name="api"))


def test_choice_tells_true_from_one() -> None:
    check_choice(True, True, [True, False], name="c")
    message(lambda: check_choice(1, True, [True, False], name="c"))


def test_golden_choice(golden: Golden) -> None:
    found = message(
        lambda: check_choice(
            "Sequential", "functional", APIS, name="api", mistakes={"sequential": "it has a branch"}
        )
    )
    golden(found)


def test_golden_choice_of_something_else(golden: Golden) -> None:
    found = message(lambda: check_choice("lstm", "functional", APIS, name="api"))
    golden(found)


@pytest.mark.parametrize(
    ("wrong", "meant"), [("sequental", "sequential"), (" Functionnal", "functional")]
)
def test_a_misspelled_option_is_asked_for(wrong: str, meant: str) -> None:
    asked = f"did you mean {meant!r}?"
    for look in (
        lambda: check_choice(wrong, "functional", APIS, name="api"),
        lambda: check_choice([wrong], {"functional"}, APIS, name="api"),
        lambda: check_mapping(
            {"a": wrong, "b": "functional"},
            {"a": "sequential", "b": "functional"},
            name="apis",
            mistakes={"a": "it has a branch"},
        ),
        lambda: check_list([wrong, "functional"], ["sequential", "functional"], name="apis"),
    ):
        assert asked in message(look)


@pytest.mark.parametrize("partial", [True, False])
def test_a_misspelled_key_is_asked_for(partial: bool) -> None:
    given, expected = {"entry": 3, "pair": 2}, {"entries": 3, "pair": 2}
    found = message(lambda: check_mapping(given, expected, partial=partial, name="counts"))
    assert "the key 'entry': did you mean 'entries'?" in found


@pytest.mark.parametrize("value", [3, 0, True, ("sequential",)])
def test_what_is_no_text_is_told_so(value: Any) -> None:
    expected = {"a": "sequential", "b": "functional"}
    given = {"a": value, "b": "functional"}
    found = message(
        lambda: check_mapping(given, expected, name="apis", mistakes={"a": "look at a"})
    )
    assert "apis['a']: not a text" in found
    assert "in quotes" in found
    assert "look at a" not in found


@pytest.mark.parametrize(
    ("value", "meant"), [("concat", "concatenate"), ("max", "maximum"), ("stack", "")]
)
def test_a_text_that_is_no_option_is_told_as_such(value: str, meant: str) -> None:
    options = ["add", "concatenate", "maximum"]
    found = message(
        lambda: check_mapping(
            {"a": value, "b": "add"},
            {"a": "concatenate", "b": "add"},
            options=options,
            name="merges",
            mistakes={"a": "all of them are to be seen"},
        )
    )
    assert "merges['a']: not one of the options" in found
    assert "'add', 'concatenate', 'maximum'" in found
    assert (f"did you mean '{meant}'?" in found) == bool(meant)
    assert "to be seen" not in found


def test_a_wrong_option_gets_the_hint_of_its_key() -> None:
    found = message(
        lambda: check_mapping(
            {"a": "Add"},
            {"a": "maximum"},
            options=["add", "maximum"],
            name="merges",
            mistakes={"a": "the largest counts"},
        )
    )
    assert "wrong text" in found
    assert "the largest counts" in found


def test_none_in_one_place_gets_the_hint_of_its_key() -> None:
    hint = "one that was never adapted keeps a number, too"
    found = message(
        lambda: check_mapping(
            {"a": 1.0, "c": None}, {"a": 1.0, "c": 0.0}, name="kept", mistakes={"c": hint}
        )
    )
    assert "kept['c']: not attempted" in found
    assert hint in found


@pytest.mark.parametrize("value", ["lstm", "functional"])
def test_what_is_no_misspelling_gets_the_hint_of_its_key(value: Any) -> None:
    expected = {"a": "sequential", "b": "functional"}
    found = message(
        lambda: check_mapping(
            {"a": value, "b": "functional"}, expected, name="apis", mistakes={"a": "look at a"}
        )
    )
    assert "look at a" in found
    assert "did you mean" not in found


@pytest.mark.parametrize("value", [["a", "c"], ("C", "a")])
def test_several_choices_in_any_order(value: Any) -> None:
    check_choice(value, {"a", "c"}, ["a", "b", "c"], name="graphs")


@pytest.mark.parametrize("value", [["a"], ["a", "b", "c"], ["b"], "a", ["a", "d"]])
def test_several_choices_rejects(value: Any) -> None:
    message(lambda: check_choice(value, {"a", "c"}, ["a", "b", "c"], name="graphs"))


def test_golden_several_choices(golden: Golden) -> None:
    mistakes = {"c": "look at how many inputs c has"}
    found = message(
        lambda: check_choice(["a"], {"a", "c"}, ["a", "b", "c"], name="graphs", mistakes=mistakes)
    )
    golden(found)


# ------------------------------------------------------------------------- lists, dicts, arrays


@pytest.mark.parametrize(
    "value", [[64, 64, 10], (64, 64, 10), np.array([64, 64, 10]), [64.0, 64, 10]]
)
def test_list_accepts(value: Any) -> None:
    check_list(value, [64, 64, 10], name="units")


@pytest.mark.parametrize(
    "value", [[64, 10], [64, 64, 10, 1], [64, 10, 64], 64, "64", {}, [None] * 3]
)
def test_list_rejects(value: Any) -> None:
    message(lambda: check_list(value, [64, 64, 10], name="units"))


def test_list_of_shapes_and_texts(golden: Golden) -> None:
    check_list([[None, 3], "Relu", True], [(None, 3), "relu", True], name="trace")
    found = message(lambda: check_list([(3,), "relu", 1], [(None, 3), "relu", True], name="trace"))
    golden(found)


def test_list_of_a_known_wrong_length(golden: Golden) -> None:
    mistakes = {(64, 64, 64, 10): "the input layer has no units"}
    found = message(lambda: check_list([64, 64, 64, 10], [64, 64, 10], name="u", mistakes=mistakes))
    golden(found)


def test_mapping_accepts() -> None:
    expected = {"add": (None, 8), "concatenate": (None, 16), "legal": True, "loss": 0.5}
    value = {"concatenate": [None, 16], "add": (None, 8), "legal": np.True_, "loss": 0.5}
    check_mapping(value, expected, name="shapes")


@pytest.mark.parametrize(
    "value",
    [
        {"add": (None, 8)},
        {"add": (None, 8), "concatenate": (None, 8)},
        {"add": (None, 8), "concatenate": None},
        {"add": (None, 8), "concatenate": (None, 16), "more": 1},
        [("add", (None, 8))],
        {},
    ],
)
def test_mapping_rejects(value: Any) -> None:
    expected = {"add": (None, 8), "concatenate": (None, 16)}
    message(lambda: check_mapping(value, expected, name="shapes"))


def test_golden_mapping_reports_three_entries_and_counts_the_rest(golden: Golden) -> None:
    expected = {"a": 1, "b": 2, "c": (None, 3), "d": 4, "e": 5}
    value = {"a": 1, "b": 3, "c": (3,), "d": "4", "e": None}
    found = message(
        lambda: check_mapping(value, expected, name="q", mistakes={"b": {3: "one too many"}})
    )
    golden(found)


def test_mapping_hint_for_any_wrong_value_of_a_key() -> None:
    found = message(lambda: check_mapping({"b": 9}, {"b": 2}, name="q", mistakes={"b": "recount"}))
    assert "hint:     recount" in found


def test_empty_stub_is_not_attempted() -> None:
    with pytest.raises(CheckError) as caught:
        check_mapping({"a": None, "b": None}, {"a": 1, "b": 2}, name="q")
    assert caught.value.status == "not attempted"
    with pytest.raises(CheckError) as caught:
        check_list([None, None], [1, 2], name="q")
    assert caught.value.status == "not attempted"


@pytest.mark.parametrize("value", [[[1.0, 2], [3, 4]], np.array([[1, 2], [3, 4]])])
def test_array_accepts(value: Any) -> None:
    check_array(value, [[1, 2], [3, 4]], name="w")


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        ([[1, 3], [2, 4]], "swapped"),
        ([1, 2, 3, 4], "as many values as asked for, otherwise arranged: .reshape((2, 2))"),
        (3, "one number, where 4 are asked for"),
        ([[1, 2], [3]], "one length"),
        ([[1, 2], [3, math.nan]], "wrong value at index (1, 1)"),
        ("1 2 3 4", "not an array"),
        ([["1", "2"], ["3", "4"]], "not an array"),
    ],
)
def test_array_rejects(value: Any, hint: str) -> None:
    assert hint in message(lambda: check_array(value, [[1, 2], [3, 4]], name="w"))


def test_a_known_wrong_array_is_told_before_what_its_shape_shows() -> None:
    known = [([1, 2, 3], "those are all three")]
    found = message(lambda: check_array([1, 2, 3], [1, 2], name="w", mistakes=known))
    assert "hint:     those are all three" in found
    found = message(lambda: check_array([[1], [2]], [1, 2], name="w", mistakes=known))
    assert ".ravel() puts them right" in found


def test_golden_array(golden: Golden) -> None:
    found = message(lambda: check_array([1.0, 2.5, 3.5], [1, 2, 3], name="w"))
    golden(found)


# --------------------------------------------------------------------------- in front of them all

CHECKS: list[Callable[[Any], Any]] = [
    lambda v: check_number(v, 1, name="x"),
    lambda v: check_count(v, 1, name="x"),
    lambda v: check_shape(v, (1,), name="x"),
    lambda v: check_choice(v, "a", ["a"], name="x"),
    lambda v: check_array(v, [1], name="x"),
    lambda v: check_mapping(v, {"a": 1}, name="x"),
    lambda v: check_list(v, [1], name="x"),
    lambda v: check_attempted(v, "x"),
]


@pytest.mark.parametrize("call", CHECKS)
@pytest.mark.parametrize("value", [None, ..., "", "your answer", "TODO"])
def test_nothing_yet_is_not_attempted(call: Callable[[Any], Any], value: Any) -> None:
    with pytest.raises(CheckError) as caught:
        call(value)
    assert caught.value.status == "not attempted"
    assert str(caught.value).startswith("not attempted: x is ")


@pytest.mark.parametrize("call", CHECKS)
@pytest.mark.parametrize("value", [object(), {1}, len, dict])
def test_other_kinds_of_thing_get_a_check_error(call: Callable[[Any], Any], value: Any) -> None:
    assert "object at" not in message(lambda: call(value))


def test_authors_hint_is_used_when_no_mistake_is_recognised() -> None:
    mistakes = {2: "two is the number of heads"}
    known = message(lambda: check_count(2, 1, name="x", hint="count again", mistakes=mistakes))
    other = message(lambda: check_count(3, 1, name="x", hint="count again", mistakes=mistakes))
    assert "two is the number of heads" in known
    assert "count again" not in known
    assert "count again" in other


def test_attempted_passes_and_refuses(capsys: Any, golden: Golden) -> None:
    check_attempted({"a": [1, (2.5, "b", None)]}, "x")
    assert capsys.readouterr().out == "x has an answer\n"
    with pytest.raises(CheckError) as caught:
        check_attempted([{1, 2}], "x")
    assert caught.value.status == "refused"
    golden(str(caught.value))


def test_a_partial_mapping_looks_at_the_expected_keys_only() -> None:
    answer = {"identity": (0, 3), "projection": None}
    check_mapping(answer, {"identity": (0, 3)}, partial=True, name="left_over")
    with pytest.raises(CheckError, match="wrong keys"):
        check_mapping(answer, {"identity": (0, 3)}, name="left_over")
    with pytest.raises(CheckError, match="wrong keys"):
        check_mapping({"projection": None}, {"identity": (0, 3)}, partial=True)
    with pytest.raises(CheckError, match="identity"):
        check_mapping({"identity": (0, 4)}, {"identity": (0, 3)}, partial=True)


def test_an_array_is_as_good_as_a_list_inside_a_mapping() -> None:
    check_mapping({"left": np.array([0.0, 3.0])}, {"left": [0, 3]}, name="left_over")
    with pytest.raises(CheckError, match=r"left_over\['left'\]\[1\]: wrong number"):
        check_mapping({"left": np.array([0.0, 4.0])}, {"left": [0, 3]}, name="left_over")


def test_a_hint_for_any_value_gives_way_to_what_is_seen_of_this_one() -> None:
    hint = {"add": "follow the wire", "mean": "follow the wire"}
    expected = {"add": (None, 8), "mean": 0.5}
    told = message(
        lambda: check_mapping({"add": (8,), "mean": "0.5"}, expected, name="a", mistakes=hint)
    )
    assert "this is without the batch dimension" in told
    assert "write the number without quotes" in told
    assert "follow the wire" not in told
    told = message(
        lambda: check_mapping({"add": (None, 7), "mean": 0.6}, expected, name="a", mistakes=hint)
    )
    assert told.count("follow the wire") == 2


def test_keys_that_are_missing_or_too_many_are_named() -> None:
    expected = {"kept": 1, "lost": 2}
    assert "missing: 'lost'; keep" in message(
        lambda: check_mapping({"kept": 1}, expected, name="a")
    )
    told = message(lambda: check_mapping({"kept": 1, "lost": 2, 3: 4}, expected, name="a"))
    assert "not asked for: 3; keep" in told


def test_the_entry_of_one_question_says_nothing_of_the_others() -> None:
    given = {"A": 1, "B": 2, "C": 3}
    told = message(lambda: check_mapping(given, {"F": 4}, partial=True, name="fate"))
    assert "actual:   'A', 'B', 'C'" in told
    assert "missing: 'F'; keep" in told


def test_keys_written_as_texts_are_told_to_be_numbers() -> None:
    told = message(lambda: check_mapping({"8": True, "9": False}, {8: True, 9: False}, name="fits"))
    assert "the keys are numbers: write them without quotes" in told


@pytest.mark.parametrize("value", [36, 36.0, np.int64(36), np.array(36), np.array(36.0)])
def test_a_number_leads_to_another_in_every_form(value: Any) -> None:
    check_number(value, 0.1, through=lambda wrong: wrong / 360, tolerance=1e-6, name="wrong")
    with pytest.raises(CheckError, match="leads to another number"):
        check_number(value, 0.2, through=lambda wrong: wrong / 360, tolerance=1e-6, name="wrong")
