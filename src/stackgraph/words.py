"""Small matters of wording, for every room: counts, lists, shapes, names, terminal codes."""

from __future__ import annotations

import difflib
import functools
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_ANSI = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_MACHINERY = re.compile(
    r"Graph execution error:\s{0,9}"
    r"|Detected at node \S{1,300} defined at \(most recent call last\):\n"
    r"(?:\s{0,99}(?:File \"|<stack traces).{0,2000}\n?){0,500}"
    r"|(?<!\s)\s{0,9}\[\[\{\{node [^}]{0,300}\}\}[^\]]{0,300}\]\]"
    r"|\{\{function_node [^}]{0,300}\}\}\s{0,9}"
    r"|(?<!\s)\s{0,9}\[Op:\w{1,99}\](?: name:[^\n]{0,300})?"
)
"""What TensorFlow puts around its message: where in the machine it stopped. Every repetition has an
end: a student's error is read by the grader, too, and may be any text of any length.
"""


def plural(count: int, noun: str, several: str | None = None, *, commas: bool = False) -> str:
    """``'1 layer'``, ``'3 layers'``; ``several`` gives an irregular plural.

    ``commas`` writes ``'1,234'``.
    """
    number = f"{count:,}" if commas else f"{count}"
    return f"{number} {noun if count == 1 else several or noun + 's'}"


def listed(words: Sequence[str]) -> str:
    """``"a"``, ``"a and b"``, ``"a, b and c"``; ``""`` for none."""
    if len(words) < 2:
        return "".join(words)
    return ", ".join(words[:-1]) + " and " + words[-1]


def shape_text(shape: Sequence[int | None]) -> str:
    """A shape as Python writes it: ``(None, 32)``."""
    return repr(tuple(shape))


def points_text(value: float) -> str:
    """Points as people write them: ``2`` or ``1.5``."""
    return f"{round(value, 2):g}"


@functools.cache
def snake(name: str) -> str:
    """A class's name as Keras makes automatic names of it: ``"Conv2D"`` -> ``"conv2d"``."""
    name = re.sub(r"\W+", "", name)
    name = re.sub("(.)([A-Z][a-z]+)", r"\1_\2", name)
    return re.sub("([a-z])([A-Z])", r"\1_\2", name).lower()


def without_ansi(text: str) -> str:
    """``text`` without a terminal's codes for colours and the like."""
    return _ANSI.sub("", text)


def as_it_stands(text: str) -> str:
    """``text``, as long as it was, with a sign in the place of each character that nobody sees and
    that changes how others are read: those of terminals, and of another direction of writing.
    """
    return _UNSEEN.sub("\N{REPLACEMENT CHARACTER}", text)


def without_machinery(text: str) -> str:
    """TensorFlow's message alone: ``"indices[0,1] = 27 is not in [0, 20)"``, without the node of
    the graph and the frames through which it came. Other texts stay as they are.
    """
    return _MACHINERY.sub("", text).strip()


def table_cell(text: str) -> str:
    """``text`` as it may stand in a cell of a Markdown table."""
    return text.replace("|", "\\|").replace("\n", " ").strip()


def closest(text: str, options: Iterable[str], alike: float = 0.6) -> str:
    """The one of ``options`` that ``text`` may be misspelt for; ``""`` where none is ``alike``.

    ``alike``: ``difflib``'s ratio, from 0 to 1.
    """
    return next(iter(difflib.get_close_matches(text, list(options), 1, alike)), "")
