"""Attention and order: which wire enters as what, permutation and causality by disturbing."""

# ruff: noqa: E501  (messages stand here as they are shown)

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from stackgraph.checks.core import CheckError
from support.told import message

pytestmark = [pytest.mark.keras, pytest.mark.usefixtures("fresh_names")]

keras = pytest.importorskip("keras")
from keras import layers, ops  # noqa: E402

from stackgraph.architecture import describe, read_model  # noqa: E402
from stackgraph.checks.behaviour import check_zeroed_body_is  # noqa: E402
from stackgraph.checks.disturbing import check_causal, check_permutation  # noqa: E402
from stackgraph.checks.structure.attention import check_attention  # noqa: E402
from stackgraph.checks.structure.graph import check_same_architecture  # noqa: E402
from stackgraph.drawing.adapt import diagram_of  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable

    from support.golden import Golden

# ------------------------------------------------------------------ the wires of a look-up

ROLES: dict[str, Any] = {"query": "asked", "value": "numbers", "key": "letters"}


def finder(call: Callable[..., Any]) -> Any:
    """Three inputs, and what ``call(asked, letters, numbers)`` makes of them."""
    asked = keras.Input((2, 6), name="asked")
    letters, numbers = keras.Input((8, 6), name="letters"), keras.Input((8, 4), name="numbers")
    return keras.Model([asked, letters, numbers], call(asked, letters, numbers))


def attend(*given: Any, **named: Any) -> Any:
    return layers.MultiHeadAttention(2, 3, name="look")(*given, **named)


RIGHT: dict[str, Callable[..., Any]] = {
    "positional": lambda a, k, v: attend(a, v, k),
    "normalised": lambda a, k, v: attend(layers.LayerNormalization()(a), v, k),
    "projected": lambda a, k, v: attend(a, layers.Dense(5)(v), layers.Dense(6)(k)),
    "scaled": lambda a, k, v: attend(a * 2, v, k + 1.0),
    "with more after it": lambda a, k, v: layers.Dense(3)(layers.Flatten()(attend(a, v, k))),
    "one of two attentions": lambda a, k, v: attend(layers.MultiHeadAttention(1, 2)(a, a), v, k),
    "inside a model": lambda a, k, v: keras.Model([a, k, v], attend(a, v, k))([a, k, v]),
    "luong": lambda a, k, v: layers.Attention(name="look")([a, v, k]),
}

WRONG: dict[str, Callable[..., Any]] = {
    "query and value": lambda a, k, v: attend(v, a, a),
    "key and value": lambda a, k, v: attend(a, k, v),
    "no key": lambda a, k, v: ops.concatenate([attend(a, v), ops.mean(k, 1, keepdims=True)[:, :1] + a * 0], -1),
    "query of two": lambda a, k, v: attend(a + ops.mean(k, axis=1, keepdims=True), v, k),
    "no attention": lambda a, k, v: a + ops.mean(k, axis=1, keepdims=True) + ops.mean(v),
}  # fmt: skip


@pytest.mark.parametrize("call", RIGHT.values(), ids=RIGHT)
def test_attention_passes(call: Callable[..., Any]) -> None:
    check_attention(finder(call), **ROLES)


@pytest.mark.parametrize("call", WRONG.values(), ids=WRONG)
def test_attention_fails(call: Callable[..., Any]) -> None:
    with pytest.raises(CheckError):
        check_attention(finder(call), **ROLES)


def test_attention_message_for_exchanged_wires(golden: Golden) -> None:
    model = finder(lambda a, k, v: attend(a, k, v))
    golden(message(lambda: check_attention(model, **ROLES, name="finder")))


def test_attention_message_where_there_is_none() -> None:
    model = finder(WRONG["no attention"])
    assert message(lambda: check_attention(model, **ROLES)).splitlines()[0] == (
        "The model: no attention layer"
    )


def test_attention_heads_and_layers_on_the_way() -> None:
    model = finder(RIGHT["with more after it"])
    check_attention(model, **ROLES, heads=2, key_dim=3)
    assert "wrong number of heads" in message(lambda: check_attention(model, **ROLES, heads=3))
    assert "wrong size of a head" in message(lambda: check_attention(model, **ROLES, key_dim=2))
    named = finder(lambda a, k, v: attend(layers.LayerNormalization(name="norm")(a), v, k))
    check_attention(named, query="norm", value="numbers", key="letters")
    assert "no input or layer named 'nrom'" in message(
        lambda: check_attention(named, query="nrom", value="numbers")
    )


def decoding(cross: Callable[..., Any], own: Callable[..., Any] | None = None) -> Any:
    """Words that ask words, if ``own``, and then what ``cross(x, memory)`` gives."""
    words, memory = keras.Input((6, 4), name="words"), keras.Input((6, 4), name="memory")
    x = words if own is None else words + own(words)
    return keras.Model([words, memory], x + cross(x, memory))


def own(x: Any) -> Any:
    return layers.MultiHeadAttention(1, 2)(x, x)


