"""What formgrader shows of a submission, with nothing in it live.

formgrader renders a student's notebook in the instructor's browser, where it could act in their
name. ``nbgrader_config.py`` gives its exporter two things of ours: ``Inert`` leaves of every output
only text, bitmaps and drawings (as images, in which nothing runs), and ``markdown_inert`` stands in
the place of nbconvert's filter and lets through only tags and attributes that do nothing.
(nbconvert's own ``sanitize_html`` does not reach the markdown block of nbgrader's template.)

``Inert`` also puts the drawing of each model below the test that reads it, where grading has kept
the verdict on the submission.
"""

from __future__ import annotations

import base64
import binascii
import contextlib
import html
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import bleach
from nbconvert.filters.markdown_mistune import markdown2html_mistune
from nbconvert.preprocessors import Preprocessor
from nbformat import NotebookNode

from stackgraph.course import Course
from stackgraph.course.ids import GradeId
from stackgraph.course.marks import grade_id, is_test
from stackgraph.nbgrader_plugins.kept import kept_verdict
from stackgraph.pages.feedback_parts import picture_of, reader_of
from stackgraph.pages.limits import LONGEST_MARKDOWN
from stackgraph.pages.report_networks import passed_before

if TYPE_CHECKING:
    from collections.abc import Mapping

    from stackgraph.pages.feedback_parts import Picture

_OUTPUTS = ("image/png", "image/jpeg", "text/plain")
_BASE64 = re.compile(r"[A-Za-z0-9+/=\s]*")
_DRAWING = re.compile(
    r'(?:<div class="stackgraph-drawing" style="overflow-x: auto"><style>[^<>]*</style>'
    r'<div style="position: relative; (?:display: inline-block|width: \d{1,5}px)">)?'
    r'(?P<image><img src="data:image/svg\+xml;base64,(?P<svg>[A-Za-z0-9+/=]+)" width="\d{1,5}" '
    r'height="\d{1,5}" alt="[^"<>]*">)'
    r'(?:(?:<span title="[^"<>]*" style="[^"<>]*"></span>)*</div></div>)?'
)
"""What ``sg.draw`` shows, and nothing else."""
_UNFRAMED = '<img style="border: 0; color-scheme: only light" '
"""nbgrader's style frames images in red, and its page is light whatever the browser prefers."""
_TEXT_TAGS = {"b", "br", "code", "del", "em", "i", "kbd", "s", "span", "strong", "sub", "sup", "u"}
_BLOCK_TAGS = {"blockquote", "dd", "details", "div", "dl", "dt", "hr", "li", "ol", "p", "pre", "ul"}
_TABLE_TAGS = {"summary", "table", "tbody", "td", "th", "thead", "tr"}
_HEAD_TAGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_TAGS = frozenset(_TEXT_TAGS | _BLOCK_TAGS | _TABLE_TAGS | _HEAD_TAGS)
_LIVE_MATH = re.compile(
    r"\\(?=(?:href|require|cssId|class|style|unicode|includegraphics|html\w*)\b)", re.IGNORECASE
)
"""MathJax commands that make links, load code or touch the page."""


def markdown_inert(source: str) -> str:
    """Markdown as HTML without links, pictures, scripts, styles or anything else that acts.

    Beyond ``LONGEST_MARKDOWN`` characters it is shown as it was written: the parsers' time grows
    with the square of what some texts hold.
    """
    if len(str(source)) > LONGEST_MARKDOWN:
        return f"<pre>{html.escape(_LIVE_MATH.sub('＼', str(source)))}</pre>"
    text = _LIVE_MATH.sub("＼", str(source))
    made = markdown2html_mistune(text)
    return str(
        bleach.clean(made, tags=_TAGS, attributes={"span": ["class"], "div": ["class"]}, strip=True)
    )


class Inert(Preprocessor):
    """Outputs reduced to text and images; raw cells and attachments to nothing live."""

    enabled = True

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        """Make every cell inert, then add drawings of ours."""
        nb, resources = super().preprocess(nb, resources)
        _add_drawings(nb, self._course(), resources)
        return nb, resources

    def _course(self) -> Course:
        return Course(Path(str(self.config.CourseDirectory.get("root") or Path.cwd())))

    def preprocess_cell(
        self, cell: NotebookNode, resources: Any, index: int
    ) -> tuple[NotebookNode, Any]:
        """See the class."""
        cell.pop("attachments", None)
        if cell.cell_type == "raw":
            cell.cell_type, cell.execution_count, cell.outputs = "code", None, []
        if cell.cell_type == "code":
            cell.outputs = [_inert(output) for output in cell.outputs]
        return cell, resources


def _add_drawings(nb: NotebookNode, course: Course, where: Mapping[str, Any]) -> None:
    """Below the first test that reads a model, its drawing; where points were lost, compared with a
    network that passed, if the report knows one.
    """
    student, unit = str(where.get("student", "")), str(where.get("notebook_id", ""))
    verdict = kept_verdict(course, student, unit, list(nb.cells))
    if verdict is None:
        return
    passed = passed_before(course.root / "report")
    lost = {cell.exercise for cell in verdict.cells if cell.status != "passed"}
    shown = {grade_id(cell): cell.outputs for cell in nb.cells if is_test(cell)}
    for name, data in verdict.architectures.items():
        cell = reader_of(name, nb.cells)
        if cell is None:
            continue
        key = GradeId.parse(grade_id(cell)).key
        asked = passed.get(key, {}).get(name) if key in lost else None
        shown[grade_id(cell)] += _drawing(name, picture_of(name, data, asked), asked is not None)


def _drawing(name: str, picture: Picture, compared: bool) -> list[NotebookNode]:
    """A line of text, and the picture as an image."""
    with_what = ", compared with one that passed" if compared else ""
    said = f"The model {name}{with_what}:\n" + ("" if picture.uri else f"{picture.words}\n")
    outputs = [NotebookNode(output_type="stream", name="stdout", text=said)]
    if picture.uri:
        image = (
            f'{_UNFRAMED}src="{picture.uri}" width="{picture.width}" height="{picture.height}" '
            f'alt="{html.escape(picture.words)}">'
        )
        shown = NotebookNode({"text/html": image})
        outputs.append(
            NotebookNode(output_type="display_data", data=shown, metadata=NotebookNode())
        )
    return outputs


def _inert(output: NotebookNode) -> NotebookNode:
    if output.output_type not in ("display_data", "execute_result"):
        return output
    data = {kind: output.data[kind] for kind in _OUTPUTS if _harmless(kind, output.data)}
    drawing = _DRAWING.fullmatch(str(output.data.get("text/html", "")))
    if drawing is not None:
        # The source of an <img>, where a browser runs and loads nothing; with its words.
        with contextlib.suppress(binascii.Error):
            base64.b64decode(drawing["svg"])
            data["text/html"] = drawing["image"].replace("<img ", _UNFRAMED, 1)
    output.data = NotebookNode(data or {"text/plain": "(an output that is not shown)"})
    output.metadata = NotebookNode()
    return output


def _harmless(kind: str, data: dict[str, Any]) -> bool:
    """Whether a mime bundle has this kind, and an image is base64 and nothing else."""
    if kind not in data:
        return False
    return not kind.startswith("image/") or bool(_BASE64.fullmatch(str(data[kind])))
