"""Whatever is handed in becomes a clean notebook with the unit's own frame, or a clear refusal."""

from __future__ import annotations

import contextlib
import copy
import json
import re
import time
from typing import TYPE_CHECKING, Any

import nbformat
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stackgraph.course.editions import edition_of
from stackgraph.course.marks import without_hidden_tests
from stackgraph.course.unit import EDITIONS, Unit
from stackgraph.engine.submission import lookalikes, texts
from stackgraph.engine.submission.reading import Unreadable
from stackgraph.engine.submission.repair import repair
from stackgraph.errors.cells import names_of
from support import kerasunit

if TYPE_CHECKING:
    from collections.abc import Callable

PLAN = Unit.of(kerasunit.source(), kerasunit.UNIT)
FRAME = [(t.grade_id, t.source) for t in PLAN.tests] + [(c.grade_id, c.source) for c in PLAN.locked]


def mend(content: Any) -> tuple[dict[str, Any], list[tuple[str, str | None]]]:
    data = content if isinstance(content, bytes) else kerasunit.as_bytes(content)
    notebook, events = repair(data, PLAN)
    check_frame(notebook)
    nbformat.validate(nbformat.from_dict(notebook))
    return notebook, [(e.kind, e.cell) for e in events]


def check_frame(notebook: dict[str, Any]) -> None:
    """The fixed cells are the source's, in its order, once; ids are unique."""
    order = [
        c["metadata"]["nbgrader"]["grade_id"]
        for c in notebook["cells"]
        if c["metadata"].get("nbgrader", {}).get("locked")
    ]
    wanted = [
        c["metadata"]["nbgrader"]["grade_id"]
        for c in PLAN.notebook["cells"]
        if c["metadata"].get("nbgrader", {}).get("locked")
    ]
    assert order == wanted
    texts = {c["id"]: c["source"] for c in notebook["cells"]}
    for grade_id, source in FRAME:
        assert texts[grade_id] == source
    assert len(texts) == len(notebook["cells"])


def code_of(notebook: dict[str, Any]) -> list[str]:
    """Ids and texts of what runs, tests left out."""
    tests = {t.grade_id for t in PLAN.tests}
    return [
        f"{c['id']}: {c['source'].splitlines()[0] if c['source'] else ''}"
        for c in notebook["cells"]
        if c["cell_type"] == "code" and c["id"] not in tests
    ]


def at(notebook: dict[str, Any], name: str) -> int:
    return next(i for i, c in enumerate(notebook["cells"]) if c["id"] == name)


def test_reference_passes_unchanged() -> None:
    notebook, events = mend(kerasunit.submission())
    assert events == []
    theirs = {c["id"]: c["source"] for c in kerasunit.submission()["cells"]}
    for cell in notebook["cells"]:
        if cell["metadata"].get("nbgrader", {}).get("solution"):
            assert cell["source"] == theirs[cell["id"]]
    assert len(notebook["cells"]) == len(kerasunit.source()["cells"])


def edited(edit: Callable[[dict[str, Any]], Any]) -> dict[str, Any]:
    made = kerasunit.submission()
    edit(made)
    return made


def test_edited_test_cell_is_restored() -> None:
    def edit(nb: dict[str, Any]) -> None:
        nb["cells"][at(nb, "u01_e1_classifier_units")]["source"] = "pass"

    _, events = mend(edited(edit))
    assert events == [("cell-restored", "u01_e1_classifier_units")]


EDITED = "u01_e1_classifier_units"
CURRENT = kerasunit.source()["cells"][at(kerasunit.source(), EDITED)]


def after_an_edition(text: str, **marks: Any) -> Unit:
    """The plan of a unit whose test once had this text and these marks."""
    earlier = edition_of("code", text, {**CURRENT["metadata"]["nbgrader"], **marks})
    made = kerasunit.source()
    made["metadata"][EDITIONS] = {EDITED: [earlier]}
    return Unit.of(made, kerasunit.UNIT)


def handed_in(text: str, **marks: Any) -> bytes:
    made = kerasunit.submission()
    cell = made["cells"][at(made, EDITED)]
    cell["source"] = text
    cell["metadata"]["nbgrader"].update(marks)
    return kerasunit.as_bytes(made)


@pytest.mark.parametrize("earlier", [True, False])
def test_another_order_in_an_earlier_edition_is_no_move_of_the_students(earlier: bool) -> None:
    """What the author added or took away may have moved the others; nobody knows how they stood."""
    made = json.loads(handed_in("old = 1" if earlier else CURRENT["source"]))
    made["cells"].append(made["cells"].pop(at(made, "u01_e3_facts")))
    notebook, events = repair(kerasunit.as_bytes(made), after_an_edition("old = 1"))
    check_frame(notebook)
    moved = [(e.kind, e.severity) for e in events if e.cell == "u01_e3_facts"]
    assert moved == [("earlier-edition", "info") if earlier else ("cell-moved", "odd")]


def test_test_cell_of_an_earlier_edition_is_no_edit_of_the_students() -> None:
    notebook, events = repair(
        handed_in("old = 1 \n\n", points=2), after_an_edition("old = 1", points=2)
    )
    check_frame(notebook)
    assert [(e.kind, e.cell, e.severity) for e in events] == [("earlier-edition", EDITED, "info")]


