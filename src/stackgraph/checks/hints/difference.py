"""A difference between two graphs in a learner's words, the cause before its consequences."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from stackgraph.architecture.difference import Difference, difference
from stackgraph.architecture.graph import ACTIVATION, config_key
from stackgraph.checks.core import Mismatch, show
from stackgraph.checks.hints import diagnosis
from stackgraph.checks.hints.settings import setting_mismatches
from stackgraph.checks.hints.telling import Telling, told
from stackgraph.checks.hints.wiring import normalised_sums, wiring_mismatches
from stackgraph.checks.structure.common import about, listed, sample_shape

if TYPE_CHECKING:
    from stackgraph.architecture import Architecture, Port


_FEW_STEPS = 12
"""So many steps of a network can be told one after the other."""


def nearest_mismatches(
    actual: Architecture, expected: list[Architecture], name: str
) -> list[Mismatch]:
    """``difference_mismatches`` to that of several networks which is the least away."""
    nearest = min((difference(actual, one) for one in expected), key=lambda d: d.cost)
    return difference_mismatches(nearest, name)


def difference_mismatches(found: Difference, name: str) -> list[Mismatch]:
    """One mismatch for each cause; at least one, for graphs that are not equal."""
    ends = [*_port_counts(found, name), *_port_orders(found, name)]
    if ends or diagnosis.cut_inputs(found.actual):
        return ends or [_cut_input(found, name)]
    tell = Telling(found, name)
    if _another_stack(found):
        return [_stacks(tell)]
    if _calls_in_another_order(found):
        return [_other_order(tell)]
    normalised = normalised_sums(tell)
    swapped = _swapped_outputs(tell)
    mismatches = [
        *_sharing(found, name),
        *(normalised or wiring_mismatches(tell)),
        *setting_mismatches(tell),
        *([] if normalised else swapped or _outputs(tell)),
    ]
    if not normalised and _steps_in_another_order(tell, several=len(mismatches) > 1):
        return [_other_order(tell)]
    last = _told_apart(found, name) or [_arrangement(name)]
    return [_distinct(m) for m in mismatches or _shapes(tell) or last]


def _another_stack(found: Difference) -> bool:
    """Whether two chains have so little in common that their steps are told better as wholes."""
    if found.actual.branches or found.expected.branches:
        return False
    other = [
        a
        for a, e in found.changed
        if found.actual.node(a.node).operation != found.expected.node(e.node).operation
    ]
    apart = len(found.missing) + len(found.extra) + len(other)
    return apart > 2 and 2 * apart >= len(found.expected.layers)


def _stacks(tell: Telling) -> Mismatch:
    def steps(graph: Architecture) -> str:
        calls = [c for c in graph.calls if not graph.node(c.node).is_input]
        return ", then ".join(told(graph, c) for c in calls) or "no layers"

    return Mismatch(
        tell.headline("other layers than asked for"), steps(tell.expected), steps(tell.actual)
    )


def _calls_in_another_order(found: Difference) -> bool:
    """Whether the very layers are there, each called as often, but one after the other otherwise.

    A shared layer then stands where single ones are asked for, and the other way round.
    """
    if not found.split or not found.merged or found.missing or found.extra:
        return False
    return Counter(_uses(found.actual)) == Counter(_uses(found.expected))


def _steps_in_another_order(tell: Telling, *, several: bool) -> bool:
    """Whether two short lines of steps, shortcuts aside, have the very steps in another order.

    Steps side by side have no order. A single step that moved is told better by where it belongs,
    unless there are more of its kind, so that nobody knows which is meant; ``several`` mismatches
    are not.
    """
    mine, theirs = _steps(tell.actual), _steps(tell.expected)
    merges = [c for c in tell.expected.calls if len(c.inputs) > 1]
    short = len(theirs) <= _FEW_STEPS and len(merges) < 2
    lines = all(_one_after_the_other(graph) for graph in (tell.actual, tell.expected))
    if not (lines and short) or Counter(mine) != Counter(theirs):
        return False
    if mine == theirs or several:
        return mine != theirs
    alone = _moved_alone(mine, theirs)
    return bool(alone) and all(mine.count(step) > 1 for step in alone)


def _one_after_the_other(graph: Architecture) -> bool:
    """Whether each call comes after the one before it, on some way from the input."""
    before: dict[int, set[int]] = {}
    last: int | None = None
    for call in graph.calls:
        given = [ref.call for ref in call.inputs]
        before[call.id] = {*given, *(one for ref in given for one in before[ref])}
        if graph.node(call.node).is_input:
            continue
        if last is not None and last not in before[call.id]:
            return False
        last = call.id
    return True


def _moved_alone(mine: list[str], theirs: list[str]) -> set[str]:
    """The steps without one of which two orders are one."""

    def without(steps: list[str]) -> set[tuple[str, tuple[str, ...]]]:
        return {(s, (*steps[:i], *steps[i + 1 :])) for i, s in enumerate(steps)}

    return {step for step, _ in without(mine) & without(theirs)}


def _steps(graph: Architecture) -> list[str]:
    """The steps of a graph, each activation by itself."""
    found = []
    for call in graph.calls:
        node = graph.node(call.node)
        if node.is_input:
            continue
        words = [] if node.operation == ACTIVATION else [told(graph, call, activation=False)]
        found += [*words, *([call.activation] if call.activation else [])]
    return found


def _uses(graph: Architecture) -> list[str]:
    """Each layer with its settings, its activation and the number of its calls."""
    return [
        f"{told(graph, graph.call(n.calls[0]))} {config_key(n.own_config)} {len(n.calls)}"
        for n in graph.layers
        if n.parameters
    ]


def _steps_with_repeats(graph: Architecture) -> list[str]:
    """The steps of a graph; a further call of a layer says which step it repeats."""
    first: dict[int, int] = {}
    found = []
    calls = [c for c in graph.calls if not graph.node(c.node).is_input]
    for number, call in enumerate(calls, 1):
        repeated = first.setdefault(call.node, number)
        words = told(graph, call)
        found.append(words if repeated == number else f"{words} (that of step {repeated} again)")
    return found


def _other_order(tell: Telling) -> Mismatch:
    want, have = _steps(tell.expected), _steps(tell.actual)
    if want == have:  # layers that look alike
        want, have = _steps_with_repeats(tell.expected), _steps_with_repeats(tell.actual)
    return Mismatch(
        tell.headline("the layers are called in another order"),
        ", then ".join(want),
        ", then ".join(have),
        "the order of the calls counts, not that in which the layers were made",
        rank=1,
    )


def _distinct(mismatch: Mismatch) -> Mismatch:
    """A mismatch whose two sides read alike says nothing with them: leave them out."""
    if show(mismatch.expected) != show(mismatch.actual) or not show(mismatch.expected):
        return mismatch
    hint = mismatch.hint or f"it is {show(mismatch.expected)}, but not the one that is meant"
    return replace(mismatch, expected="", actual="", hint=hint)


def _cut_input(found: Difference, name: str) -> Mismatch:
    """A model that starts at a layer's result: all else that is missing follows from that."""
    node = diagnosis.cut_inputs(found.actual)[0]
    here = next(p for p in found.actual.inputs if p.ref.call in node.calls)
    there = found.expected.inputs[here.position]
    want, have = sample_shape(there.shape), sample_shape(here.shape)
    starts = f"{have}, what a layer gives"
    subject = about(name, "starts in the middle of the graph", node.label)
    return Mismatch(subject, want, starts, diagnosis.CUT_INPUT)


