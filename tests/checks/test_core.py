"""The error, its text, and what every model check does before its own work."""

from __future__ import annotations

import inspect
import pickle
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from stackgraph.checks.core import (
    CheckError,
    Mismatch,
    check,
    clean,
    fail,
    model_call,
    raise_mismatches,
    show,
    value_check,
)
from stackgraph.errors import cells as errors

if TYPE_CHECKING:
    from collections.abc import Callable

    from support.golden import Golden


def error_of(call: Callable[[], Any]) -> CheckError:
    with pytest.raises(CheckError) as caught:
        call()
    return caught.value


@check
def check_something(model: Any, *, name: str) -> str:
    return f"{name} is something"


@value_check
def check_right(value: Any, wanted: int, *, name: str) -> str:
    if value != wanted:
        fail(f"{name}: wrong", wanted, value)
    return f"{name} is right"


# -------------------------------------------------------------------------------------- the text


def test_golden_mismatch(golden: Golden) -> None:
    mismatch = Mismatch(
        "Layer 2 ('hidden'): wrong number of units",
        32,
        64,
        "the first argument of Dense is the number of units",
    )
    golden(str(CheckError([mismatch])))


def test_empty_parts_are_left_out_and_long_ones_are_indented(golden: Golden) -> None:
    golden(str(CheckError([Mismatch("s", hint="one\ntwo")])))


def test_causes_come_first_and_no_more_than_three() -> None:
    error = error_of(lambda: raise_mismatches([Mismatch(f"m{n}", rank=n) for n in (4, 1, 5, 3, 2)]))
    assert str(error) == "m1\nm2\nm3\nand 2 more"
    assert error.subject == "m1"
    assert len(error.mismatches) == 5


def test_no_mismatches_no_error() -> None:
    raise_mismatches([])
    raise_mismatches(iter(()))


def test_error_survives_pickling_and_has_its_parts() -> None:
    error = error_of(lambda: fail("s", (None, 3), 4, "h", status="refused"))
    again = pickle.loads(pickle.dumps(error))
    assert (again.subject, again.expected, again.actual, again.hint) == ("s", (None, 3), 4, "h")
    assert (again.status, str(again)) == ("refused", str(error))
    assert isinstance(again, AssertionError)


def test_ipython_shows_the_message_and_no_traceback() -> None:
    shell = pytest.importorskip("IPython.core.interactiveshell").InteractiveShell()
    shown: list[str] = []
    shell._showtraceback = lambda kind, value, lines: shown.extend(lines)
    shell.run_cell(
        "from stackgraph.checks.core import fail\ndef secret_test():\n    fail('s', 1, 2)\n"
        "secret_test()"
    )
    assert "\n".join(shown) == "s\n  expected: 1\n  actual:   2"


def test_a_notebook_shows_long_lines_broken_between_words() -> None:
    words = " ".join(["give"] * 30)
    error = CheckError([Mismatch("two_heads: not attempted", hint=words)])
    assert f"hint:     {words}" in str(error)
    first, *lines = error._render_traceback_()
    assert first == "two_heads: not attempted"
    assert lines[0].startswith("  hint:     give give")
    assert all(line.startswith(" " * 12 + "give") for line in lines[1:])
    assert max(map(len, lines)) <= 84
    assert " ".join(" ".join(lines).split()) == f"hint: {words}"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("a text", "a text"),
        ((None, 3), "(None, 3)"),
        (0.1 + 0.2, "0.3"),
        ({"a": [1.0, None]}, "{'a': [1.0, None]}"),
    ],
)
def test_show(value: Any, shown: str) -> None:
    assert show(value) == shown


def test_show_has_no_addresses_and_numpy_types() -> None:
    np = pytest.importorskip("numpy")
    assert show([np.float32(0.5), np.int64(2)]) == "[0.5, 2]"
    assert "0x" not in show(object())


