"""What people hand a command by mistake, or as their programs make it: taken, or told in a line."""

from __future__ import annotations

import time
import zipfile
from typing import TYPE_CHECKING

import pytest

from stackgraph.classroom.collect import collect
from stackgraph.classroom.rows import Asked, whose
from stackgraph.course import Course, CourseError
from stackgraph.course.roster import Roster
from stackgraph.course.times import NotATime, read_moment
from stackgraph.grading.due import read_due
from support.classroom import UNIT, archive, handed_in, notebook, zipped

if TYPE_CHECKING:
    from pathlib import Path

ROSTER = "id,first_name,last_name,email\nzoe,Zoë,O'Hara,z@x.org\njdoe,Jane,Doe,jane@x.org\n"


def read(tmp_path: Path, data: bytes | str) -> Roster:
    path = tmp_path / "roster.csv"
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return Roster.read(path)


@pytest.mark.parametrize(
    "folder", ["zoe - final FINAL/Unit1 (my copy)", "Zoë O'Hara (2)", "u01_zoe", "zoe late/x/y"]
)
def test_a_name_with_words_around_it_is_a_persons(
    course: Course, tmp_path: Path, folder: str
) -> None:
    files = {f"{folder}/Kopie von u01.ipynb": notebook(), "jdoe/u01.ipynb": notebook(text="2")}
    path = archive(tmp_path / "s.zip", files)
    collect(course, UNIT, path, read(tmp_path, ROSTER))
    assert set(handed_in(course)) == {"zoe", "jdoe"}


def test_names_that_differ_in_marks_are_two_peoples(course: Course, tmp_path: Path) -> None:
    rows = "id,first_name,last_name\ns1,Tú,Nguyễn\ns2,Tư,Nguyễn\ns3,राम,\ns4,Zoë,Ek\n"
    files = {
        "Nguyễn Tú_1_assignsubmission_file_/u01.ipynb": notebook(text="1"),
        "Nguyễn Tư_2_assignsubmission_file_/u01.ipynb": notebook(text="2"),
        "रीमा_3_assignsubmission_file_/u01.ipynb": notebook(text="3"),
        "Zoé Ek_4_assignsubmission_file_/u01.ipynb": notebook(text="4"),
    }
    path = archive(tmp_path / "s.zip", files)
    lines = collect(course, UNIT, path, read(tmp_path, rows))
    named = {line.file.partition("_")[0]: line for line in lines}
    found = {name: (line.student, line.outcome) for name, line in named.items()}
    assert found == {
        "Nguyễn Tú": ("s1", "collected"),
        "Nguyễn Tư": ("s2", "collected"),
        "रीमा": ("", "no such student"),
        "Zoé Ek": ("s4", "collected"),
    }
    assert "'Zoé Ek' was taken for s4" in named["Zoé Ek"].why
    assert [name for name, line in named.items() if "taken for" in line.why] == ["Zoé Ek"]


@pytest.mark.parametrize("folder", ["रीमा", "パン", "Nguyễn Tư"])
def test_a_folder_of_a_name_with_other_marks_is_not_silently_somebodys(
    course: Course, tmp_path: Path, folder: str
) -> None:
    rows = "id,first_name,last_name\ns1,राम,\ns2,バン,\ns3,Tú,Nguyễn\ns4,Jane,Doe\n"
    files = {f"{folder}/u01.ipynb": notebook(), "s4/u01.ipynb": notebook(text="2")}
    path = archive(tmp_path / "s.zip", files)
    (line, _) = collect(course, UNIT, path, read(tmp_path, rows))
    if folder == "Nguyễn Tư":
        assert line.student == "s3"
        assert "'Nguyễn Tư' was taken for s3" in line.why
    else:
        assert (line.student, line.outcome) == ("", "no such student")


def test_a_row_of_a_name_with_other_accents_is_told(tmp_path: Path) -> None:
    roster = read(tmp_path, "id,first_name,last_name\ns1,Tú,Nguyễn\ns2,Zoë,Ek\n")
    rows = [Asked({}, "Nguyễn Tư"), Asked({}, "Zoë Ek")]
    students, notes = whose(["s1", "s2"], roster, rows)
    assert students == ["s1", "s2"]
    assert notes == ["Row 'Nguyễn Tư' (no number): its name was taken for s1."]


