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
    nbval, restart = results["nbval"].values(), results["restart"]["lessons"].values()
    checked = sum(part["notebooks"] for part in nbval)
    pairs = [
        ("grading,\na submission", results["stock"]["seconds"] / count, best / count),
        (
            "nbval,\na notebook",
            sum(part["stock_seconds"] for part in nbval) / checked,
            sum(part["warm_seconds"] for part in nbval) / checked,
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


BEGIN, END = "<!-- results: written by make bench -->", "<!-- end of results -->"


def write_table(results: dict[str, Any], page: Path) -> None:
    """Put the figures between the page's two marks."""
    text = page.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN)
    after = rest.split(END)[1]
    page.write_text(f"{before}{BEGIN}\n{table(results)}\n{END}{after}", encoding="utf-8")


def table(results: dict[str, Any]) -> str:
    """The figures as Markdown."""
    machine, count = results["machine"], results["submissions"]
    stock, ours = results["stock"], results["ours"]
    rows = [("nbgrader autograde", stock["seconds"], stock["peak_mb"])]
    rows += [
        (f"stackgraph grade --workers {n}", run["seconds"], run["peak_mb"])
        for n, run in sorted(ours.items())
    ]
    rows.append(("floor: one warm process", results["floor_seconds"], None))
    lines = [
        f"![Seconds, stock and here](performance.png)\n\n{machine['cores']} cores, "
        f"{machine['memory_gb']} GB, Python {machine['python']}, TensorFlow "
        f"{machine['tensorflow']}, Keras {machine['keras']}; load before the run: "
        f"{machine['load_before']}.\n\n{count} submissions of {', '.join(results['units'])}; "
        f"{results['scores_compared']} scores, all the same:\n",
        "| | seconds | a submission | peak memory |",
        "|---|--:|--:|--:|",
    ]
    for name, seconds, peak in rows:
        memory = f"{peak:.0f} MB" if peak else ""
        lines.append(f"| {name} | {seconds:.1f} | {seconds / count:.2f} | {memory} |")
    parts = ours[max(ours)]["parts"]
    names = ("kernel_start", "student", "answers", "judge", "gradebook", "feedback")
    shown = " · ".join(f"{n.replace('_', ' ')} {parts.get(n, 0) / count:.2f}" for n in names)
    best = max(ours)
    lines += ["", f"Seconds a submission with {best} workers, partly side by side: {shown}.", ""]
    lines += ["| | stock | here | ratio |", "|---|--:|--:|--:|"]
    fastest = min(run["seconds"] for run in ours.values())
    lines.append(_row("grading", stock["seconds"], fastest))
    for kind, part in results["nbval"].items():
        label = f"nbval, {part['notebooks']} {kind}"
        lines.append(_row(label, part["stock_seconds"], part["warm_seconds"]))
    for kind, runs in results["restart"].items():
        for stem, run in runs.items():
            label = f"restart, {stem}, {kind.removesuffix('s')}"
            lines.append(_row(label, run["stock_seconds"], run["warm_seconds"]))
    lines += ["", "| a model's architecture | | median | worst of 50 |", "|---|---|--:|--:|"]
    for row in results["architecture"]:
        times = f"{row['median_ms']:.1f} ms | {row['worst_ms']:.1f} ms"
        lines.append(f"| {row['model']} | {row['step']} | {times} |")
    lines += ["", f"Floor ratio: {results['floor_ratio']:.2f}"]
    lines[-1] += f" (one worker: {results['floor_ratio_one_worker']:.2f})."
    return "\n".join(lines)


def _row(name: str, stock: float, ours: float) -> str:
    return f"| {name} | {stock:.1f} s | {ours:.1f} s | {stock / ours:.1f} |"
