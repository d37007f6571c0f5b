"""A network given by its drawing alone, for exercises that go from picture to code.

``written`` turns a model into a line of text, ``picture`` the line into a drawing. The line holds
what the drawing shows, the wiring and the settings, and no code.
"""

from __future__ import annotations

import base64
import binascii
import json
import textwrap
import zlib
from dataclasses import replace
from typing import Any

from stackgraph.architecture import Architecture, as_drawn, from_dict, read_model, to_dict
from stackgraph.drawing import Drawing, draw
from stackgraph.drawing.limits import MAX_PICTURE

_WIDTH = 92
_DRAWN = "drawn"
"""The form with the author's own layers, where another is compared."""


class Picture(Drawing):
    """A drawing, and the ``architecture`` that it shows, for ``check_same_architecture``."""

    def __init__(self, drawing: Drawing, architecture: Architecture) -> None:
        super().__init__(drawing._diagram, drawing.text)
        self.architecture = architecture


def picture(text: str, title: str | None = None) -> Picture:
    """The drawing that ``text`` holds; it shows itself in a notebook.

    Args:
        text: what ``written`` gave for a model; blanks and line breaks count for nothing.
        title: a heading; none by default.

    Raises:
        ValueError: ``text`` is not such a text, or only a part of it.

    >>> import keras
    >>> from stackgraph.drawing.picture import picture, written
    >>> shown = picture(written(keras.Sequential([keras.Input((4,)), keras.layers.Dense(2)])))
    >>> shown.architecture.parameters
    10
    """
    try:
        packed = base64.b64decode("".join(text.split()), validate=True)
        unpack = zlib.decompressobj()
        data = unpack.decompress(packed, MAX_PICTURE)
        if not unpack.eof:
            raise ValueError("it is cut short, or too long")
        plain = json.loads(data)
        drawn = plain.pop(_DRAWN, plain) if isinstance(plain, dict) else plain
        architecture, shown = from_dict(plain), from_dict(drawn)
    except (binascii.Error, zlib.error, UnicodeDecodeError, ValueError) as error:
        raise ValueError(
            f"this text holds no picture: {error}. Take the cell back whole."
        ) from None
    return Picture(draw(shown, title=title or ""), architecture)


def written(model: Any) -> str:
    """``model`` as the text that ``picture`` draws, in lines of 92 characters.

    Names of layers are kept where the author gave them, weights are not.
    """
    network = model if isinstance(model, Architecture) else read_model(model, written=True)
    network = replace(network, name=None)
    plain, drawn = to_dict(network), to_dict(as_drawn(network))
    if drawn != plain:
        plain[_DRAWN] = drawn
    data = json.dumps(plain, separators=(",", ":")).encode()
    packed = base64.b64encode(zlib.compress(data, 9)).decode()
    return "\n".join(textwrap.wrap(packed, _WIDTH))
