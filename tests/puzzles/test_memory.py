"""What is remembered: Leitner's boxes, the file, and what comes next."""

from __future__ import annotations

import base64
import json
import os
import re
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from stackgraph import memory
from stackgraph.memory import FILE, RESTS, Memory, PracticeCard, RecordError, record
from stackgraph.puzzles.progress import Progress, progress
from stackgraph.puzzles.schedule import KINDS, exercise_ticks, next_up, ticks
from stackgraph.puzzles.topics import TOPICS

DAY = date(2026, 3, 2)


def counted(*results: str, level: int = 1) -> PracticeCard:
    """A card after these results, one a day, each of another puzzle."""
    known = Memory()
    for n, result in enumerate(results):
        known.count("branches/slip", f"1/{n}", level, result, DAY + timedelta(days=n))  # type: ignore[arg-type]
    return known.cards["branches/slip"]


# ------------------------------------------------------------------ the schedule


def test_right_answers_rest_longer_and_longer() -> None:
    rests = []
    for n in range(1, 7):
        card = counted(*["right"] * n)
        rests.append((date.fromisoformat(card.due) - DAY).days - (n - 1))
    assert rests == [1, 3, 7, 21, 21, 21]
    assert list(RESTS) == sorted(RESTS)


def test_a_wrong_answer_comes_back_the_same_day() -> None:
    card = counted("right", "right", "right", "wrong")
    assert card.box == 1
    assert card.due == (DAY + timedelta(days=3)).isoformat()
    assert card.is_due(DAY + timedelta(days=3))


def test_an_answer_after_a_hint_stays_in_its_box() -> None:
    assert counted("right", "helped").box == counted("right").box == 2


@pytest.mark.parametrize(
    ("results", "level"),
    [
        (["right"], 1),
        (["right", "right"], 2),
        (["right", "wrong", "right"], 1),
        (["right", "helped", "right"], 2),
        (["wrong", "wrong"], 1),
    ],
)
def test_two_right_ones_in_a_row_raise_the_level(results: list[str], level: int) -> None:
    assert counted(*results).level == level


def test_two_wrong_ones_in_a_row_lower_it() -> None:
    known = Memory({"a/slip": PracticeCard(level=3)})
    known.count("a/slip", "3/1", 3, "wrong", DAY)
    assert known.cards["a/slip"].level == 3
    known.count("a/slip", "3/2", 3, "wrong", DAY)
    assert known.cards["a/slip"].level == 2


def test_easier_ones_do_not_raise_the_level() -> None:
    known = Memory({"a/slip": PracticeCard(level=2)})
    for n in range(4):
        known.count("a/slip", f"1/{n}", 1, "right", DAY)
    assert known.cards["a/slip"].level == 2


def test_the_level_stays_at_the_top() -> None:
    known = Memory({"a/slip": PracticeCard(level=3)})
    for n in range(4):
        known.count("a/slip", f"3/{n}", 3, "right", DAY)
    assert known.cards["a/slip"].level == 3


def test_no_puzzle_counts_twice() -> None:
    known = Memory()
    for _ in range(3):
        known.count("a/slip", "1/7", 1, "right", DAY)
    assert known.cards["a/slip"].right == 1
    assert known.cards["a/slip"].box == 2


# ------------------------------------------------------------------ what comes next


def test_first_the_course_in_its_order() -> None:
    assert next_up(Memory(), DAY) == ("sequential", "picture")
    assert next_up(Memory(), DAY, topic="skip") == ("skip", "picture")
    assert next_up(Memory(), DAY, kind="slip") == ("sequential", "slip")


def test_what_is_due_comes_before_what_is_new() -> None:
    later = (DAY + timedelta(days=1)).isoformat()
    known = Memory(
        {
            "sequential/picture": PracticeCard(box=2, due=later),
            "skip/slip": PracticeCard(box=1, due=DAY.isoformat()),
            "inputs/slip": PracticeCard(box=3, due=DAY.isoformat()),
        }
    )
    assert next_up(known, DAY) == ("skip", "slip")
    assert next_up(known, DAY, topic="sequential") == ("sequential", "numbers")


def test_when_all_rest_the_soonest_comes_and_the_least_practised() -> None:
    due = (DAY + timedelta(days=2)).isoformat()
    cards = {f"{t}/{k}": PracticeCard(due=due, right=2) for t in TOPICS for k in KINDS}
    cards["outputs/numbers"].right = 1
    assert next_up(Memory(cards), DAY) == ("outputs", "numbers")
    cards["nested/slip"].due = (DAY + timedelta(days=1)).isoformat()
    assert next_up(Memory(cards), DAY) == ("nested", "slip")


