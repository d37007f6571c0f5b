"""Which versions of another package are installed."""

from __future__ import annotations

import importlib.metadata
import re


def version(package: str) -> tuple[int, int]:
    """Major and minor version of an installed package; (0, 0) where it is not there."""
    try:
        found = re.match(r"(\d+)\.(\d+)", importlib.metadata.version(package))
    except importlib.metadata.PackageNotFoundError:
        found = None
    return (int(found[1]), int(found[2])) if found else (0, 0)
