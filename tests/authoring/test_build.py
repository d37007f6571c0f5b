"""Building: what each folder gets, byte for byte, and what stops a build."""

from __future__ import annotations

import ast
import json
from pathlib import Path

import nbformat
import pytest
from nbformat import NotebookNode
from nbgrader.coursedir import CourseDirectory

from stackgraph.authoring import build as building
from stackgraph.authoring import check as checking
from stackgraph.authoring import execution, leaks, nbgrader_steps, notebooks
from stackgraph.authoring.problems import ScriptError
from stackgraph.authoring.script import parse_script
from stackgraph.course import Course, CourseError, editions
from stackgraph.course.notebooks import from_bytes, to_bytes
from stackgraph.engine.grader import KernelGrader
from stackgraph.engine.submission.repair import repair
from stackgraph.nbgrader_plugins import autograde as preprocess

UNIT = "u01_small"


def unexecuted(course: Course) -> dict[str, NotebookNode]:
    """The notebooks of the small unit by folder, without outputs."""
    built = building.Built()
    with nbgrader_steps.Workshop(course) as shop:
        for made in building.plan(course, [UNIT]):
            building.files_of(course, made, built, shop, execute=False)
    return {
        path.relative_to(course.root).parts[0]: from_bytes(data)
        for path, data in built.files.items()
    }


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert text.count(old) == 1, f"{old!r} is there {text.count(old)} times"
    path.write_text(text.replace(old, new))


def tree(course: Course) -> dict[str, bytes]:
    """Every file of the course but kept executions."""
    return {
        path.relative_to(course.root).as_posix(): path.read_bytes()
        for path in course.root.rglob("*")
        if path.is_file() and ".stackgraph" not in path.parts
    }


def test_source_has_the_metadata_that_nbgrader_wants(authored: Course) -> None:
    cells = {c.id: c for c in unexecuted(authored)["source"].cells}
    test = cells["u01_e1_area_hidden"].metadata
    assert test.tags == ["raises-exception"]
    assert test.nbgrader == {
        "cell_type": "code",
        "grade": True,
        "grade_id": "u01_e1_area_hidden",
        "locked": True,
        "points": 2,
        "schema_version": 3,
        "solution": False,
        "task": False,
    }
    answer, locked = cells["u01_e1_area"].metadata, cells["u01_setup"].metadata
    assert (answer.nbgrader.solution, answer.nbgrader.locked, "tags" in answer) == (
        True,
        False,
        False,
    )
    assert (locked.nbgrader.solution, locked.nbgrader.locked, locked.nbgrader.grade) == (
        False,
        True,
        False,
    )


def test_release_has_stubs_and_no_hidden_test(authored: Course) -> None:
    released = unexecuted(authored)["release"]
    cells = {c.id: c for c in released.cells}
    assert cells["u01_e1_area"].source == "# The area, a number.\narea = None\n# YOUR CODE HERE"
    assert "HIDDEN" not in cells["u01_e1_area_hidden"].source
    assert cells["u01_e1_area_hidden"].metadata.editable is False
    text = to_bytes(released).decode()
    assert "secret_radius" not in text
    assert "hidden_expectation" not in text


def test_solution_has_answers_only(authored: Course) -> None:
    cells = {c.id: c for c in unexecuted(authored)["solutions"].cells}
    assert cells["u01_e1_area"].source == (
        "# The area, a number.\nsecret_radius = 2\narea = math.pi * secret_radius**2"
    )
    assert "hidden_expectation" not in cells["u01_e1_area_hidden"].source
    assert all(not c.metadata for c in cells.values())


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a = None\n### BEGIN SOLUTION\na = 1\n### END SOLUTION", "a = 1"),
        (
            "# keep\na = None\nb = 2\n\n### BEGIN SOLUTION\na = None\n### END SOLUTION\nprint(a)",
            "# keep\nb = 2\n\na = None\nprint(a)",
        ),
        (
            "a: int = None\nb = None  # the other\n    ### BEGIN SOLUTION\na, b = 1, 2\n"
            "### END SOLUTION",
            "a, b = 1, 2",
        ),
    ],
)
def test_answer_only(source: str, expected: str) -> None:
    assert nbgrader_steps.answer_only(source) == expected


def test_every_cell_keeps_its_id_through_all_folders(authored: Course) -> None:
    made = unexecuted(authored)
    ids = [c.id for c in made["source"].cells]
    assert len(ids) == len(set(ids))
    assert [c.id for c in made["release"].cells] == ids
    assert [c.id for c in made["solutions"].cells] == ids
    for cell in made["source"].cells:
        if "nbgrader" in cell.metadata:
            assert cell.id == cell.metadata.nbgrader.grade_id


