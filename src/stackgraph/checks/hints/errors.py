"""Errors that a learner's cell stopped with, and what they mean.

A name that is still ``None`` often has its reason in an error of the cell that should bind it.
Where that was the notebook's last one (``sys.last_value``, which IPython sets, as does the judge),
the message says what it was, and for the known ones what to mend.
"""

from __future__ import annotations

import linecache
import re
import sys
import traceback

_KNOWN = [
    (
        r"Cannot convert '\d+' to a shape",
        "a shape is a tuple, also with one entry: shape=(64,), with the comma",
    ),
    (
        r"must be KerasTensors.*including invalid value <(\w+) name",
        "a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out",
    ),
    (
        r"Only input tensors may be passed as positional|Inputs to a layer should be tensors",
        "a layer is called on a tensor, not on a layer or model: chain them, second(first(tensor))",
    ),
    (
        r"is not connected to `inputs`",
        "the outputs do not lead back to these inputs: are the two swapped, is there a second "
        "Input, or is a tensor taken from inside another model?",
    ),
    (
        r"cannot be used as a boolean",
        "a tensor of the graph has no values yet: use keras.ops.where in place of Python's if",
    ),
    (
        r"is symbolic|cannot be used as input to a TensorFlow function",
        "a tensor of the graph has no values yet: use keras.ops in place of NumPy or TensorFlow",
    ),
    (
        r"Cannot broadcast shape|incompatible shapes\. Received shapes",
        "adding needs equal shapes: compare the two, and project one or concatenate instead",
    ),
    (
        r"should be called on a list",
        "a merging layer takes its tensors in one list: Concatenate()([a, b])",
    ),
    (
        r"too many positional arguments",
        "tensors that meet in a layer go in one list: layer([a, b])",
    ),
    (
        r"Kernel shape must have the same length as input|expected min_ndim=\d",
        "the input has a place too many or too few: shape= describes one example, no batch",
    ),
    (
        r"Only instances of `keras\.Layer` can be added",
        "a Sequential takes layers, one after the other: no tensors, and no list within the list",
    ),
    (
        r"should be unique|should have unique names",
        "two layers have one name: give each its own, or leave name= out",
    ),
    (
        r"Could not interpret activation function identifier",
        "the activation's name is not known: 'relu', 'sigmoid', 'softmax' in small letters",
    ),
    (
        r"the layer isn't built|has not been built|hasn't been built|never been called",
        "the model knows no shape yet: begin with keras.Input(shape=(...))",
    ),
    (
        r"invalid value for `units`",
        "units is a whole number: layers.Dense(64); the tensor comes in the second brackets",
    ),
    (
        r"missing 1 required positional argument: 'units'",
        "Dense needs its number of units: layers.Dense(64)",
    ),
    (
        r"You must call `compile\(\)`",
        "compile the model before fit",
    ),
    (
        r"^(Syntax|Indentation)Error",
        "Python cannot read the cell: look at that line and the one before for a bracket, a quote, "
        "a colon or a comma",
    ),
    (
        r"name '(\w+)' is not defined",
        "the name is not known: is it spelt as above, and has the cell that makes it been run?",
    ),
]


class CellError(Exception):
    """An error of which only the text is known (``"ValueError: Cannot convert …"``), of the cell
    that should bind the name at hand."""


def last_error(name: str) -> BaseException | None:
    """The notebook's last error, if it stopped a cell that would have bound ``name``.

    A failed check is passed over for the error that stood before it.
    """
    error = getattr(sys, "last_value", None)
    error = getattr(error, "underlying", error)
    if isinstance(error, CellError):
        return error
    if isinstance(error, Exception) and _binds(_cell_of(error), name):
        return error
    return None


def public_name(kind: type) -> str:
    """The name of an error's class, or of the nearest that Python's users know.

    Python 3.13 raises ``_IncompleteInputError``, a SyntaxError, for a cell that breaks off.
    """
    return next(c.__name__ for c in kind.__mro__ if not c.__name__.startswith("_"))


def told(error: BaseException) -> str:
    """``"ValueError: its text"``."""
    text = str(error) if isinstance(error, CellError) else f"{public_name(type(error))}: {error}"
    text = re.sub(r"^_IncompleteInputError\b", "SyntaxError", text)
    return re.sub(
        r"\([^()\s]+, (line \d+)\)", r"(\1)", text
    )  # a cell's file says nothing to anyone


def _cell_of(error: Exception) -> str:
    """The source of the cell that raised ``error``; ``""`` where it is not known."""
    if isinstance(error, SyntaxError) and error.filename:
        return "".join(linecache.getlines(error.filename))
    frames = traceback.extract_tb(error.__traceback__)
    cells = [f.filename for f in frames if "ipykernel_" in f.filename or "<ipython-" in f.filename]
    return "".join(linecache.getlines(cells[0])) if cells else ""


def _binds(source: str, name: str) -> bool:
    """Whether a line of ``source`` binds ``name``, as far as its text tells."""
    if not name.isidentifier():
        return False
    left_of_equals = rf"^[^\n=#]*\b{name}\b[^\n=]*=(?!=)"
    return re.search(rf"{left_of_equals}|^\s*def {name}\b", source, re.MULTILINE) is not None


def meaning(error: str) -> str:
    """What to mend after ``error`` (its text); ``""`` where it is not a known one."""
    text = " ".join(error.split())
    return next((hint for pattern, hint in _KNOWN if re.search(pattern, text)), "")
