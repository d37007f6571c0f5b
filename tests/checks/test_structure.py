"""Structural checks: for each, models that pass, models that fail, and one message in full."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

pytest.importorskip("keras")

import keras
from keras import layers, ops

from stackgraph import checks as s
from stackgraph.checks import HOME, CheckError
from support import structure_models as models
from support.told import message

if TYPE_CHECKING:
    from support.golden import Golden

pytestmark = pytest.mark.keras

Build = Callable[[], Any]
SPELLINGS = [models.stack, models.separate, models.nested, models.grown]
HEADS = {
    "digit": {"units": 10, "activation": "softmax"},
    "parity": {"units": 1, "activation": "sigmoid"},
}


def p(build: Callable[..., Any], *args: Any, **kwargs: Any) -> Build:
    """A builder that also has a name in the test's id."""
    made = partial(build, *args, **kwargs)
    made.__name__ = f"{build.__name__}-{'-'.join(map(str, (*args, *kwargs.values())))}"  # type: ignore[attr-defined]
    return made


def ways() -> keras.Model:
    """A merge of a merge, on an output."""
    a, b = keras.Input((4,)), keras.Input((4,))
    return keras.Model([a, b], (a + b) * 0.5)


PASSES: list[tuple[Any, tuple[Any, ...], dict[str, Any], list[Build]]] = [
    (s.check_kind, ("sequential",), {}, [models.stack, models.grown]),
    (s.check_kind, ("functional",), {}, [models.separate, models.nested, models.residual]),
    (s.check_built, (), {}, [models.stack, models.heads]),
    (s.check_layer_count, (3,), {}, [*SPELLINGS, p(models.residual, "identity")]),
    (s.check_layer_count, (4,), {}, [models.wide_deep, p(models.wide_deep, "operator")]),
    (s.check_kinds, (["Dense"] * 3,), {}, SPELLINGS),
    (
        s.check_kinds,
        (["Dense", "Dense", "concatenate", "Dense"],),
        {},
        [models.wide_deep, p(models.wide_deep, "operator"), p(models.wide_deep, "chain")],
    ),
    (s.check_kinds, (["Dense", "Dense", "Concatenate", "Dense"],), {}, [models.wide_deep]),
    (s.check_units, ([64, 64, 10],), {}, SPELLINGS),
    (s.check_units, ([16, 12, 1],), {}, [models.wide_deep]),
    (s.check_units, ([32, 10, 1],), {}, [models.heads, p(models.heads, "dict")]),
    (s.check_units, ([32, 1, 10],), {}, [models.heads, p(models.heads, "dict")]),
    (s.check_units, ([8, 8],), {}, [p(models.residual, "identity")]),
    (s.check_activations, (["relu", "relu", "softmax"],), {}, SPELLINGS),
    (s.check_activations, ([ops.relu, layers.ReLU(), "softmax"],), {}, SPELLINGS),
    (s.check_activations, (["relu", None],), {}, [p(models.residual, "identity")]),
    (s.check_activations, (["relu", "linear"],), {}, [p(models.residual, "layer")]),
    (s.check_activation, (-1, "softmax"), {}, SPELLINGS),
    (s.check_activation, ("hidden", "relu"), {}, [models.stack, models.separate]),
    (s.check_activation, ("parity", "sigmoid"), {}, [models.heads, p(models.heads, "activation")]),
    (s.check_input_shape, ((64,),), {}, SPELLINGS),
    (s.check_input_shape, (64,), {}, [models.stack]),
    (s.check_input_shape, ([64],), {}, [models.stack]),
    (
        s.check_input_shape,
        ([(10,), (10,)],),
        {},
        [models.towers, p(models.towers, "dict"), p(models.towers, "swapped")],
    ),
    (
        s.check_input_shape,
        ({"mean": (10,), "worst": (10,)},),
        {},
        [models.towers, p(models.towers, "dict"), p(models.towers, "swapped")],
    ),
    (s.check_input_names, (["mean", "worst"],), {}, [models.towers, p(models.towers, "dict")]),
    (s.check_output_names, (["digit", "parity"],), {}, [models.heads, p(models.heads, "dict")]),
    (s.check_output_shape, ((10,),), {}, SPELLINGS),
    (s.check_output_shape, ([(10,), (1,)],), {}, [models.heads, p(models.heads, "dict")]),
    (
        s.check_output_shape,
        ({"digit": (10,), "parity": (1,)},),
        {},
        [models.heads, p(models.heads, "dict")],
    ),
    (s.check_layer_output_shape, ("hidden", (64,)), {}, [models.stack, models.separate]),
    (s.check_layer_output_shape, (0, (64,)), {}, SPELLINGS),
    (s.check_parameters, (8970,), {}, SPELLINGS),
    (s.check_parameters, (8970,), {"trainable": 8970}, SPELLINGS),
    (s.check_parameters, (2625,), {}, [models.siamese]),
    (s.check_parameters, (), {"trainable": 8970}, [models.stack]),
    (s.check_parameters, (), {"at_most": 8970}, SPELLINGS),
    (s.check_parameters, (8970,), {"trainable": 8970, "at_most": 9000}, [models.stack]),
    (s.check_parameters, (), {"at_most": 2625}, [models.siamese]),
    (
        s.check_merge,
        ("concatenate",),
        {"inputs": 2, "width": 22, "branches": [0, "deep"]},
        [models.wide_deep, p(models.wide_deep, "operator"), p(models.wide_deep, "chain")],
    ),
    (
        s.check_merge,
        ("add",),
        {"inputs": 3, "width": 8},
        [models.opinions, p(models.opinions, "operator")],
    ),
    (s.check_merge, ("Add",), {}, [models.opinions]),
    (s.check_merge, ("average",), {"inputs": 2}, [ways]),
    (
        s.check_merge,
        ("subtract",),
        {"inputs": 2, "width": 16},
        [models.siamese, p(models.siamese, "swapped")],
    ),
    (s.check_branches, (3,), {}, [models.opinions, p(models.opinions, "operator")]),
    (s.check_branches, (2,), {}, [models.wide_deep, models.siamese, models.towers]),
    (s.check_reaches_output, (0,), {}, [models.wide_deep, p(models.residual, "identity")]),
    (s.check_reaches_output, ("features",), {}, [models.wide_deep]),
    (
        s.check_heads,
        (HEADS,),
        {},
        [models.heads, p(models.heads, "dict"), p(models.heads, "activation")],
    ),
    (s.check_heads, ({"digit": {"shape": (10,)}, "parity": {}},), {}, [models.heads]),
    (s.check_shared, (), {"calls": 2}, [models.siamese, models.dense_siamese]),
    (s.check_shared, (), {"layer": "encoder"}, [models.siamese]),
    (s.check_shared, (), {"kind": "Dense"}, [models.siamese, models.dense_siamese]),
    (s.check_shared, (), {"kind": "model"}, [models.siamese]),
    (s.check_no_shared, (), {}, [models.towers, models.stack, p(models.residual, "identity")]),
    (
        s.check_skip,
        (),
        {"shortcut": "identity", "count": 1},
        [p(models.residual, "identity"), p(models.residual, "layer")],
    ),
    (s.check_skip, (), {"shortcut": "projection"}, [p(models.residual, "projection")]),
    (s.check_skip, (), {"count": 2}, [p(models.residual, "identity", "projection")]),
    (s.check_skip, (), {"merge": "concatenate"}, [p(models.residual, "concatenate")]),
    (
        s.check_skip,
        (),
        {"around": ["conv_1", "conv_2"], "count": 1},
        [models.spanned, p(models.spanned, projection=True)],
    ),
    (
        s.check_skip,
        (),
        {"around": 2, "count": 1},
        [models.spanned, p(models.residual, "identity"), p(models.residual, "projection")],
    ),
    (s.check_skip, (), {"around": ["conv_2", "drop", "conv_1"]}, [models.spanned]),
    (s.check_skip, (), {"around": "last"}, [p(models.spanned, "last")]),
    (s.check_skip, (), {"around": 1}, [p(models.spanned, "first"), p(models.spanned, "second")]),
    (
        s.check_skip,
        (),
        {"around": 2, "count": 2},
        [
            p(models.in_a_row, "two"),
            p(models.in_a_row, "two", projection=True),
            p(models.in_a_row, "nested"),
            p(models.in_a_row, "long"),
            p(models.residual, "identity", "projection"),
        ],
    ),
    (
        s.check_skip,
        (),
        {"around": ["conv_1", "conv_2"], "count": 2},
        [p(models.in_a_row, "nested"), p(models.in_a_row, "nested", projection=True)],
    ),
    (
        s.check_skip,
        (),
        {"around": ["b_1", "b_2"], "count": 1},
        [p(models.in_a_row, k) for k in ("two", "long")],
    ),
    (
        s.check_skip,
        (),
        {"around": ["a_1", "a_2", "b_1", "b_2"], "shortcut": "identity"},
        [p(models.in_a_row, k) for k in ("long", "only long", "stale")],
    ),
    (
        s.check_skip,
        (),
        {"around": ["c_1", "a_1", "a_2", "c_2"], "count": 1},
        [models.block_in_block],
    ),
    (s.check_skip, (), {"around": ["a_1", "a_2"]}, [models.block_in_block]),
    (
        s.check_skip,
        (),
        {"around": ["c_1", "a_1", "a_2", "a_short", "c_2"]},
        [p(models.block_in_block, "projection")],
    ),
    (s.check_skip, (), {"around": ["left", "right"], "count": 1}, [models.two_ways]),
    (s.check_skip, (), {"merge": "concatenate", "count": 2}, [models.unet, models.dense_blocks]),
]

