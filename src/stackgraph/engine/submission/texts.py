"""What can be told from the text of a cell: the names it binds, whether ours is in it.

Nothing here raises, whatever a student wrote.
"""

from __future__ import annotations

import ast
import bisect
import functools
import re
from typing import TYPE_CHECKING

from stackgraph.course.editions import bare

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@functools.lru_cache(maxsize=64)  # each answer that is looked for asks this of each cell
def names_bound(source: str) -> frozenset[str]:
    """Names assigned at module level, as far as can be told; never raises."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return frozenset(re.findall(r"^([A-Za-z_]\w*)\s*=(?!=)", source, re.MULTILINE))
    names: set[str] = set()
    for statement in tree.body:
        if isinstance(statement, ast.FunctionDef | ast.ClassDef):
            names.add(statement.name)
        elif not isinstance(statement, ast.Import | ast.ImportFrom):
            names.update(
                n.id
                for n in ast.walk(statement)
                if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)
            )
    return frozenset(names)


def names_bound_first(source: str) -> frozenset[str]:
    """The name that an answer cell of ours binds first: the stub's, the answer itself."""
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return names_bound(source)
    for statement in tree.body:
        names = names_bound(ast.unparse(statement))
        if names:
            return names
    return frozenset()


def around(theirs: str, ours: str) -> tuple[str, str] | None:
    """What stands before and after our text in a submitted one; None where ours is not in it as
    whole lines, or nothing else is.
    """
    ours, theirs = bare(ours), bare(theirs)
    if not ours or ours == theirs:
        return None
    before, found, after = f"\n{theirs}\n".partition(f"\n{ours}\n")
    return (before.strip("\n"), after.strip("\n")) if found else None


_LEAST_PIECE = 30
"""Characters of a text of one line of ours that is looked for within another cell."""


def pieces(theirs: str, ours: Mapping[int, str]) -> list[tuple[str, int | None]]:
    """A submitted text cut where texts of ours stand in it as whole lines, each once: what is ours
    with its key, what is not with None. A time that grows with the text's length.
    """
    begin: dict[str, list[tuple[list[str], int]]] = {}
    for key, text in ours.items():
        lines = bare(text).split("\n")
        if len(lines) > 1 or len(lines[0]) >= _LEAST_PIECE:
            begin.setdefault(lines[0], []).append((lines, key))
    lines = bare(theirs).split("\n")
    own: list[str] = []
    found: list[tuple[str, int | None]] = []
    at = 0
    while at < len(lines):
        fitting = [e for e in begin.get(lines[at], ()) if lines[at : at + len(e[0])] == e[0]]
        if not fitting:
            own.append(lines[at])
            at += 1
            continue
        entry = max(fitting, key=lambda e: len(e[0]))
        begin[lines[at]].remove(entry)
        found += [("\n".join(own).strip("\n"), None), ("\n".join(entry[0]), entry[1])]
        own = []
        at += len(entry[0])
    found.append(("\n".join(own).strip("\n"), None))
    return [part for part in found if part[0].strip()]


def unfenced(text: str) -> str:
    """The code in a text that is all one fence of Markdown's; any other text as it is."""
    opening = re.match(r"\s*+(`{3,}+|~{3,}+)[^\n`]*+\n", text)
    inner = text[opening.end() :].rstrip() if opening else ""
    if not opening or not inner.endswith(opening[1]):
        return text
    return inner.removesuffix(opening[1]).removesuffix("\n")


def is_code(text: str) -> bool:
    """Whether a text is Python and binds something."""
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return any(isinstance(s, ast.Assign | ast.AnnAssign | ast.FunctionDef) for s in tree.body)


_REGION = re.compile(
    r"^[ \t]*### BEGIN SOLUTION.*?^[ \t]*### END SOLUTION[^\n]*\n?", re.DOTALL | re.MULTILINE
)
_STUB_LINES = re.compile(
    r"^[ \t]*(# YOUR CODE HERE|raise NotImplementedError(\(\))?)[ \t]*$", re.MULTILINE
)


def stub_of(text: str) -> str:
    """An answer cell of ours as students get it, without the line that asks for code."""
    return bare(_STUB_LINES.sub("", _REGION.sub("", text))).strip()


def is_untouched(theirs: str, ours: str) -> bool:
    """Whether a submitted answer cell is empty, or as it was handed out."""
    left = bare(_STUB_LINES.sub("", theirs)).strip()
    return not left or left == stub_of(ours)


def names_asked(text: str) -> frozenset[str]:
    """The names that an answer cell asks to be bound: those of its stub, else of its solution."""
    return names_bound(stub_of(text)) or names_bound_first(text)


def longest_increasing(pairs: Iterable[tuple[int, int]]) -> set[int]:
    """Of ``(position, value)`` in order of position, the positions of a longest run of rising
    values; the first of equal values counts.
    """
    tails: list[int] = []
    ends: list[int] = []
    items = list(pairs)
    before: list[int] = [-1] * len(items)
    for number, (_, value) in enumerate(items):
        at = bisect.bisect_left(tails, value)
        before[number] = ends[at - 1] if at else -1
        if at == len(tails):
            tails.append(value)
            ends.append(number)
        elif value < tails[at]:
            tails[at], ends[at] = value, number
    chosen: set[int] = set()
    number = ends[-1] if ends else -1
    while number != -1:
        chosen.add(items[number][0])
        number = before[number]
    return chosen
