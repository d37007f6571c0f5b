"""Checks on how a model will be trained: its compile settings, and which parts are frozen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from stackgraph import portable
from stackgraph.architecture import Architecture, expand
from stackgraph.architecture.naming import learner_name
from stackgraph.checks import compiled as _compiled
from stackgraph.checks.core import (
    Mismatch,
    check,
    fail,
    keras_kind,
    plural,
    raise_mismatches,
    show,
)
from stackgraph.checks.probe import require_finite_weights
from stackgraph.checks.structure.common import read

if TYPE_CHECKING:
    from stackgraph.architecture.graph import Port

_CLOSE = 1e-6


# -------------------------------------------------------------------------------------- compile


@check
def check_compiled(
    model: Any,
    *,
    loss: Any = None,
    metrics: Any = None,
    loss_weights: Any = None,
    optimizer: Any = None,
    name: str,
) -> str:
    """Pass when ``model`` was compiled with all that is given here, in any spelling.

    Of a model with several outputs, give ``loss``, ``metrics`` and ``loss_weights`` as dicts by
    output (its dict key, or the name of its layer) or as lists in order.

    Args:
        model: a built Keras model.
        loss: the loss of the output, or of each: a name or an object of Keras'.
        metrics: a list of metrics of the output, or of each, names or objects of Keras'; further
            ones do no harm.
        loss_weights: the weight of each output's loss, a number; one that the model was not given
            is 1.
        optimizer: a name or an object of Keras', whose settings are not compared.

    Raises:
        CheckError: there is no built model, it is not compiled, it has not the outputs that are
            spoken of, or was compiled with something else.

    >>> wide_deep.compile("adam", "mse", metrics=["mae"])
    >>> check_compiled(wide_deep, loss=keras.losses.MeanSquaredError(), metrics=["mae"])
    passed: the model is compiled as asked
    >>> check_compiled(wide_deep, loss="mae")
    Traceback (most recent call last):
    CheckError: the model: wrong loss
      expected: mean_absolute_error
      actual:   mean_squared_error
    """
    given = _compiled.settings(model)
    if given is None:
        fail(
            f"{name} is not compiled",
            expected="a model that compile was called on",
            actual="no loss and no optimizer",
            hint="compile after building; a model built anew has to be compiled anew",
        )
    graph = read(model, name)
    ports = graph.outputs
    mismatches: list[Mismatch] = []
    if loss is not None:
        mismatches += _loss_mismatches(given.get("loss"), loss, graph, name)
    if metrics is not None:
        mismatches += _metric_mismatches(given, metrics, ports, name)
    if loss_weights is not None:
        mismatches += _weight_mismatches(given, loss_weights, ports, name)
    if loss is not None or loss_weights is not None:
        mismatches += fit_refusals(given, ports, name)
    if optimizer is not None:
        mismatches += _optimizer_mismatches(given["optimizer"], optimizer, name)
    raise_mismatches(mismatches)
    return f"{name} is compiled as asked"


@check
def check_fitted(model: Any, *, epochs: int | None = None, name: str) -> str:
    """Pass unless every trainable bias is still exactly zero, as a new layer's is.

    A single step of training moves them. A model with no trainable bias passes: there the weights
    don't tell.

    Args:
        model: a built Keras model.
        epochs: how many epochs it was fitted for, at least; None leaves them uncounted, as does a
            model that was trained without ``fit``.

    Raises:
        CheckError: there is no built model, no bias of it has moved, weights are not numbers, or it
            was fitted for fewer epochs.

    >>> wide_deep.compile("sgd", "mse")
    >>> history = wide_deep.fit(np.ones((4, 10)), np.ones(4), verbose=0)
    >>> check_fitted(wide_deep, name="wide_deep")
    passed: wide_deep has learned something
    >>> check_fitted(classifier, name="classifier")
    Traceback (most recent call last):
    CheckError: classifier was not fitted
      expected: weights that training has moved
      actual:   every trainable bias is still 0, as in a new layer
    """
    require_finite_weights(model, name)
    if _compiled.never_moved(model):
        fail(
            f"{name} was not fitted",
            expected="weights that training has moved",
            actual="every trainable bias is still 0, as in a new layer",
            hint=f"call {name}.fit(...) after compile, in the same cell",
        )
    if epochs is not None:
        _require_epochs(_compiled.fitted(model), epochs, name)
    return f"{name} has learned something"


def _require_epochs(record: Mapping[str, int] | None, epochs: int, name: str) -> None:
    if record is None:
        return
    done = max(record["epochs"], record["iterations"] // record["steps"])
    if done < epochs:
        fail(
            f"{name} was fitted for too few epochs",
            expected=plural(epochs, "epoch"),
            actual=f"{plural(done, 'epoch')} of {plural(record['steps'], 'step')}",
            hint=f"the third number given to fit is the batch size: write epochs={epochs}",
        )


def _loss_mismatches(
    actual: Any, expected: Any, graph: Architecture, name: str
) -> Iterable[Mismatch]:
    ports = graph.outputs
    wanted = [_compiled.loss_name(v) for v in _wanted(expected, ports, name)]
    got = _compiled.spread(actual, ports)
    if got.strange or got.misfit is not None:
        yield _misdirected(got, ports, "loss", name)
        return
    names = [_compiled.loss_name(value) for value in got.each]
    wrong = [
        i
        for i, port in enumerate(ports)
        if not _compiled.same_loss(names[i], wanted[i], port.shape[-1])
    ]
    exchanged = len(wrong) > 1 and sorted(map(str, names)) == sorted(map(str, wanted))
    for i in wrong:
        yield Mismatch(
            f"{name}: wrong loss{_of(ports, i)}",
            expected=wanted[i] or "none",
            actual=names[i] or "none",
            hint="the losses of the outputs are exchanged"
            if exchanged
            else _compiled.loss_hint(names[i], wanted[i]),
        )
    for i, value in enumerate(got.each):
        asked = _wanted(expected, ports, name)[i]
        if i not in wrong and _compiled.takes_logits(value) and not _compiled.takes_logits(asked):
            yield Mismatch(
                f"{name}: wrong loss{_of(ports, i)}",
                expected=f"{wanted[i]} of probabilities",
                actual=f"{wanted[i]} of raw scores (from_logits=True)",
                hint=_logits_hint(expand(graph), i),
            )


def _logits_hint(graph: Architecture, output: int) -> str:
    """For from_logits=True: whether the output gives probabilities, or raw scores as well."""
    activation = graph.call(graph.outputs[output].ref.call).activation
    if activation in ("sigmoid", "softmax"):
        return "the output is a probability already; leave from_logits out"
    return (
        "from_logits=True goes with an output without activation, as this one is; probabilities "
        "are asked for: give the last layer its activation and leave from_logits out"
    )


def _metric_mismatches(
    given: Mapping[str, Any], expected: Any, ports: Sequence[Port], name: str
) -> Iterable[Mismatch]:
    wanted = _wanted(expected, ports, name, lists=True)
    got = _compiled.spread(given.get("metrics"), ports, lists=True)
    also = _compiled.spread(given.get("weighted_metrics"), ports, lists=True)
    losses = _compiled.spread(given.get("loss"), ports)
    if got.strange or got.misfit is not None:
        yield _misdirected(got, ports, "metrics", name)
        return
    for i, port in enumerate(ports):
        have = _compiled.metric_names(got.each[i]) + _compiled.metric_names(also.each[i])
        fits = (port.shape[-1], _compiled.loss_name(losses.each[i]))
        missing = [
            want
            for want in _compiled.metric_names(wanted[i])
            if not any(_compiled.same_metric(one, want, *fits) for one in have)
        ]
        if missing:
            yield Mismatch(
                f"{name}: missing {'metric' if len(missing) == 1 else 'metrics'}{_of(ports, i)}",
                expected=", ".join(missing),
                actual=", ".join(have) or "none",
                hint=_metric_hint(given.get("metrics"), have, ports)
                or (_compiled.accuracy_hint(have, *fits) if "accuracy" in missing else ""),
            )


def _metric_hint(actual: Any, have: Sequence[str], ports: Sequence[Port]) -> str:
    if any(one.startswith("exact equality") for one in have):
        return "keras.metrics.Accuracy() asks whether numbers are equal; write 'accuracy'"
    flat = isinstance(actual, (list, tuple)) and all(isinstance(one, str) for one in actual)
    if flat and len(ports) > 1:
        return "one flat list is handed out output by output; give each output a list of its own"
    return ""


def fit_refusals(given: Mapping[str, Any], ports: Sequence[Port], name: str) -> Iterable[Mismatch]:
    """Losses and weights that ``compile`` takes and ``fit`` refuses: one mismatch, or none."""
    refused = _compiled.refused_by_fit(given, ports)
    if refused:
        yield Mismatch(
            f"{name}: losses and loss weights do not fit each other",
            *refused,
            hint="compile takes this, fit refuses it; give both as dicts with the outputs' names",
            rank=1,
        )


def _weight_mismatches(
    given: Mapping[str, Any], expected: Any, ports: Sequence[Port], name: str
) -> Iterable[Mismatch]:
    wanted = _wanted(expected, ports, name)
    used = _compiled.weights_as_used(given)
    sorted_keys = isinstance(used, list) and isinstance(given.get("loss_weights"), Mapping)
    got = _compiled.spread(used, ports)
    if got.strange or got.misfit is not None:
        yield _misdirected(got, ports, "loss weights", name)
        return
    weights = [1.0 if value is None else value for value in got.each]
    targets = [1.0 if value is None else float(value) for value in wanted]
    wrong = [i for i, w in enumerate(weights) if abs(float(w) - targets[i]) > _CLOSE]
    exchanged = len(wrong) > 1 and sorted(map(float, weights)) == sorted(targets)
    for i in wrong:
        why = "no weight was given, so it is 1" if got.each[i] is None else ""
        if sorted_keys:
            why = (
                "beside a list of losses Keras hands a dict's weights out in the order of its "
                "sorted keys; give both as dicts, or both as lists"
            )
        yield Mismatch(
            f"{name}: wrong loss weight{_of(ports, i)}",
            expected=targets[i],
            actual=show(float(weights[i])),
            hint="the weights of the outputs are exchanged"
            if exchanged and not sorted_keys
            else why,
        )


def _optimizer_mismatches(actual: Any, expected: Any, name: str) -> Iterable[Mismatch]:
    wanted, got = _compiled.optimizer_name(expected), _compiled.optimizer_name(actual)
    if wanted != got:
        default = got == "rmsprop"
        yield Mismatch(
            f"{name}: wrong optimizer",
            expected=wanted,
            actual=got,
            hint="rmsprop is what compile takes when no optimizer is named" if default else "",
        )


def _wanted(expected: Any, ports: Sequence[Port], name: str, *, lists: bool = False) -> list[Any]:
    """The author's expectation for each output; a CheckError when the model lacks an output."""
    asked = _compiled.spread(expected, ports, lists=lists)
    if asked.misfit is not None:
        outputs = plural(asked.misfit, "output")
        fail(f"{name}: wrong number of outputs", outputs, plural(len(ports), "output"))
    if asked.strange:
        fail(
            f"{name}: no output named {asked.strange[0]!r}",
            expected="outputs named " + ", ".join(map(repr, expected)),
            actual="outputs named " + ", ".join(repr(p.known_as) for p in ports if p.known_as)
            if any(p.known_as for p in ports)
            else "outputs without names",
            hint="name the layer of each output, or give outputs as a dict",
        )
    return list(asked.each)


