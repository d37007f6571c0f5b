"""Rosters, archives of Canvas and Moodle, and exports, on archives made after their formats."""

from __future__ import annotations

import csv
import io
import re
import stat
import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from typer.testing import CliRunner, Result

from stackgraph.classroom import lms
from stackgraph.classroom.collect import collect
from stackgraph.classroom.export import export
from stackgraph.classroom.grades import Exported, Grades
from stackgraph.classroom.lms.moodle import read_worksheet
from stackgraph.classroom.names import parse
from stackgraph.cli import app
from stackgraph.course import Course, CourseError
from stackgraph.course.roster import Roster, plain
from stackgraph.engine.submission.archives import read_archive
from stackgraph.engine.submission.tasks import parse_time
from support.classroom import notebook

if TYPE_CHECKING:
    from pathlib import Path


Files = dict[str, bytes]


def archive(path: Path, files: Files) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for name, data in files.items():
            out.writestr(name, data)
    return path


ROSTER = """id,first_name,last_name,email,canvas_id,sis_login_id,section,moodle_id
jdoe,Jane,Doe,jane@example.org,12345,jdoe01,A,1234567
zohara,Zoë,O'Hara,zoe@example.org,23456,zohara02,A,2345678
mkim,Min,Kim,min@example.org,34567,mkim03,B,3456789
mkim2,Min,Kim,min2@example.org,45678,mkim04,B,4567890
"""


@pytest.fixture
def roster(tmp_path: Path) -> Roster:
    path = tmp_path / "roster.csv"
    path.write_text(ROSTER, encoding="utf-8")
    return Roster.read(path)


def submitted(course: Course, student: str) -> bytes:
    return (
        course.root / "submitted" / student / "u01_sequential" / "u01_sequential.ipynb"
    ).read_bytes()


def outcomes(lines: list) -> dict[str, str]:
    return {line.file: line.outcome for line in lines}


def test_canvas_archive(course: Course, roster: Roster, tmp_path: Path) -> None:
    first, second, third = (notebook("u01", t) for t in "abc")
    zipped = archive(
        tmp_path / "submissions.zip",
        {
            "doejane_12345_900001_u01_sequential.ipynb": first,
            "doejane_12345_900001_u01_sequential-1.ipynb": second,
            "oharazoe_LATE_23456_900002_my answer.ipynb": third,
            "oharazoe_LATE_23456_900002_notes.txt": b"sorry",
            "strangerann_99999_900003_u01_sequential.ipynb": first,
        },
    )
    lines = collect(course, "u01_sequential", zipped, roster)
    assert outcomes(lines) == {
        "doejane_12345_900001_u01_sequential.ipynb": "left out",
        "doejane_12345_900001_u01_sequential-1.ipynb": "collected",
        "oharazoe_LATE_23456_900002_my answer.ipynb": "collected",
        "oharazoe_LATE_23456_900002_notes.txt": "beside",
        "strangerann_99999_900003_u01_sequential.ipynb": "no such student",
    }
    assert submitted(course, "jdoe") == second
    assert submitted(course, "zohara") == third
    late = {line.student for line in lines if line.late and line.outcome == "collected"}
    assert late == {"zohara"}
    stranger = next(line for line in lines if line.outcome == "no such student")
    assert "canvas_id 99999" in stranger.why
    log = (course.root / "collected" / "u01_sequential" / "log.csv").read_text()
    assert len(log.splitlines()) == 1 + len(lines)


@pytest.mark.parametrize("folders", [True, False])
def test_moodle_archive(course: Course, roster: Roster, tmp_path: Path, folders: bool) -> None:
    sep = "/" if folders else ""
    data = notebook("u01", "x")
    zipped = archive(
        tmp_path / "moodle.zip",
        {
            f"Zoë O'Hara_2345678_assignsubmission_file_{sep}u01_sequential.ipynb": data,
            f"Min Kim_4567890_assignsubmission_file_{sep}Untitled.ipynb": data,
            f"Min Kim_7777777_assignsubmission_file_{sep}Untitled.ipynb": data,
        },
    )
    lines = collect(course, "u01_sequential", zipped, roster)
    assert submitted(course, "zohara") == data
    assert submitted(course, "mkim2") == data, "the number tells two people of one name apart"
    assert not (course.root / "submitted" / "mkim").exists()
    assert [x.outcome for x in lines if "7777777" in x.file] == ["no such student"], (
        "two people have that name and neither that number: nobody is guessed"
    )


def test_another_units_notebook_is_left_out(course: Course, roster: Roster, tmp_path: Path) -> None:
    zipped = archive(tmp_path / "s.zip", {"doejane_12345_1_u01_sequential.ipynb": notebook("u02")})
    (line,) = collect(course, "u01_sequential", zipped, roster)
    assert line.outcome == "left out"
    assert "u02" in line.why
    assert not (course.root / "submitted").exists()


