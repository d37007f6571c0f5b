"""Parts of layers and of compile settings that are the learner's own, as data."""

from __future__ import annotations

import contextlib
import functools
import inspect
import itertools
import warnings
from typing import TYPE_CHECKING, Any

from stackgraph.opening import owned
from stackgraph.opening.calls import is_opaque, needs_opening, opened_activation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

# ------------------------------------------------------------------ parts of layers


@contextlib.contextmanager
def as_data(operation: Any, nodes: Sequence[Any] = ()) -> Iterator[None]:
    """Within it, what of a layer is the learner's own is replaced by what can be written down.

    An activation by its functional model (without ``nodes``, calls of the layer, by none), an
    initializer by zeros, a regularizer or constraint by what it is in words.
    """
    changes: list[tuple[Any, str, Any]] = []
    if is_opaque(operation):
        changes.append((operation, "get_config", lambda: {"name": operation.name}))
    else:
        for layer in owned.with_sublayers(operation):
            changes += [(layer, *change) for change in _data_parts(layer, operation, nodes)]
    absent = object()
    before = [(layer, name, vars(layer).get(name, absent)) for layer, name, _ in changes]
    try:
        for layer, name, value in changes:
            vars(layer)[name] = value  # past Keras, which would take note of it
        yield
    finally:
        for layer, name, value in before:
            if value is absent:
                del vars(layer)[name]
            else:
                vars(layer)[name] = value


def _data_parts(layer: Any, operation: Any, nodes: Sequence[Any]) -> Iterator[tuple[str, Any]]:
    """Attributes of ``layer`` that are the learner's own, with what stands for them."""
    import keras

    for attribute, part in list(vars(layer).items()):
        if attribute.endswith("activation"):
            if (part is None and attribute == "activation") or (needs_opening(part) and not nodes):
                yield attribute, keras.activations.linear
            elif needs_opening(part):
                spec = owned.activation_spec(layer, operation, nodes[0])
                yield attribute, opened_activation(layer, *spec, attribute)
        elif not _is_own(part):
            continue
        elif attribute.endswith("_initializer"):
            yield attribute, keras.initializers.Zeros()  # its result, the weights, crosses
        elif attribute.endswith(("_regularizer", "_constraint")):
            yield attribute, Unread(f"a function of your own ({called(part)})")


def _is_own(part: Any) -> bool:
    """Whether a callable is neither of Keras' own nor of a class that a notebook gave."""
    cls = type(part)
    return callable(part) and owned.root(cls) != "keras" and not owned.is_given(cls)


def called(part: Any) -> str:
    """The name of a function, or of the class of an object."""
    return str(getattr(part, "__name__", type(part).__name__))


# ------------------------------------------------------------------ losses and metrics


def needs_opening_of_two(function: Any) -> bool:
    """Whether a loss or a metric is a function of one's own, or TensorFlow's."""
    return inspect.isroutine(function) and owned.root_of_function(function) != "keras"


def call_of_loss(value: Any) -> Any:
    """What a loss of a class of one's own computes of targets and predictions, a function.

    None for all else, and where the class does more than Keras does with it: takes another mean, or
    is called otherwise.
    """
    import keras

    base = keras.losses.Loss
    if not isinstance(value, base) or owned.root(type(value)) == "keras":
        return None
    as_usual = type(value).__call__ is base.__call__ and value.reduction == base().reduction
    return value.call if as_usual else None


_ROWS = 24
_WIDTHS = (1, 4)
"""Numbers of predictions a sample."""
_FURTHER_WIDTHS = (3, 10, 2, 5, 6, 7, 8, 9)
"""Numbers of classes that a function may be written for, by ``one_hot(y, 3)``."""
_OF_CLASSES = ("categorical_crossentropy", "sparse_categorical_crossentropy")
_REAL = frozenset({"mean_squared_error", "mean_absolute_error", "huber", "log_cosh"})
"""Losses of quantities of any size, which are tried with such, too."""


