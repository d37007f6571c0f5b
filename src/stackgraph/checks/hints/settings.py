"""Differences of what layers are, in words: another kind, other settings, other activations."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from stackgraph.architecture import MERGES, Call, Node
from stackgraph.architecture.activations import with_defaults
from stackgraph.architecture.operations import WITH_ACTIVATION
from stackgraph.architecture.wording import reduced_axes, setting, value_text
from stackgraph.checks.core import Mismatch
from stackgraph.checks.hints import diagnosis
from stackgraph.checks.hints.telling import Telling, told
from stackgraph.checks.structure.common import activation_text, listed, sample_shape

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

APPLIED = "activation of the call"
"""The key of a change that is none of a setting: what a layer's result goes through."""


@dataclass(frozen=True)
class Change:
    """One setting of one of the learner's layers; ``inside`` is the class of a wrapped layer."""

    call: Call
    other: Call
    node: Node
    key: str
    want: Any
    have: Any
    inside: str = ""


def setting_mismatches(tell: Telling) -> list[Mismatch]:
    """One mismatch for each change; changes of one kind, and exchanged values, are one."""
    mismatches: list[Mismatch] = []
    changes: list[Change] = []
    seen: set[tuple[int, int]] = set()
    for call, other in tell.found.changed:
        node, wanted = tell.actual.node(call.node), tell.expected.node(other.node)
        first = (node.id, wanted.id) not in seen
        seen.add((node.id, wanted.id))
        if call.id in tell.settled:
            continue
        if node.is_input and call.shape != other.shape:
            mismatches.append(_input(tell, call, other))
        elif node.operation != wanted.operation:
            mismatches += [_kind(tell, call, other)] if first else []
        else:
            changes += _changes(tell, call, other) if first else []
            changes += _activation_change(tell, call, other, changes)
    return [*mismatches, *_grouped(tell, changes)]


def _input(tell: Telling, call: Call, other: Call) -> Mismatch:
    want, have = sample_shape(other.shape), sample_shape(call.shape)
    return Mismatch(
        tell.headline("wrong shape", tell.actual.node(call.node).label),
        want,
        have,
        diagnosis.shape_hint(tell.actual, want, have, "input"),
        rank=0,
    )


# ------------------------------------------------------------------ another kind


def _kind(tell: Telling, call: Call, other: Call) -> Mismatch:
    node, wanted = tell.actual.node(call.node), tell.expected.node(other.node)
    label = tell.label(node)
    if node.operation in MERGES and wanted.operation in MERGES:
        hint = diagnosis.merge_hint(wanted.kind, [node.kind])
        return Mismatch(
            tell.headline("another kind of merge", label), wanted.kind, node.kind, hint, rank=2
        )
    axes = _axes(node), _axes(wanted)
    if axes[0] and axes[1] and _reduction(node) == _reduction(wanted):
        return Mismatch(
            tell.headline("wrong axis", label), f"axis {axes[1]}", f"axis {axes[0]}", rank=5
        )
    want, have = told(tell.expected, other), told(tell.actual, call)
    return Mismatch(tell.headline("another kind of layer", label), want, have, rank=2)


def _reduction(node: Node) -> str:
    name = node.operation
    return {"GlobalAveragePooling": "mean", "GlobalMaxPooling": "max"}.get(name[:-2], name)


def _axes(node: Node) -> str:
    if not (node.operation.startswith("Global") or "axis" in node.config):
        return ""
    axes = reduced_axes(node.operation, node.config)
    return " and ".join(map(str, axes)) if axes else "all"


# ------------------------------------------------------------------ settings


def _changes(tell: Telling, call: Call, other: Call) -> list[Change]:
    """The settings of one layer that differ, without those that follow from others."""
    node, wanted = tell.actual.node(call.node), tell.expected.node(other.node)
    differ = _unequal(node.own_config, wanted.own_config, len(call.shape))
    found = {
        (inside, key): Change(call, other, node, key, want, have, inside)
        for inside, key, want, have in differ
    }
    follows = {key for key in found if _follows(key, found, node, wanted)}
    if node.operation == "Reshape" and _fed_otherwise(tell, call, other):
        follows.add(("", "target_shape"))
    return [change for key, change in found.items() if key not in follows]


