"""Differences of wiring in words: what is missing, extra, in another place, fed otherwise.

What follows from a call that is missing, extra or in the wrong place is not told again: the wires
are compared with that call left out on both sides.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, permutations
from typing import TYPE_CHECKING

from stackgraph.architecture.attention import ATTENTION, wires
from stackgraph.architecture.graph import MASKS, MERGES, Ref
from stackgraph.architecture.wording import article, counted
from stackgraph.checks.core import Mismatch
from stackgraph.checks.hints import diagnosis
from stackgraph.checks.hints.telling import Telling, components, noun, told
from stackgraph.checks.structure.common import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from stackgraph.architecture import Architecture, Call
    from stackgraph.architecture.difference import Rewired

MASK = "not_equal"
LOST = (
    "arithmetic on the tensor, Reshape, Conv1D and operations such as ops.mean and ops.max lose a "
    "mask: draw the model and look for the wire from != 0"
)
_ROLES = {"MultiHeadAttention": ("query", "value", "key"), "Attention": ("query", "value", "key")}
_GROWING = ("add", "concatenate", "maximum", "minimum", "multiply")
"""Merges of which two in a row are one of more operands."""
_SIGNS = {"subtract": "-", "divide": "/", "true_divide": "/", "power": "**", "mod": "%"}


def wiring_mismatches(tell: Telling) -> list[Mismatch]:
    """Calls that are missing, extra or moved, and wires that none of those explains."""
    exchanged = _exchanged_attentions(tell)
    moved = _moved(tell)
    bad = _Wires(tell, moved).bad - tell.settled
    return [
        *_masks(tell),
        *exchanged,
        *(_misplaced(tell, call) for call in moved),
        *_missing(tell),
        *_extra(tell),
        *(_wire(tell, w) for w in tell.found.rewired if w.call.id in bad),
    ]


# ------------------------------------------------------------------ known shapes of blocks


def normalised_sums(tell: Telling) -> list[Mismatch]:
    """Additions of a tensor that was normalised, where none such is asked for.

    Whether the sum is normalised, the name of the tensor bound again or the wrong one added, this
    is what shows, and all other wires follow from it.
    """
    if _sums_of_normalised(tell.expected):
        return []
    found = _sums_of_normalised(tell.actual)
    if not found:
        return []
    labels = [tell.label(tell.actual.node(c.node)) for c in found]
    return [
        Mismatch(
            tell.headline("a normalised tensor is added to", listed(labels)),
            "the tensor that the normalisation reads goes past the part, to the addition",
            "; ".join(
                f"{label} reads {tell.read_by(c)}" for label, c in zip(labels, found, strict=True)
            ),
            "the normalised tensor needs a name of its own: it alone enters the part, and what the "
            "part gives is added to the tensor from before",
            rank=1,
        )
    ]


def _sums_of_normalised(graph: Architecture) -> list[Call]:
    """Additions of a normalised tensor to what was made of it."""
    return [
        c
        for c in graph.calls
        if graph.node(c.node).operation == "add"
        and any(
            graph.node_of(one.call).operation.endswith("Normalization")
            and one.call in graph.ancestors(other.call)
            for one, other in permutations(c.inputs, 2)
        )
    ]


def _exchanged_attentions(tell: Telling) -> list[Mismatch]:
    """Two attentions, one of a tensor to itself and one to another, each where the other belongs.

    What they read, and are told in the call, is settled by that.
    """
    bad = [w.call for w in tell.found.rewired]
    bad = [c for c in bad if tell.actual.node(c.node).operation in ATTENTION]
    for pair in combinations(bad, 2):
        one, other = pair
        meant = [tell.expected.call(tell.found.pairs[c.id]) for c in pair]
        want = [_look(tell.expected, c) for c in meant]
        have = [_look(tell.actual, c) for c in pair]
        if want != have and want == have[::-1]:
            tell.settled |= {one.id, other.id}
            labels = [tell.label(tell.actual.node(c.node)) for c in (one, other)]
            return [
                Mismatch(
                    tell.headline("the two stand in the other order", listed(labels)),
                    f"first {want[0]}, then {want[1]}",
                    f"first {have[0]}, then {have[1]}",
                    rank=1,
                )
            ]
    return []


def _look(graph: Architecture, call: Call) -> str:
    """``"self-attention with use_causal_mask"``, ``"cross-attention"``."""
    config = graph.node(call.node).config
    entering = wires(call, config)
    kind = "self-attention" if len(set(entering.values())) == 1 else "cross-attention"
    return f"{kind} with use_causal_mask" if config.get("use_causal_mask") else kind


# ------------------------------------------------------------------ wires


class _Wires:
    """Which calls read other tensors than asked for, with some calls left out on both sides."""

    def __init__(self, tell: Telling, without: Iterable[Call] = ()) -> None:
        found = tell.found
        self._tell = tell
        here, there = {c.id for c in without}, {found.pairs[c.id] for c in without}
        self._out_a = {c.id for c in found.extra} | here
        self._sums = {c.id for c in found.missing if _is_within(tell, c)}
        self._out_e = ({c.id for c in found.missing} | there) - self._sums
        masks = [c for c in found.missing if _is_mask(tell.expected, c) is not None]
        self._masks = {c.id for c in masks}  # told by themselves
        self.bad = {
            w.call.id for w in found.rewired if w.call.id not in here and self._differs(w.call)
        }

    def _differs(self, call: Call) -> bool:
        other = self._tell.expected.call(self._tell.found.pairs[call.id])
        ordered = call.ordered and other.ordered
        mine = [self._through(self._tell.actual, r, self._out_a) for r in call.inputs]
        wanted = [r for r in self._opened(other) if r.call not in self._masks]
        theirs = [self._through(self._tell.expected, r, self._out_e) for r in wanted]
        if None in mine or None in theirs or self._same(mine, theirs, ordered):
            return False
        # A branch that is missing or extra as a whole leaves its merge one operand short or over.
        mine = [r for r in call.inputs if r.call not in self._out_a]
        theirs = [r for r in wanted if r.call not in self._out_e]
        short = len(mine) < len(call.inputs) or len(theirs) < len(wanted)
        once = list(dict.fromkeys(mine))  # one tensor may stand there for the one that is missing
        return not (short and any(self._same(m, theirs, ordered) for m in (mine, once)))

    def _opened(self, call: Call) -> list[Ref]:
        """What a call of the network asked for reads, through sums that are in a longer one."""
        found: list[Ref] = []
        for ref in call.inputs:
            inner = self._tell.expected.call(ref.call)
            kinds = {self._tell.expected.node(c.node).operation for c in (call, inner)}
            within = ref.call in self._sums and len(kinds) == 1
            found += self._opened(inner) if within else [ref]
        return found

    def _same(
        self, mine: Sequence[Ref | None], theirs: Sequence[Ref | None], ordered: bool
    ) -> bool:
        pairs = self._tell.found.pairs
        have = [(pairs.get(r.call, -1), r.tensor) for r in mine if r is not None]
        want = [(r.call, r.tensor) for r in theirs if r is not None]
        return have == want if ordered else sorted(have) == sorted(want)

    def _through(self, graph: Architecture, ref: Ref, out: set[int]) -> Ref | None:
        """The tensor itself, or what a call that is left out was called on; None for several."""
        while ref.call in out:
            reads = set(graph.call(ref.call).inputs)
            if len(reads) != 1:
                return None
            ref = reads.pop()
        return ref


def _moved(tell: Telling) -> list[Call]:
    """Calls that only stand in another place: without them, the wires around agree."""
    moved: list[Call] = []
    while True:
        bad = _Wires(tell, moved).bad
        best: tuple[int, int, int] | None = None
        chosen: Call | None = None
        for call in tell.actual.calls:
            if call.id not in bad or not _passes_on(tell, call):
                continue
            left = len(_Wires(tell, [*moved, call]).bad)
            key = (left, tell.actual.node(call.node).parameters, call.id)
            if left <= len(bad) - 2 and (best is None or key < best):
                best, chosen = key, call
        if chosen is None:
            return moved
        moved.append(chosen)


def _passes_on(tell: Telling, call: Call) -> bool:
    """Whether a call has one tensor to read on both sides, so that it can be left out, and what
    reads it is another on both: else it only reads another tensor.
    """
    other = tell.expected.call(tell.found.pairs[call.id])
    alike = tell.actual.node(call.node).operation == tell.expected.node(other.node).operation
    given, asked = _told_tensors(tell, call, other)
    readers = {tell.found.pairs.get(r) for r in tell.actual.consumers[call.id]}
    stays = bool(readers) and readers == set(tell.expected.consumers[other.id])
    return alike and not stays and len(set(given)) == 1 == len(set(asked))


def _told_tensors(tell: Telling, call: Call, other: Call) -> tuple[list[Ref], list[Ref]]:
    """What a call reads and what it should: without a mask that it should not, or does not.

    That mask is no tensor that a learner hands over; it is told by itself, if at all.
    """
    graphs, calls = (tell.actual, tell.expected), (call, other)
    masks = [
        {r for r in c.inputs if _is_mask(g, g.call(r.call)) is not None}
        for g, c in zip(graphs, calls, strict=True)
    ]
    if len(masks[0]) == len(masks[1]):
        return list(call.inputs), list(other.inputs)
    given, asked = ([r for r in c.inputs if r not in m] for c, m in zip(calls, masks, strict=True))
    return given, asked


def _misplaced(tell: Telling, call: Call) -> Mismatch:
    other = tell.expected.call(tell.found.pairs[call.id])
    node = tell.actual.node(call.node)
    wanted = tell.wanted(other.inputs[0])
    _explain_exchange(tell, call, other)
    return Mismatch(
        tell.headline("in the wrong place", tell.label(node)),
        f"after {wanted}",
        f"after {tell.ref(tell.actual, call.inputs[0])}",
        _earlier_or_later(tell, other),
        rank=2,
    )


def _explain_exchange(tell: Telling, call: Call, other: Call) -> None:
    """An activation that went over to a neighbour because ``call`` stands in another place."""
    for one, wanted in tell.found.changed:
        lost = (call.activation, other.activation) == (wanted.activation, one.activation)
        if one.id != call.id and lost and call.activation != other.activation:
            tell.explained |= {one.id, call.id}


def _earlier_or_later(tell: Telling, other: Call) -> str:
    readers = [tell.back[r] for r in tell.expected.consumers[other.id] if r in tell.back]
    labels = [tell.label(tell.actual.node_of(r)) for r in readers]
    return f"its result is what {listed(labels)} should be called on" if labels else ""


def _wire(tell: Telling, wire: Rewired) -> Mismatch:
    call = wire.call
    other = tell.expected.call(tell.found.pairs[call.id])
    node = tell.actual.node(call.node)
    given, asked = _told_tensors(tell, call, other)
    if len(asked) < len(other.inputs) and [tell.back.get(r.call) for r in asked] == [
        r.call for r in given
    ]:
        return Mismatch(
            tell.headline("the mask does not reach it", tell.label(node)),
            f"{article(tell.expected.node(other.node).kind)}, which passes over the empty places",
            f"{article(node.words)}, which takes no mask",
            LOST,
            rank=3,
        )
    wanted = [_wanted(tell, r) for r in asked]
    actual = [tell.ref(tell.actual, r) for r in given]
    if sorted(wanted) == sorted(actual) and all(r.call in tell.back for r in asked):
        mine = [Ref(tell.back[r.call], r.tensor) for r in asked]
        wanted = [_with_source(tell, r) for r in mine]
        actual = [_with_source(tell, r) for r in given]
        if wanted == actual:
            wanted = [_with_way(tell, r) for r in mine]
            actual = [_with_way(tell, r) for r in given]
    shared = len(node.calls) > 1 and len(call.inputs) == 1
    which = f" in call {node.calls.index(call.id) + 1}" if shared else ""
    return Mismatch(
        tell.headline(f"reads the wrong tensor{which}", tell.label(node)),
        _operands(node.operation, wanted, call.ordered),
        _operands(node.operation, actual, call.ordered),
        _wire_hint(tell, wire, wanted, actual),
        rank=3,
    )


def _wanted(tell: Telling, ref: Ref) -> str:
    """A tensor asked for; a sum that is there only within a longer one by its operands."""
    call = tell.expected.call(ref.call)
    if not _is_missing_sum(tell, call):
        return tell.wanted(ref)
    kind = tell.expected.node(call.node).kind.replace("add", "sum")
    return f"the {kind} of {listed([_wanted(tell, r) for r in call.inputs])}"


def _operands(operation: str, labels: list[str], ordered: bool) -> str:
    """Tensors in a row, with what each is for where the order says so."""
    if operation in _SIGNS and ordered and len(labels) == 2:
        return f" {_SIGNS[operation]} ".join(labels)
    if operation in _ROLES and len(labels) > 1:
        roles = _ROLES[operation]
        return ", ".join(f"{r}: {one}" for r, one in zip(roles, labels, strict=False))
    return listed(labels)


def _wire_hint(tell: Telling, wire: Rewired, wanted: list[str], actual: list[str]) -> str:
    call, graph = wire.call, tell.actual
    other = tell.expected.call(tell.found.pairs[call.id])
    given, asked = _told_tensors(tell, call, other)
    if len(set(given)) < len(given) and len(set(asked)) == len(asked):
        return diagnosis.TWICE
    sums = [c for r in asked if _is_missing_sum(tell, c := tell.expected.call(r.call))]
    before = {tell.back[a] for c in sums for a in tell.expected.ancestors(c.id) if a in tell.back}
    if any(r.call in before for r in given):
        return "it is called on a tensor from before that sum: was an older variable used?"
    if len(given) < len(asked):
        return "a tensor is left out of its list"
    if len(given) > len(asked):
        return "there is a tensor too many in its list"
    if sorted(wanted) == sorted(actual):
        return "the right tensors in another order, and here the order counts"
    for have, want in _unlike(wire):
        if want is None or have.call == want.id:
            continue
        if have.call in graph.ancestors(want.id):
            passed = tell.label(graph.node(want.node))
            return f"it is called on a tensor from before {passed}: was an older variable used?"
        if want.id in graph.ancestors(have.call):
            return f"it is called on the result of {tell.ref(graph, have)}, not on what went in"
    return ""


def _unlike(wire: Rewired) -> list[tuple[Ref, Call | None]]:
    """What a call reads beside what it should, without what it rightly reads if order is free."""
    have, want = list(wire.call.inputs), list(wire.expected)
    if not wire.call.ordered:
        right = {c.id for c in want if c is not None} & {r.call for r in have}
        have = [r for r in have if r.call not in right]
        want = [c for c in want if c is None or c.id not in right]
    return list(zip(have, want, strict=False))


def _with_source(tell: Telling, ref: Ref) -> str:
    """A call of a shared layer by what it reads, since the label is that of all its calls."""
    call = tell.actual.call(ref.call)
    text = tell.ref(tell.actual, ref)
    shared = len(tell.actual.node(call.node).calls) > 1
    return f"{text} on {tell.read_by(call)}" if shared else text


def _with_way(tell: Telling, ref: Ref) -> str:
    """A tensor with all that leads to it in one line: two shared layers in a row look alike."""
    call = tell.actual.call(ref.call)
    text = tell.ref(tell.actual, ref)
    return f"{text} on {_with_way(tell, call.inputs[0])}" if len(call.inputs) == 1 else text


# ------------------------------------------------------------------ missing


def _is_mask(graph: Architecture, call: Call) -> Call | None:
    """The Embedding whose mask a call computes; None for any other call."""
    if graph.node(call.node).operation != MASK or len(call.inputs) != 1:
        return None
    for reader in graph.consumers[call.inputs[0].call]:
        if graph.node_of(reader).operation == "Embedding":
            return graph.call(reader)
    return None


def _masks(tell: Telling) -> list[Mismatch]:
    """``mask_zero=True``, which shows as an operation beside its Embedding; each fault once."""
    found = [
        mismatch
        for call in tell.found.missing
        if (layer := _is_mask(tell.expected, call)) is not None
        for mismatch in _mask_missing(tell, call, layer)
    ]
    found += [
        _mask_mismatch(tell, layer, asked=False)
        for call in tell.found.extra
        if (layer := _is_mask(tell.actual, call)) is not None
    ]
    return list({str(one): one for one in found}.values())


def _mask_missing(tell: Telling, call: Call, layer: Call) -> Iterable[Mismatch]:
    """The Embedding makes no mask, or it makes one that nothing reads, though a reader is there."""
    mine = tell.back.get(layer.id)
    if mine is None or not tell.actual.node_of(mine).config.get(MASKS):
        here = None if mine is None else tell.actual.call(mine)
        yield _mask_mismatch(tell, here, asked=True)
        return
    readers = [r for r in tell.expected.consumers[call.id] if r in tell.back]
    wanted = listed(list(dict.fromkeys(tell.expected.node_of(r).kind for r in readers)))
    pairs = [(tell.expected.node_of(r), tell.actual.node_of(tell.back[r])) for r in readers]
    if not any(one.operation == other.operation for one, other in pairs):
        return  # told as what is missing, or as another kind of layer
    yield Mismatch(
        tell.headline("its mask is lost", tell.label(tell.actual.node_of(mine))),
        f"the mask reaches {wanted}",
        "nothing reads the mask",
        LOST,
        rank=1,
    )


def _mask_mismatch(tell: Telling, layer: Call | None, *, asked: bool) -> Mismatch:
    part = tell.label(tell.actual.node(layer.node)) if layer is not None else ""
    return Mismatch(
        tell.headline("masking is missing" if asked else "masks, which is not asked", part),
        f"mask_zero={asked}",
        f"mask_zero={not asked}",
        "with mask_zero=True the layers that follow pass over the zeros at the end",
        rank=4,
    )


def _missing(tell: Telling) -> list[Mismatch]:
    calls = [
        c
        for c in tell.found.missing
        if not tell.expected.node(c.node).is_input
        and _is_mask(tell.expected, c) is None
        and not _is_within(tell, c)
    ]
    groups: dict[str, list[Mismatch]] = {}
    for group in components(tell.expected, calls):
        kinds = ", ".join(told(tell.expected, c, activation=False) for c in group)
        found = _missing_group(tell, group)
        if str(found) not in map(str, groups.setdefault(kinds, [])):
            groups[kinds].append(found)
    return [_at_places(alike) for alike in groups.values()]


def _is_within(tell: Telling, call: Call) -> bool:
    """Whether a sum that is missing is there as part of a longer one, as nothing else reads it."""
    operation = tell.expected.node(call.node).operation
    if operation not in _GROWING:
        return False
    mine = {tell.back.get(r.call) for r in call.inputs}
    for reader in tell.expected.consumers[call.id]:
        here = tell.back.get(reader)
        if here is None or tell.actual.node_of(here).operation != operation:
            continue
        if None not in mine and mine <= {r.call for r in tell.actual.call(here).inputs}:
            return True
    return False


def _is_missing_sum(tell: Telling, call: Call) -> bool:
    return call.id not in tell.back and _is_within(tell, call)


def _at_places(alike: list[Mismatch]) -> Mismatch:
    """The same layers missing in several places, as one mismatch."""
    first = alike[0]
    if len(alike) == 1:
        return first
    return replace(
        first,
        subject=f"{first.subject} at {len(alike)} places",
        expected="\n".join(str(m.expected) for m in alike),
        actual="\n".join(str(m.actual) for m in alike),
    )


def _missing_group(tell: Telling, group: list[Call]) -> Mismatch:
    graph, ids = tell.expected, {c.id for c in group}
    merge = _missing_merges(tell, group)
    if merge is not None:
        return merge
    kept = [_explain_activation(tell, call) for call in group]
    nodes = [graph.node(c.node) for c in group]
    what = f"{noun(nodes[0])} is missing" if len(group) == 1 else f"{len(group)} layers are missing"
    steps = ", then ".join(
        told(graph, c, activation=not there) for c, there in zip(group, kept, strict=True)
    )
    readers = [r for c in group for r in graph.consumers[c.id] if r not in ids]
    return Mismatch(
        tell.headline(what),
        steps + _place(tell, group, readers),
        _instead(tell, readers),
        _missing_hint(tell, group, readers),
        rank=3,
    )


def _missing_merges(tell: Telling, group: list[Call]) -> Mismatch | None:
    """Several merges of one kind that are missing, each before a layer: those layers read too
    little. None for all else.
    """
    graph = tell.expected
    kinds = {graph.node(c.node).operation for c in group}
    first = next((r for c in group for r in graph.consumers[c.id] if r in tell.back), None)
    if len(group) < 2 or len(kinds) > 1 or not kinds <= MERGES or first is None:
        return None
    here = tell.actual.call(tell.back[first])
    wanted = _met(tell, graph.call(first), {c.id for c in group})
    count = len({r for c in group for r in graph.consumers[c.id] if r in tell.back})
    more = f"; the same at {counted(count - 1, 'more layer')}" if count > 1 else ""
    kind = graph.node(group[0].node).kind
    return Mismatch(
        tell.headline("reads less than asked for", tell.label(tell.actual.node(here.node))),
        f"{article(kind)} of {listed(wanted)}",
        f"{tell.read_by(here)}{more}",
        f"{article(kind)} is called on a list of all that the layer is to read, before the layer",
        rank=3,
    )


def _met(tell: Telling, call: Call, merges: set[int]) -> list[str]:
    """The tensors that a call reads through ``merges``, each once."""
    found: dict[str, None] = {}
    pending = list(call.inputs)
    while pending:
        ref = pending.pop(0)
        if ref.call in merges:
            pending = [*tell.expected.call(ref.call).inputs, *pending]
        else:
            found[tell.wanted(ref)] = None
    return list(found)


def _place(tell: Telling, group: list[Call], readers: list[int]) -> str:
    """Where missing calls belong, by the learner's layers around."""
    ids = {c.id for c in group}
    outside = [r for c in group for r in c.inputs if r.call not in ids]
    within = [r for r in outside if r.call not in tell.back]
    sums = [r for r in within if _is_within(tell, tell.expected.call(r.call))]
    if sums and len(outside) == 1:
        sources = [_wanted(tell, sums[0])]
    else:
        sources = list(dict.fromkeys(tell.wanted(r) for r in outside if r.call in tell.back))
    after = [tell.label(tell.actual.node_of(tell.back[r])) for r in readers if r in tell.back]
    if len(sources) == 1 and after:
        return f", between {sources[0]} and {listed(list(dict.fromkeys(after)))}"
    if len(sources) == 1:
        return f", after {sources[0]}"
    joined = f", reading {listed(sources)}" if sources else ""
    return joined + (f", before {listed(list(dict.fromkeys(after)))}" if after else "")


