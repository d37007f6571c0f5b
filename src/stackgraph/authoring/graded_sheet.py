"""An assignment made of puzzles: the script and the bank of a unit, for any class another.

The script is an ordinary ``exercises.py``: ``stackgraph build`` makes its notebooks, and the engine
grades it like any unit. Its bank is made with it: the reference, other spellings, and as mistakes
the slips and the wrong sums that its puzzles know.
"""

from __future__ import annotations

import json
import textwrap
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from stackgraph.course import sheets
from stackgraph.drawing.picture import written
from stackgraph.puzzles.building import IMPORTS, Built, built
from stackgraph.puzzles.numbers import NumbersTask
from stackgraph.puzzles.picture import TABLES, PictureTask
from stackgraph.puzzles.posing import TASKS
from stackgraph.puzzles.program import Input, Model, Program, Spot, Stack
from stackgraph.puzzles.questions import LossesQuestion, Question, ShapeQuestion
from stackgraph.puzzles.reckoning import Reckoned, reckon
from stackgraph.puzzles.series import series
from stackgraph.puzzles.slip import SlipTask
from stackgraph.puzzles.slips import SLIPS, slipped
from stackgraph.puzzles.topics import TOPICS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from stackgraph.puzzles.task import Task

_WIDTH = 98
_MINUTES = 5
"""Minutes that a puzzle takes, about."""


@dataclass(frozen=True)
class Known:
    """A known answer: the answer cell as it would stand there, and the tests it loses, if any."""

    name: str
    about: str
    source: str
    loses: tuple[str, ...] = ()


@dataclass
class Exercise:
    """One puzzle as an exercise: its cells as script text, its points and its known answers."""

    cells: list[str]
    points: int
    answer: str
    """Id of the answer cell."""
    known: Callable[[], list[Known]]
    """Worked out when it is asked for: a student's version has no bank."""


def graded_sheet(unit: str, topic: str, count: int, seed: int | str) -> dict[str, str]:
    """The unit's files, by their paths in ``course/<unit>/``: the script and the bank.

    ``unit`` is the new unit's stem, such as ``"u53_sheet"``.
    """
    made = _exercises(unit, topic, count, seed)
    files = {"exercises.py": _script(unit, topic, made, sheets.CLASS), **_bank()}
    for n, exercise in enumerate(made, 1):
        for known in exercise.known():
            kind = "mistake" if known.loses else "accepted"
            files[f"bank/e{n}_{kind}_{known.name}.py"] = _entry(n, exercise, known, kind)
    return files


def version(unit: str, topic: str, count: int, seed: int | str, student: str) -> str:
    """The script of one student's version of ``graded_sheet``: as many puzzles of the same kinds
    and levels, so that tests and points are the same, from a seed of the student's own.
    """
    made = _exercises(unit, topic, count, sheets.seed_of(seed, student))
    return _script(unit, topic, made, student)


def _exercises(unit: str, topic: str, count: int, seed: int | str) -> list[Exercise]:
    number = unit.split("_")[0]
    return [
        _exercise(TASKS[key.kind](key), f"{number}_e{n}", n)
        for n, key in enumerate(series(topic, count, seed), 1)
    ]


def _script(unit: str, topic: str, made: list[Exercise], owner: str) -> str:
    """The exercise script; ``owner`` is for whom it is."""
    points = sum(exercise.points for exercise in made)
    opening = (
        f"# {TOPICS[topic].title.capitalize()}: practice to hand in\n\n"
        f"{len(made)} puzzles, {points} points, about {len(made) * _MINUTES} minutes. Put each "
        "answer in its cell under the name it has there, run it, then run the tests below it. "
        "Where a test only says that there is an answer, the rest of it runs when the work is "
        "graded.\n\n"
        f"{sheets.sentence(owner, _questions(made))}"
    )
    cells = [
        _text(opening),
        _cell(f'locked="{unit.split("_")[0]}_setup"', f"import stackgraph as sg\n{IMPORTS}"),
    ]
    for exercise in made:
        cells += exercise.cells
    return "\n\n".join(cells) + "\n"


def _questions(made: list[Exercise]) -> list[str]:
    """The text cells: what a student may read."""
    return [c for exercise in made for c in exercise.cells if c.startswith("# %% [markdown]")]


