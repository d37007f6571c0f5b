"""Two spellings of one network are equal; one small change makes them unequal."""

from __future__ import annotations

import json
import random

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from stackgraph.architecture import describe, expand, from_dict, read_model, to_dict
from support.alike import same

pytest.importorskip("keras")

import keras

from stackgraph.architecture.difference import difference
from stackgraph.architecture.normal import has_average_of_sum
from support.random_networks import Network, Step, build, changes, networks

pytestmark = pytest.mark.keras

QUICK = settings(
    max_examples=25, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True
)
LONG = settings(max_examples=500, deadline=None, suppress_health_check=list(HealthCheck))
SEEDS = st.tuples(st.integers(0, 10**6), st.integers(0, 10**6))


LIKE_READERS = Network(
    1,
    (
        Step("block", (0,), depth=2),
        Step("again", (0,), of=0),
        *[Step("dense", (0,))] * 5,
        Step("add", (0, 1, 2)),
        Step("again", (0,), of=0),
    ),
)
"""Many layers of one form on one tensor: partners are found only from their readers' partners."""


def assert_spellings_equal(network: Network, seeds: tuple[int, int]) -> None:
    """Both spellings, and what comes back from plain data, are one network."""
    first, second = (read_model(build(network, s)) for s in seeds)
    assert same(first, second), f"{describe(expand(first))}\n----\n{describe(expand(second))}"
    if not any(has_average_of_sum(expand(g)) for g in (first, second)):
        found = difference(first, second)
        # Layers of one form on one tensor are paired at random, so sharing is not asserted.
        wrong = [*found.missing, *found.extra, *found.changed, *found.rewired]
        assert wrong == []
    assert same(from_dict(json.loads(json.dumps(to_dict(first)))), second)
    assert first.parameters == second.parameters


def assert_change_noticed(network: Network, seeds: tuple[int, int]) -> None:
    """One small change, in any spelling, is a difference, and one that can be shown."""
    rng = random.Random(seeds[0])
    changed = rng.choice(changes(network))
    first = read_model(build(network, seeds[0]))
    second = read_model(build(changed, seeds[1]))
    both = f"{describe(expand(first))}\n----\n{describe(expand(second))}"
    assert not same(first, second), both
    assert not difference(first, second).empty, both
    assert not difference(second, first).empty, both


@QUICK
@given(networks(), SEEDS)
@example(LIKE_READERS, (3, 0))
def test_spellings_are_equal(network: Network, seeds: tuple[int, int]) -> None:
    assert_spellings_equal(network, seeds)


@QUICK
@given(networks(), SEEDS)
def test_small_change_is_unequal(network: Network, seeds: tuple[int, int]) -> None:
    assert_change_noticed(network, seeds)


def assert_arithmetic_is_read(network: Network, seed: int) -> None:
    """Merges spelled out as arithmetic are the merges."""
    plain, spelled = (build(network, seed, spelled_out=out) for out in (False, True))
    both = f"{describe(expand(read_model(plain)))}\n----\n{describe(expand(read_model(spelled)))}"
    assert same(read_model(plain), read_model(spelled)), both


@QUICK
@given(networks(), st.integers(0, 10**6))
def test_merges_spelled_out_are_equal(network: Network, seed: int) -> None:
    assert_arithmetic_is_read(network, seed)


@pytest.mark.slow
@LONG
@given(networks(), st.integers(0, 10**6))
def test_merges_spelled_out_are_equal_500(network: Network, seed: int) -> None:
    assert_arithmetic_is_read(network, seed)


@pytest.mark.slow
@LONG
@given(networks(), SEEDS)
def test_spellings_are_equal_500(network: Network, seeds: tuple[int, int]) -> None:
    assert_spellings_equal(network, seeds)


@pytest.mark.slow
@LONG
@given(networks(), SEEDS)
def test_small_change_is_unequal_500(network: Network, seeds: tuple[int, int]) -> None:
    assert_change_noticed(network, seeds)


def test_parameters_are_those_of_keras() -> None:
    inputs = keras.Input((8,))
    shared = keras.layers.Dense(8)
    model = keras.Model(inputs, shared(shared(inputs)) + inputs)
    assert read_model(model).parameters == model.count_params() == 72
