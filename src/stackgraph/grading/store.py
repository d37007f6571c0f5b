"""Finished verdicts, kept by content: a killed run goes on where it stopped.

The key covers all that a verdict depends on, so an entry never goes stale; it is only no longer
asked for. Deleting the folder costs time, never a grade.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stackgraph.engine.verdict import Verdict
from stackgraph.files import write_atomically

if TYPE_CHECKING:
    from pathlib import Path


class VerdictStore:
    """``.stackgraph/verdicts/<first two>/<key>.json``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / f"{key}.json"

    def __contains__(self, key: str) -> bool:
        return self._path(key).is_file()

    def get(self, key: str) -> Verdict | None:
        """The verdict kept under ``key``; None where there is none or it can't be read."""
        try:
            text = self._path(key).read_bytes().decode("utf-8", "surrogatepass")
            return Verdict.from_json(text)
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def put(self, key: str, verdict: Verdict) -> None:
        """Keep ``verdict``; it survives a crash from here on."""
        text = verdict.to_json().encode("utf-8", "surrogatepass")
        write_atomically(self._path(key), text, durable=True)