NO_ZIP = {
    "rar": (
        b"Rar!\x1a\x07\x01\x00",
        "is a RAR archive, not a zip. Unpack it, pack the folder as a zip",
    ),
    "7z": (b"7z\xbc\xaf\x27\x1c", "is a 7-Zip archive"),
    "gzip": (b"\x1f\x8b\x08", "is packed with gzip"),
    "tar": (b"x" * 257 + b"ustar" + b"0" * 50, "is a tar archive"),
    "page": (b"\n<!DOCTYPE html><title>Log in</title>", "is a web page, not a zip"),
    "cut": (zipped({"a/u01.ipynb": b"{}"})[:-30], "damaged, or not downloaded to its end"),
    "empty": (b"", "damaged, or not downloaded to its end"),
}


@pytest.mark.parametrize("kind", NO_ZIP)
def test_what_is_no_zip_is_named(course: Course, tmp_path: Path, kind: str) -> None:
    data, why = NO_ZIP[kind]
    path = tmp_path / "s.zip"
    path.write_bytes(data)
    with pytest.raises(CourseError) as told:
        collect(course, UNIT, path, None)
    assert why in str(told.value)


def test_members_that_are_refused_say_what_to_do(course: Course, tmp_path: Path) -> None:
    made = tmp_path / "s.zip"
    with zipfile.ZipFile(made, "w") as packed:
        link = zipfile.ZipInfo("jdoe/u01.ipynb")
        link.external_attr = 0o120777 << 16
        packed.writestr(link, "/etc/passwd")
        packed.writestr("/abs/zoe/u01.ipynb", notebook())
        packed.writestr("../zoe/u01.ipynb", notebook())
        packed.writestr("zoe/u01.rar", b"Rar!")
    lines = collect(course, UNIT, made, read(tmp_path, ROSTER))
    assert handed_in(course) == {}
    why = {line.file: line.why for line in lines}
    assert why["jdoe/u01.ipynb"].endswith("ask for the file itself")
    assert why["/abs/zoe/u01.ipynb"].endswith("pack it anew from inside its folder")
    assert why["../zoe/u01.ipynb"].endswith("pack it anew from inside its folder")
    assert "unpack it and put the notebook in its place" in why["zoe/u01.rar"]


@pytest.mark.parametrize("name", ["jdoe/u01.ipynb/", "jdoe\\u01.ipynb\\"])
def test_a_file_named_as_a_folder_is_refused_and_told(
    course: Course, tmp_path: Path, name: str
) -> None:
    files = {"zoe/": b"", "zoe/u01.ipynb": notebook(), name: notebook()}
    lines = collect(course, UNIT, archive(tmp_path / "s.zip", files), read(tmp_path, ROSTER))
    assert {x.file: x.outcome for x in lines} == {
        "jdoe/u01.ipynb/": "refused",
        "zoe/u01.ipynb": "collected",
    }
    assert any("a file that is named as a folder" in x.why for x in lines)


@pytest.mark.parametrize(
    ("place", "why"),
    [
        ("collected", "is not a folder"),
        (f"collected/{UNIT}", "is not a folder"),
        (f"collected/{UNIT}/log.csv/x", "is not a file"),
    ],
)
def test_without_a_place_for_the_log_nothing_is_written(
    course: Course, tmp_path: Path, place: str, why: str
) -> None:
    obstacle = course.root / place
    obstacle.parent.mkdir(parents=True, exist_ok=True)
    obstacle.write_text("x")
    path = archive(tmp_path / "s.zip", {"jdoe/u01.ipynb": notebook()})
    with pytest.raises(CourseError, match=rf"{why}, .*Move it away, and collect again"):
        collect(course, UNIT, path, read(tmp_path, ROSTER))
    assert handed_in(course) == {}
    collect(course, UNIT, path, read(tmp_path, ROSTER), dry_run=True)


