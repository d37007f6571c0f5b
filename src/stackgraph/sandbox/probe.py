"""The smallest thing a child can do: say that it runs."""

from __future__ import annotations

import socket


def answer(sock: socket.socket) -> None:
    """Send ``ready``."""
    sock.sendall(b"ready")
