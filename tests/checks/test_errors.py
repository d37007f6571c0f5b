"""A name that is None because its cell stopped: the message says why, and what to mend."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator

import pytest
from IPython.core.interactiveshell import InteractiveShell

from stackgraph.checks import CheckError, check_attempted
from stackgraph.checks.hints.errors import CellError, meaning

PLAIN = "give x a value in its cell"


@pytest.fixture(autouse=True)
def last_value() -> Iterator[None]:
    """As a notebook without an error; restored afterwards."""
    before = getattr(sys, "last_value", None)
    sys.last_value = None
    yield
    sys.last_value = before


def told(answer: object = None) -> str:
    with pytest.raises(CheckError) as caught:
        check_attempted(answer, "x")
    sys.last_value = caught.value  # as IPython does with what a test cell raises
    assert caught.value.status == "not attempted"
    return str(caught.value)


@pytest.fixture
def cell() -> Iterator[Callable[[str], None]]:
    """Runs a cell as a notebook does; its error is shown there and kept as the last one."""
    shell = InteractiveShell()
    shell.showtraceback = lambda *a, **k: shell._get_exc_info(None)
    shell.showsyntaxerror = lambda *a, **k: shell._get_exc_info(None)
    yield lambda source: (shell.run_cell(source), None)[1]
    InteractiveShell.clear_instance()


def test_the_error_of_a_cell_is_told_with_what_to_mend() -> None:
    sys.last_value = CellError("ValueError: Cannot convert '64' to a shape.")
    assert told() == (
        "not attempted: x is None\n"
        "  actual:   a cell stopped with ValueError: Cannot convert '64' to a shape.\n"
        "  hint:     a shape is a tuple, also with one entry: shape=(64,), with the comma"
    )


@pytest.mark.parametrize(
    "source",
    [
        "x = int('six')",
        "w = 3\nx = w + int('six')",
        "w, x = 3, int('six')",
        "@int('six')\ndef x(): pass",
    ],
)
def test_an_error_in_the_cell_of_the_name_is_told_until_it_is_mended(
    cell: Callable[[str], None], source: str
) -> None:
    cell(source)
    first = told()
    assert "a cell stopped with " in first
    assert "mend that error, run the cell, then run this one again" in first
    assert told() == first  # now the check itself is the notebook's last error


def test_a_cell_that_python_cannot_read_is_told_by_its_line(cell: Callable[[str], None]) -> None:
    cell("w = 1\nx = (")
    said = told()
    assert "a cell stopped with SyntaxError: " in said
    assert " (line 2)\n" in said
    assert "a bracket, a quote, a colon or a comma" in said
    file = CellError("SyntaxError: invalid syntax (3781358627.py, line 1)")
    sys.last_value = file
    assert "SyntaxError: invalid syntax (line 1)" in told()


@pytest.mark.parametrize("source", ["y = int('six')", "print(x.shape)", "x == int('six')"])
def test_an_error_of_another_cell_is_not_put_down_to_the_name(
    cell: Callable[[str], None], source: str
) -> None:
    cell("x = None" if "x." in source else "pass")
    cell(source)
    assert PLAIN in told()


def test_without_an_error_nothing_is_made_up() -> None:
    assert PLAIN in told()
    assert PLAIN in told()


def test_a_text_in_place_of_an_answer_is_not_put_down_to_an_error() -> None:
    sys.last_value = CellError("ValueError: Cannot convert '64' to a shape.")
    assert "stopped" not in told("your answer here")


def mistakes() -> dict[str, Callable[[], object]]:
    """What learners write, to be run: each must raise, and be explained."""
    import keras
    import numpy as np
    from keras import layers, ops

    x, other = keras.Input((8,)), keras.Input((8,))
    y = layers.Dense(4)(x)
    model = keras.Model(x, y)
    return {
        "comma": lambda: keras.Input(shape=(64)),
        "belongs: call it": lambda: keras.Model(x, layers.Dense(3)),
        "called on a tensor": lambda: layers.Dense(3)(layers.Dense(4)),
        "model: chain": lambda: model(layers.Dense(2)),
        "swapped": lambda: keras.Model(y, x),
        "second Input": lambda: keras.Model(other, y),
        "keras.ops.where": lambda: 1 if x > 0 else 0,
        "NumPy": lambda: np.abs(x),
        "equal shapes": lambda: layers.Add()([x, y]),
        "adding needs": lambda: x + y,
        "in one list: C": lambda: layers.Concatenate()(x),
        "go in one list": lambda: layers.Concatenate()(x, y),
        "no batch": lambda: layers.Conv2D(3, 3)(keras.Input((32, 8, 8, 1))),
        "place too": lambda: layers.Conv2D(3, 3)(x),
        "no tensors": lambda: keras.Sequential([x, y]),
        "one name": lambda: keras.Sequential(
            [layers.Dense(3, name="a"), layers.Dense(3, name="a")]
        ),
        "give each": lambda: keras.Model(
            x, ops.relu(layers.Dense(3, name="a")(layers.Dense(3, name="a")(x)))
        ),
        "small letters": lambda: layers.Dense(3, activation="ReLU"),
        "begin with keras.Input": lambda: keras.Sequential([layers.Dense(3)]).count_params(),
        "whole number": lambda: layers.Dense(x),
        "needs its number": lambda: layers.Dense()(x),
        "before fit": lambda: model.fit(np.zeros((2, 8)), np.zeros((2, 4)), verbose=0),
        "spelt": lambda: eval("nowhere"),
    }


@pytest.mark.keras
def test_known_errors_are_explained_as_keras_words_them() -> None:
    for words, mistake in mistakes().items():
        with pytest.raises((ValueError, TypeError, NameError)) as caught:
            mistake()
        text = f"{type(caught.value).__name__}: {caught.value}"
        assert words in meaning(text), text
