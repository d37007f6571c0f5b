"""What may be a student's id: the name of their folder under ``submitted/``. One rule for all.

``collect`` makes such folders, ``grade`` reads them, the roster and the gradebook hold the ids.
"""

from __future__ import annotations

import re
import unicodedata

from stackgraph.course.limits import MAX_ID_BYTES, MAX_ID_CHARACTERS

_ODD = re.compile(r"[/\\+\s]+")


def unfit(name: str) -> str:
    """Why ``name`` cannot be a student's id ('' where it can), as the end of a sentence."""
    if not name:
        return "it is empty"
    if name[0] in ".-" or name[0].isspace() or name[-1].isspace():
        return "it begins with a dot, a hyphen or a blank, or ends with a blank"
    if "/" in name or "\\" in name or "+" in name:
        return "it has a '/', a '\\' or a '+' in it"
    try:
        size = len(name.encode())
    except UnicodeEncodeError:
        return "it is no text in UTF-8"
    if any(unicodedata.category(c) in UNSEEN for c in name):
        return "it has a character in it that cannot be seen, such as a line break"
    if len(name) > MAX_ID_CHARACTERS or size > MAX_ID_BYTES:
        return f"it is longer than {MAX_ID_CHARACTERS} characters or {MAX_ID_BYTES} bytes"
    return ""


UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
"""Unicode's categories of what cannot be seen, or moves what can."""


def as_id(name: str) -> str:
    """The id nearest to a name that a person or a system gave: blanks become hyphens.

    May still be ``unfit`` (too long, or nothing left); letters of any script stay.
    """
    text = unicodedata.normalize("NFC", name)
    text = "".join(c for c in text if unicodedata.category(c) not in UNSEEN or c in "\t\n\r")
    return _ODD.sub("-", text).strip("-. ")