def _exercise(task: Task, ident: str, number: int) -> Exercise:
    if isinstance(task, PictureTask):
        return _picture(task, ident, number)
    if isinstance(task, NumbersTask):
        return _numbers(task, ident, number)
    assert isinstance(task, SlipTask)
    return _slip(task, ident, number)


# ------------------------------------------------------------------ cells as text


def _cell(header: str, source: str) -> str:
    return f"# %% {header}\n{source}"


def _text(markdown: str) -> str:
    """A text cell, wrapped; code blocks and bullets keep their lines."""
    lines = []
    fenced = False
    for line in markdown.splitlines():
        fenced ^= line.startswith("```")
        kept = fenced or line.startswith(("```", "#")) or len(line) <= _WIDTH
        indent = "  " if line.startswith("* ") else ""
        lines += [line] if kept else textwrap.wrap(line, _WIDTH, subsequent_indent=indent)
    return "\n".join(["# %% [markdown]", *(f"# {line}".rstrip() for line in lines)])


def _test(ident: str, points: int, about: str, visible: str, hidden: str = "") -> str:
    parts = [f'# %% test="{ident}" points={points}', f'"""{about}"""', visible]
    if hidden:
        parts += ["### BEGIN HIDDEN TESTS", hidden, "### END HIDDEN TESTS"]
    return "\n".join(part for part in parts if part)


def _answer(ident: str, stub: str, solution: str) -> str:
    region = f"### BEGIN SOLUTION\n{solution}\n### END SOLUTION"
    return _cell(f'answer="{ident}"', f"{stub}\n{region}")


def bound_to(program: Program, name: str) -> Program:
    """The program with its model under another name."""
    statements = tuple(
        replace(s, var=name) if isinstance(s, (Model, Stack)) and s.var == "model" else s
        for s in program.statements
    )
    return Program(statements)  # line by line, whatever its form


# ------------------------------------------------------------------ networks to be built


def _order(program: Program) -> str:
    """What a statement says of the order and the names of several inputs or outputs."""
    said = []
    inputs = [s.var for s in program.statements if isinstance(s, Input)]
    if len(inputs) > 1:
        said.append(f"The model's inputs are, in this order, `{'`, `'.join(inputs)}`.")
    outputs = next((s.outputs for s in program.statements if isinstance(s, Model)), ())
    if len(outputs) > 1:
        said.append(f"Its outputs are a dict with the keys `{'`, `'.join(outputs)}`.")
    return " ".join(said)


def _tables(program: Program) -> str:
    """What a statement says of tables, where there are any."""
    return TABLES if "Embedding" in program.flat.code else ""


def _network(program: Program, ident: str, name: str, points: int) -> tuple[list[str], Any]:
    """The tests on a model that is to be ``program``'s: parameters in sight, the graph hidden."""
    model = built(program).model
    total = model.count_params()
    same = (
        f"{bound_to(program, f'{name}_meant').code}\n"
        f'sg.check_same_architecture({name}, {name}_meant, name="{name}")'
    )
    tests = [
        _test(
            f"{ident}_parameters",
            1,
            f"The network has {total:,} parameters.",
            f'sg.check_parameters({name}, {total}, name="{name}")',
        ),
        _test(
            f"{ident}_graph",
            points,
            "The whole network is the one asked for.",
            f'sg.check_attempted({name}, "{name}")',
            same,
        ),
    ]
    return tests, model


def _lost(ident: str, wrong: Program, right: Any) -> tuple[str, ...]:
    """The tests that a network loses which is not the right one."""
    same = built(wrong).model.count_params() == right.count_params()
    return (f"{ident}_graph",) if same else (f"{ident}_parameters", f"{ident}_graph")


def _network_mistakes(
    program: Program, names: tuple[str, ...], ident: str, name: str, right: Any
) -> Iterator[Known]:
    """The topic's slips, each once, where the program admits them."""
    for slip in names:
        for wrong in slipped(program, slip)[:1]:
            code = bound_to(wrong, name).code
            short = slip.replace(" ", "_")
            yield Known(short, SLIPS[slip].says, code, _lost(ident, wrong, right))


