"""What only looks like a notebook: named for what it is, with the next step, or read all the same.

A file that ends in ``.ipynb`` may be a web page, a shortcut, a text of a word processor, a script.
``name_of`` says which; ``cells_of_script`` and ``without_conflicts`` read the two that hold cells.
"""

from __future__ import annotations

import ast
import contextlib
import json
import re
from typing import Any

from stackgraph.engine.limits import LARGE_FILE, MAX_SOURCE

DOWNLOAD = (
    "In JupyterLab: File, Download. On Colab: File, Download, Download .ipynb. On GitHub: the "
    "button 'Download raw file'. Hand that in"
)
_BINARY = (
    (b"\x1f\x8b", "a file packed with gzip", "Unpack it and hand in the notebook that is in it"),
    (b"PK\x03\x04", "a zip archive, or a document of a word processor",
     "Unpack it and hand in the notebook that is in it, a file that ends in .ipynb"),
    (b"%PDF", "a PDF", DOWNLOAD),
    (b"{\\rtf", "a text of a word processor (RTF)",
     f"A notebook is not opened or saved with one. {DOWNLOAD}"),
    (b"\x89PNG", "a picture", DOWNLOAD),
    (b"\xff\xd8\xff", "a picture", DOWNLOAD),
    (b"\xd0\xcf\x11\xe0", "a document of a word processor", DOWNLOAD),
    (b"SQLite format 3", "a data base", DOWNLOAD),
    (b"Rar!", "a RAR archive", "Unpack it and hand in the notebook that is in it"),
    (b"7z\xbc\xaf", "a 7-Zip archive", "Unpack it and hand in the notebook that is in it"),
    (b"\x7fELF", "a program", DOWNLOAD),
    (b"bplist", "a shortcut of macOS", DOWNLOAD),
)  # fmt: skip
SCRIPT = (
    "this is a Python script without marks of cells, not a notebook. Copy your answers into the "
    "answer cells of the notebook, and hand that in"
)
_PAGE = re.compile(  # gives back nothing of a comment: there would be 2^n ways to read n of them
    r"\s*+(?:<!--(?:(?!-->).)*+-->\s*+)*+<(?:!doctype\s+html|html|head|body|div|\?xml)\b",
    re.I | re.S,
)
_SHORTCUT_KEYS = {"url", "doc_id", "resource_id", "file_id", "resource_key"}
_POINTER = "version https://git-lfs"
_LINK = re.compile(r"\s*https?://\S+\s*")
_INI = re.compile(r"\s*\[(?:InternetShortcut|Desktop Entry)\]")


def name_of(data: bytes, text: str) -> str:
    """What the file is and what to do, as one sentence; '' for what is not known.

    ``text``: the beginning of the file as text.
    """
    for magic, what, step in _BINARY:
        if data.startswith(magic):
            return f"this is {what}, not a notebook. {step}"
    head = text[:4_000]
    if _PAGE.match(head):
        return f"this is a web page that was saved, not the notebook on it. {DOWNLOAD}"
    if head.startswith(_POINTER):
        return f"this is a pointer to a file that git keeps elsewhere. {DOWNLOAD}"
    if _INI.match(head):
        return f"this is a shortcut to a file, not the file. {DOWNLOAD}"
    if _LINK.fullmatch(text[:2_000]):
        return f"this is a link to a notebook, not the notebook. {DOWNLOAD}"
    if head.lstrip().startswith("{") and '"cells"' in text[:200_000]:
        return (
            "this notebook is broken off or damaged: a piece of the file is missing. Open it in "
            "JupyterLab; if that fails, take your last version that opens, and hand that in"
        )
    if looks_like_code(head):
        return SCRIPT
    return ""


def name_of_json(raw: Any) -> str:
    """The same for JSON that is no notebook."""
    if (
        isinstance(raw, dict)
        and _SHORTCUT_KEYS & set(raw)
        and not {"cells", "worksheets"} & set(raw)
    ):
        return f"this is a shortcut to a file in Google Drive, not the file. {DOWNLOAD}"
    return ""


def looks_like_code(text: str) -> bool:
    """Whether a text reads as Python: an import or an assignment at the beginning of a line."""
    return bool(re.search(r"(?m)^(?:import \w|from \w[\w.]* import |[A-Za-z_]\w* = )", text))


# scripts

_KIND = re.compile(r"\[(markdown|md|raw)\]")
_NBGRADER = re.compile(r"nbgrader=(\{[^\n]*\})")
_ID = re.compile(r"\bid=\"([\w-]{1,64})\"")
_YAML = re.compile(r"\A(?:#!.*\n|# -\*-.*\n)*# ---\n(?:#.*\n)*?# ---\n")
_MARKS = (
    re.compile(r"^#[ \t]?%%(?P<rest>[^\n]*)$|^# In\[[\d ]*\]:[ \t]*$", re.MULTILINE),
    re.compile(r"^# COMMAND -{5,}[ \t]*$", re.MULTILINE),  # Databricks
    re.compile(r"^# \+(?P<rest>(?:[ \t][^\n]*)?)$|^# -[ \t]*$", re.MULTILINE),  # jupytext, light
)
"""What stands before each cell, or between two, by the program that writes it."""
_MAGIC = re.compile(r"(?m)^# MAGIC ?")
_OPENING = re.compile(r"```+[ \t]*(?:\{(?:python|code-cell)\b.*|python(?P<rest>[ \t].*)?)", re.I)
"""Before a cell of code in Markdown, as jupytext, MyST, Quarto and R Markdown write it."""
_OPTIONS = re.compile(r"(?:#\|.*|:[\w-]+:.*)")