def test_of_two_attentions_the_one_that_is_meant_is_told() -> None:
    turned = decoding(lambda x, m: layers.MultiHeadAttention(1, 2)(m, x), own)
    found = message(lambda: check_attention(turned, query="words", value="memory", name="decoder"))
    assert found.splitlines()[0] == (
        "decoder, layer 3 (MultiHeadAttention): query and value are exchanged"
    )
    check_attention(turned, query="words", value="words", name="decoder")


def test_where_no_attention_is_of_the_kind_all_are_told() -> None:
    alone = decoding(lambda x, m: layers.MultiHeadAttention(1, 2)(x, m))
    found = message(lambda: check_attention(alone, query="words", value="words", name="decoder"))
    assert found.splitlines()[0] == "decoder: no attention has these wires"
    assert "query from input 'words', value and key from input 'memory'" in found
    assert "does an output lead back to it" in found
    twice = decoding(lambda x, m: own(x) + m, own)
    found = message(lambda: check_attention(twice, query="words", value="memory", name="decoder"))
    assert found.count("(MultiHeadAttention): query, value and key from input 'words'") == 2


def test_attention_in_words_in_the_drawing_and_in_a_difference() -> None:
    right, turned = finder(RIGHT["positional"]), finder(lambda a, k, v: attend(a, k, v))
    told = describe(read_model(right))
    assert (
        "takes input 'asked' as query, input 'numbers' as value and input 'letters' as key" in told
    )
    assert "2 heads of size 3" in told
    drawn = diagram_of(read_model(right))
    (box,) = [n for n in drawn.nodes if n.kind == "MultiHeadAttention"]
    assert box.facts == ("2 heads of size 3",)
    assert [e.part for e in drawn.edges if e.target == box.key] == ["query", "value", "key"]
    assert "'look'" in message(lambda: check_same_architecture(turned, right, name="turned"))


def test_wires_given_by_keyword_are_told_apart_in_any_order() -> None:
    model = finder(lambda a, k, v: attend(value=v, key=k, query=a))
    check_attention(model, **ROLES)
    check_same_architecture(model, finder(RIGHT["positional"]))
    turned = finder(lambda a, k, v: attend(value=k, key=v, query=a))
    assert "key and value are exchanged" in message(lambda: check_attention(turned, **ROLES))
    same = finder(lambda a, k, v: ops.sum(v) + ops.sum(k) + attend(a, k, key=k))
    check_attention(same, query="asked", value="letters")
    other = finder(lambda a, k, v: ops.sum(v) + ops.sum(k) + attend(a, k))
    check_same_architecture(same, other)


def test_a_causal_mask_is_drawn_and_told() -> None:
    masked, free = tokens(lambda x: self_attend(x, use_causal_mask=True)), tokens(self_attend)
    drawn = diagram_of(read_model(masked))
    (box,) = [n for n in drawn.nodes if n.kind == "MultiHeadAttention"]
    assert box.facts == ("2 heads of size 3", "causal mask")
    assert [e.part for e in drawn.edges if e.target == box.key] == ["query", "value and key"]
    assert "causal mask" in describe(read_model(masked))
    assert "use_causal_mask" in message(lambda: check_same_architecture(free, masked))


# ------------------------------------------------------------------ permutation


def tokens(call: Callable[[Any], Any], places: int | None = 6) -> Any:
    rows = keras.Input((places, 4), name="rows")
    return keras.Model(rows, call(rows))


def self_attend(x: Any, **named: Any) -> Any:
    return layers.MultiHeadAttention(2, 3)(x, x, **named)


def pooled(x: Any) -> Any:
    return layers.Dense(3)(layers.GlobalAveragePooling1D()(x))


def placed(x: Any) -> Any:
    return x + layers.Embedding(6, 4)(ops.cumsum(ops.ones_like(x[:, :, 0], dtype="int32"), 1) - 1)


SETS: dict[str, Callable[[Any], Any]] = {
    "attention": lambda x: pooled(self_attend(x)),
    "pooling": pooled,
    "maximum": lambda x: layers.GlobalMaxPooling1D()(layers.Dense(5, "relu")(x)),
    "normalised": lambda x: pooled(self_attend(layers.LayerNormalization()(x))),
}
SEQUENCES: dict[str, Callable[[Any], Any]] = {
    "positions": lambda x: pooled(self_attend(placed(x))),
    "flattened": lambda x: layers.Dense(3)(layers.Flatten()(x)),
    "causal": lambda x: pooled(self_attend(x, use_causal_mask=True)),
    "convolution": lambda x: pooled(layers.Conv1D(4, 3)(x)),
    "recurrent": lambda x: layers.LSTM(3)(x),
}


@pytest.mark.parametrize("call", SETS.values(), ids=SETS)
def test_order_that_does_not_matter(call: Callable[[Any], Any]) -> None:
    check_permutation(tokens(call))
    with pytest.raises(CheckError):
        check_permutation(tokens(call), matters=True)


