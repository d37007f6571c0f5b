"""Attention layers: which of the wires that a call reads is the query, the value and the key."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stackgraph.architecture.graph import Call, Ref

ATTENTION = frozenset(
    {"MultiHeadAttention", "GroupedQueryAttention", "Attention", "AdditiveAttention"}
)
"""Operations that are called on ``(query, value, key)``, the key being the value by default."""

ROLES = ("query", "value", "key")


def wires(call: Call) -> dict[str, Ref]:
    """The tensor that enters as query, value and key of an attention layer's call.

    A call on one list holds them in the same order. Masks that follow are left out.
    """
    given = call.inputs[: len(ROLES)]
    if len(given) < len(ROLES):
        given = (*given, *given[-1:] * (len(ROLES) - len(given)))
    return dict(zip(ROLES, given, strict=True))


def roles(call: Call) -> tuple[str, ...]:
    """What each input of the call is: ``("query", "value and key")`` where no key was given."""
    if len(call.inputs) == 1:
        return ("query, value and key",)
    if len(call.inputs) == 2:
        return ("query", "value and key")
    return (*ROLES, *("mask",) * (len(call.inputs) - len(ROLES)))