def test_again_and_changed(course: Course, roster: Roster, tmp_path: Path) -> None:
    old, new = notebook("u01", "old"), notebook("u01", "new")
    name = "doejane_12345_1_u01_sequential.ipynb"
    collect(course, "u01_sequential", archive(tmp_path / "a.zip", {name: old}), roster)
    (again,) = collect(course, "u01_sequential", tmp_path / "a.zip", roster)
    assert again.outcome == "unchanged"
    archive(tmp_path / "b.zip", {name: new})
    collect(course, "u01_sequential", tmp_path / "b.zip", roster, dry_run=True)
    assert submitted(course, "jdoe") == old
    collect(course, "u01_sequential", tmp_path / "b.zip", roster)
    assert submitted(course, "jdoe") == new
    kept = list((course.root / "collected" / "u01_sequential" / "earlier").iterdir())
    assert [k.read_bytes() for k in kept] == [old]


def test_without_a_roster(course: Course, tmp_path: Path) -> None:
    zipped = archive(tmp_path / "s.zip", {"doejane_12345_1_x.ipynb": notebook("u01")})
    (line,) = collect(course, "u01_sequential", zipped, None)
    assert line.student == "doejane-12345"


def test_hostile_members_are_refused(
    course: Course, roster: Roster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("stackgraph.engine.submission.archives.MAX_MEMBER_BYTES", 1_000_000)
    path = tmp_path / "hostile.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        link = zipfile.ZipInfo("doejane_12345_1_u01.ipynb")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        out.writestr(link, "/etc/passwd")
        out.writestr("../../outside_12345_1_u01.ipynb", notebook("u01"))
        out.writestr("/etc/cron.d/x_12345_1_u01.ipynb", notebook("u01"))
        out.writestr("C:\\x_12345_1_u01.ipynb", notebook("u01"))
        out.writestr("a\\..\\..\\x_12345_1_u01.ipynb", notebook("u01"))
        out.writestr("kimmin_34567_1_u01.ipynb", b"\0" * 50_000_000)
    before = sorted(p for p in tmp_path.rglob("*") if p.is_file())
    lines = collect(course, "u01_sequential", path, roster)
    assert {line.outcome for line in lines} == {"refused"}
    assert len(lines) == 6
    after = sorted(p for p in tmp_path.rglob("*") if p.is_file())
    assert set(after) - set(before) == {course.root / "collected/u01_sequential/log.csv"}


def test_a_zip_in_the_zip_is_opened_once(course: Course, roster: Roster, tmp_path: Path) -> None:
    inner = io.BytesIO()
    deepest = io.BytesIO()
    with zipfile.ZipFile(deepest, "w") as out:
        out.writestr("x.ipynb", notebook("u01"))
    with zipfile.ZipFile(inner, "w") as out:
        out.writestr("u01_sequential.ipynb", notebook("u01"))
        out.writestr("again.zip", deepest.getvalue())
    zipped = archive(tmp_path / "s.zip", {"doejane_12345_1_work.zip": inner.getvalue()})
    found = outcomes(collect(course, "u01_sequential", zipped, roster))
    assert found == {
        "doejane_12345_1_work.zip/u01_sequential.ipynb": "collected",
        "doejane_12345_1_work.zip/again.zip": "left out",
    }


def test_no_zip_is_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_text("hello")
    with pytest.raises(CourseError, match="not a zip archive"):
        list(read_archive(tmp_path / "x.zip"))
    (tmp_path / "u01.ipynb").write_bytes(b"\xef\xbb\xbf\n" + notebook("u01"))
    with pytest.raises(CourseError, match=r"is a notebook, .*Put one student's notebook at"):
        list(read_archive(tmp_path / "u01.ipynb"))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("name\nx\n", "no column 'id'"),
        ("id\na\nA\n", "stands in row 2 already"),
        ("id\n../x\n", "cannot be a folder name"),
    ],
)
def test_bad_rosters(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "r.csv"
    path.write_text(text)
    with pytest.raises(CourseError, match=message):
        Roster.read(path)


def test_names_are_compared_by_letters() -> None:
    assert plain("Zoë O’Hara") == plain("ZOE OHARA")
    assert plain("李雷") == "李雷"


def test_parse_does_not_take_a_plain_folder_for_canvas(tmp_path: Path) -> None:
    path = archive(tmp_path / "s.zip", {"jdoe/u01_sequential.ipynb": b"{}"})
    (member,) = read_archive(path)
    handed = lms.plain.SYSTEM.settle(
        lms.base.Batch("u01_sequential", "s.zip", [parse(member, lms.systems())])
    )[0]
    assert (handed.system, handed.name) == ("plain", "jdoe")


GRADES = Grades(
    {"jdoe": {"u01_sequential": 7.0}, "zohara": {"u01_sequential": 6.5}, "ghost": {}},
    {"u01_sequential": 10.0},
)


def table(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text)))


def test_export_csv() -> None:
    rows = table(export(GRADES, "csv", None).text)
    assert rows[0] == ["student", "u01_sequential"]
    assert ["jdoe", "7"] in rows
    assert ["ghost", ""] in rows


def test_export_canvas(roster: Roster) -> None:
    done = export(GRADES, "canvas", roster)
    rows = table(done.text)
    assert rows[0] == ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "u01_sequential"]
    assert rows[1] == ["    Points Possible", "", "", "", "", "10"]
    assert ["Doe, Jane", "12345", "", "jdoe01", "A", "7"] in rows
    assert any(note.startswith("ghost: graded, but not in the roster") for note in done.notes)


