"""What every check shares: the error, how mismatches become one message, the two decorators.

A check is a function whose first argument is the student's answer. Decorate one on models with
``@check`` and one on plain values with ``@value_check``. Its body raises through ``fail`` or
``raise_mismatches`` and returns the words after ``passed: ``. It can rely on a built, portable
Keras model (or on a value that is neither missing nor a model). What the student's *model* raises
is translated only inside ``with model_call(name)``; anything else that goes wrong is a fault of
ours: the student reads what to do, the instructor gets the traceback; in a script it shows as such.
"""

from __future__ import annotations

import functools
import inspect
import os
import re
import sys
import textwrap
import traceback
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal, NoReturn

from stackgraph import portable
from stackgraph.errors.cells import CUT_OFF, before_a_learner, error_of, is_bound_below, last_error
from stackgraph.errors.everyday import meaning
from stackgraph.words import plural, snake, without_ansi, without_machinery

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

Status = Literal["failed", "not attempted", "refused", "error"]

ASKING = "NBGRADER_VALIDATING"
"""Set by nbgrader's Validate, and by ``stackgraph submit``: who runs the notebook reads its errors,
so nothing is quiet, not even an exercise that is not attempted."""

DEFAULT_NAME = "the model"
DEFAULT_VALUE_NAME = "the answer"
SHOWN = 3
"""Mismatches of one message that a student reads; the rest is a number."""
_LABEL_WIDTH = 12
_LONGEST = 300
_ADDRESS = re.compile(r"\s*(?:object )?\bat 0x[0-9a-fA-F]+")
_AUTOMATIC = re.compile(r"\b([a-z][a-z0-9_]*?)_\d+\b")
_PLACEHOLDERS = {"", "...", "?", "???", "todo", "your answer", "your answer here", "your code here"}


@dataclass(frozen=True)
class Mismatch:
    """One difference between the answer and the task.

    ``subject`` is a headline in the learner's names (``"classifier, layer 2 ('hidden'): wrong
    number of units"``). ``expected`` and ``actual`` are text or plain values; ``""`` leaves the
    line out. ``rank`` orders causes (low) before their consequences (high).
    """

    subject: str
    expected: object = ""
    actual: object = ""
    hint: str = ""
    rank: int = 0

    def as_text(self, change: Callable[[str], str] = str) -> Mismatch:
        """This, each part as the text that the student reads, after ``change`` was made to it."""
        parts = (self.subject, self.expected, self.actual, self.hint)
        subject, expected, actual, hint = (change(show(part)) for part in parts)
        return Mismatch(subject, expected, actual, hint)

    def __str__(self) -> str:
        lines = [self.subject]
        for label, value in (
            ("expected", self.expected),
            ("actual", self.actual),
            ("hint", self.hint),
        ):
            text = show(value)
            if text:
                indented = text.replace("\n", "\n" + " " * _LABEL_WIDTH)
                lines.append(f"  {label + ':':<10}{indented}")
        return "\n".join(lines)


