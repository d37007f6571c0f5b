"""From a seal and a notebook's names to an outcome."""

from __future__ import annotations

import ast
import contextlib
import io
import re
import warnings
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from stackgraph import checks, portable
from stackgraph.checks.core import CheckError, Mismatch, clean, is_placeholder, require_attempted
from stackgraph.verdicts import seal as sealing
from stackgraph.verdicts.reasons import seen_in
from stackgraph.verdicts.table import reading_of
from stackgraph.verdicts.texts import TooMany, combined

if TYPE_CHECKING:
    from stackgraph.verdicts.seal import Seal, Sealed, Told

State = Literal["right", "not yet", "not attempted"]
Scope = Mapping[str, Any]


@dataclass(frozen=True)
class Outcome:
    """What is said of an exercise. ``right`` are those of its answers that are right already."""

    state: State
    reasons: list[Mismatch] = field(default_factory=list)
    right: list[str] = field(default_factory=list)


def judge(seal: Seal, scope: Scope) -> Outcome:
    """Whether all that an exercise asks for is right. Raises nothing that an answer causes."""
    scope = {**scope, **dict(_as_graded((*seal.asks, *seal.made, *seal.needs), scope))}
    missing = [name for name in seal.asks if _is_empty(scope.get(name))]
    stopped = [m for name in missing if (m := _stopped(name))]
    begun = [name for name in missing if _is_written(name, scope)]
    if len(missing) == len(seal.asks) and not stopped and not begun:
        return Outcome("not attempted")
    missing += [name for name in (*seal.made, *seal.needs) if _is_empty(scope.get(name))]
    reasons = [_missing(name, model=name in begun) for name in missing]
    absent = set(missing)
    with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = list(_findings(seal, scope, absent))
    wrong = {name for names, error in found if error for name in _blamed(names, error)}
    scores: set[str] = set()
    for error in (error for _, error in found if error):
        new = [m for m in error.mismatches if m.subject not in {r.subject for r in reasons}]
        scores |= {m.subject for m in new if error.check == _CONSEQUENCE}
        reasons += new
    if not reasons:
        return Outcome("right")
    out = wrong | absent
    right = [s.name for s in seal.sealed if s.name not in out and not out & names_in(s.of)]
    told = sorted(reasons, key=lambda m: (m.subject.endswith(_VAGUE), m.subject in scores))
    return Outcome("not yet", told, list(dict.fromkeys(right)))


def _as_graded(names: Iterable[str], scope: Scope) -> Iterator[tuple[str, Any]]:
    """Plain answers as they would cross to the grader: TensorFlow's arrays as NumPy's, say."""
    for name in names:
        value = scope.get(name)
        if portable.may_have_plain_form(value) and portable.why_not_portable(value) is None:
            yield name, portable.as_plain(value)


def _is_empty(value: Any) -> bool:
    """Whether nothing is answered: a placeholder, or a list or dict of nothing else."""
    if isinstance(value, dict):
        return bool(value) and all(_is_empty(v) for v in value.values())
    if isinstance(value, (list, tuple)):
        return bool(value) and all(_is_empty(v) for v in value)
    return is_placeholder(value)


def _stopped(name: str) -> Mismatch | None:
    """The error that a cell stopped with before it could bind ``name``."""
    mismatch = _missing(name)
    return mismatch if mismatch.actual else None


def _is_written(name: str, scope: Scope) -> bool:
    """Whether a cell that was run gives ``name`` something else than None, as its text has it."""
    ran = scope.get("In")
    return any(_gives(name, source) for source in (ran if isinstance(ran, list) else []))


def _gives(name: str, source: str) -> bool:
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    for node in ast.walk(tree):
        targets = node.targets if isinstance(node, ast.Assign) else []
        named = any(isinstance(t, ast.Name) and t.id == name for t in targets)
        if isinstance(node, ast.Assign) and named and not _is_stub(node.value):
            return True
    return False