def test_an_edit_changes_only_the_edited_cells_id(authored: Course) -> None:
    text = authored.exercise_script(UNIT).read_text()
    edited = "# %% [markdown]\n# A new first cell.\n\n" + text.replace("# Try it:", "# Try:")

    def ids(script: str) -> list[str]:
        return [
            c.id
            for c in notebooks.to_notebook(parse_script(script, UNIT, "exercise", "x.py")).cells
        ]

    before, after = ids(text), ids(edited)
    assert len(set(before) - set(after)) == 1
    assert len(set(after) - set(before)) == 2


def test_equal_cells_have_different_ids() -> None:
    script = parse_script("# %%\nx\n# %%\nx\n# %% [markdown]\n# x\n", UNIT, "lesson", "x.py")
    ids = [c.id for c in notebooks.to_notebook(script).cells]
    assert len(set(ids)) == 3


def test_metadata_are_fixed(authored: Course) -> None:
    for notebook in unexecuted(authored).values():
        assert notebook.metadata == notebooks.METADATA
        assert "jupytext" not in json.dumps(notebook)
        nbformat.validate(notebook)


def test_no_gradebook_is_made_in_the_course(authored: Course) -> None:
    unexecuted(authored)
    assert not (authored.root / "gradebook.db").exists()


@pytest.mark.parametrize(
    ("doctor", "message"),
    [
        (
            lambda nb: nb.cells[3].update(source="secret_radius = 2"),
            "cell 4: shows a line of an answer or hidden test: secret_radius = 2",
        ),
        (
            lambda nb: nb.cells[3].metadata.update(note="hidden_expectation = math.pi * 4"),
            "cell 4: shows a line of an answer or hidden test: hidden_expectation = math.pi * 4",
        ),
        (
            lambda nb: nb.cells[3].metadata.update(execution={"iopub.status.busy": "2026"}),
            "cell 4: metadata 'execution' do not belong in a release",
        ),
        (
            lambda nb: nb.metadata.update(jupytext={}),
            "notebook metadata 'jupytext' do not belong in a release",
        ),
        (
            lambda nb: nb.cells[2].metadata.nbgrader.update(answer="1"),
            "cell 3: nbgrader metadata 'answer' do not belong in a release",
        ),
        (
            lambda nb: nb.cells[4].update(execution_count=3),
            "cell 5: a release has no outputs, execution counts or attachments",
        ),
        (
            lambda nb: nb.cells[4].update(source="### END HIDDEN TESTS"),
            "cell 5: a marker of a solution or hidden test is left",
        ),
    ],
)
def test_a_release_that_gives_answers_away_is_refused(
    authored: Course, doctor: object, message: str
) -> None:
    script = building.plan(authored, [UNIT])[0].exercise
    assert script is not None
    released = unexecuted(authored)["release"]
    assert list(leaks.leaks(released, leaks.canaries([script]))) == []
    assert callable(doctor)
    doctor(released)
    assert message in list(leaks.leaks(released, leaks.canaries([script])))
    with pytest.raises(CourseError, match="would give answers away"):
        leaks.refuse(released, [script], "release/u01_small/u01_small.ipynb")


def test_unknown_unit_and_empty_course(authored: Course, tmp_path: Path) -> None:
    with pytest.raises(CourseError, match=r"There is no unit 'u07'\. Units: u01_small\."):
        building.units_of(authored, ["u07"])
    with pytest.raises(CourseError, match="There is nothing to build"):
        building.units_of(Course(tmp_path / "nowhere"), None)


def test_a_broken_script_writes_nothing_and_names_all(authored: Course) -> None:
    edit(authored.exercise_script(UNIT), " points=1", "")
    edit(authored.lesson_script(UNIT), "# %%\nradius\n", "# %%\nradius = (\n")
    before = tree(authored)
    with pytest.raises(ScriptError) as caught:
        building.build(authored)
    assert [(p.path, p.line) for p in caught.value.problems] == [
        ("course/u01_small/exercises.py", 31),
        ("course/u01_small/lesson.py", 14),
    ]
    assert tree(authored) == before


@pytest.mark.notebooks
def test_a_build_makes_four_executed_or_clean_notebooks(authored: Course) -> None:
    changed = building.build(authored)
    assert [p.relative_to(authored.root).as_posix() for p in changed] == [
        "notebooks/u01_small.ipynb",
        "source/u01_small/u01_small.ipynb",
        "release/u01_small/u01_small.ipynb",
        "solutions/u01_small/u01_small.ipynb",
    ]
    lesson = from_bytes(authored.lesson(UNIT).read_bytes())
    code = [c for c in lesson.cells if c.cell_type == "code"]
    assert [c.execution_count for c in code] == [1, 2, 3, 4, 5]
    assert code[2].outputs[0].text == "the area is 12.566\nand that is all\n"
    assert len(code[2].outputs) == 1
    assert code[4].outputs[0].ename == "ZeroDivisionError"
    solution = from_bytes(authored.notebook("solutions", UNIT).read_bytes())
    shown = {c.id: c.outputs for c in solution.cells if c.cell_type == "code"}
    assert shown["u01_e1_area_value"][0].text == "passed: area\n"

    first = tree(authored)
    assert building.build(authored) == [], "a kept execution gives the same bytes"
    assert building.build(authored, force=True) == [], "a new execution gives the same bytes"
    assert tree(authored) == first
    assert all(data.endswith(b"}\n") for name, data in first.items() if name.endswith(".ipynb"))


