"""Answers of a made-up class to "build a network of your own": each another program."""

from __future__ import annotations

import random
from pathlib import Path

PROGRAMS = Path(__file__).resolve().parents[1] / "fixtures" / "alike"
LAYERS = (
    "Dense({n}, activation='{a}')",
    "Dense({n})",
    "Dropout(0.{d})",
    "BatchNormalization()",
    "Conv1D({n}, {k}, activation='{a}')",
    "LayerNormalization()",
)
WORDS = ("x", "h", "hidden", "y", "out", "z", "features", "t")


def program(name: str) -> str:
    """One of the written programs."""
    return (PROGRAMS / f"{name}.py").read_text(encoding="utf-8")


def answer(seed: int, longest: int = 12) -> str:
    """A chain of common layers with common sizes, spelled in one of many ways."""
    chance = random.Random(seed)
    word = chance.choice(WORDS)
    lines = [f"inputs = keras.Input(shape=({chance.choice((8, 16, 20))}, 4))", f"{word} = inputs"]
    for _ in range(chance.randint(3, longest)):
        layer = chance.choice(LAYERS).format(
            n=chance.choice((8, 16, 32, 64, 128)),
            a=chance.choice(("relu", "relu", "relu", "tanh", "gelu")),
            d=chance.randint(1, 5),
            k=chance.choice((3, 5)),
        )
        lines.append(f"{word} = layers.{layer}({word})")
    lines.append(f"model = keras.Model(inputs, layers.Dense(2)({word}))")
    return "\n".join(lines)
