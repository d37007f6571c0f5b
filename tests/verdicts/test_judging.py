"""An outcome from a seal made by hand."""

from __future__ import annotations

import enum
from decimal import Decimal
from fractions import Fraction

import numpy as np

from stackgraph.verdicts import judge, texts
from stackgraph.verdicts.judging import _texts
from stackgraph.verdicts.seal import Seal, Sealed, digest

TEST = """import stackgraph as sg
sg.check_count(total, 3, name="total")
sg.check_count(other, 4, name="other")
"""


def seal() -> Seal:
    """Of two counts; what is sealed of ``total`` is right for 2, which the visible test refuses."""
    parts = []
    for name, value in {"total": 2, "other": 4}.items():
        part = Sealed(name, name, [["check_count", {}]], [])
        (text,) = _texts(part, value)
        parts.append(Sealed(name, name, part.readings, [digest(text, f"salt/{name}")]))
    return Seal("salt", ["total", "other"], shown=[TEST], sealed=parts)


def test_what_a_visible_test_refuses_is_not_right_so_far() -> None:
    outcome = judge(seal(), {"total": 2, "other": 4})
    assert (outcome.state, outcome.right) == ("not yet", ["other"])
    assert [m.subject for m in outcome.reasons] == ["total: wrong number"]


def test_a_number_of_any_kind_that_crosses_counts() -> None:
    """As graded: ``portable.as_plain`` makes numbers of them."""

    class Word(enum.Enum):
        TWO = 2

    for two in (Fraction(4, 2), Decimal("2"), Word.TWO, np.int64(2)):
        made = judge(Seal("salt", ["total"], sealed=seal().sealed[:1]), {"total": two})
        assert made.state == "right", two
        made = judge(Seal("salt", ["total"], sealed=seal().sealed[:1]), {"total": two.__class__})
        assert made.state == "not yet"


def test_numbers_and_truth_values_of_numpy_read_as_pythons() -> None:
    exact = texts.given_number(None)
    plain = {8: True, 10: False, "n": 2.0, (1, 2): [3]}
    arrays = {np.int64(8): np.bool_(True), np.int32(10): np.bool_(False)}
    assert texts.texts_of({8.0: True}, exact) == texts.texts_of({8: True}, exact)
    mixed = {**arrays, np.str_("n"): np.float64(2), (1, 2): np.array([3])}
    assert texts.texts_of(mixed, exact) == texts.texts_of(plain, exact)
