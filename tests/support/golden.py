"""Texts that people read, as files: a change shows in them word for word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

REWRITE = "--rewrite-golden"


@dataclass(frozen=True)
class Golden:
    """Compares what one test gets with its files, ``<room>/golden/<module>/<test>[-<key>].txt``."""

    folder: Path
    test: str
    rewrite: bool = False

    def __call__(self, found: str, key: str = "") -> None:
        """Hold ``found`` against the test's file, or its ``key``'s; the last newline aside.

        Raises AssertionError where they differ, or there is no file; with ``--rewrite-golden`` the
        file becomes ``found``, to be read in the diff.
        """
        file = self.folder / (f"{self.test}-{key}.txt" if key else f"{self.test}.txt")
        if self.rewrite:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(found + "\n", encoding="utf-8")
        assert file.is_file(), f"{file} is missing: pytest {REWRITE} writes it"
        assert found == file.read_text(encoding="utf-8").removesuffix("\n"), (
            f"not what {file} says; if that is meant, pytest {REWRITE} writes it anew"
        )
