"""What came of one cell in a student's kernel."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal


@dataclass
class Execution:
    """What came of one cell."""

    status: Literal["ok", "error", "timeout", "died", "flood"]
    outputs: list[dict[str, Any]] = field(default_factory=list)
    """nbformat 4 outputs, at most ``Limits.output_bytes`` of them."""
    reply: dict[str, Any] = field(default_factory=dict)
    """The content of the kernel's execute_reply: the student's process wrote it, never trust it."""
    seconds: float = 0.0
