"""Reading an archive that somebody else made: by name and size, and nothing outside it."""

from __future__ import annotations

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath

from stackgraph.course import CourseError

MAX_MEMBERS = 20_000
MAX_FILE_BYTES = 100 * 1024**2
MAX_TOTAL_BYTES = 4 * 1024**3
MAX_NESTED = 1


@dataclass(frozen=True)
class Member:
    """One file in an archive. ``refused`` says why it was not read ('' when it was).

    ``path`` is the name as it stands in the archive, with that of a nested archive in front;
    ``modified`` is the archive's own time stamp (its zone is not recorded there).
    """

    path: str
    data: bytes = b""
    refused: str = ""
    modified: datetime | None = None


class _Budget:
    """Bytes still allowed over a whole archive, nested ones included."""

    def __init__(self, total: int) -> None:
        self.left = total


_DAMAGED = (
    zipfile.BadZipFile,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
    ValueError,  # a name that is no UTF-8, an offset before the file's beginning
    struct.error,
    zlib.error,
)
"""What ``zipfile`` raises for archives that are not as they should be."""


def read_archive(path: Path) -> Iterator[Member]:
    """Every file in the zip at ``path``, each read at most once and never written anywhere.

    Declared sizes are not believed: reading stops at the limits. Links, absolute paths, paths with
    ``..``, encrypted files and bombs come back as members with ``refused`` set. A zip inside the
    zip is opened one level deep. Raises CourseError where ``path`` is no zip at all.
    """
    if not path.is_file():
        raise CourseError(
            f"{path} is a folder, not a zip archive. Give the zip as the course system made it."
            if path.is_dir()
            else f"There is no file {path}. Give the path of the zip that you downloaded."
        )
    try:
        archive = zipfile.ZipFile(path)
    except _DAMAGED as error:
        raise CourseError(
            f"{path} is not a zip archive that can be read ({error}). "
            "Download the submissions again from the course system, as one zip file."
        ) from error
    with archive:
        yield from _members(archive, "", MAX_NESTED, _Budget(MAX_TOTAL_BYTES))


def _members(
    archive: zipfile.ZipFile, prefix: str, nested: int, budget: _Budget
) -> Iterator[Member]:
    infos = archive.infolist()
    for info in infos[:MAX_MEMBERS]:
        if not info.filename:
            yield Member(f"{prefix}(no name)", refused="a file without a name")
            continue
        plain = info.filename.replace("\\", "/")  # zipfile does so on Windows only
        if plain.endswith("/"):
            continue
        name = prefix + plain
        why = _unsafe(info)
        if why:
            yield Member(name, refused=why)
            continue
        data, why = _read(archive, info, budget)
        if why:
            yield Member(name, refused=why)
        elif nested and plain.lower().endswith(".zip"):
            yield from _nested(data, name, nested, budget)
        else:
            yield Member(name, data, modified=_time(info))
    if len(infos) > MAX_MEMBERS:
        yield Member(
            prefix or "(archive)",
            refused=f"more than {MAX_MEMBERS} files: the rest was not looked at",
        )


def _nested(data: bytes, name: str, nested: int, budget: _Budget) -> Iterator[Member]:
    empty = True
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as inner:
            for member in _members(inner, name + "/", nested - 1, budget):
                empty = False
                yield member
        if empty:
            yield Member(name, refused="a zip inside the archive, with no file in it")
    except _DAMAGED:
        yield Member(name, refused="a damaged zip inside the archive")


def _unsafe(info: zipfile.ZipInfo) -> str:
    """Why a member is not even opened, or ''."""
    raw = info.orig_filename.replace("\\", "/")
    parts = PurePosixPath(raw).parts
    mode = info.external_attr >> 16
    if stat.S_ISLNK(mode):
        return "a symbolic link"
    if mode and stat.S_IFMT(mode) and not stat.S_ISREG(mode):
        return "not an ordinary file"
    if raw.startswith("/") or (len(raw) > 1 and raw[1] == ":"):
        return "an absolute path"
    if ".." in parts:
        return "a path that leads outside the archive"
    if info.flag_bits & 0x1:
        return "encrypted"
    return ""


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo, budget: _Budget) -> tuple[bytes, str]:
    limit = min(MAX_FILE_BYTES, budget.left)
    try:
        with archive.open(info) as stream:
            data = stream.read(limit + 1)
    except _DAMAGED as error:
        return b"", f"damaged in the archive ({error})"
    if len(data) > limit:
        budget.left -= limit
        return b"", f"unpacks to more than {limit // 1024**2} MiB"
    budget.left -= len(data)
    return data, ""


def _time(info: zipfile.ZipInfo) -> datetime | None:
    try:
        return datetime(*info.date_time)
    except ValueError:
        return None