@pytest.mark.long
def test_ten_thousand_members(course: Course, tmp_path: Path) -> None:
    path = tmp_path / "s.zip"
    with zipfile.ZipFile(path, "w") as packed:
        for n in range(10_000):
            name = f"s{n // 100}/u01.ipynb" if n % 100 == 0 else f"s{n // 100}/data/{n}.csv"
            packed.writestr(name, notebook() if n % 100 == 0 else b"1")
    began = time.process_time()
    lines = collect(course, UNIT, path, None)
    assert time.process_time() - began < 15
    assert len(lines) == 10_000
    assert len(handed_in(course)) == 100


def test_a_pattern_that_nothing_fits_changes_nothing(course: Course, tmp_path: Path) -> None:
    path = archive(tmp_path / "s.zip", {"jdoe/u01.ipynb": notebook()})
    with pytest.raises(CourseError, match=r"No file in s\.zip fits --pattern .*is 'jdoe/"):
        collect(course, UNIT, path, None, pattern="{id}_{name}.ipynb")
    assert handed_in(course) == {}


TABLES: dict[str, str | bytes] = {
    "sep": 'sep=;\r\n"id";"first_name";"last_name"\r\n"jdoe";"Jane ""JJ""";"Doe"\r\n;;\r\n',
    "whole names": "Student ID,Full Name\njdoe,Jane Doe\n",
    "sorted names": 'id;name\njdoe;"Doe, Jane"\n',
    "excel's unicode text": "id\tfirst_name\tlast_name\njdoe\tJane\tDoe\n".encode("utf-16"),
    "bom": "\ufeffid;first_name;last_name\r\njdoe;Jane;Doe\r\n",
}


@pytest.mark.parametrize("kind", TABLES)
def test_rosters_as_programs_write_them(tmp_path: Path, kind: str) -> None:
    (person,) = read(tmp_path, TABLES[kind]).people
    assert (person.id, person.last_name) == ("jdoe", "Doe")
    assert person.first_name.startswith("Jane")


REFUSED = {
    "workbook": (zipped({"xl/workbook.xml": b"<x/>"}), "is a workbook, not a CSV"),
    "old workbook": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "is a workbook"),
    "page": (b"<html><table></table></html>", "is a web page, not a CSV"),
    "heading alone": (b"id,name\n", "has a heading and no students"),
    "empty": (b"", "is empty"),
    "latin-1": ("id,name\njdoe,Jürgen\n".encode("latin-1"), "is not in UTF-8"),
    "twice": (b"id\njdoe\nJDOE\n", "stands in row 2 already"),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_what_is_no_roster_is_named(tmp_path: Path, kind: str) -> None:
    data, why = REFUSED[kind]
    with pytest.raises(CourseError) as told:
        read(tmp_path, data)
    assert why in str(told.value)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("03/04/2026", "it is not written as 2026-12-01 23:59"),
        ("2026-04-03 11:59pm", "the hour is not written as 23:59"),
        ("2026-04-03 23.59", "the hour is not written as 23:59"),
        ("2026-03-29 02:30 Europe/Berlin", "the clocks are changed in that hour"),
        ("2026-10-25 02:30 Europe/Berlin", "the clocks are changed in that hour"),
    ],
)
def test_a_date_that_could_be_two_is_asked_back(text: str, why: str) -> None:
    with pytest.raises(CourseError) as told:
        read_due(text)
    assert why in str(told.value)


def test_an_hour_that_comes_twice_is_plain_with_its_offset() -> None:
    assert read_moment("2026-10-25 02:30 +02:00").utc.hour == 0
    assert read_moment("2026-10-25 02:30 Europe/Berlin", abbreviations=True).utc.hour == 0
    with pytest.raises(NotATime):
        read_moment("2026-10-25 02:30 Europe/Berlin")


# Files that are a notebook by what is in them.


@pytest.mark.parametrize(
    "name", ["u01.txt", "u01", "u01.ipynb_", "u01.ipynb.download", "u01.IPYNB ", "u01.json"]
)
def test_a_notebook_is_known_by_what_is_in_it(course: Course, tmp_path: Path, name: str) -> None:
    path = archive(tmp_path / "s.zip", {f"jdoe/{name}": notebook(), "jdoe/readme.txt": b"hello"})
    lines = collect(course, UNIT, path, read(tmp_path, ROSTER))
    assert {x.file: x.outcome for x in lines} == {
        f"jdoe/{name}": "collected",
        "jdoe/readme.txt": "beside",
    }