def _unequal(
    have: Mapping[str, Any], want: Mapping[str, Any], rank: int, inside: str = ""
) -> Iterator[tuple[str, str, Any, Any]]:
    """``(class of the wrapped layer, key, wanted, actual)`` for all that differs."""
    for key in sorted({*have, *want}):
        mine, theirs = have.get(key), want.get(key)
        if key == "axis":
            mine, theirs = _positive(mine, rank), _positive(theirs, rank)
        if mine == theirs:
            continue
        if _class_of(mine) and _class_of(mine) == _class_of(theirs):
            yield from _unequal(dict(mine or {}), dict(theirs or {}), 0, _class_of(mine))
        else:
            yield inside, key, theirs, mine


def _class_of(setting_value: Any) -> str:
    """The class of a layer that is another's setting, as a wrapper's; ``""`` for other values."""
    return str(setting_value.get("class", "")) if isinstance(setting_value, dict) else ""


def _positive(axis: Any, rank: int) -> Any:
    if isinstance(axis, list) and len(axis) == 1:
        axis = axis[0]
    if isinstance(axis, list):
        return [_positive(a, rank) for a in axis]
    return axis + rank if isinstance(axis, int) and axis < 0 else axis


def _follows(
    key: tuple[str, str], found: dict[tuple[str, str], Change], node: Node, wanted: Node
) -> bool:
    """Whether one changed setting follows from another: it was given once and set both."""
    inside, name = key
    by_default = {"strides": "pool_size", "value_dim": "key_dim"}.get(name)
    if by_default and (inside, by_default) in found:
        return all(n.config.get(name) == n.config.get(by_default) for n in (node, wanted))
    if name == "backward_layer":
        return any(k == "layer" or i for i, k in found)
    if name == "padding" and (inside, "kernel_size") in found:
        kernels = [found[inside, "kernel_size"].want, found[inside, "kernel_size"].have]
        return any(isinstance(k, list) and set(k) == {1} for k in kernels)
    return False


def _fed_otherwise(tell: Telling, call: Call, other: Call) -> bool:
    """Whether what a call reads has another shape than asked for, which is told elsewhere."""
    mine, theirs = call.inputs[0], other.inputs[0]
    return tell.actual.shape_of(mine) != tell.expected.shape_of(theirs)


def _activation_change(
    tell: Telling, call: Call, other: Call, before: list[Change]
) -> Iterable[Change]:
    if call.activation == other.activation or call.id in tell.explained:
        return []
    node = tell.actual.node(call.node)
    change = Change(call, other, node, APPLIED, other.activation, call.activation)
    told_already = any(
        (c.node.id, c.key, c.want, c.have) == (node.id, APPLIED, change.want, change.have)
        for c in before
    )
    return [] if told_already else [change]


# ------------------------------------------------------------------ telling


def _grouped(tell: Telling, changes: list[Change]) -> list[Mismatch]:
    mismatches: list[Mismatch] = []
    by_key: dict[tuple[str, str, str], list[Change]] = {}
    for change in changes:
        kind = "" if change.key == APPLIED else change.node.operation
        by_key.setdefault((kind, change.inside, change.key), []).append(change)
    within = _exchanged_within(tell, changes)
    if within is not None:
        return [within]
    for group in by_key.values():
        if len(group) > 1 and _exchanged(group):
            mismatches += _moved_activations(tell, group) or [_exchange(tell, group)]
            continue
        same: dict[str, list[Change]] = {}
        for change in group:
            same.setdefault(repr((change.want, change.have)), []).append(change)
        mismatches += [_changed(tell, alike) for alike in same.values()]
    return mismatches


def _exchanged(group: list[Change]) -> bool:
    return Counter(repr(c.want) for c in group) == Counter(repr(c.have) for c in group)


def _exchanged_within(tell: Telling, changes: list[Change]) -> Mismatch | None:
    """Two settings of one layer, each with the other's value."""
    if len(changes) != 2 or changes[0].node.id != changes[1].node.id:
        return None
    order = list(changes[0].node.config)
    one, two = sorted(changes, key=lambda c: order.index(c.key) if c.key in order else -1)
    if APPLIED in (one.key, two.key) or (one.want, two.want) != (two.have, one.have):
        return None
    both = f"{setting(one.key)} and {setting(two.key)}"
    return Mismatch(
        tell.headline(f"{both} are exchanged", tell.label(one.node)),
        f"{one.key}={value_text(one.want)}, {two.key}={value_text(two.want)}",
        f"{one.key}={value_text(one.have)}, {two.key}={value_text(two.have)}",
        rank=5,
    )


def _moved_activations(tell: Telling, group: list[Change]) -> list[Mismatch]:
    """One activation that stands elsewhere than asked for, once or several times; else empty."""
    missing = [c for c in group if c.have is None]
    added = [c for c in group if c.want is None]
    kinds = {repr(c.want) for c in missing}
    if group[0].key != APPLIED or len(kinds) != 1 or len(missing) + len(added) != len(group):
        return []
    return [_moved_activation(tell, *pair) for pair in zip(missing, added, strict=True)]


