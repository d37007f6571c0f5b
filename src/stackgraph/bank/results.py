"""What a graded bank shows: every cell's score and message against what its entry declares."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

import yaml

from stackgraph.course.ids import GradeId
from stackgraph.course.marks import grade_id, role
from stackgraph.engine.visible import verdicts_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from stackgraph.bank.entries import Entry
    from stackgraph.engine.verdict import CellVerdict, Verdict


@dataclass(frozen=True)
class Finding:
    """One disagreement. ``cell`` is None where it concerns the whole submission."""

    unit: str
    entry: str
    cell: str | None
    expected: str
    got: str

    def __str__(self) -> str:
        return (
            f"{self.unit}/{self.entry}.py  {self.cell or '(whole submission)'}\n"
            f"    expected: {_indent(self.expected)}\n    got:      {_indent(self.got)}"
        )


def _indent(text: str) -> str:
    return text.replace("\n", "\n              ")


@dataclass
class BankReport:
    """All disagreements of a run. Empty lists: the tests accept and reject what they should."""

    submissions: int = 0
    false_rejects: list[Finding] = field(default_factory=list)
    false_accepts: list[Finding] = field(default_factory=list)
    wrong_messages: list[Finding] = field(default_factory=list)
    wrong_verdicts: list[Finding] = field(default_factory=list)
    """Of verdict cells: *right* where nothing is lost, *not yet* where something is."""

    @property
    def ok(self) -> bool:
        """True when every list is empty."""
        found = (self.false_rejects, self.false_accepts, self.wrong_messages, self.wrong_verdicts)
        return not any(found)

    def to_dict(self) -> dict[str, Any]:
        """The shape that ``stackgraph bank --json`` prints."""
        return asdict(self)

    def add(self, entry: Entry, verdict: Verdict) -> None:
        """Compare one graded entry."""
        self.submissions += 1
        if entry.kind == "hostile":
            self._add_hostile(entry, verdict)
            if not entry.loses:
                return
        tests = [c for c in verdict.cells if entry.answers(c.grade_id) and not c.written]
        for cell in tests:  # a written answer has no verdict: a person grades it
            lost = cell.points < cell.max_points
            if entry.kind == "untouched":
                self._compare_untouched(entry, cell, lost)
            elif lost and cell.grade_id not in entry.loses:
                self.false_rejects.append(self._finding(entry, cell, _full(cell)))
            elif not lost and cell.grade_id in entry.loses:
                self.false_accepts.append(self._finding(entry, cell, "0 points"))
            elif lost:
                self._compare_message(entry, cell)

    def add_verdict_cells(self, entry: Entry, verdict: Verdict) -> None:
        """Compare what the notebook's own verdict cells said, which were run; nothing of hostile
        entries, whose notebooks say what they like.
        """
        if entry.kind == "hostile":  # nor has each of them a notebook that can be read
            return
        lost = {GradeId.parse(cell).key for cell in entry.loses}
        said = verdicts_in(verdict.notebook)
        for cell in verdict.notebook["cells"]:
            exercise = GradeId.parse(grade_id(cell)).key
            if role(cell) != "verdict" or not entry.answers(exercise):
                continue
            wanted = "not yet" if exercise in lost else "right"
            wanted = "not attempted" if entry.kind == "untouched" else wanted
            shown = "\n".join(str(o.get("data", o).get("text/plain", o)) for o in cell["outputs"])
            where = (entry.unit, entry.name, grade_id(cell))
            if said.get(exercise) != wanted:
                self.wrong_verdicts.append(Finding(*where, wanted, shown or "nothing"))
            for name in _right_and_wrong(shown):
                told = f"{name} either right or wrong"
                self.wrong_verdicts.append(Finding(*where, told, shown))

    def _compare_untouched(self, entry: Entry, cell: CellVerdict, lost: bool) -> None:
        if not lost or cell.points:
            self.false_accepts.append(self._finding(entry, cell, "0 points"))
        elif cell.status != "not attempted":
            self.wrong_messages.append(self._finding(entry, cell, "not attempted"))

    def _compare_message(self, entry: Entry, cell: CellVerdict) -> None:
        expected = entry.loses[cell.grade_id]
        if cell.points:
            self.false_accepts.append(self._finding(entry, cell, "0 points"))
        elif expected is None or not is_message(expected, cell):
            shown = "a message (run: stackgraph bank --update-messages)"
            self.wrong_messages.append(self._finding(entry, cell, expected or shown))
        elif entry.checks.get(cell.grade_id, "") != cell.check:
            said = entry.checks.get(cell.grade_id) or "no check"
            got = f"{cell.check or 'no check'} (run: stackgraph bank --update-messages)"
            where = (entry.unit, entry.name, cell.grade_id)
            self.wrong_messages.append(Finding(*where, f"said by {said}", f"said by {got}"))

    def _add_hostile(self, entry: Entry, verdict: Verdict) -> None:
        limit = entry.max_points or 0.0
        if verdict.points > limit:
            earned = ", ".join(c.grade_id for c in verdict.cells if c.points)
            expected, got = f"at most {limit:g} points", f"{verdict.points:g} points ({earned})"
            self.false_accepts.append(Finding(entry.unit, entry.name, None, expected, got))
        kinds = [e.kind for e in verdict.events]
        for kind in entry.events:
            if kind not in kinds:
                got = "events on record: " + (", ".join(dict.fromkeys(kinds)) or "none")
                expected = f"an event of kind {kind!r}"
                self.wrong_messages.append(Finding(entry.unit, entry.name, None, expected, got))

    def _finding(self, entry: Entry, cell: CellVerdict, expected: str) -> Finding:
        got = _full(cell) if cell.points >= cell.max_points else cell.message.rstrip()
        if not got:
            got = f"{cell.points:g} of {cell.max_points:g} points ({cell.status}, no message)"
        return Finding(entry.unit, entry.name, cell.grade_id, expected, got)


def _right_and_wrong(shown: str) -> list[str]:
    """Answers that a verdict, as shown, calls right so far and tells something wrong of."""
    reasons, _, right = shown.partition("right so far:")
    names = [" ".join(name.split()) for name in right.split(",")]
    return [name for name in names if f"\n  {name}: " in reasons]


def trimmed(text: str) -> str:
    """``text`` without trailing white space, which a YAML block in comments can't keep."""
    return "\n".join(line.rstrip() for line in text.split("\n")).strip("\n")