def test_who_handed_in_no_notebook_is_told(course: Course, tmp_path: Path) -> None:
    packed = zipped({"inner.zip": zipped({"u01.ipynb": notebook()})})
    path = archive(tmp_path / "s.zip", {"jdoe/u01.pdf": b"%PDF", "zoe/all.zip": packed})
    by_student = {x.student: x for x in collect(course, UNIT, path, read(tmp_path, ROSTER))}
    assert "nothing else of jdoe's here is one: ask for it" in by_student["jdoe"].why
    assert "a zip in a zip" in by_student["zoe"].why


@pytest.mark.parametrize(
    "files",
    [
        ("jane@x.org/u01.ipynb", "Z@X.org/u01.ipynb"),
        ("u01_sequential/jdoe.ipynb", "u01_sequential/zoe.ipynb"),
        ("jdoe_attempt_2026-11-02-12-00-00/u01.ipynb", "zoe_attempt_2026-11-02-12-00-00/u01.ipynb"),
        (
            "1-2 - Jane Doe - Nov 3, 2026 11:59 PM - u01.ipynb",
            "3-2 - Zoë O'Hara - 3 November, 2026 2359 - u01.ipynb",
        ),
    ],
)
def test_whose_a_file_is_by_other_spellings(
    course: Course, tmp_path: Path, files: tuple[str, str]
) -> None:
    path = archive(tmp_path / "s.zip", {f: notebook(text=f) for f in files})
    collect(course, UNIT, path, read(tmp_path, ROSTER))
    assert handed_in(course) == {
        "jdoe": notebook(text=files[0]),
        "zoe": notebook(text=files[1]),
    }


def test_a_folder_spelled_in_two_ways_is_one_students(course: Course, tmp_path: Path) -> None:
    both = {"jdoe/u01.ipynb": notebook(text="1"), "JDOE/u01.ipynb": notebook(text="2")}
    lines = collect(course, UNIT, archive(tmp_path / "s.zip", both), read(tmp_path, ROSTER))
    assert {(x.student, x.outcome) for x in lines} == {("jdoe", "refused")}
    assert "nothing tells which of these is the last" in lines[0].why


def test_a_time_that_cannot_be_read_is_not_the_earlier_one(course: Course, tmp_path: Path) -> None:
    files = {
        "1-2 - Jane Doe - Nov 3, 2026 1159 PM - u01.ipynb": notebook(text="first"),
        "1-2 - Jane Doe - 4 de noviembre de 2026 0810 - u01.ipynb": notebook(text="second"),
    }
    lines = collect(course, UNIT, archive(tmp_path / "s.zip", files), read(tmp_path, ROSTER))
    assert {x.outcome for x in lines} == {"refused"}
    assert handed_in(course) == {}


def test_midnight_is_after_the_evening(course: Course, tmp_path: Path) -> None:
    files = {
        "1-2 - Jane Doe - Nov 3, 2026 1159 PM - u01.ipynb": notebook(text="first"),
        "1-2 - Jane Doe - Nov 4, 2026 1201 AM - u01.ipynb": notebook(text="second"),
    }
    collect(course, UNIT, archive(tmp_path / "s.zip", files), read(tmp_path, ROSTER))
    assert handed_in(course) == {"jdoe": notebook(text="second")}


def test_gradescope_tells_who_else_handed_it_in(course: Course, tmp_path: Path) -> None:
    who = "submission_1:\n  :submitters:\n  - :name: Jane Doe\n    :email: jane@x.org\n"
    files = {
        "x/submission_1/u01.ipynb": notebook(),
        "x/submission_metadata.yml": (who + "  - :name: Zoe O'Hara\n").encode(),
    }
    lines = collect(course, UNIT, archive(tmp_path / "s.zip", files), read(tmp_path, ROSTER))
    (line,) = [x for x in lines if x.outcome == "collected"]
    assert "handed in with Zoe O'Hara, too" in line.why
    assert "column group" in line.why


# Rosters in other languages, and after a spreadsheet program.

