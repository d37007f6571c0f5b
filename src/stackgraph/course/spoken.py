"""What people call files and folders: which unit a name tells, and whose name is left of it.

``zoe - final FINAL``, ``Kopie von u02.ipynb``, ``Unit2 (my copy)``.
"""

from __future__ import annotations

import re
import unicodedata

_NUMBER = re.compile(r"(?<![a-z0-9])u(\d\d)(?!\d)")
_SPOKEN = re.compile(r"(?<![a-z])(?:unit|einheit|assignment|u)[ _.-]*0*(\d{1,2})(?!\d)")
_COPY = r"\.ipynb.*$|\.zip$|\(\d+\)|-copy\d*\b"
_TAIL = re.compile(r"v?\d", re.IGNORECASE)
_GENERIC = frozenset(
    re.findall(
        r"\S+",
        """
        a again alt and answer answers assignment assignments attempt abgabe abgaben archive backup
        bak copia copie copy corrected de download downloads draft einheit endgültig exercise
        exercises export file files final finale fixed folder from hand hand-in hand-ins handin
        hausaufgabe hausaufgaben homework hw in ins kopia kopie last late lösung lösungen mein
        meine my neu new notebook notebooks of old ordner resubmission resubmitted solution
        solutions submission submissions submitted the und unit units untitled version von work
        übung übungen
        """,
    )
)
"""Words that are no part of a student's name, or not of it alone."""


def units_in(name: str) -> set[str]:
    """The units that a file's or folder's name tells: ``{'02'}`` of ``Kopie von u02.ipynb``."""
    text = name.lower()
    return set(_NUMBER.findall(text)) or {f"{int(n):02}" for n in _SPOKEN.findall(text)}


def words_of(name: str, unit: str) -> list[str]:
    """What is left of a name without units, words such as ``final``, and marks of copies."""
    text = unicodedata.normalize("NFC", name)
    for expression in (_COPY, re.escape(unit), r"(?<![a-z0-9])u\d\d(?!\d)", _SPOKEN.pattern):
        text = re.sub(expression, " ", text, flags=re.IGNORECASE)
    words = [word.strip("-_.,;()[]") for word in re.split(r"[\s_]+|\B-+|-+\B", text)]
    return [w for w in words if w and w.casefold() not in _GENERIC and not _TAIL.fullmatch(w)]
