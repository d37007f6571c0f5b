"""What a model computes, as a text: for tests that compare functions, not graphs.

The model is given weights that depend on nothing but their shapes, is fed inputs from fixed seeds,
and a few of its predictions are written down on a coarse grid. Only predictions that lie well
inside their cell are taken, so rounding, which differs from machine to machine, changes nothing.
Layers of one shape take their weights in every order, as in ``transplant.ways``.
"""

from __future__ import annotations

import json
import math
import zlib
from itertools import islice, permutations, product
from typing import TYPE_CHECKING, Any

import numpy as np

from stackgraph.architecture.fingerprint import Ends
from stackgraph.checks.core import require_model
from stackgraph.checks.probe import (
    PROBES,
    Arrays,
    Group,
    groups_of,
    kept_weights,
    outputs_of,
    randomise,
)
from stackgraph.checks.structure.common import read
from stackgraph.checks.texts import Words, is_text, words_of
from stackgraph.verdicts.reading import Args, Public, Reading

if TYPE_CHECKING:
    from collections.abc import Iterator

_WAYS = 60
_ROWS = 16
_TAKEN = 24
"""Predictions written down."""
_CELL = 0.02
"""Width of a cell, as a share of the output's largest prediction; see ``_FLOOR``."""
_FLOOR = 0.05
"""The least that counts as an output's largest prediction: rounding does not shrink with it."""
_MARGIN = 0.25
"""How far from a cell's edges a prediction must lie, as a share of its width."""

Order = list[tuple[Group, int]]
"""Each layer with its number among those of its shapes."""


def _public(args: Args) -> Public:
    return public_of(args["other"])


def public_of(other: Any) -> Public:
    """What must be known of a model to read another's function beside it."""
    architecture = read(other, "the expected model")
    ends = [
        [e.keyed, [p.known_as for p in ports]]
        for e, ports in (
            (Ends.of(architecture.inputs), architecture.inputs),
            (Ends.of(architecture.outputs), architecture.outputs),
        )
    ]
    texts = _texts_public(other)
    inputs = list(range(len(other.inputs)))
    cells, taken = _chosen(_predictions(other, _identity(other), inputs, texts))
    told = {"ends": ends, "cells": cells, "taken": taken}
    return {**told, "texts": texts} if texts else told


def _texts_public(other: Any) -> Public:
    """For each input of strings, by number, the words to draw from: known to all, as the data."""
    found = {}
    for number, tensor in enumerate(other.inputs):
        if is_text(tensor):
            drawn = words_of(other, number)
            found[str(number)] = [drawn.texts, *drawn.words]
    return found


def _right(args: Args) -> list[str]:
    return [right_of(args["other"])]


def right_of(other: Any) -> str:
    """What a model computes, as a text."""
    public = public_of(other)
    inputs = list(range(len(other.inputs)))
    found = _predictions(other, _identity(other), inputs, public.get("texts", {}))
    order = list(range(len(other.outputs)))
    return _written(other, found, public, inputs, order)


def _found(model: Any, public: Public, name: str) -> list[str]:
    require_model(model, name)
    return texts_of(model, public, name, _WAYS)


def texts_of(model: Any, public: Public, name: str, ways: int) -> list[str]:
    """What a model computes, as texts: one for each way to hand out the weights."""
    architecture = read(model, name)
    inputs = _paired(architecture.inputs, public["ends"][0], fed=True)
    outputs = _paired(architecture.outputs, public["ends"][1])
    if inputs is None or outputs is None:
        return []
    texts = [
        _written(
            model,
            _predictions(model, way, inputs, public.get("texts", {}), name),
            public,
            inputs,
            outputs,
        )
        for way in islice(_ways(groups_of(model)), ways)
    ]
    return list(dict.fromkeys(texts))


def _paired(ports: Any, end: list[Any], *, fed: bool = False) -> list[int] | None:
    """Where the ports of the expected model stand here; see ``matching.pair_ports``."""
    keyed, names = end
    if len(ports) != len(names):
        return None
    own = [p.known_as for p in ports]
    by_name = (fed or keyed or any(p.key for p in ports)) and len(ports) > 1
    if by_name and None not in own and len(set(own)) == len(own) and set(own) == set(names):
        return [own.index(n) for n in names]
    return list(range(len(ports)))


