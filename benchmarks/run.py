"""``make bench``: measures everything in one run; writes ``results.json``, the plot, the tables.

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
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

import psutil

from benchmarks import grading, notebooks
from benchmarks.plot import write_plot, write_quick, write_sentence, write_table
from stackgraph.course import Course

HERE = Path(__file__).resolve().parent
LIGHT = ("u01", "u02", "u03")
TARGETS = {"nbval_speedup": 5.0, "restart_speedup": 5.0}
GRADE_TARGETS = {"light": 20.0}
FLOOR_TARGETS = {"light": 1.3, "every": 1.2}
PARTS = ("light", "every", "nbval", "restart", "architecture")
"""All that ``make bench`` measures; each can be measured anew by itself."""


@dataclass(frozen=True)
class Timed:
    """A class to be timed."""

    name: str
    units: list[str]
    per_unit: int
    """Submissions of each unit."""
    stock_per_unit: int
    """How many of them stock grades; its time for the others is taken to be the same."""
    rounds: int = 3
    """How often ours and the floor are run."""


def main() -> None:
    """Parse the options and run."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument(
        "--quick", action="store_true", help="a small class over every unit alone, some minutes"
    )
    parser.add_argument("--units", help="one class of these units, in place of the usual two")
    parser.add_argument("--per-unit", type=int, default=48, help="its submissions of each unit")
    parser.add_argument(
        "--only",
        choices=PARTS,
        help="one part alone; what was measured of the others before is kept",
    )
    parser.add_argument("--out", type=Path, help="default: results.json; quick.json if --quick")
    options = parser.parse_args()
    out = options.out or HERE / ("quick.json" if options.quick else "results.json")
    course = Course.find(HERE)
    chosen = course.resolve(options.units.split(",")) if options.units else None
    found: dict[str, Any] = {"classes": {}, "machines": {}}
    if options.only and out.exists():
        found |= json.loads(out.read_text(encoding="utf-8"))
    timed = {t.name: t for t in classes(course, options.quick, chosen, options.per_unit)}
    others = () if options.quick or chosen else OTHERS
    with tempfile.TemporaryDirectory(prefix="stackgraph-bench-") as scratch:
        for part in (*timed, *others):
            if options.only not in (None, part):
                continue
            stamp, folder = machine(), Path(scratch) / part
            if part in timed:
                found["classes"][part] = bench_grading(course, timed[part], folder)
            else:
                found |= OTHERS[part](course, folder)
            found["machines"][part] = stamp
    out.write_text(json.dumps(found, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    write(found, course, quick=options.quick, whole=out == HERE / "results.json" and not chosen)
    say_targets(found)
    say(f"written: {out}")


def write(found: dict[str, Any], course: Course, *, quick: bool, whole: bool) -> None:
    """The pages that show these figures, of which the README and most of performance.md are for the
    ``whole`` benchmark's alone. Raises SystemExit where grades differ: an answer that changes what
    a test uses is judged otherwise here, and then times mean nothing.
    """
    differing = [d for c in found["classes"].values() for d in c["scores_that_differ"]]
    if differing:
        raise SystemExit("The grades differ:\n" + "\n".join(differing))
    page = course.root / "docs" / "performance.md"
    if quick:
        write_quick(found, page)
    if whole and set(PARTS) <= found["machines"].keys():
        write_plot(found, course.root / "docs" / "performance.png")
        write_table(found, page)
    if whole and "every" in found["classes"]:
        write_sentence(found, course.root / "README.md")


def classes(course: Course, quick: bool, units: list[str] | None, per_unit: int) -> list[Timed]:
    """The classes to time: the light first units, as they always were, and one over every unit."""
    if units is not None:
        return [Timed("chosen", units, per_unit, per_unit)]
    if quick:
        return [Timed("every", list(course.units), 6, 1, rounds=1)]
    return [
        Timed("light", course.resolve(list(LIGHT)), 48, 48),
        Timed("every", list(course.units), 16, 8),
    ]


def say_targets(results: dict[str, Any]) -> None:
    """Each figure that something was aimed at, and whether that is reached."""
    for name, graded in results.get("classes", {}).items():
        speedup, ratio = graded["grade_speedup"], graded["floor_ratio"]
        say_target(f"{name}: grade_speedup", speedup, at_least=GRADE_TARGETS.get(name))
        say_target(f"{name}: floor_ratio", ratio, at_most=FLOOR_TARGETS.get(name))
    for name, target in TARGETS.items():
        if name in results:
            say_target(name, results[name], at_least=target)


def say_target(
    name: str, value: float, *, at_least: float | None = None, at_most: float | None = None
) -> None:
    """One figure beside its target."""
    missed = (at_least is not None and value < at_least) or (
        at_most is not None and value > at_most
    )
    target = at_least if at_least is not None else at_most
    aimed = "" if target is None else f" (target {target:g}{', MISSED' if missed else ''})"
    say(f"{name}: {value:.2f}{aimed}")


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
        "date": date.today().isoformat(),
    }


def bench_grading(course: Course, timed: Timed, scratch: Path) -> dict[str, Any]:
    """The class by stock nbgrader, by us with 1 and 2 workers, and in one warm process.

    Stock takes minutes, in which a shared machine may become slower or faster. So ours and the
    floor are run several times, spread over stock's units, and their medians count.
    """
    units = timed.units
    handed = grading.choose_class(course, units, timed.per_unit)
    sample = grading.sample_of(handed, timed.stock_per_unit)
    ours = grading.make_course(course, scratch / "ours", units, handed)
    stock = grading.make_course(course, scratch / "stock", units, sample)
    say(f"{timed.name}: {len(handed)} submissions of {', '.join(units)}; stock: {len(sample)}")
    grading.release_stock(stock, units)
    tried: dict[str, list[dict[str, Any]]] = {"1": [], "2": []}
    bottoms, plain = [], []
    spread = {round(n * len(units) / timed.rounds) for n in range(timed.rounds)}
    for number, unit in enumerate(units):
        if number in spread:
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
            "per_submission": _median(found)["seconds"] / len(handed),
        }
        for workers, found in tried.items()
    }
    per_submission = sum(p.seconds for p in plain) / len(sample)
    figures = _ratios(runs, per_submission, statistics.median(bottoms), len(handed))
    return {
        "submissions": len(handed),
        "units": units,
        "stock_submissions": len(sample),
        "stock": {
            "seconds": sum(p.seconds for p in plain),
            "per_submission": per_submission,
            "peak_mb": max(p.peak_mb for p in plain),
        },
        "ours": runs,
        "floor_all_seconds": bottoms,
        **figures,
        **_compared(grading.scores(stock), grading.scores(ours), handed),
    }


