"""Whatever is handed in becomes a clean notebook with the unit's own frame, or a clear refusal."""

from __future__ import annotations

import copy
import json
import time
from collections.abc import Callable
from typing import Any

import nbformat
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stackgraph.course.editions import edition_of
from stackgraph.course.marks import without_hidden_tests
from stackgraph.course.unit import EDITIONS, Unit
from stackgraph.engine.submission.reading import Unreadable
from stackgraph.engine.submission.repair import repair
from support import kerasunit

PLAN = Unit.of(kerasunit.source(), kerasunit.UNIT)
FRAME = [(t.grade_id, t.source) for t in [*PLAN.tests, *PLAN.locked]]


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
        (b'{"cells": [', "not valid JSON"),
        (b"[]", "no notebook"),
        (b"3", "no notebook"),
        (b'{"cells": 3}', "no list of cells"),
        (b"[" * 200_000, "nested too deeply|not valid JSON"),
        (b'{"cells": [' + b"[],[]," * 4_200_000 + b"1]}", "memory"),
        (b"PK\x03\x04 a zip", "not valid JSON"),
    ],
    ids=["empty", "bom", "cut", "list", "number", "cells", "deep", "bomb", "zip"],
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
