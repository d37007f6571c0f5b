"""How the parameters of one layer are summed up, and which wrong sums are known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from stackgraph.puzzles.reckoning import attention_parts, parameters_of, width

if TYPE_CHECKING:
    from stackgraph.puzzles.program import Layer, Shape


@dataclass(frozen=True)
class Sum:
    """A layer's parameters as a sum: what there is, the sum as it is written, known wrong ones."""

    way: str
    written: str
    wrong: dict[Any, str]


def sum_of(layer: Layer, shapes: list[Shape]) -> Sum:
    """The sum for a layer with weights, called on tensors of these shapes."""
    made = {
        "Conv2D": _filters,
        "Embedding": _table,
        "LayerNormalization": _norm,
        "MultiHeadAttention": _attention,
    }
    return made.get(layer.kind, _dense)(layer, shapes)


def _each(count: int, what: str) -> str:
    return f"1 {what} with" if count == 1 else f"{count} {what}s, each with"


def _dense(layer: Layer, shapes: list[Shape]) -> Sum:
    reads, units = width(shapes[0]), int(layer.size or 0)
    wrong = {
        reads * units: "those are the weights alone: each unit also has a bias",
        (units + 1) * reads: "the biases belong to the units, not to what they read",
        reads: "that is one unit's weights",
    }
    way = f"{_each(units, 'unit')} {reads} weights and a bias"
    return Sum(way, f"({reads} + 1) × {units}", wrong)


def _filters(layer: Layer, shapes: list[Shape]) -> Sum:
    reads, units, places = width(shapes[0]), int(layer.size or 0), (layer.kernel or 1) ** 2
    wrong = {
        places * reads * units: "those are the weights alone: each unit also has a bias",
        (places * units + 1) * reads: "the biases belong to the units, not to what they read",
        places * reads: "that is one unit's weights",
    }
    if places > 1:
        wrong[(reads + 1) * units] = "a filter has a weight for each place of its window"
        wrong[(places + 1) * units] = "a filter has a weight for each channel, too"
    inside = f"{places} × {reads}" if places > 1 else str(reads)
    way = f"{_each(units, 'filter')} {inside} weights and a bias"
    return Sum(way, f"({inside} + 1) × {units}", wrong)


def _table(layer: Layer, shapes: list[Shape]) -> Sum:
    rows, numbers = int(layer.size or 0), layer.width or 0
    wrong = {
        (rows + 1) * numbers: "a table has no biases: its rows are all it has",
        rows * (numbers + 1): "a table has no biases: its rows are all it has",
        rows: "a row is as many weights as it has numbers",
        numbers: "that is one row",
    }
    return Sum(f"a table of {rows} rows of {numbers} numbers", f"{rows} × {numbers}", wrong)


def _norm(layer: Layer, shapes: list[Shape]) -> Sum:
    numbers = width(shapes[0])
    wrong = {
        numbers: "each number has a scale and a shift of its own",
        0: "what it scales by is learned: a scale and a shift for each number",
    }
    tokens = shapes[0][0] if len(shapes[0]) > 1 else None
    if tokens:
        wrong[2 * numbers * tokens] = "all tokens are scaled by the same weights"
    return Sum(f"a scale and a shift for each of {numbers} numbers", f"2 × {numbers}", wrong)


def _attention(layer: Layer, shapes: list[Shape]) -> Sum:
    inner = int(layer.size or 0) * (layer.width or 0)
    query, value, key = (width(s) for s in (shapes[0], shapes[1], shapes[-1]))
    parts = attention_parts(layer, shapes)
    total = parameters_of(layer, shapes)
    wrong = {
        total - 3 * inner - query: "the biases are missing",
        total - parts[3]: "the way back to the query's width is missing",
        parts[3]: "that is the way back alone: query, value and key have weights, too",
    }
    if query == value == key:
        way = (
            f"query, value and key are each brought from {query} numbers to {inner}, and all "
            f"heads together back to {query}"
        )
        return Sum(way, f"3 × ({query} + 1) × {inner} + ({inner} + 1) × {query}", wrong)
    way = (
        f"the query is brought from {query} numbers to {inner}, the value from {value}, the key "
        f"from {key}, and all heads together back to the query's {query}"
    )
    summed = " + ".join(f"({reads} + 1) × {inner}" for reads in (query, value, key))
    return Sum(way, f"{summed} + ({inner} + 1) × {query}", wrong)
