"""Arithmetic that is a function with a name: relu by ``where``, a logistic by ``exp``.

Calls of operations without weights between one tensor and another are a function of one tensor. It
is tried on numbers and compared with the functions that have a name; a match takes the place of the
calls. Numbers that are not finite match nothing.
"""

from __future__ import annotations

import itertools
import warnings
from typing import TYPE_CHECKING, Any

from stackgraph.architecture.activations import with_arguments
from stackgraph.architecture.draft import Draft, DraftCall, DraftNode
from stackgraph.architecture.graph import ACTIVATION, MERGES, Ref, Shape
from stackgraph.opening.numbers import named_by, probes, same_numbers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_ORDINARY = MERGES | {
    *(
        ACTIVATION,
        "Identity",
        "Flatten",
        "Reshape",
        "Permute",
        "RepeatVector",
        "absolute",
        "square",
    ),
    *("scale", "shift", "stack", "negative"),
}
"""Operations that are looked at together with others only."""
PLAIN = frozenset({ACTIVATION, "Identity", "Flatten", "Reshape"})
_GATHERING = frozenset({"add", "average", "concatenate", "stack"})
"""With activations alone, these spell out no function that has a name."""
_LARGEST = 40
"""Calls without weights that are looked at together."""


Found = tuple[str, dict[str, Any], str | None]
"""Kind, configuration and activation of a function."""

Tried = dict[tuple[Ref, tuple[int, ...], int], Found | None]
"""What the arithmetic from a tensor, through some calls, to the last of them was found to be."""


def recognise(draft: Draft, tried: Tried | None = None) -> None:
    """Put a call of the named function in place of the arithmetic that spells it out.

    ``tried`` keeps what was found, for another copy of the same draft.
    """
    tried = {} if tried is None else tried
    pure = {i for i, c in draft.calls.items() if c.made is not None or is_title(c)}
    for result in sorted(pure, reverse=True):
        if result not in draft.calls:
            continue
        for source, region in _regions(draft, result, pure):
            key = (source, tuple(region), result)
            if key not in tried:
                tried[key] = _named(draft, source, region, result)
            found = tried[key]
            if found is not None:
                _replace(draft, source, region, result, found)
                pure -= {result}
                break


def is_title(call: DraftCall) -> bool:
    """Whether a call only gives a name to what an opened layer results in."""
    return call.made is None and call.node.operation == "Identity" and len(call.inputs) == 1


def _replace(draft: Draft, source: Ref, region: list[int], result: int, found: Found) -> None:
    kind, config, activation = found
    class_name = (activation or kind).split("(")[0]
    put_in_place(
        draft,
        [source],
        region,
        result,
        kind=kind,
        class_name=class_name,
        config=config,
        activation=activation,
    )


def put_in_place(
    draft: Draft,
    sources: list[Ref],
    region: list[int],
    result: int,
    *,
    kind: str,
    class_name: str,
    config: dict[str, Any],
    activation: str | None = None,
) -> None:
    """Make ``result`` a call of that kind on ``sources``, in place of the calls of ``region``."""
    call = draft.calls[result]
    read = set(call.inputs)
    inside = [n for i in region if i != result and (n := draft.calls[i].node.name)]
    titled = call.node.written and is_title(call)
    call.node = DraftNode(
        operation=kind,
        class_name=call.node.class_name if titled else class_name,
        identity=call.node.identity,
        name=call.node.name,
        aliases=(*call.node.aliases, *inside),
        config=config,
        of_activation=call.node.of_activation,
        written=call.node.written,
    )
    call.inputs, call.activation, call.made = sources, activation, None
    for ref in read:
        if ref.call in draft.calls and ref.call in region:
            draft.prune(ref.call)


def _regions(draft: Draft, result: int, pure: set[int]) -> Iterator[tuple[Ref, list[int]]]:
    """Tensors that ``result`` is a function of, with the calls between, the farthest first."""
    above, ends = calls_above(draft, result, pure)
    if len(above) > _LARGEST or len(draft.calls[result].output_shapes) != 1:
        return
    steps = [draft.calls[i] for i in above]
    if {c.node.operation for c in steps} <= PLAIN | _GATHERING and not _undoes_a_log(steps):
        return
    sources = {r for i in above for r in draft.calls[i].inputs}
    found = []
    for source in sources:
        region = _between(draft, source, result, ends)
        if region and _worth_trying(draft, region) and not takes_a_layer(draft, region):
            found.append((len(region), source, sorted(region)))
    for _, source, calls in sorted(found, key=lambda f: (-f[0], f[1].call, f[1].tensor)):
        yield source, calls


