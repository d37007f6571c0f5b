"""A notebook as it stands on disk: bytes that never vary."""

from __future__ import annotations

import nbformat
from nbformat import NotebookNode


def to_bytes(notebook: NotebookNode) -> bytes:
    """The notebook as it stands on disk: nbformat's own layout, sorted keys, a last newline."""
    nbformat.validate(notebook)
    text = nbformat.writes(notebook, version=nbformat.NO_CONVERT)
    return (text.rstrip("\n") + "\n").encode()


def from_bytes(data: bytes) -> NotebookNode:
    """The inverse of ``to_bytes``. Raises ValueError (or a subclass) for what is no notebook."""
    return nbformat.reads(data.decode("utf-8"), as_version=nbformat.NO_CONVERT)
