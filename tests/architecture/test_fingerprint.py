"""One fingerprint exactly where ``same_network`` says one network."""

from __future__ import annotations

import itertools
import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

pytest.importorskip("keras")

import keras
from keras import layers, ops

from stackgraph.architecture import Architecture, read_model, same_network
from stackgraph.architecture.fingerprint import Outline, canonical, fingerprint, form_between
from support.random_networks import Network, build, changes, networks

pytestmark = pytest.mark.keras

MANY = settings(
    max_examples=60, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True
)
SEEDS = st.tuples(st.integers(0, 10**6), st.integers(0, 10**6))


def alike(a: Architecture, b: Architecture) -> bool:
    form = form_between(Outline.of(a), Outline.of(b))
    return fingerprint(a, form) == fingerprint(b, form)


def assert_agree(models: list[keras.Model]) -> None:
    graphs = [read_model(m) for m in models]
    for a, b in itertools.combinations_with_replacement(graphs, 2):
        assert alike(a, b) == same_network(a, b), f"{canonical(a)}\n{canonical(b)}"


@given(networks(), SEEDS, st.integers(0, 10**6))
@MANY
def test_it_agrees_with_same_network(network: Network, seeds: tuple[int, int], pick: int) -> None:
    """Two spellings of a network, and four networks that are one small change away: 15 pairs and
    6 with themselves, of which both answers occur.
    """
    others = changes(network)
    random.Random(pick).shuffle(others)
    built = [build(network, s) for s in seeds] + [build(o, seeds[0]) for o in others[:4]]
    assert_agree(built)


def twin_branches(count: int, apart: int) -> keras.Model:
    """Branches of one form, summed; the first ``apart`` of them are read once more."""
    x = keras.Input((4,))
    ends = [layers.Dense(4)(layers.Dense(4, "relu")(x)) for _ in range(count)]
    again = [layers.Dense(2)(end) for end in ends[:apart]]
    return keras.Model(x, [layers.Add()(ends), *again])


def shared_pairs(crossed: bool) -> keras.Model:
    """Four parallel layers, two of them called again: on each other's results, or on their own."""
    x = keras.Input((4,))
    first, second = layers.Dense(4), layers.Dense(4)
    a, b = first(x), second(x)
    again = (second(a), first(b)) if crossed else (first(a), second(b))
    return keras.Model(x, layers.Add()([a, b, *again]))


def rings(sizes: list[int]) -> keras.Model:
    """Layers and products of neighbours round in rings: colours alone do not tell one ring of six
    from two of three.
    """
    x = keras.Input((4,))
    sums = []
    for size in sizes:
        ring = [layers.Dense(4)(x) for _ in range(size)]
        sums += [layers.Multiply()([ring[i], ring[i - 1]]) for i in range(size)]
    return keras.Model(x, layers.Add()([ops.tanh(s) for s in sums]))


def test_networks_full_of_likenesses() -> None:
    assert_agree([twin_branches(3, 0), twin_branches(3, 1), twin_branches(3, 2)])
    assert_agree([shared_pairs(True), shared_pairs(False)])
    assert_agree([rings([6]), rings([3, 3]), rings([3, 3])])
    one, two = (read_model(rings(sizes)) for sizes in ([6], [3, 3]))
    assert not same_network(one, two)


def looks(attentions: int) -> keras.Model:
    """Two looks, one of them masked, by one layer or by one each."""
    x = keras.Input((4, 3))
    made = [layers.MultiHeadAttention(1, 2) for _ in range(attentions)]
    y = made[0](x, x, use_causal_mask=True)
    return keras.Model(x, made[-1](y, y))


def test_one_layer_called_in_two_ways_is_not_two_layers() -> None:
    assert_agree([looks(1), looks(2), looks(1)])
    assert not alike(read_model(looks(1)), read_model(looks(2)))


def ends(kind: str) -> keras.Model:
    a, b = keras.Input((4,), name="left"), keras.Input((4,), name="right")
    up, down = layers.Dense(2, name="up")(a), layers.Dense(2, name="down")(layers.Add()([a, b]))
    inputs = {"list": [a, b], "turned": [b, a], "dict": {"left": a, "right": b}}
    inputs["strange"] = {"p": a, "q": b}
    outputs = {"list": [up, down], "turned": [down, up], "dict": {"up": up, "down": down}}
    outputs["strange"] = {"down": up, "up": down}
    return keras.Model(inputs[kind], outputs[kind])


def test_ports_by_position_by_name_and_by_key() -> None:
    assert_agree([ends(k) for k in ("list", "turned", "dict", "strange")])


def test_averages_of_sums_and_plain_averages() -> None:
    def averaged(how: str) -> keras.Model:
        x = keras.Input((4,))
        a, b, c = (layers.Dense(4, act)(x) for act in ("relu", "tanh", "elu"))
        made = {
            "layer": lambda: layers.Average()([a, b + c]),
            "half": lambda: (a + b + c) / 2,
            "mean": lambda: layers.Average()([a, b, c]),
            "third": lambda: (a + b + c) / 3,
            "pair": lambda: layers.Average()([a, b]),
        }
        return keras.Model(x, made[how]())

    assert_agree([averaged(h) for h in ("layer", "half", "mean", "third", "pair")])


def test_many_likenesses_take_no_time() -> None:
    graph = read_model(twin_branches(9, 0))
    began = time.process_time()
    canonical(graph)
    assert time.process_time() - began < 5


def test_every_process_finds_the_same() -> None:
    program = Path(__file__).with_name("programs") / "prints_fingerprint.py"
    found = set()
    for seed in ("1", "2"):
        env = {**os.environ, "PYTHONHASHSEED": seed, "TF_CPP_MIN_LOG_LEVEL": "3"}
        done = subprocess.run(
            [sys.executable, str(program)], capture_output=True, text=True, env=env, check=True
        )
        found.add(Path(done.stdout.strip()).name)
    assert len(found) == 1
    assert len(found.pop()) == 64