# ------------------------------------------------------------------ the file


def test_the_file_gives_back_what_was_saved(tmp_path: Path) -> None:
    known = Memory({"a/slip": counted("right", "wrong")})
    memory.save(known, tmp_path / FILE)
    record("u03_e1", True, file=tmp_path / FILE)
    again = memory.load(tmp_path / FILE)
    assert again.cards == known.cards
    assert again.exercises["u03_e1"].right is True
    assert [p.name for p in tmp_path.iterdir()] == [FILE]


def test_the_file_can_be_read_by_a_person(tmp_path: Path) -> None:
    memory.save(Memory({"branches/slip": counted(*["right"] * 30)}), tmp_path / FILE)
    text = (tmp_path / FILE).read_text(encoding="utf-8")
    assert "delete it to start anew" in text
    assert len(text.splitlines()) < 25


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        '{"version": 2, "practice": {}, "exercises": {}}',
        '{"version": 1, "practice": {"a/slip": {"box": 9}}, "exercises": {}}',
        '{"version": 1, "practice": {"a/slip": {"box": "two"}}, "exercises": {}}',
        '{"version": 1, "practice": [], "exercises": {}}',
    ],
)
def test_a_file_that_is_not_ours_is_left_as_it_is(tmp_path: Path, text: str) -> None:
    file = tmp_path / FILE
    file.write_text(text)
    with pytest.raises(RecordError, match="Rename or delete it to start anew"):
        memory.load(file)
    assert file.read_text() == text
    assert "cannot be read" in repr(progress(file))