def _instead(tell: Telling, readers: list[int]) -> str:
    """What reads past missing calls."""
    for reader in readers:
        if reader in tell.back:
            here = tell.actual.call(tell.back[reader])
            reads = [tell.ref(tell.actual, r) for r in here.inputs]
            return f"{tell.label(tell.actual.node(here.node))} reads {listed(reads)}"
    ends = [tell.ref(tell.actual, p.ref) for p in tell.actual.outputs]
    return "" if readers else f"the model ends with {listed(ends)}"


def _missing_hint(tell: Telling, group: list[Call], readers: list[int]) -> str:
    here = [tell.actual.call(tell.back[r]) for r in readers if r in tell.back]
    if any(len(c.inputs) > 1 and len(set(c.inputs)) < len(c.inputs) for c in here):
        return diagnosis.TWICE
    kinds = [tell.expected.node(c.node).kind for c in group]
    first = group[0]
    skips = [c for c in group if _joins_earlier(tell.expected, c)]
    if skips:
        return diagnosis.no_skip_hint(tell.expected.node(skips[0].node).kind)
    step = not any(tell.expected.node(c.node).words[:1].isupper() for c in group)
    if step and len(first.inputs) == 1 and kinds[0] not in ("absolute", "square"):
        return ""
    return diagnosis.missing_kind_hint(
        tell.actual, kinds, of_difference=any(_takes_a_difference(tell.expected, c) for c in group)
    )