def calls_above(draft: Draft, result: int, pure: set[int]) -> tuple[set[int], set[Ref]]:
    """The calls without weights that lead to ``result``, and the tensors that enter them."""
    above, ends, waiting = {result}, set(), [result]
    while waiting:
        for ref in draft.calls[waiting.pop()].inputs:
            if ref.call not in pure:
                ends.add(ref)
            elif ref.call not in above:
                above.add(ref.call)
                waiting.append(ref.call)
    return above, ends


def _between(draft: Draft, source: Ref, result: int, ends: set[Ref]) -> set[int] | None:
    """The calls on all ways from ``source`` to ``result``; None where something else enters."""
    region, waiting = {result}, [result]
    while waiting:
        for ref in draft.calls[waiting.pop()].inputs:
            if ref == source:
                continue
            if ref in ends or ref.call == source.call:
                return None
            if ref.call not in region:
                region.add(ref.call)
                waiting.append(ref.call)
    return region


def takes_a_layer(draft: Draft, region: set[int]) -> bool:
    """Whether a layer that is to stay would become part of something larger."""
    return len(region) > 1 and any(draft.calls[i].node.written == "layer" for i in region)


def _worth_trying(draft: Draft, region: set[int]) -> bool:
    kinds = [draft.calls[i].node.operation for i in region]
    if len(kinds) == 1:
        return kinds[0] not in _ORDINARY and not kinds[0].startswith(("Global", "mean"))
    return not set(kinds) <= PLAIN or _undoes_a_log([draft.calls[i] for i in region])


def _undoes_a_log(calls: list[DraftCall]) -> bool:
    """Whether both stand there, as in ``exp(log_softmax(x))``."""
    found = {c.activation for c in calls}
    return "exponential" in found and not found.isdisjoint({"log_softmax", "log_sigmoid"})


# ------------------------------------------------------------------ comparing numbers


def _named(draft: Draft, source: Ref, region: list[int], result: int) -> Found | None:
    """Kind, configuration and activation of the function from ``source`` to ``result``."""
    before = draft.calls[source.call].output_shapes[source.tensor]
    after = draft.calls[result].output_shapes[0]
    if not before or (before != after and not _reductions(before, after)):
        return None
    tries = probes(before, numbers_in(draft, region))
    given = evaluate_tries(draft, (source,), region, result, [[x] for x in tries])
    if given is None or given[0].dtype == bool:  # as of a mask, which no function gives
        return None
    if before == after:
        return _elementwise(tries, given, len(before))
    for axes, kept in _reductions(before, after):
        if same_numbers(given, [x.mean(axis=axes, keepdims=kept) for x in tries]):
            return _mean(axes, kept, len(before))
    return None


def _elementwise(
    tries: list[Any], given: list[Any], rank: int
) -> tuple[str, dict[str, Any], str | None] | None:
    import keras
    import numpy as np

    if same_numbers(given, [np.abs(x) for x in tries]):
        return "absolute", {}, None
    if same_numbers(given, [x * x for x in tries]):
        return "square", {}, None
    name = named_by(tries, given)
    if name is not None:
        return ACTIVATION, {}, name
    tensors = [keras.ops.convert_to_tensor(x) for x in tries]
    told = [np.asarray(keras.ops.gelu(t, approximate=True)) for t in tensors]
    if same_numbers(given, told):
        return ACTIVATION, {}, with_arguments("gelu", {"approximate": True})
    for axis in range(1, rank - 1):
        if same_numbers(given, [np.asarray(keras.ops.softmax(t, axis=axis)) for t in tensors]):
            return ACTIVATION, {}, f"softmax(axis={axis})"
    special = _with_a_number(tries, given)
    return None if special is None else (ACTIVATION, {}, special)


