"""What was answered, in one small readable file beside the learner's work, and when it is due.

The schedule is Leitner's (S. Leitner, *So lernt man lernen*, Herder 1972): five boxes. A right
answer moves a card to the next box, a wrong one back to the first; the further the box, the longer
the rest. A card here is one topic's puzzles of one kind. Leitner's rule and not a fitted one such
as FSRS or SM-2, because those predict how long a *fact* is remembered from how hard recalling it
felt, while a puzzle is never the same twice and its answer is right or not; because a learner can
check the rule in the file; and because a notebook then imports nothing more.
"""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass, field, fields
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from stackgraph.files import one_at_a_time, write_atomically

if TYPE_CHECKING:
    from collections.abc import Callable

FILE = "practice.json"
RESTS = (0, 1, 3, 7, 21)
"""Days until a card of box 1, 2, 3, 4 and 5 is due again."""
_ABOUT = (
    "What you answered in sg.practice and in exercises, for sg.progress and for what comes next. "
    "Yours: read it, move it, or delete it to start anew."
)
_VERSION = 1
_KEPT_SEEDS = 40
_TOP_LEVEL = 3
_UP, _DOWN = 2, 2
"""Right answers in a row that raise a card's level; wrong ones that lower it."""

Result = Literal["right", "helped", "wrong"]
"""What a puzzle's first answer shows. ``helped``: right after a hint; the card stays in its box."""


class RecordError(OSError):
    """The file cannot be read or written; the text says why and what to do."""


class DamagedRecord(RecordError):
    """The file is no record any more, and nobody else's file: it may be put aside."""


@dataclass
class PracticeCard:
    """One topic's puzzles of one kind. Days are ISO dates; ``row`` counts like answers in a row."""

    box: int = 1
    level: int = 1
    due: str = ""
    last: str = ""
    right: int = 0
    wrong: int = 0
    row: int = 0
    seeds: list[str] = field(default_factory=list)
    """Level and seed of the puzzles that counted, the latest last: none counts twice."""

    def is_due(self, today: date) -> bool:
        """Whether the card's rest is over."""
        return self.due <= today.isoformat()


@dataclass
class Exercise:
    """One exercise of an assignment: whether its last visible verdict was right, and its day."""

    right: bool
    last: str


@dataclass
class Memory:
    """Everything that is remembered. ``cards`` are by ``"<topic>/<kind>"``, exercises by name."""

    cards: dict[str, PracticeCard] = field(default_factory=dict)
    exercises: dict[str, Exercise] = field(default_factory=dict)

    def count(self, name: str, puzzle: str, level: int, result: Result, today: date) -> None:
        """Move a card by one answer. A puzzle that counted already does not count again."""
        card = self.cards.setdefault(name, PracticeCard())
        if puzzle in card.seeds:
            return
        card.seeds = [*card.seeds, puzzle][-_KEPT_SEEDS:]
        card.last = today.isoformat()
        if result == "wrong":
            card.wrong += 1
            card.box = 1
            card.row = min(card.row, 0) - 1
        else:
            card.right += 1
            if result == "right":
                card.box = min(card.box + 1, len(RESTS))
                card.row = max(card.row, 0) + 1
        self._climb(card, level)
        card.due = (today + timedelta(days=RESTS[card.box - 1])).isoformat()

    def _climb(self, card: PracticeCard, level: int) -> None:
        if card.row >= _UP and level >= card.level:
            card.level, card.row = min(level + 1, _TOP_LEVEL), 0
        elif card.row <= -_DOWN:
            card.level, card.row = max(card.level - 1, 1), 0


def path(here: Path | None = None) -> Path:
    """The file: the nearest one here or in the two folders above, else one to be made.

    A learner's notebooks lie in ``notebooks/`` and in ``work/<unit>/``; one file serves them all.
    A new one is made beside ``work``, or in the folder of the notebook.
    """
    here = here or Path.cwd()
    near = [here, *list(here.parents)[:2]]
    for folder in near:
        if (folder / FILE).is_file() and not _is_foreign(folder / FILE):
            return folder / FILE
    for folder in near:
        if (folder / "work" / "index.ipynb").is_file():
            return folder / FILE
    return here / FILE


