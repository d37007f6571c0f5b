"""Verdicts in the learner's own notebook are remembered, for ``sg.progress`` and the index.

Own is a notebook that stands open: whoever opens it, JupyterLab, VS Code or Colab, leaves a sign
of that with the kernel. Where a notebook is only executed, to build or to grade it, nothing is
written.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from stackgraph import memory
from stackgraph.checks.core import ASKING

if TYPE_CHECKING:
    from collections.abc import Mapping

SESSION = "JPY_SESSION_NAME"
"""The variable in which Jupyter's server gives a kernel the path of its notebook."""
_VS_CODE = "__vsc_ipynb_file__"
"""The name under which VS Code gives a kernel that path."""
_HOSTS = ("COLAB_RELEASE_TAG", "KAGGLE_KERNEL_RUN_TYPE", "DEEPNOTE_PROJECT_ID")
"""Variables of kernels on sites where a notebook has no path of its own."""
_TEACHERS = {"source", "solutions", "submitted", "autograded", "feedback"}
"""Folders of notebooks that are no learner's."""

_told: set[str] = set()


def remember(exercise: str, right: bool, scope: Mapping[str, Any]) -> str:
    """Remember a verdict; what the learner should be told of it, once, or nothing.

    Args:
        exercise: ``"u03_e2"``.
        right: whether it is right.
        scope: the notebook's names.
    """
    if os.environ.get(ASKING):
        return ""
    try:
        place = _folder(scope)
        said = memory.record(exercise, right, file=memory.path(place)) if place else ""
    except OSError as error:  # RecordError, or a working folder that is gone
        said = str(error)
    fresh = said if said not in _told else ""
    _told.add(said)
    return fresh


def _folder(scope: Mapping[str, Any]) -> Path | None:
    """The folder of the learner's own notebook; None where this is none."""
    for place in (os.environ.get(SESSION), scope.get(_VS_CODE)):
        if place and isinstance(place, str):
            folder = Path(place).parent
            return None if _TEACHERS & set(folder.parts) else _reachable(folder)
    return Path.cwd() if any(os.environ.get(name) for name in _HOSTS) else None


def _reachable(folder: Path) -> Path:
    """The notebook's folder, or where the kernel works if that path is not one of this machine."""
    return folder if folder.is_absolute() and folder.is_dir() else Path.cwd()
