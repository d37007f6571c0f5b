"""Each course system: its archives, its exports as rosters, its grade files; and the registry."""

from __future__ import annotations

import csv
import io
import re
import time
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from stackgraph.classroom import lms
from stackgraph.classroom.collect import Line, collect
from stackgraph.classroom.export import export, forms
from stackgraph.classroom.grades import Grades
from stackgraph.classroom.lms.base import Handed
from stackgraph.classroom.rows import Asked, whose
from stackgraph.course import Course, CourseError
from stackgraph.course.roster import DIALECTS, Roster
from support.classroom import (
    UNIT,
    archive,
    handed_in,
    make_course,
    notebook,
    with_raw_names,
    zipped,
)

A, B, C = notebook(text="a"), notebook(text="b"), notebook(text="c")
ROSTER = """id,first_name,last_name,email,canvas_id,sis_login_id,id_number
jdoe,Jane,Doe,jane@example.org,12345,jd_01,N1
zohara,Zoë,O'Hara,zoe@example.org,23456,zohara02,N2
mkim,Min,Kim,min@example.org,34567,mkim03,N3
mkim2,Min,Kim,min2@example.org,45678,mkim04,N4
"""


@pytest.fixture
def roster(tmp_path: Path) -> Roster:
    path = tmp_path / "roster.csv"
    path.write_text(ROSTER, encoding="utf-8")
    return Roster.read(path)


def taken(lines: list[Line]) -> dict[str, str]:
    return {line.student: line.file for line in lines if line.outcome == "collected"}


# ------------------------------------------------------------------------------ the registry


