"""Checks on a model's layers: how many, which, how wide, with which activation and weights."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from stackgraph.architecture import Architecture, Node, expand
from stackgraph.checks.core import Mismatch, check, plural, raise_mismatches
from stackgraph.checks.hints import diagnosis
from stackgraph.checks.structure.common import (
    about,
    activation_text,
    find_layer,
    listed,
    read,
    wanted_activation,
)
from stackgraph.checks.structure.order import can_be_listed_as, is_chain

if TYPE_CHECKING:
    from collections.abc import Sequence


@check
def check_kind(model: Any, expected: str, *, name: str) -> str:
    """Pass when the model is written with the expected API: ``"sequential"`` or ``"functional"``.

    A model that only wraps another one as its single layer is neither: it translates nothing.

    Args:
        model: a built Keras model.
        expected: ``"sequential"`` or ``"functional"``.

    Raises:
        CheckError: there is no built model, it is written with the other API, or is one box around
            a whole model.
        KeyError: ``expected`` is another word.

    >>> check_kind(classifier, "sequential")
    passed: the model is a Sequential model
    >>> check_kind(classifier, "functional")
    Traceback (most recent call last):
    CheckError: The model: built with the other API
      expected: a Functional model
      actual:   a Sequential model
    """
    graph = read(model, name)
    words = {"sequential": "a Sequential model", "functional": "a Functional model"}
    if graph.api != expected:
        raise_mismatches(
            [
                Mismatch(
                    about(name, "built with the other API"),
                    words[expected],
                    words[graph.api],
                    diagnosis.API_HINTS[expected],
                )
            ]
        )
    boxes = [n for n in graph.layers if n.inner is not None]
    if len(boxes) == len(graph.layers) == 1:
        raise_mismatches(
            [
                Mismatch(
                    about(name, "one box around a whole model"),
                    f"{words[expected]} of layers",
                    f"{words[graph.api]} whose only layer is a {boxes[0].class_name} model",
                    "the model was wrapped, not rewritten: use the layers themselves",
                )
            ]
        )
    return f"{name} is {words[expected]}"


@check
def check_built(model: Any, *, name: str) -> str:
    """Pass when the model knows its shapes and has its weights.

    Args:
        model: a Keras model.

    Raises:
        CheckError: there is no model, it is not built, or its graph cannot be read.

    >>> check_built(classifier)
    passed: the model is built
    >>> check_built(keras.Sequential([layers.Dense(1)]))
    Traceback (most recent call last):
    CheckError: the model is not built: it has no weights and no shapes yet
      expected: a model that knows the shape of its input
      actual:   a Sequential without an Input
    """
    read(model, name)
    return f"{name} is built"


@check
def check_layer_count(model: Any, expected: int, *, name: str) -> str:
    """Pass when the model has the expected number of layers that compute.

    Inputs are not counted, nor are activations: each belongs to the layer it follows. Merges and
    ``keras.ops`` are, and the layers inside nested models.

    Args:
        model: a built Keras model.
        expected: how many layers, an int.

    Raises:
        CheckError: there is no built model, or it has more or fewer layers.

    >>> check_layer_count(classifier, 2)
    passed: the model has 2 layers
    >>> check_layer_count(classifier, 3)
    Traceback (most recent call last):
    CheckError: The model: wrong number of layers
      expected: 3 layers
      actual:   2: Dense, Dense
    """
    graph = expand(read(model, name))
    if len(graph.counted) != expected:
        raise_mismatches([_count_mismatch(graph, expected, name)])
    return f"{name} has {plural(expected, 'layer')}"


def _count_mismatch(graph: Architecture, expected: int, name: str) -> Mismatch:
    found = [n.kind for n in graph.counted]
    return Mismatch(
        about(name, "wrong number of layers"),
        plural(expected, "layer"),
        f"{len(found)}: {', '.join(found)}" if found else "0",
        diagnosis.count_hint(graph, expected),
    )


@check
def check_kinds(model: Any, expected: Sequence[str], *, name: str) -> str:
    """Pass when the layers that compute are of the expected kinds, in order.

    Where the model branches any order will do that goes with the flow of data.

    Args:
        model: a built Keras model.
        expected: a list of texts: class names, and for merges ``"add"``, ``"concatenate"``, …

    Raises:
        CheckError: there is no built model, or layers are missing, not asked for, or in an order
            that does not go with the flow of data.

    >>> check_kinds(wide_deep, ["Dense", "concatenate", "Dense"])
    passed: the layers of the model are Dense, concatenate and Dense
    >>> check_kinds(classifier, ["Dense", "Dropout", "Dense"])
    Traceback (most recent call last):
    CheckError: The model: Dropout is missing
      expected: Dense, Dropout, Dense
      actual:   Dense, Dense
    """
    graph = expand(read(model, name))
    wanted = [diagnosis.kind(k) for k in expected]
    nodes = list(graph.counted)
    if not can_be_listed_as(graph, nodes, wanted, lambda n: n.kind):
        raise_mismatches(_kind_mismatches(graph, nodes, wanted, name))
    return f"the layers of {name} are {listed(list(expected))}"


def _kind_mismatches(
    graph: Architecture, nodes: list[Node], wanted: list[str], name: str
) -> list[Mismatch]:
    found = [n.kind for n in nodes]
    missing, extra = diagnosis.counted_difference(wanted, found)
    if missing and not extra:
        what = f"{listed(missing)} {'is' if len(missing) == 1 else 'are'} missing"
        reason = diagnosis.missing_kind_hint(graph, missing, of_difference="subtract" in wanted)
    elif extra and not missing:
        what = "more layers than asked for"
        reason = f"not asked for: {listed(extra)}"
    elif not missing and not extra:
        what, reason = "the layers are in another order", diagnosis.order_hint(graph, wanted, found)
    else:
        what = "other kinds of layers than asked for"
        reason = f"missing: {listed(missing)}; not asked for: {listed(extra)}"
    if missing:
        reason = diagnosis.cut_off(graph) or reason
    return [Mismatch(about(name, what), ", ".join(wanted), ", ".join(found) or "none", reason)]


@check
def check_units(model: Any, expected: Sequence[int], *, name: str) -> str:
    """Pass when the dense and convolutional layers have the expected widths, in order.

    The width is the number of units or filters. Where the model branches, any order will do that
    goes with the flow of data.

    Args:
        model: a built Keras model.
        expected: a list of ints, one for each layer that has a width.

    Raises:
        CheckError: there is no built model, it has more or fewer such layers, or one of another
            width.

    >>> check_units(classifier, [32, 10])
    passed: the layers of the model have 32 and 10 units
    >>> check_units(classifier, [64, 10])
    Traceback (most recent call last):
    CheckError: Layer 1 ('hidden'): wrong number of units
      expected: 64
      actual:   32
    """
    graph = expand(read(model, name))
    nodes = [n for n in graph.layers if n.width is not None]
    wanted = list(expected)
    if not can_be_listed_as(graph, nodes, wanted, lambda n: n.width):
        raise_mismatches(_unit_mismatches(graph, nodes, wanted, name))
    unit = "unit" if wanted == [1] else "units"
    return f"the layers of {name} have {listed([str(u) for u in wanted])} {unit}"


def _unit_mismatches(
    graph: Architecture, nodes: list[Node], wanted: list[int], name: str
) -> list[Mismatch]:
    found = [n.width for n in nodes]
    if len(found) != len(wanted):
        return [_length_mismatch(graph, nodes, wanted, [str(u) for u in found], name, "units")]
    if not is_chain(graph, nodes) or sorted(map(str, found)) == sorted(map(str, wanted)):
        return [
            Mismatch(
                about(name, "wrong numbers of units"),
                ", ".join(map(str, wanted)),
                ", ".join(f"{n.width} in {n.label}" for n in nodes) or "none",
                diagnosis.units_hint(graph, wanted, found),
            )
        ]
    return [
        Mismatch(
            about(name, "wrong number of " + _width_word(node), node.label),
            want,
            node.width,
            diagnosis.unit_hint(node),
        )
        for node, want in zip(nodes, wanted, strict=True)
        if node.width != want
    ]


def _width_word(node: Node) -> str:
    return "filters" if "filters" in node.config else "units"


def _length_mismatch(
    graph: Architecture,
    nodes: list[Node],
    wanted: Sequence[Any],
    found: list[str],
    name: str,
    what: str,
) -> Mismatch:
    return Mismatch(
        about(name, f"wrong number of layers with {what}"),
        f"{len(wanted)}: {', '.join(map(str, wanted))}",
        f"{len(found)}: {', '.join(found)}" if found else "0",
        diagnosis.length_hint(graph, nodes, len(wanted)),
    )


@check
def check_activations(
    model: Any,
    expected: Sequence[Any],
    *,
    name: str,
    hint: str | None = None,
) -> str:
    """Pass when the layers with weights have the expected activations, in order.

    How an activation was written makes no difference. Where the model branches, any order will do
    that goes with the flow of data.

    Args:
        model: a built Keras model.
        expected: a list with one activation for each layer with weights: a name, a function of
            Keras', or None (or ``"linear"``) for none.

    Raises:
        CheckError: there is no built model, it has more or fewer layers with weights, one of
            another activation, or an activation that belongs to no layer with weights.

    >>> check_activations(classifier, ["relu", "softmax"])
    passed: the activations of the model are relu and softmax
    >>> check_activations(classifier, ["relu", "sigmoid"])
    Traceback (most recent call last):
    CheckError: Layer 2 ('digit'): wrong activation
      expected: sigmoid
      actual:   softmax
    """
    graph = expand(read(model, name))
    wanted = [wanted_activation(a) for a in expected]
    nodes = list(graph.weighted)
    if not can_be_listed_as(graph, nodes, wanted, lambda n: n.activation):
        mismatches = _activation_mismatches(graph, nodes, wanted, name)
        raise_mismatches([_in_own_words(m, hint) for m in mismatches])
    loose = diagnosis.loose_activations(graph)
    if loose:
        raise_mismatches([loose_mismatch(loose[0], name)])
    return f"the activations of {name} are {listed([activation_text(a) for a in wanted])}"


def _in_own_words(mismatch: Mismatch, hint: str | None) -> Mismatch:
    """With the author's ``hint`` where no more is said than that an activation is missing."""
    return replace(mismatch, hint=hint) if hint and mismatch.hint == diagnosis.LINEAR else mismatch