def _takes_a_difference(graph: Architecture, call: Call) -> bool:
    if graph.node(call.node).kind not in ("absolute", "square"):
        return False
    return any(graph.node_of(r.call).kind == "subtract" for r in call.inputs)


def _joins_earlier(graph: Architecture, call: Call) -> bool:
    """Whether a merge brings a tensor together with what was made of it."""
    reads = {r.call for r in call.inputs}
    above = frozenset[int]().union(*(graph.ancestors(c) for c in reads))
    return len(reads) > 1 and bool(reads & above)


def _explain_activation(tell: Telling, call: Call) -> bool:
    """Whether a layer before has the activation of ``call``, only because that is missing."""
    if call.activation is None:
        return False
    for ref in call.inputs:
        mine = tell.back.get(ref.call)
        if mine is None:
            continue
        have, want = tell.actual.call(mine).activation, tell.expected.call(ref.call).activation
        if have == call.activation and want is None:
            tell.explained.add(mine)
            return True
    return False


# ------------------------------------------------------------------ extra


def _extra(tell: Telling) -> list[Mismatch]:
    calls = [
        c
        for c in tell.found.extra
        if not tell.actual.node(c.node).is_input and _is_mask(tell.actual, c) is None
    ]
    return [_extra_group(tell, group) for group in components(tell.actual, calls)]