def _arrangement(name: str) -> Mismatch:
    return Mismatch(
        about(name, "the same layers in another arrangement"),
        hint="compare the order of the inputs, of the outputs and of what each layer reads",
    )


def _shapes(tell: Telling) -> list[Mismatch]:
    """The first layer whose result has another shape, or another number of weights."""
    for call in tell.actual.calls:
        other = tell.found.pairs.get(call.id)
        if other is None:
            continue
        wanted = tell.expected.call(other)
        node, like = tell.actual.node(call.node), tell.expected.node(wanted.node)
        if call.shape != wanted.shape:
            want, have = sample_shape(wanted.shape), sample_shape(call.shape)
            return [Mismatch(tell.headline("gives another shape", tell.label(node)), want, have)]
        if node.parameters != like.parameters:
            what = tell.headline("has another number of weights", tell.label(node))
            return [Mismatch(what, like.parameters, node.parameters)]
    return []


def _port_counts(found: Difference, name: str) -> list[Mismatch]:
    mismatches = []
    for kind in ("input", "output"):
        here = getattr(found.actual, kind + "s")
        there = getattr(found.expected, kind + "s")
        if len(here) != len(there):
            mismatches.append(
                Mismatch(
                    about(name, f"wrong number of {kind}s"),
                    _counted_ports(there, here, there),
                    _counted_ports(here, here, there),
                    diagnosis.port_count_hint(
                        [sample_shape(p.shape) for p in there],
                        [sample_shape(p.shape) for p in here],
                        kind,
                    ),
                    rank=0,
                )
            )
    return mismatches


