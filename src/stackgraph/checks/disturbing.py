"""Checks that disturb a sequence: its places shuffled, or its later places changed.

The wiring is tested: the weights are random ones from fixed seeds, and are put back afterwards.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from stackgraph.architecture import expand
from stackgraph.architecture.attention import ATTENTION, wires
from stackgraph.checks.core import check, fail
from stackgraph.checks.probe import (
    PROBES,
    Arrays,
    differ,
    draw_inputs,
    groups_of,
    input_labels,
    kept_weights,
    outputs_of,
    randomise,
)
from stackgraph.checks.structure.common import about, read
from stackgraph.words import listed, plural

if TYPE_CHECKING:
    from collections.abc import Sequence

_TOLERANCE = 1e-5
_DISTURBED = 100
"""What is added to a probe's seed for the values that disturb."""


@check
def check_permutation(
    model: Any,
    inputs: str | Sequence[str] | None = None,
    *,
    matters: bool = False,
    name: str,
) -> str:
    """Pass when shuffling the places of a sequence changes no prediction, whatever the weights.

    Args:
        model: a built Keras model.
        inputs: the names of the inputs whose places are shuffled, all in the same way; None for
            all of them. Places lie along the first axis after the batch; where their number is left
            open, eight are tried.
        matters: True asks for the opposite, that the order makes a difference.

    Raises:
        CheckError: there is no built model, no input of a name, an input has no two places, the
            predictions change when they should not, or do not when they should.

    >>> rows = keras.Input((6, 4), name="rows")
    >>> bag = keras.Model(rows, layers.GlobalAveragePooling1D()(layers.Dense(3)(rows)))
    >>> check_permutation(bag, name="bag")
    passed: bag does not mind the order of the places
    >>> check_permutation(bag, matters=True, name="bag")
    Traceback (most recent call last):
    CheckError: bag: the order of the places makes no difference
      expected: other predictions once the places of input 'rows' are shuffled
      actual:   the same predictions
    """
    chosen = _places_of(model, inputs, name)
    labels = input_labels(model, name)
    shuffled = listed([labels[i] for i in chosen])
    with kept_weights(model):
        changes = any(_shuffling_changes(model, chosen, *probe, name) for probe in PROBES)
    if changes and not matters:
        fail(
            about(name, "the order of the places changes the predictions"),
            expected=f"the same predictions once the places of {shuffled} are shuffled",
            actual="other predictions",
            hint=_why_order(model, name),
        )
    if matters and not changes:
        fail(
            about(name, "the order of the places makes no difference"),
            expected=f"other predictions once the places of {shuffled} are shuffled",
            actual="the same predictions",
            hint="attention and pooling take a set: add something to each place that tells which "
            "one it is, before the first attention",
        )
    return f"{name} {'minds' if matters else 'does not mind'} the order of the places"


def _places_of(model: Any, inputs: str | Sequence[str] | None, name: str) -> list[int]:
    """The positions of the inputs meant; CheckError where one has no places to shuffle."""
    known = [port.known_as for port in read(model, name).inputs]
    wanted = known if inputs is None else [inputs] if isinstance(inputs, str) else list(inputs)
    for one in wanted:
        if inputs is not None and one not in known:
            fail(
                about(name, f"no input named {one!r}"),
                expected=f"an input with name={one!r}",
                actual=listed(input_labels(model, name)),
                hint="give each Input its name: keras.Input(shape=(...), name='...')",
            )
    chosen = list(range(len(known))) if inputs is None else [known.index(w) for w in wanted]
    for position in chosen:
        shape = tuple(model.inputs[position].shape[1:])
        if len(shape) < 2 or shape[0] == 1:
            fail(
                about(name, "an input without places", input_labels(model, name)[position]),
                expected="a sequence: (places, numbers a place)",
                actual=shape,
                hint="keep the places apart: shape=(places, numbers), without Flatten",
            )
    return chosen


def _shuffling_changes(
    model: Any, chosen: Sequence[int], seed: int, scale: float, name: str
) -> bool:
    randomise(groups_of(model), seed)
    inputs = draw_inputs(model, seed, scale)
    shuffled = list(inputs)
    for position in chosen:
        places = inputs[position].shape[1]
        # The same seed for each input: rows that belong together stay together.
        order = np.random.default_rng(seed + _DISTURBED).permutation(places)
        if (order == np.arange(places)).all():
            order = order[::-1]
        shuffled[position] = inputs[position][:, order]
    there, back = outputs_of(model, inputs, name), outputs_of(model, shuffled, name)
    return differ(there, back, _TOLERANCE)