def _exchange(tell: Telling, group: list[Change]) -> Mismatch:
    """The same values in another order: ``"number of filters: exchanged"``."""
    labels = listed([tell.label(c.node) for c in group])
    first = group[0]
    what = "activations" if first.key == APPLIED else _plural(setting(first.key))
    if isinstance(first.want, bool) or isinstance(first.have, bool):
        what = f"values of {first.key}"
    show: Callable[[Any], str] = activation_text if first.key == APPLIED else value_text
    return Mismatch(
        tell.headline(f"the {what} are exchanged", labels),
        ", then ".join(show(c.want) for c in group),
        ", then ".join(show(c.have) for c in group),
        rank=5,
    )


def _plural(words: str) -> str:
    if words.startswith("number of "):
        return f"numbers of {words.removeprefix('number of ')}"
    if words.startswith("size of "):
        return f"sizes of {words.removeprefix('size of ')}"
    return words if words.endswith("s") else words + "s"


def _moved_activation(tell: Telling, lacks: Change, has: Change) -> Mismatch:
    wanted, found = tell.label(lacks.node), tell.label(has.node)
    return Mismatch(
        tell.headline(f"{has.have} is in the wrong place"),
        f"right after {wanted}",
        f"right after {found}",
        diagnosis.activation_place_hint(tell.actual, lacks.node, has.node, str(has.have)),
        rank=5,
    )


def _changed(tell: Telling, alike: list[Change]) -> Mismatch:
    """The same change of one or several layers."""
    first = alike[0]
    labels = listed(list(dict.fromkeys(tell.label(c.node) for c in alike)))
    if first.key == APPLIED:
        return _wrong_activation(tell, first, labels)
    inside = f" of the {first.inside} inside" if first.inside else ""
    if first.node.operation in ("scale", "shift"):
        wanted = tell.expected.node(first.other.node)
        want, have = wanted.words, first.node.words
    elif first.node.operation == "get_item":
        wanted = tell.expected.node(first.other.node)
        return Mismatch(tell.headline("another slice", labels), wanted.words, first.node.words)
    else:
        want, have = (_value(first, v) for v in (first.want, first.have))
    return Mismatch(
        tell.headline(f"wrong {setting(first.key)}{inside}", labels),
        want,
        have,
        _setting_hint(first),
        rank=5,
    )


def _value(change: Change, value: Any) -> str:
    """A setting's value; an axis with what it is where that is easily told."""
    text = value_text(value)
    if change.node.operation == "concatenate" and value == len(change.call.shape) - 1:
        text += ", the last"
    return text


def _setting_hint(change: Change) -> str:
    if change.key in ("units", "filters") and not change.inside:
        return diagnosis.unit_hint(change.node)
    if change.key in ("factor", "by") or change.key.startswith("argument "):
        return ""
    if change.inside:
        return f"look at the argument {change.key}= of the {change.inside}"
    return diagnosis.config_hint(change.node, change.key, change.have, change.want)


def _activations(want: str | None, have: str | None) -> tuple[str, str]:
    """Two activations as texts; of one function with other arguments, all arguments are shown."""
    if want and have and want.split("(")[0] == have.split("(")[0]:
        return with_defaults(want), with_defaults(have)
    return activation_text(want), activation_text(have)


def _wrong_activation(tell: Telling, change: Change, labels: str) -> Mismatch:
    node = change.node
    takes = node.operation in WITH_ACTIVATION
    if change.have and not change.want and node.aliases:
        return Mismatch(
            tell.headline(f"{change.have} is not asked for"),
            f"what {labels} gives, without {change.have}",
            f"what the layer {node.aliases[-1]!r} after it makes of that",
            rank=6,
        )
    if takes or (change.want and change.have):
        alike = (change.want or "").split("(")[0] == (change.have or "").split("(")[0]
        return Mismatch(
            tell.headline("wrong activation", labels),
            *_activations(change.want, change.have),
            "" if alike else diagnosis.activation_hint(tell.actual, node, change.want),
            rank=6,
        )
    if change.want:
        return Mismatch(
            tell.headline(f"{change.want} is missing"),
            f"{change.want} right after {labels}",
            f"nothing between {labels} and what reads it",
            rank=6,
        )
    return Mismatch(
        tell.headline(f"{change.have} is not asked for"),
        f"no activation after {labels}",
        f"{change.have} right after {labels}",
        rank=6,
    )
