"""A written answer as runs of a few words, whatever their case and what stands between them."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from stackgraph.alike.limits import LONGEST_ANSWER, MOST_RUNS, RUN, RUN_SAYS
from stackgraph.alike.syntax import Clue, TooLong

if TYPE_CHECKING:
    from collections.abc import Sequence

_WORD = re.compile(r"\w+")


def runs_of(texts: Sequence[str], first: int = 0, longest: int = LONGEST_ANSWER) -> dict[str, Clue]:
    """The clues of written texts, which are the answer's cells from number ``first`` on.

    Raises TooLong for more than ``longest`` characters.
    """
    if sum(map(len, texts)) > longest:
        raise TooLong
    found: dict[str, Clue] = {}
    for cell, text in enumerate(texts, first):
        words = [
            (word, number)
            for number, line in enumerate(text.split("\n"), 1)
            for word in _WORD.findall(unicodedata.normalize("NFKC", line).casefold())
        ]
        for start in range(min(len(words) - RUN + 1, MOST_RUNS)):
            run = words[start : start + RUN]
            clue = found.setdefault(" ".join(word for word, _ in run), Clue(RUN_SAYS))
            clue.places |= {(cell, number) for _, number in run}
    return found
