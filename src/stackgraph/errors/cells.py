"""Errors that a learner's cell stopped with, by the names that the cell binds.

A name that is still ``None``, or that holds half of what it should, often has its reason in an
error of the cell that makes it. In a notebook IPython tells of each cell that ran (``watch``); the
judge hands over what it saw (``known``). What the errors mean stands in ``everyday``.
"""

from __future__ import annotations

import ast
import contextlib
import linecache
import re
import sys
import traceback
from typing import TYPE_CHECKING, Any

from stackgraph.words import without_machinery

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

ANY = ""
"""The name under which an error is noted that belongs to whichever answer is looked at."""

CUT_OFF = "Stopped: "
"""Begins the text where no error stopped a cell, but grading did; what it did it for follows."""

_noted: dict[str, str] = {}
_below: set[str] = set()
_audience: list[str] = []
_LONGEST = 1000
_CHANGING = frozenset(
    {"add", "append", "build", "compile", "extend", "insert", "pop", "set_weights", "update"}
)
"""Methods that make another answer of the one they are called on."""


@contextlib.contextmanager
def known(errors: Mapping[str, str], below: Iterable[str] = ()) -> Iterator[None]:
    """Within it, these are the errors of cells: name -> ``"ValueError: its text"``.

    ``below`` are names that get a value only after the test that looks at them.
    """
    before = dict(_noted), set(_below)
    _set(errors, below)
    _audience.append("judge")
    try:
        yield
    finally:
        _audience.pop()
        _set(*before)


def before_a_learner() -> bool:
    """Whether what is raised now is read by a learner: in a notebook, or from the judge."""
    return bool(_audience) or _shell() is not None


def _set(errors: Mapping[str, str], below: Iterable[str]) -> None:
    _noted.clear()
    _noted.update(errors)
    _below.clear()
    _below.update(below)


def is_bound_below(name: str) -> bool:
    """Whether ``name`` gets its value only in a cell below the test that looks at it."""
    return name in _below


def watch() -> None:
    """From now on, note which error each cell of this notebook stops with. Elsewhere: nothing."""
    shell = _shell()
    if shell is None:
        return
    registered = shell.events.callbacks.get("post_run_cell", [])
    if not any(getattr(one, "__name__", "") == _cell_ran.__name__ for one in registered):
        shell.events.register("post_run_cell", _cell_ran)


def _shell() -> Any:
    """The notebook's shell; None outside of one. Does not import IPython."""
    interactive = sys.modules.get("IPython.core.getipython")
    return interactive.get_ipython() if interactive is not None else None


def _cell_ran(result: Any) -> None:
    """IPython's call after each cell. A cell that ran through settles the names it binds."""
    source = str(getattr(result.info, "raw_cell", None) or "")
    error = result.error_before_exec or result.error_in_exec
    binds, uses = names_of(source)
    if error is None:
        for name in binds:
            _noted.pop(name, None)
    elif not hasattr(error, "mismatches"):  # not a check that failed
        for name in binds | uses:
            _noted[name] = told(error)[:_LONGEST]


def error_of(name: str) -> str:
    """The text of the error that the cell of ``name`` stopped with; ``""`` for none.

    A name with something behind it (``"wine['colour']"``) is that of its first word.
    """
    first = re.match(r"\w+", name)
    return _noted.get(first[0] if first else name) or _noted.get(ANY, "")


def last_error(name: str) -> str:
    """The text of the error that left ``name`` without a value; ``""`` where none is known.

    Beside what is noted, the notebook's last error counts (``sys.last_value``, which IPython sets)
    if it stopped a cell that would have bound ``name``, or one that binds nothing and raises it
    in so many words. A failed check is passed over for the error that stood before it.
    """
    error = getattr(sys, "last_value", None)
    error = getattr(error, "underlying", error)
    if error_of(name):
        return error_of(name)
    if not isinstance(error, Exception) or not (source := _cell_of(error)):
        return ""
    binds = names_of(source)[0]
    return told(error) if name in binds or (not binds and _raises(source)) else ""


def _raises(source: str) -> bool:
    """Whether a cell itself says ``raise``, as one that is not written yet does."""
    try:
        return any(isinstance(node, ast.Raise) for node in ast.parse(source).body)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False


def public_name(kind: type) -> str:
    """The name of an error's class, or of the nearest that Python's users know.

    Python 3.13 raises ``_IncompleteInputError``, a SyntaxError, for a cell that breaks off.
    """
    return next(c.__name__ for c in kind.__mro__ if not c.__name__.startswith("_"))


def told(error: BaseException) -> str:
    """``"ValueError: its text"``; of a cell's file only the line is told, it says more."""
    text = f"{public_name(type(error))}: {without_machinery(str(error))}"
    return re.sub(r"\([^()\s]+, (line \d+)\)", r"(\1)", text)


def _cell_of(error: Exception) -> str:
    """The source of the cell that raised ``error``; ``""`` where it is not known."""
    if isinstance(error, SyntaxError) and error.filename:
        return "".join(linecache.getlines(error.filename))
    frames = traceback.extract_tb(error.__traceback__)
    cells = [f.filename for f in frames if "ipykernel_" in f.filename or "<ipython-" in f.filename]
    return "".join(linecache.getlines(cells[0])) if cells else ""


def names_of(source: str) -> tuple[set[str], set[str]]:
    """The names that a cell binds, and those that it changes by a call such as ``model.add(…)``.

    From its text alone where Python cannot read it, as with magics.
    """
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return _names_in_text(source)
    binds: set[str] = set()
    uses: set[str] = set()
    for node in _top_level(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            binds.add(node.id)
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            binds.add(node.name)
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
            uses |= _changed_by(node.value)
    return binds, uses - binds


def _top_level(tree: ast.AST) -> Iterator[ast.AST]:
    """All parts of a cell but what stands inside functions and classes."""
    for node in ast.iter_child_nodes(tree):
        yield node
        if not isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Lambda):
            yield from _top_level(node)


def _changed_by(call: ast.Call) -> set[str]:
    """``{"model"}`` for ``model.add(…)``, nothing for ``model.summary()``."""
    if not isinstance(call.func, ast.Attribute) or call.func.attr not in _CHANGING:
        return set()
    owner = call.func.value
    return {owner.id} if isinstance(owner, ast.Name) else set()


def _names_in_text(source: str) -> tuple[set[str], set[str]]:
    binds: set[str] = set()
    for line in source.splitlines():
        left = re.match(r"^\s*+([\w\s,()*\[\].]+?)(?::[^=]*)?=(?!=)", line)
        defined = re.match(r"^\s*def (\w+)", line)
        if left and left[1].count("(") == left[1].count(")"):
            binds |= set(re.findall(r"(?<![\w.])[A-Za-z_]\w*", left[1]))
        binds |= {defined[1]} if defined else set()
    return binds, set()
