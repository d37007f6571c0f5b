"""For whom a sheet of puzzles was made, and which it is: a sentence in the text of every version.

It names the student, and a mark that follows from the questions: not the seed, from which the sheet
and its answers could be made again.
"""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING, Any

from stackgraph.course.marks import text_of

if TYPE_CHECKING:
    from collections.abc import Iterable

_SAID = re.compile(
    r"^This sheet is for `(?P<owner>[^`\n]{1,200})`(?: \(`(?P<mark>[0-9a-f]{8})`\))?", re.MULTILINE
)
CLASS = "the whole class"
"""For whom a sheet is that all have alike; no student's id has blanks."""


def seed_of(seed: int | str, student: str) -> str:
    """The seed of a student's version: of the sheet's seed and the student's id."""
    return f"{seed}/{student}"


def sentence(owner: str, questions: Iterable[str]) -> str:
    """What a notebook says of whom it was made for, and of which puzzles."""
    mark = zlib.crc32("\n".join(questions).encode())
    return f"This sheet is for `{owner}` (`{mark:08x}`)."


def version_of(notebook: dict[str, Any]) -> str:
    """The student whose version of a sheet a notebook is; '' for any other notebook."""
    owner = owner_of(text_of(c) for c in notebook["cells"] if c["cell_type"] == "markdown")
    return "" if owner == CLASS else owner


def owner_of(texts: Iterable[str]) -> str:
    """For whom the sheet was made that these cells are of; '' where they are of none."""
    return _said(texts, "owner")


def mark_of(texts: Iterable[str]) -> str:
    """Which sheet these cells are of; '' where they do not say it."""
    return _said(texts, "mark")


def _said(texts: Iterable[str], what: str) -> str:
    return next((m[what] or "" for text in texts if (m := _SAID.search(text))), "")
