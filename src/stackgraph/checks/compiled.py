"""What a model was compiled with, each output's part of it, under one name for every spelling.

``"mse"``, ``"mean_squared_error"``, ``keras.losses.mean_squared_error`` and
``keras.losses.MeanSquaredError()`` are one loss; a single loss, a list and a dict are three ways to
give it. Names of this module are Keras' own lower-case ones.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from stackgraph import opening
from stackgraph.opening import owned
from stackgraph.words import snake

if TYPE_CHECKING:
    from stackgraph.architecture.graph import Port

ACCURACIES = frozenset({"binary_accuracy", "categorical_accuracy", "sparse_categorical_accuracy"})
_OWN = "a function of your own"


@dataclass(frozen=True)
class Spread:
    """One compile argument, output by output.

    ``each`` has an entry for every output, in order. ``strange`` are the dict keys that are no
    output; ``misfit`` is the length of a list that does not have an entry for each.
    """

    each: tuple[Any, ...]
    strange: tuple[str, ...] = ()
    misfit: int | None = None


def settings(model: Any) -> dict[str, Any] | None:
    """What ``compile`` was called with, as the learner (or the rebuilding grader) gave it."""
    rebuilt = getattr(model, "_stackgraph_settings", None)
    if rebuilt is not None:
        return dict(rebuilt.given)
    if not getattr(model, "compiled", False):
        return None
    kept = getattr(model, "_compile_config", None)
    if kept is None:
        return {"loss": model.loss, "optimizer": model.optimizer}
    return {**kept.config, "optimizer": model.optimizer}


def fitted(model: Any) -> dict[str, int] | None:
    """``epochs`` and ``steps`` of the last ``fit``, ``iterations`` of all; None if unknown."""
    rebuilt = getattr(model, "_stackgraph_fit", None)
    if rebuilt is not None:
        known: dict[str, int] | None = rebuilt.given
        return known
    history = getattr(model, "history", None)
    epochs, params = getattr(history, "epoch", None), getattr(history, "params", None) or {}
    if not epochs or not params.get("steps"):
        return None
    told = {"epochs": len(epochs), "steps": int(params["steps"])}
    return {**told, "iterations": int(model.optimizer.iterations)}


def never_moved(model: Any) -> bool:
    """Whether each trainable bias is exactly 0, as a new layer's is: a single step moves them.

    False where there is no such bias, so that nobody knows.
    """
    biases = [v for v in model.trainable_variables if v.name.split("/")[-1] == "bias"]
    return bool(biases) and not any(np.any(np.asarray(b)) for b in biases)


def refused_by_fit(given: Mapping[str, Any], ports: Sequence[Port]) -> tuple[str, str] | None:
    """What ``fit`` expects of loss and loss weights, and what it gets, where it refuses them.

    ``compile`` takes them; Keras compares the two at the first batch.
    """
    loss, weights = given.get("loss"), given.get("loss_weights")
    keyed = any(port.key for port in ports)
    if isinstance(loss, Mapping) and len(ports) > 1 and not keyed:
        without = [p.known_as for p in ports if p.known_as not in loss]
        if without:
            return "a loss for each output of the list", f"none for {', '.join(map(repr, without))}"
    if weights is None:
        return None
    if isinstance(loss, Mapping) and isinstance(weights, Mapping):
        without = [k for k, v in loss.items() if v is not None and k not in weights]
        if without:
            return "a weight for each loss", f"no weight for {', '.join(map(repr, without))}"
    losses, told = _leaves(loss), _leaves(weights)
    if losses == told:
        return None
    many = f"{told} weight{'s' * (told != 1)}"
    return "a weight for each loss", f"{losses} loss{'es' * (losses != 1)} and {many}"


def _leaves(value: Any) -> int:
    if isinstance(value, Mapping):
        return sum(_leaves(v) for v in value.values())
    return sum(map(_leaves, value)) if isinstance(value, (list, tuple)) else 1


def weights_as_used(given: Mapping[str, Any]) -> Any:
    """The loss weights as ``fit`` hands them out.

    One weight of one loss is every output's; a dict beside a list goes by its sorted keys.
    """
    loss, weights = given.get("loss"), given.get("loss_weights")
    if weights is not None and _leaves(loss) == _leaves(weights) == 1:
        while isinstance(weights, (Mapping, list, tuple)):
            (weights,) = weights.values() if isinstance(weights, Mapping) else weights
        return weights
    if isinstance(loss, (list, tuple)) and isinstance(weights, Mapping):
        return [weights[key] for key in sorted(weights)] if len(weights) == len(loss) else weights
    return weights


def spread(value: Any, ports: Sequence[Port], *, lists: bool = False) -> Spread:
    """``value`` for each output: a dict by key or name, a list by position, one value for all.

    With ``lists`` (metrics) a flat list belongs to a single output as a whole, and to several
    outputs one by one.
    """
    count = len(ports)
    if isinstance(value, Mapping):
        places = [(p.key, p.name, p.position) for p in ports]
        known = {key for key, _, _ in places} | {name for _, name, _ in places}
        each = tuple(value.get(key, value.get(name)) for key, name, _ in places)
        return Spread(each, strange=tuple(str(k) for k in value if k not in known))
    if not isinstance(value, (list, tuple)):
        return Spread((value,) * count)
    if count == 1:
        inner = value[0] if len(value) == 1 and (not lists or _is_list(value[0])) else value
        return Spread((inner,))
    if len(value) == count:
        return Spread(tuple(value))
    return Spread((None,) * count, misfit=len(value))


def _is_list(value: Any) -> bool:
    return isinstance(value, (list, tuple))


# -------------------------------------------------------------------------------------- names


def loss_name(value: Any) -> str | None:
    """The canonical name of a loss; None for no loss."""
    return _name(value, _from_losses)


def metric_name(value: Any) -> str | None:
    """The canonical name of a metric; ``"accuracy"`` is the one that Keras resolves by itself."""
    if isinstance(value, str) and value.lower() in ("accuracy", "acc"):
        return "accuracy"
    if type(value).__name__ == "Accuracy":
        return "exact equality (keras.metrics.Accuracy)"
    return _name(value, _from_metrics)


def metric_names(value: Any) -> list[str]:
    """The canonical names of one output's metrics."""
    each = list(value) if isinstance(value, (list, tuple)) else [value]
    return [name for name in map(metric_name, each) if name]


