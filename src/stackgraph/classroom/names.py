"""Whose each file of an archive is, by its name: the systems of ``lms`` are asked one by one.

An archive that somebody packed anew has folders around what the system made, so a path is also
looked at from its second part, its third, and so on; the outermost part that a system knows counts.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from stackgraph.classroom.lms.base import Batch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stackgraph.classroom.lms.base import Handed, System
    from stackgraph.course.roster import Roster
    from stackgraph.engine.submission.archives import Member

_MAY_BE_ANYTHING = 60
"""Systems of a higher ``rank`` have names that other files may have by chance."""


def parse(member: Member, systems: Sequence[System], roster: Roster | None = None) -> Handed:
    """What the member's name says of whose file it is; the last of ``systems`` takes all."""
    found = _claimed(member.path, member, systems, roster)
    names: list[str] = []
    for other in member.spellings[1:]:
        again = _claimed(other, member, systems, roster)
        if again.system == found.system and again.name not in (found.name, *names):
            names.append(again.name)
    return replace(found, others=tuple(names)) if names else found


def added_by(
    handed: Handed, systems: Sequence[System], roster: Roster | None = None
) -> System | None:
    """The system that put this text there itself; None for a file that somebody handed in.

    Its name alone says nothing, for a student may give it to a file. It must lie where the system
    puts it: in nobody's folder or archive, and in no part of a path that is somebody's.
    """
    folder, _, name = handed.member.path.rpartition("/")
    adder = next((s for s in systems if s.receipts and s.receipts.fullmatch(name)), None)
    if adder is None or (folder and _is_somebodys(folder.split("/"), roster)):
        return None
    if handed.system == adder.name:
        return adder if handed.around == folder else None
    return adder if handed.system == systems[-1].name else None


def _claimed(path: str, member: Member, systems: Sequence[System], roster: Roster | None) -> Handed:
    parts = path.split("/")
    *known, anything = systems
    for at in range(len(parts)):
        rest = "/".join(parts[at:])
        owned = at > 0 and _is_somebodys(parts[:at], roster)
        claims: list[Handed] = []
        for system in known:
            if owned and system.rank > _MAY_BE_ANYTHING:
                continue
            handed = system.claims(rest, member)
            if handed and (not claims or _surely(system, handed, roster)):
                claims.append(handed)
        if claims:  # the system's part comes first: a student's own may look like another system's
            return replace(max(claims, key=lambda c: len(c.file)), around="/".join(parts[:at]))
    handed = anything.claims(path, member)
    assert handed is not None
    return handed


def _surely(system: System, handed: Handed, roster: Roster | None) -> bool:
    """Whether a name that another system knows, too, may well be this one's: by whom it means."""
    if system.rank <= _MAY_BE_ANYTHING or handed.kind == "anonymous":
        return True
    return roster is not None and system.owner(handed, Batch("", ""), roster).person is not None


def _is_somebodys(folders: list[str], roster: Roster | None) -> bool:
    """Whether one of the folders is a person's of the roster: then its files are theirs."""
    return roster is not None and any(
        roster.by("id", f) or roster.called(f.removesuffix(".zip")) for f in folders
    )
