"""Finding what was handed in, whatever it is."""

from __future__ import annotations

import io
import os
import struct
import subprocess
import sys
import zipfile
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from stackgraph.engine.submission import archives, disk, tasks
from stackgraph.engine.submission.tasks import Task, parse_time, read_task

if TYPE_CHECKING:
    from collections.abc import Callable

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


@pytest.mark.parametrize(
    ("times", "taken", "said"),
    [
        ((1, 2), "b", "of 2 files it is the newest; the one that counts is to be u01_tiny.ipynb"),
        ((2, 1), "a", "of 2 files it is the newest; the one that counts is to be u01_tiny.ipynb"),
        ((1, 1), "b", "it is the last by name, for nothing tells which is meant; the one that"),
    ],
)
def test_of_two_answered_notebooks_of_other_names_it_is_said_why_one_counts(
    folder: Path, times: tuple[int, int], taken: str, said: str
) -> None:
    for name, time in zip("ab", times, strict=True):
        (folder / f"{name}.ipynb").write_bytes(GOOD + b" " * time + name.encode())
        os.utime(folder / f"{name}.ipynb", (time * 1000, time * 1000))
    task = read(folder)
    assert task.data is not None
    assert task.data.endswith(taken.encode())
    (event,) = task.events
    assert event.kind == "one-of-several"
    assert said in event.detail


def test_equal_notebooks_of_other_names_leave_nothing_to_ask(folder: Path) -> None:
    for name in "ab":
        (folder / f"{name}.ipynb").write_bytes(GOOD)
    assert kinds(read(folder)) == ["wrong-file-name"]


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


def test_what_all_files_hold_together_is_bounded(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Sparse files, or a thousand names of one. That of the notebook's own name goes first."""
    monkeypatch.setattr(tasks, "Meter", partial(disk.Meter, 4 * len(GOOD)))
    (folder / f"{UNIT}.ipynb").write_bytes(GOOD)
    for number in range(20):
        os.link(folder / f"{UNIT}.ipynb", folder / f"a{number:02}.ipynb")
    task = read(folder)
    assert task.data == GOOD
    assert kinds(task).count("file-too-large") == 6
    told = [e.detail for e in task.events if e.kind == "file-too-large"]
    assert told[0].startswith("'a03.ipynb' was not looked at: of all files together")
    assert told[-1] == "and 12 more of this kind"


def zipped(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytearray:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as made:
        for name, data in files.items():
            made.writestr(name, data)
    return bytearray(out.getvalue())


def test_a_name_in_a_zip_may_be_a_file_and_a_folder(folder: Path) -> None:
    """Only one of the two can be written where the notebook runs."""
    names = [".", "a", "a/b", "c/d", "c", "./e", "f/."]
    inside = {f"{UNIT}.ipynb": GOOD} | {name: name.encode() for name in names}
    (folder / "work.zip").write_bytes(zipped(inside))
    task = read(folder)
    assert task.data == GOOD
    assert task.files == {"a": b"a", "c/d": b"c/d", "e": b"./e", "f": b"f/."}
    (left_out,) = [e.detail for e in task.events if e.kind == "file-left-out"]
    assert "., a/b, c" in left_out


def packed_wrongly() -> bytes:
    """LZMA whose bytes are none."""
    made = zipped({f"{UNIT}.ipynb": GOOD * 50}, zipfile.ZIP_LZMA)
    begin = 30 + len(f"{UNIT}.ipynb") + 9
    made[begin : begin + 60] = bytes(b ^ 0xFF for b in made[begin : begin + 60])
    return bytes(made)


def beyond_any_file() -> bytes:
    """A file that begins at byte 2 ** 64 - 1 of the archive."""
    made = zipped({f"{UNIT}.ipynb": GOOD})
    entry = made.rfind(b"PK\x01\x02")
    name = len(f"{UNIT}.ipynb")
    extra = struct.pack("<HHQ", 1, 8, 2**64 - 1)
    made[entry + 46 + name : entry + 46 + name] = extra
    struct.pack_into("<H", made, entry + 30, len(extra))
    struct.pack_into("<L", made, entry + 42, 0xFFFFFFFF)
    end = made.rfind(b"PK\x05\x06")
    struct.pack_into("<L", made, end + 12, end - entry)
    return bytes(made)


@pytest.mark.parametrize("make", [packed_wrongly, beyond_any_file])
def test_whatever_unpacking_raises_costs_that_file(folder: Path, make: Callable[[], bytes]) -> None:
    (folder / "work.zip").write_bytes(make())
    task = read(folder)
    assert task.data is None
    assert kinds(task) == ["unreadable-file", "no-notebook"]
    assert f"work.zip/{UNIT}.ipynb" in task.events[0].detail
    assert "damaged in the archive" in task.events[0].detail


def test_entries_that_share_their_bytes_are_unpacked_a_few_times(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = zipped({"x.py": bytes(9 * 2**20)})
    entry, end = made.rfind(b"PK\x01\x02"), made.rfind(b"PK\x05\x06")
    count = 3_000
    both = made[:entry] + made[entry:end] * count + made[end:]
    place = len(both) - (len(made) - end)
    struct.pack_into("<HHL", both, place + 8, count, count, count * (end - entry))
    unpacked: list[str] = []
    opened = zipfile.ZipFile.open

    def noting(*args: Any, **kwargs: Any) -> Any:
        found = opened(*args, **kwargs)
        unpacked.append("one")
        return found

    monkeypatch.setattr(zipfile.ZipFile, "open", noting)
    members = archives.members_of(bytes(both))
    assert len(members) == count
    for member in members:
        with pytest.raises(archives.Refused, match=r"unpacks to more|Overlapped entries"):
            member.read()  # from Python 3.13 on, zipfile itself opens none of them
    assert len(unpacked) < 50


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


@pytest.mark.skipif(sys.platform != "linux", reason="other systems make no such names")
def test_a_file_whose_name_is_no_text_is_left_out_for_that(folder: Path) -> None:
    (folder / f"{UNIT}.ipynb").write_bytes(GOOD)
    (folder / os.fsdecode(b"bad\xff.txt")).write_bytes(b"x")
    task = read(folder)
    assert (task.data, dict(task.files)) == (GOOD, {})
    (event,) = task.events
    assert event.kind == "file-left-out"
    assert event.detail.endswith("with names of up to 200 characters, in UTF-8")


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
