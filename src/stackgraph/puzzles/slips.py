"""Slips: the silent faults of the units, each as a small change to a program.

Every function finds all the places where its slip could be made in a program and returns the
programs with it. ``slipped`` keeps those that still build and are another network.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from stackgraph.puzzles.program import (
    MODEL,
    Apply,
    Attend,
    Call,
    Input,
    Layer,
    Make,
    Model,
    Program,
    Stack,
    Statement,
    Tap,
)
from stackgraph.puzzles.reckoning import MERGES, NoNetwork, reckon

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Reader = Call | Apply


@dataclass(frozen=True)
class Slip:
    """One kind of silent fault. ``name`` is the answer, ``says`` tells it in a sentence.

    ``look`` is the hint that says where such a slip shows, without saying that it is this one.
    ``fits`` says whether a program has what the slip is about, so that a reader may think of it.
    """

    name: str
    says: str
    look: str
    make: Callable[[Program], Iterator[Program]]
    fits: Callable[[Program], bool] = lambda program: True
    special: bool = False
    """Whether it is of one topic alone, and made there rather than others."""


def slipped(program: Program, name: str) -> list[Program]:
    """The program with the slip of that name, once for each place where it can be made."""
    right = reckon(program).signature()
    found = []
    for candidate in SLIPS[name].make(program):
        try:
            signature = reckon(candidate).signature()
        except NoNetwork:
            continue
        if signature != right:
            found.append(candidate)
    return found


def changed_lines(meant: Program, slip: Program) -> list[str]:
    """The lines of the slip's code that are not in what was meant; the next one for a lost line."""
    before, after = meant.code.splitlines(), slip.code.splitlines()
    fresh = [line for line in after if line not in before]
    if fresh:
        return fresh
    place = next(i for i, (a, b) in enumerate(zip(after, before, strict=False)) if a != b)
    return [after[place]]


# ------------------------------------------------------------------ helpers


def _readers(program: Program) -> Iterator[tuple[int, Reader]]:
    for place, statement in enumerate(program.statements):
        if isinstance(statement, (Call, Apply)):
            yield place, statement


def _model(program: Program) -> Model | None:
    models = (s for s in program.statements if isinstance(s, Model))
    return next((s for s in models if s.var == MODEL), None)


def _inputs(program: Program) -> list[str]:
    return [s.var for s in program.statements if isinstance(s, Input)]


def _is_merge(statement: Statement) -> bool:
    return isinstance(statement, (Call, Apply)) and len(statement.reads) > 1


def _reading(statement: Reader, old: str, new: str) -> Reader:
    return replace(statement, reads=tuple(new if r == old else r for r in statement.reads))


def _with_layer(program: Program, place: int, layer: Layer, row: int = 0) -> Program:
    """The program with one layer replaced: the one called or made there, or row of a stack."""
    statement = program.statements[place]
    if isinstance(statement, Stack):
        rows = (*statement.layers[:row], layer, *statement.layers[row + 1 :])
        return program.replaced(place, replace(statement, layers=rows))
    assert isinstance(statement, (Call, Make))
    return program.replaced(place, replace(statement, layer=layer))


def _written(program: Program) -> Iterator[tuple[int, int, Layer]]:
    """Every layer as (place, row in its stack, layer)."""
    for place, statement in enumerate(program.statements):
        if isinstance(statement, Stack):
            yield from ((place, row, layer) for row, layer in enumerate(statement.layers))
        elif isinstance(statement, (Call, Make)) and isinstance(statement.layer, Layer):
            yield place, 0, statement.layer


def _last_layers(program: Program) -> set[tuple[int, int]]:
    """Places and rows of the layers that give the model's outputs."""
    model = _model(program)
    if model is None:
        rows = program.statements[0]
        return {(0, len(rows.layers) - 1)} if isinstance(rows, Stack) else set()
    found = set()
    bound = {s.var: i for i, s in enumerate(program.statements)}
    for output in model.outputs:
        statement = program.statements[bound[output]]
        if isinstance(statement, Call) and isinstance(statement.layer, str):
            made = program.statements[bound[statement.layer]]
            last = len(made.layers) - 1 if isinstance(made, Stack) else 0
            found.add((bound[statement.layer], last))
        else:
            found.add((bound[output], 0))
    return found


