"""Which names a piece of code binds at the top level and which it reads from outside itself."""

from __future__ import annotations

import ast
import builtins
import re
import symtable

_NOTEBOOK = {"display", "get_ipython", "In", "Out", "_", "__name__"}
BUILTINS = frozenset(dir(builtins)) | _NOTEBOOK
_MAGIC_LINE = re.compile(r"^(\s*)[%!].*$", re.MULTILINE)


def without_magics(source: str) -> str:
    """``source`` with IPython's ``%`` and ``!`` lines replaced by ``pass``: plain Python."""
    return _MAGIC_LINE.sub(r"\1pass", source)


def _tables(table: symtable.SymbolTable) -> list[symtable.SymbolTable]:
    return [table, *(inner for child in table.get_children() for inner in _tables(child))]


def bound(source: str) -> set[str]:
    """Names that ``source`` binds at the top level (also from functions by ``global``)."""
    top, *inner = _tables(symtable.symtable(source, "cell", "exec"))
    names = {s.get_name() for s in top.get_symbols() if s.is_assigned() or s.is_imported()}
    for table in inner:
        names |= {
            s.get_name()
            for s in table.get_symbols()
            if s.is_declared_global() and (s.is_assigned() or s.is_imported())
        }
    return names


def reads(source: str) -> set[str]:
    """Names that ``source`` reads and does not bind itself, builtins left out."""
    top, *inner = _tables(symtable.symtable(source, "cell", "exec"))
    names = {s.get_name() for s in top.get_symbols() if s.is_referenced()}
    for table in inner:
        names |= {s.get_name() for s in table.get_symbols() if s.is_global() and s.is_referenced()}
    return names - bound(source) - BUILTINS


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