FAILS: list[tuple[Any, tuple[Any, ...], dict[str, Any], list[Build]]] = [
    (s.check_kind, ("functional",), {}, [models.stack, models.grown]),
    (s.check_kind, ("sequential",), {}, [models.separate, models.nested]),
    (s.check_layer_count, (3,), {}, [models.bypassed, models.wide_deep, models.unflattened]),
    (s.check_kinds, (["Dense"] * 3,), {}, [models.bypassed, models.wide_deep]),
    (s.check_kinds, (["Dense", "concatenate", "Dense", "Dense"],), {}, [models.wide_deep]),
    (s.check_units, ([64, 64, 10],), {}, [models.bypassed, p(models.stack, units=(64, 32, 10))]),
    (s.check_units, ([16, 1, 12],), {}, [models.wide_deep]),
    (s.check_units, ([64, 32, 10],), {}, [p(models.stack, units=(32, 64, 10))]),
    (
        s.check_activations,
        (["relu", "relu", "softmax"],),
        {},
        [models.bypassed, p(models.stack, "relu", None, "softmax")],
    ),
    (s.check_activations, (["relu", "relu", None],), {}, [models.late_activation]),
    (s.check_activation, (-1, "softmax"), {}, [p(models.stack, "relu", "relu", "sigmoid")]),
    (s.check_activation, ("nowhere", "relu"), {}, [models.stack]),
    (s.check_activation, (7, "relu"), {}, [models.stack]),
    (s.check_input_shape, ((64,),), {}, [models.unflattened, models.rebound, models.towers]),
    (s.check_input_shape, ((None,),), {}, [models.stack]),
    (s.check_input_shape, ([(10,), (10,)],), {}, [models.one_wide_input]),
    (s.check_input_shape, ({"mean": (10,), "error": (10,)},), {}, [models.towers]),
    (s.check_input_names, (["mean", "worst"],), {}, [p(models.towers, "swapped"), models.siamese]),
    (s.check_output_names, (["digit", "parity"],), {}, [p(models.heads, "renamed")]),
    (s.check_output_shape, ((10,),), {}, [models.unflattened, models.heads, models.wide_deep]),
    (s.check_output_shape, ([(10,), (1,)],), {}, [models.stack]),
    (s.check_layer_output_shape, ("hidden", (32,)), {}, [models.stack]),
    (s.check_parameters, (8970,), {}, [models.bypassed, models.unflattened]),
    (s.check_parameters, (2625,), {}, [p(models.siamese, "factory"), p(models.siamese, "copied")]),
    (s.check_parameters, (), {"trainable": 0}, [models.stack]),
    (s.check_parameters, (), {"at_most": 8969}, SPELLINGS),
    (s.check_parameters, (8970,), {"at_most": 8000}, [models.stack]),
    (s.check_parameters, (), {"at_most": 2625}, [p(models.siamese, "factory")]),
    (s.check_parameters, (), {"at_most": 0}, [models.stack]),
    (
        s.check_merge,
        ("concatenate",),
        {"inputs": 2, "width": 22},
        [
            p(models.wide_deep, second="same"),
            p(models.wide_deep, second="first"),
            p(models.wide_deep, "axis"),
            models.opinions,
            models.stack,
        ],
    ),
    (
        s.check_merge,
        ("add",),
        {"inputs": 3},
        [
            p(models.opinions, "twice"),
            p(models.opinions, "two"),
            p(models.opinions, widths=(8, 1, 8)),
            models.wide_deep,
        ],
    ),
    (s.check_merge, ("concatenate",), {"branches": ["deep", "deep"]}, [models.wide_deep]),
    (s.check_merge, ("concatenate",), {"branches": [0, 1]}, [models.wide_deep]),
    (s.check_merge, ("subtract",), {}, [p(models.siamese, "concatenated")]),
    (s.check_merge, ("subtract",), {"inputs": 2}, [p(models.siamese, "same input")]),
    (s.check_branches, (3,), {}, [p(models.opinions, "twice"), models.wide_deep, models.stack]),
    (s.check_reaches_output, (0,), {}, [models.stack, p(models.wide_deep, second="first")]),
    (s.check_reaches_output, ("worst",), {}, [models.towers, models.stack]),
    (
        s.check_heads,
        (HEADS,),
        {},
        [
            p(models.heads, k)
            for k in ("chained", "trunks", "softmax", "one", "renamed", "keys crossed", "twice")
        ],
    ),
    (
        s.check_shared,
        (),
        {},
        [
            p(models.siamese, "factory"),
            p(models.siamese, "copied"),
            p(models.siamese, "same input"),
            p(models.dense_siamese, shared=False),
            models.stack,
        ],
    ),
    (s.check_shared, (), {"calls": 3}, [models.siamese]),
    (s.check_shared, (), {"layer": "nowhere"}, [models.siamese]),
    (s.check_no_shared, (), {}, [p(models.towers, shared=True), models.siamese]),
    (
        s.check_skip,
        (),
        {"shortcut": "identity"},
        [
            p(models.residual, "plain"),
            p(models.residual, "projection"),
            p(models.residual, "concatenate"),
            p(models.residual, "same"),
            p(models.residual, "identity", "stale"),
        ],
    ),
    (
        s.check_skip,
        (),
        {"shortcut": "projection"},
        [
            p(models.residual, "wide projection"),
            p(models.residual, "identity"),
            p(models.residual, "broadcast"),
        ],
    ),
    (s.check_skip, (), {"count": 2}, [p(models.residual, "identity")]),
    (
        s.check_skip,
        (),
        {"around": ["conv_1", "conv_2"]},
        [
            *[p(models.spanned, k) for k in ("first", "second", "stem too", "last too", "last")],
            *[p(models.spanned, k, projection=True) for k in ("stem too", "last too")],
            models.stack,
            models.in_a_row,
        ],
    ),
    (s.check_skip, (), {"around": ["conv_1"]}, [models.spanned]),
    (s.check_skip, (), {"around": ["conv_1", "conv_2"], "count": 2}, [models.spanned]),
    (
        s.check_skip,
        (),
        {"around": ["conv_1", "conv_2"], "shortcut": "projection"},
        [models.spanned],
    ),
    (s.check_skip, (), {"around": 2}, [p(models.spanned, "second")]),
    (s.check_skip, (), {"around": 3}, [models.spanned, p(models.residual, "plain")]),
    (
        s.check_skip,
        (),
        {"around": 2, "count": 2},
        [
            p(models.in_a_row, "stale"),
            p(models.in_a_row, "only long"),
            p(models.residual, "identity", "broadcast"),
        ],
    ),
    (s.check_skip, (), {"around": 2, "count": 1}, [models.in_a_row]),
    (s.check_skip, (), {"around": ["a_1", "a_2", "b_1", "b_2"]}, [models.in_a_row]),
    (s.check_skip, (), {"around": ["c_1", "c_2"]}, [models.block_in_block]),
    (
        s.check_skip,
        (),
        {"around": ["c_1", "a_1", "a_2", "c_2"]},
        [p(models.block_in_block, "projection")],
    ),
    (
        s.check_skip,
        (),
        {"merge": "concatenate", "count": 2},
        [p(models.unet, "outer"), p(models.unet, "inner"), p(models.dense_blocks, "stale")],
    ),
    (s.check_skip, (), {"count": 2}, [models.unet]),
]


