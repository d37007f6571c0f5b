"""Every patch of another package, and what a warm parent asks TensorFlow once for all its children.

``questions`` changes nothing: it has Python and TensorFlow find out before the fork what each child
would find out anew. Every warm parent asks. A *patch* replaces something of another package by what
gives the same sooner. Only grading's processes have any: a learner's own notebook and every
student's kernel run Keras as it comes. A patch is a module with ``applies()``, which looks whether
this version is one it is for, and ``apply()``; its docstring has the reason and the measured gain,
``tests/kernels/test_speedups.py`` compares it with the original.

``STACKGRAPH_SPEEDUPS=0`` switches all of it off.
"""

from __future__ import annotations

import os
from types import ModuleType
from typing import Literal

from stackgraph.kernels.speedups import checkpoints, eager, questions

Kind = Literal["none", "questions", "grading"]
"""What a warm parent and its children may have: nothing, the questions, patches too."""

KINDS: tuple[Kind, ...] = ("none", "questions", "grading")

IN_PARENT = (eager,)
"""Patches of the warm parent that grading forks from: in student's kernels and judges. Keras is as
it comes there."""

IN_JUDGE = (checkpoints,)
"""Patches of a judge's process."""

_chosen: Kind = "none"


def wanted(kind: Kind) -> Kind:
    """``kind``, or nothing where this process's environment says so."""
    return "none" if os.environ.get("STACKGRAPH_SPEEDUPS") == "0" else kind


def in_parent(kind: Kind) -> None:
    """In a warm parent, when all is imported: what its children need not do, and may have."""
    global _chosen
    _chosen = kind
    if kind == "none":
        return
    if kind == "grading":
        _apply(IN_PARENT)
    questions.ask()


def in_judge() -> None:
    """In a judge's process, before its first request."""
    if _chosen == "grading":
        _apply(IN_JUDGE)


def _apply(patches: tuple[ModuleType, ...]) -> None:
    for patch in patches:
        if patch.applies():
            patch.apply()
