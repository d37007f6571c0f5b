"""Finished verdicts, kept by content: a killed run goes on where it stopped.

The key covers all that a verdict depends on, so an entry never goes stale; it is only no longer
asked for. Deleting the folder costs time, never a grade. A file is two lines of JSON: the verdict,
with size and digest in the notebook's place, and the executed notebook, which most readers of a
class's verdicts do without.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import replace
from typing import TYPE_CHECKING

from stackgraph.engine.executed import KeptNotebook, to_bytes
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
        path = self._path(key)
        try:
            with path.open("rb") as file:
                line, size = file.readline(), os.fstat(file.fileno()).st_size
            verdict = Verdict.from_json(line.decode("utf-8", "surrogatepass"))
            about = verdict.notebook
            if about.keys() == {"bytes", "sha256"}:  # not of a version that kept it in one line
                if size - len(line) != about["bytes"]:
                    return None
                verdict.notebook = KeptNotebook(path, len(line), about["sha256"])
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None
        return verdict

    def put(self, key: str, verdict: Verdict) -> None:
        """Keep ``verdict``; it survives a crash from here on."""
        notebook = to_bytes(verdict.notebook)
        about = {"bytes": len(notebook), "sha256": hashlib.sha256(notebook).hexdigest()}
        line = replace(verdict, notebook=about).to_json().encode("utf-8", "surrogatepass")
        write_atomically(self._path(key), line + b"\n" + notebook, durable=True)
