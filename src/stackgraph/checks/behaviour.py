"""Checks on what a model does: equal functions, inputs that matter, symmetry, scores.

A model is tried out on random inputs from fixed seeds; where its wiring is meant and not what it
has learnt, under random weights too, which are put back afterwards. So a unit that happens to be
dead, or two copies that happen to hold equal weights, cannot mislead, and every run says the same.
"""

from __future__ import annotations

import operator
from typing import TYPE_CHECKING, Any

import numpy as np

from stackgraph import portable
from stackgraph.architecture import Architecture, expand, same_network
from stackgraph.architecture.naming import learner_name
from stackgraph.checks import compiled
from stackgraph.checks import metrics as _metrics
from stackgraph.checks import transplant as _transplant
from stackgraph.checks.core import (
    CheckError,
    Mismatch,
    check,
    fail,
    plural,
    raise_mismatches,
    require_model,
)
from stackgraph.checks.hints import diagnosis
from stackgraph.checks.hints.difference import nearest_mismatches
from stackgraph.checks.probe import (
    FOLLOW,
    PROBES,
    SOFTMAX_OF_ONE,
    Arrays,
    Group,
    constant,
    differ,
    draw_inputs,
    feed,
    groups_of,
    input_labels,
    kept_weights,
    one_unit_softmax,
    outputs_of,
    randomise,
    require_finite_weights,
    require_numbers,
)
from stackgraph.checks.structure.common import read
from stackgraph.words import listed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


_HALF = 0.5
_FEW_CAUSES = 2
"""Differences of two networks that are told as the cause of other predictions; more are none."""
_NEARLY_ALL = 0.7
"""From which share on, and a tenth more, wrong answers are nearly all of them."""
_NEVER_FITTED = (
    "every bias of it is still 0, as in a new layer: it was never fitted, or was built anew, or "
    "cloned, after its fit"
)
_GUESSING = (
    "this is no better than guessing: was the model fitted, long enough, and on these targets? one "
    "that is built anew, or cloned, after its fit has learnt nothing"
)
_AS_BAD = (
    "the mean alone does as well: was the model fitted, long enough, on these targets, and fed as "
    "it is here?"
)


# ------------------------------------------------------------------------------ equal functions


@check
def check_same_function(
    model: Any,
    other: Any,
    *,
    tolerance: float = 1e-5,
    name: str,
    hint: str | None = None,
) -> str:
    """Pass when ``model`` predicts what ``other`` does once it has ``other``'s weights.

    The weights are matched by layer, order and shape; layers of one shape are tried in every
    order. Inputs and outputs are matched by name where both models name them, else by position.

    Args:
        model: a built Keras model.
        other: a built Keras model with inputs and outputs of the same shapes.
        tolerance: the largest difference of predictions allowed.

    Raises:
        CheckError: there is no built model, inputs, outputs or weights are of other shapes, or the
            predictions are others.

    >>> graph = keras.models.clone_model(classifier)
    >>> check_same_function(graph, classifier, name="graph")
    passed: graph computes the same as the model it should
    >>> graph.layers[0].activation = keras.activations.tanh
    >>> check_same_function(graph, classifier, name="graph")
    Traceback (most recent call last):
    CheckError: graph computes something else
      expected: equal predictions when all the weights are equal
      actual:   other predictions
    """
    require_model(other, _transplant.OTHER)
    _transplant.require_same_ports(model, other, name)
    require_finite_weights(model, name)
    ways = _transplant.ways(model, other)
    if not ways:
        fail(
            f"{name}: the weights do not fit",
            expected=_transplant.shapes_text(other),
            actual=_transplant.shapes_text(model),
            hint="compare the layers' units one by one, and count the layers",
        )
    with kept_weights(model, other):
        told = _transplant.examples_of(other)
        if not any(_transplant.agrees(model, other, way, told, tolerance, name) for way in ways):
            worked = _transplant.worked(model, other, name)
            expected, actual = worked or (
                "equal predictions when all the weights are equal",
                "other predictions",
            )
            cause = [] if worked else _other_wiring(model, other, name)
            likely = "" if hint or worked or cause else _transplant.guess(model, other, name)
            subject = f"{name} computes something else"
            raise_mismatches([Mismatch(subject, expected, actual, likely, rank=-1), *cause])
    return f"{name} computes the same as the model it should"


@check
def check_same_predictions(
    model: Any,
    other: Any,
    *,
    tolerance: float = 1e-5,
    mistakes: Sequence[tuple[Any, str]] = (),
    name: str,
) -> str:
    """Pass when ``model`` predicts what ``other`` does, each with the weights that it has.

    Args:
        model: a built Keras model.
        other: a built Keras model with inputs and outputs of the same shapes.
        tolerance: the largest difference of predictions allowed.
        mistakes: pairs of a model that predicts as a known mistake does, and the hint for it.

    Raises:
        CheckError: there is no built model, inputs or outputs are of other shapes, or the
            predictions are others.

    >>> same = keras.Model(block.inputs, block.outputs)
    >>> check_same_predictions(same, block, name="same")
    passed: same predicts the same as the model it should
    >>> summed = keras.Model(block.inputs, layers.Add()([block.outputs[0], block.outputs[0]]))
    >>> check_same_predictions(summed, block, name="summed")
    Traceback (most recent call last):
    CheckError: summed: other predictions
      expected: the predictions asked for, from the weights that there are
      actual:   2 times those
    """
    require_model(other, _transplant.OTHER)
    _transplant.require_same_ports(model, other, name)
    for example in _transplant.trained_examples_of(other):
        actual, expected = _transplant.predictions(model, other, example, name)
        require_numbers(actual, name)
        if differ(actual, expected, tolerance):
            known = (
                why for wrong, why in mistakes if _predicts_like(model, wrong, tolerance, name)
            )
            other_values = Mismatch(
                f"{name}: other predictions",
                "the predictions asked for, from the weights that there are",
                _multiple(actual, expected) or _others(actual, expected, tolerance),
                hint=next(known, ""),
                rank=-1,
            )
            raise_mismatches([other_values, *_nearest_cause(model, other, name)])
    return f"{name} predicts the same as the model it should"


