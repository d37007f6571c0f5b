"""Whose a file of an archive is: by number, by name, or nobody's, with the reason."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from stackgraph.classroom.lms.plain import people_of
from stackgraph.course.students import unfit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stackgraph.classroom.lms.base import Batch, Handed, System
    from stackgraph.course.roster import Match


@dataclass(frozen=True)
class Owner:
    """The folder's name of the person whose file it is; '' for nobody, and ``why``."""

    student: str = ""
    sure: bool = False
    why: str = ""
    note: str = ""


_Key = tuple[tuple[str, str, str], frozenset[str]]
"""A person as the system calls them, and whose folder it is in."""


class Owners:
    """Says whose each file is. The whole archive is looked at before anybody gets one."""

    def __init__(self, batches: Sequence[tuple[System, Batch]]) -> None:
        self._found: dict[_Key, Owner] = {}
        self._remedies: dict[_Key, str] = {}
        self._homes: dict[str, frozenset[str]] = {}
        for system, batch in batches:
            for handed in batch.files:
                if handed.around not in self._homes:
                    self._homes[handed.around] = _home(handed.around, batch)
                key = self._key(handed)
                if key not in self._found:
                    self._found[key] = _at_home(_ask(system, batch, handed), key[1], batch)
                    self._remedies[key] = system.remedy(handed, batch)
        self._tell_apart()

    def of(self, handed: Handed) -> Owner:
        """Whose this file is."""
        return self._found[self._key(handed)]

    def _key(self, handed: Handed) -> _Key:
        return handed.key, self._homes[handed.around]

    def _tell_apart(self) -> None:
        """Nobody gets the files of two people: one whose number fits goes before namesakes."""
        claims: dict[str, set[tuple[str, str, bool]]] = defaultdict(set)
        for ((system, name, number), _), owner in self._found.items():
            if owner.student:  # folders that differ in case alone are one on many systems
                # One person's folder may be spelled in two ways; without a roster that is two.
                who = f"{owner.student}/{(number or name).casefold()}"
                claims[owner.student.casefold()].add((system, who, owner.sure))
        for key, owner in self._found.items():
            rivals = claims[owner.student.casefold()] if owner.student else set()
            if len(rivals) < 2:
                continue
            sure = {rival for rival in rivals if rival[2]}
            # Numbers of two systems do not contradict each other.
            peers = {rival for rival in sure if rival[0] == key[0][0]} if owner.sure else rivals
            if len(peers) == 1:
                continue
            why = (
                f"{owner.student}'s number is another's in this archive, this is a namesake"
                if sure and not owner.sure
                else f"{len(rivals)} people in this archive fit {owner.student}"
            )
            self._found[key] = Owner(why=f"{why}; {self._remedies[key]}")


def _home(around: str, batch: Batch) -> frozenset[str]:
    """Whose folder the outermost is that is somebody's: more than one for namesakes."""
    if not around or batch.roster is None:
        return frozenset()
    for folder in around.split("/"):
        people = people_of(folder, batch.unit, batch.roster)
        if people:
            return frozenset(person.id for person in people)
    return frozenset()


def _at_home(owner: Owner, home: frozenset[str], batch: Batch) -> Owner:
    """As it is, or nobody for a file in another's folder: who made it chose its name, too."""
    if not owner.student or not home or owner.student in home:
        return owner
    return Owner(
        why=f"it lies in a folder of {' or '.join(sorted(home))}, but its name is one of "
        f"{owner.student}'s: put the right one's under submitted/<student>/{batch.unit}/"
    )


def _ask(system: System, batch: Batch, handed: Handed) -> Owner:
    if handed.kind == "anonymous":
        return Owner(why=system.remedy(handed, batch))
    if handed.doubt:
        return Owner(why=handed.doubt)
    if batch.roster is None:
        student = system.stands_for(handed, batch)
        if not student:
            return Owner(why=system.remedy(handed, batch))
        why = unfit(student)
        if why:
            shown = student if len(student) <= 40 else f"{student[:40]}…"
            return Owner(why=f"{shown!r} cannot be a folder's name: {why}; rename it")
        return Owner(student)
    match = system.owner(handed, batch, batch.roster)
    note = ""
    if match.person is None and handed.others:
        match, note = _spelled_otherwise(system, batch, handed, match)
    if match.person is None:
        remedy = match.remedy or system.remedy(handed, batch)
        if match.namesakes and not handed.number:  # another row would tell them apart no better
            remedy = "put it into the right one's folder in submitted/"
        return Owner(why="; ".join(part for part in (match.why, remedy) if part))
    spelled = f"{handed.name!r} was taken for {match.person.id}" if match.spelled else ""
    notes = dict.fromkeys((note, system.note(handed, match), spelled))  # a system may say it, too
    note = "; ".join(part for part in notes if part)
    return Owner(match.person.id, match.by == "number", note=note)


def _spelled_otherwise(
    system: System, batch: Batch, handed: Handed, first: Match
) -> tuple[Match, str]:
    """The one person whom the name means in another encoding."""
    assert batch.roster is not None
    found: dict[str, tuple[Match, str]] = {}
    for name in handed.others:
        match = system.owner(replace(handed, name=name), batch, batch.roster)
        if match.person is not None:
            found.setdefault(match.person.id, (match, name))
    if len(found) != 1:
        return first, ""
    ((match, name),) = found.values()
    return match, f"its name was read as {name!r}"
