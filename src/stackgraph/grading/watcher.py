"""What a person is told while a run goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


class Watcher:
    """Hears what goes on. The methods do nothing here; a progress bar overrides them."""

    def say(self, text: str) -> None:
        """Something the person should know before the result."""

    def starting(self, units: Sequence[str]) -> None:
        """Kernels get ready, which takes seconds: time to look at what concerns ``units``."""

    def begin(self, what: str, total: int) -> None:
        """A stage of ``total`` steps begins."""

    def advance(self) -> None:
        """One step of the stage is done."""

    def end(self) -> None:
        """The stage is over."""
