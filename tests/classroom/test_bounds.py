"""Time, memory and words are bounded for any archive; what is written is safe to open."""

from __future__ import annotations

import csv
import stat
import time
import tracemalloc
import zipfile
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from stackgraph.classroom.collect import collect, log_file
from stackgraph.classroom.pattern import Pattern
from stackgraph.cli import app
from stackgraph.course import Course, CourseError
from stackgraph.course.roster import Roster
from stackgraph.course.students import unfit
from stackgraph.engine.submission.archives import Member
from stackgraph.engine.submission.placing import students_of
from support.classroom import UNIT, archive, handed_in, notebook, zipped

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def zeros(path: Path, files: int, size: int, suffix: str = ".ipynb") -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for n in range(files):
            made.writestr(f"student{n}/u01{suffix}", b"\0" * size)
    return path


@pytest.mark.long
@pytest.mark.parametrize("suffix", [".ipynb", ".csv", ".zip"])
@pytest.mark.parametrize(("files", "size"), [(15, 20_000_000), (120, 3_000_000)])
def test_zipped_zeros_are_refused_by_size(
    course: Course, tmp_path: Path, files: int, size: int, suffix: str
) -> None:
    """300 MB and more in some hundred kB: neither unpacked whole nor kept."""
    path = zeros(tmp_path / "bomb.zip", files, size, suffix)
    (tmp_path / "r.csv").write_text("id\n" + "".join(f"student{n}\n" for n in range(files)))
    tracemalloc.start()
    began = time.process_time()
    lines = collect(course, UNIT, path, Roster.read(tmp_path / "r.csv"))
    took, (_, peak) = time.process_time() - began, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert took < 10
    assert peak < 40_000_000, "no more than one file at a time"
    assert sum(len(data) for data in handed_in(course).values()) < 200 * path.stat().st_size
    if suffix != ".csv":
        assert any("unpacks to more" in line.why for line in lines if line.outcome == "refused")


@pytest.mark.long
def test_a_large_honest_class_is_not_taken_for_a_bomb(course: Course, tmp_path: Path) -> None:
    """Notebooks with outputs that repeat themselves, 20 to 1, 300 of them."""
    text = "".join(f"Epoch {n}/200 - loss: 0.{n * 7919 % 9973:04}\\n" for n in range(3_000))
    files = {f"s{n:03}/u01_sequential.ipynb": notebook(text=f"{n}{text}") for n in range(300)}
    collect(course, UNIT, archive(tmp_path / "s.zip", files), None)
    assert len(handed_in(course)) == 300


@pytest.mark.long
def test_owners_are_found_in_linear_time(course: Course, tmp_path: Path) -> None:
    """8,000 strangers take about four times as long as 2,000, not sixteen times."""
    people = "".join(f"s{n},First{n},Last{n}\n" for n in range(2_000))
    (tmp_path / "r.csv").write_text("id,first_name,last_name\n" + people)
    roster = Roster.read(tmp_path / "r.csv")
    took = {}
    for many in (2_000, 8_000):
        files = {f"stranger{n}_{90_000 + n}_{n}_u01.ipynb": b"{}" for n in range(many)}
        path = archive(tmp_path / f"{many}.zip", files)
        began = time.process_time()
        lines = collect(course, UNIT, path, roster, dry_run=True)
        took[many] = time.process_time() - began
        assert {line.outcome for line in lines} == {"no such student"}
    assert took[8_000] < 8 * took[2_000] + 0.5


def test_a_receipt_of_blanks_takes_no_time(course: Course, tmp_path: Path) -> None:
    """A student's own file may be called like a receipt of Blackboard's."""
    stem = "U01_jdoe_attempt_2026-03-01-12-00-00"
    files = {
        f"{stem}_u01_sequential.ipynb": notebook(),
        f"{stem}.txt": b"Name:" + b" " * 200_000 + b"x\nName: Jane Doe  (jdoe)\n",
    }
    began = time.process_time()
    collect(course, UNIT, archive(tmp_path / "s.zip", files), None)
    assert time.process_time() - began < 2
    assert set(handed_in(course)) == {"jdoe"}