def _misdirected(got: _compiled.Spread, ports: Sequence[Port], what: str, name: str) -> Mismatch:
    known = ", ".join(repr(p.known_as) for p in ports if p.known_as) or "no named outputs"
    if got.strange:
        return Mismatch(
            f"{name}: {what} for something that is no output",
            expected=f"keys out of {known}",
            actual=", ".join(map(repr, got.strange)),
            hint="the keys are the names of the outputs, letter by letter",
        )
    return Mismatch(
        f"{name}: {what} in a list that does not fit the outputs",
        expected=plural(len(ports), "entry", "entries"),
        actual=plural(got.misfit or 0, "entry", "entries"),
        hint="a dict with the outputs' names as keys cannot be misread",
    )


def _of(ports: Sequence[Port], index: int) -> str:
    """`` of output 'digit'``, or nothing where there is only one."""
    if len(ports) == 1:
        return ""
    known = ports[index].known_as
    return f" of output {known!r}" if known else f" of output {index + 1}"


# ------------------------------------------------------------------------------ frozen and not


@check
def check_frozen(model: Any, layer_or_inner: Any, *, name: str) -> str:
    """Pass when training ``model`` changes no weight of a part of it.

    Whether ``trainable`` was set before or after ``compile`` cannot be seen afterwards; that the
    weights are still the given ones can, by ``check_same_weights``.

    Args:
        model: a built Keras model.
        layer_or_inner: the part: the name of a layer (of a nested model, too), a layer, or a model
            inside.

    Raises:
        CheckError: there is no built model, no such part in it, or training would change it.

    >>> encoder.trainable = False
    >>> check_frozen(siamese, encoder, name="siamese")
    passed: in siamese, model 'encoder' is frozen
    >>> encoder.trainable = True
    >>> check_frozen(siamese, encoder, name="siamese")
    Traceback (most recent call last):
    CheckError: siamese: model 'encoder' is not frozen
      expected: none of its 2 weight arrays changed by training
      actual:   2 of them would be changed
    """
    label, part = _part(model, layer_or_inner, name)
    able, active = _trainable_weights(model, part)
    if not able:
        return f"in {name}, {label} has no weights to train"
    if active:
        fail(
            f"{name}: {label} is not frozen",
            expected=f"none of its {plural(len(able), 'weight array')} changed by training",
            actual=f"{len(active)} of them would be changed",
            hint="set trainable = False on it, then compile"
            if len(active) == len(able)
            else "a part of it is frozen: set trainable = False on the whole",
        )
    return f"in {name}, {label} is frozen"


