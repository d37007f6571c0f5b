"""What a file's name in an archive says of whose it is.

Canvas (Gradebook, "Download Submissions"; 12345 is the user's id, 678901 the attachment's, ``-1``
marks a second attempt):

* ``doejane_12345_678901_u01.ipynb``, ``doejane_LATE_12345_678901_u01-1.ipynb``;
* ``doejane_12345_text.html``, ``…_link.html``: a text or a URL typed into Canvas;
* ``anon_x7Kq2_678901_u01.ipynb``, ``LATE_anon_…``: with anonymous grading;
* group work: the group's name with the user's id of one member.

Moodle (Assignment, "Download all submissions", with and without "in folders"; 1234567 is the
participant's number, another one in every assignment):

* ``Jane Doe_1234567_assignsubmission_file_/u01.ipynb``,
  ``Jane Doe_1234567_assignsubmission_file_u01.ipynb``; before Moodle 4 with the group in front,
  ``Group A-Jane Doe_1234567_…``;
* ``…_assignsubmission_onlinetext_/onlinetext.html``: a text typed into Moodle;
* group work since Moodle 4: ``Group A_77_assignsubmission_file_/…``, where 77 is the group's id.

Anything else is taken as a plain archive: ``<student>/…/<file>``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Literal

from stackgraph.classroom.archives import Member

_CANVAS = re.compile(r"(?P<name>.+?)_(?:(?P<late>LATE)_)?(?P<user>\d+)_(?P<sub>\d+)_(?P<file>.+)")
_CANVAS_TYPED = re.compile(
    r"(?P<name>.+?)_(?:(?P<late>LATE)_)?(?P<user>\d+)_(?P<file>(?:text|link)\.html)"
)
_CANVAS_ANONYMOUS = re.compile(
    r"(?:(?P<late>LATE)_)?anon_(?P<user>[A-Za-z0-9]+)_(?P<file>\d+_.+|(?:text|link)\.html)"
)
_MOODLE = re.compile(
    r"(?P<name>.+?)_(?P<user>\d+)_assignsubmission_(?P<plugin>[a-z]+)_?/?(?P<file>.*)"
)
_ATTEMPT = re.compile(r"(?:-(\d+)|[ _+]?\((\d+)\))$")
_GROUP = re.compile(
    r"(?:(?:default )?(?:group|gruppe|groupe|grupo|gruppo|team)\b|[^-]*\d).*?-", re.IGNORECASE
)
_LITTER = {"__MACOSX", ".DS_Store", "Thumbs.db", "desktop.ini", ".ipynb_checkpoints"}

System = Literal["canvas", "moodle", "plain"]
Kind = Literal["file", "typed", "anonymous"]


@dataclass(frozen=True)
class Handed:
    """One file of the archive, with what its name says of whose it is.

    ``number`` is the system's for the person; ``upload`` its running number for the file, 0 where
    it gives none.
    """

    member: Member
    system: System
    name: str
    number: str
    file: str
    late: bool = False
    upload: int = 0
    kind: Kind = "file"

    @property
    def attempt(self) -> int:
        """0 for a first attempt, 1 for ``u01-1.ipynb`` or ``u01 (1).ipynb``, and so on."""
        match = _ATTEMPT.search(PurePosixPath(self.file).stem)
        return int(match[1] or match[2]) if match else 0

    @property
    def stem(self) -> str:
        """The file's name without the mark of an attempt and without suffix."""
        return _ATTEMPT.sub("", PurePosixPath(self.file).stem)

    @property
    def without_group(self) -> str:
        """``'Jane Doe'`` of ``'Group A-Jane Doe'``; '' where nothing in front looks like a group.

        Only a word for group or a digit does: ``'Hans-Peter Kim'`` is not Peter Kim of group Hans.
        """
        group = _GROUP.match(self.name)
        return self.name[group.end() :] if group else ""


def parse(member: Member) -> Handed:
    """Whose file this is, by its name alone."""
    path = member.path
    moodle = _MOODLE.fullmatch(path)
    if moodle:
        kind: Kind = "file" if moodle["plugin"] == "file" else "typed"
        return Handed(member, "moodle", moodle["name"], moodle["user"], moodle["file"], kind=kind)
    top, _, rest = path.partition("/")
    canvas = _canvas(member, top, f"/{rest}" if rest else "")
    return canvas or Handed(member, "plain", top if rest else "", "", rest or top)


def _canvas(member: Member, top: str, rest: str) -> Handed | None:
    # An anonymous id may be all digits: it must not be taken for a user's.
    kind: Kind
    if found := _CANVAS_ANONYMOUS.fullmatch(top):
        name, kind, upload = "anon", "anonymous", 0
    elif found := _CANVAS.fullmatch(top):
        name, kind, upload = found["name"], "file", int(found["sub"])
    elif found := _CANVAS_TYPED.fullmatch(top):
        name, kind, upload = found["name"], "typed", 0
    else:
        return None
    file, late = found["file"] + rest, bool(found["late"])
    return Handed(member, "canvas", name, found["user"], file, late, upload, kind)


def is_litter(path: str) -> bool:
    """Whether a file was put there by an operating system or Jupyter, not by a person."""
    return any(p in _LITTER or p.startswith("._") for p in PurePosixPath(path).parts)
