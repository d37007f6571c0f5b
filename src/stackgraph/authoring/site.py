"""The course as a site to read: pages put together from what is there, and made by Sphinx.

The folder that Sphinx reads has the layout of the course's own, so that links between notebooks and
pages lead where they did. Nothing is executed: outputs are those that are committed, and the
pictures that an exercise gives.
"""

from __future__ import annotations

import importlib
import inspect
import os
import re
import shutil
import tempfile
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import nbformat

from stackgraph import checks
from stackgraph.authoring import anywhere, bundle, pictured
from stackgraph.course import Course, CourseError
from stackgraph.course.ids import unit_of
from stackgraph.course.marks import is_verdict
from stackgraph.learner.index import Entry, entry

if TYPE_CHECKING:
    from collections.abc import Callable

FILES = Path(__file__).with_name("site_files")
MADE_BY_SPHINX = "objects.inv"
"""A folder that holds this is a site, and may be replaced by another."""

_INDEX = "notebooks/index.ipynb"
"""The learner's list of units; the site's front page stands in its place."""
_FETCHES = anywhere.start_cell("").partition("\n")[0]
_LEFT = shutil.ignore_patterns(".buildinfo*", "_sources", "jupyter_execute", "sbt-webpack-*")
"""What Sphinx and the theme leave behind for themselves."""
_LINK = re.compile(r"(?<!!)\[([^\]]*)\]\(([^)\s#:]+)(#[^)\s]*)?\)")
_FRAME = '<div class="stackgraph-drawing" '
_BY_KEYS = f'{_FRAME}tabindex="0" '
"""The frame of a drawing, which scrolls: by keyboard, too, where no front end has keys for it."""
_DESKS = {
    "For students": {"docs/students.md": "Set up and hand in"},
    "For instructors": {
        "docs/instructor.md": "A class, from release to grades",
        "docs/security.md": "Security",
        "docs/hub.md": "JupyterHub",
        "docs/scaling.md": "Clusters",
        "docs/performance.md": "How long it takes",
    },
    "For maintainers": {
        "CONTRIBUTING.md": "Contributing",
        "docs/architecture.md": "Architecture",
        "docs/style.md": "How a unit is written",
        "docs/coverage.md": "What the course covers",
        "docs/drawing.md": "Drawings",
    },
    "What mistakes are told": {"docs/messages/README.md": "Check by check"},
}
"""Group in the sidebar -> page -> its name there. Other pages of ``docs/`` are listed under
"Reference", by their own titles.
"""


@dataclass(frozen=True)
class Book:
    """What the site shows of the course's files, each by its path from the course's root."""

    units: dict[str, dict[str, str]]
    """Unit -> its pages and their names in the sidebar."""
    groups: dict[str, dict[str, str]]
    """Heading in the sidebar -> pages and their names; ``""``: a page's own title."""

    @property
    def pages(self) -> set[str]:
        """Every page."""
        return {p for pages in [*self.units.values(), *self.groups.values()] for p in pages}


def site(course: Course, target: Path | None = None, *, with_solutions: bool = False) -> Path:
    """Make the site in ``target`` (default ``dist/site``), anew, and return that folder.

    Raises CourseError, and leaves ``target`` as it was, if ``target`` holds something else, if a
    page would give an answer or a hidden test away, or if Sphinx warns of anything.
    """
    target = target or course.root / "dist" / "site"
    if target.exists() and not _replaceable(target):
        raise CourseError(f"{target} is there and is no site: name a new folder with --output.")
    with tempfile.TemporaryDirectory() as folder:
        source, made = Path(folder, "source"), Path(folder, "site")
        assemble(course, source, with_solutions=with_solutions)
        if not with_solutions:
            _refuse_answers(course, source)
        _build(source, made, Path(folder, "doctrees"))
        if target.exists():
            shutil.rmtree(target)
        shutil.copytree(made, target, ignore=_LEFT)
    return target


def _replaceable(target: Path) -> bool:
    return target.is_dir() and ((target / MADE_BY_SPHINX).is_file() or not any(target.iterdir()))


