"""A drawing in HTML: an image that scrolls, and texts that show when the mouse rests on a box.

An SVG inside an ``<img>`` shows no titles of its own, and JupyterLab's sanitiser takes an ``<svg>``
out of a notebook that is not trusted; it keeps places and titles of elements (4.6: Sanitizer in
packages/apputils). So each box has an empty element with its text above the image. Without styles
the image is all that is left.
"""

from __future__ import annotations

import html

from stackgraph.drawing.diagram import Box, Rect, Scene

_THEMES = (
    "<style>"
    '[data-jp-theme-light="false"] .stackgraph-drawing, .vscode-dark .stackgraph-drawing'
    "{color-scheme:dark}"
    '[data-jp-theme-light="true"] .stackgraph-drawing, .vscode-light .stackgraph-drawing'
    "{color-scheme:light}"
    "</style>"
)
"""The image asks for the colour scheme of what is around it, of which JupyterLab's theme says
nothing to a browser. Where a sanitiser takes this out, the scheme is the browser's."""


def framed(image: str, scene: Scene, pixels: int) -> str:
    """``image``, an ``<img>`` of ``scene`` that many pixels wide, in a frame of its own.

    What holds the image is as wide, so that a page which fits images to its columns (a narrow
    window, a telephone) lets this one scroll in place of making it too small to read.
    """
    width, height = scene.width, scene.height
    spots = "".join(_spot(box, width, height) for box in scene.boxes if box.node.told)
    return (
        f'<div class="stackgraph-drawing" style="overflow-x: auto">{_THEMES}'
        f'<div style="position: relative; width: {pixels}px">{image}{spots}</div></div>'
    )


def _spot(box: Box, width: float, height: float) -> str:
    rect = box.rect
    if box.header:
        rect = Rect(rect.x, rect.y, rect.width, box.header)
    place = {
        "left": rect.x / width,
        "top": rect.y / height,
        "width": rect.width / width,
        "height": rect.height / height,
    }
    style = "; ".join(f"{k}: {v:.2%}" for k, v in place.items())
    title = html.escape("\n".join(box.node.told))
    return f'<span title="{title}" style="position: absolute; {style}"></span>'
