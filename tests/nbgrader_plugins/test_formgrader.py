"""formgrader's page of a submission, by nbgrader's own template and this course's configuration."""

from __future__ import annotations

import base64
import os
import re
from typing import TYPE_CHECKING, Any

import nbformat
import pytest

from stackgraph.course import Course
from stackgraph.course.state import Notes
from stackgraph.drawing import Drawing
from stackgraph.drawing.diagram import Diagram, Node
from stackgraph.grading.store import VerdictStore
from stackgraph.nbgrader_plugins.formgrader import markdown_inert
from stackgraph.pages.report import write_report
from support import ROOT, pages
from support.pages import Seen

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def formgraders_page(book: Mapping[str, Any], *, ours: bool = True, root: str = "") -> str:
    """As ``SubmissionHandler`` makes it, with this course's configuration or without."""
    from nbconvert.exporters import HTMLExporter
    from nbgrader.server_extensions.formgrader import handlers
    from traitlets.config import PyFileConfigLoader

    config = PyFileConfigLoader("nbgrader_config.py", str(ROOT)).load_config()
    if not ours:
        del config["HTMLExporter"]
    if root:
        config.CourseDirectory.root = root
    config.HTMLExporter.template_name = "formgrade"
    config.HTMLExporter.extra_template_basedirs = [handlers.template_path]
    resources = {
        "assignment_id": "u01",
        "notebook_id": "u01_sequential",
        "submission_id": "1",
        "index": 0,
        "total": 1,
        "base_url": "/",
        "student": "ann",
        "last_name": None,
        "first_name": None,
        "notebook_path": os.fspath("x"),
    }
    page, _ = HTMLExporter(config=config).from_notebook_node(nbformat.from_dict(book), resources)
    return str(page)


def live(page: str) -> list[tuple[str, str, str]]:
    """Links, loads and handlers in a page."""
    names = ("href", "src", "srcdoc", "action", "formaction", "style", "data")
    return [a for a in Seen(page).attributes if a[1] in names or a[1].startswith("on")]


def test_nothing_of_a_submission_is_live_in_formgrader() -> None:
    calm, wild = pages.ordinary().notebook, pages.hostile().notebook
    wild["cells"].append({"cell_type": "raw", "id": "raw", "metadata": {}, "source": pages.LIVE})
    wild["cells"][2]["outputs"] = [
        {"output_type": "display_data", "metadata": {}, "data": {kind: pages.LIVE}}
        for kind in ("text/html", "image/svg+xml", "text/markdown", "text/latex", "image/png")
    ] + [
        {"output_type": "display_data", "metadata": {}, "data": {"application/javascript": "x()"}},
        {"output_type": "stream", "name": "stdout", "text": pages.LIVE},
    ]
    ours, theirs = formgraders_page(calm), formgraders_page(wild)
    assert Seen(theirs).tags.count("script") == Seen(ours).tags.count("script")
    assert set(live(theirs)) <= set(live(ours))
    assert "alert(2)" in Seen(theirs).text


def test_without_this_configuration_it_would_be_live() -> None:
    page = formgraders_page(pages.hostile().notebook, ours=False)
    assert ("img", "onerror", "alert(2)") in live(page)


def test_bitmaps_and_text_are_shown_in_formgrader() -> None:
    book = pages.ordinary().notebook
    book["cells"][2]["outputs"] = [
        {
            "output_type": "display_data",
            "metadata": {},
            "data": {"image/png": "iVBORw0KGgo=", "text/html": "<b>no</b>", "text/plain": "words"},
        },
        {"output_type": "stream", "name": "stdout", "text": "printed"},
    ]
    page = formgraders_page(book)
    assert "data:image/png;base64,iVBORw0KGgo=" in page
    assert "printed" in page
    assert "<b>no</b>" not in page


FRAMED = Drawing(
    Diagram((Node("a", "Dense", name='"<b>&', told=("Dense '\"<b>&'", "no weights")),), ()), "a"
)
DRAWING = '<img src="data:image/svg+xml;base64,{}" width="10" height="10" alt="a model">'


