"""Frames between the grader and its processes: a JSON object and bytes, on a stream socket."""

from __future__ import annotations

import json
import struct
import time
from typing import TYPE_CHECKING, Any

from stackgraph.kernels.limits import MAX_FRAME, PIECE

if TYPE_CHECKING:
    import socket

_LENGTHS = struct.Struct(">II")

Frame = tuple[dict[str, Any], bytes]


class Closed(ConnectionError):
    """The other side has gone."""


class Malformed(Closed):
    """The other side sends what is no frame: there is no going on after it."""


def packed(header: dict[str, Any], *data: bytes | memoryview) -> bytes:
    """One frame as it goes over the socket."""
    text = json.dumps(header).encode()
    return b"".join([_LENGTHS.pack(len(text), sum(len(d) for d in data)), text, *data])


class Frames:
    """One end of the conversation."""

    def __init__(self, sock: socket.socket, largest: int = MAX_FRAME) -> None:
        """``largest``: bytes of a frame beyond which it is ``Malformed``."""
        self._sock = sock
        self._largest = largest
        self._buffer = bytearray()

    def fileno(self) -> int:
        """The socket, for polling."""
        return self._sock.fileno()

    def send(self, header: dict[str, Any], *data: bytes | memoryview) -> None:
        """Raises Closed if the other side has gone or takes no more within the socket's timeout."""
        try:
            self._sock.sendall(packed(header, *data))
        except OSError as error:
            raise Closed(str(error)) from error

    def receive(self, timeout: float | None = None) -> Frame:
        """The next frame. Raises Closed at end of file, TimeoutError after ``timeout`` seconds."""
        deadline = None if timeout is None else time.monotonic() + timeout
        while (frame := self.next()) is None:
            # At the deadline what is there is still taken: this process may have had no time to.
            self.read(None if deadline is None else max(0.0, deadline - time.monotonic()))
        return frame

    def next(self) -> Frame | None:
        """The next frame if all of it has been read; raises Malformed."""
        if len(self._buffer) < _LENGTHS.size:
            return None
        text, data = _LENGTHS.unpack_from(self._buffer)
        end = _LENGTHS.size + text + data
        if end > self._largest:
            raise Malformed("a frame larger than any that is sent")
        if len(self._buffer) < end:
            return None
        with memoryview(self._buffer) as view:
            raw, rest = (bytes(view[_LENGTHS.size :][:text]), bytes(view[end - data : end]))
        del self._buffer[:end]
        try:
            header = json.loads(raw)
        except (ValueError, RecursionError) as error:
            raise Malformed(f"a frame that is no JSON ({error!r:.80})") from None
        if not isinstance(header, dict):
            raise Malformed("a frame that is no object")
        return header, rest

    def read(self, timeout: float | None = None) -> None:
        """Take in some of what the other side sent. Raises Closed at end of file, TimeoutError."""
        for_sending = self._sock.gettimeout()
        self._sock.settimeout(timeout)
        try:
            piece = self._sock.recv(PIECE)
        except (TimeoutError, BlockingIOError):
            raise TimeoutError from None
        except OSError as error:
            raise Closed(str(error)) from error
        finally:
            self._sock.settimeout(for_sending)
        if not piece:
            raise Closed("end of file")
        self._buffer += piece

    def close(self) -> None:
        """Close the socket."""
        self._sock.close()