_SCORE = re.compile(r"(?m)^(  actual:   )(\d*\.\d+)$")
_LEEWAY = 0.05
"""How far a score may be off: training rounds otherwise on another processor."""


def is_message(expected: str, cell: CellVerdict) -> bool:
    """Whether a cell says what is expected; a score that a trained model had, about so."""
    wanted, got = trimmed(expected), trimmed(cell.message)
    if cell.check != "check_score":
        return wanted == got
    scores = [[float(m[2]) for m in _SCORE.finditer(text)] for text in (wanted, got)]
    rest = [_SCORE.sub(r"\1", text) for text in (wanted, got)]
    return rest[0] == rest[1] and all(abs(a - b) <= _LEEWAY for a, b in zip(*scores, strict=True))


def _full(cell: CellVerdict) -> str:
    return f"full marks ({cell.max_points:g})"


_KEY = re.compile(r"#( )?([A-Za-z_]+):")


def updated_text(entry: Entry, verdict: Verdict) -> str:
    """The entry's file with the messages of ``verdict`` for the cells that are lost as declared,
    the checks that said them, and their hints.

    Which cells are lost is never changed, nor any other line of the file.
    """
    text = entry.path.read_text(encoding="utf-8")
    lost = {c.grade_id: c for c in verdict.cells if c.points == 0 and c.grade_id in entry.loses}
    got = {
        name: told
        if (told := entry.loses[name]) and is_message(told, cell)
        else trimmed(cell.message)
        for name, cell in lost.items()
    }
    written: dict[str, dict[str, str | None]] = {
        "loses": {name: got.get(name, old) for name, old in entry.loses.items()},
        "checks": {name: lost[name].check for name in entry.loses if name in lost},
        "hints": {name: _first_hint(lost[name]) for name in entry.loses if name in lost},
    }
    for key in ("checks", "hints"):
        written[key] = {name: words for name, words in written[key].items() if words}
    if written == {"loses": entry.loses, "checks": entry.checks, "hints": entry.hints}:
        return text
    lines = text.split("\n")
    block = _in_comments({key: value for key, value in written.items() if value})
    for key in ("checks", "hints", "loses"):  # the block stands where ``loses`` stood
        fences = [i for i, line in enumerate(lines) if line.rstrip() == "# ---"]
        span = _span(key, lines, fences[0] + 1, fences[1])
        if span is not None:
            lines[span[0] : span[1]] = block if key == "loses" else []
    return "\n".join(lines)


def _first_hint(cell: CellVerdict) -> str:
    """What the message tells the learner to do, of several mismatches the first that does."""
    return next((trimmed(str(m.hint)) for m in cell.mismatches if m.hint), "")


class _Dumper(yaml.SafeDumper):
    """YAML as people write it: a text of several lines as a block."""

    def represent_text(self, text: str) -> yaml.ScalarNode:
        """A message ends its last line, so that the block needs no mark for an end without."""
        style = "|" if "\n" in text else None
        return self.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _Dumper.represent_text)
_Dumper.add_representer(
    type(None), lambda dumper, _: dumper.represent_scalar("tag:yaml.org,2002:null", "")
)


def _in_comments(header: dict[str, dict[str, str | None]]) -> list[str]:
    """``header`` as YAML in comments. Each message under ``loses`` is a block of its own."""
    loses = {name: m and m + "\n" for name, m in header.get("loses", {}).items()}
    text = yaml.dump(
        {**header, "loses": loses}, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1000
    )
    return [f"# {line}".rstrip() for line in text.rstrip("\n").split("\n")]


def _span(key: str, lines: list[str], start: int, end: int) -> tuple[int, int] | None:
    """From the line of ``key`` to the next key of the header, or its end."""
    keys = [i for i in range(start, end) if _KEY.match(lines[i])]
    for i, following in zip(keys, [*keys[1:], end], strict=True):
        if lines[i].startswith(f"# {key}:"):
            return i, following
    return None


def update_messages(graded: Iterable[tuple[Entry, Verdict]]) -> list[Entry]:
    """Rewrite the files whose messages changed; returns their entries."""
    changed = []
    for entry, verdict in graded:
        if entry.kind not in ("mistake", "hostile") or not entry.loses:
            continue
        new = updated_text(entry, verdict)
        if new != entry.path.read_text(encoding="utf-8"):
            entry.path.write_text(new, encoding="utf-8")
            changed.append(entry)
    return changed