@pytest.mark.parametrize(
    ("text", "marks", "kinds"),
    [
        ("old = 2", {"points": 2}, ["cell-restored", "marks-restored"]),
        ("old = 1", {"points": 1000}, ["cell-restored", "marks-restored"]),
        (
            "old = 1",
            {},
            ["cell-restored"],
        ),  # its text with the points of today: nobody was given that
        (CURRENT["source"], {}, []),
        ("old = 1", {"points": 10**400}, ["cell-restored", "marks-restored"]),
        ("old = 1", {"points": [[[2]]]}, ["cell-restored", "marks-restored"]),
    ],
)
def test_what_no_edition_had_is_odd(text: str, marks: dict[str, Any], kinds: list[str]) -> None:
    _, events = repair(handed_in(text, **marks), after_an_edition("old = 1", points=2))
    assert [(e.kind, e.severity) for e in events] == [(kind, "odd") for kind in kinds]


def test_an_edition_that_is_in_force_again_needs_no_remark() -> None:
    text = without_hidden_tests(CURRENT["source"])
    assert repair(handed_in(text), after_an_edition(text))[1] == []


def test_deleted_locked_and_test_cells_are_restored() -> None:
    def edit(nb: dict[str, Any]) -> None:
        nb["cells"] = [c for c in nb["cells"] if c["id"] not in ("u01_setup", "u01_e4_block_adds")]

    _, events = mend(edited(edit))
    assert events == [("cell-restored", "u01_setup"), ("cell-restored", "u01_e4_block_adds")]


def test_duplicated_test_cell_counts_once() -> None:
    def edit(nb: dict[str, Any]) -> None:
        nb["cells"].append(copy.deepcopy(nb["cells"][at(nb, "u01_e1_classifier_units")]))

    _, events = mend(edited(edit))
    assert ("cell-duplicated", "u01_e1_classifier_units") in events


@pytest.mark.parametrize(
    "mark", [{"points": 1000}, {"grade": False}, {"solution": True}, {"locked": False}]
)
def test_changed_marks_are_restored(mark: dict[str, Any]) -> None:
    def edit(nb: dict[str, Any]) -> None:
        nb["cells"][at(nb, "u01_e1_classifier_units")]["metadata"]["nbgrader"].update(mark)

    notebook, events = mend(edited(edit))
    assert events == [("marks-restored", "u01_e1_classifier_units")]
    found = notebook["cells"][at(notebook, "u01_e1_classifier_units")]["metadata"]["nbgrader"]
    assert found["points"] == 1
    assert found["grade"]


def test_all_metadata_and_ids_stripped() -> None:
    def edit(nb: dict[str, Any]) -> None:
        for cell in nb["cells"]:
            cell["metadata"] = {}
            del cell["id"]

    notebook, _ = mend(edited(edit))
    reference, _ = mend(kerasunit.submission())
    assert code_of(notebook) == code_of(reference)


@pytest.mark.parametrize(("name", "told"), [("stackgraph", False), ("conda-env-tf", True)])
def test_a_kernel_of_another_name_is_told_but_our_own(name: str, told: bool) -> None:
    made = edited(lambda nb: nb["metadata"]["kernelspec"].update(name=name))
    assert ("kernelspec-restored" in {kind for kind, _ in mend(made)[1]}) == told


def test_reversed_notebook_is_put_in_order() -> None:
    notebook, events = mend(edited(lambda nb: nb["cells"].reverse()))
    assert ("cell-moved", None) in events
    reference, _ = mend(kerasunit.submission())
    answers = [line for line in code_of(notebook) if "free" not in line]
    assert answers == [line for line in code_of(reference) if "free" not in line]


def test_own_cells_stay_where_they_were() -> None:
    notebook, events = mend(
        kerasunit.submission(after_e1_classifier="print(1)", before_e3_facts="import math")
    )
    ids = [c["source"] for c in notebook["cells"]]
    assert events == []
    here = at(notebook, "u01_e1_classifier")
    assert ids[here + 1] == "print(1)"
    assert ids[at(notebook, "u01_e3_facts") - 1] == "import math"


def test_answer_split_into_two_cells_with_the_same_mark_runs_both_in_order() -> None:
    def edit(nb: dict[str, Any]) -> None:
        here = at(nb, "u01_e3_facts")
        first = copy.deepcopy(nb["cells"][here])
        first["source"] = "half = 1"
        nb["cells"].insert(here, first)

    notebook, events = mend(edited(edit))
    assert events == [("cell-duplicated", "u01_e3_facts")]
    here = at(notebook, "u01_e3_facts")
    assert notebook["cells"][here - 1]["source"] == "half = 1"
    assert notebook["cells"][here]["source"].startswith("facts = None")


def test_answer_moved_to_a_free_cell_and_its_own_cell_deleted() -> None:
    def edit(nb: dict[str, Any]) -> None:
        here = at(nb, "u01_e3_facts")
        nb["cells"][here] = {"cell_type": "code", "source": "facts = 1", "metadata": {}}

    notebook, events = mend(edited(edit))
    assert events == [("cell-restored", "u01_e3_facts")]
    assert notebook["cells"][at(notebook, "u01_e3_facts")]["source"] == "facts = 1"