def _build(source: Path, made: Path, doctrees: Path) -> None:
    from sphinx.cmd.build import build_main

    options = ["-b", "html", "-q", "-W", "--keep-going", "-d", str(doctrees)]
    if build_main([*options, str(source), str(made)]):
        raise CourseError("Sphinx finds fault with the pages (see above), so no site was written.")


def _refuse_answers(course: Course, source: Path) -> None:
    """Raise CourseError if anything in ``source`` shows a line of an answer or a hidden test."""
    files = {
        path.relative_to(source).as_posix(): path.read_bytes()
        for path in sorted(source.rglob("*"))
        if path.suffix in (".md", ".ipynb")
    }
    found = list(bundle.found_in(files, bundle.answers(course)))
    if found:
        raise CourseError(
            "The site would give answers away; nothing was written. Are the notebooks in step? "
            "stackgraph build --check\n  " + "\n  ".join(found)
        )


def assemble(course: Course, source: Path, *, with_solutions: bool = False) -> None:
    """Put everything that Sphinx reads into the new folder ``source``."""
    book = contents(course, with_solutions=with_solutions)
    without = partial(shutil.ignore_patterns, "__pycache__")  # and what else is named
    shutil.copytree(FILES, source, ignore=without("*.css"))
    shutil.copytree(FILES, source / "static", ignore=without("*.py"))
    # What pages show or offer besides: pictures, example files.
    shutil.copytree(course.root / "docs", source / "docs", ignore=without("*.md"))
    for page in book.pages:
        path = source / page
        path.parent.mkdir(parents=True, exist_ok=True)
        text = (course.root / page).read_text(encoding="utf-8")
        link = partial(_linked, course, page, book.pages)
        text = _notebook(text, link) if path.suffix == ".ipynb" else _LINK.sub(link, text)
        path.write_text(text, encoding="utf-8")
    (source / "checks.md").write_text(checks_page(), encoding="utf-8")
    (source / "index.md").write_text(front_page(course, book), encoding="utf-8")


def contents(course: Course, *, with_solutions: bool = False) -> Book:
    """Which of the course's files the site shows, and where it lists them."""
    units = {unit: _unit(course, unit, with_solutions) for unit in course.units}
    groups = {}
    for desk, pages in _DESKS.items():
        groups[desk] = {p: name for p, name in pages.items() if (course.root / p).is_file()}
    listed = {_INDEX, *(page for group in groups.values() for page in group)}
    others = [
        *(course.root / "docs").glob("*.md"),
        *(course.root / "notebooks").glob("[!u]*.ipynb"),
    ]
    rest = sorted(_path(course, path) for path in others)
    groups["Reference"] = {page: "" for page in rest if page not in listed}
    told = sorted((course.root / "docs" / "messages").glob("u*.md"))
    groups["What mistakes are told"] |= {_path(course, path): _unit_of(path) for path in told}
    return Book(units, groups)


def _unit(course: Course, unit: str, with_solutions: bool) -> dict[str, str]:
    pages = {
        "Lesson": course.lesson(unit),
        "Assignment": course.notebook("release", unit),
        "Practice": course.practice(unit),
    }
    if with_solutions:
        pages["Solutions"] = course.notebook("solutions", unit)
        pages["For instructors"] = course.instructors_page(unit)
    return {_path(course, path): name for name, path in pages.items() if path.is_file()}


def _unit_of(path: Path) -> str:
    return f"Unit {unit_of(path.stem).lstrip('u').lstrip('0')}"


def _path(course: Course, path: Path) -> str:
    return path.relative_to(course.root).as_posix()


def _linked(course: Course, page: str, pages: set[str], link: re.Match[str]) -> str:
    """``link`` of ``page`` as the site has it: text alone where it leads to a file of the course
    that the site does not show.
    """
    text, target, anchor = link[1], link[2], link[3] or ""
    path = os.path.normpath(Path(page).parent / target)
    here = Path(page).parent
    if path == os.path.normpath(_INDEX):
        return f"[{text}]({Path(os.path.relpath('index.md', here)).as_posix()})"
    offered = path.startswith("docs") and not path.endswith(".md")
    there = course.root / path
    if not there.exists() or Path(path).as_posix() in pages or (offered and there.is_file()):
        return f"[{text}]({target}{anchor})"
    return text