def optimizer_name(value: Any) -> str:
    """``"adam"`` for ``"adam"``, ``keras.optimizers.Adam(...)`` and the class itself."""
    if isinstance(value, str):
        return value.lower()
    if isinstance(value, opening.Unread):
        return value.name or value.what
    inner = getattr(value, "inner_optimizer", None)  # mixed precision puts one around it
    if inner is not None:
        return optimizer_name(inner)
    return (value if inspect.isclass(value) else type(value)).__name__.lower()


def _name(value: Any, resolve: Callable[[str], Any]) -> str | None:
    if value is None:
        return None
    if isinstance(value, str):
        found = resolve(value)
        if inspect.isclass(found):
            return snake(found.__name__)
        return value.lower() if found is None or isinstance(found, str) else _name(found, resolve)
    if isinstance(value, opening.Unread):
        return value.what
    if inspect.isclass(value):  # which Keras calls by itself
        own = owned.foreign(value)
        return f"a class of your own ({value.__name__})" if own else snake(value.__name__)
    wrapped = type(value).__name__ in ("LossFunctionWrapper", "MeanMetricWrapper")
    if wrapped:
        return _name(getattr(value, "fn", None) or getattr(value, "_fn", None), resolve)
    if opening.needs_opening_of_two(value):
        return opening.known_of_two(value) or f"{_OWN} ({opening.called(value)})"
    if inspect.isroutine(value):
        return str(value.__name__)
    if owned.foreign(type(value)):
        call = opening.call_of_loss(value)
        known = opening.known_of_two(call) if call is not None else None
        return known or f"a class of your own ({type(value).__name__})"
    return snake(type(value).__name__)