def loose_mismatch(node: Node, name: str) -> Mismatch:
    """An activation that belongs to no layer with weights, such as a second softmax."""
    return Mismatch(
        about(name, "an activation too many"),
        actual=f"{node.activation} applied to what already went through an activation",
        hint="one activation for a layer: given as an argument or as a layer after it, not both",
    )


def _activation_mismatches(
    graph: Architecture, nodes: list[Node], wanted: list[str | None], name: str
) -> list[Mismatch]:
    found = [activation_text(n.activation) for n in nodes]
    texts = [activation_text(a) for a in wanted]
    if len(found) != len(wanted):
        return [_length_mismatch(graph, nodes, texts, found, name, "weights")]
    if not is_chain(graph, nodes):
        pairs = zip(nodes, found, strict=True)
        return [
            Mismatch(
                about(name, "wrong activations"),
                ", ".join(texts),
                ", ".join(f"{a} in {n.label}" for n, a in pairs),
                diagnosis.activations_hint(graph, nodes, wanted),
            )
        ]
    return [
        _activation_mismatch(graph, node, want, name)
        for node, want in zip(nodes, wanted, strict=True)
        if node.activation != want
    ]


def _activation_mismatch(
    graph: Architecture, node: Node, wanted: str | None, name: str
) -> Mismatch:
    return Mismatch(
        about(name, "wrong activation", node.label),
        activation_text(wanted),
        activation_text(node.activation),
        diagnosis.activation_hint(graph, node, wanted),
    )


