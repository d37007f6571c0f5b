"""How a puzzle, a verdict, a hint or a solution shows itself: HTML in a notebook, text elsewhere.

Plain HTML without scripts, which stays readable when the kernel is gone. Every picture has its text
alternative, and what a colour says is said in words, too.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stackgraph.drawing import Drawing

_TICKED = re.compile(r"`([^`]+)`")
_EDGE = {"": "#5B6770", "right": "#00735A", "not yet": "#D55E00"}


@dataclass(frozen=True)
class Card:
    """Something shown: a heading, text, code, a drawing, text after these; any may be missing.

    ``text`` and ``after`` are paragraphs, in which backticks mark code; a paragraph that begins
    with ``"* "`` is a bullet. ``exact`` is a message whose line breaks and columns are kept.
    ``mood`` is ``"right"``, ``"not yet"`` or ``""``.
    """

    heading: str
    text: tuple[str, ...] = ()
    exact: str = ""
    code: str = ""
    drawing: Drawing | None = field(default=None, repr=False)
    after: tuple[str, ...] = ()
    mood: str = ""

    @property
    def plain(self) -> str:
        """The card as text."""
        parts = [self.heading, _plain(self.text), self.exact, self.code]
        if self.drawing is not None:
            parts.append(self.drawing.text)
        parts.append(_plain(self.after))
        return "\n\n".join(p for p in parts if p)

    @property
    def html(self) -> str:
        """The card as HTML."""
        parts = [f"<p><strong>{html.escape(self.heading)}</strong></p>", _blocks(self.text)]
        if self.exact:
            parts.append(f'<pre style="white-space: pre-wrap">{html.escape(self.exact)}</pre>')
        if self.code:
            parts.append(f"<pre><code>{html.escape(self.code)}</code></pre>")
        if self.drawing is not None:
            parts.append(self.drawing.html())
        parts.append(_blocks(self.after))
        edge = _EDGE[self.mood]
        return (
            f'<div style="border-left: 4px solid {edge}; padding-left: 12px; max-width: 50em">'
            + "\n".join(p for p in parts if p)
            + "</div>"
        )

    def bundle(self) -> dict[str, str]:
        """What ``_repr_mimebundle_`` returns."""
        return {"text/html": self.html, "text/plain": self.plain}


def _plain(paragraphs: tuple[str, ...]) -> str:
    lines: list[str] = []
    for paragraph in paragraphs:
        bullet = paragraph.startswith("* ")
        if lines and not (bullet and lines[-1].startswith("* ")):
            lines.append("")
        lines.append(paragraph.replace("`", ""))
    return "\n".join(lines)


def _blocks(paragraphs: tuple[str, ...]) -> str:
    out: list[str] = []
    bullets: list[str] = []
    for paragraph in (*paragraphs, ""):
        if paragraph.startswith("* "):
            bullets.append(f"<li>{_inline(paragraph[2:])}</li>")
            continue
        if bullets:
            out.append("<ul>" + "".join(bullets) + "</ul>")
            bullets = []
        if paragraph:
            out.append(f"<p>{_inline(paragraph)}</p>")
    return "\n".join(out)


def _inline(text: str) -> str:
    return _TICKED.sub(r"<code>\1</code>", html.escape(text, quote=False))


class Shown:
    """Something that shows one card. ``str`` of it is the text."""

    def __init__(self, card: Card) -> None:
        self._card = card

    def __repr__(self) -> str:
        return self._card.plain

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        return self._card.bundle()


class Verdict(Shown):
    """What ``puzzle.check`` returns. ``right`` is a bool, ``drawing`` the compared one or None."""

    def __init__(self, card: Card, right: bool) -> None:
        super().__init__(card)
        self.right = right
        self.drawing = card.drawing

    @property
    def text(self) -> str:
        """The verdict in words."""
        return self._card.plain
