"""Attention: which wire enters a layer as its query, which as its key and its value."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from stackgraph.architecture import Architecture, Call, Ref, expand
from stackgraph.architecture.attention import ATTENTION, ROLES, wires
from stackgraph.checks.core import Mismatch, check, fail, raise_mismatches
from stackgraph.checks.structure.common import about, read
from stackgraph.words import listed

Wire = str | Sequence[str]

ORDER = "the order of the call is (query, value, key); by keyword no order is needed"
_EXCHANGED = "the query asks, the key is compared with it, the value is handed over; " + ORDER
_WORDS = {"num_heads": "number of heads", "key_dim": "size of a head"}


@check
def check_attention(
    model: Any,
    *,
    query: Wire,
    value: Wire,
    key: Wire | None = None,
    heads: int | None = None,
    key_dim: int | None = None,
    name: str,
) -> str:
    """Pass when an attention layer has these wires as its query, its value and its key.

    A wire is told by where it comes from: the name of the input that it leads back to (several
    names where it leads back to several inputs), or the name of a layer on its way. What is done
    to it in between, such as a normalisation, is free.

    Args:
        model: a built Keras model.
        query: where the query comes from.
        value: where the value comes from.
        key: where the key comes from; None for where the value does.
        heads: the number of heads; None allows any.
        key_dim: the size of each head, ``key_dim=`` of the layer; None allows any.

    Raises:
        CheckError: there is no built model, no attention layer, no input or layer of a name; or
            another wire enters in each attention layer, or it has other heads.

    >>> check_attention(looking, query="asked", value="table", name="looking")
    passed: looking has attention with query from 'asked', value and key from 'table'
    >>> turned = keras.Model(looking.inputs, layers.MultiHeadAttention(2, 4)(table, asked))
    >>> check_attention(turned, query="asked", value="table", name="turned")
    Traceback (most recent call last):
    CheckError: turned, layer 1 (MultiHeadAttention): query and value are exchanged
      expected: query from 'asked', value and key from 'table'
      actual:   query from input 'table', value and key from input 'asked'
    """
    graph = expand(read(model, name))
    wanted = {"query": query, "value": value, "key": value if key is None else key}
    names = {role: (w,) if isinstance(w, str) else tuple(w) for role, w in wanted.items()}
    for one in dict.fromkeys(n for ns in names.values() for n in ns):
        _require_named(graph, one, name)
    calls = [c for c in graph.calls if graph.node(c.node).operation in ATTENTION]
    if not calls:
        kinds = list(dict.fromkeys(n.kind for n in graph.layers))
        fail(
            about(name, "no attention layer"),
            expected="a MultiHeadAttention that an output leads back to",
            actual=f"layers: {listed(kinds)}" if kinds else "no layers",
            hint="a layer is in the model only if an output leads back to its call",
        )
    settings = {"num_heads": heads, "key_dim": key_dim}
    found: list[list[Mismatch]] = [
        [*_wire_faults(graph, c, names, name), *_setting_faults(graph, c, settings, name)]
        for c in calls
    ]
    if all(found):
        raise_mismatches(_nearest(graph, calls, found, names, name))
    return f"{name} has attention with {_told({r: _quoted(n) for r, n in names.items()})}"


def _nearest(
    graph: Architecture,
    calls: list[Call],
    found: list[list[Mismatch]],
    names: dict[str, tuple[str, ...]],
    model: str,
) -> list[Mismatch]:
    """What is wrong with the attention that is the least away from the one asked for.

    One that looks at itself is no slip of one that looks at another, nor the other way round; where
    several are as near, all are told, since nobody knows which was meant.
    """
    entering = [wires(c, graph.node(c.node).config) for c in calls]
    of_itself = len(set(names.values())) == 1
    akin = [(len({_sources(graph, ref) for ref in e.values()}) == 1) == of_itself for e in entering]
    if not any(akin) and (of_itself or len(calls) > 1):
        return [_other_kind(graph, calls, entering, names, of_itself, model)]
    far = [
        (not akin[i], len(found[i]), len(_wrong_roles(graph, entering[i], names)))
        for i in range(len(calls))
    ]
    nearest = [i for i in range(len(calls)) if far[i] == min(far)]
    if len(nearest) == 1:
        return found[nearest[0]]
    several = [calls[i] for i in nearest], [entering[i] for i in nearest]
    return [_none_of(graph, *several, names, model)]


def _none_of(
    graph: Architecture,
    calls: list[Call],
    entering: list[dict[str, Ref]],
    names: dict[str, tuple[str, ...]],
    model: str,
    hint: str = ORDER,
) -> Mismatch:
    return Mismatch(
        about(model, "no attention has these wires"),
        _told({role: _quoted(n) for role, n in names.items()}),
        "\n".join(
            f"{graph.node(c.node).label}: "
            + _told({role: _sources(graph, ref) for role, ref in e.items()})
            for c, e in zip(calls, entering, strict=True)
        ),
        hint,
        rank=1,
    )


def _other_kind(
    graph: Architecture,
    calls: list[Call],
    entering: list[dict[str, Ref]],
    names: dict[str, tuple[str, ...]],
    of_itself: bool,
    model: str,
) -> Mismatch:
    """There are attentions of the other kind alone: the one asked for was not made, or is lost."""
    alone = "query, value and key are one tensor"
    kind = f"in self-attention {alone}" if of_itself else "query and value are two tensors here"
    hint = (
        f"{kind}; if such an attention was made: does an output lead back to it? what it gave is "
        "added, and the sum bound to the name that goes on"
    )
    return _none_of(graph, calls, entering, names, model, hint)


def _require_named(graph: Architecture, name: str, model: str) -> None:
    known = [p.known_as for p in graph.inputs]
    if name in known or any(node.answers_to(name) for node in graph.layers):
        return
    named = [repr(k) for k in known if k] + [repr(n.name) for n in graph.layers if n.name]
    fail(
        about(model, f"no input or layer named {name!r}"),
        expected=f"an input or a layer with name={name!r}",
        actual=f"named {listed(named)}" if named else "nothing has a name given by you",
        hint="names are exact; what no output leads back to is not in the model",
    )


def _wire_faults(
    graph: Architecture, call: Call, names: dict[str, tuple[str, ...]], model: str
) -> list[Mismatch]:
    entering = wires(call, graph.node(call.node).config)
    wrong = _wrong_roles(graph, entering, names)
    if not wrong:
        return []
    label = graph.node(call.node).label
    pairs = ("query", "value"), ("query", "key"), ("key", "value")
    swapped = [
        f"{a} and {b}"
        for a, b in pairs
        if names[a] != names[b]
        and _comes_from(graph, entering[a], names[b])
        and _comes_from(graph, entering[b], names[a])
    ]
    if swapped:
        what = f"{swapped[0]} are exchanged"
    else:
        what = f"another wire enters as the {listed(wrong)}"
    return [
        Mismatch(
            about(model, what, label),
            _told({role: _quoted(n) for role, n in names.items()}),
            _told({role: _sources(graph, ref) for role, ref in entering.items()}),
            _EXCHANGED if swapped else _brought_in(graph, entering, names, wrong) or ORDER,
            rank=1,
        )
    ]


def _brought_in(
    graph: Architecture,
    entering: dict[str, Ref],
    names: dict[str, tuple[str, ...]],
    wrong: list[str],
) -> str:
    """The hint where each wrong tensor leads back to what it should, and to other inputs too."""
    known = {p.known_as: p.ref.call for p in graph.inputs}
    more: dict[str, None] = {}
    for role in wrong:
        before = {entering[role].call, *graph.ancestors(entering[role].call)}
        reached = {n for n, call in known.items() if call in before}
        further = [n for n in known if n in reached and n not in names[role]]
        if not further or not all(n in reached for n in names[role] if n in known):
            return ""
        more |= dict.fromkeys(map(repr, further))
    return f"what enters leads back to {listed(list(more))}, too: a step before has brought it in"


def _wrong_roles(
    graph: Architecture, entering: dict[str, Ref], names: dict[str, tuple[str, ...]]
) -> list[str]:
    return [role for role in ROLES if not _comes_from(graph, entering[role], names[role])]


def _setting_faults(
    graph: Architecture, call: Call, settings: dict[str, int | None], model: str
) -> list[Mismatch]:
    node = graph.node(call.node)
    return [
        Mismatch(
            about(model, f"wrong {_WORDS[setting]}", node.label),
            wanted,
            node.config.get(setting, "none"),
            "the layer is made by MultiHeadAttention(heads, size of a head)",
            rank=5,
        )
        for setting, wanted in settings.items()
        if wanted is not None and node.config.get(setting) != wanted
    ]


def _comes_from(graph: Architecture, ref: Ref, names: tuple[str, ...]) -> bool:
    """Whether a tensor leads back to exactly the inputs named, and through the layers named."""
    known = {p.known_as: p.ref.call for p in graph.inputs}
    before = {ref.call, *graph.ancestors(ref.call)}
    wanted = {known[n] for n in names if n in known}
    reached = before & set(known.values())
    passed = [n for n in names if n not in known]
    through = all(any(graph.node_of(c).answers_to(n) for c in before) for n in passed)
    return through and (not wanted or wanted == reached)


def _sources(graph: Architecture, ref: Ref) -> str:
    """The inputs that a tensor leads back to, as a learner calls them."""
    before = {ref.call, *graph.ancestors(ref.call)}
    labels = [graph.node_of(p.ref.call).label for p in graph.inputs if p.ref.call in before]
    return listed(labels) or "no input"


def _quoted(names: tuple[str, ...]) -> str:
    return listed([repr(n) for n in names])


def _told(sources: dict[str, str]) -> str:
    """``"query from 'asked', value and key from 'table'"``."""
    by_source: dict[str, list[str]] = {}
    for role in ROLES:
        by_source.setdefault(sources[role], []).append(role)
    return ", ".join(f"{listed(found)} from {source}" for source, found in by_source.items())