@check
def check_activation(
    model: Any,
    layer: str | int,
    activation: Any,
    *,
    name: str,
) -> str:
    """Pass when one layer has the expected activation.

    Args:
        model: a built Keras model.
        layer: a name, or a place among the layers with weights: 0 the first, -1 the last.
        activation: a name, a function of Keras', or None (or ``"linear"``) for none.

    Raises:
        CheckError: there is no built model, no such layer in it, or it has another activation.

    >>> check_activation(classifier, -1, "softmax")
    passed: layer 2 ('digit') of the model has the activation softmax
    >>> check_activation(classifier, "hidden", None)
    Traceback (most recent call last):
    CheckError: Layer 1 ('hidden'): wrong activation
      expected: none (linear)
      actual:   relu
    """
    graph = read(model, name)
    node = find_layer(graph, layer, name)
    wanted = wanted_activation(activation)
    if node.activation != wanted:
        raise_mismatches([_activation_mismatch(expand(graph), node, wanted, name)])
    return f"{node.label} of {name} has the activation {activation_text(wanted)}"


@check
def check_parameters(
    model: Any,
    expected: int | None = None,
    *,
    trainable: int | None = None,
    at_most: int | None = None,
    name: str,
) -> str:
    """Pass when the model has the expected number of parameters, or no more than are allowed.

    Weights of a shared layer count once.

    Args:
        model: a built Keras model.
        expected: how many in all; None leaves them uncounted.
        trainable: how many that training changes; None leaves them uncounted.
        at_most: how many there may be in all; None for no bound.

    Raises:
        CheckError: there is no built model, or it has more or fewer parameters.

    >>> check_parameters(classifier, 2410)
    passed: the model has 2,410 parameters
    >>> check_parameters(classifier, 2368)
    Traceback (most recent call last):
    CheckError: The model: wrong number of parameters
      expected: 2,368
      actual:   2,410 (2,080 + 330)
    >>> check_parameters(classifier, at_most=3000)
    passed: the model has at most 3,000 parameters
    >>> check_parameters(classifier, at_most=1000)
    Traceback (most recent call last):
    CheckError: The model: too many parameters
      expected: at most 1,000
      actual:   2,410 (2,080 + 330)
      hint:     layer 1 ('hidden') holds most, 2,080: narrower layers, or fewer, hold less
    """
    graph = expand(read(model, name))
    raise_mismatches(
        [
            *_parameter_mismatches(graph, expected, trainable, name),
            *(_too_many_parameters(graph, at_most, name) if at_most is not None else []),
        ]
    )
    told = []
    if expected is not None:
        told.append(plural(expected, "parameter", commas=True))
    if trainable is not None:
        told.append(plural(trainable, "trainable parameter", commas=True))
    if at_most is not None:
        told.append(f"at most {plural(at_most, 'parameter', commas=True)}")
    return f"{name} has {listed(told)}"


