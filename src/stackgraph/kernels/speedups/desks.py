"""Have nbgrader come without its pages in Jupyter, until somebody asks the package for them.

Reason: ``nbgrader/__init__.py`` imports the handlers of its four extensions of a Jupyter server,
and with these its exchange, its commands and nbconvert. A command reads its tables alone.

Gain: 0.25 of the 0.5 s of processor time that importing the gradebook takes.

For: nbgrader 0.9, in a process of a command that has not loaded it yet.
"""

from __future__ import annotations

import importlib
import importlib.util
import sys
from typing import Any

from stackgraph.kernels.speedups.versions import version

PACKAGE = "nbgrader"


def applies() -> bool:
    """Whether nbgrader is one that imports its extensions so, and is still to be imported."""
    return PACKAGE not in sys.modules and (0, 9) <= version(PACKAGE) < (1, 0)


def apply() -> None:
    """Put the package there with its folder alone; its own program runs at the first name asked
    for that is none of its modules.
    """
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or spec.loader is None:
        return
    package, loader = importlib.util.module_from_spec(spec), spec.loader

    def ask(name: str) -> Any:
        if not name.startswith("__") and importlib.util.find_spec(f"{PACKAGE}.{name}") is None:
            del package.__dict__["__getattr__"]
            loader.exec_module(package)
            return getattr(package, name)
        if name == "__version__":
            return importlib.import_module(f"{PACKAGE}._version").__version__
        raise AttributeError(f"module {PACKAGE!r} has no attribute {name!r}")

    package.__dict__["__getattr__"] = ask
    sys.modules[PACKAGE] = package
