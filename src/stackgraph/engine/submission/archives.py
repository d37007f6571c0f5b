"""Reading an archive that somebody else made: by name and size, and nothing outside it.

Whatever the archive holds, memory and time are bounded by its own size: nothing is kept of what was
unpacked, ``Member.read`` unpacks a file again when it is wanted.
"""

from __future__ import annotations

import io
import re
import stat
import struct
import unicodedata
import zipfile
import zlib
from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from stackgraph.course import CourseError
from stackgraph.engine.limits import (
    FREE_BYTES,
    MAX_MEMBER_BYTES,
    MAX_MEMBER_DEPTH,
    MAX_MEMBERS,
    MAX_NESTED,
    MAX_PATH,
    MAX_RATIO,
    MAX_TOTAL_BYTES,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

_CHUNK = 1024**2
_ENTRY = b"PK\x01\x02"
"""What each entry in a zip's list of files begins with."""


class Refused(Exception):
    """A file that is not unpacked; the text says why, as the end of a sentence."""


@dataclass(frozen=True)
class Member:
    """One file in an archive. ``refused`` says why it is not read ('' when it can be).

    ``path`` is the name as it stands in the archive, with that of a nested archive in front;
    ``spellings`` all that it may be (old archives do not say in which encoding names are), the
    likeliest first. ``modified`` is the archive's own time stamp (its zone is not recorded there).
    ``archives`` tells of each folder of ``path`` that is a nested archive, ``packed`` the time
    stamp of the innermost in the one around it.
    """

    path: str
    read: Callable[[], bytes] = bytes
    refused: str = ""
    modified: datetime | None = None
    spellings: tuple[str, ...] = ()
    archives: tuple[str, ...] = ()
    packed: datetime | None = None


class _Budget:
    """Bytes still allowed, of the whole archive and of each share of it, nested ones included.

    Whoever uses up more than what they packed may unpack to has used up their own share alone: in
    the archive of a class that is a folder, or the files that begin with one name.
    """

    def __init__(self, packed: int, shares: Mapping[str, int]) -> None:
        """``packed``: bytes of the archive; ``shares``: what it says of each share."""
        self.total = min(MAX_TOTAL_BYTES, FREE_BYTES + MAX_RATIO * packed)
        self.left = {name: FREE_BYTES + MAX_RATIO * size for name, size in shares.items()}

    @classmethod
    def of_class(cls, packed: int, archive: zipfile.ZipFile) -> _Budget:
        """By the first names in an archive that a course system made of many people's files."""
        shares: Counter[str] = Counter()
        for info in archive.infolist()[:MAX_MEMBERS]:
            shares[_share(info.filename)] += max(0, info.compress_size)
        return cls(packed, shares)


class _Purse:
    """What one file's reading is paid from: its share, and the archive as a whole."""

    def __init__(self, budget: _Budget, info: zipfile.ZipInfo, share: str | None) -> None:
        self.budget = budget
        self.share = _share(info.filename) if share is None else share
        self._paid = 0

    def spend(self, size: int) -> None:
        """Take what was read so far, ``size`` bytes, out of both; a file read again is paid for."""
        owed = max(0, size - self._paid)
        self._paid += owed
        self.budget.total -= owed
        self.budget.left[self.share] -= owed

    def spent(self) -> str:
        """Why nothing more is unpacked, or ''."""
        if self.budget.total < 0:
            return "the archive unpacks to more than is read of one of its size"
        if self.budget.left[self.share] < 0:
            return "what was handed in here unpacks to more than is read of files of this size"
        return ""


def _share(name: str) -> str:
    """Whose a file may be, near enough: its folder, or the beginning of a name without one."""
    folder, _, file = name.replace("\\", "/").rpartition("/")
    return folder or re.split("[_ ]", file, maxsplit=1)[0]


_DAMAGED = (Exception,)
"""What is raised for archives that are not as they should be: each method of packing has an error
of its own, and so has a number that is no place in a file. Only ``Refused`` is ours."""


def read_archive(path: Path) -> Iterator[Member]:
    """Every file in the zip at ``path``; nothing is written anywhere.

    Declared sizes are not believed: unpacking stops at the limits. Links, absolute paths, paths
    with ``..``, encrypted files and bombs come back as members with ``refused`` set. A zip inside
    the zip is opened one level deep. Raises CourseError where ``path`` is no zip at all.
    """
    if not path.is_file():
        raise CourseError(
            f"{path} is a folder, not a zip archive. Give the zip as the course system made it."
            if path.is_dir()
            else f"There is no file {path}. Give the path of the zip that you downloaded."
        )
    try:
        archive = zipfile.ZipFile(path)
        packed = path.stat().st_size
    except _DAMAGED as error:
        raise CourseError(f"{path} {_instead_of_zip(path, error)}") from error
    # It stays open, to be read from, as long as a member is kept.
    budget = _Budget.of_class(packed, archive)
    yield from _members(_Opened(lambda: archive), "", (), MAX_NESTED, budget)


_OTHERS = (
    (b"Rar!", "a RAR archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"\x1f\x8b", "packed with gzip"),
    (b"BZh", "packed with bzip2"),
    (b"\xfd7zXZ", "packed with xz"),
)
_PAGE = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype|html)", re.IGNORECASE)


def _instead_of_zip(path: Path, error: Exception) -> str:
    """What a file is that is no zip, and what to do."""
    try:
        with path.open("rb") as stream:
            head = stream.read(300)
    except OSError as closed:
        return f"cannot be read ({closed.strerror})."
    other = next((what for magic, what in _OTHERS if head.startswith(magic)), "")
    if head[257:262] == b"ustar":
        other = "a tar archive"
    if other:
        return f"is {other}, not a zip. Unpack it, pack the folder as a zip, and collect that."
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return (
            "is a notebook, or another file of JSON, and no zip of submissions. Put one student's "
            "notebook at submitted/<student>/<unit>/<unit>.ipynb."
        )
    if _PAGE.match(head):
        return (
            "is a web page, not a zip: the course system's, perhaps its log-in. Download the "
            "submissions again, as one zip file."
        )
    return (
        f"is not a zip archive that can be read ({error}): damaged, or not downloaded to its end. "
        "Download the submissions again from the course system, as one zip file."
    )


def members_of(data: bytes) -> list[Member]:
    """Every file in a zip that is in memory, as ``read_archive`` gives them, what systems and
    editors put there left out. Raises Refused where it is no zip that can be read.
    """
    try:
        if data.count(_ENTRY) > 2 * MAX_MEMBERS:
            raise Refused(f"a zip of more than {MAX_MEMBERS} files")
        archive = zipfile.ZipFile(io.BytesIO(data))
        budget = _Budget(len(data), {"": len(data)})
        found = list(_members(_Opened(lambda: archive), "", (), 0, budget, share=""))
    except Refused:
        raise
    except _DAMAGED:
        raise Refused("a damaged zip") from None
    return [member for member in found if not is_litter(member.path)]


_LITTER = {"__MACOSX", ".DS_Store", "Thumbs.db", "desktop.ini", ".ipynb_checkpoints", "__pycache__"}


def is_litter(path: str) -> bool:
    """Whether a file was put there by an operating system or Jupyter, not by a person."""
    return any(p in _LITTER or p.startswith("._") for p in PurePosixPath(path).parts)


class _Opened:
    """An archive that can be opened again: of nested ones only the last stays in memory."""

    _last: tuple[_Opened, zipfile.ZipFile] | None = None

    def __init__(self, opened: Callable[[], zipfile.ZipFile], nested: bool = False) -> None:
        self._opened = opened
        self._nested = nested

    def get(self) -> zipfile.ZipFile:
        """The open archive. Raises what ``_DAMAGED`` lists, and Refused."""
        if not self._nested:
            return self._opened()
        if _Opened._last is None or _Opened._last[0] is not self:
            _Opened._last = None  # first free the memory
            _Opened._last = (self, self._opened())
        return _Opened._last[1]


def _members(
    archive: _Opened,
    prefix: str,
    above: tuple[str, ...],
    nested: int,
    budget: _Budget,
    packed: datetime | None = None,
    share: str | None = None,
) -> Iterator[Member]:
    """``share``: whose these files are, where it is not told by each one's name."""
    infos = archive.get().infolist()
    for info in infos[:MAX_MEMBERS]:
        spellings = tuple(prefix + name for name in _spellings(info))
        name = spellings[0]
        if name.endswith("/") and not info.file_size:
            continue
        why = _unsafe(info, name)
        if why:
            shown = name[:MAX_PATH] if info.filename else f"{prefix}(no name)"
            yield Member(shown, refused=why)
        elif nested and name.lower().endswith(".zip"):
            yield from _nested(archive, info, name, nested, budget, share)
        else:
            yield Member(
                name,
                _reader(archive, info, _Purse(budget, info, share)),
                modified=_time(info),
                spellings=spellings,
                archives=above,
                packed=packed,
            )
    if len(infos) > MAX_MEMBERS:
        yield Member(
            prefix or "(archive)",
            refused=f"more than {MAX_MEMBERS} files: the rest was not looked at",
        )


def _reader(archive: _Opened, info: zipfile.ZipInfo, purse: _Purse) -> Callable[[], bytes]:
    return lambda: _unpack(archive, info, purse)


def _nested(
    outer: _Opened,
    info: zipfile.ZipInfo,
    name: str,
    nested: int,
    budget: _Budget,
    share: str | None,
) -> Iterator[Member]:
    empty = True

    def opened() -> zipfile.ZipFile:
        data = _unpack(outer, info, _Purse(budget, info, share))  # each time it is opened
        if data.count(_ENTRY) > 2 * MAX_MEMBERS:  # reading the list of them costs memory, too
            raise Refused(f"a zip of more than {MAX_MEMBERS} files inside the archive")
        return zipfile.ZipFile(io.BytesIO(data))

    try:
        inner = _Opened(opened, nested=True)
        at = _time(info)
        whose = _share(info.filename) if share is None else share
        below = _members(inner, name + "/", (name,), nested - 1, budget, at, whose)
        for member in below:
            empty = False
            yield member
        if empty:
            yield Member(name, refused="a zip inside the archive, with no file in it")
    except Refused as refused:
        yield Member(name, refused=str(refused))
    except _DAMAGED:
        yield Member(name, refused="a damaged zip inside the archive")


def _unsafe(info: zipfile.ZipInfo, name: str) -> str:
    """Why a member is not even opened, or ''."""
    if not info.filename:
        return "a file without a name"
    parts = PurePosixPath(name).parts
    raw = info.orig_filename.replace("\\", "/")
    mode = info.external_attr >> 16
    if len(name) > MAX_PATH or any(len(part.encode("utf-8", "replace")) > 255 for part in parts):
        return "a name longer than any file's"
    if len(parts) > MAX_MEMBER_DEPTH:
        return f"more than {MAX_MEMBER_DEPTH} folders in each other"
    if stat.S_ISLNK(mode):
        return "a symbolic link; ask for the file itself"
    if name.endswith("/"):
        return "a file that is named as a folder; ask for it, packed as an ordinary zip"
    if mode and stat.S_IFMT(mode) and not stat.S_ISREG(mode):
        return "not an ordinary file"
    if raw.startswith("/") or (len(raw) > 1 and raw[1] == ":"):
        return "an absolute path; pack it anew from inside its folder"
    if ".." in parts or ".." in PurePosixPath(raw).parts:
        return "a path that leads outside the archive; pack it anew from inside its folder"
    if info.flag_bits & 0x1:
        return "encrypted; ask for it without a password"
    return ""


def _unpack(archive: _Opened, info: zipfile.ZipInfo, purse: _Purse) -> bytes:
    """The file's bytes, as far as limits admit. Raises Refused."""
    if why := purse.spent():  # entries may share their bytes: thousands of them take up no room
        raise Refused(why)
    allowed = min(MAX_MEMBER_BYTES, FREE_BYTES + MAX_RATIO * max(0, info.compress_size))
    data = bytearray()
    try:
        with archive.get().open(info) as stream:
            while chunk := stream.read(_CHUNK):
                data += chunk
                purse.spend(len(data))
                if len(data) > allowed or purse.spent():
                    break
    except NotImplementedError:
        raise Refused(
            "packed by a method that is not read here; unpack the archive and pack it anew, as an "
            "ordinary zip"
        ) from None
    except _DAMAGED as error:
        why = str(error)[:200] or type(error).__name__
        raise Refused(f"damaged in the archive ({why})") from None
    if len(data) > allowed:
        raise Refused(f"unpacks to more than {allowed // 1024**2} MiB")
    if why := purse.spent():
        raise Refused(why)
    return bytes(data)


def _time(info: zipfile.ZipInfo) -> datetime | None:
    try:
        return datetime(*info.date_time)
    except ValueError:
        return None


# names


def _spellings(info: zipfile.ZipInfo) -> list[str]:
    """What the member may be called, the likeliest first.

    An archive marks names in UTF-8, or has them in whatever the machine used. macOS writes UTF-8
    and no mark; Windows the code page of its console. ``zipfile`` takes all of these for cp437.
    """
    found = _marked_names(info) if info.flag_bits & 0x800 else _unmarked_names(info)
    found = [unicodedata.normalize("NFC", name.replace("\\", "/")) for name in found]
    return list(dict.fromkeys(found))


def _marked_names(info: zipfile.ZipInfo) -> list[str]:
    name = info.filename
    try:  # read as cp437 once by whoever packed it, and written as UTF-8 then
        return [name, name.encode("cp437").decode("utf-8")]
    except UnicodeError:
        return [name]


_CODE_PAGES = ("cp437", "cp850", "cp852", "cp866", "cp1252", "cp1251", "gb18030", "shift_jis",
               "euc-kr", "big5")  # fmt: skip
"""What Windows writes names in, by the country."""


def _unmarked_names(info: zipfile.ZipInfo) -> list[str]:
    if info.filename.isascii():
        return [info.filename]
    told = _unicode_path(info)
    try:
        raw = info.filename.encode("cp437")
    except UnicodeError:  # zipfile read it by another rule
        return [*told, info.filename]
    found = []
    for encoding in ("utf-8", *_CODE_PAGES):
        try:
            found.append(raw.decode(encoding))
        except UnicodeError:
            continue
    utf8 = found[:1] if _decodes(raw, "utf-8") else []
    return [*told, *utf8, *sorted(found, key=_strangeness)]


def _decodes(raw: bytes, encoding: str) -> bool:
    try:
        raw.decode(encoding)
    except UnicodeError:
        return False
    return True


def _strangeness(name: str) -> int:
    """How many characters no person's name has: lines of tables, signs, capitals after small."""
    odd = sum(not (c.isalnum() or c in " -_.,'’()/") for c in name if not c.isascii())
    mixed = sum(a.islower() and b.isupper() and not b.isascii() for a, b in pairwise(name))
    return odd + mixed


def _unicode_path(info: zipfile.ZipInfo) -> list[str]:
    """The name in UTF-8 that Info-ZIP and 7-Zip put beside one in another encoding."""
    extra, at = info.extra, 0
    while at + 4 <= len(extra):
        kind, size = struct.unpack_from("<HH", extra, at)
        body = extra[at + 4 : at + 4 + size]
        if kind == 0x7075 and len(body) > 5 and body[0] == 1:
            crc = struct.unpack_from("<L", body, 1)[0]
            try:
                if crc == zlib.crc32(info.filename.encode("cp437")):
                    return [body[5:].decode("utf-8")]
            except UnicodeError:
                return []
        at += 4 + size
    return []