@pytest.mark.parametrize("call", SEQUENCES.values(), ids=SEQUENCES)
def test_order_that_matters(call: Callable[[Any], Any]) -> None:
    check_permutation(tokens(call), "rows", matters=True)
    with pytest.raises(CheckError):
        check_permutation(tokens(call))


def test_order_in_sequences_of_any_length() -> None:
    for name in SETS:
        check_permutation(tokens(SETS[name], None))
    for name in ("causal", "convolution", "recurrent"):
        check_permutation(tokens(SEQUENCES[name], None), "rows", matters=True)
        with pytest.raises(CheckError, match="the order of the places changes"):
            check_permutation(tokens(SEQUENCES[name], None))


def test_rows_that_belong_together_are_shuffled_together() -> None:
    model = finder(lambda a, k, v: layers.Flatten()(attend(a, v, k)))
    check_permutation(model, ["letters", "numbers"])
    check_permutation(model, "letters", matters=True)  # apart from their values they mean something


def test_permutation_messages(golden: Golden) -> None:
    golden(message(lambda: check_permutation(tokens(SEQUENCES["flattened"]), name="bag")))
    flat = keras.Sequential([keras.Input((6,)), layers.Dense(2)])
    assert "an input without places" in message(lambda: check_permutation(flat))
    assert "no input named 'row'" in message(lambda: check_permutation(tokens(pooled), "row"))


def test_permutation_puts_the_weights_back() -> None:
    model = tokens(SETS["attention"])
    before = [w.copy() for w in model.get_weights()]
    check_permutation(model)
    assert all((a == b).all() for a, b in zip(before, model.get_weights(), strict=True))


# ------------------------------------------------------------------ causality


def block(x: Any, **named: Any) -> Any:
    x = x + self_attend(layers.LayerNormalization()(x), **named)
    return x + layers.Dense(4)(layers.Dense(7, "relu")(layers.LayerNormalization()(x)))


CAUSAL: dict[str, Callable[[Any], Any]] = {
    "masked": lambda x: self_attend(x, use_causal_mask=True),
    "two blocks": lambda x: block(block(x, use_causal_mask=True), use_causal_mask=True),
    "recurrent": lambda x: layers.LSTM(3, return_sequences=True)(x),
    "causal convolution": lambda x: layers.Conv1D(3, 3, padding="causal")(x),
    "place by place": lambda x: layers.Dense(3)(x),
}
LOOKING_AHEAD: dict[str, Callable[[Any], Any]] = {
    "open": self_attend,
    "second block open": lambda x: block(block(x, use_causal_mask=True)),
    "both ways": lambda x: layers.Bidirectional(layers.LSTM(3, return_sequences=True))(x),
    "same padding": lambda x: layers.Conv1D(3, 3, padding="same")(x),
    "mean added": lambda x: x + ops.mean(x, axis=1, keepdims=True),
}


@pytest.mark.parametrize("call", CAUSAL.values(), ids=CAUSAL)
def test_causal_passes(call: Callable[[Any], Any]) -> None:
    check_causal(tokens(call))


@pytest.mark.parametrize("call", LOOKING_AHEAD.values(), ids=LOOKING_AHEAD)
def test_causal_fails(call: Callable[[Any], Any]) -> None:
    assert "an output looks ahead" in message(lambda: check_causal(tokens(call)))


def test_causal_message(golden: Golden) -> None:
    golden(message(lambda: check_causal(tokens(self_attend), name="writer")))


def test_causal_of_several_inputs_and_of_other_shapes() -> None:
    words, memory = keras.Input((6, 4), name="words"), keras.Input((9, 4), name="memory")
    x = words + self_attend(words, use_causal_mask=True)
    model = keras.Model([words, memory], x + layers.MultiHeadAttention(2, 3)(x, memory))
    check_causal(model, "words")
    assert "wrong number of inputs" in message(lambda: check_causal(model))
    assert "no place for each place" in message(lambda: check_causal(tokens(pooled)))
    assert "does not depend on the input" in message(lambda: check_causal(tokens(lambda x: x * 0)))


def test_of_several_inputs_the_one_named_comes_through_a_silent_block() -> None:
    words, memory = keras.Input((6, 4), name="words"), keras.Input((9, 4), name="memory")
    n = layers.LayerNormalization()(words)
    pre = keras.Model([words, memory], words + layers.MultiHeadAttention(2, 3)(n, memory))
    check_zeroed_body_is(pre, "identity", through="words")
    post = keras.Model([words, memory], layers.LayerNormalization()(pre.outputs[0]))
    told = message(lambda: check_zeroed_body_is(post, "identity", through="words", name="post"))
    assert told.splitlines()[:3] == [
        "post: with all weights at zero, the input does not come through",
        "  expected: x itself",
        "  actual:   0 everywhere",
    ]
    assert "not a block" in message(lambda: check_zeroed_body_is(pre, "identity"))
    assert "no input named 'word'" in message(
        lambda: check_zeroed_body_is(pre, "identity", through="word")
    )