def test_a_drawing_is_shown_in_formgrader_as_an_image() -> None:
    svg = base64.b64encode(b"<svg xmlns='http://www.w3.org/2000/svg'/>").decode()
    book = pages.ordinary().notebook
    shown = {
        "genuine": DRAWING.format(svg),
        "framed": FRAMED.html(),
        "framed and more": FRAMED.html().replace("</span>", "<b>no</b></span>", 1),
        "no base64": DRAWING.format("A"),
        "handler": DRAWING.format(svg).replace("<img", "<img onload='x()'"),
        "more": DRAWING.format(svg) + "<b>no</b>",
    }
    book["cells"][2]["outputs"] = [
        {
            "output_type": "display_data",
            "metadata": {},
            "data": {"text/html": html, "text/plain": f"words of {name}"},
        }
        for name, html in shown.items()
    ]
    page = formgraders_page(book)
    assert page.count(f"data:image/svg+xml;base64,{svg}") == 1
    assert "words of genuine" not in page
    assert "words of framed<" not in page
    assert page.count("data:image/svg+xml;base64,") == 2
    alt = [v for tag, name, v in Seen(page).attributes if (tag, name) == ("img", "alt")]
    assert alt == ["a model", "a"]
    for name in ("no base64", "handler", "more", "framed and more"):
        assert f"words of {name}" in page
    assert "onload='x()'" not in page


def drawings(page: str) -> list[str]:
    """The SVG texts of a page."""
    found = re.findall(r'src="data:image/svg\+xml;base64,([^"]*)"', page)
    return [base64.b64decode(one).decode() for one in found]


def test_each_model_is_drawn_below_its_test_in_formgrader(tmp_path: Path) -> None:
    course = Course(tmp_path)
    passed, lost = pages.ordinary(), pages.ordinary()
    passed.cells[2] = lost.cells[2].given(2)
    lost.architectures = {"classifier": pages.architecture("<b>mine", units=12)}
    store, notes = VerdictStore(course.state / "verdicts"), Notes(course.state / "latest.json")
    store.put("aa", lost)
    notes.set("ann/u01_sequential", "aa")
    notes.save()
    assert drawings(formgraders_page(pages.notebook("another = 1"), root=str(tmp_path))) == []
    (alone,) = drawings(formgraders_page(pages.notebook(), root=str(tmp_path)))
    assert "12 units" in alone
    assert "expected" not in alone
    write_report([("bob", lost.unit, passed, {})], tmp_path / "report")
    page = formgraders_page(pages.notebook(), root=str(tmp_path))
    (compared,) = drawings(page)
    assert "expected 10 units" in compared
    assert "The model classifier, compared with one that passed" in page
    assert "<b>mine" not in page
    assert "<b>mine" not in compared
    alt = [v for tag, name, v in Seen(page).attributes if (tag, name) == ("img", "alt")]
    assert "Different: Dense '<b>mine' (12 units, relu), expected 10 units." in alt[-1]
    place = page.index("data:image/svg+xml")
    assert page.index('id="u01_e2_classifier_units"') < place
    assert place < page.index('id="u01_e2_classifier_activations"')


@pytest.mark.parametrize(
    ("source", "kept", "gone"),
    [
        ("<div>" * 20_000 + r"\href{x}{y}", "&lt;div&gt;", r"\href"),  # parsed, it takes minutes
        ("## A *title*", "<em>title</em>", ""),
        ("<details><summary>Hint</summary>x</details>", "<summary>Hint</summary>", ""),
        ("[here](javascript:alert(1))", "here", "javascript"),
        ("[here](https://evil.example)", "here", "evil"),
        ("![pixel](https://evil.example/x.png)", "", "evil"),
        ('<p style="position:fixed" onclick="x()">text</p>', "text", "onclick"),
        (r"$\href{javascript:alert(1)}{x}$", "", r"\href"),
        ("<iframe src=x></iframe>text", "text", "iframe"),
    ],
)
def test_markdown_keeps_its_form_and_loses_what_acts(source: str, kept: str, gone: str) -> None:
    made = markdown_inert(source)
    assert kept in made
    assert not gone or gone not in made