def _picture(task: PictureTask, ident: str, number: int) -> Exercise:
    name, ident = f"network_{number}", f"{ident}_picture"
    tests, model = _network(task.program, ident, name, 2)
    statement = (
        f"## Exercise {number}. {task.title} (3 points)\n\nBuild the network of the drawing as "
        f"`{name}`. Any way to write it is right. {_order(task.program)} {_tables(task.program)}"
    )
    drawing = f'drawing_{number} = sg.picture("""\n{written(model)}\n""")'
    cells = [
        _text(statement.rstrip()),
        _cell(f'locked="{ident}_drawing"', drawing),
        _cell("", f"drawing_{number}").replace("# %% \n", "# %%\n"),
        _answer(ident, f"{name} = None", bound_to(task.program, name).code),
        *tests,
    ]

    def known() -> list[Known]:
        mistakes = _network_mistakes(task.program, task.topic.slips, ident, name, model)
        return [_nested(task.program, name), *mistakes]

    return Exercise(cells, 3, ident, known)


# ------------------------------------------------------------------ slips


def _slip(task: SlipTask, ident: str, number: int) -> Exercise:
    name, ident = f"repaired_{number}", f"{ident}_slip"
    tests, model = _network(task.meant, ident, name, 2)
    meant = "\n".join(f"* {sentence}" for sentence in task.sentences)
    options = "\n".join(f"* `{slip.name}`: {slip.says}" for slip in task.choices)
    statement = (
        f"## Exercise {number}. {task.title} (4 points)\n\nThis network is meant:\n\n{meant}\n\n"
        f"This code runs, but builds another network:\n\n```python\n{task.code}\n```"
    )
    asked = (
        f"Name the slip as `slip_{number}`, one of the texts\n\n{options}\n\nand bind the repaired "
        f"network to `{name}`. {_order(task.meant)}"
    )
    solution = f'slip_{number} = "{task.slip.name}"\n{bound_to(task.meant, name).code}'
    names = [slip.name for slip in task.choices]
    kind = _test(
        f"{ident}_kind",
        1,
        "The slip is named.",
        f'sg.check_attempted(slip_{number}, "slip_{number}")',
        f'sg.check_choice(\n    slip_{number}, "{task.slip.name}", {names},\n'
        f'    name="slip_{number}"\n)',
    )
    cells = [
        _text(statement),
        _text(asked.rstrip()),
        _answer(ident, f"slip_{number} = None\n{name} = None", solution),
        kind,
        *tests,
    ]
    return Exercise(cells, 4, ident, lambda: _slip_known(task, ident, number, model))


def _slip_known(task: SlipTask, ident: str, number: int, model: Any) -> list[Known]:
    """The slip repaired and named in other letters, named and not repaired, and misnamed."""
    name = f"repaired_{number}"
    left = f'slip_{number} = "{task.slip.name}"\n{bound_to(task.faulty, name).code}'
    other = next(slip.name for slip in task.choices if slip is not task.slip)
    misnamed = f'slip_{number} = "{other}"\n{bound_to(task.meant, name).code}'
    return [
        _nested(task.meant, name, f'slip_{number} = "{task.slip.name.upper()}"\n'),
        Known("not_repaired", task.slip.says, left, _lost(ident, task.faulty, model)),
        Known("misnamed", SLIPS[other].says, misnamed, (f"{ident}_kind",)),
    ]


def _nested(program: Program, name: str, before: str = "") -> Known:
    """The right network as a model in a model."""
    code = bound_to(program, "inner").code
    source = (
        f"{before}{code}\n"
        "outer = [keras.Input(i.shape[1:], dtype=i.dtype, name=i.name) for i in inner.inputs]\n"
        f"{name} = keras.Model(outer, inner(outer if len(outer) > 1 else outer[0]))"
    )
    return Known("nested", "the network as a model in a model", source)


# ------------------------------------------------------------------ numbers


