"""Archives of any other origin, by a pattern that a person gives: ``{id}_{name}.ipynb``.

Fields: ``{id}``, ``{name}``, ``{first}``, ``{last}``, ``{email}``, ``{number}`` (anything that only
tells two people apart), ``{file}`` and ``{any}``. A field is as short as the rest allows and never
holds a ``/``, but for ``{file}``, which may.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

from stackgraph.classroom.limits import MAX_PATTERN
from stackgraph.classroom.lms.base import Batch, Handed, System
from stackgraph.course import CourseError
from stackgraph.course.roster import Match, Roster
from stackgraph.course.students import as_id

if TYPE_CHECKING:
    from stackgraph.engine.submission.archives import Member

_FIELDS = ("id", "name", "first", "last", "email", "number", "file", "any")
_WHO = {"id", "name", "first", "last", "email"}


class Pattern(System):
    """A System made from one pattern."""

    name: ClassVar[str] = "pattern"
    title: ClassVar[str] = "--pattern"
    rank: ClassVar[int] = 1

    def __init__(self, pattern: str) -> None:
        """Raises CourseError for a pattern that is none, or that says nothing of a person."""
        self._pattern = pattern
        self._fields = re.findall(r"\{(\w*)\}", pattern)
        wrong = [f for f in self._fields if f not in _FIELDS]
        doubled = {f for f in self._fields if f != "any" and self._fields.count(f) > 1}
        if wrong or doubled or not _WHO & set(self._fields) or len(pattern) > MAX_PATTERN:
            raise CourseError(
                f"--pattern {pattern!r} cannot be used. Write how the files are called, with "
                f"{', '.join('{' + f + '}' for f in _FIELDS)} where something differs, each but "
                '{any} once, and one that says who it is: --pattern "{id}_{name}.ipynb"'
            )
        self._match = re.compile(self._expression())

    def _expression(self) -> str:
        parts = re.split(r"\{(\w+)\}", self._pattern.strip("/"))
        made = ""
        for at, part in enumerate(parts):
            if at % 2 == 0:
                made += re.escape(part)
            elif part == "any":
                made += r"[^/]*?"
            else:
                holds = {"file": ".+", "email": "[^/@]+@[^/@]+?"}.get(part, "[^/]+?")
                made += rf"(?P<{part}>{holds})"
        return made

    def claims(self, path: str, member: Member) -> Handed | None:
        """What fits the whole pattern."""
        found = self._match.fullmatch(path)
        if not found:
            return None
        said = found.groupdict()
        name = said.get("name") or f"{said.get('first') or ''} {said.get('last') or ''}".strip()
        number = said.get("id") or said.get("email") or said.get("number") or ""
        return Handed(member, self.name, name, number, said.get("file") or path.rpartition("/")[2])

    def owner(self, handed: Handed, batch: Batch, roster: Roster) -> Match:
        """By the id or email, else by name."""
        if "id" in self._fields:
            person = roster.by("id", handed.number)
            if person is not None:
                return Match(person, "number")
            return roster.find({"sis_login_id": handed.number}, handed.name)
        numbers = {"email": handed.number} if "email" in self._fields else {}
        return roster.find(numbers, handed.name)

    def stands_for(self, handed: Handed, batch: Batch) -> str:
        """The id, or what there is in its place."""
        if "id" in self._fields or not handed.name:
            return as_id(handed.number)
        tail = f"-{handed.number}" if handed.number else ""
        return as_id(f"{handed.name}{tail}")
