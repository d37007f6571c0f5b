"""Every patch of another package, and what a warm parent asks once for all its children.

``questions`` changes nothing: it has Python and TensorFlow find out before the fork what each child
would find out anew. Every warm parent asks. A *patch* replaces something of another package by what
gives the same sooner: only processes of grading have any (``PATCHES``), and those of commands
(``AT_START``); a learner's own notebook has none, and Keras is as it comes everywhere. A patch is a
module with ``applies()``, which looks whether this version is one that it is for, and ``apply()``;
its docstring has the reason and the measured gain, ``tests/kernels/test_speedups.py`` compares it
with the original. What earns less than a fifth of the time it is in does not stay.
``building`` is one more, for the time of a ``with`` block: the judge's watch over what Keras builds
from a student's configuration. It is a bound, so no switch turns it off.

``STACKGRAPH_SPEEDUPS=0`` switches all else off.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Literal

from stackgraph.kernels.speedups import desks, eager, grammars, questions

if TYPE_CHECKING:
    from types import ModuleType

Kind = Literal["none", "questions", "grading"]
"""What a warm parent and its children may have: nothing, the questions, patches too."""

KINDS: tuple[Kind, ...] = ("none", "questions", "grading")

PATCHES = (eager,)
AT_START = (grammars, desks)


def wanted(kind: Kind) -> Kind:
    """``kind``, or nothing where this process's environment says so."""
    return "none" if os.environ.get("STACKGRAPH_SPEEDUPS") == "0" else kind


def make_ready(kind: Kind) -> None:
    """In a warm parent, when all is imported: what its children need not do, and may have."""
    if kind == "grading":
        _apply(*PATCHES)
    if kind != "none":
        questions.ask()


def start_command() -> None:
    """In a process of the command line, before it imports anything that takes time."""
    if wanted("grading") != "none":
        _apply(*AT_START)


def _apply(*patches: ModuleType) -> None:
    for patch in patches:
        if patch.applies():
            patch.apply()