def test_clean_drops_colours_and_cuts() -> None:
    assert clean("\x1b[1ma\x1b[0m\n  b at 0x7f12ab", 100) == "a b"
    assert clean("x" * 20, 10) == "x" * 9 + "…"


# --------------------------------------------------------------------------------- the decorators


def test_success_prints_one_line(capsys: Any) -> None:
    assert check_right(1, 1, name="n") is None
    assert capsys.readouterr().out == "passed: n is right\n"


def test_failure_prints_nothing(capsys: Any) -> None:
    error_of(lambda: check_right(2, 1, name="n"))
    assert capsys.readouterr().out == ""


def test_authors_hint_and_default_name() -> None:
    error = error_of(lambda: check_right(2, 1, hint="count"))
    assert (error.subject, error.hint) == ("the answer: wrong", "count")


def test_a_wrong_call_is_the_authors_fault_not_the_students() -> None:
    with pytest.raises(TypeError):
        check_right(None)


def test_a_fault_of_ours_is_not_blamed_on_the_student(golden: Golden) -> None:
    @value_check
    def broken(value: Any, *, name: str) -> str:
        raise KeyError("ours")

    with pytest.raises(KeyError):  # in a script, for its author
        broken(1)
    with errors.known({}):  # in a notebook, or graded
        error = error_of(lambda: broken(1, name="n"))
    golden(str(error))
    assert (error.status, error.check) == ("error", "broken")
    assert 'raise KeyError("ours")' in error.detail


@pytest.mark.parametrize("fault", [RecursionError("deep"), AttributeError("x"), TypeError("y")])
def test_no_fault_of_ours_reaches_a_student_as_it_is(fault: Exception) -> None:
    @value_check
    def broken(value: Any, *, name: str) -> str:
        raise fault

    with errors.known({}):
        assert "show this message to your instructor" in error_of(lambda: broken(1)).hint


def test_memory_that_is_used_up_stays_what_it_is() -> None:
    @value_check
    def broken(value: Any, *, name: str) -> str:
        raise MemoryError

    with errors.known({}), pytest.raises(MemoryError):
        broken(1)


def test_name_and_docstring_are_the_bodys() -> None:
    assert check_right.__name__ == "check_right"
    assert check_right.__doc__ == check_right.__wrapped__.__doc__  # type: ignore[attr-defined]


def test_every_check_takes_name_and_hint_and_its_tooltip_shows_both() -> None:
    @check
    def check_three(model: Any, *, name: str) -> str:
        return f"{name} is three"

    shown = "(model: 'Any', *, name: 'str' = 'the model', hint: 'str | None' = None) -> 'None'"
    assert str(inspect.signature(check_three)) == shown
    with pytest.raises(TypeError):
        check_three(3, names="model")


@pytest.mark.parametrize("value", [None, ..., "", " ... ", "your answer", "# YOUR CODE HERE"])
def test_nothing_yet(value: Any) -> None:
    error = error_of(lambda: check_something(value, name="classifier"))
    assert error.status == "not attempted"
    assert str(error).startswith("not attempted: classifier is ")


def test_golden_not_attempted(golden: Golden) -> None:
    golden(str(error_of(lambda: check_something(None, name="classifier"))))


@pytest.mark.parametrize(
    ("value", "actual", "hint"),
    [
        (3, "the number 3", "m = keras.Sequential([...])"),
        ("model", "the text 'model'", "m = keras.Sequential([...])"),
        (True, "the truth value True", "m = keras.Sequential([...])"),
        (len, "the function len", "call the function: m = len(...)"),
        (dict, "the class dict", "call the class: m = dict(...)"),
        (pytest, "the module pytest", "m = keras.Sequential([...])"),
        ([1, 2], "a list of 2 elements", "m = keras.Sequential([...])"),
        ({"a": 1}, "a dictionary of 1 entry", "m = keras.Sequential([...])"),
    ],
)
def test_other_things_than_models(value: Any, actual: str, hint: str) -> None:
    error = error_of(lambda: check_something(value, name="m"))
    assert (error.subject, error.actual) == ("m is not a model", actual)
    assert hint in error.hint