def _numbers(task: NumbersTask, ident: str, number: int) -> Exercise:
    ident = f"{ident}_numbers"
    made, known = built(task.program), reckon(task.program)
    marks: dict[Spot, str] = {}
    names = [f"{letter}_{number}" for letter in task.letters]
    for name, question in zip(names, task.questions, strict=True):
        if question.spot is not None:
            spot = question.spot
            marks[spot] = f"{marks[spot]}, {name}" if spot in marks else name
    asked = "\n".join(
        f"* `{name}`: {question.asks}" for name, question in zip(names, task.questions, strict=True)
    )
    points = len(names)
    statement = (
        f"## Exercise {number}. {task.title} ({points} points)\n\nRead the code, without running "
        f"it.\n\n```python\n{task.program.marked(marks)}\n```\n\nGive\n\n{asked}"
    )
    right = [question.answer(made) for question in task.questions]
    solution = "\n".join(f"{n} = {value!r}" for n, value in zip(names, right, strict=True))
    cells = [
        _text(statement),
        _answer(ident, "\n".join(f"{name} = None" for name in names), solution),
    ]
    answers = [_as_floats(n, value) for n, value in zip(names, right, strict=True)]
    found = [Known("floats", "counts as floats, shapes as lists", "\n".join(answers))]
    for place, (name, question) in enumerate(zip(names, task.questions, strict=True)):
        test = f"{ident}_{task.letters[place]}"
        cells.append(_number_test(test, name, question, made, known, task.program))
        for wrong, thought in list(_wrong(question, made, known).items())[:1]:
            given = [*right[:place], wrong, *right[place + 1 :]]
            source = "\n".join(f"{n} = {v!r}" for n, v in zip(names, given, strict=True))
            found.append(Known(f"{task.letters[place]}", thought, source, (test,)))
    return Exercise(cells, points, ident, lambda: found)


def _as_floats(name: str, value: Any) -> str:
    if isinstance(value, int):
        return f"{name} = {float(value)}"
    return f"{name} = {list(value)}"


def _wrong(question: Question, made: Built, known: Reckoned) -> dict[Any, str]:
    found = question.wrong(made, known)
    found.pop(question.answer(made), None)
    return found


def _number_test(
    test: str, name: str, question: Question, made: Built, known: Reckoned, program: Program
) -> str:
    """A test of one number. That of the shape is in sight and lets Keras say it; others are not.

    What lacks nothing but the batch is the answer nearly: the check knows it without being told.
    """
    right, wrong = question.answer(made), _wrong(question, made, known)
    if isinstance(question, ShapeQuestion):
        wrong.pop(right[1:], None)
    hints = "".join(f"        {value!r}: {thought!r},\n" for value, thought in wrong.items())
    arguments = f"    name={name!r},\n    mistakes={{\n{hints}    }},\n)"
    about = f"{name} is right."
    if isinstance(question, ShapeQuestion):
        code, shape = _as_keras_says(program, question)
        return _test(
            test, 1, about, f"{code}\nsg.check_shape(\n    {name},\n    {shape},\n{arguments}"
        )
    if isinstance(question, LossesQuestion):
        check = _losses_check(name, right)
    else:
        check = f"sg.check_count(\n    {name},\n    {right!r},\n{arguments}"
    return _test(test, 1, about, f'sg.check_attempted({name}, "{name}")', check)


def _as_keras_says(program: Program, question: ShapeQuestion) -> tuple[str, str]:
    """Code up to the line that a shape is asked of, and the expression for its shape."""
    spot = question.spot
    assert spot is not None
    upto = Program(program.statements[: spot.place + 1])
    bound = program.statements[spot.place].var
    what = f"{bound}.layers[{spot.row}].output" if spot.row is not None else bound
    return upto.code, f"{what}.shape"


def _losses_check(name: str, losses: list[str]) -> str:
    texts = ", ".join(repr(text) for text in sorted(losses))
    options = sorted({*losses, *(text.removesuffix("_loss") for text in losses)})
    return f"sg.check_choice(\n    {name},\n    {{{texts}}},\n    {options},\n    name={name!r},\n)"


# ------------------------------------------------------------------ bank


def _bank() -> dict[str, str]:
    return {
        "bank/reference.py": "# ---\n# kind: reference\n# about: the solutions\n# ---\n",
        "bank/untouched.py": (
            "# ---\n# kind: untouched\n# about: the release as it is handed out\n# ---\n"
        ),
    }


def _entry(number: int, exercise: Exercise, known: Known, kind: str) -> str:
    """A bank entry; ``stackgraph bank --update-messages`` adds the messages."""
    loses = "".join(f"#   {test}:\n" for test in known.loses)
    return (
        f"# ---\n# kind: {kind}\n# exercise: e{number}\n# about: {json.dumps(known.about)}\n"
        + (f"# loses:\n{loses}" if loses else "")
        + f"# ---\n# %% {exercise.answer}\n{known.source}\n"
    )
