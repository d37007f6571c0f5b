"""The pictures that a released notebook gives, drawn for those who only read it.

``sg.picture("…")`` holds its drawing, so that it can be shown without running the cell; nothing
else of a notebook is looked at, and nothing is executed.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import nbformat

from stackgraph.drawing.picture import picture

if TYPE_CHECKING:
    from collections.abc import Mapping

    from nbformat import NotebookNode


def show_pictures(book: NotebookNode) -> None:
    """Give each code cell without outputs that ends with a picture the output of a run."""
    named: dict[str, str] = {}
    for cell in book.cells:
        if cell.cell_type != "code" or cell.outputs:
            continue
        try:
            body = ast.parse(cell.source).body
        except SyntaxError:  # a magic
            continue
        for line in body:
            if isinstance(line, ast.Assign) and (text := _held(line.value, named)):
                named |= {t.id: text for t in line.targets if isinstance(t, ast.Name)}
        last = body[-1] if body else None
        if isinstance(last, ast.Expr) and (text := _held(last.value, named)):
            data = picture(text)._repr_mimebundle_()
            cell.outputs = [nbformat.v4.new_output("display_data", data=data)]


def _held(value: ast.expr, named: Mapping[str, str]) -> str:
    """The text of the picture that an expression is; ``""`` where it is none."""
    if isinstance(value, ast.Name):
        return named.get(value.id, "")
    if not isinstance(value, ast.Call) or ast.unparse(value.func) != "sg.picture":
        return ""
    given = value.args[0] if len(value.args) == 1 else None
    return str(given.value) if isinstance(given, ast.Constant) else ""