def known_of_two(function: Any) -> str | None:
    """The loss or metric of Keras' that gives, on average, what ``function`` does; None for none.

    ``function`` takes targets and predictions. Only that name crosses to the grader.
    """
    widths = (*_WIDTHS, *_FURTHER_WIDTHS)
    for width, form in itertools.product(widths, ("row", "column", "flat")):
        found = _matching(function, width, form)
        if found is not None:
            return found
    return None


@functools.cache
def _functions() -> dict[str, Callable[[Any, Any], Any]]:
    """Losses and metrics of Keras' that are functions of targets and predictions, by name."""
    import keras

    names = (
        *("mean_squared_error", "mean_absolute_error", "binary_crossentropy"),
        *("categorical_crossentropy", "sparse_categorical_crossentropy", "binary_accuracy"),
        *("categorical_accuracy", "sparse_categorical_accuracy", "huber", "log_cosh"),
        *("mean_absolute_percentage_error", "mean_squared_logarithmic_error", "hinge"),
        *("squared_hinge", "poisson", "kl_divergence", "cosine_similarity"),
    )
    found = {n: getattr(keras.losses, n, getattr(keras.metrics, n, None)) for n in names}
    return {name: function for name, function in found.items() if function is not None}


def _tries(width: int, form: str) -> list[tuple[Any, Any, bool]]:
    """Targets, predictions, and whether they are quantities of any size."""
    import numpy as np

    random = np.random.default_rng(31)
    tries = []
    for real in (False, False, True):
        scores = random.standard_normal((_ROWS, width))
        shares = np.exp(scores) / np.exp(scores).sum(-1, keepdims=True)
        shares = 1 / (1 + np.exp(-scores)) if width == 1 else shares
        classes = random.integers(0, max(width, 2), _ROWS)
        rows = classes[:, None] if width == 1 else np.eye(width)[classes]
        targets = {"row": rows, "column": classes[:, None], "flat": classes}[form]
        if real:
            targets, shares = 3 * random.standard_normal(targets.shape), 3 * scores
        tries.append((targets.astype("float32"), shares.astype("float32"), real))
    return tries


def _matching(function: Any, width: int, form: str) -> str | None:
    import numpy as np

    tries = _tries(width, form)
    given = [_mean(function, targets, told) for targets, told, _ in tries]
    if np.isnan(given).all():
        return None
    for name, wanted in _known(width, form).items():
        tried = [i for i, (_, _, real) in enumerate(tries) if not real or name in _REAL]
        if np.allclose([given[i] for i in tried], [wanted[i] for i in tried], rtol=1e-4, atol=1e-6):
            return name
    return None


@functools.cache
def _known(width: int, form: str) -> dict[str, list[float]]:
    """What each of Keras' functions gives for the tries."""
    tries, known = _tries(width, form), _functions()
    names = known if width in _WIDTHS else _OF_CLASSES
    return {name: [_mean(known[name], *t[:2]) for t in tries] for name in names}


def _mean(function: Any, targets: Any, told: Any) -> float:
    """The mean of what a loss or metric gives; NaN, equal to nothing, where it takes neither."""
    import keras
    import numpy as np

    tensors = [keras.ops.convert_to_tensor(a) for a in (targets, told)]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return float(np.mean(np.asarray(function(*tensors))))
    except Exception:  # the learner's own, or not made for such targets
        return float("nan")


class Unread:
    """Stands for a part of an answer that is Python code, and that no check needs to run.

    ``what`` says what it is in a learner's words, ``name`` the name under which Keras has the kind
    of thing (of an optimizer), if any.
    """

    def __init__(self, what: str, name: str = "") -> None:
        self.what = what
        self.name = name

    def get_config(self) -> dict[str, str]:
        """As Keras' own objects have it."""
        return {"what": self.what, "name": self.name}

    @classmethod
    def from_config(cls, config: dict[str, str]) -> Unread:
        """The inverse of ``get_config``."""
        return cls(**config)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        raise TypeError(f"{self.what} stayed where it was written")
