"""Which unit's lesson or exercises a file holds, known by the names in it and not by its own name.

Lesson and exercises of a unit share a file's name, and students hand in the wrong one. Read from
the bytes, without parsing: also a file that is no notebook any more may say what it was.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

_NAME = re.compile(rb'"(?:grade_id|id)\\?"\s*:\s*\\?"(u\d\d)_(lesson|[a-z0-9]+)')
_SCRIPT = re.compile(rb"(?m)^# %%.*?\"grade_id\"\s*:\s*\"(u\d\d)_(lesson|[a-z0-9]+)")
_TITLE = re.compile(rb"# Unit (\d{1,2})\. [^\"\n\\]{1,200}")
_ENDING = b": assignment"


@dataclass(frozen=True)
class Seen:
    """Marks of this course in a file, by the unit's number (``'u01'``)."""

    exercises: Counter[str] = field(default_factory=Counter)
    lessons: Counter[str] = field(default_factory=Counter)

    def has(self, unit: str) -> bool:
        """Whether anything of the unit's exercises is in it."""
        return self.exercises[unit.split("_")[0]] > 0

    @property
    def empty(self) -> bool:
        """Whether nothing of this course is in it."""
        return not self.exercises and not self.lessons

    def instead_of(self, unit: str) -> str:
        """What the file is, where it is not the unit's exercises but something else of the course:
        ``'this is the lesson of unit 1, not its exercises'``; ''  otherwise.
        """
        short = unit.split("_")[0]
        if self.has(unit) or self.empty:
            return ""
        if self.exercises:
            other = self.exercises.most_common(1)[0][0]
            return f"these are the exercises of unit {int(other[1:])}, not of unit {int(short[1:])}"
        lesson = self.lessons.most_common(1)[0][0]
        what = "its exercises" if lesson == short else f"the exercises of unit {int(short[1:])}"
        return f"this is the lesson of unit {int(lesson[1:])}, not {what}"


def recognise(data: bytes) -> Seen:
    """What of this course is in ``data``. Takes a time that grows with its length, no faster."""
    if b"\0" in data[:64]:  # UTF-16 or UTF-32: what is looked for is ASCII
        data = data.translate(None, b"\0")
    seen = Seen()
    script = _SCRIPT.finditer(data) if b"# %%" in data else ()  # five times as long as all the rest
    for found in (*_NAME.finditer(data), *script):
        kind = seen.lessons if found[2] == b"lesson" else seen.exercises
        kind[found[1].decode()] += 1
    if seen.empty:  # Colab may have taken ids and marks off: the title is left
        for title in _TITLE.finditer(data):
            unit = f"u{int(title[1]):02}"
            (seen.exercises if title[0].endswith(_ENDING) else seen.lessons)[unit] += 1
            break
    return seen
