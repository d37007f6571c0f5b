"""A course system that a test adds: one file, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from stackgraph.classroom.lms.base import Handed, System

if TYPE_CHECKING:
    from stackgraph.engine.submission.archives import Member


class Sakai(System):
    name: ClassVar[str] = "sakai"
    title: ClassVar[str] = "Sakai"

    def claims(self, path: str, member: Member) -> Handed | None:
        user, marker, file = path.partition("/Submission attachment(s)/")
        return Handed(member, self.name, user, user, file) if marker and "/" not in user else None

    def stands_for(self, handed: Handed, batch: Any) -> str:
        return handed.number


SYSTEM = Sakai()