def test_a_new_system_is_one_new_file(
    course: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = Path(__file__).with_name("programs")
    monkeypatch.setattr(lms, "__path__", [*lms.__path__, str(room)])
    lms.systems.cache_clear()
    try:
        path = archive(tmp_path / "s.zip", {"U01/jdoe/Submission attachment(s)/u01.ipynb": A})
        assert taken(collect(course, UNIT, path, None)) == {
            "jdoe": "U01/jdoe/Submission attachment(s)/u01.ipynb"
        }
        assert "sakai" in forms()
    finally:
        lms.systems.cache_clear()


def test_every_system_of_the_package_is_known() -> None:
    names = [system.name for system in lms.systems()]
    assert {"moodle", "blackboard", "brightspace", "gradescope", "ilias", "canvas"} < set(names)
    assert names[-1] == "plain", "it takes all that is left"
    assert len(DIALECTS) == len(names)


# ---------------------------------------------------------------------------------- archives

STAMP = "2026-11-01-12-00-00"
LATER = "2026-11-02-08-30-00"


def test_blackboard(course: Course, roster: Roster, tmp_path: Path) -> None:
    path = archive(
        tmp_path / "gradebook_U01.zip",
        {
            f"U01_jd_01_attempt_{STAMP}_u01_sequential.ipynb": A,
            f"U01_jd_01_attempt_{LATER}_u01_sequential.ipynb": B,
            f"U01_jd_01_attempt_{LATER}_helper.py": b"x = 1\n",
            f"U01_jd_01_attempt_{STAMP}_helper.py": b"x = 0\n",
            f"U01_jd_01_attempt_{STAMP}.txt": b"Name: Jane Doe (jd_01)\n",
            f"U01_zohara02_attempt_{STAMP}_u01_sequential.ipynb": C,
            f"U01_nobody_attempt_{STAMP}_u01_sequential.ipynb": C,
        },
    )
    lines = collect(course, UNIT, path, roster, times=True)
    assert handed_in(course) == {"jdoe": B, "zohara": C}, "the last attempt, by its time"
    folder = course.root / "submitted" / "jdoe" / UNIT
    assert (folder / "helper.py").read_bytes() == b"x = 1\n"
    (stranger,) = [line for line in lines if line.outcome == "no such student"]
    assert stranger.why == "add a row to the roster with id or sis_login_id 'nobody'"
    local = datetime(2026, 11, 2, 8, 30).astimezone(UTC)
    assert (folder / "timestamp.txt").read_text() == f"{local:%Y-%m-%d %H:%M:%S UTC}"


@pytest.mark.parametrize("receipts", [True, False])
def test_blackboard_without_a_roster(course: Course, tmp_path: Path, receipts: bool) -> None:
    """An assignment's name and a login with ``_`` are told apart by receipts, or by each other."""
    files = {
        f"Unit_1_first_jane_doe_attempt_{STAMP}_u01.ipynb": A,
        f"Unit_1_first_mkim_attempt_{STAMP}_u01.ipynb": B,
    }
    if receipts:
        del files[f"Unit_1_first_mkim_attempt_{STAMP}_u01.ipynb"]
        files[f"Unit_1_first_jane_doe_attempt_{STAMP}.txt"] = b"Name: Jane Doe (jane_doe)\nDate: x"
    collect(course, UNIT, archive(tmp_path / "s.zip", files), None)
    assert set(handed_in(course)) == ({"jane_doe"} if receipts else {"jane_doe", "mkim"})


@pytest.mark.parametrize("sep", [" - ", "/"])
def test_brightspace(course: Course, roster: Roster, tmp_path: Path, sep: str) -> None:
    path = archive(
        tmp_path / "U01 Download.zip",
        {
            f"12345-67890 - Jane Doe - Nov 3, 2026 1159 PM{sep}u01_sequential.ipynb": A,
            f"12345-67890 - Jane Doe - Nov 4, 2026 905 AM{sep}u01_sequential.ipynb": B,
            f"12346-67890 - Zoë O'Hara - Nov 3, 2026 859 AM{sep}u01_sequential.ipynb": C,
            f"12347-67890 - Min Kim - Nov 3, 2026 859 AM{sep}u01_sequential.ipynb": C,
            "index.html": b"<html>",
        },
    )
    lines = collect(course, UNIT, path, roster)
    assert handed_in(course) == {"jdoe": B, "zohara": C}
    outcome = {line.file: (line.outcome, line.why) for line in lines}
    assert outcome["index.html"][0] == "left out"
    kim = next(why for file, (_, why) in outcome.items() if "Min Kim" in file)
    assert kim == (
        "the roster has 2 people of this name (mkim, mkim2); "
        "add a row to the roster for 'Min Kim' with brightspace_id 12347"
    )


def test_a_rosters_own_column_for_a_system(course: Course, tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_text(
        "id,first_name,last_name,brightspace_id\nmkim,Min,Kim,12347\nmkim2,Min,Kim,12348\n"
    )
    path = archive(
        tmp_path / "s.zip", {"12348-1 - Min Kim - Nov 3, 2026 859 AM - u01_sequential.ipynb": A}
    )
    collect(course, UNIT, path, Roster.read(tmp_path / "r.csv"))
    assert handed_in(course) == {"mkim2": A}


@pytest.mark.parametrize("known", [True, False])
def test_ilias(course: Course, roster: Roster, tmp_path: Path, known: bool) -> None:
    around = "Exercises/Unit 1/Submissions/"
    path = archive(
        tmp_path / "s.zip",
        {
            f"{around}Doe_Jane_jdoe_901/20261103235900_u01_sequential.ipynb": A,
            f"{around}Doe_Jane_jdoe_901/20261104080000_u01_sequential.ipynb": B,
            f"{around}Kim_Min_mkim04_902/20261103120000_u01_sequential.ipynb": C,
        },
    )
    collect(course, UNIT, path, roster if known else None)
    second = "mkim2" if known else "mkim04"
    assert handed_in(course) == {"jdoe": B, second: C}


METADATA = """---
submission_111:
  :submitters:
  - :name: Jane Doe
    :sid: N1
    :email: jane@example.org
  :created_at: 2026-11-03 10:00:00.000000000 Z
  :results:
    :tests:
    - :name: Zoë O'Hara
submission_112:
  :submitters:
  - :name: Min Kim
    :sid: N4
    :email: min2@example.org
"""


@pytest.mark.parametrize("known", [True, False])
def test_gradescope(course: Course, roster: Roster, tmp_path: Path, known: bool) -> None:
    around = "assignment_5_export/"
    path = archive(
        tmp_path / "s.zip",
        {
            f"{around}submission_111/u01_sequential.ipynb": A,
            f"{around}submission_111/data/points.csv": b"1,2\n",
            f"{around}submission_112/u01_sequential.ipynb": B,
            f"{around}submission_113/u01_sequential.ipynb": C,
            f"{around}submission_metadata.yml": METADATA.encode(),
        },
    )
    lines = collect(course, UNIT, path, roster if known else None)
    if known:
        assert handed_in(course) == {"jdoe": A, "mkim2": B}
        assert [x.file for x in lines if x.outcome == "no such student"] == [
            f"{around}submission_113/u01_sequential.ipynb"
        ]
    else:
        assert handed_in(course) == {"jane": A, "min2": B, "submission-113": C}
    student = "jdoe" if known else "jane"
    beside = course.root / "submitted" / student / UNIT / "data" / "points.csv"
    assert beside.read_bytes() == b"1,2\n"


@pytest.mark.parametrize(
    ("written", "utc"),
    [
        ("12:00:00.000000000 Z", "12:00:00"),
        ("12:00:00.0 UTC", "12:00:00"),
        ("12:00:00 +00:00", "12:00:00"),
        ("12:00:00.123456789 -05:00", "17:00:00"),
        ("12:00:00.5 -0500", "17:00:00"),
        ("12:00:00 +05:30", "06:30:00"),
        ("12:00:00", "12:00:00"),
    ],
)
def test_gradescopes_times_are_taken_with_their_zone(
    course: Course,
    roster: Roster,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    written: str,
    utc: str,
) -> None:
    """Wherever the machine is."""
    said = re.sub(r"10:00:00\S* Z", written, METADATA)
    files = {
        "submission_111/u01_sequential.ipynb": A,
        "submission_metadata.yml": said.encode(),
    }
    path = archive(tmp_path / "s.zip", files)
    with monkeypatch.context() as there:
        there.setenv("TZ", "Europe/Berlin")
        time.tzset()
        collect(course, UNIT, path, roster, times=True)
    time.tzset()
    stamp = course.root / "submitted" / "jdoe" / UNIT / "timestamp.txt"
    assert stamp.read_text() == f"2026-11-03 {utc} UTC"


@pytest.mark.parametrize("written", ["2026-02-30 12:00:00 Z", "2026-11-03 12:00:00 XYZ"])
def test_a_gradescope_time_that_is_none_costs_nobody_the_class(
    course: Course, roster: Roster, tmp_path: Path, written: str
) -> None:
    said = re.sub(r"2026-11-03 10:00:00\S* Z", written, METADATA)
    files = {
        "submission_111/u01_sequential.ipynb": A,
        "submission_metadata.yml": said.encode(),
    }
    collect(course, UNIT, archive(tmp_path / "s.zip", files), roster)
    assert handed_in(course) == {"jdoe": A}


def test_canvas_and_moodle_packed_anew(course: Course, roster: Roster, tmp_path: Path) -> None:
    path = archive(
        tmp_path / "s.zip",
        {
            "a/b/submissions/doejane_12345_900001_u01_sequential.ipynb": A,
            "__MACOSX/a/b/submissions/._doejane_12345_900001_u01_sequential.ipynb": b"x",
            "from moodle/Zoë O'Hara_2345678_assignsubmission_file_/u01_sequential.ipynb": B,
            "inner.zip": zipped({"deep/kimmin_34567_900002_u01_sequential.ipynb": C}),
        },
    )
    collect(course, UNIT, path, roster)
    assert handed_in(course) == {"jdoe": A, "zohara": B, "mkim": C}


def test_a_students_file_with_numbers_in_its_name_is_not_canvas(
    course: Course, roster: Roster, tmp_path: Path
) -> None:
    path = archive(tmp_path / "s.zip", {"jdoe/lab_1_2_final.ipynb": A, "mkim/lab_1_2_x.ipynb": B})
    collect(course, UNIT, path, roster)
    assert handed_in(course) == {"jdoe": A, "mkim": B}


@pytest.mark.parametrize(
    "names",
    [
        ("jdoe/u01_sequential.ipynb", "mkim/u01_sequential.ipynb"),
        ("jdoe/work/u01.ipynb", "mkim/u01.ipynb"),
        ("submitted/jdoe/u01_sequential/u01_sequential.ipynb", "submitted/mkim/u01/u01.ipynb"),
        ("u01_sequential/jdoe/u01_sequential.ipynb", "u01_sequential/mkim/u01_sequential.ipynb"),
        ("class 3/homework/jdoe/u01.ipynb", "class 3/homework/mkim/u01.ipynb"),
        ("jdoe.ipynb", "mkim.ipynb"),
        ("u01_jdoe.ipynb", "mkim-u01_sequential.ipynb"),
    ],
)
@pytest.mark.parametrize("known", [True, False])
def test_a_folder_or_file_a_student(
    course: Course, roster: Roster, tmp_path: Path, names: tuple[str, str], known: bool
) -> None:
    path = archive(tmp_path / "s.zip", dict(zip(names, (A, B), strict=True)))
    collect(course, UNIT, path, roster if known else None)
    assert handed_in(course) == {"jdoe": A, "mkim": B}


@pytest.mark.parametrize("known", [True, False])
def test_one_student_alone(course: Course, roster: Roster, tmp_path: Path, known: bool) -> None:
    path = archive(
        tmp_path / "submissions.zip", {"submissions/jdoe/u01_sequential/u01_sequential.ipynb": A}
    )
    collect(course, UNIT, path, roster if known else None)
    assert handed_in(course) == {"jdoe": A}


def test_a_zip_a_student_and_a_zip_around_all(course: Course, tmp_path: Path) -> None:
    each = {"jdoe.zip": zipped({"u01.ipynb": A}), "mkim.zip": zipped({"x/u01.ipynb": B})}
    collect(course, UNIT, archive(tmp_path / "s.zip", each), None)
    assert handed_in(course) == {"jdoe": A, "mkim": B}
    again = make_course(tmp_path / "again")
    around = {"s.zip": zipped({"jdoe/u01.ipynb": A, "mkim/u01.ipynb": B})}
    collect(again, UNIT, archive(tmp_path / "s.zip", around), None)
    assert set(handed_in(again)) == {"jdoe", "mkim"}, "the zip of the archive's name is nobody"


def test_the_time_in_a_students_own_zip_is_not_when_it_was_handed_in(
    course: Course, roster: Roster, tmp_path: Path
) -> None:
    """What it says, the student's machine wrote; a system's archive packed anew says its own."""
    packed = {
        "jdoe.zip": dated({"u01.ipynb": A}, 2031),
        "kimmin_34567_99_my.zip": dated({"u01.ipynb": A}, 2031),
        "Zoe O'Hara_7_assignsubmission_file_/my.zip": dated({"deep/u01.ipynb": B}, 2031),
    }
    (tmp_path / "s.zip").write_bytes(dated(packed, 2026))
    collect(course, UNIT, tmp_path / "s.zip", roster, times=True)
    assert stamps(course) == {"jdoe": "2026", "mkim": "2026", "zohara": "2026"}
    again = make_course(tmp_path / "again")
    systems = dated({"Jane Doe_7_assignsubmission_file_/u01.ipynb": A}, 2025)
    (tmp_path / "s.zip").write_bytes(dated({"moodle.zip": systems}, 2026))
    collect(again, UNIT, tmp_path / "s.zip", roster, times=True)
    assert stamps(again) == {"jdoe": "2025"}


def dated(files: dict[str, bytes], year: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, data in files.items():
            made.writestr(zipfile.ZipInfo(name, (year, 3, 1, 12, 0, 0)), data)
    return out.getvalue()


def stamps(course: Course) -> dict[str, str]:
    found = (course.root / "submitted").glob(f"*/{UNIT}/timestamp.txt")
    return {path.parent.parent.name: path.read_text()[:4] for path in found}


@pytest.mark.parametrize(
    ("pattern", "file"),
    [
        ("{id}_{name}.ipynb", "jdoe_Jane Doe.ipynb"),
        ("{last}, {first} ({any}).ipynb", "Doe, Jane (3rd try).ipynb"),
        ("{email}/{file}", "jane@example.org/deep/u01.ipynb"),
        ("{any}_{email}.ipynb", "x@y_jane@example.org.ipynb"),
        ("{last}{any}_{file}_{id}.ipynb", "Doe-2_a_b_jdoe.ipynb"),
        ("{any}{first} {last}-{number}.ipynb", "Jane Doe-7-7.ipynb"),
    ],
)
def test_a_pattern(course: Course, roster: Roster, tmp_path: Path, pattern: str, file: str) -> None:
    path = archive(tmp_path / "s.zip", {f"around/{file}": A})
    collect(course, UNIT, path, roster, pattern=pattern)
    assert handed_in(course) == {"jdoe": A}


@pytest.mark.parametrize("pattern", ["x.ipynb", "{nobody}.ipynb", "{id}{id}", "{number}.ipynb"])
def test_a_pattern_that_is_none(course: Course, tmp_path: Path, pattern: str) -> None:
    with pytest.raises(CourseError, match=r"--pattern .* cannot be used"):
        collect(course, UNIT, archive(tmp_path / "s.zip", {"a": b""}), None, pattern=pattern)


# ------------------------------------------------------------------------------------- names

NAMES = {
    "macOS": ("utf-8", "Zoë O'Hara"),
    "Windows, Western Europe": ("cp850", "Zoë O'Hara"),
    "Windows, America": ("cp437", "Zoë O'Hara"),
    "Windows, Russia": ("cp866", "Анна Иванова"),
    "Windows, China": ("gb18030", "韩梅梅"),
    "Windows, Japan": ("shift_jis", "山田太郎"),
    "Portuguese": ("cp850", "João Conceição"),
}


@pytest.mark.parametrize("origin", NAMES)
def test_names_in_the_encoding_of_another_machine(
    course: Course, tmp_path: Path, origin: str
) -> None:
    encoding, name = NAMES[origin]
    (tmp_path / "r.csv").write_text(f"id,last_name\nfound,{name}\nother,Doe\n", encoding="utf-8")
    path = with_raw_names(
        tmp_path / "s.zip",
        {f"{name}_2345678_assignsubmission_file_/u01_sequential.ipynb".encode(encoding): A},
    )
    collect(course, UNIT, path, Roster.read(tmp_path / "r.csv"))
    assert handed_in(course) == {"found": A}


def test_names_of_a_mac_without_a_roster_are_whole(course: Course, tmp_path: Path) -> None:
    decomposed = "Zoe\u0308"  # as macOS stores it
    path = with_raw_names(
        tmp_path / "s.zip",
        {f"{decomposed}/u01.ipynb".encode(): A, "李雷/u01.ipynb".encode(): B},
    )
    collect(course, UNIT, path, None)
    assert handed_in(course) == {"Zoë": A, "李雷": B}


def test_names_in_any_script_need_no_roster(course: Course, tmp_path: Path) -> None:
    files = {"李雷/u01_sequential.ipynb": A, "韩梅梅/u01_sequential.ipynb": B}
    collect(course, UNIT, archive(tmp_path / "s.zip", files), None)
    assert handed_in(course) == {"李雷": A, "韩梅梅": B}
    (tmp_path / "r.csv").write_text("id\n李雷\nمحمد\n", encoding="utf-8")
    assert [p.id for p in Roster.read(tmp_path / "r.csv").people] == ["李雷", "محمد"]


# ------------------------------------------------------------------ what systems export, read

EXPORTS = {
    "canvas": (
        "Student,ID,SIS User ID,SIS Login ID,Section,U01 (4711)\n"
        "    Points Possible,,,,,23\n"
        '"Doe, Jane",12345,S1,jdoe01,A,\n"Student, Test",99,,x,A,\n',
        {"id": "jdoe01", "first_name": "Jane", "last_name": "Doe", "canvas_id": "12345"},
    ),
    "moodle participants": (
        "First name,Last name,Email address,Groups\nJane,Doe,jane@example.org,A\n",
        {"id": "jane@example.org", "first_name": "Jane", "email": "jane@example.org"},
    ),
    "moodle worksheet": (
        "Identifier,Full name,ID number,Email address,Status,Grade\n"
        "Participant 1234567,Jane Doe,N1,jane@example.org,,\n",
        {"id": "N1", "last_name": "Doe", "moodle_id": "1234567", "id_number": "N1"},
    ),
    "blackboard": (
        "Last Name\tFirst Name\tUsername\tStudent ID\tLast Access\tU01 [Total Pts: 23 Score] |47\n"
        "Doe\tJane\tjdoe\tN1\t\t\n",
        {"id": "jdoe", "first_name": "Jane", "sis_login_id": "jdoe", "id_number": "N1"},
    ),
    "brightspace": (
        "OrgDefinedId,Username,Last Name,First Name,Email,End-of-Line Indicator\n"
        "#007,#jdoe,Doe,Jane,jane@example.org,#\n",
        {"id": "jdoe", "id_number": "007", "email": "jane@example.org", "last_name": "Doe"},
    ),
    "ilias": (
        "update;usr_id;login;lastname;firstname;status;mark\n0;901;jdoe;Doe;Jane;notgraded;\n",
        {"id": "jdoe", "first_name": "Jane", "last_name": "Doe"},
    ),
    "gradescope": (
        "First Name,Last Name,SID,Email,Sections\nJane,Doe,N1,jdoe@example.org,A\n",
        {"id": "jdoe", "id_number": "N1", "email": "jdoe@example.org"},
    ),
}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("system", EXPORTS)
def test_a_roster_straight_from_the_system(tmp_path: Path, system: str, encoding: str) -> None:
    text, wanted = EXPORTS[system]
    (tmp_path / "export.csv").write_text(text, encoding=encoding)
    (person,) = Roster.read(tmp_path / "export.csv").people
    assert {column: person.get(column) for column in wanted} == wanted


@pytest.mark.parametrize("heading", ["group", "Group", "Gruppe"])
@pytest.mark.parametrize("system", EXPORTS)
def test_a_column_added_to_an_export_counts(tmp_path: Path, system: str, heading: str) -> None:
    text, wanted = EXPORTS[system]
    mark = max(",;\t", key=text.partition("\n")[0].count)
    head, *rows = text.splitlines()
    more = [f"{row}{mark}one{mark}77" for row in rows]
    added = "\n".join([f"{head}{mark}{heading}{mark}brightspace_id", *more])
    (tmp_path / "export.csv").write_text(added, encoding="utf-8")
    (person,) = Roster.read(tmp_path / "export.csv").people
    assert {column: person.get(column) for column in wanted} == wanted
    assert (person.group, person.get("brightspace_id")) == ("one", "77")


def test_moodles_default_group_is_none(tmp_path: Path) -> None:
    text, _ = EXPORTS["moodle worksheet"]
    text = text.replace("Status", "Group").replace(",,\n", ",Default group,\n")
    (tmp_path / "worksheet.csv").write_text(text, encoding="utf-8")
    (person,) = Roster.read(tmp_path / "worksheet.csv").people
    assert person.group == ""


def test_a_row_of_an_export_is_named_by_its_place(tmp_path: Path) -> None:
    text, _ = EXPORTS["canvas"]
    (tmp_path / "export.csv").write_text(text + '"Roe, Ron",7,,a/b,A,\n', encoding="utf-8")
    with pytest.raises(CourseError, match="row 5: the id 'a/b'"):
        Roster.read(tmp_path / "export.csv")


def test_our_own_columns_are_nobodys_export(roster: Roster) -> None:
    assert [p.id for p in roster.people] == ["jdoe", "zohara", "mkim", "mkim2"]
    assert roster.people[0].canvas_id == "12345"


# ------------------------------------------------------------------------------ grade files

GRADES = Grades(
    {
        "jdoe": {UNIT: 20.0, f"{UNIT} e1": 5.0, f"{UNIT} e2": 15.0},
        "mkim": {UNIT: 23.0, f"{UNIT} e1": 5.0, f"{UNIT} e2": 18.0},
    },
    {UNIT: 23.0, f"{UNIT} e1": 5.0, f"{UNIT} e2": 18.0},
)
WHOLE = Grades({s: {UNIT: p[UNIT]} for s, p in GRADES.points.items()}, {UNIT: 23.0})


def filled(
    tmp_path: Path,
    form: str,
    text: str,
    roster: Roster | None,
    grades: Grades = WHOLE,
    **more: bool,
) -> tuple[list[list[str]], list[str]]:
    (tmp_path / "template.csv").write_text(text, encoding="utf-8")
    done = export(grades, form, roster, tmp_path / "template.csv", **more)  # type: ignore[arg-type]
    first = done.text.splitlines()[0]
    mark = max(",;\t", key=first.count)
    return list(csv.reader(io.StringIO(done.text), delimiter=mark)), done.notes


def test_blackboards_grade_center(roster: Roster, tmp_path: Path) -> None:
    text = (
        "Last Name\tFirst Name\tUsername\tStudent ID\tU01 [Total Pts: 46 Score] |4711\n"
        "Doe\tJane\tjd_01\tN1\tNeeds Grading\nKim\tMin\tmkim03\tN3\t\nPark\tLee\tlp\tN9\t7\n"
    )
    rows, notes = filled(tmp_path, "blackboard", text, roster)
    assert [row[-1] for row in rows[1:]] == ["40", "46", "7"]
    assert "points of 23 are scaled to Blackboard's 46" in notes[0]


def test_brightspaces_export(roster: Roster, tmp_path: Path) -> None:
    text = (
        "OrgDefinedId,Username,U01 Points Grade <Numeric MaxPoints:23 Weight:1>,"
        "End-of-Line Indicator\n#N1,#jd_01,,#\n#N3,#mkim03,,#\n"
    )
    rows, _ = filled(tmp_path, "brightspace", text, roster)
    assert [row[2] for row in rows[1:]] == ["20", "23"]
    assert [row[3] for row in rows[1:]] == ["#", "#"]


def test_ilias_status_file(roster: Roster, tmp_path: Path) -> None:
    text = (
        "update;usr_id;login;lastname;firstname;status;mark\n"
        "0;901;jdoe;Doe;Jane;notgraded;\n0;902;x;Nobody;Ann;notgraded;\n"
    )
    rows, _ = filled(tmp_path, "ilias", text, roster)
    assert [(row[0], row[-1]) for row in rows[1:]] == [("1", "20"), ("0", "")]


CANVAS = "Student,ID,SIS User ID,SIS Login ID,Section,U01 (4711)\n    Points Possible,,,,,23\n"


def test_what_stands_in_a_gradebook_is_kept(roster: Roster, tmp_path: Path) -> None:
    text = CANVAS + '"Doe, Jane",12345,,jd_01,A,EX\n"Kim, Min",34567,,mkim03,B,23.5\n'
    rows, notes = filled(tmp_path, "canvas", text, roster)
    assert [row[-1] for row in rows[2:]] == ["EX", "23.5"]
    assert (
        "jdoe: 'EX' stands there and is no number, so it was kept, not 20 "
        "(to put ours there: --overwrite)."
    ) in notes
    assert (
        "mkim: '23.5' stands there and is more, so it was kept, not 23 "
        "(to put ours there: --overwrite)."
    ) in notes
    rows, _ = filled(tmp_path, "canvas", text, roster, overwrite=True)
    assert [row[-1] for row in rows[2:]] == ["20", "23"]
    lower = CANVAS + '"Doe, Jane",12345,,jd_01,A,19\n"Kim, Min",34567,,mkim03,B,23\n'
    rows, notes = filled(tmp_path, "canvas", lower, roster)
    assert [row[-1] for row in rows[2:]] == ["20", "23"]
    assert not [note for note in notes if "kept" in note]


def test_a_moodle_grade_by_hand_is_kept(roster: Roster, tmp_path: Path) -> None:
    text = "Identifier,ID number,Grade,Maximum Grade\nParticipant 1,N1,95.00,100.00\n"
    rows, notes = filled(tmp_path, "moodle", text, roster)
    assert rows[1][2] == "95.00"
    assert any(note.startswith("jdoe: '95.00' stands there and is more") for note in notes)


def test_scores_by_question_into_columns_of_their_own(roster: Roster, tmp_path: Path) -> None:
    text = (
        "Student,ID,U01 Sequential (1),U01 Sequential e1 (2),U01 e2: classify (3)\n"
        "    Points Possible,,23,5,18\n"
        '"Doe, Jane",12345,,,\n'
    )
    rows, _ = filled(tmp_path, "canvas", text, roster, GRADES)
    assert rows[2][2:] == ["20", "5", "15"]
    new = list(csv.reader(io.StringIO(export(GRADES, "canvas", roster).text)))
    assert new[0][-3:] == [UNIT, f"{UNIT} e1", f"{UNIT} e2"]
    assert new[1][-3:] == ["23", "5", "18"]


def test_many_without_a_row_are_one_note(tmp_path: Path) -> None:
    class_of_80 = Grades({f"s{n:02}": {UNIT: 1.0} for n in range(80)}, {UNIT: 23.0})
    rows, notes = filled(tmp_path, "canvas", CANVAS + '"A, B",1,,s00,A,\n', None, class_of_80)
    assert rows[2][-1] == "1"
    (note,) = [n for n in notes if "no row of the template" in n]
    assert note.startswith("79 students are graded, but no row of the template is surely theirs")
    assert len(note) < 300


@pytest.mark.parametrize("form", ["gradescope", "ilias", "brightspace", "blackboard"])
def test_what_a_system_does_not_import_is_said(roster: Roster, form: str) -> None:
    with pytest.raises(CourseError, match=r"--template|--format csv"):
        export(WHOLE, form, roster)


def test_a_handed_files_attempt_and_stem() -> None:
    (member,) = [Handed(None, "plain", "", "", "u01 (2).ipynb")]  # type: ignore[arg-type]
    assert (member.attempt, member.stem) == (2, "u01")


@pytest.mark.parametrize(
    ("folder", "row"),
    [
        ("4711", Asked({"campus_id": "4711"}, "Jane Doe", login="4711")),
        ("janedoe-4711", Asked({"campus_id": "4711"}, "Jane Doe", running="4711")),
    ],
)
def test_a_new_systems_rows_find_folders_named_without_a_roster(folder: str, row: Asked) -> None:
    stranger = Asked({"campus_id": "4712"}, "Ana de la Cruz", running="4712", login="4712")
    assert whose([folder], None, [row, stranger]) == ([folder, ""], [])


def test_a_login_is_nobodys_folder_where_the_roster_knows_it(roster: Roster) -> None:
    """``jdoe`` is Jane's folder: another person whose login is that gets nothing of hers."""
    other = Asked({}, "Somebody Else", login="jdoe")
    assert whose(["jdoe"], roster, [other])[0] == [""]