def test_deleted_answer_comes_back_empty() -> None:
    def edit(nb: dict[str, Any]) -> None:
        del nb["cells"][at(nb, "u01_e3_facts")]

    notebook, events = mend(edited(edit))
    assert events == [("cell-deleted", "u01_e3_facts")]
    assert notebook["cells"][at(notebook, "u01_e3_facts")]["source"] == ""


def test_answer_moved_behind_its_tests_is_put_back() -> None:
    def edit(nb: dict[str, Any]) -> None:
        nb["cells"].append(nb["cells"].pop(at(nb, "u01_e1_classifier")))

    notebook, events = mend(edited(edit))
    assert ("cell-moved", "u01_e1_classifier") in events
    assert at(notebook, "u01_e1_classifier") < at(notebook, "u01_e1_classifier_units")


def test_student_code_under_a_test_cells_name_never_runs() -> None:
    def edit(nb: dict[str, Any]) -> None:
        nb["cells"].insert(0, copy.deepcopy(nb["cells"][at(nb, "u01_e1_classifier_units")]))
        nb["cells"][0]["source"] = "evil = 1"

    notebook, _ = mend(edited(edit))
    assert "evil" not in json.dumps(notebook)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf  \n", "empty"),
        (b'{"cells": [', "broken off"),
        (b"{" * 9, "not valid JSON"),
        (b"[]", "no notebook"),
        (b"3", "no notebook"),
        (b'{"cells": 3}', "no list of cells"),
        (b"[" * 200_000, "nested too deeply|not valid JSON"),
        (b'{"cells": [' + b"[],[]," * 4_200_000 + b"1]}", "memory"),
        (b"PK\x03\x04 a zip", "a zip archive"),
    ],
    ids=["empty", "bom", "cut", "braces", "list", "number", "cells", "deep", "bomb", "zip"],
)
def test_unreadable(data: bytes, says: str) -> None:
    with pytest.raises(Unreadable, match=says):
        repair(data, PLAN)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32", "utf-16-le"])
def test_other_encodings_are_read(encoding: str) -> None:
    data = json.dumps(kerasunit.submission(e3_facts="facts = 'ä'"), ensure_ascii=False)
    notebook, events = mend(data.encode(encoding))
    assert notebook["cells"][at(notebook, "u01_e3_facts")]["source"] == "facts = 'ä'"
    assert [kind for kind, _ in events] == ["other-encoding"]


def test_windows_encoding_is_read() -> None:
    data = json.dumps(kerasunit.submission(e3_facts="facts = 'ä'"), ensure_ascii=False)
    notebook, _ = mend(data.encode("cp1252"))
    assert notebook["cells"][at(notebook, "u01_e3_facts")]["source"] == "facts = 'ä'"


def test_lone_surrogates_are_replaced() -> None:
    data = kerasunit.as_bytes(kerasunit.submission(e3_facts="facts = '\ud800'"))
    notebook, _ = mend(data)
    json.dumps(notebook, ensure_ascii=False).encode()


def test_old_format_is_read() -> None:
    cells = [
        {**{k: v for k, v in c.items() if k != "source"}, "input": c["source"]}
        for c in kerasunit.submission()["cells"]
    ]
    old = {"worksheets": [{"cells": cells}], "metadata": {}, "nbformat": 3}
    notebook, events = mend(old)
    assert ("other-format", None) in events
    assert notebook["cells"][at(notebook, "u01_e3_facts")]["source"].startswith("facts")


def test_large_outputs_are_dropped() -> None:
    def edit(nb: dict[str, Any]) -> None:
        picture = {
            "output_type": "display_data",
            "metadata": {},
            "data": {"image/png": "A" * 10**8},
        }
        nb["cells"][at(nb, "u01_e1_classifier")]["outputs"] = [picture]

    notebook, events = mend(edited(edit))
    assert [kind for kind, _ in events] == ["large-file"]
    assert all(not c.get("outputs") for c in notebook["cells"])


def test_duplicate_keys_are_recorded() -> None:
    data = kerasunit.as_bytes(kerasunit.submission())
    _, events = mend(data.replace(b'{"cells":', b'{"nbformat": 4, "cells":', 1))
    assert events == [("duplicate-key", None)]


def test_a_number_without_end_costs_nothing() -> None:
    """Python reads no number of more than 4,300 digits."""
    data = kerasunit.as_bytes(kerasunit.submission())
    clean, _ = mend(data)
    for digits in ("9" * 5_000, "-" + "9" * 5_000):
        made = data.replace(b'{"cells":', b'{"nbformat_minor_": %s, "cells":' % digits.encode(), 1)
        assert made != data
        assert mend(made) == (clean, [])


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=5,
)


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_any_value_anywhere_is_survived(data: st.DataObject) -> None:
    """Put arbitrary JSON in arbitrary places: repair mends, or refuses, and never raises more."""
    made = kerasunit.submission()
    for _ in range(data.draw(st.integers(1, 4))):
        where: Any = made
        for _ in range(data.draw(st.integers(0, 5))):
            keys = list(where) if isinstance(where, dict) else list(range(len(where)))
            inner = [k for k in keys if isinstance(where[k], dict | list) and where[k]]
            if not inner:
                break
            where = where[data.draw(st.sampled_from(inner))]
        if not where:
            continue
        keys = list(where) if isinstance(where, dict) else list(range(len(where)))
        where[data.draw(st.sampled_from(keys))] = data.draw(VALUES)
    try:
        notebook, _ = repair(json.dumps(made).encode(), PLAN)
    except Unreadable:
        return
    check_frame(notebook)


