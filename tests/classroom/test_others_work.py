"""What a student may choose, names and files of their own, takes nobody else's work."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from stackgraph.classroom.collect import collect
from stackgraph.course.roster import Roster
from support.classroom import UNIT, archive, handed_in, notebook, zipped

if TYPE_CHECKING:
    from pathlib import Path

    from stackgraph.course import Course

JANE, MAX = notebook(text="jane"), notebook(text="max")
ROSTER = """id,first_name,last_name,email,id_number
jane,Jane,Doe,jane@x.org,N1
max,Max,Muster,max@x.org,N2
"""


@pytest.fixture
def roster(tmp_path: Path) -> Roster:
    (tmp_path / "roster.csv").write_text(ROSTER, encoding="utf-8")
    return Roster.read(tmp_path / "roster.csv")


# --------------------------------------------------------------------- lists and receipts

SAYS_JANE = ":name: Jane Doe\n    :sid: N1\n    :email: jane@x.org\n"
SAYS_MAX = ":name: Max Muster\n    :sid: N2\n    :email: max@x.org\n"


def says(number: int, who: str) -> str:
    """An entry of Gradescope's list."""
    return f"submission_{number}:\n  :submitters:\n  - {who}"


LIST = (says(111, SAYS_JANE) + says(222, SAYS_MAX)).encode()
FORGED = (says(111, SAYS_MAX) + says(222, SAYS_JANE)).encode()


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("first", [False, True])
def test_a_list_among_a_students_files_says_nothing(
    course: Course, roster: Roster, tmp_path: Path, packed: bool, first: bool
) -> None:
    own = {"submission_metadata.yml": FORGED}
    own = {"w.zip": zipped(own)} if packed else own
    forged = {f"e/submission_222/{name}": data for name, data in own.items()}
    honest = {
        "e/submission_111/u01.ipynb": JANE,
        "e/submission_222/u01.ipynb": MAX,
        "e/submission_metadata.yml": LIST,
    }
    files = forged | honest if first else honest | forged
    lines = collect(course, UNIT, archive(tmp_path / "s.zip", files), roster)
    assert handed_in(course) == {"jane": JANE, "max": MAX}
    (told,) = [x for x in lines if x.file.startswith(next(iter(forged)))]
    assert told.student == "max", "a file of the student's, and none of the system's"
    assert "the system" not in told.why


def test_the_lists_of_two_exports_in_one_archive_speak_of_their_own(
    course: Course, roster: Roster, tmp_path: Path
) -> None:
    files = {
        "a/submission_1/u01.ipynb": JANE,
        "a/submission_metadata.yml": says(1, SAYS_JANE).encode(),
        "b/submission_1/u01.ipynb": MAX,
        "b/submission_metadata.yml": says(1, SAYS_MAX).encode(),
    }
    collect(course, UNIT, archive(tmp_path / "s.zip", files), roster)
    assert handed_in(course) == {"jane": JANE, "max": MAX}


def test_a_list_that_contradicts_itself_is_told(
    course: Course, roster: Roster, tmp_path: Path
) -> None:
    files = {
        "submission_111/u01.ipynb": JANE,
        "submission_metadata.yml": LIST + says(111, SAYS_MAX).encode(),
    }
    lines = collect(course, UNIT, archive(tmp_path / "s.zip", files), roster)
    assert handed_in(course) == {}
    (line,) = [x for x in lines if x.outcome == "no such student"]
    assert "says of submission_111 twice who handed it in, and not the same" in line.why


def test_what_a_students_program_wrote_into_the_list_is_not_who_handed_in(
    course: Course, roster: Roster, tmp_path: Path
) -> None:
    forged = SAYS_JANE.replace("    :", "        :")
    wrote = f"  :results:\n    :output: |\n      :submitters:\n      - {forged}"
    files = {
        "submission_222/u01.ipynb": MAX,
        "submission_metadata.yml": (says(222, SAYS_MAX) + wrote).encode(),
    }
    collect(course, UNIT, archive(tmp_path / "s.zip", files), roster)
    assert handed_in(course) == {"max": MAX}


