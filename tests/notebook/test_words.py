"""The small matters of wording that every room shares."""

from __future__ import annotations

import pytest

from stackgraph.words import (
    listed,
    plural,
    points_text,
    shape_text,
    snake,
    table_cell,
    without_ansi,
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