@settings(max_examples=80, deadline=None)
@given(st.integers(0, 8000), st.binary(max_size=20))
def test_any_damage_to_the_bytes_is_survived(start: int, noise: bytes) -> None:
    whole = kerasunit.as_bytes(kerasunit.submission())
    try:
        notebook, _ = repair(whole[:start] + noise + whole[start + len(noise) :], PLAN)
    except Unreadable:
        return
    check_frame(notebook)


@pytest.mark.long
@pytest.mark.parametrize(
    "data",
    [
        b'{"cells": [], "metadata": {"x": "' + b'\\"' * 3_000_000,
        b'{"cells": [], "metadata": ' + b'"' * 6_000_000,
        b'{"cells": [], "metadata": "' + b"\\" * 6_000_000,
        json.dumps({str(n): 1 for n in range(60_000)})[:-1].encode() + b', "59999": 2}',
    ],
    ids=["quotes", "empty strings", "backslashes", "doubled key"],
)
def test_no_file_takes_longer_than_its_length(data: bytes) -> None:
    from stackgraph.engine.grade import read_submission

    plan = Unit.of(kerasunit.source(), kerasunit.UNIT)
    began = time.process_time()
    read_submission(plan, data)
    assert time.process_time() - began < 10


# What only looks like a notebook.

LOOKALIKES = {
    "a page saved from GitHub": b"<!DOCTYPE html>\n<html><head><title>u01</title></head></html>",
    "a page with a comment first": b"\n<!-- saved from url=(0014)about:internet -->\n<html>x",
    "a page in UTF-16": "<html><body>x</body></html>".encode("utf-16"),
    "TextEdit's RTF": rb"{\rtf1\ansi\ansicpg1252 {\fonttbl} {\"cells\": []}}",
    "Drive's shortcut": b'{"url": "https://colab.research.google.com/drive/1", "doc_id": "1"}',
    "a shortcut of Windows": b"[InternetShortcut]\r\nURL=https://example.org\r\n",
    "packed with gzip": b"\x1f\x8b\x08\x00" + bytes(40),
    "a PDF": b"%PDF-1.7\n",
    "a pointer of git": b"version https://git-lfs.github.com/spec/v1\noid sha256:1\n",
    "a script without cells": b"import keras\nclassifier = keras.Sequential()\n",
    "cut off": kerasunit.as_bytes(kerasunit.submission())[:2_000],
}
NAMED = {
    "a page": "a web page that was saved",
    "TextEdit": "a text of a word processor",
    "Drive": "a shortcut to a file in Google Drive",
    "a shortcut of W": "a shortcut to a file",
    "packed": "packed with gzip",
    "a PDF": "a PDF",
    "a pointer": "a pointer to a file",
    "a script": "a Python script without marks of cells",
    "cut off": "broken off or damaged",
}


@pytest.mark.parametrize("what", LOOKALIKES)
def test_what_only_looks_like_a_notebook_is_named_with_the_next_step(what: str) -> None:
    says = next(text for start, text in NAMED.items() if what.startswith(start))
    with pytest.raises(Unreadable, match=says) as refused:
        repair(LOOKALIKES[what], PLAN)
    told = str(refused.value)
    assert "hand" in told.lower(), "what to do next"
    assert "JSON" not in told
    assert "line 1 column" not in told


def percent(*, marks: bool) -> str:
    """The reference's cells as jupytext writes them, with or without nbgrader's marks."""
    lines = ["# ---", "# jupyter:", "#   jupytext: {}", "# ---", ""]
    for each in kerasunit.submission()["cells"]:
        text = each["source"]
        mark = each["metadata"].get("nbgrader", {})
        if each["cell_type"] == "markdown":
            lines += ["# %% [markdown]", *(f"# {line}" for line in text.split("\n")), ""]
        else:
            head = f"# %% nbgrader={json.dumps(mark)}" if marks and mark else "# %%"
            lines += [head, text, ""]
    return "\n".join(lines)


@pytest.mark.parametrize("marks", [True, False])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_a_percent_script_is_graded_as_far_as_it_can_be(marks: bool, ends: str) -> None:
    notebook, events = mend(percent(marks=marks).replace("\n", ends).encode())
    reference, _ = mend(kerasunit.submission())
    assert code_of(notebook) == code_of(reference)
    assert "script" in [kind for kind, _ in events]
    facts = notebook["cells"][at(notebook, "u01_e3_facts")]["source"]
    assert facts.strip() == reference["cells"][at(reference, "u01_e3_facts")]["source"].strip()