def _predicts_like(model: Any, other: Any, tolerance: float, name: str) -> bool:
    """Whether the two predict alike, each with the weights that it has."""
    pairs = (
        _transplant.predictions(model, other, example, name)
        for example in _transplant.trained_examples_of(other)
    )
    return not any(differ(actual, expected, tolerance) for actual, expected in pairs)


def _other_wiring(model: Any, other: Any, name: str) -> list[Mismatch]:
    """In what a network differs from the one that it should compute like, where that is little."""
    mine, theirs = expand(read(model, name)), expand(read(other, _transplant.OTHER))
    if same_network(mine, theirs):
        return []
    found = nearest_mismatches(mine, [theirs], name)
    return found if len(found) <= _FEW_CAUSES else []


def _nearest_cause(model: Any, other: Any, name: str) -> list[Mismatch]:
    """The same, and where the network is the one asked for, what of its weights is another."""
    mine, theirs = expand(read(model, name)), expand(read(other, _transplant.OTHER))
    if not same_network(mine, theirs):
        return _other_wiring(model, other, name)
    left = _once(groups_of(model))
    for group in _once(groups_of(other)):
        fitting = [g for g in left if g.shapes == group.shapes]
        equal = [g for g in fitting if _equal_values(g.values(), group.values())]
        if not equal:
            return [Mismatch(f"{name}: the layers that are asked for, with other weights")]
        left.remove(equal[0])
    if not any(n.operation == "concatenate" for n in mine.layers):
        return []
    hint = "with the weights that there are the order in a concatenation counts: is it theirs?"
    return [Mismatch(f"{name}: the layers and the weights that are asked for", hint=hint)]


def _others(actual: Arrays, expected: Arrays, tolerance: float) -> str:
    """Which outputs are others, where some are and some are not."""
    other = [i for i in range(len(actual)) if differ([actual[i]], [expected[i]], tolerance)]
    if len(other) == len(actual):
        return "other predictions"
    wrong = listed([f"output {i + 1}" for i in other])
    right = listed([f"output {i + 1}" for i in range(len(actual)) if i not in other])
    return f"other predictions at {wrong}; those at {right} are as asked"


def _multiple(actual: Arrays, expected: Arrays) -> str:
    """``"3 times those"`` where every prediction is that multiple of the expected one."""
    a = np.concatenate([np.ravel(v) for v in actual])
    b = np.concatenate([np.ravel(v) for v in expected])
    if not np.any(b):
        return ""
    factor = float(np.dot(a, b) / np.dot(b, b))
    return f"{factor:.3g} times those" if np.allclose(a, factor * b, 1e-4, 1e-6) else ""


@check
def check_same_weights(
    model: Any,
    other: Any,
    *,
    partial: bool = False,
    name: str,
) -> str:
    """Pass when every layer of ``other`` has a layer in ``model`` with the same weights.

    Equal values count, whether the layer is the same object or a copy.

    Args:
        model: a built Keras model.
        other: a built Keras model.
        partial: whether ``model`` may have further layers with weights.

    Raises:
        CheckError: there is no built model, a layer has other weights, ``other`` has more layers
            with weights, or, unless ``partial``, ``model`` has more.

    >>> back = keras.models.clone_model(classifier)
    >>> back.set_weights(classifier.get_weights())
    >>> check_same_weights(back, classifier, name="back")
    passed: back has the same weights as the model it should
    >>> fresh = keras.models.clone_model(classifier)
    >>> check_same_weights(fresh, classifier, name="fresh")
    Traceback (most recent call last):
    CheckError: fresh, weighted layer 1 ('hidden'): other weights
      expected: the very weights of the given model
      actual:   a layer of the same shape with weights of its own
    """
    require_model(other, _transplant.OTHER)
    left = _once(groups_of(model))
    mismatches: list[Mismatch] = []
    for number, group in enumerate(_once(groups_of(other)), start=1):
        fitting = [g for g in left if g.shapes == group.shapes]
        equal = [g for g in fitting if _equal_values(g.values(), group.values())]
        if equal:
            left.remove(equal[0])
            continue
        mismatches.append(_weights_mismatch(name, number, group, fitting))
    if not mismatches and left and not partial:
        hint = "a layer that is built anew counts, too: take those that there are"
        what = f"{name}: more layers with weights than expected"
        mismatches = [Mismatch(what, "", len(left), hint)]
    raise_mismatches(mismatches)
    if partial:
        return f"{name} has all the weights of the model it should"
    return f"{name} has the same weights as the model it should"


