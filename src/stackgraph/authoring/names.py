"""Which names a piece of code binds at the top level and which it reads from outside itself.

The analysis is grading's own, so that what passes here is what crosses to the judge there.
"""

from __future__ import annotations

import ast
import re

from stackgraph.course import CourseError
from stackgraph.course.names import BUILTIN_NAMES, names_in

BUILTINS = BUILTIN_NAMES | {"display", "get_ipython", "In", "Out", "_"}
_MAGIC_LINE = re.compile(r"^(\s*)[%!].*$", re.MULTILINE)


def without_magics(source: str) -> str:
    """``source`` with IPython's ``%`` and ``!`` lines replaced by ``pass``: plain Python."""
    return _MAGIC_LINE.sub(r"\1pass", source)


def fault(code: str) -> tuple[int, str] | None:
    """Why names cannot be told in ``code``: the line, counted from 1, and what is wrong with it."""
    try:
        compile(code, "cell", "exec", dont_inherit=True)
        names_in(code)
    except SyntaxError as error:
        return error.lineno or 1, f"syntax error: {error.msg}"
    except ValueError as error:  # a null byte
        return 1, f"syntax error: {error}"
    except CourseError as error:
        line, _, what = str(error).removeprefix("line ").partition(": ")
        return int(line), what
    return None


def bound(source: str) -> set[str]:
    """Names that ``source`` binds at the top level (also from functions by ``global``)."""
    return set(names_in(source).binds)


def reads(source: str) -> set[str]:
    """Names that ``source`` reads before it binds them itself, builtins left out."""
    return set(names_in(source).reads) - BUILTINS


def bound_to_none(source: str) -> dict[str, int]:
    """Names that a top-level statement ``name = None`` binds, with its line counted from 1."""
    found: dict[str, int] = {}
    for node in ast.parse(source).body:
        if isinstance(node, ast.Assign):
            targets = node.targets
        elif isinstance(node, ast.AnnAssign):
            targets = [node.target]
        else:
            continue
        if isinstance(node.value, ast.Constant) and node.value.value is None:
            found |= {t.id: node.lineno for t in targets if isinstance(t, ast.Name)}
    return found