def test_a_script_of_nbconvert_is_read() -> None:
    code = [c["source"] for c in kerasunit.submission()["cells"] if c["cell_type"] == "code"]
    text = "#!/usr/bin/env python\n# coding: utf-8\n\n" + "".join(
        f"# In[{n or ' '}]:\n\n\n{source}\n\n\n" for n, source in enumerate(code)
    )
    notebook, _ = mend(text.encode())
    reference, _ = mend(kerasunit.submission())
    assert code_of(notebook) == code_of(reference)


def conflict(ours: str, theirs: str, base: str = "") -> str:
    middle = f"||||||| base\n{base}" if base else ""
    return f"<<<<<<< HEAD\n{ours}{middle}=======\n{theirs}>>>>>>> upstream\n"


@pytest.mark.parametrize("base", ["", '    "facts = None  # of before"\n'])
def test_a_notebook_with_marks_of_a_merge_is_read(base: str) -> None:
    whole = json.dumps(kerasunit.submission(e3_facts="facts = 1"), indent=1)
    line = next(t for t in whole.splitlines(keepends=True) if '"facts = 1"' in t)
    mine = line.replace("facts = 1", "facts = {'shape': (None, 3), 'count': 67}")
    torn = whole.replace(line, conflict(mine, line, base))
    notebook, events = mend(torn.encode())
    source = notebook["cells"][at(notebook, "u01_e3_facts")]["source"]
    assert source == "facts = {'shape': (None, 3), 'count': 67}"
    assert [kind for kind, _ in events] == ["merge-marks"]


def test_marks_of_a_merge_within_a_cell_are_taken_out() -> None:
    text = conflict("facts = {'count': 67}\n", "facts = None\n")
    notebook, events = mend(kerasunit.submission(e3_facts=text))
    assert notebook["cells"][at(notebook, "u01_e3_facts")]["source"] == "facts = {'count': 67}\n"
    assert [kind for kind, _ in events] == ["merge-marks"]


def test_a_torn_notebook_of_which_no_side_is_whole_is_named() -> None:
    with pytest.raises(Unreadable, match="marks of a conflict"):
        repair(b"<<<<<<< HEAD\n{\n=======\n[\n>>>>>>> x\n", PLAN)


# The lesson, or another unit.


def foreign(*ids: str) -> dict[str, Any]:
    """A notebook of cells with these ids, none of them this unit's."""
    setup = {"cell_type": "code", "source": kerasunit.SETUP, "metadata": {}, "id": "s"}
    cells = [{"cell_type": "code", "source": f"x{n} = 1", "metadata": {}, "id": i}
             for n, i in enumerate(ids)]  # fmt: skip
    return {"cells": [setup, *cells], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (foreign("u01_lesson_setup"), "this is the lesson of unit 1, not its exercises"),
        (foreign("u02_lesson_setup"), "this is the lesson of unit 2, not the exercises of unit 1"),
        (foreign("u02_e1_given", "u02_e1_graph"), "these are the exercises of unit 2, not of unit"),
    ],
)
def test_the_lesson_or_another_unit_is_told_once_and_not_run(
    content: dict[str, Any], says: str
) -> None:
    from stackgraph.engine.grade import read_submission

    notebook, unread, events = read_submission(PLAN, kerasunit.as_bytes(content))
    check_frame(notebook)
    assert [e.kind for e in events] == ["another-notebook"]
    assert says in events[0].detail
    assert unread == events[0].detail
    assert "x0 = 1" not in json.dumps(notebook)


def test_a_title_alone_is_enough_where_colab_took_the_ids() -> None:
    made = foreign()
    made["cells"] = [
        {"cell_type": "markdown", "source": "# Unit 1. Sequential, read closely", "metadata": {}}
    ]
    with pytest.raises(Unreadable, match="the lesson of unit 1"):
        repair(kerasunit.as_bytes(made), PLAN)
    made["cells"][0]["source"] += ": assignment"
    notebook, _ = mend(made)
    assert notebook["cells"], "the exercises with everything deleted are still these"


# Answers in odd places.


def joined(fixed: str, answer: str, *, gone: bool) -> dict[str, Any]:
    """The reference's answer stands at the end of a cell of ours; its own is gone or untouched."""
    made = kerasunit.submission()
    mine = made["cells"][at(made, answer)]
    ours = made["cells"][at(made, fixed)]
    ours["source"] = f"{ours['source']}\n\n{mine['source']}"
    if gone:
        made["cells"].remove(mine)
    else:
        untouched = kerasunit.untouched()
        mine["source"] = untouched["cells"][at(untouched, answer)]["source"]
    return made


@pytest.mark.parametrize("gone", [True, False])
@pytest.mark.parametrize(
    ("fixed", "answer"),
    [("u01_given", "u01_e1_classifier"), ("u01_e2_siamese_shared", "u01_e3_facts")],
)
def test_an_answer_joined_to_a_cell_of_ours_is_the_answer(
    fixed: str, answer: str, gone: bool
) -> None:
    notebook, events = mend(joined(fixed, answer, gone=gone))
    reference, _ = mend(kerasunit.submission())
    assert ("answer-joined", answer) in events
    assert not [cell for kind, cell in events if kind == "cell-restored"]
    mine = notebook["cells"][at(notebook, answer)]["source"]
    assert mine.strip() == reference["cells"][at(reference, answer)]["source"].strip()


