"""Helpers for lessons that break things on purpose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

_ANSI = re.compile(r"\x1b\[[0-9;]*m")
_WRAPPER = re.compile(r"Exception encountered when calling .*")
_ARGUMENTS = re.compile(r"\n\s*Arguments received by ", re.DOTALL)


@contextmanager
def show_error() -> Iterator[None]:
    """Run a block that must fail, and print its error in one telling paragraph.

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
        raise AssertionError("this cell was meant to show an error, and none came")


def telling_paragraph(message: str) -> str:
    """The first paragraph of a Keras error message that says what is wrong, without colours."""
    plain = _ARGUMENTS.split(_ANSI.sub("", message))[0]
    paragraphs = [p.strip() for p in plain.split("\n\n")]
    telling = [p for p in paragraphs if p and not _WRAPPER.fullmatch(p)]
    return telling[0] if telling else plain.strip()
