"""The plot in ``docs/performance.md``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

INK, STOCK, OURS = "#222222", "#bbbbbb", "#0072b2"


def write_plot(results: dict[str, Any], out: Path) -> None:
    """Seconds a submission and a notebook, stock beside ours, on a logarithmic scale."""
    from matplotlib.figure import Figure

    count = results["submissions"]
    best = min(r["seconds"] for r in results["ours"].values())
    restart = results["restart"].values()
    pairs = [
        ("grading,\na submission", results["stock"]["seconds"] / count, best / count),
        (
            "nbval,\na lesson",
            results["nbval"]["stock_seconds"] / results["nbval"]["lessons"],
            results["nbval"]["warm_seconds"] / results["nbval"]["lessons"],
        ),
        (
            "restart and run all,\na lesson",
            sum(r["stock_seconds"] for r in restart) / len(restart),
            sum(r["warm_seconds"] for r in restart) / len(restart),
        ),
    ]
    figure = Figure(figsize=(7, 3.2), layout="constrained")
    axes = figure.subplots()
    for number, (_, stock, ours) in enumerate(pairs):
        for shift, value, colour in ((-0.2, stock, STOCK), (0.2, ours, OURS)):
            axes.bar(number + shift, value, 0.38, color=colour, edgecolor=INK)
            axes.annotate(
                f"{value:.2g} s", (number + shift, value), ha="center", va="bottom", color=INK
            )
    axes.set_yscale("log")
    axes.margins(y=0.15)
    axes.set_xticks(range(len(pairs)), [p[0] for p in pairs])
    axes.set_ylabel("seconds (log scale)")
    axes.spines[["top", "right"]].set_visible(False)
    axes.legend(
        handles=[
            axes.patches[0],
            axes.patches[1],
        ],
        labels=["stock", "Stack to Graph"],
        frameon=False,
    )
    figure.savefig(out, dpi=120)