def test_text_joined_to_a_cell_of_ours_beside_an_answer_is_told_and_runs() -> None:
    made = kerasunit.submission()
    made["cells"][at(made, "u01_given")]["source"] += "\nclassifier = 'other'\nmine = 1"
    notebook, events = mend(made)
    assert events == [("answer-joined", "u01_given")]
    after = notebook["cells"][at(notebook, "u01_given") + 1]["source"]
    assert after == "classifier = 'other'\nmine = 1"


def test_an_answer_below_its_test_is_told() -> None:
    made = kerasunit.submission(e3_facts=kerasunit.stub_of(kerasunit.VALUES))
    made["cells"].append({"cell_type": "code", "source": "facts = {'count': 67}", "metadata": {}})
    notebook, events = repair(kerasunit.as_bytes(made), PLAN)
    check_frame(notebook)
    (event,) = events
    assert (event.kind, event.cell) == ("answer-below", "u01_e3_facts")
    assert event.detail == (
        "facts is bound only below the test: move that up, into the answer cell"
    )


def test_an_answer_in_a_cell_of_ones_own_above_the_test_is_fine() -> None:
    stub = kerasunit.stub_of(kerasunit.VALUES)
    made = kerasunit.submission(e3_facts=stub, after_e3_facts="facts = {'count': 67}")
    assert mend(made)[1] == []


def test_all_answers_in_a_cell_at_the_end_are_told_once() -> None:
    made = kerasunit.untouched()
    text = "classifier = 1\nencoder = siamese = 2\nfacts = 3\nblock = 4"
    made["cells"].append({"cell_type": "code", "source": text, "metadata": {}})
    _, events = repair(kerasunit.as_bytes(made), PLAN)
    (event,) = events
    assert event.cell is None
    assert event.detail.startswith("the answers to 4 answer cells are bound only below their tests")


@pytest.mark.parametrize("keep_id", [True, False])
def test_an_answer_cell_with_the_mark_of_a_test_is_still_the_answer(keep_id: bool) -> None:
    made = kerasunit.submission(e3_facts="facts = {'count': 67}")
    cell = made["cells"][at(made, "u01_e3_facts")]
    cell["metadata"]["nbgrader"] = dict(
        made["cells"][at(made, "u01_e3_facts_values")]["metadata"]["nbgrader"]
    )
    if not keep_id:
        cell["id"] = "other"
    notebook, events = mend(made)
    assert ("cell-restored", "u01_e3_facts") in events
    assert notebook["cells"][at(notebook, "u01_e3_facts")]["source"] == "facts = {'count': 67}"


@pytest.mark.parametrize("first", [True, False])
def test_a_doubled_list_of_cells_costs_nothing(first: bool) -> None:
    whole = kerasunit.as_bytes(kerasunit.submission())
    torn = whole[:-1] + b', "cells": []}' if first else whole.replace(b"{", b'{"cells": [], ', 1)
    notebook, events = mend(torn)
    assert events == [("duplicate-key", None)]
    assert notebook["cells"][at(notebook, "u01_e3_facts")]["source"].startswith("facts")


@pytest.mark.parametrize(
    "line", ["exit()", "quit", "exit(keep_kernel=True)", "%reset -f", "%reset_selective -f fa"]
)
def test_a_cell_of_ones_own_does_not_end_the_kernel(line: str) -> None:
    made = kerasunit.submission(after_e3_facts=f"mine = 1\n{line}\nprint('x')")
    notebook, events = mend(made)
    own = notebook["cells"][at(notebook, "u01_e3_facts") + 1]["source"]
    assert own == f"mine = 1\npass  # left out for grading: {line}\nprint('x')"
    assert [kind for kind, _ in events] == ["kernel-kept"]


def test_what_a_function_does_is_left_alone() -> None:
    text = "def stop():\n    exit()\n\nexits = 3\nreset = exit"
    notebook, events = mend(kerasunit.submission(after_e3_facts=text))
    assert events == []
    assert notebook["cells"][at(notebook, "u01_e3_facts") + 1]["source"] == text


def test_what_is_so_of_the_whole_is_said_once() -> None:
    made = kerasunit.submission()
    made["cells"] = [c for c in made["cells"] if c["id"] != "u01-title"]
    for cell in made["cells"]:
        cell["metadata"].get("nbgrader", {}).pop("points", None)
        cell["metadata"].get("nbgrader", {})["schema_version"] = 1
    _, events = repair(kerasunit.as_bytes(made), PLAN)
    (event,) = events
    assert (event.kind, event.cell) == ("marks-restored", None)
    assert "(5 cells: u01_e1_classifier_units" in event.detail


@pytest.mark.long
@pytest.mark.parametrize(
    "text",
    [
        "\n" * 150_000,
        "x = 1" + "\n" * 150_000 + "$",
        "# " * 90_000,
        "x = 1\n" * 25_000,
        "exit(" * 30_000,
        " \n" * 90_000,
    ],
)
def test_odd_text_takes_no_longer_than_its_length(text: str) -> None:
    began = time.process_time()
    repair(kerasunit.as_bytes(kerasunit.submission(e3_facts=text, after_e1_classifier=text)), PLAN)
    script = ("# %% " + text).encode()
    with contextlib.suppress(Unreadable):
        repair(script, PLAN)
    assert time.process_time() - began < 5


