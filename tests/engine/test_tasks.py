"""Finding what was handed in, whatever it is."""

from __future__ import annotations

import os
import sys

import pytest

from stackgraph.engine.submission import tasks
from stackgraph.engine.submission.tasks import read_task, students_of

UNIT = "u01_tiny"
IDS = ["u01_e1_total_kind", "u01_e1_total_value"]
GOOD = b'{"cells": [], "x": "u01_e1_total_kind u01_e1_total_value"}'


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "submitted" / "ada" / UNIT
    made.mkdir(parents=True)
    return made


def read(folder):
    return read_task(folder.parents[1], "ada", UNIT, IDS)


def kinds(task):
    return [e.kind for e in task.events]


def test_the_notebook_is_read_as_bytes_with_its_time(folder):
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
def test_a_wrongly_named_notebook_is_taken_and_recorded(folder, name):
    (folder / name).write_bytes(GOOD)
    task = read(folder)
    assert task.data == GOOD
    assert kinds(task) == ["wrong-file-name"]
    assert name in task.events[0].detail


def test_the_right_name_wins_over_others(folder):
    (folder / f"{UNIT}(1).ipynb").write_bytes(GOOD + b" ")
    (folder / f"{UNIT}.ipynb").write_bytes(GOOD)
    task = read(folder)
    assert task.data == GOOD
    assert kinds(task) == ["several-notebooks"]


def test_an_empty_file_of_the_right_name_loses_to_a_real_one(folder):
    (folder / f"{UNIT}.ipynb").write_bytes(b"")
    (folder / f"{UNIT}(1).ipynb").write_bytes(GOOD)
    task = read(folder)
    assert task.data == GOOD
    assert kinds(task) == ["wrong-file-name"]


def test_a_broken_file_of_the_right_name_is_still_the_submission(folder):
    (folder / f"{UNIT}.ipynb").write_bytes(b"not json")
    (folder / "notes.txt").write_bytes(b"nothing of the course")
    task = read(folder)
    assert (task.data, kinds(task)) == (b"not json", [])


def test_an_empty_folder_is_no_notebook(folder):
    task = read(folder)
    assert task.data is None
    assert kinds(task) == ["no-notebook"]


def test_links_are_not_followed(folder, tmp_path):
    secret = tmp_path / "secret.ipynb"
    secret.write_bytes(GOOD)
    (folder / f"{UNIT}.ipynb").symlink_to(secret)
    (folder / "there").symlink_to(tmp_path)
    task = read(folder)
    assert task.data is None
    assert kinds(task) == ["link-refused", "link-refused", "no-notebook"]


def test_a_linked_folder_is_not_followed(tmp_path, folder):
    (folder / f"{UNIT}.ipynb").write_bytes(GOOD)
    (tmp_path / "submitted" / "bob").symlink_to(tmp_path / "submitted" / "ada")
    task = read_task(tmp_path / "submitted", "bob", UNIT, IDS)
    assert task.data is None
    assert kinds(task) == ["link-refused"]


def test_a_pipe_does_not_stall_the_class(folder):
    os.mkfifo(folder / f"{UNIT}.ipynb")
    task = read(folder)
    assert task.data is None
    assert "special-file" in kinds(task)


def test_a_file_too_large_is_not_read(folder, monkeypatch):
    monkeypatch.setattr(tasks, "MAX_FILE_BYTES", 10)
    monkeypatch.setattr(tasks._read, "__defaults__", (10,))
    (folder / f"{UNIT}.ipynb").write_bytes(GOOD)
    task = read(folder)
    assert task.data is None
    assert kinds(task) == ["file-too-large", "no-notebook"]


@pytest.mark.parametrize("text", ["no time at all", "99999999999999999999"])
def test_a_senseless_time_is_recorded_and_ignored(folder, text):
    (folder / f"{UNIT}.ipynb").write_bytes(GOOD)
    (folder / "timestamp.txt").write_text(text)
    task = read(folder)
    assert task.handed_in == ""
    assert kinds(task) == ["bad-timestamp"]


def test_students_are_the_folders_that_hold_the_unit(tmp_path, folder):
    for name in ("zoe", "bob+eve", ".hidden", "no_unit"):
        (tmp_path / "submitted" / name).mkdir()
    for name in ("zoe", "bob+eve", ".hidden"):
        (tmp_path / "submitted" / name / UNIT).mkdir()
    assert students_of(tmp_path / "submitted", UNIT) == (["ada", "zoe"], ["bob+eve"])
    assert students_of(tmp_path / "nowhere", UNIT) == ([], [])


@pytest.mark.skipif(sys.platform != "linux", reason="other systems make no such names")
def test_a_folder_whose_name_is_no_text_is_left_out_by_name(tmp_path, folder):
    os.makedirs(os.fsencode(tmp_path) + b"/submitted/M\xfcller/" + UNIT.encode())
    assert students_of(tmp_path / "submitted", UNIT) == (["ada"], ["M\\udcfcller"])
