"""One mistake in a plain answer is told once, as the mistake that it is."""

from __future__ import annotations

import numpy as np

from stackgraph.checks.values import check_array, check_choice, check_list, check_mapping
from support.told import message


def test_truth_values_that_are_all_turned_round() -> None:
    right = {8: True, 10: False, 12: True, 18: False}
    turned = {key: not value for key, value in right.items()}
    found = message(lambda: check_mapping(turned, right, name="fits"))
    assert found.splitlines()[0] == "fits: wrong"
    assert "every one of them is turned round" in found
    one = {**right, 8: False}
    assert "fits[8]" in message(lambda: check_mapping(one, right, name="fits"))


def test_the_right_values_in_another_order() -> None:
    right = {"identity": [0, 3], "pre-activation": [-2, 3]}
    turned = {"identity": (3, 0), "pre-activation": (-2, 3)}
    found = message(lambda: check_mapping(turned, right, name="left_over"))
    assert found.splitlines()[0] == "left_over['identity']: the right values in another order"
    assert "2 values belong here" in message(
        lambda: check_mapping({**right, "identity": 3}, right, name="left_over")
    )
    found = message(lambda: check_mapping({**right, "identity": (3, 1)}, right, name="left_over"))
    assert "wrong number" in found


def test_all_options_but_the_right_ones() -> None:
    found = message(lambda: check_choice(["A", "C"], {"B", "D"}, list("ABCD"), name="equal"))
    assert "exactly the others" in found
    found = message(lambda: check_choice(["A", "B"], {"B", "D"}, list("ABCD"), name="equal"))
    assert "exactly the others" not in found


def test_a_number_that_follows_from_another_is_not_told_again() -> None:
    right = {"parameters": 950, "longer": 950, "rows": 7}
    hints = {"parameters": {880: "the biases are missing"}, "longer": "weights serve all tokens"}

    def told(**given: int) -> str:
        return message(lambda: check_mapping({**right, **given}, right, name="p", mistakes=hints))

    both = told(parameters=880, longer=880)
    assert "the biases are missing" in both
    assert "longer" not in both
    assert "weights serve all tokens" in told(parameters=880, longer=8800)
    assert "weights serve all tokens" in told(longer=880)
    assert told(parameters=880, longer=880, rows=3).count("wrong number") == 2


def test_texts_that_count_letter_by_letter() -> None:
    right = {"registered": "winery>Standardise"}
    check_mapping({"registered": "WINERY>standardise"}, right, name="tried")
    found = message(
        lambda: check_mapping({"registered": "winery>standardise"}, right, exact=True, name="tried")
    )
    assert "capital letters and spaces count here" in found
    check_mapping(right, right, exact=True, name="tried")
    check_list(["A "], ["a"], name="letters")


def test_rows_that_were_joined_along_the_samples() -> None:
    found = message(lambda: check_array(np.ones((6, 2)), np.ones((3, 2)), name="predictions"))
    assert "2 times as many rows" in found


def test_a_table_where_a_row_is_asked_for() -> None:
    row = np.arange(5.0)
    table = row - row[:, None]
    found = message(lambda: check_array(table, row, name="changes"))
    assert "(5,) against (5, 1) makes a table of 5 by 5" in found