def cases(table: list[Any]) -> list[Any]:
    return [
        pytest.param(check, args, kwargs, build, id=f"{check.__name__}-{build.__name__}-{i}")
        for i, (check, args, kwargs, builds) in enumerate(table)
        for build in builds
    ]


@pytest.mark.parametrize(("check", "args", "kwargs", "build"), cases(PASSES))
def test_right_models_pass(
    check: Any, args: Any, kwargs: Any, build: Build, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(build(), *args, name="answer", **kwargs) is None
    out = capsys.readouterr().out
    assert out.startswith("passed: ")
    assert "answer" in out
    assert out.count("\n") == 1


@pytest.mark.parametrize(("check", "args", "kwargs", "build"), cases(FAILS))
def test_wrong_models_fail(check: Any, args: Any, kwargs: Any, build: Build) -> None:
    with pytest.raises(CheckError) as caught:
        check(build(), *args, name="answer", **kwargs)
    text = str(caught.value)
    assert text.startswith("answer")
    assert all(len(line) < 200 for line in text.splitlines()), text
    with pytest.raises(CheckError) as again:
        check(build(), *args, name="answer", **kwargs)
    assert str(again.value) == text, "an automatic name leaks into the message"


def test_wrapped_model_is_not_a_translation() -> None:
    inputs = keras.Input((64,))
    with pytest.raises(CheckError, match="one box around a whole model"):
        s.check_kind(keras.Model(inputs, models.stack()(inputs)), "functional")
    boxed = keras.Sequential([keras.Input((64,)), models.separate()])
    with pytest.raises(CheckError, match="one box around a whole model"):
        s.check_kind(boxed, "sequential")


@pytest.mark.parametrize(
    ("kind", "hint"),
    [
        ("copy", "is a copy, with weights of its own"),
        ("first", "the inputs have met already"),
    ],
)
def test_why_a_model_inside_is_called_once_only(kind: str, hint: str) -> None:
    a, b, one = keras.Input((64,)), keras.Input((64,)), models.encoder()
    other = keras.models.clone_model(one)
    other.name = "other"
    x = ops.abs(one(a) - other(b)) if kind == "copy" else one(ops.abs(a - b))
    with pytest.raises(CheckError, match=hint):
        s.check_contains(keras.Model([a, b], x), one, calls=2, name="m")


def test_contains_by_identity() -> None:
    encoder = models.encoder()
    inputs = keras.Input((64,))
    head = layers.Dense(10)
    s.check_contains(keras.Model(inputs, head(encoder(inputs))), encoder)
    s.check_contains(keras.Model(encoder.input, head(encoder.output)), encoder)
    outer = keras.Sequential([keras.Input((64,)), encoder, layers.Dense(3)])
    s.check_contains(keras.Model(inputs, outer(inputs)), encoder)
    s.check_contains(keras.Model(inputs, outer(inputs)), encoder.layers[0])
    s.check_contains(keras.Model(inputs, encoder(inputs) + encoder(inputs * 2)), encoder, calls=2)
    with pytest.raises(CheckError, match="built again, with new weights"):
        s.check_contains(keras.Model(inputs, head(models.encoder()(inputs))), encoder)
    with pytest.raises(CheckError, match="wrong number of calls"):
        s.check_contains(keras.Model(inputs, encoder(inputs)), encoder, calls=2)
    with pytest.raises(CheckError, match="new layer of the same form"):
        s.check_contains(models.stack(), layers.Dense(10))


def test_contains_however_often() -> None:
    encoder, twin = models.encoder(), models.encoder()
    twin.set_weights(encoder.get_weights())
    inputs = keras.Input((64,))
    tap = keras.Model(encoder.inputs, encoder.layers[0].output)
    both = keras.Model(inputs, [tap(inputs), encoder(inputs), encoder(inputs * 2)])
    for inner in (encoder, *[part for part in encoder.layers if part.weights]):
        s.check_contains(both, inner, calls=None)
    with pytest.raises(CheckError, match="is not inside"):
        s.check_contains(both, twin, calls=None)
    with pytest.raises(CheckError, match="is not inside"):
        s.check_contains(both, twin.layers[-1], calls=None)


def test_in_a_dict_of_outputs_the_keys_count_and_not_the_layers_names() -> None:
    pixels = keras.Input((4,))
    grape, tint = layers.Dense(3, name="grape")(pixels), layers.Dense(1, name="tint")(pixels)
    wanted: dict[str, dict[str, Any]] = {"grape": {"units": 3}, "tint": {"units": 1}}
    with pytest.raises(CheckError, match="the keys of the dict are the outputs' names"):
        s.check_heads(keras.Model(pixels, {"grape": grape, "tints": tint}), wanted)


def test_contains_nested_asks_for_one_node() -> None:
    encoder = models.encoder()
    inputs = keras.Input((64,))
    outer = keras.Sequential([keras.Input((64,)), encoder])
    s.check_contains(outer, encoder, nested=True)
    s.check_contains(keras.Model(inputs, outer(inputs)), encoder, nested=True)
    for flat in (
        keras.Sequential([keras.Input((64,)), *encoder.layers, layers.Dense(3)]),
        keras.Model(encoder.inputs, layers.Dense(3)(encoder.outputs[0])),
    ):
        s.check_contains(flat, encoder)
        with pytest.raises(CheckError, match="its layers, one by one"):
            s.check_contains(flat, encoder, nested=True)
    with pytest.raises(CheckError, match="built again, with new weights"):
        s.check_contains(outer, models.encoder(), nested=True)


def test_contains_names_the_model_that_stands_in_its_place() -> None:
    inputs = keras.Input((64,))
    with pytest.raises(CheckError, match=r"the layers of layer 1 \('other'\), of the same form"):
        s.check_contains(keras.Model(inputs, models.encoder("other")(inputs)), models.encoder("it"))


@pytest.mark.parametrize("build", SPELLINGS)
@pytest.mark.parametrize("expected", SPELLINGS)
def test_same_architecture_passes(build: Build, expected: Build) -> None:
    s.check_same_architecture(build(), expected())


@pytest.mark.parametrize(
    "wrong",
    [
        models.bypassed,
        models.unflattened,
        models.rebound,
        models.heads,
        p(models.stack, "relu", "tanh", "softmax"),
        p(models.stack, units=(64, 63, 10)),
    ],
)
def test_same_architecture_fails(wrong: Build) -> None:
    with pytest.raises(CheckError):
        s.check_same_architecture(wrong(), models.stack())


def _between(layer: Any) -> keras.Model:
    """Two dense layers with another layer between them."""
    return keras.Sequential([keras.Input((4,)), layers.Dense(8), layer, layers.Dense(3)])


def _alike(count: int) -> keras.Model:
    """Dense layers one after another, each with as many parameters."""
    return keras.Sequential([keras.Input((4,)), *[layers.Dense(4) for _ in range(count)]])


def _rows(count: int) -> keras.Model:
    """Of so many rows of 16 numbers, the mean."""
    rows = keras.Input((count, 16))
    return keras.Model(rows, layers.GlobalAveragePooling1D()(rows))


GOLDEN: dict[str, Callable[[], None]] = {
    "kind": lambda: s.check_kind(models.stack(), "functional", name="graph"),
    "layer_count": lambda: s.check_layer_count(models.bypassed(), 3, name="graph"),
    "kinds": lambda: s.check_kinds(models.stack(), ["Dense", "Dropout", "Dense", "Dense"]),
    "units": lambda: s.check_units(models.stack(), [64, 32, 10], name="classifier"),
    "units_2": lambda: s.check_units(models.stack(), [64, 32, 10]),
    "activations": lambda: s.check_activations(
        models.stack("relu", None, "sigmoid"), ["relu", "relu", "softmax"], name="classifier"
    ),
    "input_shape": lambda: s.check_input_shape(models.unflattened(), (64,), name="net"),
    "output_shape": lambda: s.check_output_shape(models.unflattened(), (10,), name="net"),
    "parameters": lambda: s.check_parameters(models.dense_siamese(shared=False), 79, name="pair"),
    "merge": lambda: s.check_merge(
        models.wide_deep(second="same"), "concatenate", inputs=2, name="w"
    ),
    "branches": lambda: s.check_branches(models.opinions("two"), 3, name="o"),
    "reaches_output": lambda: s.check_reaches_output(
        models.wide_deep(second="first"), "features", name="w"
    ),
    "heads": lambda: s.check_heads(models.heads("chained"), HEADS, name="two_heads"),
    "heads_2": lambda: s.check_heads(models.heads("twice"), HEADS, name="two_heads"),
    "shared": lambda: s.check_shared(models.siamese("factory"), name="siamese"),
    "no_shared": lambda: s.check_no_shared(models.towers(shared=True), name="towers"),
    "skip": lambda: s.check_skip(
        models.residual("identity", "stale"), shortcut="identity", name="net"
    ),
    "skip_2": lambda: s.check_skip(models.residual("identity"), shortcut="projection", name="net"),
    "skip_3": lambda: s.check_skip(
        models.residual("projection", "projection"),
        shortcut="projection",
        count=1,
        name="net",
    ),
    "skip_4": lambda: s.check_skip(
        models.spanned("second"), around=["conv_1", "conv_2"], name="net"
    ),
    "skip_5": lambda: s.check_skip(models.in_a_row("stale"), around=2, count=2, name="net"),
    "skip_6": lambda: s.check_skip(models.in_a_row("only long"), around=4, count=2, name="net"),
    "skip_7": lambda: s.check_skip(
        models.spanned("last too"), around=["conv_1", "conv_2"], name="net"
    ),
    "parameters_2": lambda: s.check_parameters(models.dense_siamese(), 145, name="pair"),
    "parameters_3": lambda: s.check_parameters(models.stack(), at_most=8000, name="net"),
    "parameters_4": lambda: s.check_parameters(models.towers(), at_most=100, name="towers"),
    "parameters_5": lambda: s.check_parameters(_alike(4), at_most=70, name="deep"),
    "input_shape_2": lambda: s.check_input_shape(models.stack(), (None,), name="net"),
    "input_shape_3": lambda: s.check_input_shape(_rows(8), (None, 16), name="net"),
    "same_architecture": lambda: s.check_same_architecture(
        _between(layers.Dropout(0.5)), _between(layers.BatchNormalization()), name="net"
    ),
    "same_architecture_2": lambda: s.check_same_architecture(
        models.bypassed(), models.stack(), name="graph"
    ),
}


@pytest.mark.parametrize("key", GOLDEN)
def test_message_word_for_word(key: str, golden: Golden) -> None:
    golden(message(GOLDEN[key]), key)


@pytest.mark.parametrize(
    "value",
    [None, [], "model", layers.Dense, layers.Dense(3), lambda: 3, [layers.Dense(3)], 3.0],
    ids=range(8),
)
@pytest.mark.parametrize("check", [s.check_built, s.check_no_shared])
def test_wrong_kind_of_thing(check: Any, value: object) -> None:
    with pytest.raises(CheckError, match="answer"):
        check(value, name="answer")


def test_unbuilt_model_is_named() -> None:
    with pytest.raises(CheckError, match="not built"):
        s.check_units(keras.Sequential([layers.Dense(3)]), [3])


def test_hint_of_the_author_only_where_none_is_known() -> None:
    with pytest.raises(CheckError) as caught:
        s.check_output_shape(models.stack(), (2,), hint="two classes")
    assert caught.value.hint == "two classes"
    with pytest.raises(CheckError) as caught:
        s.check_output_shape(models.unflattened(), (10,), hint="two classes")
    assert "flatten" in str(caught.value)


def test_every_structural_check_is_in_both_tables() -> None:
    apart = {"check_contains", "check_same_architecture", "check_built"}
    apart |= {"check_attention"}  # see test_attention.py
    tested = [{c.__name__ for c, *_ in table} | apart for table in (PASSES, FAILS)]
    structural = {name for name, home in HOME.items() if home.startswith("structure.")}
    assert structural == tested[0] == tested[1]


def test_any_of_several_architectures_will_do() -> None:
    def joined(order: int) -> Any:
        x = keras.Input((4,))
        parts = [layers.Dense(3)(x), layers.Dense(2)(x)][::order]
        return keras.Model(x, layers.Concatenate()(parts))

    either = [joined(1), joined(-1)]
    s.check_same_architecture(joined(-1), either)
    with pytest.raises(CheckError):
        s.check_same_architecture(joined(-1), either[:1])
    x = keras.Input((4,))
    with pytest.raises(CheckError, match="missing"):
        s.check_same_architecture(keras.Model(x, layers.Dense(3)(x)), either)


def _visits(how: str = "second minus first") -> keras.Model:
    first, second = keras.Input((3,), name="first"), keras.Input((3,), name="second")
    effort = layers.Dense(4, name="effort")
    before, after = effort(first), effort(second)
    difference = before - after if how == "first minus second" else after - before
    return keras.Model([first, second], layers.Dense(1)(layers.Concatenate()([after, difference])))


def test_calls_of_a_shared_layer_are_told_apart_by_what_they_read() -> None:
    with pytest.raises(CheckError) as caught:
        s.check_same_architecture(_visits("first minus second"), _visits(), name="gym")
    assert str(caught.value) == (
        "gym, layer 2 (subtract): reads the wrong tensor\n"
        "  expected: layer 1 ('effort') on input 'second' - layer 1 ('effort') on input 'first'\n"
        "  actual:   layer 1 ('effort') on input 'first' - layer 1 ('effort') on input 'second'\n"
        "  hint:     the right tensors in another order, and here the order counts"
    )


def _three_codes(factor: str, *, see: int = 1, code: int = 1) -> keras.Model:
    """Shared layers in a row: one for label and form, then one for all; or copies of them."""
    label, form = keras.Input((8,), name="label"), keras.Input((8,), name="form")
    gate = keras.Input((5,), name="gate")
    sees = [layers.Dense(6, "relu") for _ in range(see)]
    ends = [layers.Dense(4) for _ in range(code)]
    first = {"label": sees[0](label), "form": sees[-1](form), "gate": layers.Dense(6)(gate)}
    codes = {name: ends[i % code](wire) for i, (name, wire) in enumerate(first.items())}
    gap = ops.abs(codes["label"] - codes["form"])
    both = layers.Concatenate()([gap, codes[factor] * codes["gate"]])
    return keras.Model([label, form, gate], layers.Dense(3)(both))


def test_calls_of_two_shared_layers_in_a_row_are_told_apart_by_the_whole_way() -> None:
    with pytest.raises(CheckError) as caught:
        s.check_same_architecture(_three_codes("label"), _three_codes("form"), name="rebuilt")
    first, second = str(caught.value).splitlines()[1:3]
    assert "on input 'form'" in first
    assert "on input 'label'" in second
    assert "another order" not in str(caught.value)


@pytest.mark.parametrize(
    ("copies", "calls", "told"),
    [({"see": 2}, 2, "two"), ({"code": 3}, 3, "3"), ({"code": 2}, 3, "two")],
)
def test_copies_of_the_layer_asked_for_are_named_beside_another_shared_layer(
    copies: dict[str, int], calls: int, told: str
) -> None:
    model = _three_codes("form", **copies)
    with pytest.raises(CheckError) as caught:
        s.check_shared(model, calls=calls, kind="Dense", name="rebuilt")
    headline = f"rebuilt: {told} layers where one shared layer is called {calls} times"
    assert str(caught.value).splitlines()[0] == headline


@pytest.mark.parametrize("api", ["sequential", "functional"])
def test_a_model_for_batches_of_one_size_is_refused(api: str) -> None:
    inputs = keras.Input((4,), batch_size=100)
    model = (
        keras.Sequential([inputs, layers.Dense(1)])
        if api == "sequential"
        else keras.Model(inputs, layers.Dense(1)(inputs))
    )
    with pytest.raises(CheckError, match="100 samples at a time"):
        s.check_input_shape(model, (4,))


@pytest.mark.parametrize("around", [0, -1, []])
def test_a_body_without_layers_is_the_authors_mistake(around: Any) -> None:
    with pytest.raises(ValueError, match="at least"):
        s.check_skip(models.spanned(), around=around)


def test_what_passed_says_which_body_the_shortcut_spans(capsys: pytest.CaptureFixture[str]) -> None:
    s.check_skip(models.spanned(), around=["conv_1", "conv_2"], name="net")
    assert capsys.readouterr().out == (
        "passed: net has 1 skip connection around 'conv_1' and 'conv_2'\n"
    )


def test_heads_on_one_tensor_are_no_copies_of_a_shared_layer() -> None:
    trunk = keras.Input((4,))
    heads = {name: layers.Dense(1, name=name)(trunk) for name in ("weight", "waist")}
    told = message(lambda: s.check_shared(keras.Model(trunk, heads), name="gym"))
    assert "no layer is called 2 times" in told
    assert "each layer is called once" in told
    a, b = keras.Input((4,)), keras.Input((4,))
    copies = keras.Model([a, b], layers.subtract([layers.Dense(3)(a), layers.Dense(3)(b)]))
    assert "two layers where one shared layer" in message(lambda: s.check_shared(copies, name="m"))


def test_a_misspelt_output_is_told_what_it_may_be() -> None:
    x = keras.Input((4,))
    heads = {"digits": layers.Dense(10)(x), "ink": layers.Dense(1)(x)}
    told = message(
        lambda: s.check_output_names(keras.Model(x, heads), ["digit", "ink"], name="net")
    )
    assert "'digits': did you mean 'digit'?" in told


def test_one_layer_called_in_two_ways_is_one_layer() -> None:
    """``use_causal_mask`` is an argument of a call: with it or without, the weights are shared."""

    def decoder(shared: bool) -> keras.Model:
        words, memory = keras.Input((6, 12), name="words"), keras.Input((9, 12), name="memory")
        first = layers.MultiHeadAttention(3, 4)
        second = first if shared else layers.MultiHeadAttention(3, 4)
        x = words + first(words, words, use_causal_mask=True)
        return keras.Model([words, memory], x + second(x, memory))

    for shared in (True, False):
        s.check_same_architecture(decoder(shared), decoder(shared), name="net")
    told = message(lambda: s.check_same_architecture(decoder(True), decoder(False), name="net"))
    assert "one shared layer where separate ones are asked for" in told
    told = message(lambda: s.check_same_architecture(decoder(False), decoder(True), name="net"))
    assert "separate layers where one shared layer is called" in told