@pytest.mark.parametrize("line", ["exit{}x", "%reset{}x", "{}$ = 1", "  {}x:{}y"])
def test_a_line_of_blanks_takes_no_longer_than_its_length(line: str) -> None:
    made = kerasunit.submission(after_e3_facts=line.replace("{}", " " * 60_000))
    began = time.process_time()
    notebook, _ = repair(kerasunit.as_bytes(made), PLAN)
    for cell in notebook["cells"]:
        names_of(cell["source"])
    assert time.process_time() - began < 3


@pytest.mark.parametrize(
    "text", [f"import a{'.a' * 60_000}", f"if 1: from a{'.a' * 9_000}.\\\n{'a.' * 9_000}b import c"]
)
def test_a_name_without_end_is_not_read(text: str) -> None:
    """Python takes four times as long for one that is twice as long."""
    began = time.process_time()
    _, events = mend(kerasunit.submission(after_e3_facts=text))
    assert events == [("large-cell", "own-e3_facts"), ("broken-cell", None)]
    assert time.process_time() - began < 2


def test_all_cells_together_have_a_bound() -> None:
    made = kerasunit.submission(after_e3_facts="#" * 60_000)
    whole = copy.deepcopy(made)
    last = next(c for c in made["cells"] if c["source"] == "#" * 60_000)
    whole["cells"] += [{**last, "id": f"own{n}"} for n in range(50)]
    clean, events = mend(whole)
    assert answers_in(clean) == answers_in(repair(kerasunit.as_bytes(made), PLAN)[0])
    assert sum(len(c["source"]) for c in clean["cells"]) < 2_100_000
    assert [kind for kind, _ in events] == ["large-cell"]


# What a notebook was exported to, or came to, on its way.


def answers_in(notebook: dict[str, Any]) -> dict[str, str]:
    """Answer cell -> its text."""
    texts = {c["id"]: c["source"].strip() for c in notebook["cells"]}
    return {a.grade_id: texts[a.grade_id] for a in PLAN.answers}


def exported(to: str) -> str:
    """The reference's cells as a program writes them to a text that is no notebook."""
    code = [c["source"] for c in kerasunit.submission()["cells"] if c["cell_type"] == "code"]
    fenced = {"jupytext": "```python", "quarto": "```{python}", "myst": "```{code-cell} ipython3"}
    if to in fenced:
        option = "#| echo: false\n" if to == "quarto" else ""
        return "# Judge\n\n" + "\n\n".join(f"{fenced[to]}\n{option}{c}\n```" for c in code)
    if to == "databricks":
        head = "# Databricks notebook source\n# MAGIC %md\n# MAGIC # Judge"
        return "\n\n# COMMAND ----------\n\n".join([head, *code])
    if to == "spyder":
        return '"""Made today."""\n' + "\n\n".join(f"#%%\n{c}" for c in code)
    assert to == "colab"
    return '# -*- coding: utf-8 -*-\n"""u01.ipynb\n\nGenerated by Colab.\n"""\n\n' + "\n\n".join(
        code
    )


@pytest.mark.parametrize("to", ["jupytext", "quarto", "myst", "databricks", "spyder", "colab"])
def test_what_a_notebook_was_exported_to_is_graded(to: str) -> None:
    notebook, events = mend(exported(to).encode())
    reference, _ = mend(kerasunit.submission())
    found = answers_in(notebook)
    for name, text in answers_in(reference).items():
        assert found[name].startswith(text), "a free cell behind it may be joined to it"
    assert {kind for kind, _ in events} <= {"script", "answer-joined", "kernelspec-restored"}


def test_all_cells_joined_into_one_are_taken_apart() -> None:
    made = kerasunit.submission()
    code = "\n\n".join(c["source"] for c in made["cells"] if c["cell_type"] == "code")
    made["cells"] = [{"cell_type": "code", "source": code, "metadata": {}}]
    found, reference = answers_in(mend(made)[0]), answers_in(mend(kerasunit.submission())[0])
    assert all(found[name].startswith(text) for name, text in reference.items())


WHOLE = kerasunit.as_bytes(kerasunit.submission())
NEARLY = {
    "a comma too many": WHOLE.rstrip()[:-1] + b",}",
    "two byte order marks": b"\xef\xbb\xbf" * 2 + WHOLE,
    "something below it": WHOLE + b"\n}\n",
    "a fence around it": b"```json\n" + WHOLE + b"\n```\n",
}


@pytest.mark.parametrize("what", NEARLY)
def test_a_damaged_file_of_which_nothing_is_missing_is_read(what: str) -> None:
    notebook, events = mend(NEARLY[what])
    assert answers_in(notebook) == answers_in(mend(kerasunit.submission())[0])
    assert "damaged-file" in [kind for kind, _ in events]


