"""From an exercise's test cells and its reference answers to the seal in its verdict cell.

The test cells are run once more on the reference answers, hidden parts and all, and every check
they call is written down: on which answer, with which arguments. What a check expects is kept back
as digests; what it reads is told (``verdicts``). So a verdict asks for what the tests ask
for, and leaves free what they leave free; nothing has to be declared.

``record`` runs in a kernel that has run the reference; the rest puts the cells into a script.
"""

from __future__ import annotations

import ast
import contextlib
import hashlib
import inspect
import io
import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from stackgraph.authoring import regions
from stackgraph.authoring.script import Cell, Script
from stackgraph.course.ids import GradeId
from stackgraph.course.names import names_in as names_of
from stackgraph.verdicts import seal as seals
from stackgraph.verdicts.judging import judge, names_in
from stackgraph.verdicts.openly import ONLY_OF_NETWORK, OPENLY, is_open
from stackgraph.verdicts.seal import Seal, Sealed, Told
from stackgraph.verdicts.table import readings
from stackgraph.verdicts.texts import TooMany, combined

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

_NOT_ASKED = {"name", "hint", "mistakes", "reveal"}


@dataclass(frozen=True)
class Exercise:
    """What sealing needs of an exercise. ``asks``: names it asks for; ``made``: what locked cells
    make of these; ``needs``: answers of other exercises that its tests read; ``tests``: grade_id
    and whole text of each test cell.
    """

    name: str
    asks: list[str]
    made: list[str]
    needs: list[str]
    tests: list[list[str]]


@dataclass(frozen=True)
class _Call:
    """One call of a check, as a test made it. ``sources``: the text of its arguments."""

    test: str
    check: str
    args: dict[str, Any]
    sources: dict[str, str]
    answer: Any
    hidden: bool
    conditional: bool = False
    """Whether the answer decides if it is called at all."""