# ------------------------------------------------------------------ wires


def stale_tensor(program: Program) -> Iterator[Program]:
    """A layer called on the tensor before the one it should read, which bypasses a layer."""
    for place, statement in _readers(program):
        if _is_merge(statement):
            continue
        live = program.live(place)
        for read in statement.reads:
            source = program.statements[live[read]]
            if not isinstance(source, Call) or _is_merge(source) or _kind(source) in _OWN:
                continue
            earlier = source.reads[0]
            if earlier != read and live.get(earlier, place) < live[read]:
                yield program.replaced(place, _reading(statement, read, earlier))


_OWN = ("Flatten", "Rescaling")
"""Layers whose lack is a slip of its own."""


def _kind(statement: Call) -> str:
    return statement.layer.kind if isinstance(statement.layer, Layer) else "made"


def same_tensor_twice(program: Program) -> Iterator[Program]:
    """A merge that reads one of its tensors twice, and another one never."""
    for place, statement in _readers(program):
        if _is_merge(statement) and not isinstance(statement, Attend):
            for old in statement.reads[1:]:
                yield program.replaced(place, _reading(statement, old, statement.reads[0]))


def wrong_input(program: Program) -> Iterator[Program]:
    """A tower, or a shared encoder's call, on an input that another one reads already."""
    names = _inputs(program)
    for place, statement in _readers(program):
        if not _is_merge(statement) and statement.reads[0] in names:
            for other in names:
                if other != statement.reads[0]:
                    yield program.replaced(place, replace(statement, reads=(other,)))


def cut_input(program: Program) -> Iterator[Program]:
    """The input's name bound again, so that the model starts after its first layer."""
    model = _model(program)
    if model is None or len(model.inputs) > 1:
        return
    name = model.inputs[0]
    place, first = next(_readers(program))
    if first.reads != (name,):
        return
    statements = list(program.statements)
    statements[place] = replace(first, var=name)
    for later in range(place + 1, len(statements)):
        statement = statements[later]
        if isinstance(statement, (Call, Apply)):
            statements[later] = _reading(statement, first.var, name)
            if statement.var == first.var:
                break
    yield replace(program, statements=tuple(statements))


def chained_heads(program: Program) -> Iterator[Program]:
    """A head called on what another head says."""
    model = _model(program)
    heads = model.outputs if model else ()
    read = Counter(r for _, statement in _readers(program) for r in statement.reads)
    for place, statement in _readers(program):
        live = program.live(place)
        if read[statement.reads[0]] > 1 and statement.reads[0] != statement.var:
            for other in heads:
                if other in live and not _is_merge(statement):
                    yield program.replaced(place, replace(statement, reads=(other,)))


def late_shortcut(program: Program) -> Iterator[Program]:
    """The block's input bound again by the body's first layer: the shortcut starts after it."""
    for place, statement in _readers(program):
        following = program.statements[place + 1]
        if statement.var == "body" and statement.reads == ("x",) and isinstance(following, Call):
            first = program.replaced(place, replace(statement, var="x"))
            yield first.replaced(place + 1, _reading(following, "body", "x"))


# ------------------------------------------------------------------ merges


def wrong_merge(program: Program) -> Iterator[Program]:
    """Tensors added where they should be concatenated, or the other way round."""
    for place, row, layer in _written(program):
        if layer.kind in MERGES and layer.kind != "Average":
            other = "Add" if layer.kind == "Concatenate" else "Concatenate"
            yield _with_layer(program, place, replace(layer, kind=other), row)


def rows_joined(program: Program) -> Iterator[Program]:
    """``ops.concatenate``, which joins along the batch unless told otherwise."""
    for place, statement in _readers(program):
        joins = isinstance(statement, Call) and _kind(statement) == "Concatenate"
        joins |= isinstance(statement, Apply) and statement.operation == "concatenation"
        if joins and len(statement.reads) == 2:
            yield program.replaced(place, Apply(statement.var, "rows joined", statement.reads))