def test_a_failed_write_keeps_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / FILE
    memory.save(Memory(), file)
    before = file.read_text()

    def full(*args: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(RecordError, match="no space left"):
        memory.save(Memory({"a/slip": PracticeCard()}), file)
    assert file.read_text() == before
    assert [p.name for p in tmp_path.iterdir()] == [FILE]


def test_a_closed_folder_is_said_and_nothing_fails(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(RecordError, match="nothing is remembered"):
        memory.save(Memory(), tmp_path / "file" / FILE)


@pytest.mark.parametrize("damage", [b"", b"{", b'{"about": "What you', b"\x00\xff", b"[" * 10_000])
def test_a_damaged_file_is_kept_aside_and_a_new_one_begun(tmp_path: Path, damage: bytes) -> None:
    for number, name in enumerate(["practice-damaged.json", "practice-damaged-2.json"]):
        (tmp_path / FILE).write_bytes(damage)
        said = record("u03_e1", True, file=memory.path(tmp_path))
        assert said == f"practice.json was damaged: it is kept as {name}, and a new one is begun."
        assert (tmp_path / name).read_bytes() == damage
        assert record("u03_e2", False, file=tmp_path / FILE) == ""
        assert len(memory.load(tmp_path / FILE).exercises) == 2
        assert len(list(tmp_path.iterdir())) == number + 2


@pytest.mark.parametrize(
    "text",
    ['{"scores": []}', "[]", '{"about": "", "version": 2, "practice": {}, "exercises": {}}'],
)
def test_a_sound_file_that_is_no_record_of_ours_stays_where_it_is(
    tmp_path: Path, text: str
) -> None:
    (tmp_path / FILE).write_text(text)
    with pytest.raises(RecordError, match="Rename or delete it"):
        record("u03_e1", True, file=tmp_path / FILE)
    assert (tmp_path / FILE).read_text() == text
    assert [p.name for p in tmp_path.iterdir()] == [FILE]


def test_one_file_serves_all_the_notebooks_of_a_working_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unit = tmp_path / "work" / "u03_branches"
    unit.mkdir(parents=True)
    monkeypatch.chdir(unit)
    assert memory.path() == unit / FILE
    (tmp_path / "work" / "index.ipynb").touch()
    assert memory.path() == tmp_path / FILE
    memory.save(Memory(), tmp_path / "work" / FILE)
    assert memory.path() == tmp_path / "work" / FILE


def test_somebody_elses_practice_json_above_is_not_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / FILE).write_text('{"scores": []}')
    (tmp_path / "mine").mkdir()
    monkeypatch.chdir(tmp_path / "mine")
    assert memory.path() == tmp_path / "mine" / FILE


# ------------------------------------------------------------------ progress


def test_progress_says_what_is_done_due_and_next() -> None:
    known = Memory({"branches/slip": counted("right", "wrong")})
    known.exercises["u03_e1"] = memory.Exercise(True, DAY.isoformat())
    known.exercises["u03_e2"] = memory.Exercise(False, DAY.isoformat())
    shown = Progress(known, DAY + timedelta(days=1))
    assert shown.due == [("branches", "slip")]
    assert shown.next == ("branches", "slip")
    text = repr(shown)
    assert "box 1, level 1, due" in text
    assert '1 due now. Next: sg.practice("branches", "slip")' in text
    assert text.splitlines()[-1].split() == ["u03", "1", "✓", "2", "○", "1", "of", "2", "right"]


def test_every_picture_in_progress_has_words_and_every_column_a_head() -> None:
    known = Memory({"branches/slip": counted("right"), "skip/numbers": counted("wrong")})
    known.exercises = {f"u03_e{n}": memory.Exercise(n == 2, "") for n in (10, 9, 2)}
    page = Progress(known, DAY)._repr_mimebundle_()["text/html"]
    assert page.count("<img ") == page.count('alt="') == 3
    assert "<svg" not in page, "JupyterLab's sanitiser takes it out of a notebook that is opened"
    drawn = [base64.b64decode(d).decode() for d in re.findall(r"svg\+xml;base64,([^\"]+)", page)]
    assert [one.count('fill="#') for one in drawn] == [2, 1, 1]
    assert page.count('scope="row"') == len(TOPICS) + 1
    assert "exercises 2 right, 9 not yet, 10 not yet" in page
    assert "box 2 of 5, level 1" in page


def test_what_the_file_says_is_text_and_not_html() -> None:
    known = Memory(exercises={"<b>u03": memory.Exercise(True, "")})
    assert "<b>" not in Progress(known, DAY)._repr_mimebundle_()["text/html"]


def test_ticks_for_the_index() -> None:
    known = Memory({"branches/slip": counted(*["right"] * 3), "branches/numbers": counted("right")})
    assert ticks(known, "u03_branches") == "numbers 2 of 5, ✓ slip"
    assert ticks(known, "u12_capstone") == ""
    known.exercises = {"u03_e1": memory.Exercise(True, ""), "u04_e1": memory.Exercise(False, "")}
    assert exercise_ticks(known, "u03_branches", 5) == "1 right"
    assert exercise_ticks(known, "u03_branches", 1) == "✓ all right"
    assert exercise_ticks(known, "u04_inputs", 5) == "0 right"
    assert exercise_ticks(known, "u12_capstone", 5) == ""


# ------------------------------------------------------------------ the public names


@pytest.mark.parametrize(
    "first",
    [
        "import stackgraph.puzzles",
        "import stackgraph.puzzles.posing",
        "from stackgraph.puzzles import progress",
        "sg.practice; import stackgraph.puzzles.progress",
        "from stackgraph import practice",
    ],
)
def test_practice_and_progress_are_functions_whatever_was_imported_before(first: str) -> None:
    code = (
        f"import stackgraph as sg, sys; {first}\n"
        "assert callable(sg.practice) and callable(sg.progress)\n"
        "assert sg.practice.__name__ == 'practice' and sg.progress.__name__ == 'progress'\n"
        "assert 'keras' not in sys.modules and 'tensorflow' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_file_is_json(tmp_path: Path) -> None:
    memory.save(Memory({"a/slip": counted("right", "right")}), tmp_path / FILE)
    assert json.loads((tmp_path / FILE).read_text())["practice"]["a/slip"]["seeds"] == [
        "1/0",
        "1/1",
    ]


WRITER = Path(__file__).with_name("programs") / "record_answers.py"


def test_notebooks_that_answer_at_once_lose_nothing(tmp_path: Path) -> None:
    file = tmp_path / FILE
    writers = [
        subprocess.Popen([sys.executable, str(WRITER), str(file), str(n)]) for n in range(10, 14)
    ]
    assert [writer.wait(timeout=60) for writer in writers] == [0] * 4
    assert len(memory.load(file).exercises) == 100
    assert [p.name for p in tmp_path.iterdir()] == [FILE], "no lock is left beside the work"


def test_a_lock_that_cannot_be_had_stops_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "nowhere"))
    monkeypatch.setattr(memory, "save", lambda known, file: None)
    assert memory.change(tmp_path / FILE, lambda known: None) == ""


def test_a_record_of_another_version_and_what_is_no_path_are_told(tmp_path: Path) -> None:
    record = tmp_path / "practice.json"
    record.write_text('{"about": "", "version": 9, "practice": {}, "exercises": {}}')
    assert "(it is of version 9, and this reads 1)" in str(progress(record))
    with pytest.raises(TypeError, match=r"takes a path, not 3"):
        progress(3)  # type: ignore[arg-type]
