"""Messages between the warm parent and its clients: JSON with open files attached.

One message is one packet on a ``SOCK_SEQPACKET`` Unix socket, so that a message is read whole or
not at all and a closed peer reads as end of file.
"""

from __future__ import annotations

import array
import json
import os
import socket
from typing import Any

from stackgraph.kernels.limits import MAX_FDS, MAX_MESSAGE


class ProtocolError(Exception):
    """A message that is too long to send, or that is not a JSON object."""


def send(sock: socket.socket, message: dict[str, Any], fds: list[int] | None = None) -> None:
    """Send ``message`` with copies of the open files ``fds``.

    Raises ProtocolError if it is longer than ``MAX_MESSAGE``, OSError if the peer has gone.
    """
    data = json.dumps(message).encode()
    if len(data) > MAX_MESSAGE:
        raise ProtocolError(f"message of {len(data)} bytes; at most {MAX_MESSAGE} fit")
    rights = [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", fds))] if fds else []
    sock.sendmsg([data], rights, socket.MSG_NOSIGNAL)


def receive(sock: socket.socket) -> tuple[dict[str, Any] | None, list[int]]:
    """The next message and the open files that came with it; ``(None, [])`` at end of file.

    The files are closed on exec. Raises ProtocolError for what is no JSON object.
    """
    room = socket.CMSG_LEN(MAX_FDS * array.array("i").itemsize)
    data, ancillary, flags, _ = sock.recvmsg(MAX_MESSAGE, room, socket.MSG_CMSG_CLOEXEC)
    received = array.array("i")
    for level, kind, content in ancillary:
        if level == socket.SOL_SOCKET and kind == socket.SCM_RIGHTS:
            received.frombytes(content[: len(content) - len(content) % received.itemsize])
    fds = list(received)
    if not data:
        _close(fds)
        return None, []
    try:
        message = json.loads(data)
    except ValueError as error:
        _close(fds)
        raise ProtocolError(f"not JSON: {data[:80]!r}") from error
    if flags & (socket.MSG_CTRUNC | socket.MSG_TRUNC) or not isinstance(message, dict):
        _close(fds)
        raise ProtocolError("a message that is too long, or no JSON object")
    return message, fds


def pair() -> tuple[socket.socket, socket.socket]:
    """Two connected packet sockets."""
    return socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)


def _close(fds: list[int]) -> None:
    for fd in fds:
        os.close(fd)
