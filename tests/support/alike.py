"""Comparing Architectures in a test."""

from __future__ import annotations

from stackgraph.architecture import Architecture, same_network


def same(first: Architecture, *others: Architecture) -> bool:
    """Whether all of them are one network."""
    return all(same_network(first, other) for other in others)
