"""What the last error of a learner's kernel says, as data, for who runs the notebook.

``last`` is called in that kernel; ``ask`` calls it from outside, through nbclient.
"""

from __future__ import annotations

import ast
import sys
from dataclasses import dataclass
from typing import Any

from stackgraph.checks.core import CheckError, Mismatch

_EXPRESSION = f"__import__({__name__!r}, fromlist=['last']).last()"
_SECONDS = 10.0


@dataclass(frozen=True)
class Told:
    """Status and mismatches of a check's error."""

    status: str
    mismatches: tuple[Mismatch, ...]


def last() -> list[Any] | None:
    """The last error's status and mismatches as plain data; None where no check raised it."""
    error = getattr(sys, "last_value", None)
    if not isinstance(error, CheckError):
        return None
    told = [m.as_text() for m in error.mismatches]
    return [error.status, [(m.subject, m.expected, m.actual, m.hint) for m in told]]


async def ask(client: Any) -> Told | None:
    """What the error says that the cell run last stopped with. ``client``: an asynchronous kernel
    client that is not reading. Raises queue.Empty for a kernel that does not answer.
    """
    request = client.execute("", silent=True, user_expressions={"told": _EXPRESSION})
    while True:
        reply = await client.get_shell_msg(timeout=_SECONDS)
        if reply["parent_header"].get("msg_id") == request:
            break
    answer = reply["content"].get("user_expressions", {}).get("told", {})
    told = ast.literal_eval(answer.get("data", {}).get("text/plain", "None"))
    return Told(told[0], tuple(Mismatch(*parts) for parts in told[1])) if told else None
