"""Checks on what a model does tell the cause, where the network or its weights show it."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

pytest.importorskip("keras")

import keras
from keras import layers, ops

from stackgraph.checks.adapted import check_adapted
from stackgraph.checks.behaviour import (
    check_probabilities,
    check_same_function,
    check_same_predictions,
    check_same_weights,
    check_score,
    check_symmetric,
)
from stackgraph.checks.core import CheckError
from stackgraph.checks.disturbing import check_permutation
from stackgraph.checks.structure.graph import (
    check_branches,
    check_merge,
    check_same_architecture,
    check_skip,
)
from stackgraph.checks.structure.layers import check_kinds, check_units
from stackgraph.checks.structure.shapes import (
    check_layer_output_shape,
    check_output_names,
    check_output_shape,
)
from support.told import message

pytestmark = [pytest.mark.keras, pytest.mark.usefixtures("fresh_names")]


def row(width: int = 4) -> Any:
    return keras.Input((width,))


# ------------------------------------------------------------------ other predictions


def parts() -> dict[str, layers.Layer]:
    return {"deep": layers.Dense(4, "tanh"), "head": layers.Dense(2)}


def joined(own: dict[str, layers.Layer], *, swap: bool = False, past: bool = False) -> keras.Model:
    x = row()
    deep = x if past else own["deep"](x)
    pair = [deep, x] if swap else [x, deep]
    return keras.Model(x, own["head"](layers.Concatenate()(pair)))


def test_other_predictions_are_put_down_to_what_differs() -> None:
    own = parts()
    asked = joined(own)
    check_same_predictions(joined(own), asked, name="net")
    found = message(lambda: check_same_predictions(joined(own, past=True), asked, name="net"))
    assert found.splitlines()[0] == "net: other predictions"
    assert "Dense" in found.split("those")[-1] or "missing" in found
    found = message(lambda: check_same_predictions(joined(own, swap=True), asked, name="net"))
    assert "the order in a concatenation counts" in found
    found = message(lambda: check_same_predictions(joined(parts()), asked, name="net"))
    assert "the layers that are asked for, with other weights" in found


def test_something_else_is_put_down_to_a_step_in_another_place() -> None:
    x = row()
    asked = keras.Model(x, layers.Dense(3, "softmax")(ops.abs(x)))
    late = keras.Model(x, ops.softmax(ops.abs(layers.Dense(3)(x))))
    found = message(lambda: check_same_function(late, asked, name="net"))
    assert found.splitlines()[0] == "net computes something else"
    assert "absolute" in found


def test_weights_of_which_only_some_are_copied() -> None:
    given = keras.Sequential([row(), layers.Dense(3, bias_initializer="ones")])
    mine = keras.Sequential([row(), layers.Dense(3)])
    mine.layers[0].kernel.assign(given.layers[0].kernel)
    found = message(lambda: check_same_weights(mine, given, name="back"))
    assert "1 of 2 arrays the same: get_weights()[0]" in found
    mine.layers[0].kernel.assign(given.layers[0].kernel + 1)
    found = message(lambda: check_same_weights(mine, given, name="back"))
    assert "back.set_weights(given.get_weights())" in found


def test_a_score_of_guessing_with_a_loss_that_cannot_learn() -> None:
    model = keras.Sequential([row(), layers.Dense(1, "sigmoid", kernel_initializer="zeros")])
    x, y = np.ones((10, 4), "float32"), np.array([0] * 4 + [1] * 6)
    low = message(lambda: check_score(model, x, y, at_least=0.9, name="net"))
    assert "built anew, or cloned" in low
    model.compile("adam", "categorical_crossentropy")
    low = message(lambda: check_score(model, x, y, at_least=0.9, name="net"))
    assert "one probability takes 'binary_crossentropy'" in low


def test_a_model_that_always_says_yes() -> None:
    x = row(1)
    always = keras.Model(x, ops.sigmoid(ops.abs(x)))
    rows, y = np.array([[0.5], [1.0], [-2.0], [3.0]]), np.array([0, 1, 1, 0])
    low = message(lambda: check_score(always, rows, y, at_least=0.9, name="net"))
    assert "it says 1 of every sample" in low


def test_absolute_values_of_which_the_difference_is_taken() -> None:
    a, b = row(), row()
    half = layers.Dense(3)
    bare = keras.Model([a, b], layers.Dense(1)(ops.abs(half(a)) - ops.abs(half(b))))
    assert "of the difference, as the last step" in message(
        lambda: check_symmetric(bare, name="net")
    )


def test_numbers_that_were_adapted_to_as_one_sample() -> None:
    grams = np.array([[1.0], [3.0], [8.0]])

    def scaled(data: np.ndarray) -> keras.Model:
        scale = layers.Normalization()
        scale.adapt(data)
        x = row(data.shape[-1])
        return keras.Model(x, layers.Dense(1)(scale(x)))

    check_adapted(scaled(grams), "Normalization", grams, name="fee")
    flat = scaled(grams.ravel())
    found = message(lambda: check_adapted(flat, "Normalization", grams, name="fee"))
    assert "3 samples for one sample of 3 numbers" in found


def test_a_quantity_with_a_loss_for_probabilities() -> None:
    model = keras.Sequential([row(), layers.Dense(1, kernel_initializer="zeros")])
    model.compile("adam", "binary_crossentropy")
    x, y = np.ones((4, 4), "float32"), np.array([3.0, 9.0, 8.0, 4.0])
    high = message(lambda: check_score(model, x, y, metric="mae", at_most=1, name="fee"))
    assert "a quantity takes 'mse' or 'mae'" in high


def test_an_addition_of_the_input_where_a_layer_was_meant() -> None:
    def made(wrong: bool) -> keras.Model:
        x = row()
        first = layers.Dense(4, "tanh")(x)
        return keras.Model(x, (x if wrong else first) + layers.Dense(4)(first))

    found = message(lambda: check_same_architecture(made(True), made(False), name="rebuilt"))
    assert "it is called on a tensor from before layer 1 (Dense)" in found


def test_outputs_and_inputs_in_another_order() -> None:
    x = keras.Input((3,), name="x")
    turned = keras.Model(x, [layers.Dense(3)(x), layers.Dense(4)(x)])
    found = message(lambda: check_output_shape(turned, [(4,), (3,)], name="opened"))
    assert found.splitlines()[0] == "opened: the outputs are in another order"


def test_one_number_is_not_taken_for_the_only_kind_of_probability() -> None:
    model = keras.Sequential([row(), layers.Dense(1)])
    assert "several classes take a unit each" in message(
        lambda: check_probabilities(model, name="finder")
    )


# ------------------------------------------------------------------ wiring


def net(block: Any) -> keras.Model:
    x = row()
    start = layers.Dense(4, "relu", name="start")(x)
    return keras.Model(x, layers.Dense(1)(block(start, x)))


def test_why_no_skip_connection_is_found() -> None:
    def why(block: Any, **told: Any) -> str:
        return message(lambda: check_skip(net(block), name="net", **told))

    assert "lies no layer with weights" in why(lambda s, x: s + ops.tanh(s))
    both = why(lambda s, x: layers.Dense(4)(s) + layers.Dense(4)(s))
    assert "the shortcut is the tensor from before them, itself" in both
    assert "keep the tensor from before" in why(lambda s, x: layers.Dense(4)(s))
    assert "not behind it" in why(lambda s, x: layers.Dense(4)(s), hint="not behind it")
    one = why(lambda s, x: s + layers.Dense(4)(s), count=2)
    assert "is a block missing" in one


def test_where_shortcuts_begin() -> None:
    def levels(start: bool) -> keras.Model:
        return net(lambda s, x: layers.Concatenate()([s if start else x, layers.Dense(4)(s)]))

    check_skip(levels(True), merge="concatenate", starts=["start"], name="net")
    found = message(
        lambda: check_skip(levels(False), merge="concatenate", starts=["start"], name="net")
    )
    assert found.splitlines()[0] == "net: no shortcut begins at 'start'"
    assert "a shortcut from input 1" in found
    with pytest.raises(CheckError, match="no layer named 'strat'"):
        check_skip(levels(True), merge="concatenate", starts=["strat"], name="net")


def test_a_merge_that_is_no_end_of_a_shortcut_asked_for() -> None:
    def net_of(bottom: bool) -> keras.Model:
        given = keras.Input((4,))
        start = layers.Dense(4, name="start")(given)
        low = layers.Dense(4, name="low")(start)
        deep = layers.Dense(4)(low)
        deep = deep + layers.Dense(4)(deep) if bottom else deep
        up = layers.Concatenate()([low, layers.Dense(4)(deep)])
        return keras.Model(given, layers.Concatenate()([start, layers.Dense(4)(up)]))

    asked = {"merge": "concatenate", "count": 2, "starts": ["start", "low"], "name": "net"}
    check_skip(net_of(False), **asked)
    found = message(lambda: check_skip(net_of(True), **asked))
    assert found.splitlines()[0] == "net, layer 5 (add): another place where tensors meet"
    assert "here, too: layer 3 (Dense) and layer 4 (Dense)" in found


@pytest.mark.parametrize("stale", [(0, 0, 2), (0, 1, 1), (0, 1, 0)])
def test_a_layer_on_an_older_sum_is_told_though_that_sum_is_now_part_of_a_longer(
    stale: tuple[int, int, int],
) -> None:
    def blocks(reads: tuple[int, ...]) -> keras.Model:
        sums = [keras.Input((4,), name="words")]
        for place, width in zip(reads, (3, 5, 7), strict=True):
            part = layers.Dense(4)(layers.Dense(width)(layers.LayerNormalization()(sums[place])))
            sums.append(sums[-1] + part)
        return keras.Model(sums[0], sums[-1])

    check_same_architecture(blocks((0, 1, 2)), blocks((0, 1, 2)), name="net")
    found = message(
        lambda: check_same_architecture(blocks(stale), blocks((0, 1, 2)), name="net")
    ).splitlines()
    assert "(LayerNormalization): reads the wrong tensor" in found[0]
    assert found[1].startswith("  expected: the sum of ")
    assert "was an older variable used?" in found[3]


def test_a_layer_called_again_may_be_meant_as_two() -> None:
    x = row()
    again = layers.Dense(4, "relu")
    two = keras.Model(x, layers.Dense(1)(layers.Concatenate()([again(x), again(ops.abs(x))])))
    found = message(lambda: check_units(two, [4, 4, 1], name="net"))
    assert "is called 2 times and counts once: was a new layer meant for each call?" in found


def test_a_shortcut_that_begins_one_layer_late_is_told_where_the_name_belongs() -> None:
    def block(s: Any, x: Any) -> Any:
        after = layers.Dense(4, name="after")(s)
        return layers.Concatenate()([after, layers.Dense(4)(after)])

    found = message(
        lambda: check_skip(net(block), merge="concatenate", starts=["start"], name="net")
    )
    assert "begins one layer later, at layer 2 ('after')" in found
    assert "give the name 'start' to that layer" in found


def test_one_unit_of_softmax_is_the_cause_of_a_low_score() -> None:
    x, y = np.random.default_rng(0).normal(size=(40, 4)), np.arange(40) % 2
    pixels = row()
    ends = keras.Model(pixels, layers.Dense(1, "softmax")(pixels))
    one = message(lambda: check_score(ends, x, y, at_least=0.9, name="net"))
    assert "a softmax over one unit is always 1" in one
    ends = keras.Model(pixels, layers.Dense(1, "sigmoid")(ops.relu(pixels)))
    ends.set_weights([np.ones((4, 1)), np.full(1, 0.1)])
    assert "no prediction is below 0.5" in message(
        lambda: check_score(ends, x, y, at_least=0.9, name="net")
    )


def test_a_causal_mask_is_why_the_order_of_the_places_counts() -> None:
    def bag(**call: Any) -> keras.Model:
        rows = keras.Input((6, 4))
        seen = layers.MultiHeadAttention(1, 4)(rows, rows, **call)
        return keras.Model(rows, layers.GlobalAveragePooling1D()(seen))

    check_permutation(bag(), name="bag")
    found = message(lambda: check_permutation(bag(use_causal_mask=True), name="bag"))
    assert "(MultiHeadAttention) is called with use_causal_mask=True" in found


def test_a_shortcut_that_begins_behind_the_merge() -> None:
    def block(late: bool) -> keras.Model:
        def made(s: Any, x: Any) -> Any:
            joined = layers.Concatenate()([s, x])
            start = layers.Dense(8)(joined) if late else joined
            return start + layers.Dense(8)(start)

        return net(made)

    check_skip(block(False), starts=["concatenate"], name="gym")
    found = message(lambda: check_skip(block(True), starts=["concatenate"], name="gym"))
    assert found.splitlines()[0] == "gym: no shortcut begins at the concatenate"
    assert "a shortcut from layer 3 (Dense)" in found


def test_more_blocks_than_asked_for_need_no_projection() -> None:
    model = net(lambda s, x: (y := s + layers.Dense(4)(s)) + layers.Dense(4)(y))
    found = message(lambda: check_skip(model, shortcut="identity", count=1, name="net"))
    assert "projection" not in found


def test_what_meets_in_a_merge_as_it_is() -> None:
    def pair(second: Any) -> keras.Model:
        return net(lambda s, x: layers.Concatenate()([s, second(s, x)]))

    far = ["Dense", "subtract"]
    check_merge(pair(lambda s, x: s - layers.Dense(4)(x)), "concatenate", joins=far, name="net")
    other = pair(lambda s, x: layers.Concatenate()([x, s - layers.Dense(4)(x)]))
    with pytest.raises(CheckError):
        check_merge(pair(lambda s, x: x), "concatenate", joins=far, name="net")
    with pytest.raises(CheckError):
        check_merge(other, "concatenate", inputs=2, joins=far, name="net")
    three = net(lambda s, x: layers.Concatenate()([s, x, s - x]))
    assert "a tensor too many" in message(
        lambda: check_merge(three, "concatenate", inputs=2, name="net")
    )


def test_tensors_that_meet_in_several_steps() -> None:
    def signs(s: Any, x: Any) -> Any:
        return layers.Dense(4)(x) - layers.Dense(4)(x) + s

    found = message(lambda: check_branches(net(signs), 3, name="net"))
    assert "in several steps of different kinds" in found


def test_a_flatten_that_has_nothing_to_do() -> None:
    stack = keras.Sequential([row(64), layers.Flatten(), layers.Dense(2)])
    assert "a Flatten has nothing to do" in message(
        lambda: check_kinds(stack, ["Flatten", "Dense"], name="back")
    )


def test_a_name_at_another_layer_than_meant() -> None:
    x = keras.Input((8, 8, 12))
    y = layers.MaxPooling2D(name="deep")(x)
    model = keras.Model(x, layers.Conv2D(24, 3, padding="same")(y))
    assert "it is a MaxPooling2D" in message(
        lambda: check_layer_output_shape(model, "deep", (4, 4, 24), name="unet")
    )


def test_a_dict_of_outputs_by_its_keys() -> None:
    x = row()
    heads = {k: layers.Dense(1, name=k)(x) for k in ("digit", "turned")}
    names = list(heads)
    check_output_names(keras.Model(x, heads), names, keyed=True, name="net")
    check_output_names(keras.Model(x, list(heads.values())), names, name="net")
    assert "the outputs are no dict" in message(
        lambda: check_output_names(
            keras.Model(x, list(heads.values())), names, keyed=True, name="net"
        )
    )
    other = dict(zip(("digits", "upside"), heads.values(), strict=True))
    assert "did you mean 'digit'" in message(
        lambda: check_output_names(keras.Model(x, other), names, name="net")
    )


def test_a_model_without_a_graph_is_no_stack() -> None:
    found = message(lambda: check_kinds(keras.Model(), ["Dense"], name="finder"))
    assert "a graph is made by keras.Model(inputs, outputs)" in found


def opinions(*, chained: bool) -> keras.Model:
    """Three branches side by side, or each on the result of the one before."""
    x = row()
    first = layers.Dense(8, "relu")(x)
    second = layers.Dense(8, "tanh")(first if chained else x)
    third = layers.Dense(8, "relu")(layers.Dense(16, "relu")(second if chained else x))
    return keras.Model(x, layers.Dense(1)(layers.Add()([first, second, third])))


def test_steps_side_by_side_have_no_order() -> None:
    chained, wanted = opinions(chained=True), opinions(chained=False)
    told = message(lambda: check_same_architecture(chained, wanted, name="sum"))
    assert "another order" not in told
    assert "layer 2 (Dense, 8 units): reads the wrong tensor" in told
    assert "called on the result of layer 1 (Dense, 8 units), not on what went in" in told


# ------------------------------------------------------------------ no merge


@pytest.mark.parametrize(
    "check",
    [
        lambda m: check_merge(m, "concatenate", name="net"),
        lambda m: check_branches(m, 2, name="net"),
    ],
)
def test_what_meets_in_no_merge_is_named(check: Any) -> None:
    x = row()
    branches = [layers.Dense(4)(x), layers.Dense(4)(x)]
    turned = layers.Flatten()(ops.stack(branches, axis=2))  # number by number, not branch by branch
    meet, apart = (keras.Model(x, layers.Dense(1)(t)) for t in (turned, branches[0]))
    assert "tensors meet only in layer 3 (stack), which is no merge" in message(lambda: check(meet))
    assert "no two tensors meet in the model" in message(lambda: check(apart))


def test_a_layer_that_is_called_again_on_one_tensor_is_not_built_again() -> None:
    def joined(again: bool, *, new: bool = False, width: int = 3) -> keras.Model:
        x = row()
        gate = layers.Dense(4)
        first = gate(x)
        second = (layers.Dense(4) if new else gate)(x) if again else first
        return keras.Model(x, layers.Concatenate()([first, layers.Dense(width)(second)]))

    check_same_architecture(joined(again=True), joined(again=False))  # computes nothing new
    for new, told in ((False, "call it once and use"), (True, "build it once and use")):
        wrong = joined(again=True, new=new, width=2)
        assert told in message(lambda: check_same_architecture(wrong, joined(again=False)))  # noqa: B023
