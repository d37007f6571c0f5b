"""Reading whatever was handed in as a notebook: bytes to a list of plain cells.

Nothing here trusts a type, a size or an encoding. What cannot be read raises ``Unreadable``, with
a sentence for the instructor; what is odd but readable is recorded.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from stackgraph.course.marks import marking
from stackgraph.engine.limits import (
    LARGE_FILE,
    LONG_NUMBER,
    LONG_STRING,
    MAX_CELLS,
    MAX_FILE_BYTES,
    MAX_NAME_PARTS,
    MAX_NOTEBOOK_MEMORY,
    MAX_PICTURES,
    MAX_SOURCE,
    MAX_SOURCES,
)
from stackgraph.engine.submission import lookalikes
from stackgraph.engine.verdict import Event

_STRING = re.compile(rb'"(?:[^"\\]++|\\.)*+"?', re.DOTALL)
"""A string of JSON, or what is there of one. It never fails after a quote, so that going through a
file takes a time that grows with the file's length and no faster."""


class Unreadable(Exception):
    """Not a notebook. ``kind`` is the event's slug."""

    def __init__(self, detail: str, kind: str = "unreadable-notebook") -> None:
        super().__init__(detail)
        self.kind = kind


@dataclass
class RawCell:
    """A submitted cell, with clean types. ``mark`` is its nbgrader metadata, ``{}`` if none;
    ``pictures`` what was pasted into a text, as a notebook's attachments have it.
    """

    kind: str
    source: str
    id: str
    mark: dict[str, Any]
    pictures: dict[str, dict[str, str]] = field(default_factory=dict)

    @property
    def grade_id(self) -> str | None:
        """The grade_id it claims."""
        value = self.mark.get("grade_id")
        return value if isinstance(value, str) else None


Recorder = Callable[[Event], None]


def read_cells(data: bytes, record: Recorder) -> tuple[list[RawCell], dict[str, Any]]:
    """The cells of a submitted file and its notebook metadata. Raises Unreadable."""
    raw = _parse(data, record)
    if named := lookalikes.name_of_json(raw):
        raise Unreadable(named)
    if not isinstance(raw, dict):
        raise Unreadable("the file holds JSON, but no notebook")
    version = raw.get("nbformat")
    if version != 4:
        record(_odd("other-format", f"the notebook says nbformat {version!r:.40}, not 4"))
    cells = raw.get("cells")
    if not isinstance(cells, list):
        sheets = raw.get("worksheets")
        cells = [
            cell
            for sheet in (sheets if isinstance(sheets, list) else [])
            if isinstance(sheet, dict) and isinstance(sheet.get("cells"), list)
            for cell in sheet["cells"]
        ]
        if not cells:
            raise Unreadable("the file holds no list of cells")
    metadata = raw.get("metadata")
    return _cells(cells, record), metadata if isinstance(metadata, dict) else {}


def _odd(kind: str, detail: str, cell: str | None = None) -> Event:
    return Event(kind, detail, cell, "odd")


def _parse(data: bytes, record: Recorder) -> Any:
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        raise Unreadable("the file is empty")
    if len(data) > MAX_FILE_BYTES:
        raise Unreadable(
            f"the file has {len(data) // 2**20} MB; {MAX_FILE_BYTES // 2**20} are read"
        )
    if len(data) > LARGE_FILE:
        data = _STRING.sub(lambda m: m[0] if len(m[0]) <= LONG_STRING else b'""', data)
        record(_odd("large-file", "the file is very large; its outputs were dropped unread"))
    _estimate(data)
    if named := lookalikes.name_of(data, ""):
        raise Unreadable(named)
    text = _decode(data, record)
    if cells := lookalikes.cells_of_text(text):
        record(_odd("script", "this is a script, not a notebook; its cells were read as they are"))
        return {"cells": cells, "metadata": {}, "nbformat": 4}
    try:
        return _json(text, record)
    except RecursionError:
        raise Unreadable("the file is nested too deeply to be a notebook") from None
    except ValueError as error:
        return _not_json(data, text, error, record)