def _counted_ports(ports: tuple[Port, ...], here: tuple[Port, ...], there: tuple[Port, ...]) -> str:
    """``"2: 'kind' and 'price'"`` where both sides use some such names, else with the shapes."""
    names = [{p.known_as for p in side} - {None} for side in (here, there)]
    if names[0] & names[1] and all(p.known_as for p in ports):
        return f"{len(ports)}: {listed([repr(p.known_as) for p in ports])}"
    shapes = [repr(sample_shape(p.shape)) for p in ports]
    return f"{len(ports)}, of shape {listed(shapes)}"


def _port_orders(found: Difference, name: str) -> list[Mismatch]:
    """Outputs with the names asked for, in another order; the rest would be the consequence.

    Inputs with the names asked for are found by these, in whatever order they stand.
    """
    mismatches = []
    for kind in ("output",):
        here = [p.known_as for p in getattr(found.actual, kind + "s")]
        there = [p.known_as for p in getattr(found.expected, kind + "s")]
        sides = (found.actual, found.expected)
        keyed = any(p.key for side in sides for p in getattr(side, kind + "s"))
        named = None not in here and len(set(here)) == len(here)
        if named and not keyed and here != there and set(here) == set(there):
            fed = "fed" if kind == "input" else "returned"
            mismatches.append(
                Mismatch(
                    about(name, f"the {kind}s are in another order"),
                    listed([repr(n) for n in there]),
                    listed([repr(n) for n in here]),
                    f"the list given to keras.Model sets the order in which {kind}s are {fed}",
                )
            )
    return mismatches


def _told_apart(found: Difference, name: str) -> list[Mismatch]:
    """One layer called in two ways (with ``use_causal_mask``, and without), or two layers so."""
    mine, theirs = found.actual.shared, found.expected.shared
    if len(mine) == len(theirs):
        return []
    graph, calls = (found.actual, mine) if len(mine) > len(theirs) else (found.expected, theirs)
    apart = [g for g in calls if len({graph.call(i).node for i in g}) > 1]
    kind = graph.node_of(apart[0][0]).words if apart else "shared"
    separate, one = f"separate {kind} layers", f"one {kind} layer, called more than once"
    if len(mine) > len(theirs):
        subject, sides = "one shared layer where separate ones are asked for", (separate, one)
        hint = "calling one layer object twice shares its weights: make a new layer for each"
    else:
        subject, sides = "separate layers where one shared layer is called", (one, separate)
        hint = diagnosis.shared_hint(2)
    return [Mismatch(about(name, subject), *sides, hint, rank=1)]


