"""Archives and courses made anew for these tests, after each system's documented naming."""

from __future__ import annotations

import io
import json
import zipfile
from typing import TYPE_CHECKING, Any

from stackgraph.course import Course

if TYPE_CHECKING:
    from pathlib import Path

UNIT = "u01_sequential"


def notebook(unit: str = "u01", text: str = "") -> bytes:
    """A notebook with one answer cell of ``unit``."""
    cell: dict[str, Any] = {
        "cell_type": "code",
        "source": text,
        "outputs": [],
        "execution_count": None,
        "metadata": {"nbgrader": {"grade_id": f"{unit}_e1_answer", "solution": True}},
    }
    made = {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [cell]}
    return json.dumps(made).encode()


def archive(path: Path, files: dict[str, bytes]) -> Path:
    """A zip at ``path``, names as they are given."""
    path.write_bytes(zipped(files))
    return path


def zipped(files: dict[str, bytes]) -> bytes:
    """The bytes of a zip."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in files.items():
            made.writestr(name, data)
    return out.getvalue()


def with_raw_names(path: Path, files: dict[bytes, bytes]) -> Path:
    """A zip whose names are these bytes, not marked as UTF-8: as macOS and Windows write them."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for letter, (name, data) in zip("qxzjvw", files.items(), strict=False):
            made.writestr(letter * len(name), data)
    whole = out.getvalue()
    for byte, name in zip(b"qxzjvw", files, strict=False):
        whole = whole.replace(bytes([byte]) * len(name), name)  # at the file, in the directory
    path.write_bytes(whole)
    return path


def make_course(root: Path) -> Course:
    """A course of one unit, without any notebook in it."""
    for kind in ("release", "source"):  # without source/ it would be a student's copy
        (root / kind / UNIT).mkdir(parents=True)
    (root / "nbgrader_config.py").write_text("c = get_config()\n")
    return Course(root)


def handed_in(course: Course) -> dict[str, bytes]:
    """Student -> the notebook that stands in ``submitted/``."""
    found = (course.root / "submitted").glob(f"*/{UNIT}/{UNIT}.ipynb")
    return {path.parts[-3]: path.read_bytes() for path in found}