@check
def check_causal(
    model: Any,
    disturbed: str | None = None,
    *,
    name: str,
) -> str:
    """Pass when no output place depends on a later input place, whatever the weights.

    Each place of the input is disturbed in turn, together with those after it: the outputs before
    it must stay as they are.

    Args:
        model: a built Keras model whose output has as many places as the input that is disturbed,
            along the first axis after the batch.
        disturbed: the name of that input; None for a model's only one.

    Raises:
        CheckError: there is no built model, no such input, not one output of that many places, the
            outputs do not depend on the input, or one depends on a later place.

    >>> rows = keras.Input((6, 4), name="rows")
    >>> attend = layers.MultiHeadAttention(2, 4, name="attend")
    >>> check_causal(keras.Model(rows, attend(rows, rows, use_causal_mask=True)), name="masked")
    passed: masked does not look ahead
    >>> check_causal(keras.Model(rows, attend(rows, rows)), name="open")
    Traceback (most recent call last):
    CheckError: open: an output looks ahead
      expected: outputs before a disturbed place stay as they are
      actual:   with place 5 disturbed, 5 of the 5 outputs before it change
    """
    index = _disturbed_input(model, disturbed, name)
    places = model.inputs[index].shape[1]
    shape = tuple(model.outputs[0].shape[1:])
    if len(model.outputs) != 1 or len(shape) < 2 or shape[0] != places:
        fail(
            about(name, "the output has no place for each place of the input"),
            expected=f"1 output of shape ({places}, …)",
            actual=", ".join(str(tuple(t.shape[1:])) for t in model.outputs),
            hint="a pooling or a Flatten brings the places together: is it asked for?",
        )
    with kept_weights(model):
        changed = [_changed_places(model, index, *probe, name) for probe in PROBES]
    ahead = np.any([c for c, _ in changed], axis=0)
    if not any(alive for _, alive in changed):
        fail(
            about(name, "the output does not depend on the input"),
            expected="outputs that change with their own place",
            actual="the same output for everything",
        )
    if ahead.any():
        place = int(np.flatnonzero(ahead.any(axis=1))[-1])
        fail(
            about(name, "an output looks ahead"),
            expected="outputs before a disturbed place stay as they are",
            actual=f"with place {place} disturbed, {int(ahead[place].sum())} of the "
            f"{plural(place, 'output')} before it change",
            hint=_why_ahead(model, index, name),
        )
    return f"{name} does not look ahead"


def _disturbed_input(model: Any, disturbed: str | None, name: str) -> int:
    if disturbed is not None or len(model.inputs) == 1:
        return _places_of(model, disturbed, name)[0]
    fail(about(name, "wrong number of inputs"), "1 input", plural(len(model.inputs), "input"))


def _changed_places(
    model: Any, index: int, seed: int, scale: float, name: str
) -> tuple[np.ndarray, bool]:
    """``[t, s]``: whether disturbing the places from t on changes output s < t; and any at all.

    All the disturbed copies go through the model together, behind the one that is as it was.
    """
    randomise(groups_of(model), seed)
    inputs = draw_inputs(model, seed, scale)
    own, other = inputs[index], draw_inputs(model, seed + _DISTURBED, scale)[index]
    places = own.shape[1]
    copies = [np.concatenate([own[:, :t], other[:, t:]], axis=1) for t in range(1, places)]
    fed = [np.concatenate([part] * places) for part in inputs]
    fed[index] = np.concatenate([own, *copies])
    (result,) = outputs_of(model, fed, name)
    before, *after = np.split(result, places)
    found = np.zeros((places, places), dtype=bool)
    for start, outputs in enumerate(after, start=1):
        for place in range(start):
            found[start, place] = _other(before[:, place], outputs[:, place])
    return found, any(_other(before[:, -1], outputs[:, -1]) for outputs in after)


def _other(before: np.ndarray, after: np.ndarray) -> bool:
    left: Arrays = [before]
    return differ(left, [after], _TOLERANCE)


def _why_order(model: Any, name: str) -> str:
    for node in expand(read(model, name)).nodes:
        if node.operation in ATTENTION and node.config.get("use_causal_mask"):
            return (
                f"{node.label} is called with use_causal_mask=True: each place that asks sees only "
                "the places up to its own number, so their order counts"
            )
    return (
        "what gives each place weights or numbers of its own, such as Flatten or a table of "
        "positions, tells places apart; so does what reads them one after another"
    )


def _why_ahead(model: Any, index: int, name: str) -> str:
    graph = expand(read(model, name))
    port = graph.inputs[index].ref.call
    for call in graph.calls:
        node = graph.node(call.node)
        if node.operation not in ATTENTION or node.config.get("use_causal_mask"):
            continue
        entering = wires(call, node.config)
        roles = [
            role
            for role in ("value", "key")
            if port in {entering[role].call, *graph.ancestors(entering[role].call)}
        ]
        if roles:
            return (
                f"{node.label} takes its {listed(roles)} from {graph.node_of(port).label}, and its "
                "call does not say use_causal_mask=True: so it sees every place of it"
            )
    return "which layer mixes the places, and does it look forward?"
