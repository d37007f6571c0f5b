"""No regular expression that meets what a student wrote takes time that doubles with each piece.

``re`` holds the interpreter's lock while it matches and cannot be interrupted: one such text stops
a whole class, and Ctrl-C with it.
"""

from __future__ import annotations

import ast
import importlib
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import stackgraph

if TYPE_CHECKING:
    from collections.abc import Iterator

kinds: Any = importlib.import_module("re._constants")  # no part of a public interface
parser: Any = importlib.import_module("re._parser")
PACKAGE = Path(stackgraph.__file__).parent
ROOMS = ("classroom", "course", "engine", "errors", "grading", "opening", "pages")
LENGTH = 240
"""Characters of an attack: 2^n steps for its some 30 pieces would take minutes, n^3 take none."""
REPEATS = (kinds.MAX_REPEAT, kinds.MIN_REPEAT, kinds.POSSESSIVE_REPEAT)


def one_of(characters: Any) -> str:
    """A character that a class admits."""
    inverted = characters[0][0] is kinds.NEGATE
    candidates = [chr(n) for n in (120, 32, 48, 45, 10)]
    for kind, value in characters:
        if kind is kinds.LITERAL and not inverted:
            return chr(value)
        if kind is kinds.RANGE and not inverted:
            return chr(value[0])
    excluded = {chr(v) for k, v in characters if k is kinds.LITERAL}
    names = {str(v) for k, v in characters if k is kinds.CATEGORY}
    if not inverted:
        return {"CATEGORY_SPACE": " ", "CATEGORY_DIGIT": "1"}.get(min(names), "a")
    return next(c for c in candidates if c not in excluded)


def sample(pattern: Any, which: int) -> str:
    """A text for the pattern, or nearly: ``which`` alternative, and whether options are there."""
    text = ""
    for kind, value in pattern:
        if kind is kinds.LITERAL:
            text += chr(value)
        elif kind in (kinds.ANY, kinds.NOT_LITERAL):
            text += "x"
        elif kind is kinds.IN:
            text += one_of(value)
        elif kind in REPEATS:
            text += sample(value[2], which) * max(value[0], min(which, 1))
        elif kind is kinds.SUBPATTERN:
            text += sample(value[3], which)
        elif kind is kinds.ATOMIC_GROUP:
            text += sample(value, which)
        elif kind is kinds.BRANCH:
            text += sample(value[1][min(which, len(value[1]) - 1)], which)
    return text


def attacks(pattern: Any, before: str = "") -> Iterator[tuple[str, str]]:
    """What stands before each repeat, and what it may repeat."""
    nodes = list(pattern)
    for number, (kind, value) in enumerate(nodes):
        prefix = before + sample(nodes[:number], 1)
        if kind in REPEATS:
            for which in range(3):
                inner = sample(value[2], which)
                yield prefix, inner
                yield prefix, inner + sample(nodes[number + 1 : number + 4], which)
                yield prefix, sample(nodes, which)
            yield from attacks(value[2], prefix)
        for part in {
            kinds.SUBPATTERN: lambda value: [value[3]],
            kinds.ATOMIC_GROUP: lambda value: [value],
            kinds.BRANCH: lambda value: value[1],
        }.get(kind, lambda _: [])(value):
            yield from attacks(part, prefix)


def attack(pattern: str, flags: int) -> None:
    """Try all of them."""
    compiled = re.compile(pattern, flags)
    for prefix, piece in dict.fromkeys(attacks(parser.parse(pattern, flags))):
        for end in ("\x00", "!", "\n"):
            compiled.match(prefix + piece * (LENGTH // max(1, len(piece))) + end)


def written() -> list[tuple[str, str, int]]:
    """Each pattern that is written as a constant, its flags, and where."""
    found = {}
    for room in ROOMS:
        for path in sorted((PACKAGE / room).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if not isinstance(node, ast.Call) or not ast.unparse(node.func).startswith("re."):
                    continue
                for value in node.args[:1]:
                    text = value.value if isinstance(value, ast.Constant) else None
                    text = text.decode("latin-1") if isinstance(text, bytes) else text
                    if isinstance(text, str):
                        named = re.findall(r"\bre\.([A-Z]+)\b", ast.unparse(node))
                        flags = sum({int(getattr(re, name)) for name in named})
                        found[text, flags] = f"{path.relative_to(PACKAGE)}:{node.lineno}"
    return [(where, text, flags) for (text, flags), where in found.items()]


def stalled(patterns: list[tuple[str, str, int]], seconds: float) -> str:
    """The pattern at which a process that tries them all still is after ``seconds``, or ''."""
    process = subprocess.Popen(
        [sys.executable, __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        said, _ = process.communicate(repr(patterns), timeout=seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        said, _ = process.communicate()
        return said.splitlines()[-1]
    assert process.returncode == 0
    assert said.splitlines()[-1] == "all"
    return ""


def test_no_pattern_doubles_its_time_with_each_piece() -> None:
    patterns = written()
    assert len(patterns) > 90
    assert stalled(patterns, 100) == ""


@pytest.mark.parametrize(
    "pattern", [r"\s*(?:<!--.*?-->\s*)*<html", r"(a+)+b", r"(?:x|[^y])*z", r"(?:\w+\s?)*:"]
)
def test_one_that_does_is_found(pattern: str) -> None:
    found = stalled([("here", "fine", 0), ("there", pattern, int(re.DOTALL))], 1)
    assert found == f"there {pattern}"


if __name__ == "__main__":
    for place, each, its in ast.literal_eval(sys.stdin.read()):
        print(place, each, flush=True)
        attack(each, its)
    print("all")
