"""Networks of the units on inputs of different kinds, on attention, and on forms of writing.

One generator a topic, as in ``designs``, for which this is the second half.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stackgraph.puzzles.designs import NARROW, Design, asked, finished, listed
from stackgraph.puzzles.program import (
    Apply,
    Attend,
    Call,
    Freeze,
    Input,
    Layer,
    Make,
    Model,
    Statement,
    Tap,
    attention,
    dense,
    program,
    table,
)
from stackgraph.puzzles.stories import CROSSED, LOOKED_UP, MIXED, SEQUENCES, SORTERS

if TYPE_CHECKING:
    from collections.abc import Callable

    from stackgraph.puzzles.dice import Dice
    from stackgraph.puzzles.stories import Answer, Mixed, Tokens

_WORDS = (19, 29, 49, 79)
"""Words that a table of words knows, besides 0, which is no word."""

# ------------------------------------------------------------------ inputs of different kinds


def parcels(dice: Dice, level: int) -> Design:
    """A number, a choice, texts: each prepared and brought to numbers of its own, then merged."""
    story = dice.pick(MIXED)
    answer = dice.pick(story.answers)
    heads: list[Statement] = []
    body: list[Statement] = []
    meant: list[str] = []
    ends = []
    if level > 1 or dice.chance(0.6):
        ends.append(_choice(dice, story, heads, body, meant))
    if level == 3:
        ends += _two_texts(dice, story, heads, body, meant)
    elif level == 2 or not ends:
        ends.append(_text(dice, story, heads, body, meant))
    ends.append(_number(story, heads, body, meant))
    body.append(Call("merged", Layer("Concatenate"), tuple(ends)))
    meant.append(f"{listed([f'`{e}`' for e in ends])} are concatenated, laid end to end")
    last = "merged"
    if level > 1:
        units = dice.pick(NARROW)
        body.append(Call("x", dense(units, "relu"), (last,)))
        meant.append(f"then a layer of {units} units, with relu")
        last = "x"
    body.append(Call(answer.name, answer.layer(), (last,)))
    meant.append(asked(answer))
    inputs = [s.var for s in heads]
    return finished([*heads, *body], inputs, [answer.name], meant)


def _choice(
    dice: Dice, story: Mixed, heads: list[Statement], body: list[Statement], meant: list[str]
) -> str:
    name, width = story.choice, dice.pick([2, 3, 4])
    heads.append(Input(name, (), named=True, dtype="string"))
    body.append(Call(f"{name}_number", Layer("StringLookup", vocabulary=story.words), (name,)))
    rows = table(len(story.words) + 1, width)
    body.append(Call(f"{name}_row", rows, (f"{name}_number",)))
    words = listed([f'"{word}"' for word in story.words])
    meant.append(
        f"`{name}` goes in, {story.about}, one text a sample: {words} get the numbers from 1 on, "
        "any other text gets 0"
    )
    meant.append(f"`{name}_row`: a table has a row of {width} numbers for each of these numbers")
    return f"{name}_row"


_AS_NUMBERS = "as the numbers of its words, as many as it has; 0 is no word, at the end"


def _text(
    dice: Dice, story: Mixed, heads: list[Statement], body: list[Statement], meant: list[str]
) -> str:
    (name, about), words, width = story.texts[1], dice.pick(_WORDS), dice.pick([4, 6, 8, 12])
    heads.append(Input(name, (None,), named=True, dtype="int32"))
    body.append(Call(f"{name}_words", table(words + 1, width, True), (name,)))
    body.append(Call(f"{name}_mean", Layer("GlobalAveragePooling1D"), (f"{name}_words",)))
    meant.append(f"`{name}` goes in, {about}, {_AS_NUMBERS}, and 1 to {words} are words")
    meant.append(f"`{name}_words`: a table has a row of {width} numbers for each of these numbers")
    meant.append(
        f"`{name}_mean`: the mean over the words that are there, whatever texts are beside it"
    )
    return f"{name}_mean"


def _two_texts(
    dice: Dice, story: Mixed, heads: list[Statement], body: list[Statement], meant: list[str]
) -> list[str]:
    words, width = dice.pick(_WORDS), dice.pick([4, 6, 8, 12])
    names = [name for name, _ in story.texts]
    heads += [Input(name, (None,), named=True, dtype="int32") for name in names]
    body.append(Make("words", table(words + 1, width, True)))
    for name in names:
        body.append(Call(f"{name}_words", "words", (name,)))
        body.append(Call(f"{name}_mean", Layer("GlobalAveragePooling1D"), (f"{name}_words",)))
    abouts = listed([f"`{name}` ({about})" for name, about in story.texts])
    meant.append(
        f"two texts go in, {abouts}, each {_AS_NUMBERS}, and 1 to {words} are words, the same in "
        "both"
    )
    meant.append(
        f"one table `words` serves both: it has a row of {width} numbers for each of these numbers"
    )
    ends = [f"{name}_mean" for name in names]
    said = listed([f"`{end}`" for end in ends])
    meant.append(f"{said}: the mean over the words that are there, whatever texts are beside it")
    return ends


def _number(story: Mixed, heads: list[Statement], body: list[Statement], meant: list[str]) -> str:
    number = story.number
    heads.append(Input(number.name, (number.width,), named=True))
    end = f"{number.name}_scaled"
    body.append(Call(end, Layer("Rescaling", story.factor), (number.name,)))
    meant.append(f"`{number.name}` goes in, {number.about}; `{end}` is that times {story.factor}")
    return end


# ------------------------------------------------------------------ attention


def attending(dice: Dice, level: int) -> Design:
    """One attention; then one with a shortcut or three wires; then a block of two parts."""
    makers: dict[int, list[Callable[[Dice], Design]]] = {
        1: [_self, _cross, _cross],
        2: [_half_block, _look_up],
        3: [_block, _decoder],
    }
    return dice.pick(makers[level])(dice)


def _heads(dice: Dice) -> tuple[Layer, str]:
    heads, size = dice.pick([1, 2, 4]), dice.pick([3, 4, 6, 8])
    said = f"{heads} {'head' if heads == 1 else 'heads'} of {size} numbers"
    return attention(heads, size), said


def _sees(causal: bool) -> str:
    return "itself and those before it, none after it" if causal else "all of them"


def _enters(tokens: Tokens) -> str:
    return f"input `{tokens.name}`: {tokens.about}, {tokens.count} × {tokens.width} numbers"


def _answered(statements: list[Statement], source: str, answer: Answer, meant: list[str]) -> None:
    """The mean over all tokens, and the answer from it."""
    statements.append(Call("pooled", Layer("GlobalAveragePooling1D"), (source,)))
    statements.append(Call(answer.name, answer.layer(), ("pooled",)))
    meant += ["then the mean over all tokens", asked(answer)]


def _self(dice: Dice) -> Design:
    tokens = dice.pick(SEQUENCES)
    answer = dice.pick(tokens.answers)
    layer, said = _heads(dice)
    causal = dice.chance(0.8)
    read = (tokens.name, tokens.name)
    statements: list[Statement] = [
        Input(tokens.name, (tokens.count, tokens.width)),
        Attend("mixed", layer, read, causal=causal),
    ]
    meant = [
        _enters(tokens),
        f"`mixed`: an attention of {said}, in which each token looks at {_sees(causal)}",
    ]
    _answered(statements, "mixed", answer, meant)
    return finished(statements, [tokens.name], [answer.name], meant)


def _cross(dice: Dice) -> Design:
    asking, looked = dice.pick(CROSSED)
    answer = dice.pick(asking.answers)
    layer, said = _heads(dice)
    inputs = [asking, looked]
    statements: list[Statement] = [
        *(Input(t.name, (t.count, t.width), named=True) for t in inputs),
        Attend("mixed", layer, (asking.name, looked.name)),
    ]
    meant = [
        *(_enters(t) for t in inputs),
        f"`mixed`: an attention of {said}, in which `{asking.name}` ask and look at "
        f"`{looked.name}`",
    ]
    _answered(statements, "mixed", answer, meant)
    return finished(statements, [t.name for t in inputs], [answer.name], meant)


def _look_up(dice: Dice) -> Design:
    asking, keys, values = dice.pick(LOOKED_UP)
    answer = dice.pick(asking.answers)
    layer, said = _heads(dice)
    units = dice.pick(NARROW)
    inputs = [asking, keys, values]
    statements: list[Statement] = [
        *(Input(t.name, (t.count, t.width), named=True) for t in inputs),
        Attend("found", layer, (asking.name, values.name, keys.name)),
        Call("x", Layer("Flatten"), ("found",)),
        Call("x", dense(units, "relu"), ("x",)),
        Call(answer.name, answer.layer(), ("x",)),
    ]
    meant = [
        *(_enters(t) for t in inputs),
        f"`found`: an attention of {said} compares `{asking.name}` with `{keys.name}`, and hands "
        f"over `{values.name}`",
        f"what is found is unrolled; then a layer of {units} units, with relu",
        asked(answer),
    ]
    return finished(statements, [t.name for t in inputs], [answer.name], meant)


def _part(source: str, layer: Layer, causal: bool) -> list[Statement]:
    """Attention as a part of a pre-norm block, and the sum with what entered."""
    return [
        Call("n", Layer("LayerNormalization"), (source,)),
        Attend("part", layer, ("n", "n"), causal=causal),
        Call("x", Layer("Add"), (source, "part")),
    ]


_PASSES = "a shortcut passes by both: what entered is added to what the attention gives"


def _half_block(dice: Dice) -> Design:
    tokens = dice.pick(SEQUENCES)
    answer = dice.pick(tokens.answers)
    layer, said = _heads(dice)
    causal = dice.chance(0.5)
    statements: list[Statement] = [
        Input(tokens.name, (tokens.count, tokens.width)),
        *_part(tokens.name, layer, causal),
    ]
    meant = [
        _enters(tokens),
        f"a part: a normalisation of each token, then an attention of {said}, in which each "
        f"token looks at {_sees(causal)}",
        _PASSES,
    ]
    _answered(statements, "x", answer, meant)
    return finished(statements, [tokens.name], [answer.name], meant)


def _block(dice: Dice) -> Design:
    tokens = dice.pick(SEQUENCES)
    answer = dice.pick(tokens.answers)
    layer, said = _heads(dice)
    causal = dice.chance(0.5)
    width = dice.pick([w for w in (8, 12, 16, 24) if w != tokens.width])
    statements: list[Statement] = [
        Input(tokens.name, (tokens.count, tokens.width)),
        Call("x", dense(width), (tokens.name,)),
        *_part("x", layer, causal),
        Call("n", Layer("LayerNormalization"), ("x",)),
        Call("n", dense(2 * width, "relu"), ("n",)),
        Call("part", dense(width), ("n",)),
        Call("x", Layer("Add"), ("x", "part")),
    ]
    meant = [
        _enters(tokens),
        f"each token is brought to {width} numbers, without an activation",
        f"the first part: a normalisation, then an attention of {said}, in which each token looks "
        f"at {_sees(causal)}",
        f"the second part: a normalisation, then layers of {2 * width} units, with relu, and of "
        f"{width} without",
        "each part has its own shortcut, on which nothing stands: what entered the part is added "
        "to what it gives",
    ]
    _answered(statements, "x", answer, meant)
    return finished(statements, [tokens.name], [answer.name], meant)


def _decoder(dice: Dice) -> Design:
    asking, looked = dice.pick(CROSSED)
    answer = dice.pick(asking.answers)
    first, said = _heads(dice)
    second, also = _heads(dice)
    width = dice.pick([w for w in (8, 12, 16, 24) if w != asking.width])
    inputs = [asking, looked]
    statements: list[Statement] = [
        *(Input(t.name, (t.count, t.width), named=True) for t in inputs),
        Call("x", dense(width), (asking.name,)),
        *_part("x", first, causal=True),
        Call("n", Layer("LayerNormalization"), ("x",)),
        Attend("part", second, ("n", looked.name)),
        Call("x", Layer("Add"), ("x", "part")),
    ]
    meant = [
        *(_enters(t) for t in inputs),
        f"each token of `{asking.name}` is brought to {width} numbers, without an activation",
        f"the first part: a normalisation, then an attention of {said}, in which each of them "
        f"looks at {_sees(causal=True)}",
        f"the second part: a normalisation, then an attention of {also}, in which they look at "
        f"`{looked.name}`",
        "each part has its own shortcut, on which nothing stands: what entered the part is added "
        "to what it gives",
    ]
    _answered(statements, "x", answer, meant)
    return finished(statements, [t.name for t in inputs], [answer.name], meant)


# ------------------------------------------------------------------ forms


def forms(dice: Dice, level: int) -> Design:
    """A class of models; then a graph with its head cut off; then a class with a layer used twice.

    What ``call`` of a class does is brought out by a placeholder.
    """
    return {1: _class, 2: _surgery, 3: _twice}[level](dice)


def _class(dice: Dice) -> Design:
    form, source, answers = dice.pick(SORTERS)
    answer = dice.pick(answers)
    beside = dice.chance(0.7)
    units = source.width if beside and dice.chance(0.4) else dice.pick((8, 12, 16, 24, 32))
    statements: list[Statement] = [
        Input(source.name, (source.width,), named=True),
        Make("hidden", dense(units, "relu")),
        Make(f"{answer.name}_head", answer.layer()),
        Call("x", "hidden", (source.name,)),
    ]
    meant = [
        f"`{source.name}` goes in, {source.about}",
        f"a layer of {units} units, with relu",
    ]
    if beside:
        statements.append(Apply("x", "concatenation", (source.name, "x")))
        meant.append(f"`{source.name}` and that layer's result are laid end to end")
    statements.append(Call(answer.name, f"{answer.name}_head", ("x",)))
    meant.append(asked(answer))
    closing = Model((source.name,), (answer.name,))
    return Design(program(*statements, closing, form=form), tuple(meant))


def _surgery(dice: Dice) -> Design:
    _, source, answers = dice.pick(SORTERS)
    old, new = dice.some(answers, 2)
    first, second = sorted(dice.some((12, 16, 24, 32, 48), 2), reverse=True)
    beside = dice.chance(0.5)
    statements: list[Statement] = [
        Input(source.name, (source.width,), named=True),
        Call("x", dense(first, "relu", "wide"), (source.name,)),
        Call("x", dense(second, "relu", "narrow"), ("x",)),
    ]
    cut = "narrow"
    meant = [
        f"`trained` says of `{source.name}`, {source.about}, {old.asks}; it has layers `wide` and "
        f"`narrow`, of {first} and {second} units, with relu, before its head `{old.name}`"
    ]
    if beside:
        statements.append(Call("x", Layer("Concatenate", name="joined"), (source.name, "x")))
        meant.append(f"its layer `joined` lays `{source.name}` and `narrow`'s result end to end")
        cut = "joined"
    statements.append(Call(old.name, old.layer(old.name), ("x",)))
    statements.append(Model((source.name,), (old.name,), "trained"))
    meant.append(f"the head `{old.name}` is cut off, all before it stays")
    if dice.chance(0.6):
        statements.append(Freeze("trained"))
        meant.append("what stays is frozen: training changes none of its weights")
    statements.append(Tap("x", "trained", cut))
    statements.append(Call(new.name, new.layer(new.name), ("x",)))
    meant.append(f"a new head in its place: {asked(new)}")
    return finished(statements, [source.name], [new.name], meant)


def _twice(dice: Dice) -> Design:
    form, source, answers = dice.pick(SORTERS)
    wanted = dice.some(answers, 2 if dice.chance(0.5) else 1)
    units = dice.pick((source.width, 8, 12, 32))
    statements: list[Statement] = [
        Input(source.name, (source.width,), named=True),
        Make("taste", dense(source.width, "relu")),
        Make("settle", dense(units, "tanh")),
        *(Make(f"{answer.name}_head", answer.layer()) for answer in wanted),
        Call("x", "taste", (source.name,)),
        Call("x", "taste", ("x",)),
        Call("x", "settle", ("x",)),
        Apply("x", "concatenation", (source.name, "x")),
        *(Call(answer.name, f"{answer.name}_head", ("x",)) for answer in wanted),
    ]
    meant = [
        f"`{source.name}` goes in, {source.about}",
        f"one layer `taste` of {source.width} units, with relu, is used twice, one call after the "
        "other",
        f"then a layer `settle` of {units} units, with tanh",
        f"`{source.name}` and that layer's result are laid end to end",
        *(asked(answer) for answer in wanted),
    ]
    closing = Model((source.name,), tuple(answer.name for answer in wanted))
    return Design(program(*statements, closing, form=form), tuple(meant))
