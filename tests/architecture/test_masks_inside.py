"""Masks that run through models inside: what is recorded without them has them when it runs."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

pytest.importorskip("keras")

import keras
from keras import layers

from stackgraph.architecture import expand, read_model, same_network
from stackgraph.architecture.plain import from_dict, to_dict
from stackgraph.checks.structure.graph import check_same_architecture
from support.told import message

pytestmark = pytest.mark.keras


def table(zero: bool = True) -> layers.Layer:
    return layers.Embedding(20, 4, mask_zero=zero)


def boxed(shape: tuple[int | None, ...], *steps: layers.Layer, **named: Any) -> keras.Model:
    return keras.Sequential([keras.Input(shape), *steps], **named)


def tower(kind: str, zero: bool = True) -> Any:
    """From word numbers to one row: ``Embedding``, ``Dropout`` and pooling, boxed up otherwise."""
    pool, drop = layers.GlobalAveragePooling1D(), layers.Dropout(0.2)
    if kind == "flat":
        return lambda words: pool(drop(table(zero)(words)))
    if kind == "the table in a box":
        return lambda words: pool(drop(boxed((None,), table(zero))(words)))
    if kind == "the pooling in a box":
        return lambda words: boxed((None, 4), drop, pool, name="pooled")(table(zero)(words))
    if kind == "all in a box":
        return boxed((None,), table(zero), drop, pool)
    return boxed((None,), boxed((None,), table(zero)), boxed((None, 4), drop, pool))


KINDS = (
    "flat",
    "the table in a box",
    "the pooling in a box",
    "all in a box",
    "boxes in a box",
)


def reader(kind: str, zero: bool = True) -> keras.Model:
    words, other = keras.Input((None,), name="words"), keras.Input((3,), name="other")
    joined = layers.Concatenate()([tower(kind, zero)(words), other])
    return keras.Model([words, other], layers.Dense(2, name="head")(joined))


def looking(boxes: bool) -> keras.Model:
    """Attention of masked rows to themselves."""
    words = keras.Input((6,), name="words")
    rows = boxed((6,), table())(words) if boxes else table()(words)
    x = keras.Input((6, 4))
    block = keras.Model(x, layers.MultiHeadAttention(2, 2)(x, x))
    seen = block(rows) if boxes else layers.MultiHeadAttention(2, 2)(rows, rows)
    return keras.Model(words, layers.Flatten()(seen))


def test_one_network_in_all_boxes_and_another_without_the_mask() -> None:
    graphs = [read_model(reader(kind)) for kind in KINDS]
    without = [read_model(reader(kind, zero=False)) for kind in KINDS]
    for one, other in itertools.combinations(graphs, 2):
        assert same_network(one, other)
    for one, other in itertools.product(graphs, without):
        assert not same_network(one, other)
    assert same_network(read_model(looking(True)), read_model(looking(False)))


@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_is_answered_with_a_model_inside(kind: str) -> None:
    picture = from_dict(to_dict(read_model(reader("flat"))))
    check_same_architecture(reader(kind), picture, name="rebuilt")
    told = message(
        lambda: check_same_architecture(reader(kind, zero=False), picture, name="rebuilt")
    )
    assert "mask_zero=True" in told


def test_reading_leaves_no_trace_and_ports_keep_their_names() -> None:
    model = reader("boxes in a box")
    parts = [*model._flatten_layers(include_self=False)]
    before = [(len(p._inbound_nodes), len(p._outbound_nodes)) for p in parts]
    graph = expand(read_model(model))
    assert before == [(len(p._inbound_nodes), len(p._outbound_nodes)) for p in parts]
    assert [p.known_as for p in (*graph.inputs, *graph.outputs)] == ["words", "other", "head"]
    assert graph.parameters == model.count_params()
    assert [n.inner is not None for n in graph.collapsed.layers].count(True) == 1
