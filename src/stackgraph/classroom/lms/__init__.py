"""The course systems that are known, one file each; ``base.System`` says what such a file has.

A module here that binds ``SYSTEM`` is a system: there is no list to add it to.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import TYPE_CHECKING

from stackgraph.course.roster import DIALECTS

if TYPE_CHECKING:
    from stackgraph.classroom.lms.base import System


@cache
def systems() -> tuple[System, ...]:
    """Every system, in the order in which they are asked whose file a name is."""
    found = []
    for info in pkgutil.iter_modules(__path__):
        module = importlib.import_module(f"{__name__}.{info.name}")
        if hasattr(module, "SYSTEM"):
            found.append(module.SYSTEM)
    return tuple(sorted(found, key=lambda system: (system.rank, system.name)))


def system(name: str) -> System:
    """The system of that name; KeyError for none."""
    for one in systems():
        if one.name == name:
            return one
    raise KeyError(name)


DIALECTS[:] = [one.roster for one in systems()]