def sign_kept(program: Program) -> Iterator[Program]:
    """A difference without the absolute value."""
    for place, statement in _readers(program):
        if isinstance(statement, Apply) and statement.operation == "absolute difference":
            yield program.replaced(place, replace(statement, operation="difference"))


def broadcast(program: Program) -> Iterator[Program]:
    """A shortcut of one channel without its projection: repeated in silence."""
    steps = reckon(program).by_line
    for place, statement in _readers(program):
        if statement.var == "shortcut" and steps[place].reads[0].shape[-1] == 1:
            source = statement.reads[0]
            shorter = program.replaced(place)
            for later, reader in _readers(shorter):
                if "shortcut" in reader.reads:
                    yield shorter.replaced(later, _reading(reader, "shortcut", source))


# ------------------------------------------------------------------ layers


def missing_activation(program: Program) -> Iterator[Program]:
    """A hidden layer without its activation."""
    last = _last_layers(program)
    for place, row, layer in _written(program):
        if layer.activation in ("relu", "tanh") and (place, row) not in last:
            yield _with_layer(program, place, replace(layer, activation=None), row)


def wrong_last_activation(program: Program) -> Iterator[Program]:
    """A last layer whose activation does not fit the question."""
    last = _last_layers(program)
    for place, row, layer in _written(program):
        if (place, row) in last and layer.kind == "Dense":
            many = (layer.size or 0) > 1
            wrong = {"softmax": ["sigmoid", "relu"], "sigmoid": ["softmax"], None: ["relu"]}
            for activation in wrong.get(layer.activation, []):
                if layer.activation is not None or not many or activation == "relu":
                    yield _with_layer(program, place, replace(layer, activation=activation), row)


def no_flatten(program: Program) -> Iterator[Program]:
    """Dense layers on rows of numbers that were not unrolled first."""
    for place, row, layer in _written(program):
        if layer.kind != "Flatten":
            continue
        statement = program.statements[place]
        if isinstance(statement, Stack):
            rows = (*statement.layers[:row], *statement.layers[row + 1 :])
            yield program.replaced(place, replace(statement, layers=rows))
        elif isinstance(statement, Call):
            following = program.statements[place + 1]
            assert isinstance(following, Call)
            shorter = program.replaced(place)
            yield shorter.replaced(place, replace(following, reads=statement.reads))


def one_layer_for_two(program: Program) -> Iterator[Program]:
    """One layer object called on two inputs, where two of the same form were meant."""
    names = _inputs(program)
    firsts = [
        (i, s)
        for i, s in _readers(program)
        if isinstance(s, Call) and isinstance(s.layer, Layer) and s.reads[0] in names
    ]
    for n, (place, one) in enumerate(firsts):
        for other_place, other in firsts[n + 1 :]:
            if one.layer == other.layer and not _is_merge(one) and not _is_merge(other):
                assert isinstance(one.layer, Layer)
                twice = program.replaced(other_place, replace(other, layer="tower"))
                made = Make("tower", one.layer)
                yield twice.replaced(place, made, replace(one, layer="tower"))


def two_layers_for_one(program: Program) -> Iterator[Program]:
    """A second object of the same form, with weights of its own, where one was to be shared."""
    for place, statement in enumerate(program.statements):
        if isinstance(statement, (Make, Stack)):
            calls = [i for i, s in _readers(program) if getattr(s, "layer", "") == statement.var]
            if len(calls) < 2:
                continue
            other = f"other_{statement.var}"
            call = program.statements[calls[-1]]
            assert isinstance(call, Call)
            twice = program.replaced(calls[-1], replace(call, layer=other))
            yield twice.replaced(place, statement, replace(statement, var=other))
    yield from _trunk_twice(program)


def _trunk_twice(program: Program) -> Iterator[Program]:
    """A head on a copy of the trunk's layer, written once more."""
    model = _model(program)
    trunk = next((s for _, s in _readers(program)), None)
    if model is None or len(model.outputs) < 2 or not isinstance(trunk, Call):
        return
    for place, head in _readers(program):
        if head.var in model.outputs[1:] and head.reads == (trunk.var,):
            copy = replace(trunk, var=f"{head.var}_features")
            if program.live(place).get(trunk.var) == program.statements.index(trunk):
                yield program.replaced(place, copy, replace(head, reads=(copy.var,)))