@check
def check_trainable(model: Any, layer_or_inner: Any, *, name: str) -> str:
    """Pass when training ``model`` changes all weights of a part of it.

    Args:
        model: a built Keras model.
        layer_or_inner: the part: the name of a layer (of a nested model, too), a layer, or a model
            inside.

    Raises:
        CheckError: there is no built model, no such part in it, it has no weights, or training
            would not change all of them.

    >>> check_trainable(classifier, "hidden", name="classifier")
    passed: in classifier, layer 'hidden' is trainable
    >>> classifier.get_layer("hidden").trainable = False
    >>> check_trainable(classifier, "hidden", name="classifier")
    Traceback (most recent call last):
    CheckError: classifier: layer 'hidden' is frozen
      expected: all of its 2 weight arrays changed by training
      actual:   0 of them would be changed
    """
    label, part = _part(model, layer_or_inner, name)
    able, active = _trainable_weights(model, part)
    if not able:
        fail(f"{name}: {label} has no weights to train", "weights", "none")
    if len(active) < len(able):
        whole = not active
        fail(
            f"{name}: {label} is frozen" if whole else f"{name}: {label} is partly frozen",
            expected=f"all of its {plural(len(able), 'weight array')} changed by training",
            actual=f"{len(active)} of them would be changed",
            hint="trainable = False on a model freezes all that is in it; set it on one part only",
        )
    return f"in {name}, {label} is trainable"