@dataclass
class _Parts:
    """A seal in the making. ``sealed``: answer -> [check, public, right texts], …"""

    sealed: dict[str, list[list[Any]]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    told: list[Told] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def record(scope: Mapping[str, Any], course: str, exercises: list[Mapping[str, Any]]) -> None:
    """Print, as JSON, the packed seals of ``exercises`` by name, and the problems met.

    ``scope``: the names of a notebook in which the reference answers have been run.
    """
    found: dict[str, str] = {}
    problems: list[str] = []
    for data in exercises:
        exercise = Exercise(**data)
        seal, faults = seal_of(exercise, scope, course)
        found[exercise.name] = seal.pack()
        problems += faults
    print(json.dumps({"seals": found, "problems": problems}))


def seal_of(exercise: Exercise, scope: Mapping[str, Any], course: str) -> tuple[Seal, list[str]]:
    """The seal of one exercise, and what its verdict could not tell, one sentence each."""
    calls = [call for test, source in exercise.tests for call in _calls(test, source, scope)]
    parts = _Parts()
    networks = {
        subject
        for call in calls
        if call.check == seals.NETWORK and (subject := _subject(call, scope)) is not None
    }
    sources = {test: regions.split(source).text("visible") for test, source in exercise.tests}
    for call in calls:
        _take(call, parts, networks, scope, sources[call.test])
    salt = f"{course}/{exercise.name}"
    sealed = [
        _sealed(of, group, parts, salt)
        for of, rows in parts.sealed.items()
        for group in _groups(rows)
    ]
    seal = Seal(
        salt,
        exercise.asks,
        exercise.made,
        exercise.needs,
        list(dict.fromkeys(parts.shown)),
        parts.told,
        sealed,
    )
    outcome = judge(seal, scope)
    if outcome.state != "right" and not parts.problems:
        why = "; ".join(str(m) for m in outcome.reasons)
        parts.problems.append(f"the verdict on {exercise.name} is {outcome.state}: {why}")
    return seal, parts.problems


def _groups(rows: list[list[Any]]) -> list[list[list[Any]]]:
    """A network by itself: it may be right in many forms, and cannot be guessed piece by piece."""
    networks = [row for row in rows if row[0] == seals.NETWORK]
    rest = [row for row in rows if row[0] != seals.NETWORK]
    return [group for group in (rest, *([row] for row in networks)) if group]


def _sealed(of: str, rows: list[list[Any]], parts: _Parts, salt: str) -> Sealed:
    try:
        texts = combined([[f"{check} {text}" for text in right] for check, _, right in rows])
    except TooMany:
        texts = []
        parts.problems.append(f"what is right for {of} reads in too many ways")
    digests = seals.digests(texts, f"{salt}/{of}")
    return Sealed(of, parts.names[of], [[check, public] for check, public, _ in rows], digests)


# ------------------------------------------------------------------------- what the tests call


def _calls(test: str, source: str, scope: Mapping[str, Any]) -> list[_Call]:
    """Every check that a test cell calls, in order, when run on the answers in ``scope``."""
    found: list[_Call] = []
    tree = ast.fix_missing_locations(_Wrapped().visit(ast.parse(source)))
    split = regions.split(source)
    bound = names_of(source).binds
    conditional = _conditional(source)

    def wrap(check: str, line: int, sources: list[list[str]]) -> Callable[..., None]:
        import stackgraph

        body = getattr(stackgraph, check)
        signature = inspect.signature(body)
        hidden = split.lines[line - 1][0] == "hidden"

        def run(*args: Any, **kwargs: Any) -> None:
            given = signature.bind(*args, **kwargs).arguments
            first, *_ = signature.parameters
            by_name = {key: text for key, text in sources if key in signature.parameters}
            places = list(signature.parameters)
            by_name |= {places[int(key)]: text for key, text in sources if key.isdigit()}
            by_name = {k: t for k, t in by_name.items() if not names_in(t) & bound}
            rest = {k: v for k, v in given.items() if k != first}
            if first in by_name:
                by_name[""] = by_name.pop(first)
            asked = line in conditional
            found.append(_Call(test, check, rest, by_name, given[first], hidden, asked))
            body(*args, **kwargs)

        return run

    with contextlib.redirect_stdout(io.StringIO()):
        exec(compile(tree, f"<{test}>", "exec"), {**scope, "_sg_wrap": wrap})
    return found


def _conditional(source: str) -> set[int]:
    """The lines on which what stands under an ``if`` or a ``try`` begins."""
    branching = (ast.If, ast.IfExp, ast.Match, ast.Try, ast.While)
    return {
        inner.lineno
        for node in ast.walk(ast.parse(source))
        if isinstance(node, branching)
        for inner in ast.walk(node)
        if isinstance(inner, ast.expr)
    }


class _Wrapped(ast.NodeTransformer):
    """Replaces ``sg.check_x(a, b)`` by ``_sg_wrap("check_x", line, [["0", "a"], …])(a, b)``."""

    def visit_Call(self, node: ast.Call) -> ast.Call:
        self.generic_visit(node)
        called = node.func
        if not (isinstance(called, ast.Attribute) and called.attr.startswith("check_")):
            return node
        texts = [[str(i), ast.unparse(a)] for i, a in enumerate(node.args) if _is_plain(a)]
        texts += [
            [k.arg, ast.unparse(k.value)] for k in node.keywords if k.arg and _is_plain(k.value)
        ]
        wrap = ast.Call(
            ast.Name("_sg_wrap", ast.Load()),
            [
                ast.Constant(called.attr),
                ast.Constant(node.lineno),
                ast.parse(repr(texts), mode="eval").body,
            ],
            [],
        )
        return ast.Call(wrap, node.args, node.keywords)


def _is_plain(node: ast.AST) -> bool:
    """Whether an expression only names something: a name, a part of it, NumPy's view of it."""
    if isinstance(node, ast.Call):
        called = node.func
        own = isinstance(called, ast.Attribute) and (
            called.attr == "get_layer" or getattr(called.value, "id", "") == "np"
        )
        return own and not node.keywords and all(_is_plain(a) for a in node.args)
    if isinstance(node, ast.Subscript):
        return _is_plain(node.value) and _is_plain(node.slice)
    if isinstance(node, ast.Attribute):
        return _is_plain(node.value)
    if isinstance(node, ast.UnaryOp):  # the -1 of a last entry
        return isinstance(node.op, ast.USub) and isinstance(node.operand, ast.Constant)
    return isinstance(node, (ast.Name, ast.Constant))


# ------------------------------------------------------------------------- what is told of them


def _take(
    call: _Call, parts: _Parts, networks: set[str], scope: Mapping[str, Any], shown: str
) -> None:
    """Put one call into the seal: as a reading, openly, or as a test cell to run again."""
    if call.check == "check_attempted":
        return
    subject = _subject(call, scope)
    why = "its answer has no name"
    if call.conditional:  # another answer is asked something else: the whole cell decides
        why = "it is asked of some answers only"
    elif subject is not None:
        if subject in networks and _of_network(call):
            return
        told = _told(call, subject, scope)
        if told is not None:
            if told not in parts.told:
                parts.told.append(told)
            return
        why = _seal(call, subject, parts)
        if not why:
            return
    if not call.hidden:
        parts.shown.append(shown)
        return
    parts.problems.append(
        f"{call.test}: no verdict can be given on what {call.check} asks ({why}); "
        "put it before the hidden tests, or ask for it in another way "
        "(where a verdict cell may read it: src/stackgraph/verdicts/)"
    )


def _of_network(call: _Call) -> bool:
    """Whether comparing the network says all that the check looks at."""
    only = ONLY_OF_NETWORK.get(call.check) or OPENLY.get(call.check)
    reading = readings().get(call.check)
    only = only or (reading.of_network if reading else None)
    return bool(only and only(call.args))


def _subject(call: _Call, scope: Mapping[str, Any]) -> str | None:
    """An expression of the notebook's names that gives the answer which a check looks at."""
    return call.sources.get("") or _named(call.answer, scope)


def _named(value: Any, scope: Mapping[str, Any]) -> str | None:
    """Where in the notebook an object is: a name, an entry of a list, a layer of a model."""
    if isinstance(value, (bool, int, float, str, type(None))):
        return None
    public = {n: v for n, v in scope.items() if not n.startswith("_")}
    for name, held in public.items():
        if held is value:
            return name
    for name, held in public.items():
        if isinstance(held, (list, tuple)):
            for place, entry in enumerate(held):
                if entry is value:
                    return f"{name}[{place}]"
        elif isinstance(getattr(held, "layers", None), list) and hasattr(held, "get_layer"):
            for layer in held.layers:
                if layer is value:
                    return f"{name}.get_layer({layer.name!r})"
    return None


def _told(call: _Call, subject: str, scope: Mapping[str, Any]) -> Told | None:
    """The call as it may stand in the notebook, if it gives nothing away."""
    if not is_open(call.check, call.args):
        return None
    kwargs: dict[str, list[Any]] = {}
    for key, value in call.args.items():
        if key in _NOT_ASKED - {"name"}:
            continue
        if _is_json(value):
            kwargs[key] = ["value", value]
            continue
        named = call.sources.get(key) or _named(value, scope)
        if named is None:
            return None
        kwargs[key] = ["name", named]
    return Told(call.check, subject, kwargs)


def _is_json(value: Any) -> bool:
    if isinstance(value, list):
        return all(_is_json(v) for v in value)
    return value is None or type(value) in (bool, int, float, str)


def _seal(call: _Call, subject: str, parts: _Parts) -> str:
    """Add the call as a reading; why it cannot be one, ``""`` where it is."""
    reading = readings().get(call.check)
    if reading is None:
        return "it names what is asked"
    if call.args.get("through") is not None:
        return "it looks at what becomes of the answer"
    public = reading.public(call.args)
    if "unsealed" in public:
        return str(public["unsealed"])
    row = [call.check, public, reading.right(call.args)]
    rows = parts.sealed.setdefault(subject, [])
    if row not in rows:
        rows.append(row)
    parts.names.setdefault(subject, call.args.get("name") or subject)
    return ""


# ------------------------------------------------------------------------- cells of the notebook


def exercises_of(script: Script) -> list[Exercise]:
    """The exercises of a script that keeps the rules, in order."""
    from stackgraph.authoring import names, notebooks
    from stackgraph.course.unit import Unit

    plan = Unit.of(notebooks.to_notebook(script), script.unit)
    asked: dict[str, list[str]] = {}
    for cell in script.cells:
        if cell.role == "answer":
            visible = regions.split(cell.source).text("visible")
            asked.setdefault(_exercise(cell), []).extend(names.bound_to_none(visible))
    read: dict[str, list[str]] = {}
    for test in plan.tests:
        read.setdefault(GradeId.parse(test.grade_id).key, []).extend(test.reads)
    made: dict[str, list[str]] = {}
    for locked in plan.locked:
        exercise = GradeId.parse(locked.grade_id).key
        if not locked.in_judge:
            wanted = [n for n in sorted(locked.binds) if n in read.get(exercise, ())]
            made.setdefault(exercise, []).extend(wanted)
    found = []
    for name in dict.fromkeys(_exercise(c) for c in script.cells if c.role == "test"):
        tests = [
            [c.grade_id, c.source]
            for c in script.cells
            if c.role == "test" and _exercise(c) == name
        ]
        asks = list(dict.fromkeys(asked.get(name, [])))
        needs = sorted(set(read.get(name, ())) - set(asks) - set(made.get(name, ())))
        found.append(Exercise(name, asks, made.get(name, []), needs, tests))
    return found


def _exercise(cell: Cell) -> str:
    return GradeId.parse(cell.grade_id).key


def made_from(script: Script) -> str:
    """A digest of all that the seals of a script depend on, of the script."""
    cells = [
        [c.role, c.grade_id, c.source]
        for c in script.cells
        if c.role in ("locked", "answer", "test")
    ]
    return hashlib.sha256(json.dumps([seals.FORMAT, cells]).encode()).hexdigest()[:20]


def with_verdicts(script: Script, sealed: Mapping[str, str]) -> Script:
    """``script`` with a verdict cell behind the last test of each exercise in ``sealed``."""
    return replace(script, cells=list(_woven(script, sealed)))


def _woven(script: Script, sealed: Mapping[str, str]) -> Iterator[Cell]:
    last = {_exercise(c): n for n, c in enumerate(script.cells) if c.role == "test"}
    for number, cell in enumerate(script.cells):
        yield cell
        exercise = _exercise(cell)
        if cell.role == "test" and last[exercise] == number and exercise in sealed:
            yield verdict_cell(exercise, sealed[exercise], cell)


def verdict_cell(exercise: str, seal: str, after: Cell) -> Cell:
    """The cell that says whether an exercise is right."""
    source = (
        f'"""Exercise {GradeId.parse(exercise).number} as a whole: right, or not yet?"""\n'
        f'sg.verdict("{exercise}", globals(), "{seal}")'
    )
    return Cell("verdict", source, after.line, after.first, grade_id=f"{exercise}_verdict")