@pytest.mark.notebooks
def test_a_build_keeps_what_earlier_releases_had(authored: Course) -> None:
    building.build(authored)
    assert not authored.editions(UNIT).exists()
    first = authored.notebook("release", UNIT).read_bytes()
    script = authored.exercise_script(UNIT)
    edit(script, "math.pi * 4\n", "math.pi * 2**2\n")
    building.build(authored)
    assert not authored.editions(UNIT).exists(), "a hidden test is in no release"

    edit(script, '_hidden" points=2', '_hidden" points=1')
    edit(script, '"""The area is right."""', '"""The area."""')
    assert authored.editions(UNIT) in building.build(authored)
    second = authored.notebook("release", UNIT).read_bytes()
    edit(script, '"""The area."""', '"""Pi times 4."""')
    building.build(authored)
    kept = json.loads(authored.editions(UNIT).read_text())
    assert {name: len(found) for name, found in kept.items()} == {
        "u01_e1_area_hidden": 1,
        "u01_e1_area_value": 2,
    }
    assert building.build(authored) == []
    assert checking.check(authored) == []

    plan = KernelGrader(authored).units[UNIT]
    where = {"nbgrader": {"assignment": UNIT, "notebook": UNIT, "student": "ada"}}
    seen = preprocess._plan(CourseDirectory(root=str(authored.root)), where)
    assert (seen.tests, seen.locked, seen.editions) == (plan.tests, plan.locked, plan.editions)
    for release, cells in ((first, 2), (second, 1)):
        _, events = repair(release, plan)
        assert [(e.kind, e.severity) for e in events] == [("earlier-edition", "info")] * cells
    _, events = repair(second.replace(b"The area.", b"No area."), plan)
    assert [e.kind for e in events] == ["cell-restored"]


def test_a_damaged_file_of_editions_is_named(authored: Course) -> None:
    path = authored.editions(UNIT)
    path.write_text("[1]")
    with pytest.raises(CourseError, match=r"u01_small/editions\.json is not as a build writes it"):
        editions.kept(authored, UNIT, unexecuted(authored)["release"])


@pytest.mark.notebooks
@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "# %%\nradius\n",
            "# %%\nundefined_name\n",
            "course/u01_small/lesson.py:13: raised NameError: "
            "name 'undefined_name' is not defined\n    | undefined_name",
        ),
        (
            "# %%\nradius\n",
            "# %%\nimport sys\n\nprint('oh', file=sys.stderr)\n",
            "course/u01_small/lesson.py:13: writes to stderr, "
            "which a learner sees as noise: oh\n    | import sys",
        ),
        (
            "# %%\nradius\n",
            "# %%\nobject()\n",
            "course/u01_small/lesson.py:13: shows a memory address (0x",
        ),
        (
            "# %%\nradius\n",
            "# %%\nimport os\n\nos._exit(1)\n",
            "course/u01_small/lesson.py:13: killed the kernel\n    | import os",
        ),
        (
            "\n1 / 0\n",
            "\n1 / 1\n",
            "course/u01_small/lesson.py:19: is tagged raises-exception and raised nothing",
        ),
    ],
)
def test_a_lesson_that_does_not_run_clean_writes_nothing(
    authored: Course, old: str, new: str, message: str
) -> None:
    edit(authored.lesson_script(UNIT), old, new)
    before = tree(authored)
    with pytest.raises(execution.ExecutionError) as caught:
        building.build(authored)
    assert message in str(caught.value)
    assert tree(authored) == before


@pytest.mark.notebooks
@pytest.mark.parametrize("verdict_cells", [False, True])
def test_a_reference_that_fails_its_own_check_stops_the_build(
    authored: Course, verdict_cells: bool
) -> None:
    config = authored.root / "nbgrader_config.py"
    config.write_text(f"{config.read_text()}c.StackGraph.verdict_cells = {verdict_cells}\n")
    edit(authored.exercise_script(UNIT), "secret_radius = 2\n", "secret_radius = 3\n")
    with pytest.raises(execution.ExecutionError) as caught:
        building.build(authored)
    assert "course/u01_small/exercises.py:31: raised AssertionError: area: expected" in str(
        caught.value
    )


