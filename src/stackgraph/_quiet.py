"""Keeps TensorFlow's start-up chatter off standard error, where nbgrader counts it as a failure.

The variables below silence most of it. What TensorFlow 2.21 logs while it is being imported ("Could
not find cuda drivers", before its log is set up) obeys no variable, so that import, and only that,
runs with file descriptor 2 caught; every line that is not known chatter is passed on afterwards.
And its advice on "retracing", which a lesson with many small models provokes, is dropped.
"""

from __future__ import annotations

import logging
import os
import re
import sys
import tempfile
from contextlib import contextmanager
from importlib.abc import Loader, MetaPathFinder
from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from importlib.machinery import ModuleSpec
    from types import ModuleType

_CHATTER = re.compile(
    r"WARNING: All log messages before absl::InitializeLog"
    r"|[IW]\d{4} "  # absl's notes and warnings; E and F stay, but for this one of TensorFlow 2.18
    r"|E\d{4} .*\] Unable to register cu\w+ factory"
    r"|\d{4}-\d\d-\d\d \S+ [IW] (external|tensorflow)"
    r"|To enable the following instructions:"
)


def install() -> None:
    """Set what quietens TensorFlow, unless the learner has set it, and watch for its import."""
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "0")
    os.environ.setdefault("KERAS_BACKEND", "tensorflow")
    if os.environ["TF_CPP_MIN_LOG_LEVEL"] != "3":
        return
    logging.getLogger("tensorflow").addFilter(_tells)
    imported = "tensorflow" in sys.modules
    if not imported and not any(isinstance(finder, _Watch) for finder in sys.meta_path):
        sys.meta_path.insert(0, _Watch())


def _tells(record: logging.LogRecord) -> bool:
    """Whether a log record of TensorFlow's says something to a learner."""
    return "triggered tf.function retracing" not in str(record.msg)


class _Watch(MetaPathFinder):
    """Finds TensorFlow as Python would, and has it loaded quietly."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """The real spec of ``tensorflow`` with a quiet loader; nothing for any other module."""
        if fullname != "tensorflow":
            return None
        sys.meta_path.remove(self)
        spec = find_spec(fullname)
        if spec is not None and spec.loader is not None:
            spec.loader = _QuietLoader(spec.loader)
        return spec


class _QuietLoader(Loader):
    """A loader that passes on what its inner one writes to file descriptor 2, chatter left out."""

    def __init__(self, inner: Loader) -> None:
        self._inner = inner

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        """The inner loader's module."""
        return self._inner.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        """Run the module, file descriptor 2 filtered. It keeps its own loader afterwards."""
        module.__loader__ = self._inner
        if module.__spec__ is not None:
            module.__spec__.loader = self._inner
        with _filtered_stderr():
            self._inner.exec_module(module)


@contextmanager
def _filtered_stderr() -> Iterator[None]:
    """Catch file descriptor 2 and, at the end, write to it what is not chatter."""
    try:
        kept = os.dup(2)
    except OSError:  # no standard error at all, as under pythonw
        yield
        return
    with tempfile.TemporaryFile() as caught:
        os.dup2(caught.fileno(), 2)
        try:
            yield
        finally:
            os.dup2(kept, 2)
            os.close(kept)
            caught.seek(0)
            for line in caught.read().decode(errors="replace").splitlines(keepends=True):
                if line.strip() and not _CHATTER.match(line):
                    os.write(2, line.encode())