@pytest.mark.parametrize(
    "name", ["a" + "_" * 150 + ".txt", "_a" * 120 + ".txt", "a@" * 120 + "_.ipynb", "_/" * 30 + "x"]
)
@pytest.mark.parametrize(
    "pattern", ["{last}_{first}_{id}_{any}_{any}.ipynb", "{any}_{email}_{any}_{any}_{file}.ipynb"]
)
def test_a_pattern_takes_no_longer_for_any_name(name: str, pattern: str) -> None:
    """A student chooses the name; 7 s for one were spent on trying where each field may end."""
    began = time.process_time()
    Pattern(pattern).claims(name, Member(name))
    assert time.process_time() - began < 0.2


def test_a_member_packed_wrongly_costs_nobody_else(course: Course, tmp_path: Path) -> None:
    """Each method of packing has an error of its own; a class is collected all the same."""
    path = tmp_path / "s.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_LZMA) as made:
        made.writestr("ada/u01_sequential.ipynb", notebook(text="x" * 9_000))
        made.writestr("bob/u01_sequential.ipynb", notebook())
    data = bytearray(path.read_bytes())
    begin = 30 + len("ada/u01_sequential.ipynb") + 9
    data[begin : begin + 40] = bytes(b ^ 0xFF for b in data[begin : begin + 40])
    path.write_bytes(data)
    lines = collect(course, UNIT, path, None)
    assert set(handed_in(course)) == {"bob"}
    assert [line.file for line in lines if line.outcome == "refused"] == [
        "ada/u01_sequential.ipynb"
    ]


