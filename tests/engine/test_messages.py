"""What grader and judge say to each other: it comes over as it was sent, or not at all."""

from __future__ import annotations

import json
import socket

import pytest

from stackgraph.checks.core import CheckError, Mismatch
from stackgraph.engine.judge.messages import (
    Conversation,
    Done,
    FailedCell,
    Group,
    LockedCell,
    Message,
    Question,
    Ready,
    Result,
    Setup,
    Stage,
    from_plain,
    to_plain,
)
from stackgraph.engine.judge.process import run_test
from stackgraph.engine.limits import MAX_MISMATCHES
from stackgraph.engine.verdict import CellVerdict, Verdict
from stackgraph.kernels.frames import Closed, Frames

TOLD = Mismatch("classifier: wrong units", "64", "32", "count them")

MESSAGES = [
    Setup((LockedCell("u01_setup", "import keras"), LockedCell("u01_given", "x = 1"))),
    Setup(()),
    Ready((FailedCell("u01_setup", "Traceback"),), full=True),
    Group(
        (Question("u01_e1_a_b", "assert a", ("a",), ("g",), ("a",), {"a": "ValueError: no"}),),
        ("0f",),
        17,
    ),
    Stage("draw", digests=("0f", "1e")),
    Result("u01_e1_a_b", "failed", "wrong", (TOLD, TOLD), "check_units"),
    Result("u01_e1_a_b", "stalled", lost=("a", "b")),
    Done({"model": {"nodes": [], "version": 1}}),
]


@pytest.mark.parametrize("message", MESSAGES, ids=lambda m: type(m).__name__)
def test_a_message_comes_over_as_it_was_sent(message: Message) -> None:
    assert from_plain(json.loads(json.dumps(to_plain(message)))) == message
    here, there = socket.socketpair()
    with here, there:
        Conversation(Frames(here)).send(message, b"data", memoryview(b" and more"))
        assert Conversation(Frames(there)).receive(5) == (message, b"data and more")


@pytest.mark.parametrize(
    "text",
    [
        b"[]",
        b"{}",
        b'{"op": "result"}',
        b'{"op": "unknown"}',
        b'{"op": "ready", "more": 1}',
        b'{"op": "result", "grade_id": "a", "status": "failed", "mismatches": [1]}',
    ],
)
def test_anything_else_is_no_message(text: bytes) -> None:
    here, there = socket.socketpair()
    with here, there:
        here.sendall(len(text).to_bytes(4, "big") + bytes(4) + text)
        with pytest.raises(Closed):
            Conversation(Frames(there)).receive(5)


def test_what_a_check_found_is_told_as_data_and_as_text() -> None:
    found = [Mismatch(f"layer {n}: wrong units", n, 0.1 + 0.2, rank=-n) for n in range(60)]

    def fails() -> None:
        raise CheckError(found)

    result = run_test("u01_e1_a_b", "fails()", {"fails": fails})
    assert result.status == "failed"
    assert len(result.mismatches) == MAX_MISMATCHES
    assert result.mismatches[0] == Mismatch("layer 59: wrong units", "59", "0.3")
    assert result.message.startswith(str(result.mismatches[0]))


def test_a_verdict_keeps_them() -> None:
    cell = CellVerdict("u01_e1_a_b", "failed", 0.0, 1.0, str(TOLD), "check_units", (TOLD,))
    verdict = Verdict("u01_x", [cell])
    assert Verdict.from_json(verdict.to_json()) == verdict