def _ratios(
    runs: dict[str, dict[str, Any]], stock: float, bottom: float, count: int
) -> dict[str, float]:
    """``stock``: its seconds a submission; ``bottom``: the floor's seconds."""
    best = min(float(r["seconds"]) for r in runs.values())
    one = float(runs["1"]["seconds"])
    return {
        "floor_seconds": bottom,
        "grade_speedup": stock * count / best,
        "grade_speedup_one_worker": stock * count / one,
        "floor_ratio": best / bottom,
        "floor_ratio_one_worker": one / bottom,
    }


def _compared(
    theirs: grading.Scores, mine: grading.Scores, handed: list[grading.Handed]
) -> dict[str, Any]:
    """Every score that stock gave beside ours."""
    names = {(h.student, h.entry.unit): h.entry.name for h in handed}
    return {
        "scores_compared": len(theirs),
        "scores_that_differ": [
            f"{names[key[:2]]} {key[2]}: stock {score}, ours {mine.get(key)}"
            for key, score in sorted(theirs.items())
            if mine.get(key) != score
        ],
    }


def _median(found: list[dict[str, Any]]) -> dict[str, Any]:
    """The run whose time is in the middle, the slower one of two."""
    return sorted(found, key=lambda r: float(r["seconds"]))[len(found) // 2]


def bench_nbval(course: Course, scratch: Path) -> dict[str, Any]:
    """nbval over the course: its lessons, most of whose time is training, and its solutions."""
    lessons, solutions = notebooks_of(course)
    found: dict[str, Any] = {}
    for name, paths in (("lessons", lessons), ("solutions", solutions)):
        part: dict[str, Any] = {"notebooks": len(paths)}
        for kind in ("warm", "stock"):
            seconds = notebooks.nbval_seconds(paths, kind == "warm", scratch / name)
            part[f"{kind}_seconds"] = seconds
            say(f"nbval, {len(paths)} {name}, {kind} kernels: {seconds:.1f} s")
        found[name] = part
    return {"nbval": found, "nbval_speedup": _ratio(found)}


def bench_restart(course: Course, _: Path) -> dict[str, Any]:
    """Time "Restart and run all" of a few notebooks; the ratio that counts is the lessons'."""
    lessons, solutions = (paths[:3] for paths in notebooks_of(course))
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


def bench_architecture(*_: Any) -> dict[str, Any]:
    """Reading, comparing and explaining models of 60 operations."""
    from benchmarks import bench_architecture as module  # imports Keras

    rows = module.measure()
    for row in rows:
        say(f"{row['model']}, {row['step']}: {row['median_ms']:.1f} ms")
    return {"architecture": rows}


def notebooks_of(course: Course) -> tuple[list[Path], list[Path]]:
    """Every lesson, and every solution."""
    lessons = [course.lesson(u) for u in course.units]
    return lessons, [course.notebook("solutions", u) for u in course.units]


OTHERS = {
    "nbval": bench_nbval,
    "restart": bench_restart,
    "architecture": bench_architecture,
}
"""What is measured beside the classes: called with the course and a folder for anything."""


def _ratio(parts: dict[str, dict[str, Any]]) -> float:
    """Stock over warm, of the sums."""
    stock, warm = (sum(p[k] for p in parts.values()) for k in ("stock_seconds", "warm_seconds"))
    return float(stock / warm)