def _part(model: Any, wanted: Any, name: str) -> tuple[str, Any]:
    """The part of the model that is meant, with what to call it. CheckError when it has none."""
    inside = list(model._flatten_layers(include_self=True, recursive=True))
    if isinstance(wanted, str):
        for part in inside:
            if part.name == wanted:
                return f"layer {wanted!r}", part
        own = [learner_name(p.name, type(p).__name__) for p in _in_order(model)]
        named = ", ".join(repr(n) for n in dict.fromkeys(own) if n)
        fail(
            f"{name}: no layer named {wanted!r}",
            expected=f"a layer with name={wanted!r}",
            actual=f"layers named {named}" if named else "no layer has a name given by you",
        )
    what = "model" if keras_kind(wanted) == "model" else "layer"
    own_name = learner_name(wanted.name, type(wanted).__name__)
    label = f"{what} {own_name!r}" if own_name else f"the given {what}"
    token = portable.identity(wanted)
    for part in inside:
        if portable.identity(part) == token:
            return label, part
    fail(
        f"{name}: {label} is not inside",
        expected=f"{label} itself",
        actual="other layers",
        hint="call the object itself; one built anew, or its layers copied, is another",
    )


def _in_order(model: Any) -> Iterator[Any]:
    """The layers of a model, nested models' layers after each of these."""
    for layer in model.layers:
        yield layer
        if keras_kind(layer) == "model":
            yield from _in_order(layer)


def _trainable_weights(model: Any, part: Any) -> tuple[list[Any], list[Any]]:
    """The weights of ``part`` that can be trained, and those that training ``model`` changes."""
    able = {
        id(w): w
        for layer in part._flatten_layers(include_self=True, recursive=True)
        for w in layer._trainable_variables
    }
    changed = {id(w) for w in model.trainable_weights}
    return list(able.values()), [w for key, w in able.items() if key in changed]
