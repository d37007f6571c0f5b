"""How long it takes to read a model of 60 operations, to compare two, and to explain a difference.

A part of ``make bench``; alone: ``python benchmarks/bench_architecture.py``. Prints the median and
the worst of 50 runs, in milliseconds of processor time (so that a busy machine changes little);
exits 1 when a median is above its budget: 20 ms to read, 50 ms to compare.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from typing import TYPE_CHECKING, Any

from stackgraph.architecture import read_model, same_network

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "-1")

import keras
from keras import layers, ops

from stackgraph.architecture.difference import difference

if TYPE_CHECKING:
    from collections.abc import Callable

BUDGET = {"read": 20.0, "compare": 50.0}
RUNS = 50


def residual(blocks: int = 20, *, stale: bool = False) -> keras.Model:
    """A dense residual network of three operations a block, with activations as operations."""
    x = inputs = keras.Input((16,))
    for number in range(blocks):
        shortcut = inputs if stale and number == blocks // 2 else x
        y = ops.relu(layers.Dense(16)(x))
        y = layers.Dense(16)(y)
        x = ops.relu(shortcut + y)
    return keras.Model(inputs, x)


def symmetric(towers: int = 29) -> keras.Model:
    """Equal towers side by side: the case where colours alone do not tell calls apart."""
    inputs = keras.Input((16,))
    ends = [layers.Dense(8)(layers.Dense(8, "relu")(inputs)) for _ in range(towers)]
    return keras.Model(inputs, layers.Dense(1)(layers.Add()(ends)))


def timed(what: Callable[[], object]) -> tuple[float, float]:
    """Median and worst processor time of a call, in milliseconds."""
    times = []
    for _ in range(RUNS):
        start = time.process_time()
        what()
        times.append((time.process_time() - start) * 1000)
    return statistics.median(times), max(times)


def measure() -> list[dict[str, Any]]:
    """A row for each model and step: ``model``, ``step``, ``median_ms``, ``worst_ms``."""
    rows = []
    for name, model, other in [
        ("60 operations, residual", residual(), residual()),
        ("60 operations, 29 equal towers", symmetric(), symmetric()),
        ("60 operations, one stale shortcut", residual(), residual(stale=True)),
    ]:
        first, second = read_model(model), read_model(other)
        steps = {
            "read": timed(lambda m=model: read_model(m)),  # type: ignore[misc]
            "compare": timed(lambda a=first, b=second: same_network(a, b)),  # type: ignore[misc]
        }
        if not same_network(first, second):
            steps["explain"] = timed(lambda a=first, b=second: difference(a, b))  # type: ignore[misc]
        rows += [
            {"model": name, "step": step, "median_ms": median, "worst_ms": worst}
            for step, (median, worst) in steps.items()
        ]
    return rows


def main() -> int:
    """Print the table; 1 when over budget."""
    over = False
    for row in measure():
        step, median = row["step"], row["median_ms"]
        budget = BUDGET.get(step)
        over = over or (budget is not None and median > budget)
        limit = f"  (budget {budget:.0f})" if budget else ""
        worst = f"worst {row['worst_ms']:8.2f} ms"
        print(f"{row['model']:36} {step:8} {median:8.2f} ms, {worst}{limit}")
    return int(over)


if __name__ == "__main__":
    sys.exit(main())
