"""The large parts of a verdict that is kept on disk, read when something is asked of them: the
executed notebook, and the networks that were built.

A class of 1,500 over twelve units has two gigabytes of them, and a report shows a few cells and
drawings of each.
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
class _Kept(Mapping[str, Any]):
    """A JSON object in ``path``: ``size`` bytes from byte ``start`` on; empty where it is gone or
    spoilt. ``digest``: SHA-256 of these bytes.
    """

    path: Path
    start: int
    size: int
    digest: str

    def __getitem__(self, key: str) -> Any:
        """A part of it, as ``dict`` gives it."""
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
            _read(self.path, self.start, self.size, self.digest)
        except (OSError, ValueError):
            return True
        return False

    def _parts(self) -> dict[str, Any]:
        try:
            return _read(self.path, self.start, self.size, self.digest)
        except (OSError, ValueError):
            return {}


class KeptNotebook(_Kept):
    """An executed notebook, nbformat 4 JSON."""


@dataclass(frozen=True, eq=False)
class KeptNetworks(_Kept):
    """``Architecture.to_dict()`` by answer. ``digests``: answer -> digest of its network, known
    without reading any. One that is gone or spoilt is ``{}``, which no drawing is made of.
    """

    digests: Mapping[str, str]

    def __getitem__(self, key: str) -> Any:
        """The network of that answer."""
        self.digests[key]  # a KeyError where it is no network
        return self._parts().get(key, {})

    def __iter__(self) -> Iterator[str]:
        """The answers."""
        return iter(self.digests)

    def __len__(self) -> int:
        """How many answers are networks."""
        return len(self.digests)


def to_bytes(part: Mapping[str, Any]) -> bytes:
    """A part in one line of JSON, the same for equal parts."""
    text = json.dumps(dict(part), sort_keys=True, ensure_ascii=False)
    return text.encode("utf-8", "surrogatepass")


def digest_of(part: Mapping[str, Any]) -> str:
    """SHA-256 of what ``to_bytes`` gives; of what is kept, without reading it."""
    return part.digest if isinstance(part, _Kept) else hashlib.sha256(to_bytes(part)).hexdigest()


def network_digest(networks: Mapping[str, Any], answer: str) -> str:
    """``digest_of`` one of a verdict's networks."""
    if isinstance(networks, KeptNetworks):
        return networks.digests[answer]
    return digest_of(networks[answer])


def is_lost(part: Mapping[str, Any]) -> bool:
    """Whether it was kept, and cannot be read any more."""
    return isinstance(part, _Kept) and part.lost


@lru_cache(maxsize=4)
def _read(path: Path, start: int, size: int, digest: str) -> dict[str, Any]:
    """Raises OSError or ValueError where it is not what it was; that is not remembered."""
    with path.open("rb") as file:
        file.seek(start)
        data = file.read(size)
    if hashlib.sha256(data).hexdigest() != digest:
        raise ValueError(f"{path} holds another notebook or other networks")
    found = json.loads(data.decode("utf-8", "surrogatepass"))
    if not isinstance(found, dict):
        raise ValueError(f"{path} holds no JSON object there")
    return found