def _is_stub(value: ast.expr) -> bool:
    """``None``, or a list or dict of nothing else."""
    if isinstance(value, ast.Dict):
        return all(_is_stub(v) for v in value.values)
    if isinstance(value, (ast.List, ast.Tuple)):
        return all(_is_stub(v) for v in value.elts)
    return isinstance(value, ast.Constant) and is_placeholder(value.value)


def _missing(name: str, *, model: bool = False) -> Mismatch:
    try:
        require_attempted(None, name, model=model)
    except CheckError as error:
        return Mismatch(f"{name} has no answer yet", actual=error.actual, hint=error.hint, rank=-1)
    raise AssertionError("unreachable")


def names_in(expression: str) -> set[str]:
    """The names that an expression reads."""
    return {n.id for n in ast.walk(ast.parse(expression, mode="eval")) if isinstance(n, ast.Name)}


def _blamed(names: set[str], error: CheckError) -> set[str]:
    """The answers that a failed part is about: the one its message begins with, else ``names``."""
    first = re.match(r"\w+", error.subject)
    return {first[0]} if first and first[0] in names else names


def _findings(
    seal: Seal, scope: Scope, absent: set[str]
) -> Iterator[tuple[set[str], CheckError | None]]:
    """What each part of a seal says: the answers it reads, or its own name; and what is wrong."""
    answers = {*seal.asks, *seal.made, *seal.needs}
    for told in seal.told:
        read = names_in(told.of).union(
            *(names_in(v) for k, v in told.kwargs.values() if k == "name")
        )
        if not read & absent:
            error = _caught(told.of, lambda told=told: _run_told(told, scope))
            yield names_in(told.of) & answers, error
    for source in seal.shown:
        read = _reads(source)
        if not read & absent:
            error = _caught("a test above", lambda source=source: exec(source, {**scope}))
            yield read & answers, error
    for part in seal.sealed:
        if not names_in(part.of) & absent:
            yield {part.name}, _caught(part.name, lambda part=part: _compare(part, seal, scope))


def _reads(source: str) -> set[str]:
    return {n.id for n in ast.walk(ast.parse(source)) if isinstance(n, ast.Name)}


def _caught(name: str, look: Any) -> CheckError | None:
    """What is wrong; None where nothing is."""
    try:
        look()
    except CheckError as error:
        return error
    except Exception as error:
        what = clean(f"{type(error).__name__}: {error}", 160)
        return CheckError([Mismatch(f"{name} cannot be looked at", actual=what)])
    return None


def _run_told(told: Told, scope: Scope) -> None:
    """Run a check that gives nothing away. Raises CheckError."""
    kwargs = {key: valued(entry, scope) for key, entry in told.kwargs.items()}
    getattr(checks, told.check)(evaluated(told.of, scope), **kwargs)


def valued(entry: list[Any], scope: Scope) -> Any:
    """An argument of a ``Told``."""
    kind, value = entry
    return evaluated(value, scope) if kind == "name" else value


def evaluated(expression: str, scope: Scope) -> Any:
    """What an expression of the build's gives in the notebook."""
    return eval(compile(expression, "<verdict>", "eval"), {"__builtins__": {}}, dict(scope))


_VAGUE = "is not right yet"
_CONSEQUENCE = "check_score"
"""The check whose finding follows from others, where there are any."""


def _compare(part: Sealed, seal: Seal, scope: Scope) -> None:
    """Raise CheckError unless an answer reads as one of the right ones."""
    value = evaluated(part.of, scope)
    salt = f"{seal.salt}/{part.of}"
    if not any(sealing.digest(text, salt) in part.right for text in _texts(part, value)):
        hint = seen_in(value, scope, [check for check, _ in part.readings])
        raise CheckError([Mismatch(f"{part.name} {_VAGUE}", hint=hint)])


def _texts(part: Sealed, value: Any) -> Iterable[str]:
    """All ways in which an answer reads; one reading's come one by one, the likeliest first."""
    each = (
        (f"{check} {text}" for text in reading_of(check, public).found(value, public, part.name))
        for check, public in part.readings
    )
    if len(part.readings) == 1:
        return next(each)
    try:
        return combined([list(texts) for texts in each])
    except TooMany:
        return []
