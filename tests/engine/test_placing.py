"""Where submissions lie: taken for what they are where that is plain, told once where not."""

from __future__ import annotations

import io
import json
import os
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest

from stackgraph.course.roster import Person, Roster
from stackgraph.engine.submission import placing
from stackgraph.engine.submission.placing import Shelf, students_of
from stackgraph.engine.submission.tasks import Looks, Task, read_place

if TYPE_CHECKING:
    from pathlib import Path

UNIT = "u02_tiny"
TEST = "u02_e1_total_kind"
LOOKS = Looks(
    UNIT, (TEST,), {"u02_e1_total": "total = None\n### BEGIN SOLUTION\ntotal = 1\n### END SOLUTION"}
)
ROSTER = Roster(
    [
        Person("zoe", "Zoe", "Miller", "zm@uni.example", id_number="N1"),
        Person("ana", "Ana", "Berg"),
        Person("m\u00fcller", "Max", "M\u00fcller"),
    ]
)


def book(unit: str = "u02", answer: str = "total = 3") -> bytes:
    """A notebook with one answer and one test cell."""
    cells = [
        {
            "cell_type": "code",
            "source": text,
            "metadata": {"nbgrader": {"grade_id": f"{unit}_{name}"}},
        }
        for name, text in (("e1_total", answer), ("e1_total_kind", "assert total"))
    ]
    return json.dumps({"nbformat": 4, "metadata": {}, "cells": cells}).encode()


WORK = book()
BLANK = book(answer="total = None")
OTHER = book("u03")
LESSON = b'{"nbformat": 4, "cells": [{"id": "u02_lesson-1", "source": "# Unit 2. Graphs"}]}'
UNMARKED = b'{"nbformat": 4, "cells": [{"source": ["# Unit 2. Graphs: assignment"]}]}'
PAGE = b"<!doctype html><html></html>"