def _with_a_number(tries: list[Any], given: list[Any]) -> str | None:
    """A leaky or a clipped relu or an elu, whose number shows in the values; None for others."""
    import numpy as np

    x = np.concatenate([np.ravel(t) for t in tries]).astype("float64")
    y = np.concatenate([np.ravel(g) for g in given]).astype("float64")
    slope = float(y[x.argmin()] / x.min())
    if 0 < slope < 1 and same_numbers([y], [np.where(x > 0, x, slope * x)]):
        return with_arguments("relu", {"negative_slope": float(f"{slope:.4g}")})
    top, low = float(y.max()), float(y.min())
    if 0.1 < top < x.max() and same_numbers([y], [np.clip(x, 0, top)]):
        return with_arguments("relu", {"max_value": float(f"{top:.6g}")})
    if low < 0 and same_numbers([y], [np.where(x > 0, x, -low * np.expm1(np.minimum(x, 0)))]):
        return with_arguments("elu", {"alpha": float(f"{-low:.4g}")})
    return None


def _reductions(before: Shape, after: Shape) -> list[tuple[tuple[int, ...], bool]]:
    """The axes, and whether they are kept, over which a mean makes ``after`` of ``before``."""
    found = []
    for count in range(1, len(before)):
        for axes in itertools.combinations(range(1, len(before)), count):
            kept = tuple(1 if i in axes else n for i, n in enumerate(before))
            gone = tuple(n for i, n in enumerate(before) if i not in axes)
            if kept == after and kept != before:
                found.append((axes, True))
            if gone == after:
                found.append((axes, False))
    return found


def _mean(axes: tuple[int, ...], kept: bool, rank: int) -> tuple[str, dict[str, Any], str | None]:
    """A mean in the form in which ``operations`` gives it."""
    if not kept and rank > 2 and axes == tuple(range(1, rank - 1)):
        return f"GlobalAveragePooling{rank - 2}D", {}, None
    config: dict[str, Any] = {"axis": axes[0] if len(axes) == 1 else list(axes)}
    if kept:
        config["keepdims"] = True
    return "mean", config, None


def evaluate_tries(
    draft: Draft, sources: Sequence[Ref], region: list[int], result: int, tries: list[list[Any]]
) -> list[Any] | None:
    """What ``result`` is, for each list of values of ``sources``; None where that says nothing.

    Operations may not take floating-point numbers or not run eagerly, numbers may not be finite;
    and what joins samples or takes them apart is no function of one sample.
    """
    import numpy as np

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            given = [_evaluate(draft, sources, region, result, xs) for xs in tries]
    except Exception:  # it is the learner's, and may raise anything
        return None
    if not all(np.isfinite(g).all() for g in given):
        return None
    if any(np.shape(g)[:1] != np.shape(xs[0])[:1] for g, xs in zip(given, tries, strict=True)):
        return None
    return given


def _evaluate(
    draft: Draft, sources: Sequence[Ref], region: list[int], result: int, xs: list[Any]
) -> Any:
    """What ``result`` is for the values ``xs`` of ``sources``."""
    import keras
    import numpy as np

    values = {s: keras.ops.convert_to_tensor(x) for s, x in zip(sources, xs, strict=True)}
    for call_id in region:  # ids grow along the graph
        call = draft.calls[call_id]
        if is_title(call):
            values[Ref(call_id)] = values[call.inputs[0]]
            continue
        held = {
            id(tensor): values[ref]
            for tensor, ref in zip(call.made.input_tensors, call.inputs, strict=True)
        }
        args, kwargs = call.made.arguments.fill_in(held)
        outcome = call.made.operation.call(*args, **kwargs)
        for place, value in enumerate(keras.tree.flatten(outcome)):
            values[Ref(call_id, place)] = value
    return np.asarray(keras.ops.convert_to_numpy(values[Ref(result)]))


def numbers_in(draft: Draft, region: list[int]) -> list[float]:
    """Plain numbers that the calls were given: where a function may change its mind."""
    found: set[float] = set()
    for call_id in region:
        made = draft.calls[call_id].made
        if made is None:
            continue
        parts = [
            *vars(made.operation).values(),
            *made.arguments.args,
            *made.arguments.kwargs.values(),
        ]
        found |= {float(p) for p in parts if type(p) in (int, float) and abs(p) < 1e4}
    return sorted(found)
