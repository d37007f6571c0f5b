"""What grader and judge say to each other: every message, in one place.

A message travels as one JSON object (``frames``); ``op`` names its kind. ``Setup`` and ``Group`` go
to the judge, the others come from it. What a student's kernel sends is no message of this kind: it
is bytes from a stranger, which a ``Group`` passes on unread (``answers.collect`` writes, and
``answers.payload`` reads them).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from stackgraph.checks.core import Mismatch
from stackgraph.kernels.frames import Closed, Frames

if TYPE_CHECKING:
    from stackgraph.engine.verdict import Status


@dataclass(frozen=True)
class LockedCell:
    """A locked cell that depends on nothing of the student's."""

    grade_id: str
    source: str


@dataclass(frozen=True)
class Setup:
    """To the judge: a submission begins. Answered by ``Ready``."""

    cells: tuple[LockedCell, ...]
    """To be run in this order, in a fresh namespace."""


@dataclass(frozen=True)
class FailedCell:
    """A locked cell that raised, which is a fault of ours."""

    grade_id: str
    trace: str
    """The traceback, for the instructor."""


@dataclass(frozen=True)
class Ready:
    """From the judge: the locked cells have run."""

    failed: tuple[FailedCell, ...] = ()
    full: bool = False
    """Whether this process holds or has used so much that it is to serve no further submission."""


@dataclass(frozen=True)
class Question:
    """One test cell to run."""

    grade_id: str
    source: str
    reads: tuple[str, ...] = ()
    """Names of the student's that the cell reads; they are rebuilt from the group's data."""
    given: tuple[str, ...] = ()
    """Names of locked cells whose models may stand inside an answer."""
    lost: tuple[str, ...] = ()
    """Those of ``reads`` whose cell overran or ended the kernel."""
    errors: dict[str, str] = field(default_factory=dict)
    """What the cells that should bind ``reads`` raised: name -> ``'ValueError: …'``."""
    below: tuple[str, ...] = ()
    """Those of ``reads`` that a cell below this one binds."""


@dataclass(frozen=True)
class Group:
    """To the judge: tests that follow each other, with the data of all that they read.

    Answered by a ``Result`` a test in this order, ``Stage`` in between, and ``Done``.
    """

    tests: tuple[Question, ...]
    poison: tuple[str, ...] = ()
    """Digests of answers that stalled a judge before: not to be rebuilt."""
    header: int = 0
    """Bytes of the data behind this message that are the answers' header; arrays follow."""


@dataclass(frozen=True)
class Stage:
    """From the judge: what it does next, so that the grader knows what stalled it."""

    what: Literal["read", "rebuild", "test", "draw"]
    grade_id: str | None = None
    """The test that it is for; None for a drawing."""
    digests: tuple[str, ...] = ()
    """The answers that are at hand."""


@dataclass(frozen=True)
class Result:
    """From the judge: how one test ended."""

    grade_id: str
    status: Status
    message: str = ""
    """What the student reads; '' where the test passed, or where the grader knows why."""
    mismatches: tuple[Mismatch, ...] = ()
    """The same as data, causes first, each part as text; none where no check said so."""
    check: str = ""
    """The check that said so; '' where none did."""
    printed: str = ""
    """What a test that passed printed."""
    detail: str = ""
    """A traceback, for the instructor."""
    lost: tuple[str, ...] = ()
    """Names that are missing because their cell overran or ended the kernel."""
    theirs: bool = False
    """Whether ``message`` is the words of the student's own kernel."""


@dataclass(frozen=True)
class Done:
    """From the judge: all tests of a group are answered."""

    architectures: dict[str, Any] = field(default_factory=dict)
    """``architecture.to_dict`` of each model among the answers that is new, by name."""


Message = Setup | Ready | Group | Stage | Result | Done

_KINDS: dict[str, type[Message]] = {
    "setup": Setup,
    "ready": Ready,
    "group": Group,
    "stage": Stage,
    "result": Result,
    "done": Done,
}
_OPS = {kind: op for op, kind in _KINDS.items()}
_PARTS: dict[str, type] = {
    "cells": LockedCell,
    "failed": FailedCell,
    "tests": Question,
    "mismatches": Mismatch,
}
"""What the objects in a field are."""


def to_plain(message: Message) -> dict[str, Any]:
    """The message as JSON has it."""
    fields = {name: _plain(name, value) for name, value in vars(message).items()}
    return {"op": _OPS[type(message)], **fields}


def _plain(name: str, value: Any) -> Any:
    return [vars(part) for part in value] if name in _PARTS else value


def from_plain(plain: dict[str, Any]) -> Message:
    """The inverse of ``to_plain``. Raises ValueError for anything else."""
    fields = dict(plain)
    try:
        kind = _KINDS[fields.pop("op")]
        return kind(**{name: _part(name, value) for name, value in fields.items()})
    except (AttributeError, KeyError, TypeError) as error:
        raise ValueError(f"no message: {error!r}") from None


def _part(name: str, value: Any) -> Any:
    """A field's value: lists are tuples, objects what the field holds."""
    if not isinstance(value, list):
        return value
    part = _PARTS.get(name)
    if part is None:
        return tuple(value)
    return tuple(part(**{n: _part("", v) for n, v in each.items()}) for each in value)


class Conversation:
    """Messages over a socket, with raw bytes behind them."""

    def __init__(self, frames: Frames) -> None:
        self._frames = frames

    def send(self, message: Message, *data: bytes | memoryview) -> None:
        """Raises Closed as ``Frames.send`` does."""
        self._frames.send(to_plain(message), *data)

    def receive(self, timeout: float | None = None) -> tuple[Message, bytes]:
        """The next message. Raises Closed for the end, or for what is none; TimeoutError."""
        header, data = self._frames.receive(timeout)
        try:
            return from_plain(header), data
        except ValueError as error:
            raise Closed(str(error)) from None