def packed(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, data in files.items():
            made.writestr(name, data)
    return out.getvalue()


def laid(tmp_path: Path, files: dict[str, bytes]) -> Path:
    """``submitted/`` with these files."""
    submitted = tmp_path / "submitted"
    for name, data in files.items():
        path = submitted / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return submitted


def looked(submitted: Path, roster: Roster | None = None) -> tuple[dict[str, Task], list[str]]:
    """Each student's submission as it is read, and what is told."""
    shelved = Shelf(submitted, roster).of(UNIT)
    tasks = [read_place(submitted, place, LOOKS) for place in shelved.places]
    return {task.student: task for task in tasks}, shelved.told


TAKEN = {
    "zoe - final FINAL/Unit2 (my copy)/Kopie von u02.ipynb": "zoe",
    "zoe/u02_tiny.ipynb": "zoe",
    "zoe/my answers (3).ipynb": "zoe",
    "zoe/U02_TINY/U02_TINY.IPYNB": "zoe",
    "zoe/unit 2/x.ipynb": "zoe",
    "zoe/Unit 2 - graphs/x.ipynb": "zoe",
    "zoe/a/b/u02_tiny/u02_tiny.ipynb": "zoe",
    "zoe/u02_tiny/again/u02_tiny.ipynb": "zoe",
    "u02_tiny/zoe/u02_tiny.ipynb": "zoe",
    "u02/Zoe Miller/u02_tiny-Copy1.ipynb": "zoe",
    "u02_tiny/zoe.ipynb": "zoe",
    "late hand-ins/zoe/u02.ipynb": "zoe",
    "Miller, Zoe/u02/u02.ipynb": "zoe",
    "Zoe Miller u02 final.ipynb": "zoe",
    "Zoe Miller (late)/Kopie von u02.ipynb": "zoe",
    "zm@uni.example/u02.ipynb": "zoe",
    "N1/u02_tiny/u02_tiny.ipynb": "zoe",
    "u02_zoe.ipynb": "zoe",
    "zoe_u02/work.ipynb": "zoe",
    "ZOE/u02_tiny/u02_tiny.ipynb": "zoe",
    "zoe /u02_tiny/u02_tiny.ipynb": "zoe",
    "mu\u0308ller/u02_tiny/u02_tiny.ipynb": "m\u00fcller",
    "zoe/u03_other/u02_tiny.ipynb": "zoe",
}


@pytest.mark.parametrize("path", TAKEN)
def test_what_is_plain_is_taken_with_one_remark(tmp_path: Path, path: str) -> None:
    taken, told = looked(laid(tmp_path, {path: WORK}), ROSTER)
    assert told == []
    (task,) = taken.values()
    assert (task.student, task.data) == (TAKEN[path], WORK)
    assert [event.severity for event in task.events] == ["odd"]


UNKNOWN = {
    "zoe - final FINAL/Unit2 (my copy)/Kopie von u02.ipynb": "zoe---final-FINAL",
    "zoe/u02_tiny.ipynb": "zoe",
    "u02_tiny/zoe/u02_tiny.ipynb": "zoe",
    "late/zoe/u02.ipynb": "zoe",
    "zoe_u02/work.ipynb": "zoe",
    "zoe /u02_tiny/u02_tiny.ipynb": "zoe",
}


@pytest.mark.parametrize("path", UNKNOWN)
def test_without_a_roster_the_one_folder_is_the_students(tmp_path: Path, path: str) -> None:
    taken, told = looked(laid(tmp_path, {path: WORK}))
    assert (list(taken), told) == ([UNKNOWN[path]], [])


def test_who_has_a_folder_in_its_place_is_known_without_a_roster(tmp_path: Path) -> None:
    files = {"zoe/u01_tiny/u01_tiny.ipynb": book("u01"), "zoe - final/x/u02.ipynb": WORK}
    taken, told = looked(laid(tmp_path, files))
    assert (list(taken), told) == (["zoe"], [])


TOLD = {
    "late hand-ins/karl/u02.ipynb": "nobody of the roster is called 'karl'",
    "zoe/ana/u02.ipynb": "in folders of ana and zoe: whose is it?",
    "u02.ipynb": "a file without a student's folder",
    "class.zip": "collect it: stackgraph collect u02 submitted/class.zip",
}


@pytest.mark.parametrize("path", TOLD)
def test_what_is_not_plain_is_told_once(tmp_path: Path, path: str) -> None:
    data = packed({"a/u02_tiny.ipynb": WORK}) if path.endswith(".zip") else WORK
    taken, (told,) = looked(laid(tmp_path, {path: data}), ROSTER)
    assert taken == {}
    assert told.startswith(f"{path}: ")
    assert TOLD[path] in told


def test_two_candidates_count_only_if_they_are_one(tmp_path: Path) -> None:
    submitted = laid(tmp_path, {"zoe/a.ipynb": WORK, "zoe/b.ipynb": BLANK})
    taken, (told,) = looked(submitted, ROSTER)
    assert taken == {}
    assert told.startswith("zoe/a.ipynb, zoe/b.ipynb: 2 of zoe, and nothing tells which counts")
    (submitted / "zoe" / "b.ipynb").write_bytes(WORK)
    assert looked(submitted, ROSTER)[0]["zoe"].data == WORK


def test_an_id_that_two_folders_give_is_told(tmp_path: Path) -> None:
    paths = [f"{name}/{UNIT}/{UNIT}.ipynb" for name in ("ZOE", "Zoe")]
    submitted = laid(tmp_path, dict.fromkeys(paths, WORK))
    taken, (told,) = looked(submitted, ROSTER)
    assert taken == {}
    assert "'ZOE' and 'Zoe' would both be zoe" in told
    laid(tmp_path, {f"zoe/{UNIT}/{UNIT}.ipynb": WORK})
    taken, told_now = looked(submitted, ROSTER)
    assert list(taken) == ["zoe"]
    assert taken["zoe"].events == ()
    assert [line.split(":")[0] for line in told_now] == [f"ZOE/{UNIT}", f"Zoe/{UNIT}"]


def test_what_is_in_its_place_goes_first(tmp_path: Path) -> None:
    right = f"zoe/{UNIT}/{UNIT}.ipynb"
    submitted = laid(tmp_path, {right: WORK, "zoe/u02.ipynb": BLANK, "zoe/copy.ipynb": WORK})
    taken, (told,) = looked(submitted, ROSTER)
    assert (taken["zoe"].data, taken["zoe"].events) == (WORK, ())
    assert told.startswith("zoe/u02.ipynb: passed over, zoe has handed in this unit")


def test_units_in_each_others_folders_are_told_apart(tmp_path: Path) -> None:
    files = {f"zoe/{UNIT}/{UNIT}.ipynb": OTHER, "zoe/u03_other/u03_other.ipynb": WORK}
    submitted = laid(tmp_path, files)
    taken, told = looked(submitted, ROSTER)
    assert (taken["zoe"].data, told) == (WORK, [])
    taken, told = looked(laid(tmp_path / "b", {"zoe/u02.ipynb": OTHER}), ROSTER)
    assert (taken, told) == (
        {},
        ["zoe/u02.ipynb: these are the exercises of unit 3, not of unit 2"],
    )


@pytest.mark.parametrize("data", [LESSON, PAGE, UNMARKED, b""])
def test_what_is_no_exercise_is_taken_by_its_name_alone(tmp_path: Path, data: bytes) -> None:
    taken, told = looked(laid(tmp_path, {"zoe/Kopie von u02.ipynb": data}), ROSTER)
    assert (taken["zoe"].data, told) == (data, []), "its page says what it is"
    taken, told = looked(laid(tmp_path / "b", {"zoe/notes.ipynb": data}), ROSTER)
    assert bool(taken) == (data in (LESSON, UNMARKED)), "what is in it tells the unit"


def test_what_is_read_to_find_out_is_bounded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One who fills a folder with large files costs nobody else their place."""
    monkeypatch.setattr(placing, "MAX_STRAY_BYTES", 10 * len(WORK))
    read: list[int] = []
    recognise = placing.recognise

    def noting(data: bytes) -> placing.Seen:
        read.append(len(data))
        return recognise(data)

    monkeypatch.setattr(placing, "recognise", noting)
    junk = {f"mia/{n}.ipynb": bytes(len(WORK)) for n in range(40)}
    taken, told = looked(laid(tmp_path, {**junk, "zoe/u02.ipynb": WORK}), ROSTER)
    assert taken["zoe"].data == WORK
    assert told == []
    assert sum(read) == 11 * len(WORK)


def test_a_zip_is_opened(tmp_path: Path) -> None:
    inside = {"work/u02_tiny.ipynb": WORK, "work/helper.py": b"x = 1", "__MACOSX/._u": b"?"}
    for path in (f"zoe/{UNIT}/hand-in.zip", "zoe/u02.zip", "zoe.zip", f"zoe/{UNIT}/{UNIT}.ipynb"):
        taken, told = looked(laid(tmp_path / str(len(path)), {path: packed(inside)}), ROSTER)
        assert (taken["zoe"].data, told) == (WORK, []), path
        assert taken["zoe"].files == {"helper.py": b"x = 1"}, path
        assert len(taken["zoe"].events) == 1


@pytest.mark.parametrize("name", ["u02.rar", "u02.7z", "u02.pdf", "locked.zip", "cut.zip"])
def test_what_cannot_be_opened_is_named(tmp_path: Path, name: str) -> None:
    data = {"rar": b"Rar!\x1a\x07", ".7z": b"7z\xbc\xaf\x27\x1c", "pdf": b"%PDF-1.4"}.get(name[-3:])
    if name == "cut.zip":
        data = packed({"u02_tiny.ipynb": WORK})[:80]
    if name == "locked.zip":
        locked = bytearray(packed({"u02_tiny.ipynb": WORK}))
        locked[locked.index(b"PK\x01\x02") + 8] |= 1  # says that it is encrypted
        data = bytes(locked)
    assert data is not None
    taken, told = looked(laid(tmp_path, {f"zoe/{UNIT}/{name}": data}), ROSTER)
    assert told == []
    said = " ".join(event.detail for event in taken["zoe"].events)
    assert taken["zoe"].data is None
    assert name in said
    words = {"u02.rar": "RAR", "u02.7z": "7-Zip", "u02.pdf": "PDF", "locked.zip": "encrypted"}
    assert words.get(name, "damaged") in said


def test_of_copies_in_one_folder_an_answered_one_counts(tmp_path: Path) -> None:
    copy = f"zoe/{UNIT}/{UNIT} (1).ipynb"
    files = {f"zoe/{UNIT}/{UNIT}.ipynb": BLANK, copy: WORK}
    (task,) = looked(laid(tmp_path, files))[0].values()
    assert task.data == WORK
    (event,) = task.events
    assert "is as it was handed out, without an answer" in event.detail
    files = {f"zoe/{UNIT}/{UNIT}.ipynb": WORK, copy: book(answer="total = 4")}
    (task,) = looked(laid(tmp_path / "b", files))[0].values()
    assert (task.data, [e.kind for e in task.events]) == (WORK, ["several-notebooks"])


@pytest.mark.parametrize(
    "name",
    [f"{UNIT}.ipynb ", f"{UNIT}.ipynb.json", f"{UNIT}.ipynb~", f"{UNIT}-Copy1.ipynb", "mine.ipynb"],
)
def test_odd_names_in_the_right_folder(tmp_path: Path, name: str) -> None:
    (task,) = looked(laid(tmp_path, {f"zoe/{UNIT}/{name}": WORK}))[0].values()
    assert (task.data, [e.kind for e in task.events]) == (WORK, ["wrong-file-name"])


def test_modules_and_the_time_come_along(tmp_path: Path) -> None:
    files = {
        "u02_tiny/zoe/u02_tiny.ipynb": WORK,
        "u02_tiny/zoe/timestamp.txt": b"2026-03-01 12:00:00 UTC",
        "ana/u02.ipynb": WORK,
        "ana/helper.py": b"x = 1",
        "ana/u01.zip": b"PK",
        "m\u00fcller.ipynb": WORK,
        "class_list.py": b"nobody's",
    }
    taken, told = looked(laid(tmp_path, files), ROSTER)
    assert told == []
    assert taken["zoe"].handed_in == "2026-03-01 12:00:00 UTC"
    assert taken["ana"].files == {"helper.py": b"x = 1"}
    assert taken["m\u00fcller"].files == {}


@pytest.mark.parametrize(
    "path",
    ["zoe/u03_other/u03_other.ipynb", "zoe/notes/x.ipynb", "zoe/Unit 12/x.ipynb", "README.md"],
)
def test_what_is_another_units_or_nobodys_is_not_told(tmp_path: Path, path: str) -> None:
    assert looked(laid(tmp_path, {path: b"{}"}), ROSTER) == ({}, [])


def test_students_are_the_folders_that_hold_the_unit(tmp_path: Path) -> None:
    for name in ("ada", "zoe", "bob+eve", ".hidden"):
        (tmp_path / "submitted" / name / UNIT).mkdir(parents=True)
    (tmp_path / "submitted" / "no_unit").mkdir()
    good, odd = students_of(tmp_path / "submitted", UNIT)
    assert good == ["ada", "zoe"]
    assert [told.split(":")[0] for told in odd] == ["bob+eve"]
    assert students_of(tmp_path / "nowhere", UNIT) == ([], [])


def test_work_in_a_hidden_folder_is_told(tmp_path: Path) -> None:
    hidden = (".hid", "..x", ".ipynb_checkpoints")
    submitted = laid(tmp_path, {f"{name}/{UNIT}/{UNIT}.ipynb": WORK for name in hidden[:2]})
    lost = ".~tmp of bob/mine/Branches (2)"
    (submitted / lost).mkdir(parents=True)
    (submitted / lost / "Untitled.ipynb").write_bytes(WORK)
    (submitted / hidden[2]).mkdir()
    (submitted / hidden[2] / "u02-checkpoint.ipynb").write_bytes(WORK)
    good, odd = students_of(submitted, UNIT)
    assert good == []
    assert sorted(told.split(":")[0] for told in odd[:2]) == sorted(hidden[:2])
    assert all("it begins with a dot" in told and "rename the folder" in told for told in odd[:2])
    assert [told.split(":")[0] for told in odd[2:]] == [f"{lost}/Untitled.ipynb"]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems make no such names")
def test_a_folder_whose_name_is_no_text_is_left_out_by_name(tmp_path: Path) -> None:
    (tmp_path / "submitted" / os.fsdecode(b"M\xfcller") / UNIT).mkdir(parents=True)
    good, (told,) = students_of(tmp_path / "submitted", UNIT)
    assert good == []
    assert told.startswith("M\\udcfcller: cannot be a student's id, it is no text in UTF-8")


def test_links_are_not_followed_and_a_folder_is_searched_within_bounds(tmp_path: Path) -> None:
    submitted = laid(tmp_path, {"elsewhere.ipynb": b""}).parent / "submitted"
    secret = tmp_path / "secret"
    secret.mkdir()
    (secret / "u02.ipynb").write_bytes(WORK)
    (submitted / "bob").mkdir()
    (submitted / "bob" / "u02").symlink_to(secret)
    (submitted / "eve").symlink_to(secret)
    (submitted / "u02_eve.ipynb").symlink_to(secret / "u02.ipynb")
    deep = submitted / "ada" / "/".join("abcdef")
    deep.mkdir(parents=True)
    (deep / "u02.ipynb").write_bytes(WORK)
    assert looked(submitted) == ({}, [])


def test_an_answered_script_goes_before_an_untouched_notebook(tmp_path: Path) -> None:
    script = b'# %% nbgrader={"grade_id": "u02_e1_total_kind"}\ntotal = 3\n'
    files = {"zoe/u02_tiny/u02_tiny.ipynb": BLANK, "zoe/u02_tiny/u02_tiny.py": script}
    taken, _ = looked(laid(tmp_path, files), ROSTER)
    (event,) = taken["zoe"].events
    assert taken["zoe"].data == script
    assert event.detail == (
        "2 files were handed in; u02_tiny.py was graded: u02_tiny.ipynb is as it was handed out, "
        "without an answer"
    )


def test_exercises_elsewhere_go_before_the_lesson_in_their_place(tmp_path: Path) -> None:
    files = {"zoe/u02_tiny/u02_tiny.ipynb": LESSON, "zoe/notebooks/u02_tiny.ipynb": WORK}
    taken, told = looked(laid(tmp_path, files), ROSTER)
    assert (taken["zoe"].data, told) == (WORK, [])


@pytest.mark.parametrize("name", ["u02_tiny", "u02_tiny.qmd", "u02_tiny.md"])
def test_exports_and_files_without_an_ending_are_looked_into(tmp_path: Path, name: str) -> None:
    data = (
        WORK if name == "u02_tiny" else b"# Unit 2. Graphs: assignment\n```python\ntotal = 3\n```"
    )
    taken, _ = looked(laid(tmp_path, {f"zoe/u02_tiny/{name}": data}), ROSTER)
    assert taken["zoe"].data == data


def test_everything_that_nobody_is_graded_for_is_told(tmp_path: Path) -> None:
    files = {f"x{n:02}_{UNIT}.ipynb": WORK for n in range(70)}
    taken, told = looked(laid(tmp_path, files), ROSTER)
    assert taken == {}
    assert {line.split(":")[0] for line in told} == set(files)
