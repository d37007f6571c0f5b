"""Attention layers: which of the wires that a call reads is the query, the value and the key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from stackgraph.architecture.graph import Call, Ref

ATTENTION = frozenset(
    {"MultiHeadAttention", "GroupedQueryAttention", "Attention", "AdditiveAttention"}
)
"""Operations that are called on ``(query, value, key)``, the key being the value by default."""

ROLES = ("query", "value", "key")


MASK_NAMES = "mask_names"
"""The setting with the names of the masks that a call was given as tensors, which come last."""


def wires(call: Call, config: dict[str, Any]) -> dict[str, Ref]:
    """The tensor that enters as query, value and key of an attention layer's call.

    A call on one list holds them in the same order. Masks that follow are left out; ``config`` is
    that of the layer.
    """
    given = call.inputs[: len(call.inputs) - len(config.get(MASK_NAMES, []))][: len(ROLES)]
    if len(given) < len(ROLES):
        given = (*given, *given[-1:] * (len(ROLES) - len(given)))
    return dict(zip(ROLES, given, strict=True))


def roles(call: Call, config: dict[str, Any]) -> tuple[str, ...]:
    """What each input of the call is: ``("query", "value and key")`` where no key was given."""
    masks = [name.replace("_", " ") for name in config.get(MASK_NAMES, [])]
    count = len(call.inputs) - len(masks)
    if count == 1:
        return ("query, value and key", *masks)
    if count == len(ROLES) - 1:
        return ("query", "value and key", *masks)
    return (*ROLES, *("mask",) * (count - len(ROLES)), *masks)