ROSTERS = {
    "german": "Kennung;Vorname;Nachname;E-Mail-Adresse\njdoe;Jane;Doe;jane@x.org\n",
    "german number": "Matrikelnummer;Vorname;Nachname;E-Mail\njdoe;Jane;Doe;jane@x.org\n",
    "french": "Identifiant,Prénom,Nom,Adresse de courriel\njdoe,Jane,Doe,jane@x.org\n",
    "spanish": "Usuario,Nombre,Apellidos,Correo electrónico\njdoe,Jane,Doe,jane@x.org\n",
    "a title above": 'Course,,\nWinter,,\nNetID,Name,Mail\njdoe,"Doe, Jane",jane@x.org\n',
    "its own id first": "Username,ID,First,Last,Email\nx17,jdoe,Jane,Doe,jane@x.org\n",
    "a formula": 'id,name,email\n"=""jdoe""","Doe, Jane",jane@x.org\n',
}


@pytest.mark.parametrize("kind", ROSTERS)
def test_rosters_as_people_head_them(tmp_path: Path, kind: str) -> None:
    (person,) = read(tmp_path, ROSTERS[kind]).people
    assert (person.id, person.full_name, person.email) == ("jdoe", "Jane Doe", "jane@x.org")


def test_an_email_is_the_id_where_nothing_else_is(tmp_path: Path) -> None:
    (person,) = read(tmp_path, "Email,First Name,Last Name\njane@x.org,Jane,Doe\n").people
    assert person.id == "jane@x.org"


def test_a_participants_number_is_no_id(tmp_path: Path) -> None:
    with pytest.raises(CourseError, match="no column 'id'"):
        read(tmp_path, "Identifiant,Nom complet\nParticipant 1234567,Jane Doe\n")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("id,name\n1.23457E+11,Jane\n", "rounded a long number"),
        ("id;name\n1,23457E+11;Jane\n", "rounded a long number"),
        ("id,name\n#N/A,Jane\n", "a formula of a spreadsheet found nothing"),
        ('id,name\njdoe,"Jane\nzoe,Zoë\n', "row 2 that is not closed"),
    ],
)
def test_what_a_spreadsheet_lost_is_named(tmp_path: Path, text: str, why: str) -> None:
    with pytest.raises(CourseError) as told:
        read(tmp_path, text)
    assert why in str(told.value)


@pytest.mark.parametrize("written", ["0012345", "'0012345", '"=""0012345"""'])
def test_leading_zeros_stay(tmp_path: Path, written: str) -> None:
    (person,) = read(tmp_path, f"id,name\n{written},Jane\n").people
    assert person.id == "0012345"


def test_a_text_of_nobodys_is_no_notebook_that_is_missing_an_owner(
    course: Course, tmp_path: Path
) -> None:
    files = {"README.txt": b"hello", "notes.md": b"# hi", "LICENSE": b"x", "jdoe/u01": notebook()}
    path = archive(tmp_path / "s.zip", {**files, "stray.txt": notebook(text="1")})
    lines = collect(course, UNIT, path, read(tmp_path, ROSTER))
    assert {x.file: x.outcome for x in lines} == {
        "README.txt": "left out",
        "notes.md": "left out",
        "LICENSE": "left out",
        "stray.txt": "no such student",
        "jdoe/u01": "collected",
    }


def test_a_method_of_packing_that_is_not_read_is_named(course: Course, tmp_path: Path) -> None:
    path = archive(tmp_path / "s.zip", {"jdoe/u01.ipynb": notebook()})
    data = bytearray(path.read_bytes())
    at = data.index(b"PK\x01\x02")
    data[8:10] = data[at + 10 : at + 12] = (93).to_bytes(2, "little")  # Zstandard
    path.write_bytes(data)
    (line,) = collect(course, UNIT, path, read(tmp_path, ROSTER))
    assert line.outcome == "refused"
    assert "packed by a method that is not read here" in line.why


def test_a_script_of_the_unit_goes_with_the_notebook(course: Course, tmp_path: Path) -> None:
    script = b'# %% nbgrader={"grade_id": "u01_e1_answer"}\nx = 1\n'
    files = {"jdoe/u01.ipynb": notebook(), "jdoe/u01.py": script}
    lines = collect(course, UNIT, archive(tmp_path / "s.zip", files), read(tmp_path, ROSTER))
    assert {x.file: x.outcome for x in lines} == {
        "jdoe/u01.ipynb": "collected",
        "jdoe/u01.py": "beside",
    }
