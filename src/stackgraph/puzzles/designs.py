"""Networks that a person would write: one generator a topic, from dice and a level.

A generator makes a Design: the program, and in a few sentences what it is meant to be, as a
colleague would say it who asks for it. Levels: 1 is the topic's first example, 2 adds a part, 3
joins parts as the topic's last exercise does.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from stackgraph.puzzles.program import (
    Apply,
    Call,
    Freeze,
    Input,
    Layer,
    Make,
    Model,
    Program,
    Stack,
    Statement,
    conv,
    dense,
    program,
)
from stackgraph.puzzles.stories import PAIRS, PICTURES, SEVERAL, SINGLE, Answer, Story, Table

if TYPE_CHECKING:
    from stackgraph.puzzles.dice import Dice

_WIDTHS = (8, 12, 16, 24, 32, 48, 64, 96)
NARROW = (8, 12, 16, 24)
_RATES = (0.2, 0.3, 0.5)
_COUNTS = ("no", "one", "two", "three", "four")


@dataclass(frozen=True)
class Design:
    """A program, and the sentences that say what it is meant to be."""

    program: Program
    meant: tuple[str, ...]


def narrowing(dice: Dice, count: int) -> list[int]:
    """``count`` different widths, each narrower than the one before."""
    return sorted(dice.some(_WIDTHS, count), reverse=True)


def hidden_layers(widths: list[int], activation: str = "relu") -> str:
    """Hidden layers in words: ``"two hidden layers, of 32 and 16 units, with relu"``."""
    if len(widths) == 1:
        return f"one hidden layer of {widths[0]} units, with {activation}"
    return f"{_COUNTS[len(widths)]} hidden layers, of {listed(widths)} units, with {activation}"


def listed(parts: list[int] | list[str] | tuple[str, ...]) -> str:
    """``"a"``, ``"a and b"``, ``"a, b and c"``."""
    words = [str(p) for p in parts]
    return " and ".join(filter(None, [", ".join(words[:-1]), words[-1]]))


def asked(answer: Answer) -> str:
    """The sentence on what an output says."""
    return f"`{answer.name}` says {answer.wanted}"


# ------------------------------------------------------------------ stacks and lines


def sequential(dice: Dice, level: int) -> Design:
    """A stack: an input, perhaps unrolled, hidden layers, perhaps dropout, an answer."""
    story = dice.pick([s for s in SINGLE if level == 1 or s.tables[0].grid])
    table, answer = story.tables[0], dice.pick(story.answers)
    widths = narrowing(dice, dice.pick([1, 2]) if level == 1 else level)
    grid = table.grid if level > 1 else None
    stack: list[Layer] = [Layer("Flatten")] if grid else []
    activation = dice.pick(["relu", "relu", "tanh"]) if level > 1 else "relu"
    stack += [dense(w, activation) for w in widths]
    meant = [_sample(table, grid), hidden_layers(widths, activation)]
    if level == 3:
        rate = dice.pick(_RATES)
        stack.append(Layer("Dropout", rate))
        meant.append(f"a dropout of {rate} before the last layer")
    stack.append(answer.layer())
    if grid:
        meant.insert(1, f"each sample is first unrolled to {table.width} numbers")
    meant.append(f"the last layer says {answer.wanted}")
    shape = grid or (table.width,)
    return Design(program(Stack("model", shape, tuple(stack))), tuple(meant))


def _sample(table: Table, grid: tuple[int, int] | None = None) -> str:
    size = f"{grid[0]} rows of {grid[1]} numbers" if grid else f"{table.width} numbers"
    return f"`{table.name}` goes in, {table.about}, as {size}"


def functional(dice: Dice, level: int) -> Design:
    """A line of layers as a graph: each called on the result of the one before."""
    story = dice.pick(SINGLE)
    table, answer = story.tables[0], dice.pick(story.answers)
    grid = table.grid if level > 1 else None
    statements: list[Statement] = [Input(table.name, grid or (table.width,))]
    meant = [_sample(table, grid)]
    current = table.name
    if grid:
        statements.append(Call("x", Layer("Flatten"), (current,)))
        meant.append(f"each sample is first unrolled to {table.width} numbers")
        current = "x"
    widths = narrowing(dice, level if level > 1 else 2)
    activation = dice.pick(["relu", "relu", "tanh"]) if level > 1 else "relu"
    named = dice.chance(0.6)
    for place, width in enumerate(widths):
        var = f"hidden_{place + 1}" if named else "x"
        statements.append(Call(var, dense(width, activation), (current,)))
        current = var
        if level == 3 and place == 0:
            rate = dice.pick(_RATES)
            current = "dropped" if named else "x"
            statements.append(Call(current, Layer("Dropout", rate), (var,)))
    meant.append(hidden_layers(widths, activation))
    if level == 3:
        meant.append(f"a dropout of {rate} after the first of them")
    statements.append(Call(answer.name, answer.layer(), (current,)))
    meant.append(asked(answer))
    return finished(statements, [table.name], [answer.name], meant)


def finished(
    statements: list[Statement], inputs: list[str], outputs: list[str], meant: list[str]
) -> Design:
    """The Design of these statements and a model from these inputs to these outputs."""
    closing = Model(tuple(inputs), tuple(outputs))
    return Design(program(*statements, closing), tuple(meant))


# ------------------------------------------------------------------ branches and inputs


def branches(dice: Dice, level: int) -> Design:
    """One input, two or three branches of unlike depth, a merge, perhaps more after it."""
    story = dice.pick(SINGLE)
    table, answer = story.tables[0], dice.pick(story.answers)
    statements: list[Statement] = [Input(table.name, (table.width,))]
    meant = [_sample(table)]
    source = table.name
    if level == 3:
        width = dice.pick([32, 48, 64])
        statements.append(Call("stem", dense(width, "relu"), (source,)))
        meant.append(f"`stem`, a layer of {width} units with relu, before the graph forks")
        source = "stem"
    added = dice.chance(0.4)
    end = dice.pick(NARROW)
    ends = []
    if not added and dice.chance(0.5):
        ends.append(source)
        meant.append(f"`{source}` itself takes part in the merge, as it is")
    names = ["deep"] if ends else ["short", "deep"]
    names += ["smooth"] if level > 1 and dice.chance(0.7) else []
    alike = added or dice.chance(0.4)
    for name in names:
        width = end if alike else dice.pick(NARROW)
        statements += _branch(dice, name, source, width, meant)
        ends.append(name)
    merge = "Add" if added else "Concatenate"
    statements.append(Call("merged", Layer(merge), tuple(ends)))
    meant.append(f"{listed([f'`{e}`' for e in ends])} are {MERGED[merge]}")
    last = "merged"
    if level > 1:
        width = dice.pick(NARROW)
        statements.append(Call("x", dense(width, "relu"), (last,)))
        meant.append(f"one more layer of {width} units, with relu, after the merge")
        last = "x"
    statements.append(Call(answer.name, answer.layer(), (last,)))
    meant.append(asked(answer))
    return finished(statements, [table.name], [answer.name], meant)


MERGED = {
    "Add": "added, place by place",
    "Concatenate": "concatenated, laid end to end",
    "Multiply": "multiplied, place by place",
    "Average": "averaged, place by place",
}


def _branch(dice: Dice, name: str, source: str, width: int, meant: list[str]) -> list[Statement]:
    """``short``: one layer with relu; ``smooth``: one with tanh; ``deep``: two with relu."""
    if name != "deep":
        activation = "tanh" if name == "smooth" else "relu"
        meant.append(f"branch `{name}`, from `{source}`: one layer of {width} units, {activation}")
        return [Call(name, dense(width, activation), (source,))]
    first = dice.pick([w for w in _WIDTHS if width < w <= 4 * width])
    meant.append(f"branch `deep`, from `{source}`: layers of {first} and {width} units, with relu")
    return [
        Call("deep", dense(first, "relu"), (source,)),
        Call("deep", dense(width, "relu"), ("deep",)),
    ]


def inputs(dice: Dice, level: int) -> Design:
    """Two or three inputs, a tower on each, a merge; at level 3 one input joins later."""
    story = dice.pick(SEVERAL)
    answer = dice.pick(story.answers)
    tables = dice.some(story.tables, 2 if level == 1 else 3)
    late = tables[-1] if level == 3 else None
    statements: list[Statement] = [Input(t.name, (t.width,), named=True) for t in tables]
    meant = [f"`{t.name}` goes in, {t.about}" for t in tables]
    alike = dice.pick(NARROW)
    ends = []
    for place, table in enumerate(t for t in tables if t is not late):
        end = f"{table.name}_tower"
        width = alike if level == 1 else dice.pick(NARROW)
        deep = place < level - 1
        statements += _tower(table.name, end, width, deep, meant)
        ends.append(end)
    statements.append(Call("merged", Layer("Concatenate"), tuple(ends)))
    meant.append(f"{listed([f'`{e}`' for e in ends])} are {MERGED['Concatenate']}")
    last = "merged"
    if level > 1:
        width = dice.pick(NARROW)
        statements.append(Call("x", dense(width, "relu"), (last,)))
        meant.append(f"then a layer of {width} units, with relu")
        last = "x"
    if late:
        statements.append(Call("joined", Layer("Concatenate"), (last, late.name)))
        meant.append(f"`{late.name}` has no tower: it is concatenated with that layer's result")
        last = "joined"
    statements.append(Call(answer.name, answer.layer(), (last,)))
    meant.append(asked(answer))
    return finished(statements, [t.name for t in tables], [answer.name], meant)


def _tower(source: str, end: str, width: int, deep: bool, meant: list[str]) -> list[Statement]:
    if not deep:
        meant.append(f"`{end}` on `{source}`: a layer of {width} units, with relu")
        return [Call(end, dense(width, "relu"), (source,))]
    meant.append(f"`{end}` on `{source}`: layers of {2 * width} and {width} units, with relu")
    return [
        Call(end, dense(2 * width, "relu"), (source,)),
        Call(end, dense(width, "relu"), (end,)),
    ]


# ------------------------------------------------------------------ outputs


def outputs(dice: Dice, level: int) -> Design:
    """A trunk and two or three heads, one of which may have a layer of its own."""
    story = dice.pick(SINGLE)
    table = story.tables[0]
    answers = dice.some(story.answers, 2 if level < 3 else 3)
    widths = narrowing(dice, 1 if level == 1 else 2)
    statements: list[Statement] = [Input(table.name, (table.width,))]
    meant = [_sample(table), f"a trunk for all heads: {hidden_layers(widths)}"]
    source = table.name
    for width in widths:
        statements.append(Call("features", dense(width, "relu"), (source,)))
        source = "features"
    deep = dice.pick(answers).name if level > 1 else ""
    for answer in answers:
        start = source
        if answer.name == deep:
            width = dice.pick(NARROW)
            start = f"{deep}_hidden"
            statements.append(Call(start, dense(width, "relu"), (source,)))
            meant.append(f"the head `{deep}` has a layer of its own first: {width} units, relu")
        statements.append(Call(answer.name, answer.layer(answer.name), (start,)))
        meant.append(asked(answer))
    meant.append("the heads are parallel: none reads what another says")
    return finished(statements, [table.name], [a.name for a in answers], meant)


# ------------------------------------------------------------------ shared layers


def shared(dice: Dice, level: int) -> Design:
    """Two inputs that one encoder reads, a comparison of the two codes, an answer."""
    story = dice.pick(PAIRS)
    answer = dice.pick(story.answers)
    first, second = (t.name for t in story.tables)
    width = story.tables[0].width
    statements: list[Statement] = [Input(t.name, (width,), named=True) for t in story.tables]
    meant = [f"`{t.name}` goes in, {t.about}" for t in story.tables]
    made, said = _encoder(dice, width, level)
    statements.append(made)
    meant.append(f"one `encoder` reads both: {said}")
    codes = (f"{first}_code", f"{second}_code")
    statements += [Call(codes[0], "encoder", (first,)), Call(codes[1], "encoder", (second,))]
    compare = dice.pick(["absolute difference", "absolute difference", "Multiply"])
    if compare == "Multiply":
        statements.append(Call("compared", Layer("Multiply"), codes))
        meant.append("the two codes are multiplied, place by place")
    else:
        statements.append(Apply("compared", compare, codes))
        meant.append("the two codes are compared by how far apart they are, without a sign")
    last = "compared"
    if level == 3:
        units = dice.pick(NARROW)
        statements.append(Call("x", dense(units, "relu"), (last,)))
        meant.append(f"then a layer of {units} units, with relu")
        last = "x"
    statements.append(Call(answer.name, answer.layer(), (last,)))
    meant.append(asked(answer))
    return finished(statements, [first, second], [answer.name], meant)


def _encoder(dice: Dice, width: int, level: int) -> tuple[Statement, str]:
    if level == 1:
        units = dice.pick(NARROW)
        return Make("encoder", dense(units, "relu")), f"a layer of {units} units, with relu"
    widths = narrowing(dice, 2)
    stack = tuple(dense(w, "relu") for w in widths)
    return Stack("encoder", (width,), stack, named=True), f"a stack of {hidden_layers(widths)}"


# ------------------------------------------------------------------ skip connections


def skip(dice: Dice, level: int) -> Design:
    """Blocks whose input is added to what their body makes of it: dense at level 1, then conv."""
    return _dense_skip(dice) if level == 1 else _conv_skip(dice, level)


def _dense_skip(dice: Dice) -> Design:
    story = dice.pick(SINGLE)
    table, answer = story.tables[0], dice.pick(story.answers)
    width = dice.pick([16, 24, 32, 48])
    statements: list[Statement] = [
        Input(table.name, (table.width,)),
        Call("x", dense(width, "relu"), (table.name,)),
        Call("body", dense(width, "relu"), ("x",)),
        Call("body", dense(width), ("body",)),
        Call("x", Layer("Add"), ("x", "body")),
        Call("x", Layer("ReLU"), ("x",)),
        Call(answer.name, answer.layer(), ("x",)),
    ]
    meant = [
        _sample(table),
        f"a first layer of {width} units, with relu",
        f"a block: its body has two layers of {width} units, the first with relu, the second "
        "without, so that it can also subtract",
        "what entered the block is added to what its body gives, and relu comes after the sum",
        asked(answer),
    ]
    return finished(statements, [table.name], [answer.name], meant)


def _conv_skip(dice: Dice, level: int) -> Design:
    picture = dice.pick(PICTURES)
    filters = dice.pick([f for f in (4, 8, 12, 16, 24, 32) if f != picture.shape[-1]])
    statements: list[Statement] = [Input("picture", picture.shape)]
    meant = [f"`picture` goes in, {picture.about}; all 3 by 3 convolutions keep its size"]
    projected = level == 3 or dice.chance(0.5)
    if projected:
        statements += _projection_block("picture", filters)
        meant.append(
            f"a block of {filters} filters: its body is two 3 by 3 convolutions, the first with "
            f"relu, the second without; its shortcut goes through a 1 by 1 convolution"
        )
    else:
        statements.append(Call("x", conv(filters, activation="relu"), ("picture",)))
        meant.append(f"a 3 by 3 convolution of {filters} filters, with relu")
    if level == 3 or not projected:
        statements += _identity_block(filters)
        again = "a second block" if projected else "a block"
        meant.append(
            f"{again} of {filters} filters: its body is two 3 by 3 convolutions, the first with "
            "relu, the second without; its shortcut is what entered the block"
        )
    meant.append("in each block shortcut and body are added, and relu comes after the sum")
    statements.append(Call("x", Layer("GlobalAveragePooling2D"), ("x",)))
    meant.append("then the average of each channel")
    if dice.chance(0.5):
        units = dice.pick([16, 32, 64])
        statements.append(Call("x", dense(units, "relu"), ("x",)))
        meant.append(f"then a dense layer of {units} units, with relu")
    statements.append(Call(picture.answer.name, picture.answer.layer(), ("x",)))
    meant.append(asked(picture.answer))
    return finished(statements, ["picture"], [picture.answer.name], meant)


def _identity_block(filters: int) -> list[Statement]:
    return [
        Call("body", conv(filters, activation="relu"), ("x",)),
        Call("body", conv(filters), ("body",)),
        Call("x", Layer("Add"), ("x", "body")),
        Call("x", Layer("ReLU"), ("x",)),
    ]


def _projection_block(source: str, filters: int) -> list[Statement]:
    return [
        Call("shortcut", conv(filters, 1), (source,)),
        Call("body", conv(filters, activation="relu"), (source,)),
        Call("body", conv(filters), ("body",)),
        Call("x", Layer("Add"), ("shortcut", "body")),
        Call("x", Layer("ReLU"), ("x",)),
    ]


# ------------------------------------------------------------------ models in models


def nested(dice: Dice, level: int) -> Design:
    """A model called like a layer: a base under a head, an autoencoder, an ensemble."""
    makers = {1: [_based], 2: [_based, _autoencoder], 3: [_autoencoder, _ensemble]}
    return dice.pick(makers[level])(dice, dice.pick(SINGLE), level)


def _based(dice: Dice, story: Story, level: int) -> Design:
    table, answer = story.tables[0], dice.pick(story.answers)
    widths = narrowing(dice, 2)
    stack = Stack("base", (table.width,), tuple(dense(w, "relu") for w in widths), named=True)
    statements: list[Statement] = [stack]
    meant = [_sample(table), f"a model `base`: {hidden_layers(widths)}"]
    if level > 1:
        statements.append(Freeze("base"))
        meant.append("`base` is frozen: training changes none of its weights")
    statements += [Input(table.name, (table.width,)), Call("features", "base", (table.name,))]
    last = "features"
    if level > 1:
        units = dice.pick(NARROW)
        statements.append(Call("x", dense(units, "relu"), (last,)))
        meant.append(f"on top of it a layer of {units} units, with relu")
        last = "x"
    statements.append(Call(answer.name, answer.layer(), (last,)))
    meant.append(asked(answer))
    return finished(statements, [table.name], [answer.name], meant)


def _autoencoder(dice: Dice, story: Story, level: int) -> Design:
    table = story.tables[0]
    middle, code = dice.pick([(32, 8), (48, 16), (24, 8), (64, 16)])
    down, up = (dense(middle, "relu"), dense(code)), (dense(middle, "relu"), dense(table.width))
    statements: list[Statement] = [
        Stack("encoder", (table.width,), down, named=True),
        Stack("decoder", (code,), up, named=True),
        Input(table.name, (table.width,)),
        Call("code", "encoder", (table.name,)),
    ]
    meant = [
        _sample(table),
        f"a model `encoder`: a layer of {middle} units with relu, then {code} units without, the "
        "code",
        f"a model `decoder`, from the code back: {middle} units with relu, then {table.width} "
        "without, the numbers restored",
    ]
    source = "code"
    outs = ["restored"]
    if level == 3:
        answer = dice.pick(story.answers)
        statements.append(Call(answer.name, answer.layer(answer.name), ("code",)))
        meant.append(f"a second output from the code: {asked(answer)}")
        outs.append(answer.name)
    statements.append(Call("restored", "decoder", (source,)))
    meant.append("`restored` is what the decoder makes of the encoder's code")
    return finished(statements, [table.name], outs, meant)


def _ensemble(dice: Dice, story: Story, level: int) -> Design:
    table, answer = story.tables[0], dice.pick([a for a in story.answers if a.classes])
    width = dice.pick([16, 24, 32])
    members = ["first", "second"]
    stack = (dense(width, "relu"), answer.layer())
    statements: list[Statement] = [Stack(m, (table.width,), stack, named=True) for m in members]
    statements.append(Input(table.name, (table.width,)))
    says = [f"{m}_says" for m in members]
    statements += [Call(s, m, (table.name,)) for s, m in zip(says, members, strict=True)]
    statements.append(Call(answer.name, Layer("Average"), tuple(says)))
    meant = [
        _sample(table),
        f"two models of one form, {listed([f'`{m}`' for m in members])}, each with "
        f"weights of its own: a layer of {width} units with relu, then the answer",
        f"each member says {answer.wanted}",
        f"`{answer.name}` is the average of what {listed([f'`{m}`' for m in members])} say",
    ]
    return finished(statements, [table.name], [answer.name], meant)