def _parameter_mismatches(
    graph: Architecture, expected: int | None, trainable: int | None, name: str
) -> list[Mismatch]:
    mismatches = []
    if expected is not None and graph.parameters != expected:
        mismatches.append(
            Mismatch(
                about(name, "wrong number of parameters"),
                f"{expected:,}",
                f"{graph.parameters:,}" + _breakdown(graph),
                diagnosis.parameters_hint(graph, expected),
            )
        )
    if trainable is not None and graph.trainable_parameters != trainable:
        mismatches.append(
            Mismatch(
                about(name, "wrong number of trainable parameters"),
                f"{trainable:,}",
                f"{graph.trainable_parameters:,} of {graph.parameters:,}",
                "" if mismatches else diagnosis.trainable_hint(graph, trainable),
                rank=1,
            )
        )
    return mismatches


def _too_many_parameters(graph: Architecture, at_most: int, name: str) -> list[Mismatch]:
    if graph.parameters <= at_most:
        return []
    return [
        Mismatch(
            about(name, "too many parameters"),
            f"at most {at_most:,}",
            f"{graph.parameters:,}" + _breakdown(graph),
            diagnosis.ceiling_hint(graph),
        )
    ]


def _breakdown(graph: Architecture) -> str:
    """``" (2,080 + 330)"``: what each layer has, in order; nothing for one layer or for many."""
    parts = [f"{n.parameters:,}" for n in graph.weighted]
    return f" ({' + '.join(parts)})" if 1 < len(parts) <= 8 else ""
