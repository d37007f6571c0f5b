"""The small matters of wording that every room shares."""

from __future__ import annotations

import time

import pytest

from stackgraph.words import (
    listed,
    plural,
    points_text,
    shape_text,
    snake,
    table_cell,
    without_ansi,
    without_machinery,
)


def test_counts_and_lists() -> None:
    assert [plural(n, "layer") for n in (0, 1, 2)] == ["0 layers", "1 layer", "2 layers"]
    assert plural(2, "entry", "entries") == "2 entries"
    assert plural(1234, "parameter", commas=True) == "1,234 parameters"
    assert [listed(list("abc")[:n]) for n in range(4)] == ["", "a", "a and b", "a, b and c"]


def test_numbers_and_shapes() -> None:
    assert [points_text(p) for p in (2.0, 1.5, 1 / 3)] == ["2", "1.5", "0.33"]
    assert shape_text([None, 32]) == "(None, 32)"
    assert shape_text((4,)) == "(4,)"


@pytest.mark.keras
def test_class_names_become_names_as_keras_makes_them() -> None:
    import keras
    from keras.src.utils.naming import to_snake_case

    modules = (keras.layers, keras.losses, keras.metrics, keras.optimizers)
    classes = {n for m in modules for n, v in vars(m).items() if isinstance(v, type)}
    assert len(classes) > 150
    assert {n: snake(n) for n in classes} == {n: to_snake_case(n) for n in classes}


def test_text_from_elsewhere() -> None:
    assert without_ansi("\x1b[1;31mred\x1b[0m and \x1b[?25lhidden") == "red and hidden"
    assert table_cell(" a | b\nc ") == "a \\| b c"


def test_tensorflows_message_is_left_alone() -> None:
    told = (
        "Graph execution error:\n\nDetected at node table/Gather defined at (most recent call "
        'last):\n  File "/x/a.py", line 3, in run\n\n  File "/x/b.py", line 4, in call\n\n'
        "indices[0,1] = 27 is not in [0, 20)\n\t [[{{node table/Gather}}]] [Op:__inference_one_3]"
    )
    assert without_machinery(told) == "indices[0,1] = 27 is not in [0, 20)"
    assert without_machinery("a plain [text] of [[two]]") == "a plain [text] of [[two]]"


@pytest.mark.parametrize(
    "part",
    [
        *(" ", "\n", "[[{{node ", "{{function_node ", "[Op:", ' File "', "Graph execution error:"),
        "Detected at node a defined at (most recent call last):\n",
    ],
)
def test_a_students_long_error_takes_no_time(part: str) -> None:
    text = "Detected at node a defined at (most recent call last):\n" + part * (10**6 // len(part))
    began = time.process_time()
    without_machinery(text)
    assert time.process_time() - began < 2