@pytest.mark.notebooks
def test_a_reference_that_fails_a_hidden_test_stops_the_build(authored: Course) -> None:
    edit(
        authored.exercise_script(UNIT), "hidden_expectation = math.pi * 4", "hidden_expectation = 4"
    )
    before = tree(authored)
    with pytest.raises(execution.ExecutionError) as caught:
        building.build(authored)
    said = str(caught.value)
    assert "course/u01_small/exercises.py:35: the reference answer fails the hidden test" in said
    assert "raised AssertionError: area: expected 4, actual 12.56" in said
    assert tree(authored) == before


@pytest.mark.notebooks
def test_hidden_tests_run_and_leave_no_trace(authored: Course) -> None:
    edit(
        authored.exercise_script(UNIT),
        "hidden_expectation = math.pi * 4",
        "hidden_expectation = math.pi * 4\nprint(object())",
    )
    building.build(authored)
    solution = authored.notebook("solutions", UNIT).read_text()
    assert "object at 0x" not in solution
    assert "hidden" not in {c.id[:6] for c in from_bytes(solution.encode()).cells}


def test_a_source_that_its_script_would_not_give_is_told(authored: Course) -> None:
    script, source = authored.exercise_script(UNIT), authored.notebook("source", UNIT)
    assert building.sources_out_of_step(authored, [UNIT]) == [], "nothing is built: nothing to say"
    read = building.plan(authored, [UNIT])[0].exercise
    assert read is not None
    source.parent.mkdir(parents=True)
    source.write_bytes(building.source_bytes(authored, read))
    assert building.sources_out_of_step(authored, [UNIT]) == []
    edit(script, "math.pi * 4", "math.pi * 4.0")
    assert building.sources_out_of_step(authored, [UNIT]) == [(UNIT, script)]


def output(kind: str, **rest: object) -> NotebookNode:
    return nbformat.v4.new_output(kind, **rest)


def normalised(*outputs: NotebookNode) -> list[NotebookNode]:
    cell = nbformat.v4.new_code_cell("x", outputs=list(outputs))
    cell.metadata.execution = {"iopub.status.busy": "2026-01-01"}
    notebook = nbformat.v4.new_notebook(cells=[cell], metadata={"widgets": {}})
    execution.normalise(notebook)
    assert notebook.cells[0].metadata == {}
    assert notebook.metadata == notebooks.METADATA
    return list(notebook.cells[0].outputs)


def test_neighbouring_streams_are_joined_and_others_kept_apart() -> None:
    figure = output("display_data", data={"text/plain": "<figure>"})
    made = normalised(
        output("stream", name="stdout", text="a\n"),
        output("stream", name="stdout", text="b\n"),
        figure,
        output("stream", name="stdout", text="c\n"),
    )
    assert [o.get("text", "figure") for o in made] == ["a\nb\n", "figure", "c\n"]


def test_progress_lines_keep_their_last_state_and_colours_go() -> None:
    text = "1/2\r2/2\n\x1b[1mbold\x1b[0m\n"
    assert normalised(output("stream", name="stdout", text=text))[0].text == "2/2\nbold\n"
    plain = {"text/plain": "\x1b[1mModel\x1b[0m", "text/html": "<b>Model</b>"}
    made = normalised(output("display_data", data=plain))[0]
    assert made.data == {"text/plain": "Model", "text/html": "<b>Model</b>"}


def test_a_traceback_shows_the_cell_and_no_path_of_this_machine() -> None:
    frames = [
        "\x1b[31m-----\x1b[39m",
        "ValueError      Traceback (most recent call last)",
        "Cell In[4], line 1\n----> 1 f()",
        "File ~/.venv/lib/python3.11/site-packages/keras/x.py:10, in f()",
        "ValueError: no",
    ]
    made = normalised(output("error", ename="ValueError", evalue="\x1b[1mno", traceback=frames))[0]
    assert made.evalue == "no"
    assert made.traceback == [
        "-----",
        "ValueError      Traceback (most recent call last)",
        "Cell In[4], line 1\n----> 1 f()",
        "ValueError: no",
    ]


def test_kept_executions_depend_on_what_notebooks_import(authored: Course) -> None:
    lesson = unexecuted(authored)["notebooks"]
    key = building._key(lesson)
    assert building._key(lesson) == key
    lesson.cells[0].source += "!"
    assert building._key(lesson) != key


def test_authoring_imports_nothing_heavy_at_first() -> None:
    """``stackgraph build`` says what is wrong with a script at once: nbgrader comes later."""
    heavy = {"nbgrader", "nbclient", "keras", "tensorflow"}
    for path in Path(building.__file__).parent.glob("*.py"):
        for node in ast.parse(path.read_text()).body:
            if isinstance(node, ast.Import):
                names = {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                names = {str(node.module).split(".")[0]}
            else:
                continue
            assert not names & heavy, f"{path.name} imports {names & heavy} at the top"