def relu_before_the_sum(program: Program) -> Iterator[Program]:
    """The body's last layer with relu, so that the block can only add."""
    for place, statement in _readers(program):
        if isinstance(statement, Call) and statement.var == "body" and statement.reads == ("body",):
            assert isinstance(statement.layer, Layer)
            yield _with_layer(program, place, replace(statement.layer, activation="relu"))


def no_relu_after(program: Program) -> Iterator[Program]:
    """A sum that goes on without the relu that was meant to follow it."""
    for place, statement in _readers(program):
        if isinstance(statement, Call) and _kind(statement) == "ReLU":
            yield program.replaced(place)


# ------------------------------------------------------------------ tables and texts


def padding_counted(program: Program) -> Iterator[Program]:
    """The mean of a text over all places: no mask is made, or the mean does not ask for it."""
    for place, _, layer in _written(program):
        if layer.kind == "Embedding" and layer.mask_zero:
            yield _with_layer(program, place, replace(layer, mask_zero=None))
    for place, statement in _readers(program):
        if isinstance(statement, Call) and _kind(statement) == "GlobalAveragePooling1D":
            live = program.live(place)
            source = program.statements[live[statement.reads[0]]]
            if isinstance(source, Call) and _makes_mask(program, source):
                mean = Apply(statement.var, "mean of all places", statement.reads)
                yield program.replaced(place, mean)


def _makes_mask(program: Program, call: Call) -> bool:
    if isinstance(call.layer, Layer):
        return bool(call.layer.mask_zero)
    made = next(s for s in program.statements if s.var == call.layer)
    return isinstance(made, Make) and bool(made.layer.mask_zero)


def row_missing(program: Program) -> Iterator[Program]:
    """A table with a row for each word that is known, and none for all others."""
    for place, _, layer in _written(program):
        if layer.kind == "Embedding":
            yield _with_layer(program, place, replace(layer, size=int(layer.size or 0) - 1))


def not_scaled(program: Program) -> Iterator[Program]:
    """A merge that reads an input as it came in, beside what scales it."""
    scaled = {
        s.var: s.reads[0]
        for _, s in _readers(program)
        if isinstance(s, Call) and _kind(s) == "Rescaling"
    }
    for place, statement in _readers(program):
        for read in statement.reads:
            if read in scaled:
                yield program.replaced(place, _reading(statement, read, scaled[read]))


# ------------------------------------------------------------------ attention


def _attending(program: Program) -> Iterator[tuple[int, Attend]]:
    for place, statement in enumerate(program.statements):
        if isinstance(statement, Attend):
            yield place, statement


def query_and_value_exchanged(program: Program) -> Iterator[Program]:
    """The question is looked at, and what is to be looked at asks."""
    for place, call in _attending(program):
        if len(call.reads) == 2:
            yield program.replaced(place, replace(call, reads=call.reads[::-1]))


def key_and_value_exchanged(program: Program) -> Iterator[Program]:
    """The query is compared with the values, and the keys are handed over."""
    for place, call in _attending(program):
        if len(call.reads) == 3:
            query, value, key = call.reads
            yield program.replaced(place, replace(call, reads=(query, key, value)))


def self_for_cross(program: Program) -> Iterator[Program]:
    """An attention that looks at its own query."""
    for place, call in _attending(program):
        if len(set(call.reads)) > 1 and len(call.reads) == 2:
            yield program.replaced(place, replace(call, reads=(call.reads[0],) * 2))


def no_causal_mask(program: Program) -> Iterator[Program]:
    """Every token sees the ones that come after it."""
    for place, call in _attending(program):
        if call.causal:
            yield program.replaced(place, replace(call, causal=False))


def norm_on_the_shortcut(program: Program) -> Iterator[Program]:
    """Post-norm for pre-norm: the normalisation stands after the sum, and not before the part."""
    for place, norm in _readers(program):
        following = program.statements[place + 1 : place + 3]
        if len(following) < 2 or not isinstance(norm, Call) or _kind(norm) != "LayerNormalization":
            continue
        call, added = following
        if not isinstance(call, Attend) or norm.var not in call.reads:
            continue
        if isinstance(added, Call) and _kind(added) == "Add" and norm.reads[0] in added.reads:
            (source,) = norm.reads
            reading = _reading(call, norm.var, source)
            late = replace(norm, var=added.var, reads=(added.var,))
            shorter = program.replaced(place + 2, added, late).replaced(place + 1, reading)
            yield shorter.replaced(place)


