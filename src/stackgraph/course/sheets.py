"""For whom a sheet of puzzles was made: a sentence in its text, which every version of one has.

It names the student and not the seed, from which the sheet and its answers could be made again.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from stackgraph.course.marks import text_of

if TYPE_CHECKING:
    from collections.abc import Iterable

_SAID = re.compile(r"^This sheet is for `([^`\n]{1,200})`", re.MULTILINE)
CLASS = "the whole class"
"""For whom a sheet is that all have alike; no student's id has blanks."""


def seed_of(seed: int | str, student: str) -> str:
    """The seed of a student's version: of the sheet's seed and the student's id."""
    return f"{seed}/{student}"


def sentence(owner: str) -> str:
    """What a notebook says of whom it was made for."""
    return f"This sheet is for `{owner}`."


def version_of(notebook: dict[str, Any]) -> str:
    """The student whose version of a sheet a notebook is; '' for any other notebook."""
    owner = owner_of(text_of(c) for c in notebook["cells"] if c["cell_type"] == "markdown")
    return "" if owner == CLASS else owner


def owner_of(texts: Iterable[str]) -> str:
    """For whom the sheet was made that these cells are of; '' where they are of none."""
    found = (match[1] for text in texts if (match := _SAID.search(text)))
    return next(found, "")
