"""``make bench``: measures everything in one run, writes ``results.json`` and the plot.

Stock and ours run on the same machine, in the same run, on the same submissions; that the grades
agree cell by cell is part of the run. Quote a figure with the machine that it came from.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Any

import psutil

from benchmarks import grading, notebooks
from benchmarks.plot import write_plot, write_table
from stackgraph.course import Course

HERE = Path(__file__).resolve().parent
TARGETS = {"grade_speedup": 20.0, "floor_ratio": 1.5, "nbval_speedup": 5.0, "restart_speedup": 5.0}


def main() -> None:
    """Parse the options and run."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a few submissions and one lesson")
    parser.add_argument("--units", default="u01,u02,u03", help="units of the class")
    parser.add_argument("--per-unit", type=int, default=48, help="submissions of each unit")
    parser.add_argument(
        "--only", choices=("grading", "nbval", "restart", "architecture"), help="one part alone"
    )
    parser.add_argument("--out", type=Path, default=HERE / "results.json")
    options = parser.parse_args()
    course = Course.find(HERE)
    units = course.resolve(options.units.split(","))
    per_unit = 3 if options.quick else options.per_unit
    shown = units[:1] if options.quick else course.units
    lessons = [course.lesson(u) for u in shown]
    solutions = [course.notebook("solutions", u) for u in shown]
    results: dict[str, Any] = {"machine": machine(), "quick": options.quick}
    with tempfile.TemporaryDirectory(prefix="stackgraph-bench-") as scratch:
        if options.only in (None, "grading"):
            results |= bench_grading(course, units, per_unit, Path(scratch))
        if options.only in (None, "nbval"):
            results |= bench_nbval(lessons, solutions, Path(scratch))
        if options.only in (None, "restart"):
            results |= bench_restart(lessons[:3], solutions[:3])
        if options.only in (None, "architecture"):
            from benchmarks import bench_architecture  # imports Keras

            results["architecture"] = bench_architecture.measure()
            for row in results["architecture"]:
                say(f"{row['model']}, {row['step']}: {row['median_ms']:.1f} ms")
    options.out.write_text(json.dumps(results, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    if results.get("scores_that_differ"):
        # An answer that changes what a test uses is judged otherwise here: then times mean nothing.
        raise SystemExit("The grades differ:\n" + "\n".join(results["scores_that_differ"]))
    if not options.quick and options.only is None:
        write_plot(results, course.root / "docs" / "performance.png")
        write_table(results, course.root / "docs" / "performance.md")
    for name, target in TARGETS.items():
        if name in results:
            reached = results[name] <= target if name == "floor_ratio" else results[name] >= target
            say(f"{name}: {results[name]:.2f} (target {target:g}{'' if reached else ', MISSED'})")
    say(f"written: {options.out}")


def say(text: str) -> None:
    """One line, at once."""
    print(text, flush=True)


def machine() -> dict[str, Any]:
    """What the figures were measured on."""
    import keras
    import tensorflow

    return {
        "cores": len(os.sched_getaffinity(0)),
        "memory_gb": round(psutil.virtual_memory().total / 2**30),
        "system": platform.platform(),
        "python": platform.python_version(),
        "tensorflow": tensorflow.__version__,
        "keras": keras.__version__,
        "load_before": round(os.getloadavg()[0], 1),
    }


def bench_grading(course: Course, units: list[str], per_unit: int, scratch: Path) -> dict[str, Any]:
    """The class by stock nbgrader, by us with 1 and 2 workers, and in one warm process.

    Stock takes minutes, in which a shared machine may become slower or faster. So ours and the
    floor are run once before each of stock's units, and their medians count.
    """
    handed = grading.choose_class(course, units, per_unit)
    count = len(handed)
    ours = grading.make_course(course, scratch / "ours", units, handed)
    stock = grading.make_course(course, scratch / "stock", units, handed)
    say(f"{count} submissions of {', '.join(units)}")
    grading.release_stock(stock, units)
    tried: dict[str, list[dict[str, Any]]] = {"1": [], "2": []}
    bottoms, plain = [], []
    for unit in units:
        for workers in tried:
            measured, parts = grading.grade_ours(ours, units, int(workers))
            tried[workers].append(asdict(measured) | {"parts": parts})
            say(f"stackgraph grade --workers {workers}: {measured.seconds:.1f} s")
        bottoms.append(grading.floor(ours, units))
        say(f"floor, one warm process: {bottoms[-1]:.1f} s")
        plain.append(grading.grade_stock(stock, unit))
        say(f"nbgrader autograde {unit}: {plain[-1].seconds:.1f} s")
    runs = {
        workers: _median(found)
        | {
            "all_seconds": [r["seconds"] for r in found],
            "per_submission": _median(found)["seconds"] / count,
        }
        for workers, found in tried.items()
    }
    bottom = statistics.median(bottoms)
    seconds = sum(p.seconds for p in plain)
    theirs, mine = grading.scores(stock), grading.scores(ours)
    differing = sorted(k for k in theirs.keys() | mine.keys() if theirs.get(k) != mine.get(k))
    names = {(h.student, h.entry.unit): h.entry.name for h in handed}
    best = min(r["seconds"] for r in runs.values())
    return {
        "submissions": count,
        "units": units,
        "scores_compared": len(mine),
        "scores_that_differ": [
            f"{names[s, u]} {cell}: stock {theirs.get((s, u, cell))}, ours {mine.get((s, u, cell))}"
            for s, u, cell in differing
        ],
        "stock": {
            "seconds": seconds,
            "per_submission": seconds / count,
            "peak_mb": max(p.peak_mb for p in plain),
        },
        "ours": runs,
        "floor_seconds": bottom,
        "floor_all_seconds": bottoms,
        "grade_speedup": seconds / best,
        "grade_speedup_one_worker": seconds / runs["1"]["seconds"],
        "floor_ratio": best / bottom,
        "floor_ratio_one_worker": runs["1"]["seconds"] / bottom,
    }


def _median(found: list[dict[str, Any]]) -> dict[str, Any]:
    """The run whose time is in the middle, the slower one of two."""
    return sorted(found, key=lambda r: float(r["seconds"]))[len(found) // 2]


def bench_nbval(lessons: list[Path], solutions: list[Path], scratch: Path) -> dict[str, Any]:
    """nbval over the course: its lessons, most of whose time is training, and its solutions."""
    found: dict[str, Any] = {}
    for name, paths in (("lessons", lessons), ("solutions", solutions)):
        part: dict[str, Any] = {"notebooks": len(paths)}
        for kind in ("warm", "stock"):
            seconds = notebooks.nbval_seconds(paths, kind == "warm", scratch / name)
            part[f"{kind}_seconds"] = seconds
            say(f"nbval, {len(paths)} {name}, {kind} kernels: {seconds:.1f} s")
        found[name] = part
    return {"nbval": found, "nbval_speedup": _ratio(found)}


def bench_restart(lessons: list[Path], solutions: list[Path]) -> dict[str, Any]:
    """ "Restart and run all" of a few notebooks; the ratio that counts is the lessons'."""
    found: dict[str, dict[str, Any]] = {}
    for name, paths in (("lessons", lessons), ("solutions", solutions)):
        part = {}
        for path in paths:
            warm = notebooks.restart_seconds(path, True)
            stock = notebooks.restart_seconds(path, False)
            part[path.stem] = {"stock_seconds": stock, "warm_seconds": warm}
            say(f"restart and run all, {name}, {path.stem}: stock {stock:.1f}, warm {warm:.1f} s")
        found[name] = part
    return {
        "restart": found,
        "restart_speedup": _ratio(found["lessons"]),
        "restart_speedup_solutions": _ratio(found["solutions"]),
    }


def _ratio(parts: dict[str, dict[str, Any]]) -> float:
    """Stock over warm, of the sums."""
    stock, warm = (sum(p[k] for p in parts.values()) for k in ("stock_seconds", "warm_seconds"))
    return float(stock / warm)