def cells_of_text(text: str) -> list[dict[str, Any]]:
    """The cells of a text that a notebook was exported to: a script with marks of cells (VS Code,
    Spyder, jupytext, nbconvert, Databricks), Markdown with fences, or a script without marks that
    may be one (Colab), as a single cell. Empty for any other text.
    """
    text = text.lstrip("\ufeff")
    first = text.lstrip()[:1]
    if first in ("{", "[", "<", "") or len(text) > LARGE_FILE:
        return []
    if any(marks.search(text) for marks in _MARKS):
        return cells_of_script(text)
    cells = _cells_of_fences(text.replace("\r\n", "\n"))
    if not cells and len(text) <= MAX_SOURCE and looks_like_code(text) and is_python(text):
        cells = [_cell("code", text, "")]
    return cells


def _cells_of_fences(text: str) -> list[dict[str, Any]]:
    """The cells of code in a Markdown text. One that is not closed is none."""
    cells = []
    header: str | None = None
    body: list[str] = []
    for line in text.split("\n"):
        if header is None:
            opening = _OPENING.fullmatch(line)
            header, body = (opening["rest"] or "") if opening else None, []
        elif re.fullmatch(r"```+[ \t]*", line):
            cells.append(_cell("code", "\n".join(body), header))
            header = None
        elif body or not _OPTIONS.fullmatch(line):
            body.append(line)
    return cells


def is_python(text: str) -> bool:
    """Whether a text is Python as a whole, magics aside."""
    text = re.sub(r"(?m)^([ \t]*+)[%!].*$", r"\1pass", text)
    try:
        ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True


def cells_of_script(text: str) -> list[dict[str, Any]]:
    """The script's cells as a notebook has them; what stands before the first mark is one, too."""
    text = _YAML.sub("", text.lstrip("\ufeff").replace("\r\n", "\n"))
    cells: list[dict[str, Any]] = []
    pattern = next((m for m in _MARKS if m.search(text)), _MARKS[0])
    marks = list(pattern.finditer(text))
    if marks and re.search(r"(?m)^[^#\s]", text[: marks[0].start()]):
        cells.append(_cell("code", text[: marks[0].start()], ""))
    for at, mark in enumerate(marks):
        end = marks[at + 1].start() if at + 1 < len(marks) else len(text)
        body = text[mark.end() : end].strip("\n")
        header = mark.groupdict().get("rest") or ""
        if _MAGIC.match(body):
            body = _MAGIC.sub("", body)
            if body.startswith("%md"):
                cells.append({"cell_type": "markdown", "source": body[3:].strip(), "metadata": {}})
                continue
        kind = _KIND.search(header)
        name = "code" if kind is None else "raw" if kind[1] == "raw" else "markdown"
        cells.append(_cell(name, body, header))
    return cells


def _cell(kind: str, body: str, header: str) -> dict[str, Any]:
    if kind != "code":
        body = "\n".join(line.removeprefix("#").removeprefix(" ") for line in body.split("\n"))
    body = "\n".join(line[2:] if re.match(r"# [%!]\w", line) else line for line in body.split("\n"))
    metadata: dict[str, Any] = {}
    if found := _NBGRADER.search(header):
        with contextlib.suppress(ValueError, RecursionError):  # then it is known by its text
            metadata["nbgrader"] = json.loads(found[1])
    name = _ID.search(header)
    return {"cell_type": kind, "source": body, "metadata": metadata, "id": name[1] if name else ""}


# merge marks

_BEGIN, _MIDDLE, _BASE, _END = "<<<<<<<", "=======", "|||||||", ">>>>>>>"
LONGER = "longer"


def has_conflicts(text: str) -> bool:
    """Whether git's marks of a conflict stand in ``text``, each at the beginning of a line."""
    return all(
        text.startswith(f"{mark}") or f"\n{mark}" in text for mark in (_BEGIN, _MIDDLE, _END)
    )


def without_conflicts(text: str, side: str) -> str:
    """``text`` with one side of each conflict: ``'ours'``, ``'theirs'`` or ``'longer'``."""
    kept: list[str] = []
    ours: list[str] = []
    theirs: list[str] = []
    into = kept
    for line in text.splitlines(keepends=True):
        if line.startswith(_BEGIN) and into is kept:
            ours, theirs = [], []
            into = ours
        elif line.startswith(_BASE) and into is ours:
            into = []  # what both began with
        elif line.startswith(_MIDDLE) and into is not kept and into is not theirs:
            into = theirs
        elif line.startswith(_END) and into is theirs:
            longer = theirs if sum(map(len, theirs)) > sum(map(len, ours)) else ours
            kept += {"ours": ours, "theirs": theirs}.get(side, longer)
            into = kept
        else:
            into.append(line)
    return "".join(kept)
