"""Arithmetic on several tensors that is a merge with a name: a maximum by ``where``, a
concatenation by ``pad`` and a sum, a distance by two relus.

As in ``functions``: calls of operations without weights are tried on numbers, and what gives the
numbers of a merge takes its place.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from stackgraph.architecture.draft import Draft, DraftCall, DraftNode
from stackgraph.architecture.functions import (
    PLAIN,
    calls_above,
    evaluate_tries,
    is_title,
    numbers_in,
    put_in_place,
    takes_a_layer,
)
from stackgraph.architecture.graph import MERGES, Ref, Shape
from stackgraph.opening.numbers import probes, same_numbers

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

_ORDINARY = MERGES | PLAIN | {"absolute", "square"}
"""Operations that spell out a merge only where they read a tensor more than once."""
_MOST_SOURCES = 4
_LARGEST = 20
"""Calls that are looked at together."""
_OUTSIDE = -1
"""Reads an output of the model."""


@dataclass(frozen=True)
class Merge:
    """A merge with a name: its operands in order, and the step that follows it, if any."""

    kind: str
    sources: tuple[Ref, ...]
    config: dict[str, Any] = field(default_factory=dict)
    then: str | None = None


Tried = dict[tuple[tuple[Ref, ...], tuple[int, ...], int], Merge | None]
"""What the arithmetic from some tensors, through some calls, to the last was found to be."""


def recognise(draft: Draft, tried: Tried | None = None) -> None:
    """Put the named merge in place of the arithmetic that spells it out.

    ``tried`` keeps what was found, for another copy of the same draft.
    """
    tried = {} if tried is None else tried
    pure = {i for i, c in draft.calls.items() if c.made is not None or is_title(c)}
    readers = draft.consumers()
    for output in draft.output_calls():
        readers[output].append(_OUTSIDE)
    found: dict[int, tuple[list[int], Merge]] = {}
    # All are found before any is put in place: what is seen does not hang on how a step is written.
    for result in sorted(pure):
        for sources, region in _regions(draft, result, pure, readers, found.keys()):
            key = (sources, tuple(region), result)
            if key not in tried:
                tried[key] = _named(draft, sources, region, result)
            merge = tried[key]
            if merge is not None:
                found[result] = region, merge
                break
    for result in sorted(found, reverse=True):
        if result in draft.calls:
            _replace(draft, found[result][0], result, found[result][1])


def _regions(
    draft: Draft, result: int, pure: set[int], readers: dict[int, list[int]], found: Collection[int]
) -> Iterator[tuple[tuple[Ref, ...], list[int]]]:
    """Two tensors and more that ``result`` is a function of, and the calls between.

    Once down to what has weights, or what another reads as well; once to the activations and
    changes of shape above that, which are mostly meant as parts of the branches; once to what is
    read in several places; once to the nearest merges; and each of these to the merges ``found``.
    """
    if len(draft.calls[result].output_shapes) != 1:
        return
    above, _ = calls_above(draft, result, pure)
    own = {i for i in above if i == result or above.issuperset(readers[i])}
    seen = set()
    for within in (own, own - {*found}):
        tops = {i for i in within if draft.calls[i].node.operation in PLAIN}
        tops = {i for i in tops if _reads(draft, i, within)}
        joints = {i for i in within if len(readers[i]) > 1}
        near = {i for i in within if draft.calls[i].node.operation not in _ORDINARY}
        for taken in (within, within - tops, within - joints, near):
            region, sources = calls_above(draft, result, taken | {result})
            ordered = tuple(sorted(sources, key=lambda r: (r.call, r.tensor)))
            if ordered not in seen and _worth_trying(draft, region, ordered):
                yield ordered, sorted(region)
            seen.add(ordered)


def _reads(draft: Draft, call_id: int, within: set[int]) -> bool:
    """Whether a call takes nothing of what is looked at."""
    return all(r.call not in within for r in draft.calls[call_id].inputs)


def _worth_trying(draft: Draft, region: set[int], sources: tuple[Ref, ...]) -> bool:
    if not 2 <= len(sources) <= _MOST_SOURCES or len(region) > _LARGEST:
        return False
    if takes_a_layer(draft, region):
        return False
    kinds = {draft.calls[i].node.operation for i in region}
    if len(region) == 1:
        return not kinds <= _ORDINARY and not kinds <= {"stack"}
    read = [r for i in region for r in draft.calls[i].inputs]
    again = any(read.count(source) > 1 for source in sources)
    return again or not kinds <= _ORDINARY


# ------------------------------------------------------------------ comparing numbers


def _named(draft: Draft, sources: tuple[Ref, ...], region: list[int], result: int) -> Merge | None:
    """The merge whose numbers the calls give for ``sources``."""
    shapes = [draft.calls[s.call].output_shapes[s.tensor] for s in sources]
    after = draft.calls[result].output_shapes[0]
    possible = list(_possible(sources, shapes, after))
    if not possible or not all(shapes):
        return None
    tries = _tries(shapes, numbers_in(draft, region))
    given = evaluate_tries(draft, sources, region, result, tries)
    if given is None:
        return None
    for merge in possible:
        told = [_compute(merge, dict(zip(sources, xs, strict=True))) for xs in tries]
        if same_numbers(given, told):
            # Where a step before gives it already, as in the mean of a, b and their mean, the last
            # is one more merge, and no other way to write the first.
            alike = [i for i in region if i != result and draft.calls[i].output_shapes[0] == after]
            before = (evaluate_tries(draft, sources, region, i, tries) for i in alike)
            return None if any(b and same_numbers(b, told) for b in before) else merge
    return None


def _tries(shapes: list[Shape], numbers: list[float]) -> list[list[Any]]:
    """Values of all the sources, of as many samples each, that differ from source to source."""
    each = [probes(shape, numbers) for shape in shapes]
    rows = min(len(x) for tries in each for x in tries)
    turned = [[x[::-1] if k % 2 else x for x in tries] for k, tries in enumerate(each)]
    return [
        [x[:rows] * (1 - 0.1 * k) for k, x in enumerate(xs)] for xs in zip(*turned, strict=True)
    ]


def _possible(sources: tuple[Ref, ...], shapes: list[Shape], after: Shape) -> Iterator[Merge]:
    """The merges of ``sources`` that have a result of that shape."""
    if all(shape == after for shape in shapes):
        for kind in ("add", "average", "multiply", "maximum", "minimum"):
            yield Merge(kind, sources)
        if len(sources) == 2:
            for pair in (sources, sources[::-1]):
                yield Merge("subtract", pair)
            for then in ("absolute", "square"):
                yield Merge("subtract", sources, then=then)
    for axis in range(1, len(after)):
        sizes = [s[axis] if len(s) == len(after) else None for s in shapes]
        rest = {(*s[:axis], *s[axis + 1 :]) for s in shapes}
        if None in sizes or rest != {(*after[:axis], *after[axis + 1 :])}:
            continue
        if sum(n for n in sizes if n) == after[axis]:
            for order in itertools.permutations(sources):
                yield Merge("concatenate", order, {"axis": axis})


def _compute(merge: Merge, values: dict[Ref, Any]) -> Any:
    import numpy as np

    operands = [values[s] for s in merge.sources]
    if merge.kind == "concatenate":
        return np.concatenate(operands, axis=merge.config["axis"])
    if merge.kind == "average":
        return sum(operands) / len(operands)
    combined = operands[0]
    for operand in operands[1:]:
        combined = getattr(np, merge.kind)(combined, operand)
    return getattr(np, merge.then)(combined) if merge.then else combined


# ------------------------------------------------------------------ putting it in place


def _replace(draft: Draft, region: list[int], result: int, merge: Merge) -> None:
    sources, kind, config = list(merge.sources), merge.kind, dict(merge.config)
    if merge.then:
        sources, kind, config = [_put_before(draft, result, merge)], merge.then, {}
    named = kind.title()
    put_in_place(draft, sources, region, result, kind=kind, class_name=named, config=config)


def _put_before(draft: Draft, result: int, merge: Merge) -> Ref:
    """A call of the merge, which stands before ``result``."""
    after = draft.calls[result]
    number = max(draft.calls) + 1
    node = DraftNode(merge.kind, merge.kind.title(), identity=-1, written=after.node.written)
    made = DraftCall(node, list(merge.sources), after.output_shapes, after.rank)
    calls = list(draft.calls.items())
    place = list(draft.calls).index(result)
    draft.calls = dict([*calls[:place], (number, made), *calls[place:]])
    return Ref(number)
