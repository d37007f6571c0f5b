"""Checks on plain answers: numbers, shapes, choices, lists, dicts, arrays.

Equal means equal to a learner: ``4810 == 4810.0 == np.int64(4810)``, a list is as good as a tuple
for a shape, ``"Softmax "`` is as good as ``"softmax"``; but ``True`` is not 1. A failure does not
tell the expected value (it is often the very answer): it tells the kind of thing expected, and the
hint in ``mistakes`` for the wrong value given. ``reveal=True`` shows the expected value too.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from numbers import Integral, Real
from typing import Any

import numpy as np

from stackgraph import portable
from stackgraph.checks.core import (
    CheckError,
    Mismatch,
    describe,
    fail,
    is_placeholder,
    plural,
    raise_mismatches,
    require_attempted,
    show,
    value_check,
)
from stackgraph.words import closest

Mistakes = Mapping[Any, Any]
"""Wrong value -> hint. In ``check_mapping``: key -> hint, or key -> {wrong value -> hint}."""

_ALIKE = 0.8
"""How alike two texts are (``difflib``'s ratio) of which one may be the other misspelled."""
_AKIN = 0.6
"""The same for keys, where one is missing and another one too many."""
_MANY_TRUTHS = 4
"""From how many truth values on all of them wrong are one mistake."""
_FEW_KEYS = 3
"""How many keys a hint names."""
_CLOSE = 1e-9
"""Relative difference at which two floats are one number: rounding, not the learner's."""


def check_attempted(value: Any, name: str) -> None:
    """Pass when ``name`` has an answer of a kind that can be graded.

    Args:
        value: the answer, of any kind: a model or a plain value.
        name: what the learner calls it.

    Raises:
        CheckError: the answer is a placeholder (None, ``...``, ``"your answer"``; ``status`` is
            ``"not attempted"``), or cannot be graded as data (``status`` is ``"refused"``).

    >>> check_attempted(3, "width")
    width has an answer
    >>> check_attempted(None, "width")
    Traceback (most recent call last):
    CheckError: not attempted: width is None
    """
    try:
        require_attempted(value, name, model=False)  # the answer's kind is not known here
        why = portable.why_not_portable(value)
        if why:
            fail(f"{name} cannot be graded as it is", hint=why, status="refused")
    except CheckError as error:
        error.check = "check_attempted"
        raise
    print(f"{name} has an answer")


@value_check
def check_number(
    value: Any,
    expected: float,
    *,
    tolerance: float = 0,
    through: Callable[[float], float] | None = None,
    name: str,
    mistakes: Mistakes | None = None,
    reveal: bool = False,
) -> str:
    """Pass when ``value`` is within ``tolerance`` (absolute) of ``expected``.

    Args:
        value: the answer, a number: Python's, NumPy's, or an array of shape ``()``. True is none.
        expected: the right number.
        tolerance: the largest difference allowed; 0 still allows rounding (1e-9 of ``expected``).
        through: what is compared is ``through(value)``: a visible test can so put the answer to the
            test without holding it. A failure then tells ``expected``.
        mistakes: from a wrong number to the hint for it.
        reveal: whether a failure tells the right number.

    Raises:
        CheckError: nothing is given, it is no number, or another one.

    >>> check_number(3, 12, through=lambda side: side * side, name="side")
    Traceback (most recent call last):
    CheckError: side: leads to another number
      expected: one that leads to 12
      actual:   3, which leads to 9
    >>> check_number(0.75, 0.75, name="rate")
    passed: rate is 0.75
    >>> check_number("0.75", 0.75, name="rate")
    Traceback (most recent call last):
    CheckError: rate: not a number
      expected: a number
      actual:   the text '0.75'
    """
    if through is not None and is_number(value):
        found = _leads_elsewhere(value, through(value), expected, name, mistakes, tolerance)
    else:
        found = _number_mismatch(value, expected, name, mistakes, reveal, tolerance=tolerance)
    raise_mismatches([found] if found else [])
    return f"{name} is {show(value)}"


@value_check
def check_count(
    value: Any,
    expected: int,
    *,
    name: str,
    mistakes: Mistakes | None = None,
    reveal: bool = False,
) -> str:
    """Pass when ``value`` is the whole number ``expected``.

    Args:
        value: the answer, a number; ``4810.0`` is as good as ``4810``, True is none.
        expected: the right number, an int.
        mistakes: from a wrong number to the hint for it.
        reveal: whether a failure tells the right number.

    Raises:
        CheckError: nothing is given, it is no number, or another one.

    >>> check_count(4810, 4810, name="parameters")
    passed: parameters is 4810
    >>> check_count(4672, 4810, name="parameters", mistakes={4672: "biases are parameters too"})
    Traceback (most recent call last):
    CheckError: parameters: wrong number
      expected: another number
      actual:   4672
      hint:     biases are parameters too
    """
    found = _number_mismatch(value, expected, name, mistakes, reveal, whole=True)
    raise_mismatches([found] if found else [])
    return f"{name} is {show(value)}"


@value_check
def check_shape(
    value: Any,
    expected: Sequence[int | None],
    *,
    name: str,
    mistakes: Mistakes | None = None,
    reveal: bool = False,
) -> str:
    """Pass when ``value`` is the shape ``expected``; ``None`` in it stands for the batch.

    Args:
        value: the answer: a tuple or list of ints and None, or a NumPy array of one dimension.
        expected: the right shape, a tuple or list of ints and None, such as ``(None, 8, 8, 1)``.
        mistakes: from a wrong shape, as a tuple, to the hint for it.
        reveal: whether a failure tells the right shape.

    Raises:
        CheckError: nothing is given, it is no shape, or another one.

    >>> check_shape([None, 10], (None, 10), name="tail_shape")
    passed: tail_shape is (None, 10)
    >>> check_shape((10,), (None, 10), name="tail_shape")
    Traceback (most recent call last):
    CheckError: tail_shape: wrong shape
      expected: another shape
      actual:   (10,)
    """
    found = _shape_mismatch(value, tuple(expected), name, mistakes, reveal)
    raise_mismatches([found] if found else [])
    return f"{name} is {show(_as_shape(value))}"


@value_check
def check_choice(
    value: Any,
    expected: Any,
    options: Sequence[Any],
    *,
    name: str,
    mistakes: Mistakes | None = None,
    reveal: bool = False,
) -> str:
    """Pass when ``value`` is ``expected``, one of ``options``; case and outer spaces are ignored.

    Args:
        value: the answer: an option, or a list of options where ``expected`` is a set.
        expected: the right option, or a set of options, to be given as a list in any order.
        options: all that can be chosen, usually texts.
        mistakes: from a wrong option to the hint for it; where ``expected`` is a set, from an
            option to the hint for having chosen it, or left it out, wrongly.
        reveal: whether a failure tells the right option or options.

    Raises:
        CheckError: nothing is given, it is none of the options, or another one.

    >>> check_choice("Functional", "functional", ["sequential", "functional"], name="api")
    passed: api is Functional
    >>> check_choice("sequental", "functional", ["sequential", "functional"], name="api")
    Traceback (most recent call last):
    CheckError: api: not one of the options
      expected: one of 'sequential', 'functional'
      actual:   'sequental'
      hint:     did you mean 'sequential'?
    """
    if isinstance(expected, (set, frozenset)):
        found = _choices_mismatch(value, expected, options, name, mistakes, reveal)
    else:
        found = _choice_mismatch(value, expected, options, name, mistakes, reveal)
    raise_mismatches([found] if found else [])
    return f"{name} is {show(value)}"


@value_check
def check_array(
    value: Any,
    expected: Any,
    *,
    tolerance: float = 1e-6,
    name: str,
    mistakes: Sequence[tuple[Any, str]] = (),
) -> str:
    """Pass when ``value`` has the shape of ``expected`` and is within ``tolerance`` everywhere.

    Args:
        value: the answer: a NumPy array, or nested lists, of numbers.
        expected: a NumPy array, or nested lists, of numbers, of the shape asked for.
        tolerance: the largest difference allowed at any place, absolute.
        mistakes: pairs of an array that a known mistake gives, and the hint for it.

    Raises:
        CheckError: nothing is given, it is no array of numbers, has another shape, or another value
            somewhere; NaN is always another value.

    >>> check_array([1.0, 2.0], np.array([1.0, 2.0]), name="weights")
    passed: weights is an array of shape (2,) with the right values
    >>> check_array([1.0, 2.5], [1.0, 2.0], name="weights")
    Traceback (most recent call last):
    CheckError: weights: wrong value at index (1,)
      expected: another value (1 value of 2 differ)
      actual:   2.5
    """
    found = _array_mismatch(value, np.asarray(expected), name, tolerance)
    if found is not None:
        known = (
            why
            for wrong, why in mistakes
            if _array_mismatch(value, np.asarray(wrong), name, tolerance) is None
        )
        found = replace(found, hint=next(known, "") or found.hint)
    raise_mismatches([found] if found else [])
    return f"{name} is an array of shape {np.shape(value)} with the right values"


@value_check
def check_mapping(
    value: Any,
    expected: Mapping[Any, Any],
    *,
    tolerance: float = 0,
    partial: bool = False,
    exact: bool = False,
    options: Sequence[str] = (),
    name: str,
    mistakes: Mistakes | None = None,
    reveal: bool = False,
) -> str:
    """Pass when ``value`` is a dict with the keys of ``expected`` and an equal value at each.

    Args:
        value: the answer, a dict.
        expected: a dict of numbers, texts, truth values, shapes (tuples of ints and None), lists or
            NumPy arrays. Each is compared as the check for its kind does.
        tolerance: the largest difference allowed of a number or an array, absolute.
        partial: whether ``value`` may have further keys, which are not looked at: one entry's
            instant answer.
        exact: whether texts count letter by letter, as names that a program looks up do.
        options: the texts that a text is chosen from; empty where it may be any.
        mistakes: from a key to a hint, or to a dict from a wrong value to the hint for it.
        reveal: whether a failure tells the right values.

    Raises:
        CheckError: nothing is given, or None at every key; it is no dict, its keys are others, or a
            value is.

    >>> check_mapping({"add": (None, 8)}, {"add": (None, 8)}, name="shapes")
    passed: shapes has 1 right entry
    >>> check_mapping({"add": (None, 16)}, {"add": (None, 8)}, name="shapes")
    Traceback (most recent call last):
    CheckError: shapes['add']: wrong shape
      expected: another shape
      actual:   (None, 16)
    """
    if not isinstance(value, dict):
        fail(f"{name}: not a dictionary", "a dictionary, {...}", describe(value))
    looked_at = {k: v for k, v in value.items() if k in expected} if partial else value
    raise_mismatches(key_mismatches(looked_at, expected, name, list(value)))
    mistakes = mistakes or {}
    pairs = [
        (f"{name}[{as_written(key)}]", value[key], wanted, _per_key(mistakes.get(key)))
        for key, wanted in expected.items()
    ]
    if exact:
        raise_mismatches(_other_letters(value, expected, name))
    chosen = {key: value[key] for key, wanted in expected.items() if isinstance(wanted, str)}
    raise_mismatches(option_mismatches(chosen, options, name))
    _raise_entries(pairs, name, tolerance, reveal)
    return f"{name} has {plural(len(expected), 'right entry', 'right entries')}"


@value_check
def check_list(
    value: Any,
    expected: Sequence[Any],
    *,
    tolerance: float = 0,
    name: str,
    mistakes: Mistakes | None = None,
    reveal: bool = False,
) -> str:
    """Pass when ``value`` is a list equal to ``expected`` element by element.

    Args:
        value: the answer: a list, a tuple or a NumPy array.
        expected: a list of numbers, texts, truth values, shapes (tuples of ints and None), lists or
            NumPy arrays. Each is compared as the check for its kind does.
        tolerance: the largest difference allowed of a number or an array, absolute.
        mistakes: from a whole wrong list, as a tuple, or from one wrong element, to the hint for
            it.
        reveal: whether a failure tells the right element.

    Raises:
        CheckError: nothing is given, or None in every place; it is no list, it has another length,
            or another element.

    >>> check_list([64, 64, 10], [64, 64, 10], name="units")
    passed: units is [64, 64, 10]
    >>> check_list([64, 10], [64, 64, 10], name="units")
    Traceback (most recent call last):
    CheckError: units: wrong number of elements
      expected: 3 elements
      actual:   2 elements
    """
    items = value.tolist() if isinstance(value, np.ndarray) else value
    if not isinstance(items, (list, tuple)):
        fail(f"{name}: not a list", "a list, [...]", describe(value))
    if items and all(is_placeholder(item) for item in items) and not is_placeholder(expected[0]):
        require_attempted(None, name, model=False)
    whole = _hint_for(tuple(items), mistakes)
    if len(items) != len(expected):
        wanted = plural(len(expected), "element")
        fail(f"{name}: wrong number of elements", wanted, plural(len(items), "element"), whole)
    pairs = [
        (f"{name}[{i}]", item, wanted, mistakes)
        for i, (item, wanted) in enumerate(zip(items, expected, strict=True))
    ]
    try:
        _raise_entries(pairs, name, tolerance, reveal)
    except CheckError as error:
        raise error.with_hint(whole) from None
    return f"{name} is {show(list(items))}"


# ------------------------------------------------------------------------- one value at a time


def _compare(
    value: Any,
    expected: Any,
    subject: str,
    mistakes: Mistakes | None,
    tolerance: float,
    reveal: bool,
) -> Mismatch | None:
    """The mismatch between one element and what is expected there, by the kind of the latter."""
    if expected is not None and is_placeholder(value):
        known = _hint_for(value, mistakes)
        hint = f"give it a value: {known}" if known else "give it a value"
        return Mismatch(f"{subject}: not attempted", hint=hint, actual=show(value))
    if isinstance(expected, np.ndarray):
        return _array_mismatch(value, expected, subject, tolerance)
    if isinstance(expected, tuple) and all(e is None or is_whole(e) for e in expected):
        return _shape_mismatch(value, expected, subject, mistakes, reveal)
    if isinstance(expected, (list, tuple)):
        return _sequence_mismatch(value, expected, subject, mistakes, tolerance, reveal)
    if is_number(expected):
        return _number_mismatch(value, expected, subject, mistakes, reveal, tolerance=tolerance)
    if isinstance(expected, (bool, np.bool_)):
        return _truth_mismatch(value, bool(expected), subject, mistakes, reveal)
    if normal(value) == normal(expected) and type(normal(value)) is type(normal(expected)):
        return None
    if isinstance(expected, str) and not isinstance(value, str):
        named = "" if isinstance(mistakes, _Always) else _hint_for(value, mistakes)
        hint = named or "one of the words of the statement is asked for, in quotes"
        return Mismatch(f"{subject}: not a text", "a text, '...'", describe(value), hint)
    kind = "text" if isinstance(expected, str) else "value"
    return Mismatch(
        f"{subject}: wrong {kind}",
        expected=show(repr(expected)) if reveal else f"another {kind}",
        actual=repr(value) if isinstance(value, str) else show(value),
        hint=_hint_for(value, mistakes),
    )


def _leads_elsewhere(
    value: float,
    led_to: float,
    expected: float,
    subject: str,
    mistakes: Mistakes | None,
    tolerance: float,
) -> Mismatch | None:
    if abs(led_to - expected) <= max(tolerance, _CLOSE * abs(expected)):
        return None
    wanted = f"one that leads to {show(expected)}"
    actual = f"{show(value)}, which leads to {show(led_to)}"
    hint = _hint_for(value, mistakes)
    return Mismatch(f"{subject}: leads to another number", wanted, actual, hint)


def _number_mismatch(
    value: Any,
    expected: float,
    subject: str,
    mistakes: Mistakes | None,
    reveal: bool,
    *,
    tolerance: float = 0,
    whole: bool = False,
) -> Mismatch | None:
    kind = "a whole number" if whole else "a number"
    if not is_number(value):
        hint = _hint_for(value, mistakes, _not_a_number_hint(value))
        return Mismatch(f"{subject}: not {kind}", kind, describe(value), hint)
    close = abs(value - expected) <= max(tolerance, _CLOSE * abs(expected))
    if close and whole and not is_whole(value):
        hint = "fractions in a computer are a hair off: round(...) gives the whole number"
        return Mismatch(f"{subject}: not {kind}", kind, repr(float(value)), hint)
    if close or value == expected:
        return None
    own = "a count is a whole number" if whole and not is_whole(value) else ""
    hint = _hint_for(value, mistakes, own)
    wanted = show(expected) if reveal else "another number"
    if reveal and tolerance:
        wanted += f" (within {show(tolerance)})"
    return Mismatch(f"{subject}: wrong number", wanted, show(value), hint)


def _not_a_number_hint(value: Any) -> str:
    if isinstance(value, (bool, np.bool_)):
        return "True and False are truth values; give the number itself"
    if isinstance(value, str):
        return "write the number without quotes"
    if isinstance(value, tuple) and len(value) > 1 and all(is_whole(v) for v in value):
        return "a comma makes a tuple; write a large number without one"
    if isinstance(value, (list, tuple)) and len(value) == 1:
        return "take the brackets or the comma away, to leave the number itself"
    if isinstance(value, np.ndarray) and value.size == 1:
        return "take the number out of the array with .item()"
    return ""


def _shape_mismatch(
    value: Any,
    expected: tuple[int | None, ...],
    subject: str,
    mistakes: Mistakes | None,
    reveal: bool,
) -> Mismatch | None:
    shape = _as_shape(value)
    if shape is None:
        hint = _hint_for(value, mistakes, _not_a_shape_hint(value, expected))
        return Mismatch(f"{subject}: not a shape", "a shape, (...)", describe(value), hint)
    if shape == expected:
        return None
    hint = _hint_for(shape, mistakes, _shape_hint(shape, expected))
    wanted = show(expected) if reveal else "another shape"
    return Mismatch(f"{subject}: wrong shape", wanted, show(shape), hint)


def _as_shape(value: Any) -> tuple[int | None, ...] | None:
    """``value`` as a tuple of ints and None, or None when it is not a shape."""
    if isinstance(value, np.ndarray) and value.ndim == 1:
        value = value.tolist()
    if not isinstance(value, (list, tuple)):
        return None
    if not all(v is None or is_whole(v) for v in value):
        return None
    return tuple(None if v is None else int(v) for v in value)


def _not_a_shape_hint(value: Any, expected: tuple[int | None, ...]) -> str:
    if is_number(value):
        number = show(value)
        if len(expected) > 1 and expected[0] is None:
            return f"a shape is a tuple with the batch first: (None, ...), not the number {number}"
        return f"({number}) is just the number {number}; a comma makes the shape: ({number},)"
    if isinstance(value, str):
        return "write the shape without quotes, as a tuple"
    if isinstance(value, (list, tuple)) and any(_as_shape(v) for v in value):
        return "give one shape, not several"
    if isinstance(value, (list, tuple)) and any(isinstance(v, str) for v in value):
        return "write None, without quotes, for the batch"
    return ""


def _shape_hint(shape: tuple[int | None, ...], expected: tuple[int | None, ...]) -> str:
    batch_given = bool(shape) and shape[0] is None
    batch_wanted = bool(expected) and expected[0] is None
    if batch_given and not batch_wanted:
        with_batch = "this is with the batch dimension; give the shape of one sample, without it"
        further = "" if shape[1:] == expected else f"; and what is left, {shape[1:]}, is another"
        return with_batch + further
    if batch_wanted and not batch_given:
        if len(shape) == len(expected):
            return "the batch size is not part of the model; the first size is None"
        return "this is without the batch dimension, which comes first and is None"
    if len(shape) != len(expected):
        return _axes_hint(shape, expected)
    if sorted(map(str, shape)) == sorted(map(str, expected)):
        return "the sizes are right, their order is not"
    return ""


def _axes_hint(shape: tuple[int | None, ...], expected: tuple[int | None, ...]) -> str:
    """What a shape with too few or too many axes may come from."""
    rest = [tuple(size for size in sizes if size is not None) for sizes in (shape, expected)]
    fewer = len(shape) < len(expected)
    if math.prod(rest[0]) == math.prod(rest[1]):
        many = "as many numbers, in {} axes than asked for: {}?"
        if fewer:
            return many.format("fewer", "which step unrolls them, if any does")
        unrolled = "was a step overlooked that unrolls them, such as Flatten"
        return many.format("more", f"{unrolled}, or an axis made that nobody asked for")
    return ""


def _truth_mismatch(
    value: Any, expected: bool, subject: str, mistakes: Mistakes | None, reveal: bool
) -> Mismatch | None:
    if not isinstance(value, (bool, np.bool_)):
        quoted = isinstance(value, str) and normal(value) in ("true", "false")
        hint = _hint_for(value, mistakes, "write it without quotes" if quoted else "")
        return Mismatch(f"{subject}: not True or False", "True or False", describe(value), hint)
    if bool(value) == expected:
        return None
    wanted = show(expected) if reveal else "the other truth value"
    return Mismatch(f"{subject}: wrong", wanted, show(value), _hint_for(bool(value), mistakes))


def _choice_mismatch(
    value: Any,
    expected: Any,
    options: Sequence[Any],
    subject: str,
    mistakes: Mistakes | None,
    reveal: bool,
) -> Mismatch | None:
    known = [normal(option) for option in options]
    if not _is_in(normal(value), known):
        actual = repr(value) if isinstance(value, str) else describe(value)
        boxed = isinstance(value, (list, tuple)) and len(value) == 1
        own = "give the option itself, without brackets or comma" if boxed else ""
        hint = _hint_for(value, mistakes, own or _did_you_mean(value, options))
        return Mismatch(f"{subject}: not one of the options", _one_of(options), actual, hint)
    if _is_in(normal(value), [normal(expected)]):
        return None
    wanted = as_written(expected) if reveal else "another of the options"
    return Mismatch(
        f"{subject}: wrong choice", wanted, as_written(value), _hint_for(value, mistakes)
    )


def _choices_mismatch(
    value: Any,
    expected: set[Any] | frozenset[Any],
    options: Sequence[Any],
    subject: str,
    mistakes: Mistakes | None,
    reveal: bool,
) -> Mismatch | None:
    wanted_kind = "a list of options"
    if not isinstance(value, (list, tuple)):
        return Mismatch(f"{subject}: not a list", wanted_kind, describe(value), "write [...]")
    known = [normal(option) for option in options]
    chosen = [normal(v) for v in value]
    unknown = [v for v, normal in zip(value, chosen, strict=True) if not _is_in(normal, known)]
    if unknown:
        actual = ", ".join(map(as_written, unknown))
        hint = next((h for h in (_did_you_mean(v, options) for v in unknown) if h), "")
        return Mismatch(f"{subject}: not one of the options", _one_of(options), actual, hint)
    right = [normal(e) for e in expected]
    wrong = [o for o in options if _is_in(normal(o), chosen) != _is_in(normal(o), right)]
    if not wrong:
        return None
    wanted = ", ".join(as_written(o) for o in options if _is_in(normal(o), right))
    hint = next((h for h in (_hint_for(o, mistakes) for o in wrong) if h), "")
    if len(wrong) == len(options) > 2:
        hint = "exactly the others: was the question, or a comparison, turned round?"
    return Mismatch(
        f"{subject}: {plural(len(wrong), 'option')} wrongly chosen or left out",
        expected=wanted if reveal else "another selection",
        actual=", ".join(map(as_written, value)) or "none chosen",
        hint=hint,
    )


def _array_mismatch(
    value: Any, expected: np.ndarray, subject: str, tolerance: float
) -> Mismatch | None:
    try:
        array = np.asarray(value)
    except ValueError:
        array = np.asarray(None)
    if array.dtype.kind not in "biuf":
        hint = "the rows of a list must be of one length, and all of them numbers"
        hint = hint if isinstance(value, (list, tuple)) else ""
        return Mismatch(f"{subject}: not an array of numbers", "an array", describe(value), hint)
    if array.shape != expected.shape:
        hint = ""
        if array.shape == expected.shape[::-1]:
            hint = "rows and columns are swapped"
        elif array.size == expected.size:
            way = ".ravel()" if expected.ndim == 1 else f".reshape({expected.shape})"
            hint = f"as many values as asked for, otherwise arranged: {way} puts them right"
        elif array.shape[1:] == expected.shape[1:] and _is_multiple(array, expected):
            hint = (
                f"{array.shape[0] // expected.shape[0]} times as many rows: were tensors joined "
                "along the samples, axis 0? axis=-1 is the last"
            )
        elif array.ndim == 0:
            hint = f"one number, where {expected.size} are asked for"
        elif expected.ndim == 1 and array.shape == (*expected.shape, *expected.shape):
            n = expected.size
            hint = (
                f"({n},) against ({n}, 1) makes a table of {n} by {n}: bring both to one shape "
                "first, with .ravel()"
            )
        return Mismatch(f"{subject}: wrong shape", expected.shape, array.shape, hint)
    difference = np.abs(array.astype(float) - expected.astype(float))
    difference = np.where(np.isnan(difference), np.inf, difference)
    if not difference.size or difference.max() <= tolerance:
        return None
    place = tuple(int(i) for i in np.unravel_index(int(difference.argmax()), difference.shape))
    wrong = int((difference > tolerance).sum())
    hint = "the rows and columns are swapped" if _is_transposed(array, expected, tolerance) else ""
    where = f" at index {place}" if place else ""
    return Mismatch(
        f"{subject}: wrong value{where}",
        expected=f"another value ({plural(wrong, 'value')} of {difference.size} differ)",
        actual=show(array[place].item()),
        hint=hint,
    )


def _is_multiple(array: np.ndarray, expected: np.ndarray) -> bool:
    rows = array.shape[0] if array.ndim > 1 else 0
    return rows > 0 and expected.shape[0] > 1 and rows % expected.shape[0] == 0


def _is_transposed(array: np.ndarray, expected: np.ndarray, tolerance: float) -> bool:
    square = array.ndim == 2 and array.shape[0] == array.shape[1]
    return bool(square and np.allclose(array.T, expected, rtol=0, atol=tolerance))


def _other_letters(
    value: Mapping[Any, Any], expected: Mapping[Any, Any], name: str
) -> list[Mismatch]:
    """Texts that are as expected but for capital letters or spaces."""
    return [
        Mismatch(
            f"{name}[{as_written(key)}]: wrong text",
            "the same text in other letters",
            as_written(value[key]),
            "capital letters and spaces count here: a name is looked up letter by letter",
        )
        for key, wanted in expected.items()
        if isinstance(wanted, str)
        and isinstance(value[key], str)
        and value[key] != wanted
        and normal(value[key]) == normal(wanted)
    ]


def option_mismatches(
    value: Mapping[Any, Any], options: Sequence[str], name: str
) -> list[Mismatch]:
    """Texts in ``value`` that are none of ``options``, where there are any."""
    known = [normal(option) for option in options]
    return [
        Mismatch(
            f"{name}[{as_written(key)}]: not one of the options",
            _one_of(options),
            as_written(given),
            _did_you_mean(given, options, _AKIN),
        )
        for key, given in value.items()
        if known and isinstance(given, str) and not is_placeholder(given)
        if normal(given) not in known
    ]


def _sequence_mismatch(
    value: Any,
    expected: Sequence[Any],
    subject: str,
    mistakes: Mistakes | None,
    tolerance: float,
    reveal: bool,
) -> Mismatch | None:
    if isinstance(value, np.ndarray) and value.ndim:
        value = value.tolist()
    if not isinstance(value, (list, tuple)):
        hint = f"{len(expected)} values belong here, as a list or a tuple"
        return Mismatch(f"{subject}: not a list", "a list, [...]", describe(value), hint)
    if _in_another_order(value, expected, tolerance):
        subject = f"{subject}: the right values in another order"
        return Mismatch(subject, "", show(list(value)), _hint_for(tuple(value), mistakes))
    if len(value) != len(expected):
        subject = f"{subject}: wrong number of elements"
        return Mismatch(subject, len(expected), len(value), _hint_for(tuple(value), mistakes))
    for i, (item, wanted) in enumerate(zip(value, expected, strict=True)):
        found = _compare(item, wanted, f"{subject}[{i}]", mistakes, tolerance, reveal)
        if found:
            return found
    return None


def _in_another_order(value: Sequence[Any], expected: Sequence[Any], tolerance: float) -> bool:
    if len(value) != len(expected) or not all(map(is_number, [*value, *expected])):
        return False

    def equal(a: Sequence[Any], b: Sequence[Any]) -> bool:
        return all(abs(x - y) <= max(tolerance, _CLOSE * abs(y)) for x, y in zip(a, b, strict=True))

    return not equal(value, expected) and equal(sorted(value), sorted(expected))


# ------------------------------------------------------------------------------------- helpers


def _raise_entries(
    entries: Sequence[tuple[str, Any, Any, Mistakes | None]],
    name: str,
    tolerance: float,
    reveal: bool,
) -> None:
    """Compare all entries; nothing in any of them means the whole answer is not attempted."""
    empty = [is_placeholder(value) and expected is not None for _, value, expected, _ in entries]
    if entries and all(empty):
        hint = f"replace each None in {name}, run its cell, then run this one again"
        fail(f"not attempted: {name} is still empty", hint=hint, status="not attempted")
    turned = _turned_round(entries, name)
    if turned is not None:
        raise_mismatches([turned])
    texts = list(dict.fromkeys(e for _, _, e, _ in entries if isinstance(e, str)))
    found = [
        _compare(
            value, expected, subject, _with_spelling(value, texts, mistakes), tolerance, reveal
        )
        for subject, value, expected, mistakes in entries
    ]
    raise_mismatches(
        mismatch
        for place, mismatch in enumerate(found)
        if mismatch and not _follows_from_before(entries, found, place)
    )


def _follows_from_before(
    entries: Sequence[tuple[str, Any, Any, Mistakes | None]],
    found: Sequence[Mismatch | None],
    place: int,
) -> bool:
    """Whether an entry that should be what another is has the other's wrong number, too."""
    _, value, expected, mistakes = entries[place]
    if not (is_number(value) and is_number(expected) and value):
        return False
    named = _hint_for(value, mistakes) if not isinstance(mistakes, _Always) else ""
    return not named and any(
        found[i] is not None
        and is_number(other)
        and is_number(wanted)
        and (_same(other, value), _same(wanted, expected)) == (True, True)
        for i, (_, other, wanted, _) in enumerate(entries[:place])
    )


def _turned_round(
    entries: Sequence[tuple[str, Any, Any, Mistakes | None]], name: str
) -> Mismatch | None:
    """Several truth values of which each is the other one: one mistake, not several."""
    truths = (bool, np.bool_)
    pairs = [(value, wanted) for _, value, wanted, _ in entries]
    if len(pairs) < _MANY_TRUTHS or not all(isinstance(v, truths) for p in pairs for v in p):
        return None
    if any(bool(value) == bool(wanted) for value, wanted in pairs):
        return None
    hint = "every one of them is turned round: which of the two is asked for as True?"
    return Mismatch(f"{name}: wrong", "the other truth values", show([v for v, _ in pairs]), hint)


def _with_spelling(value: Any, texts: Sequence[str], mistakes: Mistakes | None) -> Mistakes | None:
    """``mistakes``; for a misspelled text, unless it is named there, what it is close to."""
    named = _hint_for(value, mistakes) if not isinstance(mistakes, _Always) else ""
    meant = "" if named else _did_you_mean(value, texts)
    return _Always(meant) if meant else mistakes


def _did_you_mean(value: Any, options: Sequence[Any], alike: float = _ALIKE) -> str:
    """The hint for a text that is one of the options but for a letter or two."""
    if not isinstance(value, str):
        return ""
    known = {normal(o): o for o in options if isinstance(o, str)}
    if normal(value) in known:
        return ""
    close = closest(normal(value), known, alike)
    return f"did you mean {known[close]!r}?" if close else ""


def key_mismatches(
    value: Mapping[Any, Any],
    expected: Mapping[Any, Any],
    name: str,
    given: Sequence[Any],
) -> list[Mismatch]:
    """``given``: all keys that the learner wrote, of which ``value`` has those looked at."""
    if set(value) == set(expected):
        return []
    missing = [key for key in expected if key not in given]
    meant = [(key, _did_you_mean(key, missing, _AKIN)) for key in given if key not in expected]
    spelling = next((f"the key {as_written(key)}: {hint}" for key, hint in meant if hint), "")
    if missing and {str(key) for key in missing} <= {k for k in given if isinstance(k, str)}:
        spelling = "the keys are numbers: write them without quotes"
    return [
        Mismatch(
            f"{name}: wrong keys",
            expected=", ".join(map(as_written, expected)),
            actual=", ".join(map(as_written, given)) or "no entries",
            hint=spelling or _keys_hint(missing, [k for k in value if k not in expected]),
        )
    ]


def _keys_hint(missing: list[Any], further: list[Any]) -> str:
    """What to do about keys that are there too few, or too many; the first few by name."""
    parts = [
        f"{what}: {', '.join(map(as_written, keys[:_FEW_KEYS]))}" + ", …" * (len(keys) > _FEW_KEYS)
        for what, keys in (("missing", missing), ("not asked for", further))
        if keys
    ]
    keep = "keep the keys as they are and change the values only"
    return "; ".join([*parts, keep]) if parts else keep


def as_written(value: Any) -> str:
    """A value, or a dict's key, as in source."""
    return repr(value) if isinstance(value, str) else show(value)


def _per_key(mistakes: Any) -> Mistakes | None:
    """One key's part of ``mistakes``: a dict as it is, a text as the hint for every wrong value."""
    return _Always(mistakes) if isinstance(mistakes, str) else mistakes


class _Always(dict[Any, str]):
    """Mistakes that have one hint for any wrong value."""

    def __init__(self, hint: str) -> None:
        super().__init__()
        self.hint = hint


def _hint_for(value: Any, mistakes: Mistakes | None, own: str = "") -> str:
    """The author's hint for this very value, else our ``own``, else the author's for any value."""
    if isinstance(mistakes, _Always):
        return own or mistakes.hint
    for wrong, hint in (mistakes or {}).items():
        if isinstance(hint, str) and _same(value, wrong):
            return hint
    return own


def _same(value: Any, wrong: Any) -> bool:
    if is_number(value) and is_number(wrong):
        return bool(abs(value - wrong) <= 1e-6 * max(1.0, abs(wrong)))
    if isinstance(value, (list, tuple)) and isinstance(wrong, (list, tuple)):
        pairs = zip(value, wrong, strict=False)
        return len(value) == len(wrong) and all(_same(v, w) for v, w in pairs)
    return _is_in(normal(value), [normal(wrong)])


def normal(value: Any) -> Any:
    """Texts without case, outer or repeated spaces; NumPy scalars as plain ones."""
    if isinstance(value, np.generic):
        value = value.item()
    return " ".join(value.casefold().split()) if isinstance(value, str) else value


def _is_in(value: Any, options: Sequence[Any]) -> bool:
    """Membership in which ``True`` is not 1, and an array is never equal to anything."""
    if isinstance(value, np.ndarray):
        return False
    return any(isinstance(value, bool) == isinstance(o, bool) and value == o for o in options)


def is_number(value: Any) -> bool:
    """Whether it is a real number; a truth value is none."""
    return isinstance(value, Real) and not isinstance(value, (bool, np.bool_))


def is_whole(value: Any) -> bool:
    """Whether it is a number without a fraction, ``3`` or ``3.0``."""
    if isinstance(value, Integral):
        return not isinstance(value, bool)
    return is_number(value) and float(value).is_integer()


def _one_of(options: Sequence[Any]) -> str:
    return "one of " + ", ".join(map(as_written, options))