class CheckError(AssertionError):
    """An answer is not (yet) right. ``str(error)`` is what the student reads.

    ``status`` is ``"failed"``, ``"not attempted"``, ``"refused"`` (an answer of a kind that cannot
    be graded) or ``"error"`` (the check itself broke down). ``subject``, ``expected``, ``actual``
    and ``hint`` are the first mismatch's; ``mismatches`` holds all of them, causes first. ``check``
    names the check that raised it (``"check_units"``), for the bank and its page of messages.
    """

    check = ""
    detail = ""
    """For a check that broke down (status ``"error"``): the traceback, for the instructor."""
    underlying: BaseException | None = None
    """The notebook's last error when this one was raised."""

    def __init__(self, mismatches: Sequence[Mismatch], status: Status = "failed") -> None:
        self.mismatches = sorted(mismatches, key=lambda m: m.rank)
        self.status: Status = status
        first = self.mismatches[0]
        self.subject, self.expected = first.subject, first.expected
        self.actual, self.hint = first.actual, first.hint
        before = getattr(sys, "last_value", None)
        self.underlying = getattr(before, "underlying", before)
        super().__init__(self._text())

    @property
    def quiet(self) -> bool:
        """Whether a notebook shows it as a line of plain text: nothing is wrong, nothing is there.

        Who runs the notebook to read its errors (Validate, ``submit``) gets an error all the same.
        """
        asked = os.environ.get(ASKING)
        return self.status == "not attempted" and not self.actual and not asked

    def _text(self) -> str:
        parts = [str(m) for m in self.mismatches[:SHOWN]]
        more = len(self.mismatches) - SHOWN
        if more > 0:
            parts.append(f"and {more} more")
        return "\n".join(parts)

    def with_hint(self, hint: str | None) -> CheckError:
        """This error, with the author's ``hint`` where no known mistake was recognised."""
        if not hint or self.hint:
            return self
        first, *others = self.mismatches
        return CheckError([replace(first, hint=hint), *others], self.status)

    def __reduce__(self) -> tuple[Any, ...]:
        return CheckError, (self.mismatches, self.status)

    def _render_traceback_(self) -> list[str]:
        """IPython's hook: only the message, so that no traceback shows a test's source.

        Lines are broken between words, under their labels: JupyterLab breaks within words.
        """
        return [part for line in str(self).splitlines() for part in _broken(line)]


def _show_in_notebook(shell: Any, kind: Any, error: Any, tb: Any, tb_offset: Any = None) -> None:
    """IPython's hook for a CheckError: a quiet one is no red box."""
    if not error.quiet:
        shell.showtraceback((kind, error, tb), tb_offset=tb_offset)
    elif type(error) is CheckError:
        print(error.subject)


def watch() -> None:
    """From now on, have IPython show our errors by ``_show_in_notebook``. Elsewhere: nothing."""
    shell = getattr(sys.modules.get("IPython"), "get_ipython", lambda: None)()
    if shell is not None and not getattr(shell, "custom_exceptions", ()):
        shell.set_custom_exc((CheckError,), _show_in_notebook)


watch()

_LINE_WIDTH = 84
"""Characters of a message that a notebook shows in a line; about 110 fit at 1400 pixels."""
_LABEL = re.compile(r" +(?:[a-z]+: +)?")


def _broken(line: str) -> list[str]:
    label = _LABEL.match(line)
    indent = " " * (label.end() if label else 2)
    return textwrap.wrap(
        line,
        _LINE_WIDTH,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
        drop_whitespace=True,
        replace_whitespace=False,
    ) or [line]


def show(value: object) -> str:
    """``value`` as one short deterministic text; strings stay as they are."""
    if isinstance(value, str):
        return value
    return clean(repr(_plain(value)))


def _plain(value: object) -> object:
    """``value`` with NumPy scalars and arrays as Python ones, floats to six significant digits."""
    if isinstance(value, dict):
        return {_plain(k): _plain(v) for k, v in value.items()}
    if isinstance(value, list):
        return [_plain(v) for v in value]
    if isinstance(value, tuple):
        return tuple(_plain(v) for v in value)
    if type(value).__module__ == "numpy" and hasattr(value, "tolist"):
        return _plain(value.tolist())
    if isinstance(value, float):
        return float(f"{value:.6g}")
    return value


def clean(text: str, longest: int = _LONGEST) -> str:
    """Text from elsewhere without ANSI codes, addresses or line breaks, cut at ``longest``."""
    text = " ".join(_ADDRESS.sub("", without_ansi(text)).split())
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def raise_mismatches(mismatches: Iterable[Mismatch]) -> None:
    """Raise one CheckError for all mismatches, causes first; return when there are none."""
    found = list(mismatches)
    if found:
        raise CheckError(found)


def fail(
    subject: str,
    expected: object = "",
    actual: object = "",
    hint: str = "",
    *,
    status: Status = "failed",
) -> NoReturn:
    """Raise a CheckError with a single mismatch."""
    raise CheckError([Mismatch(subject, expected, actual, hint)], status)


