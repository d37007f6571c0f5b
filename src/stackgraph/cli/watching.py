"""Showing a run as it goes: a progress bar on a terminal, plain lines elsewhere."""

from __future__ import annotations

import time

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from stackgraph.grading.watcher import Watcher

SECONDS_BETWEEN_LINES = 10.0
TELLING = 10
"""Steps after which a rate says something: the first ones wait for imports."""


class _Rate(ProgressColumn):
    """Steps a second."""

    def render(self, task: Task) -> Text:
        return Text(f"{task.speed:.1f}/s" if task.speed else "", style="progress.data.speed")


class _Left(TimeRemainingColumn):
    """The time left, once it can be told."""

    def render(self, task: Task) -> Text:
        return super().render(task) if task.completed >= TELLING else Text("")


def time_left(seconds: float) -> str:
    """``'about 12 min left'``."""
    return f"about {seconds:.0f} s left" if seconds < 90 else f"about {seconds / 60:.0f} min left"


class Bar(Watcher):
    """A bar with rate and time left on a terminal; a line every few seconds elsewhere."""

    def __init__(self, console: Console, quiet: bool = False) -> None:
        self.console = console
        self.quiet = quiet
        self._progress: Progress | None = None
        self._what = ""
        self._total = self._done = 0
        self._began = self._said = 0.0

    def say(self, text: str) -> None:
        """Shown even when quiet: it changes what the result means."""
        self.console.print(text, markup=False, highlight=False)

    def begin(self, what: str, total: int) -> None:
        """A stage begins."""
        self._what, self._total, self._done = what, total, 0
        self._began = self._said = time.monotonic()
        if self.quiet or not total:
            return
        if self.console.is_terminal:
            self._progress = Progress(
                TextColumn("{task.description}"),
                BarColumn(),
                MofNCompleteColumn(),
                _Rate(),
                _Left(),
                console=self.console,
            )
            self._progress.add_task(what, total=total)
            self._progress.start()
        else:
            self.say(f"{what}: {total} submissions")

    def advance(self) -> None:
        """One more is done."""
        self._done += 1
        if self._progress is not None:
            self._progress.advance(self._progress.task_ids[0])
        elif not self.quiet:
            now = time.monotonic()
            if now - self._said >= SECONDS_BETWEEN_LINES:
                self._said = now
                rate = self._done / (now - self._began)
                said = f"{self._what}: {self._done} of {self._total}"
                if self._done >= TELLING:
                    said += f", {rate:.1f}/s, {time_left((self._total - self._done) / rate)}"
                self.say(said)

    def end(self) -> None:
        """The stage is over."""
        if self._progress is not None:
            self._progress.stop()
            self._progress = None
