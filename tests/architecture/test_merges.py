"""Arithmetic on several tensors: read as the merge that it is, and only where it is one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

pytest.importorskip("keras")

import keras
import tensorflow as tf
from keras import layers, ops

from stackgraph.architecture import Architecture, expand, read_model, same_network

pytestmark = pytest.mark.keras

Merge = Callable[..., Any]


def of(merge: Merge, *sizes: int, head: bool = True) -> Architecture:
    """A function of branches of that many numbers, each a Dense of its own."""
    given = keras.Input((6,))
    result = merge(*(layers.Dense(n, "relu")(given) for n in sizes))
    return expand(read_model(keras.Model(given, layers.Dense(2)(result) if head else result)))


def pads(a: Any, b: Any, module: Any = ops) -> Any:
    return module.pad(a, [[0, 0], [0, 3]]) + module.pad(b, [[0, 0], [4, 0]])


def whole(a: Any, b: Any) -> Any:
    return layers.Concatenate()([a, b])


def distance(a: Any, b: Any) -> Any:
    return ops.abs(a - b)


def as_lambda(merge: Merge) -> Merge:
    return lambda *each: layers.Lambda(lambda tensors: merge(*tensors))(list(each))


SAME: dict[str, tuple[Merge, Merge, tuple[int, ...]]] = {
    "concatenation: pads": (whole, pads, (4, 3)),
    "concatenation: pads of TensorFlow": (whole, as_lambda(lambda a, b: pads(a, b, tf)), (4, 3)),
    "concatenation: stacked, flattened": (
        whole,
        lambda a, b: ops.reshape(ops.stack([a, b], axis=1), (-1, 8)),
        (4, 4),
    ),
    "concatenation: turned round": (
        whole,
        lambda a, b: ops.transpose(ops.concatenate([ops.transpose(a), ops.transpose(b)], axis=0)),
        (4, 3),
    ),
    "concatenation of three": (
        lambda a, b, c: layers.Concatenate()([a, b, c]),
        lambda a, b, c: (
            ops.pad(a, [[0, 0], [0, 4]])
            + ops.pad(b, [[0, 0], [2, 2]])
            + ops.pad(c, [[0, 0], [4, 0]])
        ),
        (2, 2, 2),
    ),
    "distance: two relus": (distance, lambda a, b: ops.relu(a - b) + ops.relu(b - a), (4, 4)),
    "distance: where": (distance, lambda a, b: ops.where(a > b, a - b, b - a), (4, 4)),
    "distance: two differences": (distance, lambda a, b: ops.maximum(a - b, b - a), (4, 4)),
    "distance: high less low": (
        distance,
        lambda a, b: ops.maximum(a, b) - ops.minimum(a, b),
        (4, 4),
    ),
    "square of the difference": (
        lambda a, b: ops.square(a - b),
        lambda a, b: a * a - 2 * a * b + b * b,
        (4, 4),
    ),
    "maximum: where": (
        lambda a, b: layers.Maximum()([a, b]),
        lambda a, b: ops.where(ops.greater(b, a), b, a),
        (4, 4),
    ),
    "maximum: a sum": (
        lambda a, b: layers.Maximum()([a, b]),
        lambda a, b: a + ops.relu(b - a),
        (4, 4),
    ),
    "maximum of three: stacked": (
        lambda a, b, c: layers.Maximum()([a, b, c]),
        lambda a, b, c: ops.max(ops.stack([a, b, c], axis=0), axis=0),
        (4, 4, 4),
    ),
    "minimum of TensorFlow": (
        lambda a, b: layers.Minimum()([a, b]),
        as_lambda(lambda a, b: tf.where(a < b, a, b)),
        (4, 4),
    ),
    "product: of squares": (
        lambda a, b: layers.Multiply()([a, b]),
        lambda a, b: (ops.square(a + b) - ops.square(a - b)) / 4,
        (4, 4),
    ),
    "average: halfway": (
        lambda a, b: layers.Average()([a, b]),
        lambda a, b: a + (b - a) / 2,
        (4, 4),
    ),
    "sum: einsum": (
        lambda a, b: layers.Add()([a, b]),
        lambda a, b: ops.einsum("nbi->bi", ops.stack([a, b])),
        (4, 4),
    ),
    "sum: the average times its number": (
        lambda a, b, c: layers.Add()([a, b, c]),
        lambda a, b, c: 3 * layers.Average()([a, b, c]),
        (4, 4, 4),
    ),
    "sum: a minus that is taken off": (
        lambda a, b: layers.Add()([a, b]),
        lambda a, b: layers.Subtract()([a, -1 * b]),
        (4, 4),
    ),
    "average of three: thirds": (
        lambda a, b, c: layers.Average()([a, b, c]),
        lambda a, b, c: a / 3 + b / 3 + c / 3,
        (4, 4, 4),
    ),
    "difference, turned": (lambda a, b: a - b, lambda a, b: (a + b) - 2 * b, (4, 4)),
}


@pytest.mark.parametrize(("named", "spelt", "sizes"), SAME.values(), ids=SAME)
def test_a_merge_spelled_out_is_the_merge(
    named: Merge, spelt: Merge, sizes: tuple[int, ...]
) -> None:
    assert same_network(of(named, *sizes), of(spelt, *sizes))
    assert same_network(of(named, *sizes, head=False), of(spelt, *sizes, head=False))


DIFFERENT: dict[str, tuple[Merge, Merge, tuple[int, ...]]] = {
    "pads that overlap": (
        whole,
        lambda a, b: ops.pad(a, [[0, 0], [0, 3]]) + ops.pad(b, [[0, 0], [3, 1]]),
        (4, 3),
    ),
    "pads of ones": (
        whole,
        lambda a, b: ops.pad(a, [[0, 0], [0, 3]], constant_values=1) + ops.pad(b, [[0, 0], [4, 0]]),
        (4, 3),
    ),
    "stacked the other way": (
        whole,
        lambda a, b: ops.reshape(ops.stack([a, b], axis=2), (-1, 8)),
        (4, 4),
    ),
    "one relu alone": (distance, lambda a, b: ops.relu(a - b) + ops.relu(a - b), (4, 4)),
    "no distance": (distance, lambda a, b: ops.maximum(a, b) + ops.minimum(a, b), (4, 4)),
    "nearly half": (
        lambda a, b: layers.Average()([a, b]),
        lambda a, b: a + (b - a) * 0.51,
        (4, 4),
    ),
    "the least": (
        lambda a, b: layers.Maximum()([a, b]),
        lambda a, b: ops.where(ops.less(b, a), b, a),
        (4, 4),
    ),
}


@pytest.mark.parametrize(("named", "spelt", "sizes"), DIFFERENT.values(), ids=DIFFERENT)
def test_what_is_no_such_merge_is_not(named: Merge, spelt: Merge, sizes: tuple[int, ...]) -> None:
    assert not same_network(of(named, *sizes, head=False), of(spelt, *sizes, head=False))


def test_samples_that_are_joined_are_no_merge_of_branches() -> None:
    graph = of(lambda a, b: ops.concatenate([a, b], axis=0), 4, 4, head=False)
    assert [n.config["axis"] for n in graph.layers if n.operation == "concatenate"] == [0]


def test_an_activation_above_a_merge_stays_with_its_branch() -> None:
    def named(a: Any, b: Any) -> Any:
        return layers.Concatenate()([ops.tanh(a), ops.tanh(b)])

    def spelt(a: Any, b: Any) -> Any:
        return pads(ops.tanh(a), ops.tanh(b))

    assert same_network(of(named, 4, 3), of(spelt, 4, 3))


def test_a_merge_of_merges_is_read_from_the_inside() -> None:
    def named(a: Any, b: Any, c: Any) -> Any:
        return layers.Concatenate()([layers.Maximum()([layers.Add()([a, b]), c]), c])

    def spelt(a: Any, b: Any, c: Any) -> Any:
        total = 2 * layers.Average()([a, b])
        most = ops.where(total > c, total, c)
        return ops.pad(most, [[0, 0], [0, 4]]) + ops.pad(c, [[0, 0], [4, 0]])

    assert same_network(of(named, 4, 4, 4), of(spelt, 4, 4, 4))


def test_a_distance_from_a_sum_is_one() -> None:
    def named(a: Any, b: Any, c: Any) -> Any:
        return ops.abs(layers.Add()([a, b]) - c)

    def spelt(a: Any, b: Any, c: Any) -> Any:
        total = a + b
        return ops.relu(total - c) + ops.relu(c - total)

    assert same_network(of(named, 4, 4, 4), of(spelt, 4, 4, 4))


def test_what_another_layer_reads_too_stays() -> None:
    def model(join: Merge) -> Architecture:
        given = keras.Input((6,))
        one, two, three = (layers.Dense(n, "relu")(given) for n in (4, 3, 3))
        inner = join(one, two)
        return read_model(keras.Model(given, [layers.Dense(2)(inner), join(inner, three)]))

    def joined(a: Any, b: Any) -> Any:
        sizes = a.shape[-1], b.shape[-1]
        return ops.pad(a, [[0, 0], [0, sizes[1]]]) + ops.pad(b, [[0, 0], [sizes[0], 0]])

    assert same_network(model(whole), model(joined))


def test_a_chain_of_shortcuts_is_read_to_its_end() -> None:
    def model(add: Merge) -> Architecture:
        given = keras.Input((6,))
        x = layers.Dense(4)(given)
        for _ in range(5):
            x = add(x, layers.Dense(4, "relu")(x))
        return read_model(keras.Model(given, x))

    def doubled(a: Any, b: Any) -> Any:
        return 2 * layers.Average()([a, b])

    assert same_network(model(lambda a, b: a + b), model(doubled))


@pytest.mark.parametrize("kind", [layers.Maximum, layers.Minimum])
def test_a_tensor_that_is_chosen_from_twice_counts_once(kind: Any) -> None:
    graph = of(lambda a, b, c: kind()([kind()([a, b]), b, c]), 4, 4, 4)
    assert same_network(graph, of(lambda a, b, c: kind()([a, b, c]), 4, 4, 4))
    assert not same_network(graph, of(lambda a, b, c: layers.Add()([a, b, c]), 4, 4, 4))


def test_the_learners_name_stays() -> None:
    def spelt(a: Any, b: Any) -> Any:
        wide = ops.pad(a, [[0, 0], [0, 3]]), ops.pad(b, [[0, 0], [4, 0]])
        return layers.Add(name="joined")(list(wide))

    (merge,) = [n for n in of(spelt, 4, 3).layers if n.operation == "concatenate"]
    assert merge.name == "joined"
