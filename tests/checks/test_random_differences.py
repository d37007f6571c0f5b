"""Whatever two networks differ in, the message tells it: something, and no two sides alike."""

from __future__ import annotations

import random
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

pytest.importorskip("keras")

from stackgraph.architecture import Architecture, expand, read_model, same_network
from stackgraph.checks.core import Mismatch, show
from stackgraph.checks.hints.difference import nearest_mismatches
from support.random_networks import Network, build, changes, networks

pytestmark = pytest.mark.keras

QUICK = settings(
    max_examples=40, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True
)
LONG = settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
SEEDS = st.tuples(st.integers(0, 10**6), st.integers(0, 10**6))
OURS = re.compile(r"get_item|not_equal|true_divide|argument \d|\{'|\[\[|\bNone is\b|Ref\(|Call\(")
"""What only this program says: names of operations, records, lists of lists."""


def told(actual: Architecture, expected: Architecture) -> list[Mismatch]:
    return nearest_mismatches(expand(actual), [expand(expected)], "net")


def assert_tells(actual: Architecture, expected: Architecture) -> None:
    mismatches = told(actual, expected)
    assert mismatches
    for mismatch in mismatches:
        want, have = show(mismatch.expected), show(mismatch.actual)
        assert want != have or not want, str(mismatch)
        assert mismatch.subject.startswith("net"), str(mismatch)
        assert not OURS.search(str(mismatch)), str(mismatch)
    texts = [str(m) for m in mismatches]
    assert len(set(texts)) == len(texts), texts


def assert_small_change_is_told(network: Network, seeds: tuple[int, int]) -> None:
    rng = random.Random(seeds[0])
    first = read_model(build(network, seeds[0]))
    second = read_model(build(rng.choice(changes(network)), seeds[1]))
    if not same_network(expand(first), expand(second)):
        assert_tells(first, second)
        assert_tells(second, first)


def assert_any_two_are_told(one: Network, other: Network, seeds: tuple[int, int]) -> None:
    first, second = (read_model(build(n, s)) for n, s in zip((one, other), seeds, strict=True))
    if not same_network(expand(first), expand(second)):
        assert_tells(first, second)


@QUICK
@given(networks(), SEEDS)
def test_a_small_change_is_told(network: Network, seeds: tuple[int, int]) -> None:
    assert_small_change_is_told(network, seeds)


@QUICK
@given(networks(), networks(), SEEDS)
def test_any_two_networks_are_told_apart(
    one: Network, other: Network, seeds: tuple[int, int]
) -> None:
    assert_any_two_are_told(one, other, seeds)


@pytest.mark.slow
@LONG
@given(networks(), SEEDS)
def test_a_small_change_is_told_400(network: Network, seeds: tuple[int, int]) -> None:
    assert_small_change_is_told(network, seeds)


@pytest.mark.slow
@LONG
@given(networks(), networks(), SEEDS)
def test_any_two_networks_are_told_apart_400(
    one: Network, other: Network, seeds: tuple[int, int]
) -> None:
    assert_any_two_are_told(one, other, seeds)