# ------------------------------------------------------------------ what is under the name


def is_placeholder(value: object) -> bool:
    """True for what stands for "nothing yet": None, ``...``, strings such as ``"your answer"``."""
    if value is None or value is Ellipsis:
        return True
    return isinstance(value, str) and value.lower().strip("<># ") in _PLACEHOLDERS


def require_attempted(value: object, name: str, *, model: bool = True) -> None:
    """Raise a "not attempted" CheckError when ``value`` is a placeholder."""
    if not is_placeholder(value):
        return
    text = last_error(name) if value is None else ""
    if text:
        raise CheckError([_stopped_with(f"not attempted: {name} is None", text)], "not attempted")
    if value is None and is_bound_below(name):
        fail(
            f"not attempted: {name} is None when it is tested",
            actual=f"{name} gets its value in a cell below this test",
            hint="move that line up, into the answer cell",
            status="not attempted",
        )
    hint = f"give {name} a value in its cell, run that cell, then run this one again"
    if value is None:
        hint += "; if that cell stops with an error, mend the error first"
    if value is None and model:
        hint += (
            "; model.add, model.compile, set_weights and a function without return give None, too"
        )
    what = "None" if value is None else "..." if value is Ellipsis else repr(value)
    fail(f"not attempted: {name} is {what}", hint=hint, status="not attempted")


def _stopped_with(subject: str, error: str) -> Mismatch:
    """The error that a cell stopped with, as the cause of what is amiss."""
    what = clean(_without_numbers(clean(error, 1000)), 160)
    cut_off = what.startswith(CUT_OFF)
    return Mismatch(
        subject,
        actual=what.removeprefix(CUT_OFF) if cut_off else f"a cell stopped with {what}",
        hint=meaning(error) or "mend that error, run the cell, then run this one again",
    )


def describe(value: object) -> str:
    """What kind of thing ``value`` is, in a learner's words: ``"a layer (Dense)"``."""
    for probe in (_describe_class_or_function, _describe_keras, _describe_plain):
        text = probe(value)
        if text:
            return text
    return f"an object of class {type(value).__name__}"


def _describe_class_or_function(value: object) -> str:
    if inspect.isclass(value):
        return f"the class {value.__name__}"
    if inspect.ismodule(value):
        return f"the module {value.__name__}"
    if inspect.isroutine(value):
        return f"the function {value.__name__}"
    return ""


def _describe_keras(value: object) -> str:
    if portable.is_private_keras(value):
        return f"a {type(value).__name__} of TensorFlow's private old Keras"
    kind = keras_kind(value)
    if kind == "model":
        return "a Keras model"
    if kind == "layer":
        return f"a layer ({type(value).__name__})"
    if kind == "symbolic":
        return f"a Keras tensor of shape {tuple(value.shape)}"  # type: ignore[attr-defined]
    if kind == "history":
        return "a History, which is what fit returns"
    if kind == "tensor":
        return f"a tensor of shape {tuple(value.shape)}"  # type: ignore[attr-defined]
    return ""


def _describe_plain(value: object) -> str:
    if isinstance(value, bool):
        return f"the truth value {value}"
    if type(value).__module__ == "numpy" and hasattr(value, "shape"):
        shape = tuple(value.shape)
        return f"an array of shape {shape}" if shape else f"the number {show(value)}"
    if isinstance(value, (int, float)):
        return f"the number {show(value)}"
    if isinstance(value, str):
        return f"the text {clean(value, 40)!r}"
    if isinstance(value, (list, tuple, set, frozenset, dict)):
        kind = type(value).__name__
        kind = {"dict": "dictionary"}.get(kind, kind)
        unit = "entry" if isinstance(value, dict) else "element"
        several = "entries" if unit == "entry" else None
        parts = {_describe_keras(v).split(" (")[0] for v in value if _describe_keras(v)}
        if parts == {"a layer"} and not isinstance(value, dict):
            unit, several = "layer", None
        return f"a {kind} of {plural(len(value), unit, several)}"
    return ""