def _identity(model: Any) -> Order:
    return next(_ways(groups_of(model)))


def _ways(groups: list[Group]) -> Iterator[Order]:
    kinds = sorted({g.shapes for g in groups})
    choices = [permutations([g for g in groups if g.shapes == kind]) for kind in kinds]
    for choice in product(*choices):
        yield [(g, number) for chosen in choice for number, g in enumerate(chosen)]


def _predictions(
    model: Any, way: Order, inputs: list[int], texts: Public, name: str = "the expected model"
) -> list[Arrays]:
    """The predictions for each probe; input ``inputs[i]`` is fed what is drawn as number i."""
    found = []
    with kept_weights(model):
        for seed, scale in PROBES:
            for group, number in way:
                randomise([group], zlib.crc32(repr((seed, number, group.shapes)).encode()))
            fed: Arrays = [np.empty(0)] * len(inputs)
            for number, place in enumerate(inputs):
                words = texts.get(str(number))
                fed[place] = _drawn(model.inputs[place], seed, number, scale, words)
            found.append(outputs_of(model, fed, name))
    return found


def _drawn(
    tensor: Any, seed: int, number: int, scale: float, words: list[Any] | None
) -> np.ndarray:
    random = np.random.default_rng([seed, number])
    shape = [_ROWS, *(8 if size is None else int(size) for size in tensor.shape[1:])]
    if words is not None:
        return Words(tuple(words[1:]), bool(words[0])).draw(random, shape)
    if "int" in tensor.dtype:
        return random.integers(0, 2, size=shape).astype(tensor.dtype)
    return (scale * random.standard_normal(shape)).astype("float32")


def _flat(predictions: list[Arrays], outputs: list[int]) -> np.ndarray:
    return np.concatenate([np.ravel(each[i]) for each in predictions for i in outputs])


def _spread(values: list[float], predictions: list[Arrays], outputs: list[int]) -> np.ndarray:
    """A value for each output, repeated for each of its numbers in ``_flat``."""
    each = [
        np.full(np.size(found[i]), value)
        for found in predictions
        for value, i in zip(values, outputs, strict=True)
    ]
    return np.concatenate(each)


def _chosen(predictions: list[Arrays]) -> tuple[list[float], list[int]]:
    """The width of each output's cells, and which predictions are written down: so many of each."""
    outputs = list(range(len(predictions[0])))
    sizes = [_cell([each[i] for each in predictions]) for i in outputs]
    flat = _flat(predictions, outputs)
    place = flat / _spread(sizes, predictions, outputs) + 0.5
    # 0, which relu gives often, is the middle of a cell
    inside = np.isfinite(flat) & (np.abs(place - np.floor(place) - 0.5) < 0.5 - _MARGIN)
    belongs = np.concatenate(
        [np.full(np.size(each[i]), i) for each in predictions for i in outputs]
    )
    random = np.random.default_rng(7)
    picked = [
        random.permutation(np.flatnonzero(inside & (belongs == i)))[: -(-_TAKEN // len(outputs))]
        for i in outputs
    ]
    return sizes, sorted(int(i) for i in np.concatenate(picked))


def _cell(values: Arrays) -> float:
    """The width of one output's cells."""
    flat = np.concatenate([np.ravel(v) for v in values])
    largest = float(np.abs(flat[np.isfinite(flat)]).max(initial=0.0))
    return float(f"{_CELL * max(largest, _FLOOR):.3g}")


def _written(
    model: Any, found: list[Arrays], public: Public, inputs: list[int], outputs: list[int]
) -> str:
    shapes = [
        [list(model.inputs[i].shape[1:]) for i in inputs],
        [list(found[0][i].shape[1:]) for i in outputs],
    ]
    flat = _flat(found, outputs)
    widths = _spread(public["cells"], found, outputs)
    cells = [
        math.floor(flat[i] / widths[i] + 0.5) if i < len(flat) and math.isfinite(flat[i]) else None
        for i in public["taken"]
    ]
    return json.dumps([shapes, len(flat), cells])


READINGS = {
    "check_same_function": Reading(_public, _right, _found),
    "check_same_predictions": Reading(_public, _right, _found),
}
