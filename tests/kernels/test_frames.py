"""Frames between the grader and its processes."""

from __future__ import annotations

import socket

import pytest

from stackgraph.kernels.frames import Frames


def test_frames_that_came_in_time_are_read_by_a_grader_that_is_late() -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        ours.settimeout(7)
        frames, judge = Frames(ours), Frames(theirs)
        for data in (b"", bytes(100_000)):
            judge.send({"op": "done"}, data)
            assert frames.receive(0) == ({"op": "done"}, data)
        with pytest.raises(TimeoutError):
            frames.receive(0)
        assert ours.gettimeout() == 7  # what may be sent later has its own time
