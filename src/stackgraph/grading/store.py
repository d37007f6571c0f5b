"""Finished verdicts, kept by content: a killed run goes on where it stopped.

The key covers all that a verdict depends on, so an entry never goes stale; it is only no longer
asked for. Deleting the folder costs time, never a grade. A file is three lines of JSON: the
verdict, with sizes and digests in the place of networks and notebook, the networks, and the
executed notebook. Most readers of a class's verdicts do without the last two.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from stackgraph.engine.executed import KeptNetworks, KeptNotebook, network_digest, to_bytes
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
            at = len(line)
            about, networks = verdict.notebook, verdict.architectures
            if networks.keys() == {"bytes", "sha256", "digests"}:
                part = path, at, networks["bytes"], networks["sha256"]
                verdict.architectures = KeptNetworks(*part, networks["digests"])
                at += networks["bytes"] + 1
            if about.keys() == {"bytes", "sha256"}:  # not of a version that kept it in one line
                if size - at != about["bytes"]:
                    return None
                verdict.notebook = KeptNotebook(path, at, about["bytes"], about["sha256"])
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None
        return verdict

    def put(self, key: str, verdict: Verdict) -> None:
        """Keep ``verdict``; it survives a crash from here on."""
        built = verdict.architectures
        networks, notebook = to_bytes(built), to_bytes(verdict.notebook)
        digests = {name: network_digest(built, name) for name in built}
        short = replace(
            verdict,
            architectures={**_about(networks), "digests": digests},
            notebook=_about(notebook),
        )
        line = short.to_json().encode("utf-8", "surrogatepass") + b"\n"
        write_atomically(self._path(key), line + networks + b"\n" + notebook, durable=True)


def _about(part: bytes) -> dict[str, Any]:
    """What stands in the verdict in its place."""
    return {"bytes": len(part), "sha256": hashlib.sha256(part).hexdigest()}