def _extra_group(tell: Telling, group: list[Call]) -> Mismatch:
    graph = tell.actual
    instead = _instead_of_activation(tell, group)
    if instead:
        return instead
    steps = ", then ".join(told(graph, c) for c in group)
    labels = list(dict.fromkeys(tell.label(graph.node(c.node)) for c in group))
    read = list(group[0].inputs)
    return Mismatch(
        tell.headline("not asked for", listed(labels)),
        "",
        f"{steps}, after {listed([tell.ref(graph, r) for r in read])}" if read else steps,
        _why_extra(tell, group[0]) if len(group) == 1 else "",
        rank=4,
    )


def _instead_of_activation(tell: Telling, group: list[Call]) -> Mismatch | None:
    """A layer that stands where an activation is asked for of the layer before."""
    call = group[0]
    if len(group) > 1 or len(call.inputs) != 1:
        return None
    before = tell.found.pairs.get(call.inputs[0].call)
    if before is None:
        return None
    have, want = tell.actual.call(call.inputs[0].call).activation, tell.expected.call(before)
    if have is not None or want.activation is None:
        return None
    tell.explained.add(call.inputs[0].call)
    if call.activation == want.activation:
        return None
    return Mismatch(
        tell.headline("another layer than asked for", tell.label(tell.actual.node(call.node))),
        want.activation,
        told(tell.actual, call),
        rank=4,
    )


def _why_extra(tell: Telling, call: Call) -> str:
    """A second layer like another on one tensor was built twice, or called twice; else nothing."""
    graph = tell.actual
    node = graph.node(call.node)
    for other in graph.calls:
        twin = graph.node(other.node)
        alike = (twin.operation, twin.config) == (node.operation, node.config)
        if other.id != call.id and alike and node.parameters and other.inputs == call.inputs:
            way = "call" if other.node == call.node else "build"
            like = tell.label(twin)
            return f"like {like}, on the same tensor: {way} it once and use its result twice"
    return ""