def keras_kind(value: object) -> str:
    """``"model"``, ``"layer"``, ``"symbolic"``, ``"tensor"`` or ``"history"``.

    ``"symbolic"`` is a KerasTensor; anything else is ``""``. Reads class names along the MRO, so
    that a value of another kind does not import Keras.
    """
    names = {f"{c.__module__.split('.')[0]}.{c.__name__}" for c in type(value).__mro__}
    for prefix in ("keras", "tf_keras"):
        if f"{prefix}.Model" in names:
            return "model"
        if f"{prefix}.Layer" in names:
            return "layer"
        if f"{prefix}.KerasTensor" in names:
            return "symbolic"
        if f"{prefix}.History" in names:
            return "history"
    if names & {"tensorflow.Tensor", "tensorflow.Variable", "keras.Variable", "torch.Tensor"}:
        return "tensor"
    return ""


def require_model(value: Any, name: str) -> None:
    """Raise a helpful CheckError unless ``value`` is a Keras model that can be checked.

    Looks, in order, for: nothing yet, the wrong kind of thing, parts that cannot be graded, and
    a model that has no weights yet because no shape was given.
    """
    require_attempted(value, name)
    if keras_kind(value) != "model":
        fail(
            f"{name} is not a model",
            expected="a Keras model",
            actual=describe(value),
            hint=_mend_for_model(value, name),
        )
    why = portable.why_not_portable(value)
    if why:
        fail(f"{name} cannot be graded as it is", hint=why, status="refused")
    if not _is_built(value):
        with model_call(name):
            portable.build_where_known(value)
    if not _is_built(value):
        stack = type(value).__name__ == "Sequential"
        fail(
            f"{name} is not built: it has no weights and no shapes yet",
            expected="a model that knows the shape of its input",
            actual="a Sequential without an Input" if stack else "a model without a graph",
            hint="put keras.Input(shape=(...)) first in the list, with the shape of one sample"
            if stack
            else "a graph is made by keras.Model(inputs, outputs), from layers called on tensors",
        )


def _is_built(model: Any) -> bool:
    """Whether the model's graph is known. A Sequential without Input has none."""
    if type(model).__name__ == "Sequential" or not hasattr(model, "operations"):
        return bool(getattr(model, "built", False)) and getattr(model, "_functional", 1) is not None
    return True


def _mend_for_model(value: object, name: str) -> str:
    """How to get from ``value`` to a model."""
    if portable.is_private_keras(value):
        return portable.PRIVATE_KERAS
    kind = keras_kind(value)
    if kind == "layer":
        return "a layer is one step; put it in keras.Sequential([...]) or call it on a tensor"
    if kind == "symbolic":
        return (
            "a tensor is one point in the graph; the model is keras.Model(inputs, outputs), "
            "with this tensor as its outputs"
        )
    if kind == "history":
        return f"write {name}.fit(...) without assigning its result to {name}"
    if kind == "tensor":
        return "this is what a model computes; bind the model itself"
    if inspect.isclass(value):
        return f"call the class: {name} = {value.__name__}(...)"
    if inspect.isroutine(value):
        return f"call the function: {name} = {value.__name__}(...)"
    if isinstance(value, (list, tuple)) and any(keras_kind(v) == "model" for v in value):
        return f"bind one model, not a {type(value).__name__}; look for a stray comma or brackets"
    if isinstance(value, (list, tuple)) and any(keras_kind(v) == "layer" for v in value):
        return "layers in a list are not a model yet: keras.Sequential(the list) makes one"
    if isinstance(value, (list, tuple)) and any(keras_kind(v) == "symbolic" for v in value):
        return "tensors are points in the graph; keras.Model(inputs, outputs) makes the model"
    return (
        f"bind a model: {name} = keras.Sequential([...]) or {name} = keras.Model(inputs, outputs)"
    )


