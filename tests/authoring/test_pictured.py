"""Pictures of a released notebook, shown without running it."""

from __future__ import annotations

import nbformat

from stackgraph.architecture import from_dict
from stackgraph.authoring.pictured import show_pictures
from stackgraph.course import Course
from stackgraph.drawing.picture import written
from support import ROOT
from support.pages import architecture

COURSE = Course(ROOT)


def shown(*sources: str) -> list[list[str]]:
    """The kinds of output that each cell has afterwards."""
    cells = [nbformat.v4.new_code_cell(source) for source in sources]
    book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_markdown_cell("target"), *cells])
    show_pictures(book)
    return [[kind for out in cell.outputs for kind in out.data] for cell in book.cells[1:]]


def test_a_picture_shows_where_a_run_would_show_it() -> None:
    held = written(from_dict(architecture())).replace("\n", '"\n"')
    given = f'target = sg.picture(\n"{held}"\n)'
    drawn = ["text/html", "text/plain"]
    assert shown(f"{given}\ntarget", "target", "target.text") == [drawn, drawn, []]
    assert shown(given, "target  # look", f'sg.picture("{held}")') == [[], drawn, drawn]
    assert shown("target", "%matplotlib inline", "sg.draw(patient)", "") == [[], [], [], []]


def test_each_unit_that_gives_a_picture_shows_it() -> None:
    for unit in COURSE.units:
        book = nbformat.read(COURSE.notebook("release", unit), as_version=4)
        given = sum(cell.source.count("sg.picture(") for cell in book.cells)
        show_pictures(book)
        pictures = [out.data["text/html"] for cell in book.cells for out in cell.get("outputs", [])]
        assert len(pictures) >= given > 0, unit
        assert all(page.startswith('<div class="stackgraph-drawing"') for page in pictures)
