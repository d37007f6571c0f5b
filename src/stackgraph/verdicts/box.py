"""A verdict as one box: green, amber or grey; colours that read on a light and on a dark ground.

Styles stand in the elements and no script is used, so that untrusted notebooks, nbviewer and VS
Code show it; where styles are taken out, the words and the signs are left.
"""

from __future__ import annotations

import html
import sys
import textwrap
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from stackgraph.checks.core import show as shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stackgraph.checks.core import Mismatch
    from stackgraph.verdicts.judging import Outcome

_LOOKS = {
    "right": ("✔ Right", "#2da44e", "45, 164, 78"),
    "not yet": ("○ Not yet", "#bf8700", "191, 135, 0"),
    "not attempted": ("– Not attempted", "#808080", "128, 128, 128"),
}
_SHOWN = 3
_WIDTH = 84


def show(exercise: str, outcome: Outcome) -> None:
    """Show the box in a notebook, its text anywhere else."""
    shell = getattr(sys.modules.get("IPython"), "get_ipython", lambda: None)()
    if shell is None:
        print(as_text(exercise, outcome))
        return
    from IPython.display import display

    data = {"text/html": as_html(exercise, outcome), "text/plain": as_text(exercise, outcome)}
    display(data, raw=True)


def as_text(exercise: str, outcome: Outcome) -> str:
    """The verdict in plain words."""
    lines = [f"{_LOOKS[outcome.state][0]}: {title(exercise)}"]
    reasons = _gathered(outcome.reasons)
    for mismatch in reasons[:_SHOWN]:
        lines += [f"  {part}" for line in str(mismatch).splitlines() for part in _broken(line)]
    if len(reasons) > _SHOWN:
        lines.append(f"  and {len(reasons) - _SHOWN} more")
    if outcome.right:
        lines.append(f"  right so far: {', '.join(outcome.right)}")
    return "\n".join(lines)


def _broken(line: str) -> list[str]:
    indent = " " * (len(line) - len(line.lstrip()) + 2)
    return textwrap.wrap(line, _WIDTH, subsequent_indent=indent, drop_whitespace=True) or [line]


def as_html(exercise: str, outcome: Outcome) -> str:
    """The verdict as a box."""
    state, colour, tint = _LOOKS[outcome.state]
    quiet = "" if outcome.state == "not attempted" else f"background-color: rgba({tint}, 0.12); "
    parts = [f"<strong>{state}</strong>: {title(exercise)}"]
    reasons = _gathered(outcome.reasons)
    parts += [_reason(m) for m in reasons[:_SHOWN]]
    if len(reasons) > _SHOWN:
        parts.append(_line(f"and {len(reasons) - _SHOWN} more"))
    if outcome.right:
        parts.append(_line(f"Right so far: {html.escape(', '.join(outcome.right))}"))
    return (
        f'<div role="status" style="border-left: 6px solid {colour}; {quiet}'
        f'padding: 6px 12px; margin: 4px 0px; max-width: 760px;">{"".join(parts)}</div>'
    )


def _gathered(reasons: Sequence[Mismatch]) -> list[Mismatch]:
    """Reasons with equal details as one, a line for each subject: of a cell that stopped, no answer
    has a value, and the error is told once.
    """
    found: dict[tuple[str, ...], Mismatch] = {}
    for reason in reasons:
        details = tuple(shown(d) for d in (reason.expected, reason.actual, reason.hint))
        before = found.get(details)
        subject = f"{before.subject}\n{reason.subject}" if before else reason.subject
        found[details] = replace(before or reason, subject=subject)
    return list(found.values())


def _reason(mismatch: Mismatch) -> str:
    rows: list[tuple[str, Any]] = [
        ("expected", mismatch.expected),
        ("actual", mismatch.actual),
        ("hint", mismatch.hint),
    ]
    told = [
        f"<em>{label}:</em> {html.escape(shown(value))}" for label, value in rows if shown(value)
    ]
    subjects = [html.escape(line) for line in mismatch.subject.splitlines()]
    return _line("<br>".join([*subjects, *told]))


def _line(text: str) -> str:
    return f'<div style="margin: 4px 0px 0px 0px;">{text}</div>'


def title(exercise: str) -> str:
    """``'exercise 2'`` of ``'u01_e2'``."""
    return f"exercise {exercise.rpartition('_e')[2]}"
