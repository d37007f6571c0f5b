"""The instructor's report on a class: one self-contained page, ``report/index.html``."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import jinja2

from stackgraph.course import Course
from stackgraph.grading.verdict import Verdict

Result = tuple[str, str, Verdict, dict[str, Any]]
"""(student, unit, verdict, extra). ``extra`` may hold: ``feedback`` (path of the submission's
feedback page), ``handed_in`` (ISO time), ``attempts`` (list of ``{"at": ISO time, "points": n}``),
``late`` (text), ``penalty`` (points). All are optional."""


def write_report(course: Course, results: Iterable[Result], out_dir: Path) -> Path:
    """Write ``out_dir/index.html``; returns its path."""
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("stackgraph.grading"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
    )
    page = environment.get_template("report.html.j2").render(results=list(results))
    out_dir.mkdir(parents=True, exist_ok=True)
    out = out_dir / "index.html"
    out.write_text(page, encoding="utf-8")
    return out
