"""The plot in ``docs/performance.md``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

INK, STOCK, OURS = "#222222", "#bbbbbb", "#0072b2"


def write_plot(results: dict[str, Any], out: Path) -> None:
    """Seconds a submission and a notebook, stock beside ours, on a logarithmic scale."""
    from matplotlib.figure import Figure

    every = results["classes"]["every"]
    nbval, restart = results["nbval"].values(), results["restart"]["lessons"].values()
    checked = sum(part["notebooks"] for part in nbval)
    pairs = [
        ("grading,\na submission", every["stock"]["per_submission"], _best(every)),
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


def write_table(results: dict[str, Any], page: Path) -> None:
    """Put all figures between the page's two marks."""
    _put(page, "results: written by make bench", "end of results", table(results))


def write_quick(results: dict[str, Any], page: Path) -> None:
    """Put the figures of the small class between their two marks."""
    lines = [_measured_on(results), *_class_table(results["classes"]["every"])]
    text = "\n".join(lines).rstrip()
    _put(page, "quick: written by make bench-quick", "end of quick", text)


def _put(page: Path, begin: str, end: str, text: str) -> None:
    """Replace what stands between two marks of a page."""
    before, rest = page.read_text(encoding="utf-8").split(f"<!-- {begin} -->")
    after = rest.split(f"<!-- {end} -->")[1]
    new = f"{before}<!-- {begin} -->\n{text}\n<!-- {end} -->{after}"
    page.write_text(new, encoding="utf-8")


def _measured_on(results: dict[str, Any], part: str = "every") -> str:
    machine = results["machines"][part]
    return (
        f"{machine['cores']} cores, {machine['memory_gb']} GB, Python {machine['python']}, "
        f"TensorFlow {machine['tensorflow']}, Keras {machine['keras']}; load before the run: "
        f"{machine['load_before']}; {machine['date']}.\n"
    )


def table(results: dict[str, Any]) -> str:
    """The figures as Markdown."""
    lines = ["![Seconds, stock and here](performance.png)\n"]
    for name in ("every", "light"):
        lines += [_measured_on(results, name), *_class_table(results["classes"][name])]
    lines.append(_measured_on(results, "nbval"))
    lines += ["| | stock | here | ratio |", "|---|--:|--:|--:|"]
    for name, what in (("every", "every unit"), ("light", "u01 to u03")):
        graded = results["classes"][name]
        stock = graded["stock"]["per_submission"]
        lines.append(_row(f"grading, a submission, {what}", stock, _best(graded), digits=2))
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
    return "\n".join(lines)


def _class_table(graded: dict[str, Any]) -> list[str]:
    """One class: its cost by each way, where our seconds go, and the ratios."""
    count, stock, ours = graded["submissions"], graded["stock"], graded["ours"]
    sample = graded["stock_submissions"]
    by_stock = "nbgrader autograde" if sample == count else f"nbgrader autograde ({sample} of them)"
    rows = [(by_stock, stock["seconds"], stock["per_submission"], stock["peak_mb"])]
    rows += [
        (f"stackgraph grade --workers {n}", run["seconds"], run["per_submission"], run["peak_mb"])
        for n, run in sorted(ours.items())
    ]
    bottom = graded["floor_seconds"]
    rows.append(("floor: one warm process", bottom, bottom / count, None))
    lines = [
        f"{count} submissions of {', '.join(graded['units'])}; {graded['scores_compared']} scores "
        "compared with stock's, all the same:\n",
        "| | seconds | a submission | peak memory |",
        "|---|--:|--:|--:|",
    ]
    for name, seconds, each, peak in rows:
        memory = f"{peak:.0f} MB" if peak else ""
        lines.append(f"| {name} | {seconds:.1f} | {each:.2f} | {memory} |")
    best = max(ours)
    names = ("kernel_start", "student", "answers", "judge", "gradebook", "feedback")
    parts = ours[best]["parts"]
    shown = " · ".join(f"{n.replace('_', ' ')} {parts.get(n, 0) / count:.2f}" for n in names)
    return [
        *lines,
        "",
        f"{graded['grade_speedup']:.1f} times as fast as stock; floor ratio "
        f"{graded['floor_ratio']:.2f} (one worker: {graded['floor_ratio_one_worker']:.2f}).",
        f"Seconds a submission with {best} workers, partly side by side: {shown}.",
        "",
    ]


def _best(graded: dict[str, Any]) -> float:
    """Our seconds a submission."""
    return min(float(run["per_submission"]) for run in graded["ours"].values())


def write_sentence(results: dict[str, Any], page: Path) -> None:
    """Put the figure over every unit between the page's two marks."""
    _put(page, "speed: written by make bench", "end of speed", sentence(results))


def sentence(results: dict[str, Any]) -> str:
    """What the project's first page says of its speed."""
    every = results["classes"]["every"]
    return (
        f"Grading takes {_best(every):.2f} s a submission over all {len(every['units'])} units, "
        f"sandbox and feedback included: {every['grade_speedup']:.0f} times as fast as "
        f"`nbgrader autograde` on the same {results['machines']['every']['cores']} cores "
        "([measured](docs/performance.md))."
    )


def _row(name: str, stock: float, ours: float, digits: int = 1) -> str:
    return f"| {name} | {stock:.{digits}f} s | {ours:.{digits}f} s | {stock / ours:.1f} |"
