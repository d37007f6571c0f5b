"""A verdict's box, as HTML and as plain text."""

from __future__ import annotations

import re

from stackgraph.checks.core import Mismatch
from stackgraph.verdicts.box import as_html, as_text
from stackgraph.verdicts.judging import Outcome

STOPPED = "a cell stopped with NameError: name 'loss' is not defined"


def missing(name: str) -> Mismatch:
    return Mismatch(f"{name} has no answer yet", actual=STOPPED, hint="is it spelt as above?")


def test_what_several_answers_share_is_told_once() -> None:
    outcome = Outcome("not yet", [missing("a"), Mismatch("b is <wrong>"), missing("c")], ["d"])
    assert as_text("u06_e4", outcome).splitlines() == [
        "○ Not yet: exercise 4",
        "  a has no answer yet",
        "  c has no answer yet",
        f"    actual:   {STOPPED}",
        "    hint:     is it spelt as above?",
        "  b is <wrong>",
        "  right so far: d",
    ]
    box = as_html("u06_e4", outcome)
    assert box.count("NameError") == 1
    assert "a has no answer yet<br>c has no answer yet<br><em>actual:</em>" in box
    assert "b is &lt;wrong&gt;</div>" in box


def test_each_state_has_a_sign_a_word_and_a_colour_of_its_own() -> None:
    boxes = [as_html("u01_e1", Outcome(s)) for s in ("right", "not yet", "not attempted")]
    for pattern in (r"<strong>(.) ", r"<strong>. ([^<]+)", r"solid (#\w+)"):
        assert len({re.search(pattern, box)[1] for box in boxes}) == 3  # type: ignore[index]


def test_more_than_three_reasons_are_counted() -> None:
    many = [Mismatch(f"{n} is not right", hint=str(n)) for n in range(5)]
    assert as_text("u01_e1", Outcome("not yet", many)).endswith("\n  and 2 more")
    assert "and 2 more" in as_html("u01_e1", Outcome("not yet", many))
