"""What to say where a command needs a library that this installation was made without."""

from __future__ import annotations

import json
import os
import sys
from importlib.metadata import PackageNotFoundError, distribution
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Sequence

LADDER = ("lab", "grade", "author")
"""Extras that hold each other, the smallest first."""

OF_COMMAND = {
    **dict.fromkeys(("lab", "submit"), "lab"),
    **dict.fromkeys(("grade", "regrade", "report", "collect", "due", "export"), "grade"),
    **dict.fromkeys(("feedback", "alike", "bank", "build", "bundle", "pages", "sheet"), "grade"),
    "site": "author",
}
"""Command -> the extra that has all of what it needs."""

OF_MODULE = {
    **dict.fromkeys(("typer", "rich", "click", "jupyterlab", "jupyter_server"), "lab"),
    **dict.fromkeys(
        ("jupyter_client", "jupyter_core", "ipykernel", "ipykernel_launcher", "IPython"), "lab"
    ),
    **dict.fromkeys(("nbformat", "nbclient", "traitlets", "dateutil"), "lab"),
    **dict.fromkeys(("nbgrader", "nbconvert", "bleach", "jinja2", "pygments"), "grade"),
    **dict.fromkeys(("psutil", "yaml", "sqlalchemy", "alembic", "markupsafe"), "grade"),
    **dict.fromkeys(("jupytext", "nbval", "sphinx", "myst_nb", "sphinx_book_theme"), "author"),
    **dict.fromkeys(("distributed", "dask"), "cluster"),
    **dict.fromkeys(("psycopg", "psycopg2"), "postgres"),
}
"""Module that is imported somewhere in the package -> the extra that brings it."""


def missing(error: ModuleNotFoundError, arguments: Sequence[str]) -> str | None:
    """Which extra the command of ``arguments`` lacks, and how it is installed; None where the
    module that ``error`` misses comes with none of them.
    """
    module = (error.name or "").partition(".")[0]
    extra = OF_MODULE.get(module)
    if extra is None:
        return None
    command = next((word for word in arguments if not word.startswith("-")), "")
    needed = OF_COMMAND.get(command, "lab")
    if extra in LADDER:
        extra = max(extra, needed, key=LADDER.index)
    words = f"stackgraph {command}" if command in OF_COMMAND else "stackgraph"
    return (
        f"{words} needs {module!r}, which comes with the extra '{extra}' and is not installed "
        f"here. Install it with: {install_command(extra)}"
    )


def install_command(extra: str) -> str:
    """The line that adds ``extra`` to this installation, from where it was installed."""
    pip = "pip" if _is_activated() else f"{_quoted(sys.executable)} -m pip"
    address, editable = _came_from()
    if editable:
        return f'{pip} install -e "{address}[{extra}]"'
    return f'{pip} install "stackgraph[{extra}]{f" @ {address}" if address else ""}"'


def _is_activated() -> bool:
    return os.environ.get("VIRTUAL_ENV", "") == sys.prefix


def _quoted(path: str) -> str:
    return f'"{path}"' if " " in path else path


def _came_from() -> tuple[str, bool]:
    """The folder or address that the package was installed from ('': an index), and whether its
    files are used where they lie.
    """
    try:
        text = distribution("stackgraph").read_text("direct_url.json")
        found: dict[str, Any] = json.loads(text or "{}")
        address = str(found.get("url") or "")
        if found.get("dir_info", {}).get("editable"):
            path = unquote(urlsplit(address).path)
            return (path[1:] if os.name == "nt" else path), True
    except (PackageNotFoundError, ValueError, AttributeError):
        return "", False
    return address, False
