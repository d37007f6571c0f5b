"""Finding what was handed in, whatever it is."""

from __future__ import annotations

import os
import subprocess
from datetime import datetime
from pathlib import Path

import pytest

from stackgraph.engine.submission import disk, tasks
from stackgraph.engine.submission.tasks import Task, parse_time, read_task

UNIT = "u01_tiny"
IDS = ["u01_e1_total_kind", "u01_e1_total_value"]
GOOD = b'{"cells": [], "x": "u01_e1_total_kind u01_e1_total_value"}'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "submitted" / "ada" / UNIT
    made.mkdir(parents=True)
    return made


def read(folder: Path) -> Task:
    return read_task(folder.parents[1], "ada", UNIT, IDS)


def kinds(task: Task) -> list[str]:
    return [e.kind for e in task.events]


def test_the_notebook_is_read_as_bytes_with_its_time(folder: Path) -> None:
    (folder / f"{UNIT}.ipynb").write_bytes(GOOD)
    (folder / "timestamp.txt").write_text("2026-03-01 12:00:00 UTC\n")
    task = read(folder)
    assert (task.data, task.handed_in, task.events) == (GOOD, "2026-03-01 12:00:00 UTC", ())


@pytest.mark.parametrize(
    "name",
    [
        f"{UNIT}(1).ipynb",
        f"{UNIT}-final.ipynb",
        "U01_TINY.IPYNB",
        "my work.ipynb",
        f"{UNIT}.ipynb.txt",
    ],
)
def test_a_wrongly_named_notebook_is_taken_and_recorded(folder: Path, name: str) -> None:
    (folder / name).write_bytes(GOOD)
    task = read(folder)
    assert task.data == GOOD
    assert kinds(task) == ["wrong-file-name"]
    assert name in task.events[0].detail


def test_the_right_name_wins_over_others(folder: Path) -> None:
    (folder / f"{UNIT}(1).ipynb").write_bytes(GOOD + b" ")
    (folder / f"{UNIT}.ipynb").write_bytes(GOOD)
    task = read(folder)
    assert task.data == GOOD
    assert kinds(task) == ["several-notebooks"]


def test_an_empty_file_of_the_right_name_loses_to_a_real_one(folder: Path) -> None:
    (folder / f"{UNIT}.ipynb").write_bytes(b"")
    (folder / f"{UNIT}(1).ipynb").write_bytes(GOOD)
    task = read(folder)
    assert task.data == GOOD
    assert kinds(task) == ["wrong-file-name"]


def test_a_broken_file_of_the_right_name_is_still_the_submission(folder: Path) -> None:
    (folder / f"{UNIT}.ipynb").write_bytes(b"not json")
    (folder / "notes.txt").write_bytes(b"nothing of the course")
    task = read(folder)
    assert (task.data, kinds(task)) == (b"not json", [])


def test_an_empty_folder_is_no_notebook(folder: Path) -> None:
    task = read(folder)
    assert task.data is None
    assert kinds(task) == ["no-notebook"]


def test_links_are_not_followed(folder: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.ipynb"
    secret.write_bytes(GOOD)
    (folder / f"{UNIT}.ipynb").symlink_to(secret)
    (folder / "there").symlink_to(tmp_path)
    task = read(folder)
    assert task.data is None
    assert kinds(task) == ["link-refused", "link-refused", "no-notebook"]


def test_a_linked_folder_is_not_followed(tmp_path: Path, folder: Path) -> None:
    (folder / f"{UNIT}.ipynb").write_bytes(GOOD)
    (tmp_path / "submitted" / "bob").symlink_to(tmp_path / "submitted" / "ada")
    task = read_task(tmp_path / "submitted", "bob", UNIT, IDS)
    assert task.data is None
    assert kinds(task) == ["link-refused"]


def test_a_pipe_does_not_stall_the_class(folder: Path) -> None:
    os.mkfifo(folder / f"{UNIT}.ipynb")
    task = read(folder)
    assert task.data is None
    assert "special-file" in kinds(task)


def test_a_file_too_large_is_not_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tasks, "MAX_FILE_BYTES", 10)
    (folder / f"{UNIT}.ipynb").write_bytes(GOOD)
    task = read(folder)
    assert task.data is None
    assert kinds(task) == ["file-too-large", "no-notebook"]