def _notebook(text: str, link: Callable[[re.Match[str]], str]) -> str:
    """A notebook whose long cells that nobody is to read are folded away, with its pictures."""
    book = nbformat.reads(text, as_version=4)
    pictured.show_pictures(book)
    for cell in book.cells:
        if cell.cell_type == "markdown":
            cell.source = _LINK.sub(link, cell.source)
        elif cell.source.startswith(_FETCHES) or is_verdict(cell):
            cell.metadata.tags = [*cell.metadata.get("tags", []), "hide-input"]
        for output in cell.get("outputs", []):
            if "text/html" in output.get("data", {}):
                output.data["text/html"] = output.data["text/html"].replace(_FRAME, _BY_KEYS)
    return f"{nbformat.writes(book)}\n"


def front_page(course: Course, book: Book) -> str:
    """The units, what each teaches and how long it takes; and the sidebar, from first to last."""
    lines = [
        "# Stack to Graph",
        "",
        "From Keras' Sequential API, a stack of layers, to the Functional API, a graph of layers. "
        "Read a lesson, then do its exercises; every check answers at once.",
    ]
    sidebar = ""
    for unit, pages in book.units.items():
        about = entry(course, unit)
        lines += ["", f"## {about.title}", "", _facts(about, pages), ""]
        lines += [f"* {objective}" for objective in about.objectives]
        sidebar += _toctree(about.title, pages)
    for heading, listed in book.groups.items():
        first = {"checks.md": ""} if heading == "Reference" else {}
        sidebar += _toctree(heading, {**first, **listed})
    return "\n".join(lines) + "\n" + sidebar


def _facts(about: Entry, pages: dict[str, str]) -> str:
    facts = [f"[{name}]({page})" for page, name in pages.items()]
    facts += [f"{about.minutes} minutes"] if about.minutes else []
    facts += [f"{about.points:g} points"] if about.points else []
    return " · ".join(facts)


def _toctree(heading: str, pages: dict[str, str]) -> str:
    named = [f"{name} <{page}>" if name else page for page, name in pages.items()]
    caption = f":caption: {heading}\n" if heading else ""
    return (
        "\n".join(["", "```{toctree}", f":hidden:\n{caption}", *named, "```", ""]) if pages else ""
    )


def checks_page() -> str:
    """Every check, in the groups of the checks' own table: signature, text and examples, which
    Sphinx takes from the docstrings.
    """
    groups: dict[str, list[str]] = {}
    for name, module in checks.HOME.items():
        groups.setdefault(module, []).append(name)
    lines = [
        "# The checks",
        "",
        "In a notebook each is `sg.` and its name: `sg.check_units(...)`, after "
        "`import stackgraph as sg`.",
        "",
    ]
    overview = [
        f"* {{py:obj}}`{name} <stackgraph.checks.{name}>`: {_summary(name)}" for name in checks.HOME
    ]
    lines += [*overview, "", "## What the examples begin with", ""]
    lines += ["```{eval-rst}", inspect.cleandoc(checks.__doc__ or ""), "```"]
    for module, names in groups.items():
        lines += ["", f"## {_heading(module)}", "", "```{eval-rst}"]
        lines += [_directive(name) for name in names]
        lines += ["```"]
    return "\n".join(lines) + "\n"


def _heading(module: str) -> str:
    """What a module of checks is about: its docstring's first words."""
    text = importlib.import_module(f"stackgraph.checks.{module}").__doc__ or module
    return re.split(r"[:,.]", text.partition("\n")[0])[0]


def _summary(name: str) -> str:
    text = inspect.getdoc(getattr(checks, name)) or ""
    return " ".join(text.partition("\n\n")[0].split())


def _directive(name: str) -> str:
    kind = "autoexception" if inspect.isclass(getattr(checks, name)) else "autofunction"
    return f".. {kind}:: stackgraph.checks.{name}\n"