# --------------------------------------------------------------------------- calling a model


@contextmanager
def model_call(name: str, what: str = "") -> Iterator[None]:
    """Turn what a student's model raises when it is called into a CheckError.

    Put nothing but the call itself inside, so that a fault of ours is not blamed on the student.
    ``what`` says what the model was given, e.g. ``"an array of shape (8, 64)"``.
    """
    try:
        yield
    except CheckError:
        raise
    except Exception as error:
        given = f" with {what}" if what else ""
        raise CheckError(
            [
                Mismatch(
                    f"{name} raises an error when it is called{given}",
                    expected="predictions",
                    actual=f"{type(error).__name__}: {_gist(error)}",
                    hint=meaning(_gist(error))
                    or "call the model on a small array in your own cell and mend what it says",
                )
            ]
        ) from None


def _gist(error: Exception) -> str:
    """The telling part of an exception's message: its first paragraph, without Keras' wrapping."""
    text = without_machinery(without_ansi(str(error)))
    paragraphs = [p for p in text.split("\n\n") if p.strip()]
    wrapped = bool(paragraphs) and paragraphs[0].startswith("Exception encountered when calling")
    chosen = paragraphs[1] if wrapped and len(paragraphs) > 1 else "".join(paragraphs[:1])
    return _without_numbers(clean(chosen)) or "no message"


def _without_numbers(text: str) -> str:
    """``text`` with Keras' automatic names (``'dense_12'``), which count up, cut to ``'dense'``."""
    return _AUTOMATIC.sub(lambda m: m[1] if m[1] in _automatic_names() else m[0], text)


@functools.cache
def _automatic_names() -> frozenset[str]:
    import keras

    classes = [n for n in dir(keras.layers) if inspect.isclass(getattr(keras.layers, n))]
    return frozenset({*map(snake, classes), "functional", "sequential", "keras_tensor"})


# ------------------------------------------------------------------------------- decorators


def check(body: Callable[..., str]) -> Callable[..., None]:
    """Make a check on a model of ``body(model, ..., *, name) -> what passed``.

    Before the body runs, the first argument is known to be a built, portable Keras model.
    """
    return _made(body, DEFAULT_NAME, require_model)


def value_check(body: Callable[..., str]) -> Callable[..., None]:
    """Make a check on a plain value of ``body(value, ..., *, name) -> what passed``.

    Before the body runs, the first argument is known to be neither a placeholder nor something of
    Keras' (a model, a layer, a tensor).
    """
    return _made(body, DEFAULT_VALUE_NAME, require_value)


def _made(
    body: Callable[..., str], default_name: str, require: Callable[[Any, str], None]
) -> Callable[..., None]:
    """The check of ``body``, with ``name=`` and ``hint=``, which all checks take.

    ``hint``, the author's, is shown where no known mistake is recognised; a body that would guess
    at a mistake itself declares it, and is given it.
    """
    signature, asks = _public(body, default_name), "hint" in inspect.signature(body).parameters

    @functools.wraps(body)
    def run(answer: Any, /, *args: Any, **kwargs: Any) -> None:
        bound = signature.bind(answer, *args, **kwargs).arguments
        name, hint = bound.get("name", default_name), bound.get("hint")
        kwargs["name"] = name
        if not asks:
            kwargs.pop("hint", None)
        _run(lambda given: body(given, *args, **kwargs), body, answer, name, hint, require)

    run.__signature__ = signature  # type: ignore[attr-defined]
    return run


def _public(body: Callable[..., str], default_name: str) -> inspect.Signature:
    """What a notebook's tooltip shows: the body's signature, ``name`` and ``hint`` completed."""
    own = inspect.signature(body).parameters
    given = [p for word, p in own.items() if word not in ("name", "hint")]
    keyword = functools.partial(inspect.Parameter, kind=inspect.Parameter.KEYWORD_ONLY)
    added = [
        keyword("name", default=default_name, annotation="str"),
        keyword("hint", default=None, annotation="str | None"),
    ]
    return inspect.Signature([*given, *added], return_annotation="None")


