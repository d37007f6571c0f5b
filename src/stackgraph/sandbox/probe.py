"""The smallest thing a child can do: say that it runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import socket


def answer(sock: socket.socket) -> None:
    """Send ``ready``."""
    sock.sendall(b"ready")
