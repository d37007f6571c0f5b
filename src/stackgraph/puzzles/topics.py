"""The one table of topics: which generator makes a topic's networks, which slips are its own.

A unit is named by its number, its stem or its topic: ``"u03"``, ``"u03_branches"``, ``"branches"``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from stackgraph.puzzles import designs, designs_today

if TYPE_CHECKING:
    from collections.abc import Callable

    from stackgraph.puzzles.designs import Design
    from stackgraph.puzzles.dice import Dice


@dataclass(frozen=True)
class Topic:
    """What a unit practises. ``advice`` is the first hint for a network of its sort."""

    title: str
    design: Callable[[Dice, int], Design]
    slips: tuple[str, ...]
    advice: str


TOPICS: dict[str, Topic] = {
    "sequential": Topic(
        "a stack of layers",
        designs.sequential,
        ("missing activation", "wrong last activation", "no flatten"),
        "A stack is a list: go through the picture from top to bottom, one layer a line.",
    ),
    "functional": Topic(
        "a line of layers as a graph",
        designs.functional,
        ("stale tensor", "missing activation", "wrong last activation", "cut input", "no flatten"),
        "Each layer is called on the tensor that the layer before it gave: follow the arrows.",
    ),
    "branches": Topic(
        "branch and merge",
        designs.branches,
        ("stale tensor", "same tensor twice", "wrong merge", "rows joined", "missing activation"),
        "Find the tensor with more than one arrow leaving it, then the box where arrows meet.",
    ),
    "inputs": Topic(
        "several inputs",
        designs.inputs,
        ("same tensor twice", "wrong input", "one layer for two", "stale tensor"),
        "Begin with one keras.Input for each box at the top; give each a tower, then merge.",
    ),
    "parcels": Topic(
        "inputs of different kinds",
        designs_today.parcels,
        (
            "padding counted",
            "row missing",
            "not scaled",
            "two layers for one",
            "wrong input",
            "stale tensor",
        ),
        "Give each input its own dtype, bring each to numbers of its own, then merge.",
    ),
    "outputs": Topic(
        "several outputs",
        designs.outputs,
        ("chained heads", "wrong last activation", "stale tensor", "two layers for one"),
        "Find the last tensor that all outputs come from: everything up to it is the trunk.",
    ),
    "shared": Topic(
        "shared layers",
        designs.shared,
        ("two layers for one", "sign kept", "wrong input", "stale tensor"),
        "A layer that is drawn once and called twice is made once, and has a name in the code.",
    ),
    "skip": Topic(
        "skip connections",
        designs.skip,
        ("late shortcut", "relu before the sum", "wrong merge", "broadcast", "no relu after"),
        "Keep the tensor that enters a block under a name of its own: it is needed at the sum.",
    ),
    "attention": Topic(
        "attention",
        designs_today.attending,
        (
            "query and value exchanged",
            "key and value exchanged",
            "self for cross",
            "no causal mask",
            "norm on the shortcut",
            "one shortcut",
            "stale tensor",
            "missing activation",
        ),
        "For each attention ask: which wire is the query, which is looked at? Then follow them.",
    ),
    "nested": Topic(
        "models in models",
        designs.nested,
        ("same tensor twice", "missing activation", "stale tensor", "wrong last activation"),
        "A box around layers is a model: make it first, then call it like a layer.",
    ),
    "forms": Topic(
        "one network in several forms",
        designs_today.forms,
        (
            "old head kept",
            "cut too deep",
            "two layers for one",
            "rows joined",
            "same tensor twice",
            "stale tensor",
            "missing activation",
        ),
        "Layers are made in __init__; call says which reads what. A graph says both at once.",
    ),
}
"""In the order of the course."""

UNITS: dict[str, str] = {
    "u01": "sequential",
    "u02": "functional",
    "u03": "branches",
    "u04": "inputs",
    "u05": "parcels",
    "u06": "outputs",
    "u07": "shared",
    "u08": "skip",
    "u09": "attention",
    "u10": "nested",
    "u11": "forms",
}
"""Number of a unit -> its topic. A unit that is not here has no puzzles of its own."""


class UnknownUnit(ValueError):
    """No such unit, or one without puzzles; the text lists those there are."""


def topic_of(unit: str | int) -> str:
    """The topic of a unit, in any of its names. Raises UnknownUnit."""
    word = str(unit).strip().lower()
    number = re.fullmatch(r"u?0*(\d+)(?:_(\w+))?", word)
    if number and number[2] in TOPICS:
        return number[2]  # a stem's word holds though its number may have moved
    if word in TOPICS:
        return word
    if number and not number[2]:
        topic = UNITS.get(f"u{int(number[1]):02d}")
        if topic:
            return topic
    known = ", ".join(f"{number} or {topic!r}" for number, topic in UNITS.items())
    raise UnknownUnit(f"there are no puzzles for {unit!r}; there are for {known}")
