"""Inputs of strings and of whole numbers: dtypes, padding, what ``adapt`` saw, and drawing them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from stackgraph.engine.answers.collect import collect
from stackgraph.engine.answers.payload import Payload
from stackgraph.engine.answers.rebuild import Rebuilder
from support.told import message

pytestmark = pytest.mark.keras

keras = pytest.importorskip("keras")
from keras import layers, ops  # noqa: E402

from stackgraph.architecture import describe, read_model, same_network  # noqa: E402
from stackgraph.checks.adapted import check_adapted  # noqa: E402
from stackgraph.checks.behaviour import check_every_input_matters  # noqa: E402
from stackgraph.checks.padding import check_padding  # noqa: E402
from stackgraph.checks.structure.graph import check_same_architecture  # noqa: E402
from stackgraph.checks.structure.shapes import check_input_shape  # noqa: E402
from stackgraph.drawing.adapt import diagram_of  # noqa: E402
from stackgraph.verdicts import function  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable

    from support.golden import Golden

TEXTS = ["old lamp", "red books for wool", "lamp of glass"]


def reader(**settings: Any) -> Any:
    layer = layers.TextVectorization(**settings)
    layer.adapt(TEXTS)
    return layer


def of_text(pool: Callable[[Any], Any], mask: bool = True, **settings: Any) -> Any:
    """A text read by an embedding, and what ``pool`` makes of its rows."""
    label = keras.Input((), dtype="string", name="label")
    words = layers.Embedding(12, 4, mask_zero=mask)(reader(**settings)(label))
    return keras.Model(label, layers.Dense(2)(pool(words)))


def of_numbers(
    pool: Callable[[Any, Any], Any], mask: bool = True, length: int | None = None
) -> Any:
    """The same of numbers of words."""
    ids = keras.Input((length,), dtype="int32", name="words")
    words = layers.Embedding(12, 4, mask_zero=mask)(ids)
    return keras.Model(ids, layers.Dense(2)(pool(ids, words)))


def mean(words: Any) -> Any:
    return layers.GlobalAveragePooling1D()(words)


def mean_by_hand(ids: Any, words: Any) -> Any:
    there = ops.cast(ops.expand_dims(ids != 0, -1), "float32")
    return ops.sum(words * there, axis=1) / ops.sum(there, axis=1)


IGNORES: dict[str, Callable[[], Any]] = {
    "text": lambda: of_text(mean),
    "text, dense before": lambda: of_text(lambda w: mean(layers.Dense(3)(w))),
    "text, recurrent": lambda: of_text(layers.LSTM(3)),
    "text of fixed length": lambda: of_text(mean, output_sequence_length=9),
    "numbers": lambda: of_numbers(lambda _, w: mean(w)),
    "numbers of fixed length": lambda: of_numbers(lambda _, w: mean(w), length=6),
    "mask given": lambda: of_numbers(
        lambda ids, w: layers.GlobalAveragePooling1D()(w, mask=ids != 0), mask=False
    ),
    "by hand": lambda: of_numbers(mean_by_hand, mask=False),
}
COUNTS: dict[str, tuple[Callable[[], Any], str]] = {
    "text, no mask": (lambda: of_text(mean, mask=False), "mask_zero=True"),
    "numbers, no mask": (lambda: of_numbers(lambda _, w: mean(w), mask=False), "mask_zero=True"),
    "lost": (lambda: of_text(lambda w: mean(w * 2)), "the mask is lost"),
    "maximum": (lambda: of_text(layers.GlobalMaxPooling1D()), "takes no mask"),
    "mean of keras.ops": (lambda: of_text(lambda w: ops.mean(w, axis=1)), "ops.mean takes no mask"),
    "Python's ==": (
        lambda: of_numbers(
            lambda ids, w: ops.max(ops.where(ops.expand_dims(ids == 0, -1), -9.0, w), axis=1),
            mask=False,
        ),
        "write ops.equal",
    ),
    "fixed length, no mask": (
        lambda: of_numbers(lambda _, w: mean(w), mask=False, length=6),
        "mask_zero=True",
    ),
    "fixed text, no mask": (
        lambda: of_text(mean, mask=False, output_sequence_length=9),
        "mask_zero=True",
    ),
}


@pytest.mark.parametrize("make", IGNORES.values(), ids=IGNORES)
def test_padding_passes(make: Callable[[], Any]) -> None:
    model = make()
    before = model.get_weights()
    check_padding(model)
    assert all((a == b).all() for a, b in zip(before, model.get_weights(), strict=True))


@pytest.mark.parametrize("case", COUNTS.values(), ids=COUNTS)
def test_padding_fails(case: tuple[Callable[[], Any], str]) -> None:
    make, hint = case
    found = message(lambda: check_padding(make(), name="m"))
    assert found.startswith("m: padding changes the predictions")
    assert hint in found


def test_padding_wants_words() -> None:
    row = keras.Input((4,), name="row")
    plain = keras.Model(row, layers.Dense(1)(row))
    assert "no texts and no numbers of words" in message(lambda: check_padding(plain))
    assert "no input named 'text'" in message(lambda: check_padding(of_text(mean), "text"))
    deaf = of_text(lambda w: mean(w) * 0)
    assert "changes nothing" in message(lambda: check_padding(deaf))


def test_padding_is_told_by_what_is_amiss() -> None:
    label = keras.Input((), dtype="string", name="label")
    words = layers.Embedding(12, 4, mask_zero=True)(reader()(label))
    kept = keras.Model(label, layers.Dense(2)(words))
    assert "m: the words are not taken together" in message(lambda: check_padding(kept, name="m"))
    straight = keras.Model(label, layers.Embedding(12, 4)(label))
    assert message(lambda: check_padding(straight, name="m")).startswith(
        "m, input 'label': its texts are not taken apart"
    )
    always = keras.Model(label, layers.Dense(1, activation="softmax")(mean(words)))
    assert "a softmax over one unit" in message(lambda: check_padding(always))


SAME_MASK: dict[str, Callable[[Any], Any]] = {
    "!= 0": lambda ids: ids != 0,
    "> 0": lambda ids: ids > 0,
    ">= 1": lambda ids: ids >= 1,
    "cast": lambda ids: ops.cast(ids, "bool"),
}


@pytest.mark.parametrize("there", SAME_MASK.values(), ids=SAME_MASK)
def test_a_mask_may_be_made_by_hand(there: Callable[[Any], Any]) -> None:
    lookup, label = reader(), keras.Input((), dtype="string", name="label")
    words = layers.Embedding(12, 4)(lookup(label))
    pooled = layers.GlobalAveragePooling1D()(words, mask=there(lookup(label)))
    assert same_network(
        read_model(keras.Model(label, layers.Dense(2)(pooled))), read_model(of_text(mean))
    )


def test_a_mask_that_nothing_reads_is_no_part_of_the_network_unless_its_rows_leave() -> None:
    one = keras.Input((), dtype="int32")

    def rows(mask: bool, ends: bool = False) -> Any:
        row = layers.Embedding(5, 2, mask_zero=mask)(one)
        return read_model(keras.Model(one, row if ends else layers.Dense(1)(row)))

    assert same_network(rows(True), rows(False))
    assert not same_network(rows(True, ends=True), rows(False, ends=True))
    assert not same_network(read_model(of_text(mean)), read_model(of_text(mean, mask=False)))


LOST: dict[str, Callable[[], Any]] = {
    "arithmetic": lambda: of_text(lambda w: mean(w * 2)),
    "operation": lambda: of_text(lambda w: ops.mean(w, axis=1)),
}


@pytest.mark.parametrize("make", LOST.values(), ids=LOST)
def test_a_lost_mask_is_told_as_lost_and_a_missing_one_as_missing(make: Callable[[], Any]) -> None:
    right = of_text(mean)
    found = message(lambda: check_same_architecture(make(), right, name="m"))
    assert found.startswith(
        "m, layer 2 (Embedding): its mask is lost\n"
        "  expected: the mask reaches GlobalAveragePooling1D\n"
        "  actual:   nothing reads the mask\n"
    )
    bare = of_text(mean, mask=False)
    found = message(lambda: check_same_architecture(bare, right, name="m"))
    assert found.startswith("m, layer 2 (Embedding): masking is missing")


def kinds() -> Any:
    a = keras.Input((1,), name="weight")
    b = keras.Input((), dtype="string", name="country")
    c = keras.Input((None,), dtype="int64", name="words")
    code = layers.Embedding(4, 2)(layers.StringLookup(vocabulary=["AT", "DE", "IT"])(b))
    words = mean(layers.Embedding(9, 2, mask_zero=True)(c))
    return keras.Model([a, b, c], layers.Dense(1)(layers.Concatenate()([a, code, words])))


SHAPES = {"weight": (1,), "country": (), "words": (None,)}
DTYPES = {"weight": "float", "country": "string", "words": "int"}


def test_dtypes_of_inputs() -> None:
    check_input_shape(kinds(), SHAPES, dtypes=DTYPES)
    wrong = {**DTYPES, "weight": "int"}
    assert message(lambda: check_input_shape(kinds(), SHAPES, dtypes=wrong, name="m")) == (
        "m, input 'weight': wrong dtype\n  expected: dtype 'int'\n  actual:   dtype 'float'\n"
        "  hint:     whole numbers that a table is looked up with: keras.Input(..., dtype='int32')"
    )
    assert "input 'country': takes texts" in message(
        lambda: check_input_shape(kinds(), SHAPES, name="m")
    )


def test_a_free_length_is_asked_for_by_none() -> None:
    fixed = of_numbers(lambda _, w: mean(w), length=6)
    check_input_shape(of_numbers(lambda _, w: mean(w)), (None,))
    assert "is None: shape=(None,)" in message(lambda: check_input_shape(fixed, (None,)))
    label = keras.Input((1,), dtype="string", name="label")
    one = keras.Model(label, layers.Flatten()(layers.StringLookup(vocabulary=["a"])(label)))
    found = message(lambda: check_input_shape(one, (), dtypes="string"))
    assert "shape=() is one value for each sample" in found
    words = of_numbers(lambda _, w: mean(w))
    assert "shape=() is one value" in message(lambda: check_input_shape(words, ()))


def test_every_input_matters_whatever_its_kind() -> None:
    check_every_input_matters(kinds())


def test_a_function_of_texts_is_read_alike() -> None:
    first, second = of_text(mean), of_text(mean)
    public = function.public_of(first)
    assert function.right_of(first) in function.texts_of(second, public, "second", 4)
    other = of_text(layers.GlobalMaxPooling1D())
    assert function.right_of(first) not in function.texts_of(other, public, "other", 4)


def test_adapted_to_numbers() -> None:
    grams = keras.Input((1,))
    scale = layers.Normalization(name="scale")
    model = keras.Model(grams, scale(grams))
    data = np.array([[1.0], [3.0]])
    assert "call adapt on the layer" in message(lambda: check_adapted(model, "Normalization", data))
    scale.adapt(data)
    again = keras.Model(grams, scale(grams))
    check_adapted(again, "Normalization", data)
    check_adapted(again, "Normalization", data[:, 0])
    assert "mean 2 and variance 1" in message(
        lambda: check_adapted(again, "Normalization", data + 1)
    )
    given = layers.Normalization(mean=2.0, variance=1.0)
    check_adapted(keras.Model(grams, given(grams)), "Normalization", data)


def test_adapted_to_words() -> None:
    model = of_text(mean)
    check_adapted(model, "TextVectorization", TEXTS)
    found = message(lambda: check_adapted(model, "TextVectorization", TEXTS[:2]))
    assert "the 6 words of the data given" in found
    assert "not of them" in found
    assert "no StringLookup" in message(lambda: check_adapted(model, "StringLookup", TEXTS))


def lookup(vocabulary: list[str] | None, dtype: str = "string") -> Any:
    word = keras.Input((), dtype=dtype, name="word")
    table = layers.StringLookup(vocabulary=vocabulary)
    if vocabulary is None:
        table.adapt(["b", "a", "b"])
    return keras.Model(word, layers.Embedding(3, 2)(table(word)))


def scaled(**settings: Any) -> Any:
    x = keras.Input((1,))
    return keras.Model(x, layers.Dense(1)(layers.Normalization(**settings)(x)))


def test_what_adapt_learns_is_no_part_of_the_network_and_dtypes_are() -> None:
    assert same_network(read_model(lookup(["a", "b"])), read_model(lookup(None)))
    assert not same_network(read_model(lookup(["a", "b"])), read_model(lookup(None, "int64")))
    assert same_network(read_model(scaled()), read_model(scaled(axis=None)))
    assert same_network(read_model(scaled()), read_model(scaled(mean=1.0, variance=2.0)))
    assert not same_network(read_model(scaled()), read_model(scaled(invert=True)))
    assert not same_network(
        read_model(of_text(mean)), read_model(of_text(mean, output_sequence_length=9))
    )


def test_a_mask_is_drawn_as_it_is_called_in_the_text() -> None:
    titles = [node.kind for node in diagram_of(read_model(of_text(mean))).nodes]
    assert "!= 0" in titles


def test_an_input_of_strings_says_so() -> None:
    assert "Input 'word': (None), string." in describe(read_model(lookup(None))).replace(",)", ")")


GOLDEN: dict[str, Callable[[], None]] = {
    "padding counted": lambda: check_padding(of_text(mean, mask=False), name="customs"),
    "padding, mask lost": lambda: check_padding(of_text(lambda w: mean(w * 2)), name="customs"),
    "adapted, never": lambda: check_adapted(
        scaled(), "Normalization", np.array([[1.0], [3.0]]), name="fee"
    ),
    "adapted, other words": lambda: check_adapted(
        lookup(["a", "c"]), "StringLookup", ["a", "b"], name="fee"
    ),
    "dtype and shape": lambda: check_input_shape(
        of_text(mean), {"label": (None,)}, dtypes={"label": "int"}, name="fee"
    ),
    "mask lost": lambda: check_same_architecture(
        of_text(lambda w: ops.mean(w, axis=1)), of_text(mean), name="healed"
    ),
    "mask missing": lambda: check_same_architecture(
        of_text(mean, mask=False), of_text(mean), name="healed"
    ),
}


@pytest.mark.usefixtures("fresh_names")
@pytest.mark.parametrize("case", GOLDEN)
def test_messages_word_for_word(case: str, golden: Golden) -> None:
    golden(message(GOLDEN[case]), case.replace(", ", "_").replace(" ", "_"))


def cross(model: Any) -> Any:
    """The model as the judge has it."""
    header, arrays = collect(["answer"], {"answer": model})
    return Rebuilder(Payload.read(header, b"".join(arrays))).value("answer")


class Half(layers.Layer):
    """Scales, and hands the mask on."""

    supports_masking = True

    def call(self, words: Any) -> Any:
        return words * 0.5


def nested_head(words: Any) -> Any:
    rows = keras.Input((None, 4))
    return keras.Model(rows, layers.GlobalAveragePooling1D()(rows))(words)


MASKED: dict[str, Callable[[], Any]] = {
    "own layer": lambda: of_text(lambda w: mean(Half()(w))),
    "nested": lambda: of_text(nested_head),
    "stack": lambda: of_text(lambda w: keras.Sequential([layers.GlobalAveragePooling1D()])(w)),
}


@pytest.mark.parametrize("make", MASKED.values(), ids=MASKED)
def test_a_mask_goes_into_models_and_own_layers_here_and_with_the_judge(
    make: Callable[[], Any],
) -> None:
    model = make()
    scaled = isinstance(model.layers[3], Half)
    right = of_text(lambda w: mean(layers.Rescaling(0.5)(w) if scaled else w))
    for one in (model, cross(model)):
        check_padding(one)
        check_same_architecture(one, right)
