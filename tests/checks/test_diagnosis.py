"""Each mistake of the curriculum that a graph shows is named by the hint of the check that fails.

One row a mistake: the units it is listed under, the wrong model, the check, and words of the hint
or headline that name the mistake and no other.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from stackgraph.architecture import expand, read_model

pytest.importorskip("keras")

import keras
from keras import layers

from stackgraph import checks as s
from stackgraph.checks import CheckError
from stackgraph.checks.hints import diagnosis
from support import structure_models as models

pytestmark = pytest.mark.keras

Dense = layers.Dense
Check = Callable[[Any], None]
RELU_SOFTMAX = ["relu", "relu", "softmax"]
HEADS: dict[str, dict[str, Any]] = {
    "digit": {"units": 10, "activation": "softmax"},
    "parity": {"units": 1, "activation": "sigmoid"},
}


def sequential(*stack: Any, shape: tuple[int, ...] = (64,)) -> keras.Model:
    return keras.Sequential([keras.Input(shape), *stack])


def same(right: Callable[[], Any]) -> Check:
    return lambda model: s.check_same_architecture(model, right(), name="answer")


def swapped_heads() -> keras.Model:
    inputs = keras.Input((64,))
    trunk = Dense(32, "relu")(inputs)
    parity = Dense(10, "softmax", name="parity")(trunk)
    return keras.Model(inputs, [Dense(1, "sigmoid", name="digit")(trunk), parity])


def absolute_measurements() -> keras.Model:
    inputs = keras.Input((13,))
    return keras.Model(inputs, Dense(3)(keras.ops.abs(inputs)))


def chained_heads(read: int) -> keras.Model:
    inputs = keras.Input((16,))
    heads = [Dense(1)(inputs), Dense(1)(inputs)]
    return keras.Model(inputs, [*heads, Dense(1)(heads[read])])


def two_relus() -> keras.Model:
    inputs = keras.Input((10,))
    joined = layers.Add()([Dense(8, "relu")(inputs), Dense(8, "relu")(inputs)])
    return keras.Model(inputs, Dense(1)(joined))


def ensemble(first: Any, second: Any) -> keras.Model:
    inputs = keras.Input((64,))
    return keras.Model(inputs, layers.Average()([first(inputs), second(inputs)]))


def tower_concatenated_first() -> keras.Model:
    a, b = keras.Input((10,)), keras.Input((10,))
    x = Dense(16, "relu")(layers.Concatenate()([a, b]))
    return keras.Model([a, b], Dense(1, "sigmoid")(x))


def no_merge() -> keras.Model:
    inputs = keras.Input((10,))
    return keras.Model(inputs, Dense(1)(Dense(12, "relu")(Dense(16, "relu")(inputs))))


def back_to_front() -> keras.Model:
    inputs = keras.Input((64,))
    return keras.Model(inputs, Dense(32)(Dense(64)(Dense(10)(inputs))))


def uneven(*, swapped: bool = False) -> keras.Model:
    mean, worst = keras.Input((10,), name="mean"), keras.Input((10,), name="worst")
    joined = layers.Concatenate()([Dense(16, "relu")(mean), Dense(8, "relu")(worst)])
    return keras.Model([worst, mean] if swapped else [mean, worst], Dense(1)(joined))


def late_output(activation: str) -> keras.Model:
    inputs = keras.Input((10,))
    joined = layers.Concatenate()([Dense(8, "relu")(inputs), Dense(8, "tanh")(inputs)])
    return keras.Model(inputs, Dense(1, activation)(joined))


def unused_input() -> keras.Model:
    mean, worst = keras.Input((10,), name="mean"), keras.Input((10,), name="worst")
    return keras.Model([mean, worst], Dense(1)(mean))


def valid_padding() -> keras.Model:
    inputs = keras.Input((8, 8, 8))
    return keras.Model(inputs, layers.Conv2D(8, 3, activation="relu")(inputs))


def same_padding() -> keras.Model:
    inputs = keras.Input((8, 8, 8))
    return keras.Model(inputs, layers.Conv2D(8, 3, padding="same", activation="relu")(inputs))


def flattened() -> keras.Model:
    return sequential(layers.Flatten(), Dense(64, "relu"), Dense(10, "softmax"), shape=(8, 8))


ROWS: list[tuple[str, Callable[[], Any], Check, str]] = [
    # caught everywhere
    (
        "2 bypassed, kinds",
        models.bypassed,
        lambda m: s.check_kinds(m, ["Dense"] * 3),
        "bypassed, with the next one called on an earlier tensor",
    ),
    ("2 bypassed, count", models.bypassed, lambda m: s.check_layer_count(m, 3), "bypassed"),
    ("2 bypassed, units", models.bypassed, lambda m: s.check_units(m, [64, 64, 10]), "bypassed"),
    (
        "2 bypassed, activations",
        models.bypassed,
        lambda m: s.check_activations(m, RELU_SOFTMAX),
        "bypassed",
    ),
    ("2 bypassed, graph", models.bypassed, same(models.stack), "bypassed"),
    (
        "2 bypassed, parameters",
        models.bypassed,
        lambda m: s.check_parameters(m, 8970),
        "bypassed or narrower",
    ),
    (
        "2 bypassed, by name",
        models.bypassed,
        lambda m: s.check_activation(m, "hidden", "relu"),
        "leads back to it",
    ),
    (
        "4 batch in shape",
        lambda: sequential(Dense(10), shape=(100, 64)),
        lambda m: s.check_input_shape(m, (64,)),
        "Keras adds the batch itself",
    ),
    (
        "4 batch in shape of pictures",
        lambda: sequential(layers.Flatten(), Dense(10), shape=(32, 8, 8)),
        lambda m: s.check_input_shape(m, (8, 8)),
        "Keras adds the batch itself",
    ),
    (
        "5 missing activation",
        lambda: models.stack("relu", "relu", None),
        lambda m: s.check_activations(m, RELU_SOFTMAX),
        "without an activation the results are any numbers",
    ),
    (
        "5 missing hidden activation",
        lambda: models.stack("relu", None, "softmax"),
        lambda m: s.check_activations(m, RELU_SOFTMAX),
        "without an activation is linear",
    ),
    (
        "6 softmax on one unit",
        lambda: sequential(Dense(1, "softmax")),
        lambda m: s.check_activation(m, -1, "sigmoid"),
        "over one unit it is always 1",
    ),
    (
        "6 softmax on one unit, graph",
        lambda: models.heads("softmax"),
        same(models.heads),
        "over one unit it is always 1",
    ),
    (
        "7 unbuilt",
        lambda: keras.Sequential([Dense(3)]),
        lambda m: s.check_units(m, [3]),
        "keras.Input",
    ),
    ("8 nothing", lambda: None, lambda m: s.check_units(m, [3]), "not attempted"),
    ("8 wrong kind", lambda: Dense(3), lambda m: s.check_units(m, [3]), "a layer is one step"),
    # u01
    (
        "u01 relu output",
        lambda: models.stack("relu", "relu", "relu"),
        lambda m: s.check_activations(m, RELU_SOFTMAX),
        "relu gives any number from 0 upwards",
    ),
    (
        "u01 sigmoid for one of ten",
        lambda: models.stack("relu", "relu", "sigmoid"),
        lambda m: s.check_activation(m, -1, "softmax"),
        "sigmoid judges every unit by itself",
    ),
    (
        "u01 unflattened, output",
        models.unflattened,
        lambda m: s.check_output_shape(m, (10,)),
        "Dense works on the last axis only",
    ),
    ("u01 unflattened, graph", models.unflattened, same(flattened), "Dense works on the last axis"),
    (
        "u01 unflattened, parameters",
        models.unflattened,
        lambda m: s.check_parameters(m, 4810),
        "Dense works on the last axis only",
    ),
    (
        "u01 no biases",
        lambda: sequential(Dense(64, "relu", use_bias=False), Dense(10, use_bias=False)),
        lambda m: s.check_parameters(m, 4810),
        "use_bias=False",
    ),
    (
        "u01 softmax twice",
        lambda: sequential(Dense(10, "softmax"), layers.Softmax()),
        lambda m: s.check_activations(m, ["softmax"]),
        "one activation for a layer",
    ),
    # u02
    (
        "u02 wrapped",
        lambda: (lambda i: keras.Model(i, models.stack()(i)))(keras.Input((64,))),
        lambda m: s.check_kind(m, "functional"),
        "wrapped, not rewritten",
    ),
    ("u02 stack", models.stack, lambda m: s.check_kind(m, "functional"), "keras.Model(inputs"),
    (
        "u02 rebound inputs, shape",
        models.rebound,
        lambda m: s.check_input_shape(m, (64,)),
        "name of the input bound again",
    ),
    (
        "u02 rebound inputs, kinds",
        models.rebound,
        lambda m: s.check_kinds(m, ["Dense", "Dense"]),
        "name of the input bound again",
    ),
    ("u02 rebound inputs, graph", models.rebound, same(models.stack), "input bound again"),
    (
        "u02 back to front",
        back_to_front,
        lambda m: s.check_units(m, [32, 64, 10]),
        "back to front",
    ),
    # u03
    (
        "u03 same branch twice",
        lambda: models.wide_deep(second="same"),
        lambda m: s.check_merge(m, "concatenate", inputs=2),
        "same tensor arrives twice",
    ),
    (
        "u03 same branch twice, count",
        lambda: models.opinions("twice"),
        lambda m: s.check_branches(m, 3),
        "same tensor arrives twice",
    ),
    (
        "u03 same branch twice, graph",
        lambda: models.opinions("twice"),
        same(models.opinions),
        "same tensor arrives twice",
    ),
    (
        "u03 axis 0",
        lambda: models.wide_deep("axis"),
        lambda m: s.check_merge(m, "concatenate", width=24),
        "axis=0 puts the samples",
    ),
    (
        "u03 input does not reach the merge",
        lambda: models.wide_deep(second="first"),
        lambda m: s.check_reaches_output(m, 0),
        "with the tensor of keras.Input",
    ),
    (
        "u03 input does not reach the merge, graph",
        lambda: models.wide_deep(second="first"),
        same(models.wide_deep),
        "called on the result of layer 1 (Dense, 16 units), not on what went in",
    ),
    (
        "u03 no merge at all",
        no_merge,
        lambda m: s.check_merge(m, "concatenate"),
        "called on a list of the branches' last tensors",
    ),
    (
        "u03 silent broadcasting",
        lambda: models.opinions(widths=(8, 1, 8)),
        lambda m: s.check_merge(m, "add", inputs=3),
        "repeated in silence (broadcast)",
    ),
    (
        "u03 silent broadcasting, parameters",
        lambda: models.opinions(widths=(8, 1, 8)),
        lambda m: s.check_parameters(m, 273),
        "repeated in silence (broadcast)",
    ),
    (
        "u03 activation after the merge",
        models.late_activation,
        lambda m: s.check_activations(m, ["relu", "relu", None]),
        "relu comes after the add here",
    ),
    (
        "u03 activation after the merge, graph",
        models.late_activation,
        same(two_relus),
        "relu comes after the add here",
    ),
    (
        "u03 addition for concatenation",
        models.opinions,
        lambda m: s.check_merge(m, "concatenate"),
        "addition keeps the width",
    ),
    # u04
    (
        "u04 one wide input",
        models.one_wide_input,
        lambda m: s.check_input_shape(m, [(10,), (10,)]),
        "all groups come in as one",
    ),
    (
        "u04 one wide input, graph",
        models.one_wide_input,
        same(models.towers),
        "all groups come in as one",
    ),
    (
        "u04 unused input",
        unused_input,
        lambda m: s.check_merge(m, "concatenate", inputs=2),
        "nothing in the model reads input 'worst'",
    ),
    (
        "u04 one shared tower",
        lambda: models.towers(shared=True),
        lambda m: s.check_no_shared(m),
        "shares its weights",
    ),
    (
        "u04 one shared tower, graph",
        lambda: models.towers(shared=True),
        same(models.towers),
        "shares its weights",
    ),
    (
        "u04 concatenation before the towers",
        tower_concatenated_first,
        lambda m: s.check_merge(m, "concatenate", inputs=2, width=32),
        "were layers meant before the merge?",
    ),
    (
        "u04 swapped order",
        lambda: models.towers("swapped"),
        lambda m: s.check_input_names(m, ["mean", "worst"]),
        "in another order",
    ),
    (
        "u01 back to front",
        lambda: models.stack(units=(10, 64, 32)),
        lambda m: s.check_units(m, [32, 64, 10]),
        "first layer to the last",
    ),
    # u06
    (
        "u06 chained heads",
        lambda: models.heads("chained"),
        lambda m: s.check_heads(m, HEADS),
        "trunk's tensor bound again",
    ),
    (
        "u06 two trunks",
        lambda: models.heads("trunks"),
        lambda m: s.check_heads(m, HEADS),
        "build the trunk once",
    ),
    (
        "u06 trunk bypassed",
        lambda: models.heads("stale"),
        lambda m: s.check_heads(m, HEADS),
        "what leaves the trunk",
    ),
    ("u06 two trunks, graph", lambda: models.heads("trunks"), same(models.heads), "build it once"),
    (
        "u06 softmax on one unit",
        lambda: models.heads("softmax"),
        lambda m: s.check_heads(m, HEADS),
        "over one unit it is always 1",
    ),
    (
        "u06 swapped heads",
        swapped_heads,
        lambda m: s.check_heads(m, HEADS),
        "heads, or their names, swapped",
    ),
    (
        "u06 unnamed heads",
        lambda: models.heads("renamed"),
        lambda m: s.check_heads(m, HEADS),
        "named after its last layer",
    ),
    (
        "u06 one head",
        lambda: models.heads("one"),
        lambda m: s.check_heads(m, HEADS),
        "every tensor that is listed",
    ),
    # u07
    (
        "u07 factory twice",
        lambda: models.siamese("factory"),
        lambda m: s.check_shared(m),
        "function that makes the model was called twice",
    ),
    (
        "u07 factory twice, graph",
        lambda: models.siamese("factory"),
        same(models.siamese),
        "function that makes the model was called twice",
    ),
    (
        "u07 factory twice, parameters",
        lambda: models.siamese("factory"),
        lambda m: s.check_parameters(m, 2625),
        "two separate layers, with weights of their own",
    ),
    (
        "u07 copied weights",
        lambda: models.siamese("copied"),
        lambda m: s.check_shared(m),
        "called twice",
    ),
    (
        "u07 two layers",
        lambda: models.dense_siamese(shared=False),
        lambda m: s.check_shared(m),
        "make one, once, and call it on both",
    ),
    (
        "u07 concatenation for the difference",
        lambda: models.siamese("concatenated"),
        lambda m: s.check_merge(m, "subtract"),
        "a concatenation keeps both tensors",
    ),
    (
        "u07 concatenation for the difference, graph",
        lambda: models.siamese("concatenated"),
        same(models.siamese),
        "a concatenation keeps both tensors",
    ),
    (
        "u07 concatenation for the difference, shape",
        lambda: (lambda i: keras.Model(i, layers.Concatenate()([i, Dense(64)(i)])))(
            keras.Input((64,))
        ),
        lambda m: s.check_output_shape(m, (64,)),
        "sum of its operands' widths",
    ),
    (
        "u03 relu on the output",
        lambda: late_output("relu"),
        lambda m: s.check_activations(m, ["relu", "tanh", None]),
        "any number must be possible",
    ),
    (
        "u07 no absolute value",
        lambda: models.siamese("signed"),
        same(models.siamese),
        "changes its sign",
    ),
    (
        "u07 no absolute value, kinds",
        lambda: models.siamese("signed"),
        lambda m: s.check_kinds(m, ["Dense", "Dense", "subtract", "absolute", "Dense"]),
        "changes its sign",
    ),
    (
        "u12 no absolute value of an input",
        lambda: keras.Sequential([keras.Input((13,)), Dense(3)]),
        same(absolute_measurements),
        "negative numbers go on as they are",
    ),
    (
        "u12 no absolute value of an input, kinds",
        lambda: keras.Sequential([keras.Input((13,)), Dense(3)]),
        lambda m: s.check_kinds(m, ["absolute", "Dense"]),
        "negative numbers go on as they are",
    ),
    (
        "u12 the third head on the wrong one of two alike",
        lambda: chained_heads(0),
        same(lambda: chained_heads(1)),
        "go on from the wrong one?",
    ),
    (
        "u10 no sigmoid on pixels",
        lambda: sequential(Dense(8, "relu"), Dense(64)),
        lambda m: s.check_activations(m, ["relu", "sigmoid"]),
        "not one between 0 and 1",
    ),
    (
        "u10 no relu, in the author's words",
        lambda: sequential(Dense(8), Dense(1, "sigmoid")),
        lambda m: s.check_activations(m, ["relu", "sigmoid"], hint="the author's"),
        "the author's",
    ),
    (
        "u10 no sigmoid, where the author's words are of another mistake",
        lambda: sequential(Dense(8, "relu"), Dense(1)),
        lambda m: s.check_activations(m, ["relu", "sigmoid"], hint="the author's"),
        "not a probability",
    ),
    (
        "u07 same input twice",
        lambda: models.siamese("same input"),
        lambda m: s.check_shared(m),
        "meant for the other input",
    ),
    (
        "u07 same input twice, merge",
        lambda: models.siamese("same input"),
        lambda m: s.check_merge(m, "subtract", inputs=2),
        "same tensor arrives twice",
    ),
    # u08
    ("u08 valid padding", valid_padding, same(same_padding), "the picture shrinks"),
    (
        "u08 valid padding, shape",
        valid_padding,
        lambda m: s.check_output_shape(m, (8, 8, 8)),
        "the picture shrinks",
    ),
    (
        "u08 stale shortcut",
        lambda: models.residual("identity", "stale"),
        lambda m: s.check_skip(m, count=2),
        "still that of the block before",
    ),
    (
        "u08 concatenation",
        lambda: models.residual("concatenate"),
        lambda m: s.check_skip(m),
        "side by side, so that widths add up",
    ),
    (
        "u08 relu before the add",
        lambda: models.residual("relu before add"),
        lambda m: s.check_activations(m, ["relu", None]),
        "relu comes before the merge here",
    ),
    (
        "u08 relu before the add, graph",
        lambda: models.residual("relu before add"),
        same(lambda: models.residual("identity")),
        "relu comes before the merge here",
    ),
    (
        "u08 one channel broadcast",
        lambda: models.residual("broadcast"),
        lambda m: s.check_skip(m),
        "repeated in silence (broadcast)",
    ),
    (
        "u08 no skip",
        lambda: models.residual("plain"),
        lambda m: s.check_skip(m),
        "keep the tensor from before the layers",
    ),
    (
        "u08 one skip of a U-Net",
        lambda: models.unet("outer"),
        lambda m: s.check_skip(m, merge="concatenate", count=2),
        "ends in a concatenation of its own",
    ),
    (
        "u08 no skip of a U-Net",
        lambda: models.residual("plain"),
        lambda m: s.check_skip(m, merge="concatenate"),
        "concatenate the two",
    ),
    (
        "u08 the deepest level of a U-Net joined with itself",
        lambda: models.unet("same"),
        lambda m: s.check_skip(m, merge="concatenate", count=2),
        "same tensor arrives twice",
    ),
    (
        "u08 body added to itself",
        lambda: models.residual("same"),
        lambda m: s.check_skip(m),
        "same tensor arrives twice",
    ),
    (
        "u08 projection where none is needed",
        lambda: models.residual("projection"),
        lambda m: s.check_skip(m, shortcut="identity"),
        "no layer on the way",
    ),
    (
        "u08 projection not 1×1",
        lambda: models.residual("wide projection"),
        lambda m: s.check_skip(m, shortcut="projection"),
        "pixel by pixel",
    ),
    (
        "u08 a block too few",
        lambda: models.residual("identity", "plain"),
        lambda m: s.check_skip(m, count=2),
        "no more shortcut ends in an add: is a block missing",
    ),
]


@pytest.mark.parametrize(
    ("build", "check", "words"), [r[1:] for r in ROWS], ids=[r[0] for r in ROWS]
)
def test_mistake_is_named(build: Callable[[], Any], check: Check, words: str) -> None:
    with pytest.raises(CheckError) as caught:
        check(build())
    assert words in str(caught.value), str(caught.value)


def test_rebuilt_encoder_and_one_member_three_times() -> None:
    first, second, third = (models.encoder(f"member_{i}") for i in range(3))
    s.check_contains(ensemble(first, second), second)
    with pytest.raises(CheckError, match="built again, with new weights"):
        s.check_contains(ensemble(first, second), third)
    with pytest.raises(CheckError, match="one model is called several times"):
        s.check_contains(ensemble(first, first), second)


def test_frozen_and_not() -> None:
    model = models.stack()
    with pytest.raises(CheckError, match="nothing is frozen"):
        s.check_parameters(model, trainable=650)
    model.trainable = False
    with pytest.raises(CheckError, match="everything is frozen"):
        s.check_parameters(model, trainable=650)


def test_cause_comes_before_its_consequences() -> None:
    inputs = keras.Input((8, 8))
    wrong = keras.Model(inputs, Dense(10, "sigmoid")(Dense(32, "relu")(inputs)))
    with pytest.raises(CheckError) as caught:
        s.check_same_architecture(wrong, models.stack(units=(64, 64, 10)), name="net")
    assert caught.value.subject == "net, input 1: wrong shape"


def test_no_more_than_three_faults_are_shown() -> None:
    wrong = sequential(*[Dense(u, "tanh") for u in (1, 2, 3, 4, 5)])
    with pytest.raises(CheckError) as caught:
        s.check_units(wrong, [11, 12, 13, 14, 15])
    text = str(caught.value)
    assert text.count("wrong number of units") == 3
    assert text.endswith("and 2 more")


def test_messages_hold_no_automatic_names_addresses_or_colours() -> None:
    seen = []
    for _, build, check, _ in ROWS:
        with pytest.raises(CheckError) as caught:
            check(build())
        seen.append(str(caught.value))
    text = "\n".join(seen)
    for telltale in ("dense_", "add_", "functional_", "sequential_", "0x", "\x1b", "keras_tensor"):
        assert telltale not in text


def test_smells_of_a_right_model_are_none() -> None:
    for build in (models.stack, models.wide_deep, models.siamese, models.heads, models.towers):
        graph = s_graph(build())
        assert diagnosis.smell(graph) == ""
        assert not diagnosis.loose_activations(graph)


def s_graph(model: Any) -> Any:

    return expand(read_model(model))


def twice_then(units: int) -> keras.Model:
    inputs = keras.Input((8,))
    x = Dense(4, "relu")(inputs)
    return keras.Model(inputs, Dense(units)(layers.Concatenate()([x, x])))


def narrow_then(units: int) -> keras.Model:
    inputs = keras.Input((8,))
    return keras.Model(inputs, Dense(units)(Dense(4)(inputs) + Dense(1)(inputs)))


@pytest.mark.parametrize(
    ("model", "check"),
    [
        (lambda: twice_then(2), lambda m: s.check_output_shape(m, (1,))),
        (lambda: narrow_then(2), lambda m: s.check_output_shape(m, (1,))),
        (lambda: twice_then(2), lambda m: s.check_units(m, [4, 1])),
        (lambda: narrow_then(2), lambda m: s.check_units(m, [4, 4, 1])),
        (lambda: twice_then(2), lambda m: s.check_activations(m, ["tanh", None])),
        (lambda: twice_then(2), lambda m: s.check_layer_count(m, 4)),
        (lambda: unused_input(), lambda m: s.check_activations(m, ["relu"])),
        (lambda: unused_input(), lambda m: s.check_units(m, [2])),
    ],
)
def test_a_hint_of_another_fault_is_not_put_under_a_headline(
    model: Callable[[], Any], check: Check
) -> None:
    with pytest.raises(CheckError) as caught:
        check(model())
    text = str(caught.value)
    for other in (diagnosis.TWICE, diagnosis.BROADCAST, "nothing in the model reads"):
        assert other not in text, text


@pytest.mark.parametrize(
    ("model", "check", "hint"),
    [
        (
            lambda: keras.Model(*_joined_with_itself()),
            lambda m: s.check_output_shape(m, (9,)),
            diagnosis.TWICE,
        ),
        (lambda: twice_then(1), lambda m: s.check_parameters(m, 49), diagnosis.TWICE),
        (lambda: narrow_then(1), lambda m: s.check_parameters(m, 77), diagnosis.BROADCAST),
        (lambda: unused_input(), lambda m: s.check_layer_count(m, 2), "reads input 'worst'"),
    ],
)
def test_the_hint_is_there_where_it_accounts_for_the_headline(
    model: Callable[[], Any], check: Check, hint: str
) -> None:
    with pytest.raises(CheckError) as caught:
        check(model())
    assert hint in str(caught.value)


def _joined_with_itself() -> tuple[Any, Any]:
    inputs = keras.Input((8,))
    x = Dense(4)(inputs)
    return inputs, layers.Concatenate()([x, x])