def _not_json(data: bytes, text: str, error: ValueError, record: Recorder) -> Any:
    """The notebook in a text that is no JSON, for conflicts of a merge; else raises Unreadable."""
    if lookalikes.has_conflicts(text):
        for side in (lookalikes.LONGER, "ours", "theirs"):
            try:
                raw = _json(lookalikes.without_conflicts(text, side), record)
            except (ValueError, RecursionError):
                continue
            record(
                _odd(
                    "merge-marks",
                    "git's marks of a conflict stand in the file; of each the longer side was read"
                    if side == lookalikes.LONGER
                    else f"git's marks of a conflict stand in the file; side {side!r} was read",
                )
            )
            return raw
        raise Unreadable(
            "git's marks of a conflict (<<<<<<<, =======, >>>>>>>) stand in the file, and neither "
            "side alone is a notebook. Take your last version that opens, and hand that in"
        )
    if (nearly := _nearly_json(text, record)) is not None:
        return nearly
    named = lookalikes.name_of(data, text)
    if named:
        raise Unreadable(named)
    raise Unreadable(
        f"this is no notebook that can be read (not valid JSON: {error}"[:250]
        + f"). {lookalikes.DOWNLOAD}"
    )


_COMMA = re.compile(r'"(?:[^"\\]++|\\.)*+"?|,(?=\s*+[\]}])', re.DOTALL)
"""A string of JSON, or a comma that nothing follows."""


def _nearly_json(text: str, record: Recorder) -> Any:
    """The notebook in a text of which nothing is missing: commas too many, as an edit by hand
    leaves them, or something else before or after it. None where that is not so.
    """
    begin = text.find("{")
    if begin < 0 or '"cells"' not in text or text.lstrip().startswith("<"):
        return None
    text = _COMMA.sub(lambda m: m[0] if m[0] != "," else "", text[begin:])
    try:
        _, end = json.JSONDecoder().raw_decode(text)
        raw = _json(text[:end], record)
    except (ValueError, RecursionError):
        return None
    if not isinstance(raw, dict) or not isinstance(raw.get("cells"), list):
        return None
    what = (
        "something else stands in the file, too"
        if begin or text[end:].strip()
        else ("a comma stands in the file where none may be")
    )
    record(_odd("damaged-file", f"{what}; the notebook was read all the same"))
    return raw


def _json(text: str, record: Recorder) -> Any:
    """The parsed text. Of a doubled key the last counts, but for ``cells`` the longest list."""
    doubled: list[str] = []

    def pairs(items: list[tuple[str, Any]]) -> dict[str, Any]:
        made = dict(items)
        if len(made) != len(items) and not doubled:
            counts = Counter(k for k, _ in items)
            doubled.append(next(k for k, _ in items if counts[k] > 1))
        if len(made) != len(items) and "cells" in made:
            lists = [v for k, v in items if k == "cells" and isinstance(v, list)]
            made["cells"] = max(lists, key=len, default=made["cells"])
        return made

    hook = pairs if len(text) < LARGE_FILE else None
    raw = json.loads(text, object_pairs_hook=hook, parse_int=_number)
    if doubled:
        record(_odd("duplicate-key", f"the key {doubled[0]!r:.60} stands twice in one JSON object"))
    return raw


def _number(digits: str) -> float:
    """A whole number. One of thousands of digits, which Python does not read, counts as endless."""
    return int(digits) if len(digits) <= LONG_NUMBER else float("inf")


def _estimate(data: bytes) -> None:
    size = 3 * len(data) + 250 * data.count(b"{") + 120 * data.count(b"[") + 60 * data.count(b",")
    if size > MAX_NOTEBOOK_MEMORY:
        raise Unreadable("the file would take more memory than any notebook needs")


def _decode(data: bytes, record: Recorder) -> str:
    encoding = json.detect_encoding(data[:64])
    if encoding != "utf-8":
        detail = f"the file is encoded as {encoding}, not plain UTF-8"
        marked = encoding == "utf-8-sig"  # Windows' editors put a mark before it: nothing is odd
        record(Event("other-encoding", detail, None, "info" if marked else "odd"))
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        record(_odd("other-encoding", "the file is not UTF-8; it was read as Windows-1252"))
        return data.decode("cp1252", "replace")