def _is_foreign(file: Path) -> bool:
    """Whether it is a sound file of somebody else's, or one that cannot be looked at."""
    try:
        raw = json.loads(file.read_text(encoding="utf-8"))
    except OSError:
        return True
    except (ValueError, RecursionError):
        return False
    return not (isinstance(raw, dict) and "about" in raw)


def load(file: Path) -> Memory:
    """What the file holds; an empty Memory where there is none. Raises RecordError."""
    if not file.exists():
        return Memory()
    try:
        raw = json.loads(file.read_text(encoding="utf-8"))
        if raw["version"] != _VERSION:
            raise _OtherVersion(f"it is of version {raw['version']}, and this reads {_VERSION}")
        return Memory(
            {str(k): _read(PracticeCard, v) for k, v in raw["practice"].items()},
            {str(k): _read(Exercise, v) for k, v in raw["exercises"].items()},
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        damaged = not isinstance(error, (OSError, _OtherVersion)) and not _is_foreign(file)
        kind = "" if isinstance(error, _OtherVersion) else f"{type(error).__name__}: "
        raise (DamagedRecord if damaged else RecordError)(
            f"{file} cannot be read as a record of practice ({kind}{error}), so nothing is "
            "remembered. Rename or delete it to start anew."
        ) from error


class _OtherVersion(ValueError):
    """A record of another version of this package."""


def _read(kind: type[Any], values: dict[str, Any]) -> Any:
    """One entry; a field that is missing takes its default, one of another type is refused."""
    made = kind(**{f.name: values[f.name] for f in fields(kind) if f.name in values})
    for f in fields(kind):
        wanted = {"int": int, "str": str, "bool": bool}.get(str(f.type), list)
        if type(getattr(made, f.name)) is not wanted:
            raise ValueError(f"{f.name} is {getattr(made, f.name)!r}")
    if kind is PracticeCard and not (1 <= made.box <= len(RESTS) and 1 <= made.level <= _TOP_LEVEL):
        raise ValueError(f"box {made.box}, level {made.level}")
    return made


def save(memory: Memory, file: Path) -> None:
    """Write the file whole or not at all. Raises RecordError where the folder is closed."""
    data = {
        "about": _ABOUT,
        "version": _VERSION,
        "practice": {k: asdict(v) for k, v in sorted(memory.cards.items())},
        "exercises": {k: asdict(v) for k, v in sorted(memory.exercises.items())},
    }
    text = _IN_ONE_LINE.sub(_joined, json.dumps(data, indent=1, ensure_ascii=False))
    try:
        write_atomically(file, (text + "\n").encode())
    except OSError as error:
        raise RecordError(f"{file} cannot be written ({error}): nothing is remembered") from error


_IN_ONE_LINE = re.compile(r"\[[^\[\]]*\]")


def _joined(found: re.Match[str]) -> str:
    """A list of short texts in one line: the seeds are for the program, not for a reader."""
    return json.dumps(json.loads(found[0]))


def change(file: Path, how: Callable[[Memory], object]) -> str:
    """Read the file, let ``how`` change what it holds, and write it.

    A damaged file is put aside first and a new one begun; what is returned says so, and is empty
    otherwise. Raises RecordError where the file can't be read or written, and is as it was.
    """
    said = ""
    with one_at_a_time(file):  # two notebooks may have an answer at once
        try:
            known = load(file)
        except DamagedRecord:
            aside = _put_aside(file)
            known = Memory()
            said = f"{file.name} was damaged: it is kept as {aside.name}, and a new one is begun."
        how(known)
        save(known, file)
    return said


def _put_aside(file: Path) -> Path:
    aside, number = file.with_name(f"{file.stem}-damaged{file.suffix}"), 2
    while aside.exists():
        aside = file.with_name(f"{file.stem}-damaged-{number}{file.suffix}")
        number += 1
    try:
        return file.rename(aside)
    except OSError as error:
        raise RecordError(f"{file} is damaged, and cannot be renamed ({error})") from error


def record(exercise: str, right: bool, *, file: Path | None = None) -> str:
    """Remember an exercise's visible verdict, such as ``record("u03_e2", True)``.

    Returns what ``change`` does. Raises RecordError where the file can't be read or written.
    """

    def note(known: Memory) -> None:
        known.exercises[exercise] = Exercise(bool(right), date.today().isoformat())

    return change(file or path(), note)
