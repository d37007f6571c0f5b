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
        read = 0
        for words in _paragraphs(text):
            runs = min(max(len(words) - RUN + 1, 0), MOST_RUNS - read)
            read += runs
            for start in range(runs):
                run = words[start : start + RUN]
                clue = found.setdefault(" ".join(word for word, _ in run), Clue(RUN_SAYS))
                clue.places |= {(cell, number) for _, number in run}
    return found


def _paragraphs(text: str) -> list[list[tuple[str, int]]]:
    """Words with their lines; no run goes on past an empty line, so none begins in the prompt."""
    found: list[list[tuple[str, int]]] = [[]]
    for number, line in enumerate(text.split("\n"), 1):
        words = _WORD.findall(unicodedata.normalize("NFKC", line).casefold())
        found[-1] += [(word, number) for word in words]
        if not line.strip():
            found.append([])
    return found
