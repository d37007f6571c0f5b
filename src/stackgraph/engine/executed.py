"""The executed notebook of a verdict that is kept on disk, read when something is asked of it.

A class of 1,500 over twelve units has two gigabytes of them, and a report shows a few cells of
each.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, eq=False)
class KeptNotebook(Mapping[str, Any]):
    """nbformat 4 JSON in ``path`` from byte ``start`` on; empty where that is gone or spoilt.

    ``digest``: of these bytes (see ``digest_of``).
    """

    path: Path
    start: int
    digest: str

    def __getitem__(self, key: str) -> Any:
        """A part of the notebook, as ``dict`` gives it."""
        return self._parts()[key]

    def __iter__(self) -> Iterator[str]:
        """The names of its parts."""
        return iter(self._parts())

    def __len__(self) -> int:
        """How many parts it has."""
        return len(self._parts())

    @property
    def lost(self) -> bool:
        """Whether it is gone, spoilt, or another one's by now."""
        try:
            _read(self.path, self.start, self.digest)
        except (OSError, ValueError):
            return True
        return False

    def _parts(self) -> dict[str, Any]:
        try:
            return _read(self.path, self.start, self.digest)
        except (OSError, ValueError):
            return {}


def to_bytes(notebook: Mapping[str, Any]) -> bytes:
    """A notebook in one line of JSON, the same for equal notebooks."""
    text = json.dumps(dict(notebook), sort_keys=True, ensure_ascii=False)
    return text.encode("utf-8", "surrogatepass")


def digest_of(notebook: Mapping[str, Any]) -> str:
    """SHA-256 of a notebook's bytes; of one that is kept, without reading it."""
    if isinstance(notebook, KeptNotebook):
        return notebook.digest
    return hashlib.sha256(to_bytes(notebook)).hexdigest()


def is_lost(notebook: Mapping[str, Any]) -> bool:
    """Whether it was kept, and cannot be read any more."""
    return isinstance(notebook, KeptNotebook) and notebook.lost


@lru_cache(maxsize=4)
def _read(path: Path, start: int, digest: str) -> dict[str, Any]:
    """Raises OSError or ValueError where it is not what it was; that is not remembered."""
    with path.open("rb") as file:
        file.seek(start)
        data = file.read()
    if hashlib.sha256(data).hexdigest() != digest:
        raise ValueError(f"{path} holds another notebook")
    found = json.loads(data.decode("utf-8", "surrogatepass"))
    if not isinstance(found, dict):
        raise ValueError(f"{path} holds no notebook")
    return found