def _sharing(found: Difference, name: str) -> list[Mismatch]:
    split = [(n, p) for n, p in found.split if n.parameters]
    paths = {tuple(part.path[:1] for part in parts) for _, parts in split}
    if len(paths) == 1 and len(split) > 1 and all(path for path in next(iter(paths))):
        boxes = listed([path[0] for path in next(iter(paths))])
        return [
            Mismatch(
                about(name, "two models where one shared model is called"),
                f"one model, called {len(split[0][0].calls)} times",
                f"{boxes}, each with weights of its own",
                diagnosis.twin_hint("model"),
                rank=1,
            )
        ]
    mismatches = []
    for node, parts in split:
        mismatches.append(
            Mismatch(
                about(name, f"{len(parts)} layers where one shared layer is called"),
                f"one {node.words} layer, called {len(node.calls)} times",
                f"{listed([p.label for p in parts])}, each with weights of its own",
                diagnosis.shared_hint(len(parts)),
                rank=1,
            )
        )
    for node, parts in found.merged:
        mismatches.append(
            Mismatch(
                about(name, f"one shared layer where {len(parts)} separate ones are asked for"),
                f"{len(parts)} layers, each with weights of its own",
                f"{node.label}, called {len(node.calls)} times",
                "calling one layer object twice shares its weights: make a new layer for each",
                rank=1,
            )
        )
    return mismatches


def _swapped_outputs(tell: Telling) -> list[Mismatch]:
    """Several outputs that are the right tensors in another order, or under each other's keys."""
    found = tell.found
    places = found.outputs
    here = [found.actual.outputs[a] for a, _ in places]
    want = [found.expected.outputs[e] for _, e in places]
    mine = [p.ref for p in here]
    theirs = [tell.back.get(p.ref.call) for p in want]
    if (
        len(places) < 2
        or None in theirs
        or sorted(r.call for r in mine) != sorted(filter(None, theirs))
    ):
        return []
    wanted = [tell.wanted(p.ref) for p in want]
    actual = [tell.ref(tell.actual, r) for r in mine]
    if all(p.key for p in here):
        keys = [repr(p.key) for p in here]
        return [
            Mismatch(
                tell.headline(f"the keys {listed(keys)} are exchanged"),
                ", ".join(f"{k}: {w}" for k, w in zip(keys, wanted, strict=True)),
                ", ".join(f"{k}: {a}" for k, a in zip(keys, actual, strict=True)),
                rank=2,
            )
        ]
    hint = "the list given to keras.Model sets the order in which outputs are returned"
    alike = len({diagnosis.form(tell.actual.node_of(r.call)) for r in mine}) == 1
    if alike and any(tell.actual.consumers[r.call] for r in mine):
        hint += "; or does what goes on from one of them go on from the wrong one?"
    return [
        Mismatch(
            tell.headline("the outputs are in another order"),
            ", then ".join(wanted),
            ", then ".join(actual),
            hint,
            rank=2,
        )
    ]


def _outputs(tell: Telling) -> list[Mismatch]:
    mismatches = []
    found = tell.found
    for position, other in found.outputs:
        here = found.actual.outputs[position].ref
        want = found.expected.outputs[other].ref
        if want.call not in tell.back or here.call not in found.pairs:
            continue
        mine = tell.back[want.call]
        early = here.call in found.actual.ancestors(mine)
        late = mine in found.actual.ancestors(here.call)
        mismatches.append(
            Mismatch(
                tell.headline(f"output {position + 1} is taken from the wrong layer"),
                tell.wanted(want),
                tell.ref(found.actual, here),
                "the model ends too early: layers come after this one"
                if early
                else "the model ends too late: the output is taken further on"
                if late
                else "",
                rank=7,
            )
        )
    return mismatches
