"""A worksheet: a notebook of puzzles on one topic, to be read and solved, not graded."""

from __future__ import annotations

from typing import TYPE_CHECKING

import nbformat
from nbformat import NotebookNode

from stackgraph.puzzles.building import IMPORTS
from stackgraph.puzzles.posing import TASKS
from stackgraph.puzzles.puzzle import Puzzle
from stackgraph.puzzles.series import series
from stackgraph.puzzles.topics import TOPICS

if TYPE_CHECKING:
    from stackgraph.puzzles.task import Key


def worksheet(topic: str, count: int, seed: int | str) -> NotebookNode:
    """The notebook, its puzzles shown already, so that it can be read and printed as it is."""
    keys = series(topic, count, seed)
    cells = [
        _text("title", _title(topic, seed, count)),
        _code("setup", f"import stackgraph as sg\n{IMPORTS}"),
    ]
    for number, key in enumerate(keys, 1):
        cells += _puzzle(number, key)
    cells.append(_code("progress", "sg.progress()"))
    book = nbformat.v4.new_notebook(cells=cells)
    book.metadata["kernelspec"] = {
        "display_name": "Python 3 (ipykernel)",
        "language": "python",
        "name": "python3",
    }
    return book


def _title(topic: str, seed: int | str, count: int) -> str:
    return (
        f"# Practice: {TOPICS[topic].title}\n\n{count} puzzles, from seed {seed}. Nothing here is "
        "graded. Run the first cell and the puzzle's cell, put your answer in the cell below it, "
        "and run that: the verdict comes at once. `puzzle.hint()` helps in three steps; "
        "`puzzle.solution()` shows a solution once you have tried."
    )


def _puzzle(number: int, key: Key) -> list[NotebookNode]:
    task = TASKS[key.kind](key)
    posed = Puzzle(task, lambda result: "")
    call = f'sg.practice("{key.topic}", "{key.kind}", level={key.level}, seed={key.seed})'
    shown = _code(f"puzzle-{number}", f"puzzle = {call}\npuzzle")
    shown.outputs = [
        nbformat.v4.new_output("display_data", data=posed._repr_mimebundle_(), metadata={})
    ]
    heading = _text(f"heading-{number}", f"## Puzzle {number}")
    return [heading, shown, _code(f"answer-{number}", task.answer_cell)]


def _text(name: str, text: str) -> NotebookNode:
    cell = nbformat.v4.new_markdown_cell(text)
    cell["id"] = name
    return cell


def _code(name: str, source: str) -> NotebookNode:
    cell = nbformat.v4.new_code_cell(source)
    cell["id"] = name
    return cell