def test_export_into_canvas_own_file(roster: Roster, tmp_path: Path) -> None:
    template = tmp_path / "gradebook.csv"
    template.write_text(
        "Student,ID,SIS User ID,SIS Login ID,Section,Essay (1),U01: stacks (4711),Final Score\n"
        "    Points Possible,,,,,5,10,(read only)\n"
        '"Doe, Jane",12345,,jdoe01,A,3,,80\n'
        '"Kim, Min",34567,,mkim03,B,4,2,70\n'
        '"Student, Test",1,,,A,,,\n'
    )
    rows = table(export(GRADES, "canvas", roster, template).text)
    assert rows[2] == ["Doe, Jane", "12345", "", "jdoe01", "A", "3", "7", "80"]
    assert rows[3] == ["Kim, Min", "34567", "", "mkim03", "B", "4", "2", "70"], "left as it was"
    assert rows[1][5:] == ["5", "10", "(read only)"]


def test_export_into_moodles_worksheet(roster: Roster, tmp_path: Path) -> None:
    template = tmp_path / "worksheet.csv"
    template.write_text(
        "﻿Identifier,Full name,Email address,Status,Grade,Maximum Grade,Grade can be changed,"
        "Last modified (grade),Feedback comments\n"
        "Participant 1234567,Jane Doe,jane@example.org,Submitted,,100.00,Yes,-,\n"
        "Participant 3456789,Min Kim,min@example.org,No submission,,100.00,Yes,-,\n",
        encoding="utf-8",
    )
    rows = table(export(GRADES, "moodle", roster, template).text)
    assert rows[1][4] == "70", "7 of 10, on Moodle's scale of 100"
    assert rows[2][4] == ""


@pytest.mark.parametrize("form", ["canvas", "moodle"])
def test_export_asks_for_a_roster_or_template(form: str, tmp_path: Path) -> None:
    with pytest.raises(CourseError, match="--roster"):
        export(GRADES, form, None)
    bad = tmp_path / "t.csv"
    bad.write_text("a,b\n1,2\n")
    with pytest.raises(CourseError, match="has no column"):
        export(GRADES, form, None, bad)


def test_the_archives_times_become_those_of_handing_in_only_if_asked(
    course: Course, roster: Roster, tmp_path: Path
) -> None:
    path = tmp_path / "canvas.zip"
    with zipfile.ZipFile(path, "w") as out:
        info = zipfile.ZipInfo("doejane_12345_678901_u01.ipynb", (2026, 3, 1, 14, 30, 0))
        out.writestr(info, notebook("u01", "a"))
    stamp = course.root / "submitted" / "jdoe" / "u01_sequential" / "timestamp.txt"
    collect(course, "u01_sequential", path, roster)
    assert not stamp.exists()
    collect(course, "u01_sequential", path, roster, times=True)
    there = datetime(2026, 3, 1, 14, 30).astimezone(UTC).replace(tzinfo=None)
    assert parse_time(stamp.read_text()) == there
    later = archive(
        tmp_path / "later.zip", {"doejane_12345_678902_u01.ipynb": notebook("u01", "b")}
    )
    collect(course, "u01_sequential", later, roster)
    assert not stamp.exists(), "the earlier file's time says nothing of the new one"


def test_a_damaged_zip_in_the_zip_stops_nothing(tmp_path: Path) -> None:
    """One byte after the other of a small archive is spoilt."""
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as made:
        made.writestr("u01_é.ipynb", "{}" * 9)
    good = inner.getvalue()
    for place in range(len(good)):
        for value in (0, 128, 255):
            spoilt = bytearray(good)
            spoilt[place] = value
            outer = tmp_path / "outer.zip"
            with zipfile.ZipFile(outer, "w") as made:
                made.writestr("doe_1_2_u01.zip", bytes(spoilt))
                made.writestr("roe_1_3_u01.ipynb", "{}")
            names = [member.path for member in read_archive(outer)]
            assert "roe_1_3_u01.ipynb" in names
            assert len(names) >= 2


# Whose a file is.


def test_a_number_that_differs_outweighs_a_name(
    course: Course, roster: Roster, tmp_path: Path
) -> None:
    stranger, own = notebook("u01", "stranger"), notebook("u01", "own")
    alone = archive(tmp_path / "a.zip", {"doejane_55551_1_u01.ipynb": stranger})
    (line,) = collect(course, "u01_sequential", alone, roster)
    assert (line.outcome, line.why) == (
        "no such student",
        "like jdoe, but with another canvas_id (55551, not 12345); "
        "add a row to the roster for 'doejane' with canvas_id 55551",
    )
    both = {"doejane_12345_1_u01.ipynb": own, "doejane_55551_2_u01-9.ipynb": stranger}
    collect(course, "u01_sequential", archive(tmp_path / "b.zip", both), roster)
    assert submitted(course, "jdoe") == own