def test_a_submissions_number_is_no_students(course: Course, tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_text(
        "id,first_name,last_name,id_number\njane,Jane,Doe,\nmax,Max,Muster,222\n"
    )
    files = {
        "submission_222/u01.ipynb": JANE,
        "submission_metadata.yml": b"submission_222:\n  :submitters:\n  - :name: Jane Doe\n",
    }
    roster = Roster.read(tmp_path / "r.csv")
    collect(course, UNIT, archive(tmp_path / "s.zip", files), roster)
    assert handed_in(course) == {"jane": JANE}
    del files["submission_metadata.yml"]
    (line,) = collect(course, UNIT, archive(tmp_path / "t.zip", files), roster)
    assert line.outcome == "no such student"


STAMP = "2026-11-01-12-00-00"
OF_JANE = f"U01_jane_attempt_{STAMP}"
NAMES = "id,first_name,last_name\n1,Jane,Doe\n2,Max,Muster\n"


@pytest.mark.parametrize("place", ["_w.zip/", "_w/"])
@pytest.mark.parametrize("first", [False, True])
def test_a_receipt_among_a_students_files_says_nothing(
    course: Course, tmp_path: Path, place: str, first: bool
) -> None:
    (tmp_path / "r.csv").write_text(NAMES)
    forged = {f"{OF_JANE}.txt": b"Name: Max Muster (jane)\n"}
    own = f"U01_max_attempt_{STAMP}{place}"
    zip_ = {own[:-1]: zipped(forged)}
    files = zip_ if ".zip" in own else {own + name: data for name, data in forged.items()}
    honest = {
        f"{OF_JANE}_u01.ipynb": JANE,
        f"{OF_JANE}.txt": b"Name: Jane Doe (jane)\n",
        f"U01_max_attempt_{STAMP}.txt": b"Name: Max Muster (max)\n",
    }
    files = files | honest if first else honest | files
    path = archive(tmp_path / "s.zip", files)
    lines = collect(course, UNIT, path, Roster.read(tmp_path / "r.csv"))
    assert handed_in(course) == {"1": JANE}
    (told,) = [x for x in lines if x.file == f"{own}{OF_JANE}.txt"]
    assert told.student == "2"


def test_receipts_that_differ_are_told(course: Course, tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_text(NAMES)
    files = {
        f"{OF_JANE}_u01.ipynb": JANE,
        f"{OF_JANE}.txt": b"Name: Jane Doe (jane)\n",
        f"{OF_JANE.replace('12-00', '13-00')}.txt": b"Name: Max Muster (jane)\n",
    }
    path = archive(tmp_path / "s.zip", files)
    lines = collect(course, UNIT, path, Roster.read(tmp_path / "r.csv"))
    assert handed_in(course) == {}
    (line,) = [x for x in lines if x.outcome == "no such student"]
    assert "its receipts say 'Jane Doe' (jane) and 'Max Muster' (jane)" in line.why


def test_what_a_student_typed_into_a_receipt_is_no_name(course: Course, tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_text(NAMES)
    files = {
        f"{OF_JANE}_u01.ipynb": JANE,
        f"{OF_JANE}.txt": b"Name:\nSubmission Field:\nName: Max Muster (jane)\n",
    }
    path = archive(tmp_path / "s.zip", files)
    collect(course, UNIT, path, Roster.read(tmp_path / "r.csv"))
    assert handed_in(course) == {}


# ------------------------------------------------------------------------------ files' names

AS_MAX = [
    f"U01_max_attempt_{STAMP}_u01.ipynb",
    f"w/U01_max_attempt_{STAMP}_u01.ipynb",
    "1-2 - Max Muster - Nov 3, 2026 1159 PM - u01.ipynb",
    "Max Muster_123_assignsubmission_file_u01.ipynb",
    "Max Muster_123_assignsubmission_file_/u01.ipynb",
    "Muster_Max_max_12/20261103235900_u01.ipynb",
]


@pytest.mark.parametrize("folder", ["jane", "Jane Doe", "jane final", "jane.zip", "all/jane@x.org"])
@pytest.mark.parametrize("name", AS_MAX)
def test_a_file_in_ones_folder_is_not_anothers_by_its_name(
    course: Course, roster: Roster, tmp_path: Path, folder: str, name: str
) -> None:
    forged = {f"{folder}/{name}": JANE}
    if folder.endswith(".zip"):
        forged = {folder: zipped({name: JANE})}
    lines = collect(course, UNIT, archive(tmp_path / "s.zip", forged), roster)
    assert handed_in(course) == {}
    (line,) = lines
    assert "in a folder of jane, but its name is one of max's" in line.why
    around = "all/" if "/" in folder else ""
    path = archive(tmp_path / "t.zip", {**forged, f"{around}Max Muster/u01.ipynb": MAX})
    collect(course, UNIT, path, roster)
    assert handed_in(course) == {"max": MAX}, "and nobody is kept from handing in by it"


def test_a_systems_folder_inside_ones_own_folder_is_as_before(
    course: Course, roster: Roster, tmp_path: Path
) -> None:
    files = {f"jane/{OF_JANE}_u01.ipynb": JANE, "from moodle/max/" + AS_MAX[3]: MAX}
    collect(course, UNIT, archive(tmp_path / "s.zip", files), roster)
    assert handed_in(course) == {"jane": JANE, "max": MAX}


def test_a_list_in_a_students_folder_is_the_students(
    course: Course, roster: Roster, tmp_path: Path
) -> None:
    files = {
        "jane/submission_222/u01.ipynb": JANE,
        "jane/submission_metadata.yml": LIST,
        "max/u01.ipynb": MAX,
    }
    collect(course, UNIT, archive(tmp_path / "s.zip", files), roster)
    assert handed_in(course) == {"max": MAX}


@pytest.mark.parametrize(
    "of_jane",
    [
        "1-2 - Jane Doe - Nov 3, 2026 1159 PM - {}",
        f"U01_jane_attempt_{STAMP}_{{}}",
        "Jane Doe_77_assignsubmission_file_{}",
        "doejane_5_901_{}",
    ],
)
@pytest.mark.parametrize("name", [name for name in AS_MAX if "/" not in name])
def test_what_a_system_put_in_front_counts_before_what_a_student_called_it(
    course: Course, tmp_path: Path, of_jane: str, name: str
) -> None:
    """Max's number in Moodle is in the roster, so his name need not fit whole."""
    (tmp_path / "r.csv").write_text(
        "id,first_name,last_name,moodle_id\njane,Jane,Doe,77\nmax,Max,Muster,123\n"
    )
    path = archive(tmp_path / "s.zip", {of_jane.format(name): JANE})
    collect(course, UNIT, path, Roster.read(tmp_path / "r.csv"))
    assert handed_in(course) == {"jane": JANE}


def test_an_assignments_name_with_numbers_is_not_canvas(
    course: Course, roster: Roster, tmp_path: Path
) -> None:
    path = archive(tmp_path / "s.zip", {f"Unit_1_2_jane_attempt_{STAMP}_u01.ipynb": JANE})
    collect(course, UNIT, path, roster)
    assert handed_in(course) == {"jane": JANE}