def _from_losses(name: str) -> Any:
    import keras

    try:
        return keras.losses.get(name)
    except ValueError:
        return None


def _from_metrics(name: str) -> Any:
    import keras

    try:
        return keras.metrics.get(name)
    except ValueError:
        return None


def takes_logits(value: Any) -> bool:
    """Whether a loss object expects raw scores instead of probabilities."""
    config = getattr(value, "get_config", None)
    return bool(config and not inspect.isclass(value) and config().get("from_logits"))


# ------------------------------------------------------------------------------------ equality


def same_loss(actual: str | None, expected: str | None, width: int | None) -> bool:
    """Whether two losses are one for an output so wide; ``"crossentropy"`` chooses by itself."""
    if actual in ("crossentropy", "ce") and expected is not None:
        if width == 1:
            return expected == "binary_crossentropy"
        return expected.endswith("categorical_crossentropy")
    return actual == expected


def same_metric(actual: str, expected: str, width: int | None, loss: str | None) -> bool:
    """Whether two metrics are one; ``"accuracy"`` is the kind that fits an output so wide, and the
    targets that its loss takes.
    """
    if "accuracy" in (actual, expected):
        kind = expected if actual == "accuracy" else actual
        return kind == "accuracy" or kind in _fitting(width, loss)
    return actual == expected


def _fitting(width: int | None, loss: str | None) -> frozenset[str]:
    if width == 1:
        return frozenset({"binary_accuracy"})
    for kind in ("sparse_categorical", "categorical"):
        if loss == f"{kind}_crossentropy":
            return frozenset({f"{kind}_accuracy"})
    return ACCURACIES - {"binary_accuracy"}


def accuracy_hint(have: Sequence[str], width: int | None, loss: str | None) -> str:
    """Why one of the metrics is not the accuracy that is asked for; else empty."""
    others = [one for one in have if one in ACCURACIES - _fitting(width, loss)]
    if not others:
        return ""
    takes = {
        "binary_accuracy": "rounds each number to 0 or 1",
        "categorical_accuracy": "takes targets with a 1 at the class",
        "sparse_categorical_accuracy": "takes the numbers of classes as targets",
    }
    return f"{others[0]} {takes[others[0]]}; 'accuracy' chooses what fits the loss"


def loss_hint(actual: str | None, expected: str | None) -> str:
    """The likely mistake behind a wrong loss of one output."""
    if actual is None:
        return "an output without a loss is not trained; give every output its loss"
    if actual.startswith("the class "):
        return "call the class: keras.losses." + actual.split()[2].rstrip(",") + "()"
    if actual.startswith(_OWN):
        return f"Keras has this loss under the name {expected!r}"
    return {
        ("categorical_crossentropy", "sparse_categorical_crossentropy"): (
            "the labels are class numbers, not one-hot rows: the sparse loss reads them"
        ),
        ("sparse_categorical_crossentropy", "categorical_crossentropy"): (
            "the labels are one-hot rows; the sparse loss reads class numbers"
        ),
        ("categorical_crossentropy", "binary_crossentropy"): (
            "one unit answers yes or no, which is what the binary loss is for"
        ),
        ("sparse_categorical_crossentropy", "binary_crossentropy"): (
            "one unit answers yes or no, which is what the binary loss is for"
        ),
        ("binary_crossentropy", "sparse_categorical_crossentropy"): (
            "the binary loss is for one yes-or-no unit; here one of several classes is right"
        ),
        ("mean_squared_error", "binary_crossentropy"): (
            "the squared error is for quantities; a probability takes a crossentropy"
        ),
        ("mean_squared_error", "sparse_categorical_crossentropy"): (
            "the squared error is for quantities; classes take a crossentropy"
        ),
        ("sparse_categorical_crossentropy", "mean_squared_error"): (
            "a quantity is no class; its error is a distance"
        ),
        ("binary_crossentropy", "mean_squared_error"): (
            "a quantity is no probability; its error is a distance"
        ),
    }.get((actual, expected or ""), "")
