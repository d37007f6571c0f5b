"""Helpers for lessons: predictions that answer back, and errors shown on purpose."""

from __future__ import annotations

import numbers
import re
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from stackgraph.words import without_ansi, without_machinery

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_WRAPPER = re.compile(r"Exception encountered when calling .*")
_ARGUMENTS = re.compile(r"\n\s*Arguments received by ", re.DOTALL)
_ANNOUNCED = re.compile(r"(?<=[.!?])\s+[^.!?]*:$")
"""A last sentence that announces the paragraph after it: "You are likely doing something like:"."""


@contextmanager
def show_error(since: str = "") -> Iterator[None]:
    """Run a block that must fail, and print its error in one telling paragraph.

    Args:
        since: the first version of Keras that raises the error, ``"3.14"``. An older one says so
            where it raises none.

    Keras' messages come with terminal colours, a wrapper line and a dump of arguments; the
    paragraph that says what is wrong is kept word for word. A block that does not fail raises
    AssertionError: a lesson that promises an error must not go stale when a library moves.

    Usage::

        with sg.show_error():
            keras.Input(shape=(64))
        # ValueError: Cannot convert '64' to a shape.
    """
    try:
        yield
    except Exception as error:
        print(f"{type(error).__name__}: {telling_paragraph(str(error))}")
    else:
        if since and (here := _older_keras(since)):
            print(
                f"Keras {since} and later stop here with an error; this is {here}, which goes on."
            )
            return
        raise AssertionError("this cell was meant to show an error, and none came")


def _older_keras(version: str) -> str:
    """This Keras' version where it is older than ``version``, else ``""``."""
    from importlib.metadata import version as installed

    here = installed("keras")
    return here if _numbers(here) < _numbers(version) else ""


def _numbers(version: str) -> list[int]:
    return [int(n) for n in re.findall(r"\d+", version)[:2]]


def telling_paragraph(message: str) -> str:
    """The first paragraph of a Keras error message that says what is wrong, without colours."""
    plain = _ARGUMENTS.split(without_machinery(without_ansi(message)))[0]
    paragraphs = [p.strip() for p in plain.split("\n\n")]
    telling = [p for p in paragraphs if p and not _WRAPPER.fullmatch(p)]
    return _ANNOUNCED.sub("", telling[0]) if telling else plain.strip()


def predicted(
    said: Any,
    found: Any,
    what: str = "",
    *,
    mistakes: Mapping[Any, str] | None = None,
) -> None:
    """Print what came of a prediction: right, near, or what a wrong answer often comes from.

    Args:
        said: the learner's number, or shape; None for none.
        found: what Keras gives.
        what: what was to be predicted, to begin the line with.
        mistakes: wrong answers that people arrive at, with what each left out or counted twice.

    >>> predicted(None, 6922, "whole stack")
    whole stack: no prediction; Keras says 6,922
    >>> predicted(6922, 6922)
    you said 6,922: right
    >>> predicted(6900, 6922)
    you said 6,900: near; Keras says 6,922
    >>> predicted(6784, 6922, mistakes={6784: "the biases are missing"})
    you said 6,784: the biases are missing; Keras says 6,922
    """
    lead = f"{what}: " if what else ""
    if said is None:
        print(f"{lead}no prediction; Keras says {_shown(found)}")
    elif _is_number(found) and not _is_number(said):
        print(f"{lead}write a number, such as 41; Keras says {_shown(found)}")
    elif said == found:
        print(f"{lead}you said {_shown(said)}: right")
    else:
        verdict = _fault(said, found, mistakes or {})
        print(f"{lead}you said {_shown(said)}: {verdict}; Keras says {_shown(found)}")


def _fault(said: Any, found: Any, mistakes: Mapping[Any, str]) -> str:
    for wrong, reason in mistakes.items():
        if wrong == said:
            return reason
    near = _is_number(found) and abs(said - found) <= NEAR * abs(found)
    return "near" if near else "not so"


def _is_number(value: Any) -> bool:
    return isinstance(value, numbers.Real) and not isinstance(value, bool)


def _shown(value: Any) -> str:
    return f"{value:,}" if _is_number(value) else str(value)


NEAR = 0.1
"""A prediction is near if it is off by at most this share of the right number."""
