"""The report's plots, by matplotlib, each with its numbers in words."""

from __future__ import annotations

import base64
import io
from collections import Counter
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING, Any

from stackgraph.course.ids import unit_of
from stackgraph.pages.limits import MOST_BARS
from stackgraph.words import points_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from matplotlib.figure import Figure

    from stackgraph.pages.drawn import Drawn
    from stackgraph.pages.report_history import Attempt
    from stackgraph.pages.report_numbers import UnitRow


@dataclass(frozen=True)
class Plot:
    """A plot as a data URI, and what it shows in words."""

    uri: str
    caption: str
    words: str


class Plots:
    """The plots of one report."""

    def __init__(self, drawn: Drawn) -> None:
        self._drawn = drawn

    def _uri(self, draw: Callable[..., Figure], *numbers: object) -> str:
        """What ``draw`` makes of ``numbers``, plain data, as an SVG data URI."""
        plain = tuple(tuple(n) if isinstance(n, list) else n for n in numbers)
        return str(self._drawn.once(draw.__name__, repr(plain), lambda: _svg(draw(*plain))))

    def overview(self, rows: list[UnitRow]) -> Plot | None:
        """Mean share of the points in each unit, and between which shares half of the class lies.

        One unit has its distribution in this place; None for none.
        """
        rows = [row for row in rows if row.max_points]
        if len(rows) < 2:
            return self.distribution(rows[0]) if rows else None
        shares = [[100 * score / row.max_points for score in row.scores] for row in rows]
        means = [sum(own) / len(own) for own in shares]
        low, high = zip(*(_middle_half(own) for own in shares), strict=True)
        names = [row.unit.split("_")[0].removeprefix("u0").removeprefix("u") for row in rows]
        uri = self._uri(_overview, names, means, low, high)
        told = [
            f"{unit_of(row.unit)}: mean {mean:.0f} %, half of them from {a:.0f} to {b:.0f} %"
            for row, mean, a, b in zip(rows, means, low, high, strict=True)
        ]
        caption = (
            "Mean share of the points in each unit; the bar holds the middle half of the class"
        )
        return Plot(uri, caption, "; ".join(told) + ".")

    def distribution(self, row: UnitRow) -> Plot:
        """How many submissions got how many points."""
        width = max(1, ceil((row.max_points + 1) / MOST_BARS))
        counts = Counter(int(score // width) * width for score in row.scores)
        starts = range(0, int(row.max_points) + 1, width)
        heights = [counts[s] for s in starts]
        uri = self._uri(_distribution, [*starts], heights, width, row.mean, row.max_points)
        told = [
            f"{counts[s]} with {s if width == 1 else f'{s} to {s + width - 1}'}"
            for s in starts
            if counts[s]
        ]
        words = f"{len(row.scores)} submissions; points: {', '.join(told)}. Mean {row.mean:.1f}."
        return Plot(uri, f"{row.title}: points", words)

    def hand_ins(self, row: UnitRow) -> Plot | None:
        """Hand-ins over time, and what they earned; None where fewer than two times are known."""
        if len({at for at, _ in row.handed_in}) < 2:
            return None
        times = [at for at, _ in row.handed_in]
        scores = [score for _, score in row.handed_in]
        uri = self._uri(_hand_ins, times, scores, row.max_points)
        half = len(times) // 2
        words = (
            f"First hand-in {times[0]:%Y-%m-%d %H:%M}, half of the class by "
            f"{times[half]:%Y-%m-%d %H:%M}, last {times[-1]:%Y-%m-%d %H:%M}."
        )
        return Plot(uri, "Points by time of hand-in", words)

    def attempts(self, courses: list[list[Attempt]]) -> Plot | None:
        """Mean share of points at the first, second, … attempt; None where nobody tried twice."""
        most = max([len(course) for course in courses], default=0)
        if most < 2:
            return None
        numbers = list(range(1, most + 1))
        shares = []
        tried = []
        for n in numbers:
            at = [c[n - 1] for c in courses if len(c) >= n]
            tried.append(len(at))
            shares.append(sum(a.points / (a.max_points or 1) for a in at) / len(at))
        told = [
            f"attempt {n}: {count} students, {share:.0%} of the points on average"
            for n, count, share in zip(numbers, tried, shares, strict=True)
        ]
        uri = self._uri(_attempts, numbers, shares)
        return Plot(uri, "Points by attempt", "; ".join(told).capitalize() + ".")


def _middle_half(values: list[float]) -> tuple[float, float]:
    """The first and the third quartile."""
    from statistics import quantiles

    first, _, third = quantiles(values, n=4) if len(values) > 1 else values * 3
    return first, third


# The figures


def _overview(
    names: tuple[str, ...],
    means: tuple[float, ...],
    low: tuple[float, ...],
    high: tuple[float, ...],
) -> Figure:
    figure, axes, blue, _ = _axes()
    places = range(len(names))
    axes.vlines(places, low, high, color=blue, linewidth=7, alpha=0.35)
    axes.plot(places, means, "o", color=blue, markersize=6)
    axes.set_xticks(places, names)
    axes.set_ylim(0, 104)
    axes.set_xlabel("unit")
    axes.set_ylabel("% of the points")
    return figure


def _distribution(
    starts: tuple[int, ...], heights: tuple[int, ...], width: int, mean: float, most: float
) -> Figure:
    figure, axes, blue, red = _axes()
    axes.bar([s + (width - 1) / 2 for s in starts], heights, width * 0.85, color=blue)
    axes.axvline(mean, color=red, linestyle=(0, (4, 2)), linewidth=1.5)
    axes.annotate(
        f"mean {mean:.1f}",
        (mean, 1.0),
        xycoords=("data", "axes fraction"),
        xytext=(-4, 3),
        textcoords="offset points",
        ha="right",
        color="#8A3C00",
    )
    axes.set_xlim(-0.6, max(most, starts[-1] + width - 1) + 0.6)
    axes.set_xlabel(f"points of {points_text(most)}")
    axes.set_ylabel("submissions")
    axes.yaxis.get_major_locator().set_params(integer=True)
    return figure


def _hand_ins(times: tuple[datetime, ...], scores: tuple[float, ...], most: float) -> Figure:
    from matplotlib.dates import AutoDateLocator, ConciseDateFormatter

    figure, axes, blue, _ = _axes()
    axes.plot(times, scores, "o", color=blue, markersize=4)
    axes.set_ylim(-0.5, most + 0.5)
    axes.set_ylabel("points")
    locator = AutoDateLocator(minticks=2, maxticks=7)
    axes.xaxis.set_major_locator(locator)
    axes.xaxis.set_major_formatter(ConciseDateFormatter(locator))
    return figure


def _attempts(numbers: tuple[int, ...], shares: tuple[float, ...]) -> Figure:
    figure, axes, blue, _ = _axes()
    axes.plot(numbers, [100 * s for s in shares], "o-", color=blue)
    axes.set_ylim(0, 104)
    axes.set_xticks(numbers)
    axes.set_xlabel("attempt")
    axes.set_ylabel("mean % of points")
    return figure


def _axes() -> tuple[Figure, Any, str, str]:
    """An empty figure, its axes, and two colours."""
    from matplotlib.figure import Figure

    from stackgraph.drawing.render.looks import BLUE, VERMILLION

    figure = Figure(figsize=(4.6, 2.5), layout="constrained", facecolor="white")
    axes = figure.add_subplot()
    axes.spines[["top", "right"]].set_visible(False)
    return figure, axes, BLUE, VERMILLION


def _svg(figure: Figure) -> str:
    """The figure as an SVG data URI, the same for the same numbers."""
    import matplotlib as mpl
    from matplotlib.backends.backend_svg import FigureCanvasSVG

    out = io.StringIO()
    with mpl.rc_context({"svg.hashsalt": "stackgraph", "svg.fonttype": "path"}):
        FigureCanvasSVG(figure).print_svg(out, metadata={"Date": None, "Creator": None})
    return "data:image/svg+xml;base64," + base64.b64encode(out.getvalue().encode()).decode()
