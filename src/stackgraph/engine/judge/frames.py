"""Frames on a socket between the grader and a judge: a JSON object and raw bytes.

Works on stream and on packet sockets: nothing is sent in pieces larger than ``_PIECE``.
"""

from __future__ import annotations

import json
import socket
import struct
import time
from typing import Any

from stackgraph.engine.limits import MAX_FRAME_BYTES

_LENGTHS = struct.Struct(">II")
_PIECE = 65_536


class Closed(Exception):
    """The other side has gone."""


class Frames:
    """One end of the conversation."""

    def __init__(self, sock: socket.socket) -> None:
        self._sock = sock
        self._buffer = bytearray()

    def send(self, header: dict[str, Any], *data: bytes | memoryview) -> None:
        """Raises Closed if the other side has gone or takes no more within the socket's timeout."""
        text = json.dumps(header).encode()
        size = sum(len(d) for d in data)
        whole = b"".join([_LENGTHS.pack(len(text), size), text, *data])
        view = memoryview(whole)
        try:
            for start in range(0, len(whole), _PIECE):
                self._sock.sendall(view[start : start + _PIECE])
        except OSError as error:
            raise Closed(str(error)) from error

    def receive(self, timeout: float | None = None) -> tuple[dict[str, Any], bytes]:
        """The next frame. Raises Closed at end of file, TimeoutError after ``timeout`` seconds."""
        deadline = None if timeout is None else time.monotonic() + timeout
        for_sending = self._sock.gettimeout()
        try:
            return self._receive(deadline)
        finally:
            self._sock.settimeout(for_sending)

    def _receive(self, deadline: float | None) -> tuple[dict[str, Any], bytes]:
        text_size, size = _LENGTHS.unpack(self._take(_LENGTHS.size, deadline))
        if text_size + size > MAX_FRAME_BYTES:
            raise Closed("a frame larger than any that is sent")
        header = json.loads(self._take(text_size, deadline))
        if not isinstance(header, dict):
            raise Closed("a frame that is no object")
        return header, self._take(size, deadline)

    def _take(self, size: int, deadline: float | None) -> bytes:
        while len(self._buffer) < size:
            # At the deadline what is there is still taken: this process may have had no time to.
            left = None if deadline is None else max(0.0, deadline - time.monotonic())
            self._sock.settimeout(left)
            try:
                piece = self._sock.recv(_PIECE)
            except (TimeoutError, BlockingIOError):
                raise TimeoutError from None
            except OSError as error:
                raise Closed(str(error)) from error
            if not piece:
                raise Closed("end of file")
            self._buffer += piece
        taken = bytes(self._buffer[:size])
        del self._buffer[:size]
        return taken

    def close(self) -> None:
        """Close the socket."""
        self._sock.close()
