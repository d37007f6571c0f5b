"""Where things are: the course root and the units in it."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from stackgraph.course.ids import STEM, unit_of

_MARKER = "nbgrader_config.py"


class CourseError(Exception):
    """A mistake the person at the keyboard can mend; the message says how.

    The command line shows it without a traceback.
    """


@dataclass(frozen=True)
class Course:
    """A course folder. All paths are absolute."""

    root: Path

    @classmethod
    def find(cls, start: Path | None = None) -> Course:
        """The course that ``start`` (default: the working directory) lies in.

        ``STACKGRAPH_COURSE`` names it outright. Raises CourseError outside any course.
        """
        named = os.environ.get("STACKGRAPH_COURSE")
        here = Path(named).resolve() if named else (start or Path.cwd()).resolve()
        for folder in (here, *here.parents):
            if (folder / _MARKER).is_file():
                return cls(folder)
        raise CourseError(
            f"{here} is not inside a course: no {_MARKER} here or above. "
            "Change to the course's folder, or name it in STACKGRAPH_COURSE."
        )

    @classmethod
    def to_teach(cls) -> Course:
        """``find``, for commands that need what students do not have. Raises CourseError in a
        student's copy, before anything is made there.
        """
        course = cls.find()
        if course.is_students_copy:
            raise CourseError(
                "This is a student's copy: it has no hidden tests, and nobody is graded or "
                "collected here. Yours are: stackgraph lab, stackgraph submit u01, "
                "stackgraph grade --mine u01"
            )
        return course

    @property
    def is_students_copy(self) -> bool:
        """Whether this is what ``stackgraph bundle`` hands out: releases, and nothing they are
        made from.
        """
        teaching = ("course", "source")
        return (self.root / "release").is_dir() and not any(
            (self.root / name).is_dir() for name in teaching
        )

    @property
    def units(self) -> list[str]:
        """Unit stems in order, ``['u01_sequential', ...]``, from ``course/`` or, in a
        student's bundle, from ``release``.
        """
        scripts = sorted(p.parent.name for p in (self.root / "course").glob("u*/exercises.py"))
        if not scripts:
            scripts = sorted(p.name for p in (self.root / "release").glob("u*") if p.is_dir())
        return [s for s in scripts if STEM.fullmatch(s)]

    @property
    def own_units(self) -> list[str]:
        """Units that a learner has a notebook of in ``work/``: a sheet may be no unit of the copy
        of the course that they have.
        """
        there = sorted(p.parent.name for p in (self.root / "work").glob("u*/u*.ipynb"))
        return [s for s in dict.fromkeys(there) if STEM.fullmatch(s) and self.own(s).is_file()]

    def own(self, unit: str) -> Path:
        """``work/<unit>/<unit>.ipynb``, a learner's."""
        return self.root / "work" / unit / f"{unit}.ipynb"

    def resolve(self, names: list[str] | None, *, own: bool = False) -> list[str]:
        """Unit stems for what a person typed: ``u01`` or ``u01_sequential``; none means all.
        ``own``: also those of ``own_units``.

        Raises CourseError that lists the units for an unknown one.
        """
        units = sorted({*self.units, *(self.own_units if own else ())})
        if not names:
            return units
        found = []
        for name in names:
            match = [u for u in units if name in (u, unit_of(u))]
            if not match:
                raise CourseError(
                    f"There is no unit {name!r}. Units: {', '.join(units) or 'none'}."
                )
            found += match
        return list(dict.fromkeys(found))

    def lesson_script(self, unit: str) -> Path:
        """``course/<unit>/lesson.py``."""
        return self.root / "course" / unit / "lesson.py"

    def exercise_script(self, unit: str) -> Path:
        """``course/<unit>/exercises.py``."""
        return self.root / "course" / unit / "exercises.py"

    def lesson(self, unit: str) -> Path:
        """``notebooks/<unit>.ipynb``."""
        return self.root / "notebooks" / f"{unit}.ipynb"

    def practice_script(self, unit: str) -> Path:
        """``course/<unit>/practice.py``."""
        return self.root / "course" / unit / "practice.py"

    def practice(self, unit: str) -> Path:
        """``notebooks/<unit>_practice.ipynb``."""
        return self.root / "notebooks" / f"{unit}_practice.ipynb"

    def notebook(self, kind: str, unit: str) -> Path:
        """``<kind>/<unit>/<unit>.ipynb`` for ``source``, ``release`` or ``solutions``."""
        return self.root / kind / unit / f"{unit}.ipynb"

    def versions(self, unit: str) -> Path:
        """``course/<unit>/versions``: a student's own version of the unit in a folder each."""
        return self.root / "course" / unit / "versions"

    def version(self, kind: str, unit: str, student: str) -> Path:
        """A student's own ``source`` or ``release`` notebook, which most units have not."""
        return self.versions(unit) / student / kind / f"{unit}.ipynb"

    def bank(self, unit: str) -> Path:
        """``course/<unit>/bank``: the unit's known submissions."""
        return self.root / "course" / unit / "bank"

    def instructors_page(self, unit: str) -> Path:
        """``course/<unit>/unit.md``."""
        return self.root / "course" / unit / "unit.md"

    def editions(self, unit: str) -> Path:
        """``course/<unit>/editions.json``: test and locked cells of earlier releases."""
        return self.root / "course" / unit / "editions.json"

    @property
    def state(self) -> Path:
        """``.stackgraph``: caches and sockets; deleting it loses time only, never a grade."""
        return self.root / ".stackgraph"

    @property
    def name(self) -> str:
        """The course's id in ``nbgrader_config.py``; ``""`` where it has none."""
        return str(self._setting("CourseDirectory", "course_id", ""))

    @property
    def address(self) -> str:
        """Where the course can be had, ``c.StackGraph.address``: a repository, or a wheel of the
        package; ``""`` where it is not set.
        """
        return str(self._setting("StackGraph", "address", ""))

    @property
    def has_verdict_cells(self) -> bool:
        """Whether releases say of each exercise at once whether it is right.

        ``c.StackGraph.verdict_cells = False`` in ``nbgrader_config.py`` leaves those cells out.
        """
        return bool(self._setting("StackGraph", "verdict_cells", True))

    def _setting(self, section: str, name: str, default: object) -> object:
        from traitlets.config.loader import PyFileConfigLoader

        config = PyFileConfigLoader(_MARKER, path=str(self.root)).load_config()
        found: object = config.get(section, {}).get(name, default)
        return found


def scripts_on_path() -> None:
    """Put this environment's commands first on PATH.

    nbgrader starts ``alembic`` by its bare name when it makes a gradebook (nbgrader/api.py), and
    that fails where the environment is used without being activated.
    """
    scripts = str(Path(sys.executable).parent)
    paths = os.environ.get("PATH", "").split(os.pathsep)
    if scripts not in paths:
        os.environ["PATH"] = os.pathsep.join([scripts, *paths])