SENSELESS = [
    "no time at all",
    "99999999999999999999",
    "9999-12-31 23:59:59 UTC",
    "0001-01-01 00:00:00 UTC",
    "1970-01-01 00:00:00 UTC",
    "2026-11-03 23:59:00 PST",
    "2026-11-03 23:59:00 Mars/Olympus",
    "2026-13-03 23:59:00",
    "2026-11-03 25:00:00",
    "2026-11-03 12:00:00 +25:00",
    "03.11.2026 23:59",
    "3/11/2026",
    "2026-11",
    "1",
    "2026-11-03 23:59:00 ../../etc/passwd",
    "2026-11-03 \u0661\u0662:00",
]


@pytest.mark.parametrize("text", SENSELESS)
def test_a_senseless_time_is_recorded_and_ignored(folder: Path, text: str) -> None:
    (folder / f"{UNIT}.ipynb").write_bytes(GOOD)
    (folder / "timestamp.txt").write_text(text)
    task = read(folder)
    assert task.handed_in == ""
    assert kinds(task) == ["bad-timestamp"]


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        ("2026-03-01 12:00:00 UTC", datetime(2026, 3, 1, 12)),
        ("2026-03-01 12:00:00.123456 UTC", datetime(2026, 3, 1, 12, 0, 0, 123456)),
        ("2026-03-01 12:00:00", datetime(2026, 3, 1, 12)),
        ("2026-03-01T12:00:00+02:00", datetime(2026, 3, 1, 10)),
        ("2026-03-01 12:00:00 -0330", datetime(2026, 3, 1, 15, 30)),
        ("2026-11-03 23:59:00 CET", datetime(2026, 11, 3, 22, 59)),
        ("2026-07-03 12:00:00 America/New_York", datetime(2026, 7, 3, 16)),
        ("2026-07-03 12:00:00 Asia/Kathmandu", datetime(2026, 7, 3, 6, 15)),
    ],
)
def test_a_time_of_handing_in_is_read_as_it_is_written(text: str, utc: datetime | None) -> None:
    assert parse_time(text) == utc


def test_folders_in_each_other_cost_that_submission_only(tmp_path: Path, folder: Path) -> None:
    (folder / f"{UNIT}.ipynb").write_bytes(GOOD)
    here = Path.cwd()
    try:  # deeper than any path may be long
        os.chdir(folder)
        for _ in range(1500):
            Path("deep").mkdir()
            os.chdir("deep")
    finally:
        os.chdir(here)
    task = read(folder)
    assert task.data == GOOD
    assert kinds(task) == ["unreadable-folder"]
    assert len(task.events[0].detail) < 200
    subprocess.run(["rm", "-rf", str(folder)], check=True)  # pytest's own cleaning cannot


def test_a_folder_that_may_not_be_read_costs_that_submission_only(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / f"{UNIT}.ipynb").write_bytes(GOOD)

    def refuse(path: Path) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(disk.os, "scandir", refuse)
    task = read(folder)
    assert task.data is None
    assert kinds(task) == ["unreadable-folder", "no-notebook"]


@pytest.mark.parametrize("error", [OSError(5, "I/O error"), RecursionError(), MemoryError()])
def test_whatever_reading_raises_belongs_to_that_submission(
    folder: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    (folder / f"{UNIT}.ipynb").write_bytes(GOOD)

    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(tasks, "_about_choice", fail)
    task = read(folder)
    assert (task.student, task.data, kinds(task)) == ("ada", None, ["unreadable-files"])


def test_many_links_are_a_few_remarks(folder: Path) -> None:
    (folder / f"{UNIT}.ipynb").write_bytes(GOOD)
    for n in range(61):
        (folder / f"link{n}").symlink_to("/etc/passwd")
    task = read(folder)
    assert task.data == GOOD
    assert kinds(task) == ["link-refused"] * 6
    assert task.events[-1].detail == "and 56 more of this kind"


def test_a_percent_script_is_taken_where_there_is_no_notebook(folder: Path) -> None:
    text = b'# %% nbgrader={"grade_id": "u01_e1_total_kind"}\nx = 1\n'
    (folder / f"{UNIT}.py").write_bytes(text)
    (folder / "helper.py").write_bytes(b"y = 1\n")
    assert read(folder).data == text
    (folder / "u01_helper.py").write_bytes(b"z = 1\n")
    (folder / f"{UNIT}.ipynb").write_bytes(GOOD)
    task = read(folder)
    assert (task.data, task.events) == (GOOD, ()), "a notebook goes first"
