"""Archives of any other origin, by a pattern that a person gives: ``{id}_{name}.ipynb``.

Fields: ``{id}``, ``{name}``, ``{first}``, ``{last}``, ``{email}``, ``{number}`` (anything that only
tells two people apart), ``{file}`` and ``{any}``. A field is as short as the rest allows and never
holds a ``/``, but for ``{file}``, which may.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
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


@dataclass(frozen=True)
class _Piece:
    """A part of a pattern: ``text`` that stands in every name, or what a field may hold."""

    field: str = ""
    text: str = ""
    never: str = "/"
    least: int = 1
    """How many characters at least: 0 or 1."""
    most: bool = False
    """Whether it holds as much as it can, not as little."""

    def ends(self, path: str, fits: list[bool]) -> list[int]:
        """Where it ends if it begins at each place of ``path``, so that the rest ``fits`` from
        there; -1 where it cannot begin.
        """
        ends = [-1] * (len(path) + 1)
        if self.text:
            at = path.find(self.text)
            while at >= 0:
                if fits[at + len(self.text)]:
                    ends[at] = at + len(self.text)
                at = path.find(self.text, at + 1)
            return ends
        for at in range(len(path) - 1, -1, -1):
            if path[at] in self.never:
                continue
            here = at + 1 if fits[at + 1] else -1
            further = ends[at + 1]
            ends[at] = further if further >= 0 and (self.most or here < 0) else here
        if self.least == 0:
            ends = [at if fits[at] else end for at, end in enumerate(ends)]
        return ends


def _pieces(pattern: str) -> list[_Piece]:
    made: list[_Piece] = []
    for at, part in enumerate(re.split(r"\{(\w+)\}", pattern.strip("/"))):
        if at % 2 == 0:
            made += [_Piece(text=part)] if part else []
        elif part == "email":
            half = _Piece(part, never="/@")
            made += [half, _Piece(part, "@"), half]
        elif part == "file":
            made.append(_Piece(part, never="\n", most=True))
        else:
            made.append(_Piece(part, least=0 if part == "any" else 1))
    return made


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
        self._pieces = _pieces(pattern)

    def _read(self, path: str) -> dict[str, str] | None:
        """What each field holds; None for a path that does not fit.

        From the last piece to the first it is noted where each may begin: a student chooses the
        name, and trying one split after the other takes more time with each ``_`` in it.
        """
        slashes = sum(piece.text.count("/") for piece in self._pieces)
        if "file" not in self._fields and path.count("/") != slashes:
            return None
        fits = [*[False] * len(path), True]
        ends: list[list[int]] = []
        for piece in reversed(self._pieces):
            ends.append(piece.ends(path, fits))
            fits = [end >= 0 for end in ends[-1]]
        if not fits[0]:
            return None
        said: dict[str, str] = {}
        at = 0
        for piece, found in zip(self._pieces, reversed(ends), strict=True):
            said[piece.field] = said.get(piece.field, "") + path[at : found[at]]
            at = found[at]
        return said

    def claims(self, path: str, member: Member) -> Handed | None:
        """What fits the whole pattern."""
        said = self._read(path)
        if said is None:
            return None
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
