"""Whether a model counts padding: the zeros that fill short texts up to the longest of a batch.

The wiring is tested: the weights are random ones from fixed seeds, and are put back afterwards.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from stackgraph.architecture import expand
from stackgraph.architecture.graph import MASKS
from stackgraph.checks.core import check, fail
from stackgraph.checks.hints.wiring import LOST, MASK
from stackgraph.checks.probe import (
    FOLLOW,
    PROBES,
    SOFTMAX_OF_ONE,
    Arrays,
    differ,
    draw_inputs,
    groups_of,
    input_labels,
    kept_weights,
    one_unit_softmax,
    outputs_of,
    randomise,
    readers_of,
    smallest_vocabulary,
)
from stackgraph.checks.structure.common import about, read
from stackgraph.checks.texts import is_text, words_of
from stackgraph.words import listed, shape_text

if TYPE_CHECKING:
    from collections.abc import Sequence

_TOLERANCE = 1e-5
_WORDS, _PADDED = 3, 8
"""Words of a text that is tried, and places once it is filled up."""


_ANY_READER = "what takes the places together"
_READERS = {
    **dict.fromkeys(("GlobalAveragePooling1D", "mean"), "a mean over all places"),
    "sum": "a sum over all places",
    **{kind: f"the {kind}, which reads all places," for kind in ("LSTM", "GRU", "SimpleRNN")},
    **dict.fromkeys(("MultiHeadAttention", "Attention"), "an attention over all places"),
}
"""What brings the places of a text together, in words."""


@check
def check_padding(
    model: Any,
    inputs: str | Sequence[str] | None = None,
    *,
    name: str,
) -> str:
    """Pass when filling a text up with zeros changes no prediction, whatever the weights.

    Numbers of words, 0 for none, are tried with and without zeros behind them; texts alone and in
    one batch with a longer one. Where the length is fixed, an Embedding's row for 0 is changed.

    Args:
        model: a built Keras model.
        inputs: the names of the inputs that hold numbers of words, ``(words,)`` or ``(None,)``, or
            texts; None for all that do.

    Raises:
        CheckError: there is no built model, no such input, or zeros change the predictions, or the
            words of an input change nothing.

    >>> words = keras.Input((None,), dtype="int32", name="words")
    >>> mean_of = layers.GlobalAveragePooling1D()
    >>> masked = keras.Model(words, mean_of(layers.Embedding(9, 4, mask_zero=True)(words)))
    >>> check_padding(masked, name="masked")
    passed: masked does not count padding
    >>> open_ = keras.Model(words, mean_of(layers.Embedding(9, 4)(words)))
    >>> check_padding(open_, name="open_")
    Traceback (most recent call last):
    CheckError: open_: padding changes the predictions
      expected: the same predictions with zeros behind the words of input 'words'
      actual:   other predictions
    """
    chosen = _sequences(model, inputs, name)
    labels = input_labels(model, name)
    _require_taken_together(model, name)
    with kept_weights(model):
        for index in chosen:
            found = [_tried(model, index, *probe, name) for probe in PROBES]
            if not any(heard for _, heard in found):
                fail(
                    about(name, f"{labels[index]} changes nothing"),
                    expected="predictions that depend on its words",
                    actual="the same predictions whatever it holds",
                    hint=SOFTMAX_OF_ONE if one_unit_softmax(model, name) else FOLLOW,
                )
            if any(changes for changes, _ in found):
                fail(
                    about(name, "padding changes the predictions"),
                    expected=_expected(model, index, labels[index]),
                    actual="other predictions",
                    hint=_why_counted(model, name),
                )
    return f"{name} does not count padding"


def _require_taken_together(model: Any, name: str) -> None:
    """CheckError where an output has a row for each word, so that its shape tells the padding."""
    for tensor in model.outputs:
        if None in tensor.shape[1:]:
            fail(
                about(name, "the words are not taken together"),
                expected="one prediction for each text",
                actual=f"one for each place of a text: {shape_text(tuple(tensor.shape[1:]))}",
                hint="take the mean over the words, and call what follows on the result",
            )


def _sequences(model: Any, inputs: str | Sequence[str] | None, name: str) -> list[int]:
    """The positions of the inputs meant; CheckError where one is neither words nor texts."""
    known = [port.known_as for port in read(model, name).inputs]
    fit = [i for i, tensor in enumerate(model.inputs) if _holds_words(model, i)]
    wanted = [inputs] if isinstance(inputs, str) else list(inputs or ())
    for one in wanted:
        if one not in known:
            fail(
                about(name, f"no input named {one!r}"),
                expected=f"an input with name={one!r}",
                actual=listed(input_labels(model, name)),
                hint="give each Input its name: keras.Input(shape=(...), name='...')",
            )
    chosen = [known.index(w) for w in wanted] or fit
    wrong = [i for i in chosen if i not in fit]
    doubtful = range(len(model.inputs)) if not chosen else wrong
    unread = [i for i in doubtful if is_text(model.inputs[i])]
    if unread:
        fail(
            about(name, "its texts are not taken apart", input_labels(model, name)[unread[0]]),
            expected="a TextVectorization that reads them",
            actual="no layer that splits a text into words",
            hint="a table is looked up with numbers: words become numbers in a TextVectorization",
        )
    if wrong or not chosen:
        shapes = [tuple(tensor.shape[1:]) for tensor in model.inputs]
        labels = input_labels(model, name)
        part = labels[wrong[0]] if wrong else ""
        fail(
            about(name, "no texts and no numbers of words", part),
            expected="an input of strings, or shape=(None,) for an Embedding",
            actual=f"shape {shapes[wrong[0]]}" if wrong else listed(labels),
        )
    return chosen


def _holds_words(model: Any, index: int) -> bool:
    tensor = model.inputs[index]
    if is_text(tensor):
        return words_of(model, index).texts
    if len(tensor.shape) != 2:
        return False
    readers = {type(layer).__name__ for layer in readers_of(model, tensor)}
    return "Embedding" in readers or "int" in str(tensor.dtype)


def _tried(model: Any, index: int, seed: int, scale: float, name: str) -> tuple[bool, bool]:
    """Whether padding changes the predictions, and whether other words do."""
    groups = groups_of(model)
    randomise(groups, seed)
    inputs = _known_words(model, draw_inputs(model, seed, scale), seed)
    other = list(inputs)
    other[index] = _known_words(model, inputs, seed + 100)[index]
    before = outputs_of(model, inputs, name)
    heard = differ(before, outputs_of(model, other, name), _TOLERANCE)
    filled = _filled(model, index, inputs)
    rows = len(inputs[index])
    changes = False
    if filled is not None:
        after = [out[:rows] for out in outputs_of(model, filled, name)]
        changes = differ(before, after, _TOLERANCE)
    random = np.random.default_rng(seed)
    for table in _tables(model):
        value = table.numpy()
        value[0] += random.standard_normal(value[0].shape)
        table.assign(value)
    again = outputs_of(model, inputs, name)
    return changes or differ(before, again, _TOLERANCE), heard


def _known_words(model: Any, inputs: Arrays, seed: int) -> Arrays:
    """``inputs`` with words that the model knows: none of the numbers looked up is 0, but for the
    places behind the words of an input of fixed length.
    """
    random = np.random.default_rng(seed)
    top = smallest_vocabulary(model)
    found = list(inputs)
    for index, tensor in enumerate(model.inputs):
        rows = len(inputs[index])
        if is_text(tensor):
            shape = [rows, *inputs[index].shape[1:]]
            found[index] = words_of(model, index).draw(random, shape, length=_WORDS)
        elif _holds_words(model, index):
            length = tensor.shape[1]
            ids = random.integers(1, max(2, top), size=(rows, min(_WORDS, length or _WORDS)))
            width = length or _WORDS
            ids = np.pad(ids, ((0, 0), (0, width - ids.shape[1])))
            found[index] = ids.astype(tensor.dtype)
        elif "int" in tensor.dtype:
            found[index] = np.maximum(inputs[index], 1)
    return found


def _filled(model: Any, index: int, inputs: Arrays) -> Arrays | None:
    """``inputs`` with zeros behind the words of one; None where the length is fixed."""
    tensor = model.inputs[index]
    if not is_text(tensor):
        if tensor.shape[1] is not None:
            return None
        longer = list(inputs)
        longer[index] = np.pad(inputs[index], ((0, 0), (0, _PADDED - _WORDS)))
        return longer
    company = [np.concatenate([part, part[:1]]) for part in inputs]
    first = company[index][-1:]
    company[index][-1:] = np.vectorize(lambda text: f"{text} " * _PADDED, otypes=[object])(first)
    return company


def _tables(model: Any) -> list[Any]:
    """The weights of the Embeddings of a model."""
    layers = model._flatten_layers(include_self=False, recursive=True)
    return [layer.embeddings for layer in layers if type(layer).__name__ == "Embedding"]


def _expected(model: Any, index: int, label: str) -> str:
    if is_text(model.inputs[index]):
        return f"the same prediction for a text of {label} alone and beside a longer one"
    return f"the same predictions with zeros behind the words of {label}"


def _why_counted(model: Any, name: str) -> str:
    graph = expand(read(model, name))
    kinds = {node.operation for node in graph.layers}
    masking = [n for n in graph.layers if n.operation == "Embedding" and n.config.get(MASKS)]
    if any(n.operation == "where" and "argument 0" in n.config for n in graph.layers):
        return (
            "the condition of a where is a constant: == on a tensor of the graph is Python's own, "
            "and False at once; write ops.equal(a, b)"
        )
    if "GlobalMaxPooling1D" in kinds:
        return "a maximum takes no mask: it looks at every place, the empty ones too"
    if "Flatten" in kinds and not kinds & {"GlobalAveragePooling1D", "mean"}:
        return "a Flatten keeps every place, the empty ones too: take the mean of the words instead"
    if not masking:
        by_hand = kinds & {"GlobalAveragePooling1D", "mean"}
        reader = next((words for kind, words in _READERS.items() if kind in kinds), _ANY_READER)
        return (
            f"{reader} counts the empty ones: Embedding(..., mask_zero=True) tells the layers that "
            "follow which places are empty"
            + ("; by hand, divide the sum by the number of words" if by_hand else "")
        )
    if MASK not in kinds and any(n.class_name == "Mean" for n in graph.layers):
        return "ops.mean takes no mask: layers.GlobalAveragePooling1D leaves the empty places out"
    if MASK not in kinds:
        return f"the mask is lost on the way: {LOST}"
    return "a mask reaches some of the layers only: draw the model and follow the wires from != 0"