def one_shortcut(program: Program) -> Iterator[Program]:
    """The sum between the two parts of a block is left out: one shortcut runs around both."""
    for place, added in _readers(program):
        following = program.statements[place + 1]
        if not isinstance(added, Call) or _kind(added) != "Add" or len(added.reads) != 2:
            continue
        if isinstance(following, Call) and _kind(following) == "LayerNormalization":
            source, part = added.reads
            later = program.statements[place + 2 :]
            again = any(isinstance(s, Call) and _kind(s) == "Add" for s in later)
            if again and following.reads == (added.var,) and source == added.var:
                straight = replace(following, reads=(part,))
                yield program.replaced(place + 1, straight).replaced(place)


# ------------------------------------------------------------------ surgery


def _cuts(program: Program) -> Iterator[tuple[int, Tap, list[str]]]:
    """Taps, each with the names of the old model's layers in order."""
    for place, tap in enumerate(program.statements):
        if isinstance(tap, Tap):
            layers = [s.layer for s in program.statements[:place] if isinstance(s, Call)]
            names = [layer.name for layer in layers if isinstance(layer, Layer) and layer.name]
            yield place, tap, names


def old_head_kept(program: Program) -> Iterator[Program]:
    """The new head sits on the old one."""
    for place, tap, names in _cuts(program):
        yield program.replaced(place, replace(tap, name=names[-1]))


def cut_too_deep(program: Program) -> Iterator[Program]:
    """The cut is one layer too early, so that a layer is lost that was to stay."""
    for place, tap, names in _cuts(program):
        before = names[: names.index(tap.name)]
        if before:
            yield program.replaced(place, replace(tap, name=before[-1]))


# ------------------------------------------------------------------ what a program has


def _kinds(program: Program) -> set[str]:
    return {layer.kind for _, _, layer in _written(program)}


def _reads_texts(program: Program) -> bool:
    return any(layer.mask_zero for _, _, layer in _written(program))


def _has_tables(program: Program) -> bool:
    return "Embedding" in _kinds(program)


def _has_sums(program: Program) -> bool:
    return "Add" in _kinds(program)


def _has_two_inputs(program: Program) -> bool:
    return len(_inputs(program)) > 1


def _attends(program: Program) -> bool:
    return "MultiHeadAttention" in _kinds(program)


def _has_keys(program: Program) -> bool:
    return any(len(call.reads) > 2 for _, call in _attending(program))


def _is_cut(program: Program) -> bool:
    return any(isinstance(s, Tap) for s in program.statements)


