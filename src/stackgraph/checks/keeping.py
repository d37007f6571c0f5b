"""The check that saves a model to a file, loads it as a stranger would, and compares the two."""

from __future__ import annotations

import tempfile
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any

from stackgraph import opening, portable
from stackgraph.checks.core import Mismatch, check, clean, fail, raise_mismatches
from stackgraph.checks.probe import (
    PROBES,
    differ,
    draw_inputs,
    outputs_of,
    require_finite_weights,
    require_numbers,
)
from stackgraph.opening import owned

if TYPE_CHECKING:
    from collections.abc import Iterator


@check
def check_round_trip(
    model: Any,
    *,
    tolerance: float = 1e-6,
    name: str,
) -> str:
    """Pass when ``model``, saved as ``.keras`` and loaded in safe mode, predicts what it did.

    It is loaded as by somebody who has Keras and the classes that the notebook gives, and none of
    the learner's own. Predictions are compared on random inputs, with the weights that there are;
    what it was compiled with is left out.

    Args:
        model: a built Keras model.
        tolerance: the largest difference of predictions allowed.

    Raises:
        CheckError: there is no built model, it holds Python code, which a file does not keep,
            saving or loading stops with an error, or the predictions are others.

    >>> check_round_trip(classifier, name="classifier")
    passed: classifier comes back from a saved file, in safe mode, with the same predictions
    >>> doubled = layers.Lambda(lambda t: t * 2, name="double")(pixels)
    >>> check_round_trip(keras.Model(pixels, layers.Dense(3)(doubled)), name="kept")
    Traceback (most recent call last):
    CheckError: kept: the Lambda layer 'double' does not come back from a saved file
      expected: nothing that load_model refuses in safe mode
      actual:   a Lambda layer: it is Python code
    """
    require_finite_weights(model, name)
    raise_mismatches(_strangers(model, name))
    tries = [draw_inputs(model, seed, scale) for seed, scale in PROBES]
    before = [outputs_of(model, fed, name) for fed in tries]
    loaded = _loaded(model, name)
    for fed, expected in zip(tries, before, strict=True):
        require_numbers(expected, name)
        if differ(expected, outputs_of(loaded, fed, name), tolerance):
            fail(
                f"{name}: other predictions after saving and loading",
                expected="the predictions from before",
                actual="other predictions",
                hint="a layer came back with other settings: does its get_config return every "
                "argument of its __init__?",
            )
    return f"{name} comes back from a saved file, in safe mode, with the same predictions"


def _loaded(model: Any, name: str) -> Any:
    """What a file gives back. Raises CheckError with what Keras says where it gives nothing."""
    import keras

    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        path = Path(folder, "model.keras")
        for what, step in (
            ("saved", lambda: portable.plain(model).save(path)),
            ("loaded", lambda: keras.models.load_model(path, compile=False, safe_mode=True)),
        ):
            try:
                result = step()
            except Exception as error:
                fail(
                    f"{name} cannot be {what}",
                    expected="a .keras file that load_model reads in safe mode",
                    actual=clean(f"{type(error).__name__}: {error}", 160),
                    hint=_meaning(error),
                )
    return result


def _meaning(error: Exception) -> str:
    from stackgraph.errors.everyday import meaning

    return meaning(f"{type(error).__name__}: {error}")


# ------------------------------------------------------------------ what a stranger cannot load


def _strangers(model: Any, name: str) -> Iterator[Mismatch]:
    """The parts of ``model`` that are Python code of the learner's own, each once."""
    for part in owned.walk_models(model):
        if portable.own_class(part):
            yield Mismatch(
                f"{name}: a model of the class {portable.own_class(part)} does not come back",
                expected="nothing that load_model refuses in safe mode",
                actual="a model of a class of your own",
                hint="the file holds the name of the class, not its code, and where it is loaded "
                "nobody has the class: keras.Model(inputs, outputs) makes one that comes back",
            )
        for operation in owned.operations_of(part):
            written = getattr(operation, "_stackgraph_opened", None)
            if written or opening.is_opaque(operation):
                yield _stranger(operation, written or type(operation).__name__, name)
            elif _own_activation(operation):
                yield Mismatch(
                    f"{name}: the activation of {owned.label(operation)} does not come back",
                    expected="nothing that load_model refuses in safe mode",
                    actual="a function of your own: it is Python code",
                    hint="name one of Keras' activations, such as 'relu'",
                )


def _stranger(layer: Any, written: str, name: str) -> Mismatch:
    own = owned.label_of(layer.name, written)
    code = written == "Lambda"
    return Mismatch(
        f"{name}: {own} does not come back from a saved file",
        expected="nothing that load_model refuses in safe mode",
        actual="a Lambda layer: it is Python code" if code else "a layer of a class of your own",
        hint="write the operation in the graph itself, x * 2 or one of keras.ops"
        if code
        else "the file holds the name of the class, not its code, and where it is loaded nobody "
        "has the class: use Keras' layers and operations",
    )


def _own_activation(layer: Any) -> bool:
    """Whether a layer's activation is a function of the learner's own.

    TensorFlow's are saved by name. From a student's kernel both come as a graph that has its name.
    """
    activation = vars(layer).get("activation")
    if hasattr(activation, "operations"):
        return bool(activation.name != opening.OF_TENSORFLOW)
    if activation is None or not opening.needs_opening(activation):
        return False
    return owned.root_of_function(activation) != "tensorflow"