def test_two_people_who_fit_one_by_name_are_not_confused(course: Course, tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_text("id,first_name,last_name\njdoe,Jane,Doe\n")
    zipped = archive(
        tmp_path / "s.zip",
        {
            "doejane_1_1_u01.ipynb": notebook("u01", "a"),
            "doejane_2_2_u01.ipynb": notebook("u01", "b"),
        },
    )
    lines = collect(course, "u01_sequential", zipped, Roster.read(path))
    assert {line.outcome for line in lines} == {"no such student"}
    assert lines[0].why.startswith("2 people in this archive fit jdoe; add a row to the roster")
    folders = archive(
        tmp_path / "f.zip",
        {"Zoe/u01.ipynb": notebook("u01", "a"), "ZOE/u01.ipynb": notebook("u01", "b")},
    )
    lines = collect(course, "u01_sequential", folders, None)
    assert {line.outcome for line in lines} == {"no such student"}, "one folder on many systems"


def test_moodles_numbers_of_another_assignment(course: Course, tmp_path: Path) -> None:
    """The roster's moodle_id are u01's; in u02 everybody has another."""
    path = tmp_path / "r.csv"
    path.write_text(ROSTER, encoding="utf-8")
    end = "_assignsubmission_file_/u01.ipynb"
    names = ("Jane Doe_501", "Min Kim_502", "Min Kim_503", "Group A-Zoë O'Hara_504")
    zipped = archive(tmp_path / "s.zip", {name + end: notebook("u01", name[-3:]) for name in names})
    roster = Roster.read(path)
    lines = collect(course, "u01_sequential", zipped, roster)
    assert submitted(course, "jdoe") == notebook("u01", "501")
    assert submitted(course, "zohara") == notebook("u01", "504"), "the group's name is taken off"
    assert [x.why for x in lines if "Min Kim" in x.file] == [
        "the roster has 2 people of this name (mkim, mkim2); "
        f"add a row to the roster for 'Min Kim', or say who {n} is with --worksheet"
        for n in (502, 503)
    ]
    sheet = tmp_path / "worksheet.csv"
    sheet.write_text(
        "\ufeffIdentifier,Full name,Email address,Status,Grade\n"
        "Participant 501,Jane Doe,jane@example.org,,\n"
        "Participant 502,Min Kim,MIN2@example.org,,\n"
        "Participant 503,Min Kim,stranger@example.org,,\n",
        encoding="utf-8",
    )
    lines = collect(course, "u01_sequential", zipped, roster, worksheet=read_worksheet(sheet))
    assert submitted(course, "mkim2") == notebook("u01", "502")
    assert not (course.root / "submitted" / "mkim").exists()
    whys = {line.file[:11]: line.why for line in lines if line.outcome == "no such student"}
    assert whys["Min Kim_503"] == (
        "the roster has 2 people of this name (mkim, mkim2); add a row to the roster for "
        "'Min Kim' with the worksheet's ID number or email address"
    )
    assert whys["Group A-Zoë"] == (
        "the worksheet has no Participant 504; give the one of this assignment, or if this is "
        "a group's, put it under submitted/<student>/ of each member yourself"
    )


def test_a_hyphen_alone_is_no_group(course: Course, tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_text("id,first_name,last_name\npeter,Peter,Kim\n")
    zipped = archive(
        tmp_path / "s.zip",
        {"Hans-Peter Kim_501_assignsubmission_file_/u01.ipynb": notebook("u01")},
    )
    (line,) = collect(course, "u01_sequential", zipped, Roster.read(path))
    assert line.outcome == "no such student"


def test_a_worksheet_with_namesakes_needs_numbers(course: Course, tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_text("id,first_name,last_name\nmkim,Min,Kim\n")
    (tmp_path / "w.csv").write_text(
        "Identifier,Full name\nParticipant 1,Min Kim\nParticipant 2,Min Kim\n"
    )
    zipped = archive(
        tmp_path / "s.zip", {"Min Kim_2_assignsubmission_file_/u01.ipynb": notebook("u01")}
    )
    sheet = read_worksheet(tmp_path / "w.csv")
    roster = Roster.read(tmp_path / "r.csv")
    (line,) = collect(course, "u01_sequential", zipped, roster, worksheet=sheet)
    assert line.why.startswith("the worksheet has several people called 'Min Kim'; ")
    with pytest.raises(CourseError, match="roster with a column id_number or email"):
        collect(course, "u01_sequential", zipped, None, worksheet=sheet)
    (tmp_path / "w.csv").write_text("ID,Vollständiger Name\n", encoding="utf-8")
    with pytest.raises(CourseError, match=r"no column 'Identifier'.* set yours to English"):
        read_worksheet(tmp_path / "w.csv")


def test_a_groups_id_is_nobodys_number(course: Course, roster: Roster, tmp_path: Path) -> None:
    zipped = archive(
        tmp_path / "s.zip",
        {
            "Team Blue_1234567_assignsubmission_file_/u01.ipynb": notebook("u01"),
            "Team Red_78_assignsubmission_file_/u01.ipynb": notebook("u01"),
        },
    )
    lines = collect(course, "u01_sequential", zipped, roster)
    assert {line.outcome for line in lines} == {"no such student"}
    assert lines[0].why == (
        "jdoe has the number 1234567, but another name; "
        "if this is a group's, put it under submitted/<student>/ of each member yourself"
    )


def test_typed_anonymous_and_group_work_in_canvas(
    course: Course, roster: Roster, tmp_path: Path
) -> None:
    zipped = archive(
        tmp_path / "s.zip",
        {
            "doejane_12345_text.html": b"<p>here</p>",
            "doejane_LATE_12345_link.html": b"<p>there</p>",
            "groupa_23456_910_u01.ipynb": notebook("u01"),
            "LATE_anon_x7Kq2_911_u01.ipynb": notebook("u01"),
            "anon_34567_912_u01.ipynb": notebook("u01"),
        },
    )
    lines = collect(course, "u01_sequential", zipped, roster)
    found = {line.file: (line.outcome, line.student, line.why, line.late) for line in lines}
    typed = "text or a link typed into Canvas, not a file"
    hidden = (
        "Canvas hides the names (anonymous grading); switch that off in the assignment, or post "
        "its grades, and download again"
    )
    assert found == {
        "doejane_12345_text.html": ("left out", "jdoe", typed, False),
        "doejane_LATE_12345_link.html": ("left out", "jdoe", typed, True),
        "groupa_23456_910_u01.ipynb": (
            "collected",
            "zohara",
            "called 'groupa' in the archive: if that is a group, only zohara gets this; "
            "Canvas does not say who else is in it; was 'u01.ipynb'",
            False,
        ),
        "LATE_anon_x7Kq2_911_u01.ipynb": ("no such student", "", hidden, True),
        "anon_34567_912_u01.ipynb": ("no such student", "", hidden, False),
    }


# Which file is taken.


def test_the_last_attempt_is_by_number_and_time(
    course: Course, roster: Roster, tmp_path: Path
) -> None:
    zipped = archive(
        tmp_path / "s.zip",
        {
            "doejane_12345_99_u01.ipynb": notebook("u01", "early"),
            "doejane_12345_100_u01.ipynb": notebook("u01", "late"),
        },
    )
    collect(course, "u01_sequential", zipped, roster)
    assert submitted(course, "jdoe") == notebook("u01", "late")
    folder = "Zoë O'Hara_2345678_assignsubmission_file_"
    with zipfile.ZipFile(tmp_path / "m.zip", "w") as out:
        for name, hour in (("a", 9), ("b", 8)):
            info = zipfile.ZipInfo(f"{folder}/{name}/u01.ipynb", (2026, 3, 1, hour, 0, 0))
            out.writestr(info, notebook("u01", f"{hour} o'clock"))
    collect(course, "u01_sequential", tmp_path / "m.zip", roster)
    assert submitted(course, "zohara") == notebook("u01", "9 o'clock")


IN_MOODLE = "Jane Doe_1234567_assignsubmission_file_/"


@pytest.mark.parametrize(
    ("names", "taken"),
    [
        (("doejane_12345_10_lab-3", "doejane_12345_20_u01_sequential"), 1),
        (("doejane_12345_20_lab-3", "doejane_12345_10_u01_sequential"), 1),
        (("doejane_12345_10_lab-3", "doejane_12345_20_answers"), 1),
        (("doejane_12345_10_u01_sequential-1", "doejane_12345_20_u01_sequential"), 0),
        (("doejane_12345_10_u01_sequential-1", "doejane_12345_20_lab-3"), 0),
        ((f"{IN_MOODLE}alt (1)", f"{IN_MOODLE}u01_sequential"), 1),
        ((f"{IN_MOODLE}u01_sequential (2)", f"{IN_MOODLE}u01_sequential (10)"), 1),
        ((f"{IN_MOODLE}alt (1)", f"{IN_MOODLE}neu"), None),
    ],
)
@pytest.mark.parametrize("swapped", [False, True])
def test_a_mark_of_an_attempt_counts_among_files_of_one_name(
    course: Course,
    roster: Roster,
    tmp_path: Path,
    names: tuple[str, str],
    taken: int | None,
    swapped: bool,
) -> None:
    files = {f"{name}.ipynb": notebook("u01", str(n)) for n, name in enumerate(names)}
    ordered = dict(reversed(files.items())) if swapped else files
    with zipfile.ZipFile(tmp_path / "s.zip", "w") as out:
        for name, data in ordered.items():
            out.writestr(zipfile.ZipInfo(name), data)
    lines = collect(course, "u01_sequential", tmp_path / "s.zip", roster)
    if taken is None:
        assert {line.outcome for line in lines} == {"refused"}
    else:
        assert submitted(course, "jdoe") == notebook("u01", str(taken))


def test_where_nothing_tells_the_last_none_is_taken(
    course: Course, roster: Roster, tmp_path: Path
) -> None:
    with zipfile.ZipFile(tmp_path / "s.zip", "w") as out:
        for name in "ab":
            out.writestr(zipfile.ZipInfo(f"jdoe/{name}/u01.ipynb"), notebook("u01", name))
    lines = collect(course, "u01_sequential", tmp_path / "s.zip", roster)
    assert [(line.outcome, line.why) for line in lines] == [
        (
            "refused",
            "nothing tells which of these is the last; put the right one at "
            "submitted/jdoe/u01_sequential/u01_sequential.ipynb",
        )
    ] * 2
    assert not (course.root / "submitted").exists()


@pytest.mark.parametrize(
    ("before", "now", "obstacle"),
    [
        ({"model": b"x"}, {"model/__init__.py": b"x = 1"}, "model"),
        ({"model/a/b.py": b"x"}, {"model/a": b"x = 1"}, "model/a"),
        ({}, {"lib": b"x", "lib/x.py": b"y = 1"}, "lib"),
    ],
)
def test_what_stands_in_the_way_beside_the_notebook_is_named(
    course: Course, roster: Roster, tmp_path: Path, before: Files, now: Files, obstacle: str
) -> None:
    """And costs the notebook nothing; a dry run promises the same."""
    for number, files in enumerate((before, now)):
        inside = {"jdoe/u01.ipynb": notebook("u01", str(number))}
        inside |= {f"jdoe/{name}": data for name, data in files.items()}
        zipped = archive(tmp_path / f"{number}.zip", inside)
        promised = collect(course, "u01_sequential", zipped, roster, dry_run=True)
        lines = collect(course, "u01_sequential", zipped, roster)
        assert [(x.file, x.outcome, x.why) for x in promised] == [
            (x.file, x.outcome, x.why) for x in lines
        ]
    assert outcomes(lines)["jdoe/u01.ipynb"] == "collected"
    (line,) = [x for x in lines if x.outcome == "left out"]
    assert line.file == f"jdoe/{list(now)[-1]}"
    where = f"submitted/jdoe/u01_sequential/{obstacle}"
    assert line.why.endswith(f"{where} is in its way: remove or rename it, and collect again")
    assert submitted(course, "jdoe") == notebook("u01", "1")


def test_a_lone_notebook_and_two_of_one_name_are_nobodys(
    course: Course, roster: Roster, tmp_path: Path
) -> None:
    inside = {"u01_sequential.ipynb": notebook("u01"), "Min Kim/u01.ipynb": notebook("u01")}
    lines = collect(course, "u01_sequential", archive(tmp_path / "s.zip", inside), roster)
    why = {line.file: line.why for line in lines}
    assert set(outcomes(lines).values()) == {"no such student"}
    assert why["u01_sequential.ipynb"] == (
        "nothing tells whose it is; put it at "
        "submitted/<student>/u01_sequential/u01_sequential.ipynb"
    )
    assert why["Min Kim/u01.ipynb"] == (
        "the roster has 2 people of this name (mkim, mkim2); put it into the right one's folder in "
        "submitted/"
    )


def test_a_gradescope_list_that_cannot_be_read(
    course: Course, roster: Roster, tmp_path: Path
) -> None:
    inside = {
        "assignment_1_export/submission_metadata.yml": b"\xff: [",
        "assignment_1_export/submission_7/u01.ipynb": notebook("u01"),
    }
    lines = collect(course, "u01_sequential", archive(tmp_path / "s.zip", inside), roster)
    (line,) = [line for line in lines if line.file.endswith(".ipynb")]
    assert line.outcome == "no such student"
    assert "nothing that can be read of it stands in submission_metadata.yml" in line.why
    assert "roster" not in line.why


def test_backslashes_and_litter(course: Course, roster: Roster, tmp_path: Path) -> None:
    zipped = archive(
        tmp_path / "s.zip",
        {"jdoe\\u01\\u01.ipynb": notebook("u01"), "zohara/._u01.ipynb": notebook("u01")},
    )
    found = outcomes(collect(course, "u01_sequential", zipped, roster))
    assert found == {"jdoe/u01/u01.ipynb": "collected", "zohara/._u01.ipynb": "left out"}


# Whose a row is, and what is written into it.

CANVAS = "Student,ID,SIS User ID,SIS Login ID,Section,U01 (4711)\n"


def filled(tmp_path: Path, form: str, roster: Roster | None, text: str, **more: Any) -> Exported:
    path = tmp_path / "template.csv"
    path.write_bytes(text.encode())
    return export(GRADES, form, roster, path, **more)


def test_a_namesake_in_canvas_gets_no_points(roster: Roster, tmp_path: Path) -> None:
    text = CANVAS + '"Doe, Jane",99911,,jd99,C,\n"Doe, Jane",12345,,jdoe01,A,\n'
    done = filled(tmp_path, "canvas", roster, text)
    assert [row[-1] for row in table(done.text)] == ["U01 (4711)", "", "7"]
    assert (
        "Row 'Doe, Jane' (canvas_id 99911, sis_login_id jd99): left as it was; "
        "like jdoe, but with another canvas_id (99911, not 12345)."
    ) in done.notes


def test_a_namesake_in_moodle_gets_no_points(roster: Roster, tmp_path: Path) -> None:
    text = (
        "Identifier,Full name,Email address,Grade,Maximum Grade\n"
        "Participant 501,Jane Doe,jane@example.org,,10.00\n"
        "Participant 502,Zoë O'Hara,stranger@example.org,,10.00\n"
    )
    done = filled(tmp_path, "moodle", roster, text)
    assert [row[3] for row in table(done.text)[1:]] == ["7", ""]
    assert "zohara: graded, but no row of the worksheet is surely theirs; left out." in done.notes


def test_numbers_that_contradict_each_other_are_nobodys(roster: Roster, tmp_path: Path) -> None:
    text = CANVAS + '"A",12345,,zohara02,A,\n"Doe, Jane",777,,jdoe01,A,\n"C",888,,zohara,A,\n'
    done = filled(tmp_path, "canvas", roster, text)
    assert [row[-1] for row in table(done.text)[1:]] == ["", "", ""]
    assert [note for note in done.notes if note.startswith("Row")] == [
        "Row 'A' (canvas_id 12345, sis_login_id zohara02): left as it was; "
        "its numbers are two people's: canvas_id 12345 is jdoe's, "
        "sis_login_id zohara02 is zohara's.",
        "Row 'Doe, Jane' (canvas_id 777, sis_login_id jdoe01): left as it was; "
        "like jdoe, but with another canvas_id (777, not 12345).",
        "Row 'C' (canvas_id 888, sis_login_id zohara): left as it was; "
        "like zohara, but with another canvas_id (888, not 23456).",
    ]


def test_two_rows_for_one_student_get_nothing(tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_text("id,first_name,last_name\njdoe,Jane,Doe\n")
    text = CANVAS + '"Doe, Jane",1,,,A,\n"Doe, Jane",2,,,A,\n'
    done = filled(tmp_path, "canvas", Roster.read(tmp_path / "r.csv"), text)
    assert [row[-1] for row in table(done.text)[1:]] == ["", ""]
    assert "Row 'Doe, Jane' (canvas_id 1): left as it was; 2 rows fit jdoe." in done.notes


def test_a_folders_ending_is_the_systems_own_number(tmp_path: Path) -> None:
    """Folders made without a roster: the name in the archive and Canvas' ID."""
    path = tmp_path / "t.csv"
    path.write_text(
        CANVAS + '"Stranger, Sam",34,5,sam,A,\n"Doe, Jane",12345,,,A,\n"Other, Ann",7,,,A,\n'
    )
    points = {"x-5": {"u01_sequential": 9.0}, "doejane-12345": {"u01_sequential": 7.0}}
    points["y-7"] = {"u01_sequential": 8.0}
    done = export(Grades(points, {"u01_sequential": 10.0}), "canvas", None, path)
    assert [row[-1] for row in table(done.text)[1:]] == ["", "7", ""]
    assert any("the folder y-7 ends with its number, but has another name" in n for n in done.notes)


def test_canvas_points_are_scaled_and_the_column_is_named(roster: Roster, tmp_path: Path) -> None:
    text = CANVAS + '    Points Possible,,,,,100\n"Doe, Jane",12345,,jdoe01,A,\n'
    done = filled(tmp_path, "canvas", roster, text)
    assert table(done.text)[2][-1] == "70"
    assert (
        "u01_sequential: fills the column 'U01 (4711)'; points of 10 are scaled to Canvas' 100."
    ) in done.notes
    with pytest.raises(CourseError, match="Canvas' points possible for u01_sequential are '0'"):
        filled(tmp_path, "canvas", roster, text.replace(",100", ",0"))


def test_where_no_column_fits_nothing_is_called_exported(roster: Roster, tmp_path: Path) -> None:
    text = CANVAS.replace("U01 (4711)", "U012 Foo (9)") + '"Doe, Jane",12345,,jdoe01,A,\n'
    said = (
        "No column of the template begins with u01_sequential, so nothing would be filled in. Say "
        "which one is meant by its whole heading, with --column."
    )
    with pytest.raises(CourseError, match=f"^{re.escape(said)}$"):
        filled(tmp_path, "canvas", roster, text)
    assert filled(tmp_path, "canvas", roster, text, column="U012 Foo (9)").items == [
        "u01_sequential"
    ]


def test_two_columns_that_begin_with_the_unit(roster: Roster, tmp_path: Path) -> None:
    text = (
        "Student,ID,U01 quiz (1),U01 Sequential (2),U01 Current Score\n"
        "    Points Possible,,10,10,(read only)\n"
        '"Doe, Jane",12345,,,\n'
    )
    with pytest.raises(CourseError) as error:
        filled(tmp_path, "canvas", roster, text)
    assert str(error.value) == (
        "Several columns of the template may be u01_sequential: 'U01 quiz (1)', "
        "'U01 Sequential (2)'. Say which, with u01 in your command: --column \"U01 quiz (1)\""
    )
    done = filled(tmp_path, "canvas", roster, text, column="U01 Sequential (2)")
    assert table(done.text)[2] == ["Doe, Jane", "12345", "", "7", ""]
    with pytest.raises(CourseError, match="no column 'U01'"):
        filled(tmp_path, "canvas", roster, text, column="U01")
    exact = text.replace("U01 Sequential (2)", "u01_sequential (2)")
    assert table(filled(tmp_path, "canvas", roster, exact).text)[2][3] == "7"


def test_line_breaks_in_cells_stay(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_bytes('id,last_name\r\njdoe,"Doe\u2028\x0bx"\r\n\r\nzohara,"a\nb"\r\n'.encode())
    roster = Roster.read(path)
    assert [p.last_name for p in roster.people] == ["Doe\u2028\x0bx", "a\nb"]
    text = 'Identifier,Grade,Feedback\r\nParticipant 1,,"one\r\ntwo\nthree"\r\n'
    assert filled(tmp_path, "moodle", None, text).text == text


def test_semicolons_are_read(roster: Roster, tmp_path: Path) -> None:
    text = CANVAS.replace(",", ";") + "    Points Possible;;;;;10,0\nDoe, Jane;12345;;jdoe01;A;\n"
    done = filled(tmp_path, "canvas", roster, text)
    assert done.text.splitlines()[2] == "Doe, Jane;12345;;jdoe01;A;7", "as Canvas wrote it"
    text = "Identifier;Full name;Email address;Grade\nParticipant 5;x;jane@example.org;\n"
    done = filled(tmp_path, "moodle", roster, text)
    assert done.text.splitlines()[1] == "Participant 5,x,jane@example.org,7", "Moodle reads commas"


def test_latin_1_and_a_missing_file_are_named(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_bytes("id,last_name\njm,Müller\n".encode("latin-1"))
    with pytest.raises(CourseError, match=r"The roster .* is not in UTF-8.*save it as 'CSV UTF-8'"):
        Roster.read(path)
    with pytest.raises(CourseError, match=r"The roster .* is not there"):
        Roster.read(tmp_path / "none.csv")
    with pytest.raises(CourseError, match=r"There is no file .*none\.zip"):
        list(read_archive(tmp_path / "none.zip"))
    with pytest.raises(CourseError, match="is a folder"):
        list(read_archive(tmp_path))


@pytest.mark.parametrize("maximum", ["-", "0.00", "1,000", "nan"])
def test_a_maximum_that_is_no_number(roster: Roster, tmp_path: Path, maximum: str) -> None:
    text = (
        "Identifier,Full name,Email address,Grade,Maximum Grade\n"
        f'Participant 5,Jane Doe,jane@example.org,,"{maximum}"\n'
    )
    with pytest.raises(CourseError, match=r"Moodle's maximum points are .* cannot be scaled"):
        filled(tmp_path, "moodle", roster, text)


@pytest.mark.parametrize("form", ["csv", "canvas", "moodle"])
def test_export_says_who_has_no_grade(roster: Roster, form: str) -> None:
    note = (
        "u01_sequential: no grade for 2 of 4 in the roster "
        "(nothing handed in, or not graded yet): mkim, mkim2."
    )
    assert note in export(GRADES, form, roster).notes


# The commands.


def run(course: Course, monkeypatch: pytest.MonkeyPatch, *words: str) -> Result:
    monkeypatch.setenv("STACKGRAPH_COURSE", str(course.root))
    monkeypatch.setenv("COLUMNS", "80")
    return CliRunner().invoke(app, list(words))


def test_collect_says_all_at_80_columns(
    course: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (course.root / "roster.csv").write_text(ROSTER, encoding="utf-8")
    name = "strangerofthelongestname_99999_1_u01_sequential.ipynb"
    zipped = archive(
        tmp_path / "s.zip",
        {name: notebook("u01"), "doejane_LATE_12345_2_u01_sequential.ipynb": notebook("u01")},
    )
    trial = run(course, monkeypatch, "collect", "u01", str(zipped), "--dry-run")
    assert "No notebook yet from 3 of 4" in trial.output
    assert "Log:" not in trial.output
    assert "Next:" not in trial.output
    done = run(course, monkeypatch, "collect", "u01", str(zipped))
    assert done.exit_code == 1
    rows = [line for line in done.output.splitlines() if line.startswith("│")]
    cells = [[cell.strip() for cell in row.strip("│").split("│")] for row in rows]
    assert "…" not in done.output
    assert "".join(cell[0] for cell in cells).endswith(name), "whole, and the problem last"
    said = " ".join(done.output.replace("\n", "").split())
    assert "No notebook yet from 3 of 4: zohara (Zoë O'Hara), mkim (Min Kim), mkim2" in said
    assert "mark LATE has no time and costs nothing" in said
    assert "/collected/u01_sequential/log.csv" in done.output.replace("\n", "")
    assert "Next: stackgraph grade u01" in said


def test_nothing_collected_is_nothing_to_grade(
    course: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = run(course, monkeypatch, "collect", "u01", str(archive(tmp_path / "s.zip", {})))
    assert "The archive is empty." in done.output
    assert "Next" not in done.output


def test_export_into_a_folder_that_is_not_there(
    course: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("stackgraph.classroom.export.from_gradebook", lambda *_, **__: GRADES)
    done = run(course, monkeypatch, "export", "u01", "-o", str(tmp_path / "no" / "x.csv"))
    assert isinstance(done.exception, CourseError)
    assert str(done.exception) == (
        f"There is no folder {tmp_path / 'no'}. Make it, or name another file."
    )