# ------------------------------------------------------------------------------------- with Keras


@pytest.fixture(scope="module")
def keras() -> Any:
    return pytest.importorskip("keras")


def keras_things(keras: Any) -> dict[str, tuple[Any, str, str]]:
    x = keras.Input((3,))
    model = keras.Model(x, keras.layers.Dense(2)(x))
    return {
        "layer": (keras.layers.Dense(2), "a layer (Dense)", "a layer is one step"),
        "class": (keras.Sequential, "the class Sequential", "m = Sequential(...)"),
        "tensor": (x, "a Keras tensor of shape (None, 3)", "a tensor is one point in the graph"),
        "layers": ([keras.layers.Dense(2)], "a list of 1 layer", "keras.Sequential(the list)"),
        "comma": ((model,), "a tuple of 1 element", "a stray comma"),
        "tensors": ([x], "a list of 1 element", "keras.Model(inputs, outputs)"),
        "history": (keras.callbacks.History(), "a History", "m.fit(...) without assigning"),
        "prediction": (keras.ops.ones((1, 2)), "a tensor of shape (1, 2)", "the model itself"),
    }


@pytest.mark.keras
@pytest.mark.parametrize(
    "kind", ["layer", "class", "tensor", "layers", "comma", "tensors", "history", "prediction"]
)
def test_keras_things_that_are_no_models(keras: Any, kind: str) -> None:
    value, actual, hint = keras_things(keras)[kind]
    error = error_of(lambda: check_something(value, name="m"))
    assert str(error.actual).startswith(actual)
    assert hint in error.hint


@pytest.mark.keras
def test_golden_unbuilt(keras: Any, golden: Golden) -> None:
    model = keras.Sequential([keras.layers.Dense(2)])
    golden(str(error_of(lambda: check_something(model, name="m"))))


@pytest.mark.keras
def test_models_of_every_make_pass(keras: Any, capsys: Any) -> None:
    x = keras.Input((3,))
    late = keras.Sequential([keras.layers.Dense(2)])
    late.build((None, 3))
    for model in (
        keras.Sequential([x, keras.layers.Dense(2)]),
        keras.Model(x, keras.layers.Dense(2)(x)),
        keras.Model([x], {"b": x + 1}),
        late,
    ):
        check_something(model, name="m")
    assert capsys.readouterr().out == "passed: m is something\n" * 4


@pytest.mark.keras
def test_refused_parts(keras: Any) -> None:
    x = keras.Input((3,))
    hidden = keras.layers.Dense(2)
    hidden.build((None, 3))
    model = keras.Model(x, keras.layers.Lambda(lambda v: hidden(v))(x))
    error = error_of(lambda: check_something(model, name="m"))
    assert error.status == "refused"
    assert "hides the weights of the Dense layer" in str(error)


@pytest.mark.keras
def test_golden_model_that_raises(keras: Any) -> None:
    import numpy as np

    def call(units: int) -> str:
        model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(units)])
        with model_call("m", "an array of shape (2, 4)"):
            model(np.ones((2, 4)))
        return ""

    first, again = (str(error_of(lambda: call(2))) for _ in range(2))
    assert first == again
    lines = first.splitlines()
    assert lines[0] == "m raises an error when it is called with an array of shape (2, 4)"
    assert lines[2].startswith("  actual:   ValueError: ")
    assert "(2, 4)" in lines[2]
    assert "\n  hint:     what comes in has the shape (2, 4), and the last number should" in first


@pytest.mark.keras
def test_a_value_check_names_things_of_keras(keras: Any) -> None:
    things = keras_things(keras)
    del things["prediction"]  # which holds numbers
    for value, _, _ in things.values():
        error = error_of(partial(check_right, value, 1, name="n"))
        assert "n is not a plain value" in str(error) or error.status == "refused"
