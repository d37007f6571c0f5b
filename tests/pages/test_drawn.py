"""What a report had drawn is drawn once for its data, and anew where anything is lost."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from stackgraph.engine import executed
from stackgraph.grading.store import VerdictStore
from stackgraph.pages import feedback_parts, report_plots
from stackgraph.pages.drawn import Drawn
from stackgraph.pages.report import write_report
from support import pages

if TYPE_CHECKING:
    from pathlib import Path

    from stackgraph.pages.report_history import Result


def files(folder: Path) -> dict[str, bytes]:
    found = folder.rglob("*.html")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def test_a_second_report_draws_nothing_and_is_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_report(pages.a_class(5), tmp_path)
    first = files(tmp_path)

    def refuse(*_: object) -> None:
        raise AssertionError("drawn again")

    with monkeypatch.context() as patch:
        patch.setattr(report_plots, "_svg", refuse)
        patch.setattr(feedback_parts, "_pictured", refuse)
        write_report(pages.a_class(5), tmp_path)
        assert files(tmp_path) == first
        with pytest.raises(AssertionError, match="drawn again"):
            write_report(pages.a_class(6), tmp_path)  # other numbers, another plot
    for damage in (b"", b"[]", b'{"a":'):
        (tmp_path / "drawn.json").write_bytes(damage)
        write_report(pages.a_class(5), tmp_path)
        assert files(tmp_path) == first


def test_a_second_report_reads_no_notebook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store, report = VerdictStore(tmp_path / "verdicts"), tmp_path / "report"

    def a_class() -> list[Result]:
        found: list[Result] = []
        for student, unit, verdict, extra in pages.a_class(5):
            store.put(student, verdict)
            kept = store.get(student)
            assert kept is not None
            extra = {k: v for k, v in extra.items() if k != "handed_in"}  # told by their answers
            found.append((student, unit, kept, extra))
        return found

    def refuse(*_: object) -> None:
        raise AssertionError("read again")

    def lost(*_: object) -> None:
        raise OSError("not there")

    sources = {"u01_sequential": dict(pages.ordinary().notebook)}
    write_report(a_class(), report, sources)
    first = files(report)
    assert b"c-n" in b"".join(first.values()), "no code in it"
    with monkeypatch.context() as patch:
        patch.setattr(executed, "_read", refuse)
        write_report(a_class(), report, sources)
        assert files(report) == first
    (report / "read.json").write_bytes(b"[")
    with monkeypatch.context() as patch:
        patch.setattr(executed, "_read", lost)
        write_report(a_class(), report, sources)
        assert files(report) != first
    write_report(a_class(), report, sources)
    assert files(report) == first, "what was lost for once was remembered"


def test_so_many_are_kept_those_in_use_first(tmp_path: Path) -> None:
    made: list[str] = []

    def ask(names: str) -> int:
        one, before = Drawn(tmp_path / "drawn.json", most=3), len(made)
        for name in names:

            def make(name: str = name) -> str:
                made.append(name)
                return name

            assert one.once("letter", name, make) == name
        one.save()
        assert len(json.loads((tmp_path / "drawn.json").read_text())) <= 3
        return len(made) - before

    assert [ask("ab"), ask("ab"), ask("cd"), ask("bcd"), ask("a")] == [2, 0, 2, 0, 1]
    assert [ask("abcde"), ask("abc")] == [2, 0]
