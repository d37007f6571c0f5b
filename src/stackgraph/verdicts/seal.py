"""What a verdict cell knows of an exercise: how to read its answers, and digests of what is right.

A number's digest is slow to make (scrypt, about a tenth of a second and 32 MB), so that guessing a
small one takes a while: all 9,000 numbers of four digits about a quarter of an hour on one core. A
model's is quick: the statement describes it, and whoever guesses at one has to build each guess. So
is that of one option among those that a statement lists, which falls at once at any speed. It
keeps honest people honest; the points come from hidden tests, which are nowhere in the notebook.
"""

from __future__ import annotations

import base64
import functools
import hashlib
import json
import os
import zlib
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

FORMAT = 3
"""Raise it when texts or digests change: a cell made before then gives no verdict."""

NETWORK = "check_same_architecture"
"""The check whose reading is a network as a whole. It stands in a seal by itself."""

GUESSABLE = frozenset(
    f"check_{kind}" for kind in ("number", "count", "shape", "list", "mapping", "array")
)
"""The checks of answers that may be guessed one after the other: what they read is slow."""

_WORK = 2**15
_LITTLE_WORK = 2**8
_BYTES = 9


class StaleSeal(Exception):
    """A seal that another version of this package wrote, or none."""


@dataclass(frozen=True)
class Told:
    """A check that gives nothing away, to run as it is: ``args`` and ``kwargs`` are each
    ``["value", JSON]`` or ``["name", an expression that the notebook's own names give]``.
    """

    check: str
    of: str
    kwargs: dict[str, list[Any]]


@dataclass(frozen=True)
class Sealed:
    """Readings of one answer (``of``, an expression; ``name``, what the learner calls it), and the
    digests of what they may give. ``readings`` are pairs of a check's name and its public part.
    """

    of: str
    name: str
    readings: list[list[Any]]
    right: list[str]


@dataclass(frozen=True)
class Seal:
    """All of an exercise. ``asks``: the names that it asks for; ``made``: what locked cells make of
    these; ``needs``: answers of other exercises that it is about; ``shown``: test cells without
    anything hidden, as students have them, that are run again because they cannot be read.
    """

    salt: str
    asks: list[str]
    made: list[str] = field(default_factory=list)
    needs: list[str] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)
    sealed: list[Sealed] = field(default_factory=list)

    def pack(self) -> str:
        """One line of text, for the cell."""
        data = json.dumps(asdict(self), sort_keys=True, separators=(",", ":")).encode()
        return f"{FORMAT}.{base64.b64encode(zlib.compress(data, 9)).decode()}"

    @classmethod
    def unpack(cls, text: str) -> Seal:
        """The inverse of ``pack``. Raises StaleSeal for what this version did not write."""
        version, _, rest = text.partition(".")
        if version != str(FORMAT):
            raise StaleSeal(version)
        try:
            data = json.loads(zlib.decompress(base64.b64decode(rest)))
            told = [Told(**t) for t in data.pop("told")]
            sealed = [Sealed(**s) for s in data.pop("sealed")]
            return cls(**data, told=told, sealed=sealed)
        except (ValueError, zlib.error, TypeError, KeyError) as error:
            raise StaleSeal("damaged") from error


@functools.lru_cache(maxsize=4096)
def digest(text: str, salt: str) -> str:
    """What stands in the notebook for ``text``, which begins with the check that read it."""
    work = _WORK if text.partition(" ")[0] in GUESSABLE else _LITTLE_WORK
    made = hashlib.scrypt(
        text.encode(), salt=salt.encode(), n=work, r=8, p=1, maxmem=2**27, dklen=_BYTES
    )
    return base64.b64encode(made).decode()


def digests(texts: Iterable[str], salt: str) -> list[str]:
    """Digests in an order that tells nothing; made side by side, for each takes a core a while."""
    with ThreadPoolExecutor(min(8, os.cpu_count() or 1)) as pool:
        return sorted(set(pool.map(lambda text: digest(text, salt), texts)))