def test_thousands_of_refused_files_are_told_in_few_words(
    course: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "s.zip"
    with zipfile.ZipFile(path, "w") as made:
        for n in range(2_000):
            link = zipfile.ZipInfo(f"doejane_12345_{n}_{'long' * 20}.ipynb")
            link.external_attr = (stat.S_IFLNK | 0o777) << 16
            made.writestr(link, "/etc/passwd")
        made.writestr("../out.ipynb", "{}")
    monkeypatch.setenv("STACKGRAPH_COURSE", str(course.root))
    monkeypatch.setenv("COLUMNS", "120")
    done = CliRunner().invoke(app, ["collect", "u01", str(path)])
    assert done.exit_code == 1
    assert len(done.output) < 5_000
    said = " ".join(done.output.split())
    assert "2000 files, the first" in said
    assert "symbolic link" in said
    assert "outside the archive" in said, "another reason is told apart"
    log = course.root / "collected" / UNIT / "log.csv"
    assert len(log.read_text().splitlines()) == 2_002, "the log has each"


BAD_IDS = ["-x", "--help", "n" * 129, "å" * 110, ".hidden", "a/b", "a+b", "a\nb", "a\u202eb", " a"]


@pytest.mark.parametrize("name", BAD_IDS)
def test_one_rule_for_ids_in_every_command(course: Course, tmp_path: Path, name: str) -> None:
    assert unfit(name)
    (tmp_path / "r.csv").write_text(f'id,last_name\n"{name}",x\n', encoding="utf-8")
    if name != " a":  # a roster's cells are trimmed
        with pytest.raises(CourseError, match="cannot be a folder name"):
            Roster.read(tmp_path / "r.csv")
    path = archive(tmp_path / "s.zip", {f"{name}/u01.ipynb": notebook(), "b/u01.ipynb": notebook()})
    lines = collect(course, UNIT, path, None)
    for student in handed_in(course):
        assert not unfit(student), "what collect makes, grade takes"
    assert students_of(course.root / "submitted", UNIT)[0] == sorted(handed_in(course))
    if len(name) > 100:
        (told,) = [line.why for line in lines if line.outcome == "no such student"]
        assert "longer than" in told


def test_an_odd_folder_is_told_by_grade(course: Course) -> None:
    for name in ("-x", "a+b", "ok"):
        (course.root / "submitted" / name / UNIT).mkdir(parents=True)
    good, odd = students_of(course.root / "submitted", UNIT)
    assert good == ["ok"]
    assert [told.split(":")[0] for told in odd] == ["-x", "a+b"]


@pytest.mark.parametrize(
    "name", ["=HYPERLINK(1)", "+1", "@x", "a\x1b[31mred", "a\u202eb", "two\nlines", "\t=1", "＝1"]
)
def test_the_log_is_safe_to_open(course: Course, tmp_path: Path, name: str) -> None:
    path = archive(tmp_path / "s.zip", {f"{name}.ipynb": b"", f"x/{name}": b"{}"})
    collect(course, UNIT, path, None)
    text = (course.root / "collected" / UNIT / "log.csv").read_text(encoding="utf-8")
    rows = list(csv.reader(text.splitlines()))
    assert len(rows) == 3, "one line a file"
    for cell in (cell for row in rows for cell in row):
        assert not cell.lstrip().startswith(("=", "+", "-", "@", "＝"))
        assert all(c.isprintable() for c in cell)


def test_a_zip_of_very_many_files_in_the_archive_is_refused(
    course: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("stackgraph.engine.submission.archives.MAX_MEMBERS", 50)
    many = zipped({f"f{n}.txt": b"" for n in range(200)})
    files = {"doejane_1_1_x.zip": many, "kimmin_2_2_u01.ipynb": notebook()}
    lines = collect(course, UNIT, archive(tmp_path / "s.zip", files), None)
    assert set(handed_in(course)) == {"kimmin-2"}
    (told,) = [line.why for line in lines if line.outcome == "refused"]
    assert told == "a zip of more than 50 files inside the archive"


def test_a_zip_of_its_own_name_is_no_student(course: Course, tmp_path: Path) -> None:
    inner = zipped({"u01_sequential.ipynb": notebook()})
    collect(course, UNIT, archive(tmp_path / "canvas.zip", {"canvas.zip": inner}), None)
    assert handed_in(course) == {}
    assert not (course.root / "submitted").exists()


def test_folders_in_folders_do_not_end_the_class(course: Course, tmp_path: Path) -> None:
    files = {"a/" * 1_500 + "u01.ipynb": notebook(), "ok/u01.ipynb": notebook()}
    lines = collect(course, UNIT, archive(tmp_path / "s.zip", files), None)
    assert set(handed_in(course)) == {"ok"}
    (deep,) = [line for line in lines if line.outcome == "refused"]
    assert len(deep.file) < 1_100


def test_files_beside_the_notebook_are_kept_within_bounds(
    course: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("stackgraph.course.beside.MAX_FILES", 3)
    monkeypatch.setattr("stackgraph.course.beside.MAX_BYTES", 1_000)
    files = {
        "jdoe/u01_sequential.ipynb": notebook(),
        "jdoe/helper.py": b"a = 1",
        "jdoe/data/points.csv": b"1,2",
        "jdoe/large.bin": bytes(range(256)) * 8,
        "jdoe/timestamp.txt": b"2001-01-01 00:00:00 UTC",
        "jdoe/.hidden": b"x",
        "jdoe/p1.txt": b"",
        "jdoe/p2.txt": b"",
        "mkim/u01_sequential.ipynb": notebook(),
    }
    lines = collect(course, UNIT, archive(tmp_path / "s.zip", files), None)
    folder = course.root / "submitted" / "jdoe" / UNIT
    there = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}
    assert there == {"u01_sequential.ipynb", "helper.py", "data/points.csv", "p1.txt"}
    left = {line.file: line.why for line in lines if line.outcome == "left out"}
    assert "MiB beside the notebook" in left["jdoe/large.bin"]
    assert "more than 3 files" in left["jdoe/p2.txt"]


def test_a_link_in_submitted_is_not_written_through(course: Course, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (course.root / "submitted" / "jdoe").mkdir(parents=True)
    (course.root / "submitted" / "jdoe" / UNIT).symlink_to(outside)
    path = archive(tmp_path / "s.zip", {"jdoe/u01.ipynb": notebook()})
    (line,) = collect(course, UNIT, path, None)
    assert line.outcome == "refused"
    assert "symbolic link" in line.why
    assert list(outside.iterdir()) == []


@pytest.mark.parametrize(
    "name", ["aaa/w{}.zip", "aaa/w{}.ipynb", "aaa_1_2_w{}.ipynb"], ids=["zip", "folder", "flat"]
)
def test_what_unpacks_to_too_much_costs_those_who_packed_it_alone(
    course: Course, tmp_path: Path, name: str
) -> None:
    """100 files of 4 MiB of blanks in some 400 kB, read before the others': nobody else's share."""
    blanks = b'{"cells":[' + b" " * (2**22 - 100) + b"]}"
    many = {name.format(n): blanks for n in range(100)}
    if name.endswith(".zip"):
        many = {"aaa/w.zip": zipped({f"{n}.ipynb": blanks for n in range(100)})}
    honest = {f"s{n}/u01_sequential.ipynb": notebook(text=f"x = {n}") for n in range(5)}
    path = archive(tmp_path / "s.zip", {**many, **honest})
    lines = collect(course, UNIT, path, None)
    assert set(handed_in(course)) >= {f"s{n}" for n in range(5)}
    refused = [line.why for line in lines if line.outcome == "refused"]
    assert any("unpacks to more than is read" in why for why in refused) or "_" in name


@pytest.mark.parametrize("year", ["9999", "0001", "1970"])
def test_a_time_of_no_course_is_not_noted_and_costs_nobody_anything(
    course: Course, tmp_path: Path, year: str, be_in: Callable[[str], None]
) -> None:
    be_in("America/New_York" if year == "9999" else "Europe/Berlin")
    files = {
        f"U01_ann_attempt_{year}-12-31-23-59-59_u01_sequential.ipynb": notebook(text="a = 1"),
        "U01_zoe_attempt_2026-11-01-12-00-00_u01_sequential.ipynb": notebook(text="z = 1"),
    }
    lines = collect(course, UNIT, archive(tmp_path / "s.zip", files), None, times=True)
    assert set(handed_in(course)) == {"ann", "zoe"}
    submitted = course.root / "submitted"
    assert not (submitted / "ann" / UNIT / "timestamp.txt").exists()
    assert (submitted / "zoe" / UNIT / "timestamp.txt").is_file()
    told = {line.student: line.why for line in lines}
    assert f"its time is not noted: the year {int(year)}" in told["ann"]
    assert log_file(course, UNIT).is_file()


def test_what_goes_wrong_with_one_person_is_theirs_alone_and_logged(
    course: Course, tmp_path: Path
) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (course.root / "submitted").mkdir(exist_ok=True)
    (course.root / "submitted" / "bob").symlink_to(outside)
    files = {f"{name}/u01_sequential.ipynb": notebook(text=name) for name in ("ada", "bob", "cy")}
    lines = collect(course, UNIT, archive(tmp_path / "s.zip", files), None)
    assert {line.student: line.outcome for line in lines} == {
        "ada": "collected",
        "bob": "refused",
        "cy": "collected",
    }
    assert list(outside.iterdir()) == []
    with log_file(course, UNIT).open() as stream:
        assert len(list(csv.DictReader(stream))) == 3


@pytest.mark.parametrize(
    ("stamp", "noted"),
    [
        ("20261025013000", "2026-10-24 23:30:00 UTC"),
        ("20261025023000", ""),  # twice
        ("20260329023000", ""),  # not at all
        ("20261025033000", "2026-10-25 02:30:00 UTC"),
    ],
)
def test_an_hour_that_comes_twice_is_not_guessed(
    course: Course, tmp_path: Path, stamp: str, noted: str, be_in: Callable[[str], None]
) -> None:
    be_in("Europe/Berlin")
    files = {f"Doe_Jane_jdoe_123/{stamp}_u01_sequential.ipynb": notebook()}
    (line,) = collect(course, UNIT, archive(tmp_path / "s.zip", files), None, times=True)
    assert line.outcome == "collected"
    path = course.root / "submitted" / line.student / UNIT / "timestamp.txt"
    assert (path.read_text().strip() if path.exists() else "") == noted
    assert ("the clocks are changed" in line.why) == (not noted)
