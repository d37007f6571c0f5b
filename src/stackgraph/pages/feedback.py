"""A student's feedback: one self-contained HTML page for a submission of a unit.

Nothing a student wrote is rendered: their code, outputs and answers appear as escaped text, and the
page's own policy allows no script, no link to load and no style but its own. No test's source
appears, hidden or visible; what a test says about itself is its docstring, which the released
notebook shows too.
"""

from __future__ import annotations

import base64
import contextlib
import hashlib
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import jinja2
import jinja2.bccache
from markupsafe import Markup

from stackgraph.engine.standing import after_penalty
from stackgraph.files import write_atomically
from stackgraph.pages.feedback_parts import exercises_of, notes_for_student, unit_title
from stackgraph.words import points_text

if TYPE_CHECKING:
    from stackgraph.engine.verdict import Verdict


@dataclass(frozen=True)
class Submission:
    """What the page says beside the verdict. Everything but ``student`` may stay empty.

    ``handed_in``: the time as it should be read. ``late``: by how much, in words. ``penalty``:
    points taken off for lateness. ``comment``: the instructor's own words, as plain text.
    """

    student: str
    handed_in: str = ""
    late: str = ""
    penalty: float = 0.0
    comment: str = ""


def write_feedback(verdict: Verdict, submission: Submission, out: Path) -> Path:
    """Write the page to the file ``out`` (folders are made); returns ``out``.

    A reader never sees half a page: it is written beside and renamed.
    """
    text = feedback_page(verdict, submission)
    write_atomically(out, text.encode("utf-8", "replace"))
    return out


def feedback_page(verdict: Verdict, submission: Submission) -> str:
    """The page as HTML text."""
    exercises = exercises_of(verdict)
    return page(
        "feedback.html.j2",
        verdict=verdict,
        submission=submission,
        title=unit_title(verdict),
        exercises=exercises,
        notes=notes_for_student(verdict),
        points=after_penalty(verdict.points, submission.penalty),
    )


# Pages in general

_TEMPLATES = Path(__file__).parent / "templates"


class _Compiled(jinja2.FileSystemBytecodeCache):
    """Compiled templates beside the templates, as Python keeps its own: compiling them takes as
    long as writing a hundred pages.
    """

    def dump_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        """Keep one, where anything may be written there."""
        if not sys.dont_write_bytecode:
            with contextlib.suppress(OSError):
                Path(self.directory).mkdir(exist_ok=True)
                super().dump_bytecode(bucket)


@cache
def environment() -> jinja2.Environment:
    """Templates in this package, everything escaped that is not marked as safe."""
    made = jinja2.Environment(
        loader=jinja2.FileSystemLoader(_TEMPLATES),
        bytecode_cache=_Compiled(
            str(_TEMPLATES / "__pycache__"), f"jinja-{jinja2.__version__}-%s.cache"
        ),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["number"] = points_text
    return made


@cache
def asset(name: str) -> Markup:
    """A style or script of ours, to stand inline in a page."""
    source, _, _ = environment().loader.get_source(environment(), name)  # type: ignore[union-attr]
    return Markup(source)


def allowed(*sources: str) -> str:
    """Hashes by which a Content-Security-Policy admits just these inline texts."""
    digests = (hashlib.sha256(s.encode()).digest() for s in sources)
    return " ".join(f"'sha256-{base64.b64encode(d).decode()}'" for d in digests)


def page(template: str, *, script: str | tuple[str, ...] = (), **values: object) -> str:
    """A page of ours: its style inline, and ``script`` (assets' names) if it has any.

    The policy is in the page because it is opened from a disk or mailed.
    """
    style = asset("page.css")
    names = (script,) if isinstance(script, str) else script
    code = Markup("").join(asset(name) for name in names)
    policy = f"default-src 'none'; img-src data:; style-src {allowed(style)}"
    if code:
        policy += f"; script-src {allowed(code)}"
    policy += "; base-uri 'none'; form-action 'none'"
    made = environment().get_template(template)
    return made.render(style=style, script=code, policy=policy, **values)