SLIPS: dict[str, Slip] = {
    slip.name: slip
    for slip in (
        Slip(
            "stale tensor",
            "a layer is called on an earlier tensor, so that another layer is bypassed",
            "for each layer in turn: is every layer's result read by somebody?",
            stale_tensor,
        ),
        Slip(
            "same tensor twice",
            "a merge reads one tensor twice, and another one never",
            "at each merge, count the different tensors that arrive",
            same_tensor_twice,
        ),
        Slip(
            "wrong input",
            "one input is read twice, and another one never",
            "for each input: which layer reads it?",
            wrong_input,
        ),
        Slip(
            "cut input",
            "the input's name is bound again, so that the model starts in the middle of the graph",
            "what does the name in keras.Model(...) stand for by then?",
            cut_input,
        ),
        Slip(
            "chained heads",
            "one head reads what another head says, instead of the trunk",
            "for each output: which tensor is its last layer called on?",
            chained_heads,
        ),
        Slip(
            "late shortcut",
            "the block's input is bound again too early: the shortcut starts inside the body",
            "which tensor arrives at the sum beside the body: the one that entered the block?",
            late_shortcut,
        ),
        Slip(
            "wrong merge",
            "tensors are added where they should be concatenated, or the other way round",
            "at each merge, compare the width with what is meant",
            wrong_merge,
        ),
        Slip(
            "rows joined",
            "the concatenation joins along the batch, not along the features",
            "how wide is each merge, and along which axis does it join?",
            rows_joined,
        ),
        Slip(
            "sign kept",
            "the difference keeps its sign, so the answer depends on which input came first",
            "swap the two inputs in your head: what changes?",
            sign_kept,
        ),
        Slip(
            "broadcast",
            "the shortcut has one channel, which is repeated in silence, for want of a projection",
            "compare the shapes of the tensors that meet in each sum",
            broadcast,
        ),
        Slip(
            "missing activation",
            "a hidden layer has no activation and is linear",
            "for each hidden layer: which activation is written?",
            missing_activation,
        ),
        Slip(
            "wrong last activation",
            "the last layer's activation does not fit the question",
            "which numbers can the last layer give, and which does the question need?",
            wrong_last_activation,
        ),
        Slip(
            "no flatten",
            "samples are not unrolled, so each row is read on its own",
            "follow the shape, line by line, to the output",
            no_flatten,
        ),
        Slip(
            "one layer for two",
            "one layer is used for two inputs, where each should have its own",
            "count the layer objects that are made, and the calls of each",
            one_layer_for_two,
        ),
        Slip(
            "two layers for one",
            "a second layer of the same form is made, where one should be used twice",
            "count the layer objects that are made, and the calls of each",
            two_layers_for_one,
        ),
        Slip(
            "relu before the sum",
            "the body ends in relu, so that the block can add but never subtract",
            "which numbers can the body's last layer give?",
            relu_before_the_sum,
        ),
        Slip(
            "no relu after",
            "the sum at the end of a block goes on without relu",
            "what happens to the sum before it is read?",
            no_relu_after,
        ),
        Slip(
            "padding counted",
            "the mean of a text counts its empty places, too, and changes with the texts beside it",
            "for each mean of a text: which places does it count, and who tells it?",
            padding_counted,
            _reads_texts,
            special=True,
        ),
        Slip(
            "row missing",
            "a table has a row too few: what has the last number finds none",
            "for each table: which numbers may come in, and is there a row for each, 0 included?",
            row_missing,
            _has_tables,
            special=True,
        ),
        Slip(
            "not scaled",
            "a number is merged as it came in, beside others that are much smaller",
            "for each input: what has been done to it by the time it is merged?",
            not_scaled,
            special=True,
        ),
        Slip(
            "query and value exchanged",
            "what should be looked at asks, and the question is looked at",
            "how many tokens leave the attention, and how many ask?",
            query_and_value_exchanged,
            _has_two_inputs,
            special=True,
        ),
        Slip(
            "key and value exchanged",
            "the query is compared with the values, and the keys are handed over",
            "for each attention: what is the query compared with, and what is handed over?",
            key_and_value_exchanged,
            _has_keys,
            special=True,
        ),
        Slip(
            "self for cross",
            "the attention looks at its own query, and not at the other tokens",
            "for each attention: which tokens ask, and which are looked at?",
            self_for_cross,
            _has_two_inputs,
            special=True,
        ),
        Slip(
            "no causal mask",
            "every token sees the ones after it, which it should not know yet",
            "for each attention: which tokens may each token see?",
            no_causal_mask,
            _attends,
            special=True,
        ),
        Slip(
            "norm on the shortcut",
            "the normalisation stands after the sum, on the way of the shortcut",
            "follow the shortcut from the start of the block to its end: what stands on it?",
            norm_on_the_shortcut,
            _has_sums,
            special=True,
        ),
        Slip(
            "one shortcut",
            "one shortcut runs around both parts, where each should have its own",
            "how many sums has the block, and which two tensors meet in each?",
            one_shortcut,
            _has_sums,
            special=True,
        ),
        Slip(
            "old head kept",
            "the new head sits on the old one, which should have been cut off",
            "how many numbers does the new head read?",
            old_head_kept,
            _is_cut,
            special=True,
        ),
        Slip(
            "cut too deep",
            "the cut is too early: a layer that was to stay is lost",
            "which layers of the old model lie between the input and the cut?",
            cut_too_deep,
            _is_cut,
            special=True,
        ),
    )
}
"""By name, which is also what a learner answers."""