def test_a_comma_within_a_text_is_left_alone() -> None:
    made = kerasunit.submission(e3_facts="facts = [1,\n]  # ,]")
    notebook, _ = mend(kerasunit.as_bytes(made).rstrip()[:-1] + b",}")
    assert answers_in(notebook)["u01_e3_facts"] == "facts = [1,\n]  # ,]"


def test_lines_without_their_ends_are_lines() -> None:
    made = kerasunit.submission()
    for one in made["cells"]:
        one["source"] = one["source"].split("\n")
    assert answers_in(mend(made)[0]) == answers_in(mend(kerasunit.submission())[0])


def test_a_copy_as_it_was_handed_out_undoes_no_answer() -> None:
    made = kerasunit.submission()
    place = at(made, "u01_e3_facts")
    copied = {**made["cells"][place], "source": kerasunit.stub_of(kerasunit.VALUES)}
    made["cells"].insert(place + 1, copied)
    notebook, events = mend(made)
    assert answers_in(notebook) == answers_in(mend(kerasunit.submission())[0])
    assert not [c for c in notebook["cells"] if c["id"].startswith("own-")]
    assert events == [("cell-duplicated", "u01_e3_facts")]


def test_an_answer_right_above_its_untouched_cell_is_not_undone() -> None:
    stub = kerasunit.stub_of(kerasunit.VALUES)
    made = kerasunit.submission(e3_facts=stub, before_e3_facts="facts = {'count': 67}")
    notebook, events = mend(made)
    assert answers_in(notebook)["u01_e3_facts"] == ""
    assert events == [("answer-joined", "u01_e3_facts")]


@pytest.mark.parametrize("kind", ["markdown", "raw"])
def test_an_answer_in_a_text_cell_is_told(kind: str) -> None:
    made = kerasunit.submission(e3_facts=kerasunit.stub_of(kerasunit.VALUES))
    text = "```python\nfacts = {'count': 67}\n```"
    made["cells"].insert(
        at(made, "u01_e3_facts") + 1, {"cell_type": kind, "source": text, "metadata": {}}
    )
    assert mend(made)[1] == [("answer-as-text", "u01_e3_facts")]


def test_an_answer_cell_that_became_a_text_cell_is_run() -> None:
    made = kerasunit.submission()
    mine = made["cells"][at(made, "u01_e3_facts")]
    mine.update(cell_type="markdown", source=f"```python\n{mine['source']}\n```")
    notebook, events = mend(made)
    assert answers_in(notebook) == answers_in(mend(kerasunit.submission())[0])
    assert events == [("cell-restored", "u01_e3_facts")]


def test_another_unit_with_a_test_of_the_same_text_is_still_another() -> None:
    made = foreign("u02_e1_given", "u02_e1_graph")
    test = kerasunit.submission()["cells"][at(kerasunit.submission(), "u01_e3_facts_values")]
    made["cells"].append({**test, "id": "u02_e3", "metadata": {}})
    with pytest.raises(Unreadable, match="these are the exercises of unit 2"):
        repair(kerasunit.as_bytes(made), PLAN)


def test_another_unit_with_all_tests_of_the_same_text_is_still_another() -> None:
    """So are two sheets of puzzles."""
    data = kerasunit.as_bytes(kerasunit.submission())
    with pytest.raises(Unreadable, match="these are the exercises of unit 2"):
        repair(re.sub(rb'("(?:id|grade_id)": *)"u01_', rb'\1"u02_', data), PLAN)


def test_one_cell_of_another_unit_among_cells_without_marks_is_not_the_whole() -> None:
    made = kerasunit.submission()
    for one in made["cells"]:
        one["metadata"] = {}
        del one["id"]
    made["cells"].append({"cell_type": "code", "source": "y = 1", "metadata": {}, "id": "u02_e1_y"})
    assert ("marks-restored", None) in mend(made)[1]


def test_lost_marks_are_said_of_the_whole() -> None:
    made = kerasunit.submission()
    for one in made["cells"]:
        one["metadata"] = {}
        del one["id"]
    assert mend(made)[1] == [("marks-restored", None)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("```\na = 1\n```", "a = 1"),
        ("\n```python\na = 1\nb = 2\n```\n", "a = 1\nb = 2"),
        ("~~~\na = 1\n~~~  ", "a = 1"),
        ("```\na = '```'\n```", "a = '```'"),
        ("````\n```\na = 1\n```\n````", "```\na = 1\n```"),
        ("```\n```", ""),
        ("```\na = 1\n~~~", "```\na = 1\n~~~"),
        ("Text\n```\na = 1\n```", "Text\n```\na = 1\n```"),
        ("``` a ` b\nc\n```", "``` a ` b\nc\n```"),
    ],
)
def test_a_text_that_is_one_fence_is_its_code(text: str, code: str) -> None:
    assert texts.unfenced(text) == code


def test_texts_made_to_be_slow_take_no_time() -> None:
    began = time.process_time()
    assert lookalikes.name_of(b"", "<!---->" * 500 + "x") == ""
    assert lookalikes.name_of(b"", "<!-- a --> " * 300 + "<html>").startswith("this is a web page")
    long = "`" * 100_000 + "\n" + "`" * 99_000 + "x"
    assert texts.unfenced(long) == long
    assert time.process_time() - began < 0.5
