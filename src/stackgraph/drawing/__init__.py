"""Drawings of model graphs: ``draw(model)`` gives a Drawing that shows itself in a notebook.

``diagram`` is what a drawing shows, ``adapt`` makes it from an Architecture, ``comparison`` from
two, with ``unfolding``; ``repeats`` shortens it, ``layout`` gives it places, ``render`` writes SVG.
"""

from __future__ import annotations

import base64
import html
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from stackgraph.architecture import Architecture, describe, expand, read_model, same_network
from stackgraph.drawing.adapt import diagram_of
from stackgraph.drawing.comparison import compared
from stackgraph.drawing.layout.arrange import arranged
from stackgraph.drawing.layout.metrics import CSS_PIXELS, legible, without_controls
from stackgraph.drawing.render import page
from stackgraph.drawing.render import svg as vector
from stackgraph.drawing.repeats import repeats_folded
from stackgraph.drawing.unfolding import unfolded

if TYPE_CHECKING:
    from collections.abc import Collection

    from stackgraph.drawing.diagram import Diagram, Scene

__all__ = ["Drawing", "draw"]


class Drawing:
    """A model drawn. Shows itself in a notebook; ``text`` says in words what it shows."""

    def __init__(self, diagram: Diagram, text: str) -> None:
        self._diagram = diagram
        self.text = text

    @cached_property
    def scene(self) -> Scene:
        """The drawing's geometry: boxes, routes and labels in points."""
        return arranged(self._diagram)

    def svg(self) -> str:
        """SVG text: a few kilobytes, with text as text, the same every time."""
        return vector.svg_of(self.scene, self.text)

    def save(self, path: str | Path) -> Path:
        """Write the drawing to ``path`` as SVG, which browsers, slides and LaTeX's tools take.

        Returns the path. Raises ValueError for another ending.
        """
        path = Path(path)
        if path.suffix != ".svg":
            raise ValueError(f"cannot save a drawing as {path.name!r}: end it with .svg")
        path.write_text(self.svg(), encoding="utf-8")
        return path

    def html_img(self) -> str:
        """The drawing as one ``<img>`` element, with its text as the alternative.

        The image is SVG: its bytes do not depend on the machine, as those of a PNG do, and a
        notebook that is run elsewhere must show the same.
        """
        data = base64.b64encode(vector.svg_of(self.scene).encode()).decode()
        width, height = self.pixels
        return (
            f'<img src="data:image/svg+xml;base64,{data}" width="{width}" height="{height}" '
            f'alt="{html.escape(self.text)}">'
        )

    def html(self) -> str:
        """The drawing in a frame that scrolls, with what one reads with the mouse on a box."""
        return page.framed(self.html_img(), self.scene, self.pixels[0])

    @property
    def pixels(self) -> tuple[int, int]:
        """Width and height in CSS pixels at which text has its size of 9 points."""
        return round(self.scene.width * CSS_PIXELS), round(self.scene.height * CSS_PIXELS)

    def __repr__(self) -> str:
        return self.text

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        """What a notebook shows: HTML for everyone who looks, the text for everyone else.

        Every front end that shows pictures prefers HTML to an image, so a second painter would
        draw for nobody: JupyterLab, Notebook, VS Code, Colab and nbconvert take this one. Not
        ``image/svg+xml``, which would have to be converted for a PDF by a program that may be
        missing, and has no text alternative: JupyterLab honours no ``alt`` in an image's metadata
        (4.6: ``renderImage`` in packages/rendermime).
        """
        return {"text/html": self.html(), "text/plain": self.text}


def draw(
    model: Any,
    *,
    compare: Any = None,
    highlight: Collection[str] | str = (),
    title: str | None = None,
    fold: bool = True,
) -> Drawing:
    """A drawing of ``model``, top to bottom.

    Boxes are layers, with units, activation and number of parameters; arrows are tensors, with
    their shapes. A layer called more than once is drawn once and its calls are numbered. A nested
    model is a box around its layers. With the mouse on a box one reads its shapes and settings.

    Args:
        model: a built Keras model, or an Architecture.
        compare: another model to compare with: what it has and ``model`` lacks is drawn as
            missing, what only ``model`` has as extra, and what is in both but not alike as
            different.
        highlight: names of layers to point out.
        title: a heading; by default the model's name, if it was given one.
        fold: whether a long drawing has one box for what repeats; its text names every layer.

    Raises:
        ArchitectureError: ``model`` has no graph to draw, such as an unbuilt Sequential.
        ValueError: a name in ``highlight`` is no layer's.
    """
    shown = _architecture(model)
    names = (highlight,) if isinstance(highlight, str) else tuple(highlight)
    other = None if compare is None else _architecture(compare)
    if other is not None and _nests(shown) != _nests(other):
        shown, other = expand(shown), expand(other)
    diagram = diagram_of(shown, names)
    _check_highlight(diagram, names)
    text = describe(shown)
    if other is not None:
        diagram, words = _with_comparison(diagram, shown, other, names)
        text = f"{text}\n{words}"
    heading = (shown.name or "") if title is None else title
    if heading:
        text = f"Drawing: {without_controls(heading)}\n{text}"
    diagram = repeats_folded(diagram) if fold else diagram
    return Drawing(replace(diagram, title=legible(heading, 80)), text)


def _architecture(model: Any) -> Architecture:
    return model if isinstance(model, Architecture) else read_model(model, written=True)


def _nests(architecture: Architecture) -> bool:
    return any(node.inner is not None for node in architecture.nodes)


def _check_highlight(diagram: Diagram, names: tuple[str, ...]) -> None:
    if names and sum(node.highlighted for node in diagram.walk()) < 1:
        known = ", ".join(repr(n.name) for n in diagram.walk() if n.name) or "none is named"
        raise ValueError(f"no layer is named {', '.join(map(repr, names))}; names: {known}")


def _with_comparison(
    diagram: Diagram, shown: Architecture, other: Architecture, highlight: tuple[str, ...]
) -> tuple[Diagram, str]:
    """The diagram with its differences marked, and the differences in words."""
    if same_network(shown, other):
        return replace(diagram, caption="the same as expected"), "Compared: the same."
    result = compared(diagram_of(shown, folded=True), diagram_of(other, folded=True))
    caption = result.caption or "different in a detail that is not drawn"
    words = [f"{mark.capitalize()}: {what}." for mark, what in result.differences]
    text = "\n".join([f"Compared: {caption}.", *words])
    diagram = unfolded(result.diagram, shown, highlight)
    return replace(diagram, caption=f"compared: {caption}"), text