@check
def check_kept_weights(
    model: Any,
    inner: Any,
    weights: Sequence[Any],
    *,
    name: str,
    hint: str | None = None,
) -> str:
    """Pass when the layers of ``inner`` have the given weights where they stand in ``model``.

    Args:
        model: a built Keras model.
        inner: a built Keras model whose layers are in ``model``.
        weights: what ``inner.get_weights()`` gave before anything was trained, a list of arrays.

    Raises:
        CheckError: there is no built model, a layer of ``inner`` is not inside, or its weights are
            others.

    >>> before = encoder.get_weights()
    >>> check_kept_weights(siamese, encoder, before, name="siamese")
    passed: siamese has left the weights of encoder as they were
    >>> encoder.set_weights([w + 1 for w in before])
    >>> check_kept_weights(siamese, encoder, before, name="siamese")
    Traceback (most recent call last):
    CheckError: siamese: the weights of encoder have changed
      expected: the weights from before fit
      actual:   others: those of weighted layer 1
    """
    require_model(inner, "the model inside")
    here = {portable.identity(group.layer): group for group in groups_of(model)}
    left = [np.asarray(w) for w in weights]
    title, changed, absent = diagnosis.title(inner), [], []
    for number, group in enumerate(groups_of(inner), start=1):
        before, left = left[: len(group.weights)], left[len(group.weights) :]
        there = here.get(portable.identity(group.layer))
        own = learner_name(group.layer.name, type(group.layer).__name__)
        if there is None:
            absent.append(repr(own) if own else f"weighted layer {number}")
        elif not _equal_values(there.values(), before):
            changed.append(f"those of {own!r}" if own else f"those of weighted layer {number}")
    if absent:
        fail(
            f"{name}: {title} is not inside",
            expected=f"the layers of {title}, themselves",
            actual=f"other layers than {', '.join(absent)}",
            hint=diagnosis.REBUILT,
        )
    if changed:
        order = "what fit must leave alone is frozen before fit: which order do your lines have?"
        fail(
            f"{name}: the weights of {title} have changed",
            expected=f"the weights that {title} came with"
            if hint
            else "the weights from before fit",
            actual=f"others: {', '.join(changed)}",
            hint="" if hint else order,
        )
    return f"{name} has left the weights of {title} as they were"


def _once(groups: list[Group]) -> list[Group]:
    """``groups`` without twins: a layer of two nested models is built twice by the grader."""
    return list({portable.identity(group.layer): group for group in reversed(groups)}.values())[
        ::-1
    ]


def _equal_values(a: Arrays, b: Arrays) -> bool:
    return all(np.allclose(x, y, rtol=1e-5, atol=1e-7) for x, y in zip(a, b, strict=True))


def _equal_arrays(a: Arrays, b: Arrays) -> list[bool]:
    return [np.array_equal(x, y) and bool(np.any(x)) for x, y in zip(a, b, strict=True)]


def _weights_mismatch(name: str, number: int, group: Group, fitting: list[Group]) -> Mismatch:
    own = learner_name(group.layer.name, "Dense")
    what = f"weighted layer {number}" + (f" ({own!r})" if own else "")
    wanted = group.values()
    equal = max((_equal_arrays(g.values(), wanted) for g in fitting), key=sum, default=[])
    if any(equal):
        same = [i for i, alike in enumerate(equal) if alike]
        return Mismatch(
            f"{name}, {what}: other weights",
            expected="the very weights of the given model",
            actual=f"{len(same)} of {plural(len(equal), 'array')} the same: "
            + listed([f"get_weights()[{i}]" for i in same]),
            hint="all arrays of a layer belong to it, the bias behind the kernel: "
            "layer.set_weights(given.get_weights()) copies all",
        )
    if fitting:
        return Mismatch(
            f"{name}, {what}: other weights",
            expected="the very weights of the given model",
            actual="a layer of the same shape with weights of its own",
            hint="a new layer starts with new weights; use the given layer itself, or copy them: "
            f"{name}.set_weights(given.get_weights()), in this direction, gives them to {name}",
        )
    return Mismatch(f"{name}, {what}: no layer with weights of these shapes")


# ----------------------------------------------------------------------------- inputs that matter


@check
def check_every_input_matters(model: Any, *, sample: Any = None, name: str) -> str:
    """Pass when changing any one input changes the predictions.

    Args:
        model: a built Keras model.
        sample: what the model is fed, samples first: an array, or a list or dict of arrays for
            several inputs. It is then tested as it is, on the first 256 samples. None: the wiring
            is tested, under random weights.

    Raises:
        CheckError: there is no built model, calling it raises an error, or an input changes
            nothing.

    >>> check_every_input_matters(two_inputs, name="two_inputs")
    passed: every input of two_inputs matters
    >>> deaf = keras.Model([mean, worst], layers.Dense(1)(layers.Concatenate()([mean, worst * 0])))
    >>> check_every_input_matters(deaf, name="deaf")
    Traceback (most recent call last):
    CheckError: deaf: input 'worst' changes nothing
      expected: every input changes the predictions
      actual:   the predictions are the same whatever input 'worst' holds
    """
    count = len(model.inputs)
    require_finite_weights(model, name)
    if sample is None:
        with kept_weights(model):
            matters = [_matters_by_wiring(model, i, name) for i in range(count)]
    else:
        data = [part[:256] for part in feed(model, sample, name)]
        matters = [_matters_on(model, i, data, name) for i in range(count)]
    labels = input_labels(model, name)
    deaf = [label for label, does in zip(labels, matters, strict=True) if not does]
    if len(deaf) == count:
        fail(
            f"{name}: no input changes the predictions",
            expected="predictions that depend on the input",
            actual="the same prediction for everything",
            hint=_why_deaf(model, name),
        )
    raise_mismatches(
        Mismatch(
            f"{name}: {label} changes nothing",
            expected="every input changes the predictions",
            actual=f"the predictions are the same whatever {label} holds",
            hint=FOLLOW,
        )
        for label in deaf
    )
    return f"every input of {name} matters"