def _run(
    body: Callable[[Any], str],
    check: Callable[..., str],
    answer: object,
    name: str,
    hint: str | None,
    require: Callable[[Any, str], None],
) -> None:
    """Run ``body`` on ``answer``: print what passed, or raise a CheckError of ``check``'s."""
    try:
        require(answer, name)
        if require is require_value:
            answer = portable.as_plain(answer)
        passed = body(answer)
    except CheckError as error:
        computed = check.__module__.endswith(".behaviour")
        known = _rounded(error, answer, name) if computed else error
        found = _cause(known, name).with_hint(hint)
        found.check = check.__name__
        raise found from None
    except MemoryError:
        raise  # the judge takes it for an answer that is too large
    except Exception as error:
        if not before_a_learner():
            raise  # an author's script, whose own mistake it may be
        fault = _fault(error, name, check.__name__)
        fault.check = check.__name__
        raise fault from None
    print(f"passed: {passed}")


def _cause(error: CheckError, name: str) -> CheckError:
    """``error``, or the error that the answer's cell stopped with: the rest follows from that."""
    text = error_of(name) if error.status == "failed" else ""
    if not text:
        return error
    return CheckError([_stopped_with(f"{name}: its cell did not run to its end", text)])


def _rounded(error: CheckError, model: object, name: str) -> CheckError:
    """``error``, and before it that the model computes in half precision, where it does."""
    if error.status != "failed" or keras_kind(model) != "model":
        return error
    layers = model._flatten_layers()  # type: ignore[attr-defined]
    low = {getattr(layer, "compute_dtype", "") for layer in layers} & {"float16", "bfloat16"}
    if not low:
        return error
    cause = Mismatch(
        f"{name} computes in half precision",
        "float32",
        min(low),
        "take keras.mixed_precision.set_global_policy(...) out, restart the kernel and run all "
        "cells: the rounding alone can make this check fail",
        rank=-1,
    )
    return CheckError([cause, *error.mismatches])


def _eager_hint() -> str:
    """What to mend where eager mode is switched off, without which no check can compute."""
    tensorflow = sys.modules.get("tensorflow")
    off = tensorflow is not None and not tensorflow.executing_eagerly()
    return meaning("eager execution is not enabled") if off else ""


def _fault(error: Exception, name: str, check_name: str) -> CheckError:
    """What a student reads, and an instructor gets, when a check itself breaks down."""
    text = f"{type(error).__name__}: {_gist(error)}"
    fault = CheckError(
        [
            Mismatch(
                f"{name} could not be checked",
                actual=f"{check_name} stopped with {text}",
                hint=_eager_hint()
                or "restart the kernel and run all cells; if this stays, build the answer anew "
                "from Keras' layers, and show this message to your instructor",
            )
        ],
        "error",
    )
    fault.detail = "".join(traceback.format_exception(error, limit=-6))
    return fault


def require_value(value: object, name: str) -> None:
    """Raise a helpful CheckError for a placeholder, or for something of Keras' own."""
    require_attempted(value, name, model=False)
    kind = "" if portable.is_eager(value) else keras_kind(value)
    mends = {
        "model": "the question asks for a value; bind the model to another name",
        "layer": "the question asks for a value; bind the layer to another name",
        "symbolic": "to get a tensor's shape, write tensor.shape",
        "tensor": "to get plain numbers, write keras.ops.convert_to_numpy(tensor)",
        "history": "the numbers are in history.history",
    }
    if kind in mends or inspect.isclass(value) or inspect.isroutine(value):
        hint = mends.get(kind) or "call it with (...) to get its result"
        fail(f"{name} is not a plain value", "a plain value", describe(value), hint)
    why = portable.why_not_portable(value)
    if why:
        fail(f"{name} cannot be graded as it is", hint=why, status="refused")
