"""What a report had drawn is drawn once for its data, and anew where anything is lost."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from stackgraph.pages import drawn, feedback_parts, report_plots
from stackgraph.pages.drawn import Drawn
from stackgraph.pages.report import write_report
from support import pages

if TYPE_CHECKING:
    from pathlib import Path


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


def test_so_many_are_kept_those_in_use_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drawn, "MOST_DRAWN_KEPT", 3)
    made: list[str] = []

    def ask(names: str) -> int:
        one, before = Drawn(tmp_path / "drawn.json"), len(made)
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