def _why_deaf(model: Any, name: str) -> str:
    """The likely mistake behind a model to which no input matters."""
    if one_unit_softmax(model, name):
        return SOFTMAX_OF_ONE
    graph = expand(read(model, name))
    calls = [[graph.call(c).inputs for c in node.calls] for node in graph.weighted]
    return diagnosis.TWICE if any(len(set(each)) < len(each) for each in calls) else ""


def _matters_by_wiring(model: Any, index: int, name: str) -> bool:
    groups = groups_of(model)
    for seed, scale in PROBES:
        randomise(groups, seed)
        inputs = draw_inputs(model, seed, scale)
        changed = list(inputs)
        changed[index] = draw_inputs(model, seed + 100, scale)[index]
        before, after = outputs_of(model, inputs, name), outputs_of(model, changed, name)
        require_numbers([*before, *after], name)
        if differ(before, after):
            return True
    return False


def _matters_on(model: Any, index: int, data: Arrays, name: str) -> bool:
    changed = list(data)
    changed[index] = np.roll(data[index], max(1, len(data[index]) // 2), axis=0)
    before, after = outputs_of(model, data, name), outputs_of(model, changed, name)
    require_numbers([*before, *after], name)
    return differ(before, after)


# ------------------------------------------------------------------------------------- symmetry


@check
def check_symmetric(model: Any, *, name: str) -> str:
    """Pass when exchanging the two inputs changes no prediction, whatever the weights.

    Args:
        model: a built Keras model with two inputs of one shape.

    Raises:
        CheckError: there is no built model, it has not two inputs of one shape, its predictions
            depend on neither, or change when the two are exchanged.

    >>> check_symmetric(siamese, name="siamese")
    passed: siamese does not mind which input comes first
    >>> check_symmetric(two_inputs, name="two_inputs")
    Traceback (most recent call last):
    CheckError: two_inputs: exchanging the inputs changes the predictions
      expected: the same predictions for (a, b) and (b, a)
      actual:   other predictions
    """
    if len(model.inputs) != 2:
        fail(f"{name}: wrong number of inputs", "2 inputs", plural(len(model.inputs), "input"))
    first, second = (tuple(tensor.shape[1:]) for tensor in model.inputs)
    if first != second:
        fail(f"{name}: the two inputs differ in shape", first, second)
    groups = groups_of(model)
    require_finite_weights(model, name)
    with kept_weights(model):
        if all(_both_ways(model, seed, scale, name)[2] for seed, scale in PROBES):
            fail(
                f"{name}: the predictions depend on neither input",
                expected="predictions that compare the two inputs",
                actual="the same prediction for every pair",
                hint=SOFTMAX_OF_ONE
                if one_unit_softmax(model, name)
                else "the same tensor may have been given twice",
            )
        for seed, scale in PROBES:
            randomise(groups, seed)
            there, back, _ = _both_ways(model, seed, scale, name, groups=())
            if differ(there, back, 1e-5):
                fail(
                    f"{name}: exchanging the inputs changes the predictions",
                    expected="the same predictions for (a, b) and (b, a)",
                    actual=_asymmetry(there, back),
                    hint=_why_asymmetric(model, there, back, name),
                )
    return f"{name} does not mind which input comes first"


def _both_ways(
    model: Any, seed: int, scale: float, name: str, groups: Sequence[Any] | None = None
) -> tuple[Arrays, Arrays, bool]:
    """Predictions for (a, b) and for (b, a), and whether both are constant."""
    randomise(groups_of(model) if groups is None else groups, seed)
    a, b = draw_inputs(model, seed, scale)
    there, back = outputs_of(model, [a, b], name), outputs_of(model, [b, a], name)
    require_numbers([*there, *back], name)
    return there, back, constant(there) and constant(back)


def _asymmetry(there: Arrays, back: Arrays) -> str:
    if not differ(there, [-part for part in back], 1e-5):
        return "the sign changes"
    return "other predictions"


def _why_asymmetric(model: Any, there: Arrays, back: Arrays, name: str) -> str:
    """The likely mistake behind an asymmetric model: no absolute value, copies, concatenation."""
    if not differ(there, [-part for part in back], 1e-5):
        return "a - b changes its sign when a and b are exchanged; take the absolute value"
    groups = groups_of(model)
    if _symmetric_when_tied(model, groups, name):
        return (
            "each input has a layer of its own; symmetry needs one layer object, made once and "
            "called on both"
        )
    kinds = {type(operation).__name__ for operation in getattr(model, "operations", [])}
    if "Concatenate" in kinds:
        return "a concatenation keeps the two sides apart; a difference without sign does not"
    if _bare_difference(expand(read(model, name))):
        return (
            "a - b changes its sign when a and b are exchanged; take the absolute value of the "
            "difference, as the last step"
        )
    return "both inputs must take the same way, through the same layers"


def _bare_difference(graph: Architecture) -> bool:
    """Whether something else than an absolute value, or a square, is made of a difference."""
    return any(
        graph.node_of(reader).operation not in ("absolute", "square")
        for call in graph.calls
        if graph.node(call.node).operation == "subtract"
        for reader in graph.consumers[call.id]
    )


def _symmetric_when_tied(model: Any, groups: Sequence[Any], name: str) -> bool:
    """Whether giving all layers of one shape the same weights makes the model symmetric."""
    if len({group.shapes for group in groups}) == len(groups):
        return False
    for seed, scale in PROBES:
        randomise(groups, seed)
        first: dict[Any, Arrays] = {}
        for group in groups:
            for weight, value in zip(
                group.weights, first.setdefault(group.shapes, group.values()), strict=True
            ):
                weight.assign(value)
        a, b = draw_inputs(model, seed, scale)
        if differ(outputs_of(model, [a, b], name), outputs_of(model, [b, a], name), 1e-5):
            return False
    return True


# ----------------------------------------------------------------------------- zeroed weights


@check
def check_zeroed_body_is(
    model: Any,
    function: str | Callable[[np.ndarray], Any],
    *,
    keep: Sequence[str] = (),
    through: str | None = None,
    name: str,
) -> str:
    """Pass when the model equals ``function(x)`` once all its weights are zero.

    What a residual block leaves of its input when its body is silent is what its shortcut carries.

    Args:
        model: a built Keras model with one output, and one input unless ``through`` is given.
        function: ``"relu"`` or ``"identity"``, or a function of one array (the input, samples
            first) that gives an array of the output's shape.
        keep: names of layers whose weights stay as they are (a projection).
        through: of several inputs, the name of the one that is x.

    Raises:
        CheckError: there is no built model, it has several inputs and none is told, no input of
            that name, or several outputs; or something else comes through.
        TypeError: ``function`` is another word.

    >>> check_zeroed_body_is(block, "relu", name="block")
    passed: block with a silent body gives relu(x)
    >>> check_zeroed_body_is(plain, "relu", name="plain")
    Traceback (most recent call last):
    CheckError: plain: with all weights at zero, the input does not come through
      expected: relu(x)
      actual:   0 everywhere
    """
    asked_for = len(model.inputs) if through else 1
    if len(model.inputs) != asked_for or len(model.outputs) != 1:
        found = f"{plural(len(model.inputs), 'input')}, {plural(len(model.outputs), 'output')}"
        fail(f"{name}: not a block", "1 input, 1 output", found)
    known: dict[Any, Callable[[np.ndarray], Any]] = {
        "relu": lambda x: np.maximum(x, 0.0),
        "identity": lambda x: x,
        "linear": lambda x: x,
    }
    wanted = known.get(function, function) if isinstance(function, str) else function
    label = f"{function}(x)" if isinstance(function, str) else "what the shortcut carries"
    label = "x itself" if function in ("identity", "linear") else label
    index = 0 if through is None else _input_named(model, through, name)
    tries = [draw_inputs(model, seed, scale) for seed, scale in PROBES]
    # Before anything is zeroed: the function may well be a layer of the model.
    wanted_values = [np.asarray(wanted(fed[index]), dtype="float64") for fed in tries]  # type: ignore[operator]
    with kept_weights(model):
        for group in groups_of(model):
            if group.layer.name not in keep:
                for weight in group.weights:
                    weight.assign(np.zeros(tuple(weight.shape)))
        for fed, expected in zip(tries, wanted_values, strict=True):
            (actual,) = outputs_of(model, fed, name)
            require_numbers([actual], name)
            if differ([expected], [actual], 1e-5):
                raise_mismatches([_zeroed_mismatch(name, label, fed[index], expected, actual)])
    return f"{name} with a silent body gives {label}"


def _input_named(model: Any, wanted: str, name: str) -> int:
    known = [port.known_as for port in read(model, name).inputs]
    if wanted not in known:
        labels = ", ".join(input_labels(model, name))
        fail(f"{name}: no input named {wanted!r}", f"an input named {wanted!r}", labels)
    return known.index(wanted)


SILENT = (
    "every way to the output leads through layers with weights: is the shortcut added, and does it "
    "start before the first of them?"
)


def _zeroed_mismatch(
    name: str, label: str, x: np.ndarray, expected: np.ndarray, actual: np.ndarray
) -> Mismatch:
    """What a silent body gave instead, and which mistake gives that."""
    if actual.shape != expected.shape:
        wide = actual.ndim == expected.ndim and actual.shape[-1] == 2 * expected.shape[-1]
        return Mismatch(
            f"{name}: wrong output shape",
            expected=(None, *expected.shape[1:]),
            actual=(None, *actual.shape[1:]),
            hint="a skip connection is added, not concatenated" if wide else "",
        )
    relu = np.maximum(x, 0.0) if x.shape == expected.shape else expected
    for text, result, hint in (
        ("0 everywhere", np.zeros_like(expected), SILENT),
        ("x itself", x, "the activation after the addition is missing"),
        ("relu(x)", relu, "there is an activation after the addition that should not be there"),
        ("twice that", 2 * expected, "the input is added twice"),
        ("half of that", expected / 2, "the two ways are averaged; a skip connection adds them"),
    ):
        if result.shape == actual.shape and not differ([result], [actual], 1e-5):
            silent = text == "0 everywhere"
            what = "the input does not come through" if silent else "the wrong thing comes through"
            return Mismatch(f"{name}: with all weights at zero, {what}", label, text, hint)
    return Mismatch(
        f"{name}: with all weights at zero, the wrong thing comes through",
        expected=label,
        actual="something else",
        hint="check what the shortcut carries to the addition, and what follows the addition",
    )


# ---------------------------------------------------------------------- probabilities and scores


@check
def check_probabilities(model: Any, x: Any = None, *, name: str) -> str:
    """Pass when every output is made of probabilities: in [0, 1] and, along the last axis, sum 1.

    An output of one unit is one probability and need not sum to anything.

    Args:
        model: a built Keras model.
        x: what the model is fed, samples first: an array, or a list or dict of arrays for several
            inputs. It is then tested as it is. None: random inputs and weights are tried.

    Raises:
        CheckError: there is no built model, calling it raises an error, or an output is not made of
            probabilities.

    >>> check_probabilities(classifier, name="classifier")
    passed: classifier gives probabilities
    >>> check_probabilities(wide_deep, name="wide_deep")
    Traceback (most recent call last):
    CheckError: wide_deep: the outputs are not probabilities
      expected: values in [0, 1]
      actual:   values outside [0, 1]
    """
    if one_unit_softmax(model, name):
        fail(
            f"{name}: the output is always 1",
            expected="a probability that depends on the input",
            actual="1 for every sample",
            hint=SOFTMAX_OF_ONE,
        )
    require_finite_weights(model, name)
    with kept_weights(model):
        tries = [_tried(model, seed, scale, name) for seed, scale in PROBES]
    _require_shades(tries, name)
    if x is not None:
        tries = [outputs_of(model, feed(model, x, name), name)]
    for outputs in tries:
        raise_mismatches(
            found
            for place, output in enumerate(outputs, start=1)
            if (found := _no_probabilities(output, place, len(outputs), name))
        )
    return f"{name} gives probabilities"


def _require_shades(tries: list[Arrays], name: str) -> None:
    """Fail where an output is 0 or 1 whatever comes in: a decision, and no probability."""
    for place, outputs in enumerate(zip(*tries, strict=True), start=1):
        values = np.concatenate([np.ravel(o) for o in outputs])
        if np.isin(values, (0.0, 1.0)).all():
            subject = name if len(tries[0]) == 1 else f"{name}, output {place}"
            fail(
                f"{subject}: the output is a decision, not a probability",
                expected="every value between 0 and 1 can occur",
                actual="only 0 and 1 occur",
                hint="leave out what rounds or compares after the last activation",
            )


def _tried(model: Any, seed: int, scale: float, name: str) -> Arrays:
    randomise(groups_of(model), seed)
    return outputs_of(model, draw_inputs(model, seed, scale), name)


def _no_probabilities(output: np.ndarray, place: int, count: int, name: str) -> Mismatch | None:
    subject = name if count == 1 else f"{name}, output {place}"
    subject += ": the outputs are not probabilities"
    one = output.shape[-1] == 1
    if not _within_one(output):
        actual = (
            "values that are not numbers" if np.isnan(output).any() else "values outside [0, 1]"
        )
        last = (
            "one probability takes a sigmoid; probabilities of several classes take a unit each"
            if one
            else "the last layer needs a softmax"
        )
        return Mismatch(subject, "values in [0, 1]", actual, last)
    if one:
        return None
    sums = output.sum(axis=-1)
    if np.allclose(sums, 1, atol=1e-4):
        return None
    hint = (
        "a sigmoid makes each unit a probability of its own; a softmax makes them share 1"
        if sums.max() > 1.001
        else ""
    )
    for axis in range(output.ndim - 1):
        if np.allclose(output.sum(axis=axis), 1, atol=1e-4):
            what = ", that of the samples," if axis == 0 else ""
            hint = f"they sum to 1 along axis {axis}{what} instead of the last one"
    return Mismatch(subject, "values that sum to 1 for each sample", "another sum", hint)


@check
def check_score(
    model: Any,
    x: Any,
    y: Any,
    *,
    metric: str = "accuracy",
    at_least: float | None = None,
    at_most: float | None = None,
    output: str | int | None = None,
    mistakes: Sequence[tuple[Any, str]] = (),
    name: str,
) -> str:
    """Pass when the model, as it is, scores ``at_least`` or ``at_most`` so much on ``x`` and ``y``.

    Args:
        model: a built Keras model.
        x: what the model is fed, samples first: an array, or a list or dict of arrays for several
            inputs.
        y: the targets of one output, samples first. For accuracy: classes ``(samples,)`` or one-hot
            rows ``(samples, classes)`` against several units; 0 and 1, ``(samples,)`` or
            ``(samples, 1)``, against one unit (over 0.5). For IoU: a mask of 0 and 1 a sample.
        metric: ``"accuracy"``, ``"mse"``, ``"mae"``, ``"rmse"``, or ``"iou"``, the intersection
            over union of what the model marks (over 0.5) and what the masks do, all together.
        at_least: the lowest score that passes; None for no bound.
        at_most: the highest score that passes; None for no bound.
        output: of a model with several outputs, the name or the position of the one that is meant.
        mistakes: pairs of targets that a known mistake learns, and the hint for it.

    Raises:
        CheckError: there is no built model, calling it raises an error, its predictions do not fit
            the targets, or its score is out of bounds.
        ValueError: ``metric`` is another word.

    >>> x, y = np.array([[-1.0], [2.0], [3.0]]), np.array([0, 1, 1])
    >>> sign = keras.Sequential([keras.Input((1,)), layers.Dense(1, "sigmoid")])
    >>> sign.set_weights([np.array([[1.0]]), np.array([0.0])])
    >>> check_score(sign, x, y, at_least=0.9, name="sign")
    passed: sign reaches an accuracy of at least 0.9
    >>> check_score(sign, x, 1 - y, at_least=0.9, name="sign")
    Traceback (most recent call last):
    CheckError: sign: the accuracy is too low
      expected: at least 0.9
      actual:   0.00
    """
    score_of = _metrics.named(metric)
    prediction = _chosen(model, outputs_of(model, feed(model, x, name), name), output, name)
    target = np.asarray(y)
    _require_finite(prediction, name)
    _metrics.require_fit(prediction, target, metric, name)
    score = score_of(prediction, target)
    word = _metrics.WORDS[metric]
    learnt = _learnt(prediction, score, score_of, mistakes, higher=at_least is not None)
    if at_least is not None and score < at_least:
        why = _why_low(model, prediction, target, metric, score, learnt)
        _out_of_bounds(f"{name}: the {word} is too low", "at least", at_least, score, why)
    if at_most is not None and score > at_most:
        why = _why_high(model, target, metric, score, learnt)
        _out_of_bounds(f"{name}: the {word} is too high", "at most", at_most, score, why)
    bound = f"at least {at_least}" if at_least is not None else f"at most {at_most}"
    return f"{name} reaches {_metrics.ARTICLES[metric]} {word} of {bound}"


def _learnt(
    prediction: np.ndarray,
    score: float,
    score_of: Callable[[np.ndarray, np.ndarray], float],
    mistakes: Sequence[tuple[Any, str]],
    *,
    higher: bool,
) -> str:
    """The hint of the first targets that the prediction scores better on; ``""`` for none."""
    better = operator.gt if higher else operator.lt
    others = ((score_of(prediction, np.asarray(wrong)), hint) for wrong, hint in mistakes)
    return next((hint for other, hint in others if better(other, score)), "")


def _require_finite(prediction: np.ndarray, name: str) -> None:
    if not np.isfinite(prediction).all():
        fail(
            f"{name}: predictions that are not numbers",
            expected="numbers",
            actual="nan or inf",
            hint="training diverged: try a smaller learning rate, and scaled inputs",
        )


def _out_of_bounds(subject: str, side: str, bound: float, score: float, why: str) -> None:
    """Fail, with as many digits of the score as show that it is not the bound."""
    digits = next((n for n in range(2, 7) if f"{score:.{n}f}" != f"{bound:.{n}f}"), 7)
    fail(subject, f"{side} {bound}", f"{score:.{digits}f}", why)


def _why_high(model: Any, target: np.ndarray, metric: str, score: float, learnt: str) -> str:
    """The likely mistake behind an error that is too high; empty for none in particular.

    ``learnt``: the hint of the targets that it is better on.
    """
    guess = _metrics.guessing(target, metric)
    bad = guess is not None and score >= 0.98 * guess
    loss = _for_a_quantity(model, target) if bad else ""
    never = _NEVER_FITTED if compiled.never_moved(model) else ""
    return loss or never or learnt or (_AS_BAD if bad else "")


def _why_low(
    model: Any,
    prediction: np.ndarray,
    target: np.ndarray,
    metric: str,
    score: float,
    learnt: str,
) -> str:
    """The likely mistake behind a score that is too low; empty for none in particular.

    ``learnt``: the hint of the targets that it is better on.
    """
    one_number = prediction.ndim < 2 or prediction.shape[-1] == 1
    if metric == "accuracy" and one_number and not _within_one(prediction):
        return (
            "its predictions lie outside 0 and 1, and one above 0.5 counts as 1: one probability "
            "takes a sigmoid"
        )
    loss = (compiled.settings(model) or {}).get("loss")
    if one_number and isinstance(loss, str) and loss.endswith("categorical_crossentropy"):
        return (
            f"its loss, {loss}, is for several classes, and one unit learns nothing by it: one "
            "probability takes 'binary_crossentropy'"
        )
    if metric == "accuracy" and one_number and _softmax_of_one(model):
        return SOFTMAX_OF_ONE
    if compiled.never_moved(model):
        return _NEVER_FITTED
    if learnt:
        return learnt
    guess = _metrics.guessing(target, metric)
    if guess is None or score > guess + 0.02:
        return ""
    if metric == "accuracy" and one_number and prediction.min() >= _HALF < prediction.max():
        return (
            "it says 1 of every sample: no prediction is below 0.5. Sigmoid gives that for numbers "
            "that are never negative, such as a distance or what leaves a relu: put a Dense(1) "
            "between"
        )
    if metric == "accuracy" and one_number and 1 - score > max(guess, 1 - guess, _NEARLY_ALL) + 0.1:
        return "nearly every answer is turned round: which class does 1 stand for in the targets?"
    if metric == "iou" and _metrics.named(metric)(1 - prediction, target) > guess + 0.2:
        return "it marks all the rest: what does 1 stand for in the targets it learnt from?"
    return _GUESSING


def _softmax_of_one(model: Any) -> bool:
    try:
        return one_unit_softmax(model, "")
    except CheckError:  # of a network that cannot be read nothing is said
        return False


def _for_a_quantity(model: Any, target: np.ndarray) -> str:
    """The hint where a model of a quantity was compiled with a loss for probabilities."""
    loss = (compiled.settings(model) or {}).get("loss")
    if not isinstance(loss, str) or not loss.endswith("crossentropy") or _within_one(target):
        return ""
    return f"its loss, {loss}, is for probabilities: a quantity takes 'mse' or 'mae'"


def _within_one(values: np.ndarray) -> bool:
    return bool(values.min() >= -1e-6 and values.max() <= 1 + 1e-6)


def _chosen(model: Any, outputs: Arrays, output: str | int | None, name: str) -> np.ndarray:
    """The one output meant."""
    if output is None:
        if len(outputs) > 1:
            fail(f"{name}: wrong number of outputs", "1 output", plural(len(outputs), "output"))
        return outputs[0]
    if isinstance(output, int):
        if not -len(outputs) <= output < len(outputs):
            fail(f"{name}: too few outputs", f"an output {output}", plural(len(outputs), "output"))
        return outputs[output]
    known = [port.known_as or "" for port in read(model, name).outputs]
    if output not in known:
        named = ", ".join(repr(k) for k in known if k) or "no names"
        fail(f"{name}: no output named {output!r}", repr(output), named)
    return outputs[known.index(output)]


# ------------------------------------------------------------------------------------- tapping


@check
def check_tap(
    model: Any,
    source: Any,
    layer: str | int | Any,
    *,
    name: str,
    hint: str | None = None,
) -> str:
    """Pass when ``model`` gives what ``source`` computes at ``layer``, with the weights it has.

    Args:
        model: a built Keras model with the inputs of ``source`` and one output.
        source: the built Keras model that is tapped.
        layer: a name, a place among the layers with weights (0 the first, -1 the last), or the
            layer itself.

    Raises:
        CheckError: there is no built model, its inputs are others, it has several outputs, or gives
            something else.
        IndexError: ``source`` has fewer layers with weights.
        ValueError: ``source`` has no such layer.

    >>> tap = keras.Model(classifier.inputs, classifier.get_layer("hidden").output)
    >>> check_tap(tap, classifier, "hidden", name="tap")
    passed: tap gives what the layer 'hidden' computes
    >>> check_tap(classifier, classifier, "hidden", name="tap")
    Traceback (most recent call last):
    CheckError: tap: not the output of the layer 'hidden'
      expected: what the layer 'hidden' computes, (None, 32)
      actual:   what the layer 'digit' computes
    """
    require_model(source, "the model to tap")
    taps = _taps(source)
    label, tensor = _tapped(source, taps, layer)
    if [t.shape for t in model.inputs] != [t.shape for t in source.inputs]:
        fail(
            f"{name}: the inputs are not those of the tapped model",
            expected=", ".join(str(tuple(t.shape)) for t in source.inputs),
            actual=", ".join(str(tuple(t.shape)) for t in model.inputs),
            hint="a tap starts at the same inputs: keras.Model(source.inputs, tensor)",
        )
    if len(model.outputs) != 1:
        fail(f"{name}: wrong number of outputs", "1 output", plural(len(model.outputs), "output"))
    agreeing = _agreeing(model, source, taps, name)
    if label in agreeing:
        return f"{name} gives what the {label} computes"
    shape = tuple(model.outputs[0].shape)
    why = "take the layer's own output: source.get_layer(...).output"
    if not agreeing and shape == tuple(tensor.shape):
        why = "a layer built anew has other weights; " + why
    fail(
        f"{name}: not the output of the {label}",
        expected=f"what the {label} computes, {tuple(tensor.shape)}",
        actual=f"what the {agreeing[0]} computes" if agreeing else f"something else, {shape}",
        hint="" if agreeing and hint else why,
    )


def _agreeing(model: Any, source: Any, taps: list[tuple[str, Any]], name: str) -> list[str]:
    """Those of ``taps`` that compute what ``model`` does."""
    import keras

    every = keras.Model(source.inputs, [t for _, t in taps])
    agrees = {text: True for text, _ in taps}
    for seed, scale in PROBES:
        inputs = draw_inputs(model, seed, scale)
        (actual,) = outputs_of(model, inputs, name)
        require_numbers([actual], name)
        for (text, _), value in zip(taps, outputs_of(every, inputs, "the model"), strict=True):
            agrees[text] = agrees[text] and not differ([value], [actual], 1e-5)
    return [text for text, does in agrees.items() if does]


def _taps(source: Any) -> list[tuple[str, Any]]:
    """Each layer of ``source`` in words, with the tensor it makes at its first call there."""
    layers = [op for op in _operations(source) if type(op).__name__ != "InputLayer"]
    found = []
    for number, operation in enumerate(layers, start=1):
        own = learner_name(operation.name, type(operation).__name__)
        label = f"layer {own!r}" if own else f"layer {number} ({type(operation).__name__})"
        output = operation.output
        tensors = output if isinstance(output, (list, tuple)) else [output]
        found.append((label, tensors[0]))
    return found


def _operations(model: Any) -> list[Any]:
    graph = getattr(model, "_functional", None) or model
    return list(graph.operations)


def _tapped(source: Any, taps: list[tuple[str, Any]], layer: Any) -> tuple[str, Any]:
    """Which of the taps is meant. ValueError for a layer that ``source`` does not have."""
    layers = [op for op in _operations(source) if type(op).__name__ != "InputLayer"]
    if isinstance(layer, int):
        weighted = [i for i, op in enumerate(layers) if getattr(op, "weights", None)]
        return taps[weighted[layer]]
    for tap, operation in zip(taps, layers, strict=True):
        if operation is layer or operation.name == layer:
            return tap
    raise ValueError(f"the model to tap has no layer {layer!r}")