def _cells(raw: list[Any], record: Recorder) -> list[RawCell]:
    if len(raw) > MAX_CELLS:
        record(_odd("too-many-cells", f"{len(raw)} cells; the first {MAX_CELLS} were read"))
    cells: list[RawCell] = []
    wrong, beyond, room = 0, 0, MAX_SOURCES
    for cell in raw[:MAX_CELLS]:
        made = _cell(cell, record) if isinstance(cell, dict) else None
        if made is None:
            wrong += 1
        elif len(made.source) > room:
            beyond += 1
        else:
            room -= len(made.source)
            cells.append(made)
    if beyond:
        detail = f"the cells have more than {MAX_SOURCES} characters together: {beyond} left out"
        record(_odd("large-cell", detail))
    if wrong:
        record(_odd("broken-cell", f"{wrong} of the cells could not be read and were left out"))
    return cells


def _cell(cell: dict[str, Any], record: Recorder) -> RawCell | None:
    kind = cell.get("cell_type")
    if kind not in ("code", "markdown", "raw", "heading"):
        return None
    source = _text(cell.get("source", cell.get("input", "")))
    if source is None:
        return None
    name = cell.get("id")
    if lookalikes.has_conflicts(source):
        source = lookalikes.without_conflicts(source, lookalikes.LONGER)
        detail = "git's marks of a conflict stand in a cell; of each the longer side was read"
        record(_odd("merge-marks", detail, name if isinstance(name, str) else None))
    if len(source) > MAX_SOURCE:
        shown = name if isinstance(name, str) else None
        if kind != "code":  # a person reads it, and can read its beginning
            detail = f"a text of {len(source)} characters was cut after {MAX_SOURCE}"
            record(_odd("large-cell", detail, shown))
            source = source[:MAX_SOURCE]
    if len(source) > MAX_SOURCE:
        record(_odd("large-cell", f"a cell of {len(source)} characters was left out", shown))
        return None
    if kind == "code" and _imports_without_end(source):
        detail = f"a cell that imports a name of more than {MAX_NAME_PARTS} parts was left out"
        record(_odd("large-cell", detail, name if isinstance(name, str) else None))
        return None
    return RawCell(
        "code" if kind == "code" else "markdown" if kind in ("markdown", "heading") else "raw",
        source,
        name if isinstance(name, str) else "",
        marking(cell),
        _pictures(cell) if kind != "code" else {},
    )


def _imports_without_end(source: str) -> bool:
    """Whether a line imports a name of very many parts, which Python reads in quadratic time."""
    lines = re.sub(r"\\(?:\r\n|\r|\n)", "", source).splitlines()
    return any("import" in line and line.count(".") > MAX_NAME_PARTS for line in lines)


_PICTURES = ("image/png", "image/jpeg", "image/gif", "image/webp")
_BASE64 = re.compile(r"[A-Za-z0-9+/=\s]*+")


def _pictures(cell: dict[str, Any]) -> dict[str, dict[str, str]]:
    """The pictures that were pasted into a text cell, as far as there is room for them."""
    given = cell.get("attachments")
    found: dict[str, dict[str, str]] = {}
    room = MAX_PICTURES
    for name, kinds in given.items() if isinstance(given, dict) else ():
        for kind, data in kinds.items() if isinstance(kinds, dict) else ():
            text = _text(data) if kind in _PICTURES else None
            if text is not None and len(text) <= room and _BASE64.fullmatch(text):
                found.setdefault(name, {})[kind] = text
                room -= len(text)
    return found


def _text(source: Any) -> str | None:
    """A cell's source as a string that can be encoded; None if it is neither text nor lines."""
    if isinstance(source, list):
        if not all(isinstance(line, str) for line in source):
            return None
        # A program that split the lines and forgot their ends: one line of all of them is no code.
        ended = len(source) < 2 or any(line.endswith("\n") for line in source)
        source = ("" if ended else "\n").join(source)
    if not isinstance(source, str):
        return None
    return source.encode("utf-8", "surrogatepass").decode("utf-8", "replace")
