"""Bounds of the warm parent and of what is said to it."""

MAX_MESSAGE = 192 * 1024
"""Bytes of JSON in one packet: what an unprivileged Linux socket buffer takes."""
MAX_FDS = 16
"""Open files that one packet may hand over."""
START_SECONDS = 120.0
"""How long the first child may wait for the parent's imports."""
IDLE_SECONDS = 600.0
"""After so long without work a warm parent that nobody closes is ended; the next need starts
another."""

# A student's kernel or a judge, to and from the grader

MAX_FRAME = 48 * 2**20
"""Bytes of one frame."""
PIECE = 65_536
"""Bytes read from a socket or pipe at once, and characters of a cell's output that are sent on
without waiting for more."""
SEND_SECONDS = 0.02
"""After so long a cell's output is sent on at the next piece of it, however short."""
