"""What a report had drawn, kept from one report to the next.

Drawing, and importing what draws, is most of the work of a report on a class whose grades are
known. What is drawn depends on its data and on the rooms that pages come from, and on nothing else.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

from stackgraph.course import rooms
from stackgraph.course.state import write_if_changed
from stackgraph.pages.limits import MOST_DRAWN_KEPT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@dataclass
class Drawn:
    """What was drawn. ``path``: where it is kept; lost or damaged, all is drawn anew. ``most``: so
    many things are kept.
    """

    path: Path
    most: int = MOST_DRAWN_KEPT
    _kept: dict[str, Any] = field(init=False, repr=False)
    _used: dict[str, Any] = field(init=False, repr=False, default_factory=dict)

    def __post_init__(self) -> None:
        try:
            kept = json.loads(self.path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            kept = {}
        self._kept = kept if isinstance(kept, dict) else {}

    def once(self, what: str, data: str, make: Callable[[], Any]) -> Any:
        """``make()``, which gives plain data, or what it gave before for ``what`` of ``data``; None
        is not kept.
        """
        said = "\0".join((_look(), what, data)).encode("utf-8", "replace")
        key = hashlib.sha256(said).hexdigest()
        found = self._used.get(key, self._kept.get(key))
        if found is None:
            found = make()
        if found is not None and len(self._used) < self.most:
            self._used[key] = found
        return found

    def save(self) -> None:
        """Keep what this report shows, and of those before it the last, as far as there is room."""
        others = [(k, v) for k, v in self._kept.items() if k not in self._used]
        room = self.most - len(self._used)
        kept = {**dict(others[-room:] if room else []), **self._used}
        if kept != self._kept:
            write_if_changed(self.path, json.dumps(kept, indent=0).encode())


@cache
def _look() -> str:
    """What a drawing depends on beside its data."""
    versions = [importlib.metadata.version(name) for name in ("matplotlib", "pygments")]
    return " ".join([rooms.digest(rooms.PAGE), *versions])
