"""Verdicts to make pages of: an ordinary one, a hostile one, a class. No Keras needed."""

from __future__ import annotations

import html.parser
import random
import zlib
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from stackgraph.architecture import Architecture, Call, Node, Port, Ref, to_dict
from stackgraph.checks import CheckError
from stackgraph.checks.core import Mismatch
from stackgraph.engine.verdict import CellVerdict, Event, Status, Verdict

CANARY = "canary_9f2c_hidden"
LIVE = '<script>alert(1)</script><img src=x onerror=alert(2)><a href="https://evil.example">x</a>'
WRONG_ACTIVATION = Mismatch(
    "classifier, layer 2 ('output'): wrong activation",
    "softmax",
    "relu",
    "relu gives any number from 0 upwards,\nnot probabilities that sum to 1",
)


def said(*mismatches: Mismatch) -> dict[str, Any]:
    """What a check says of ``mismatches``, as a verdict holds it."""
    return {"message": str(CheckError(mismatches)), "mismatches": mismatches}


def architecture(name: str = "output", units: int = 10) -> dict[str, Any]:
    """Input -> Dense(64, relu) -> Dense(10, relu), as a verdict holds it."""
    weights = 65 * units
    nodes = (
        Node(0, "Input", "InputLayer", None, calls=(0,), number=1),
        Node(1, "Dense", "Dense", None, {"units": 64}, "relu", 4160, 4160, calls=(1,), number=1),
        Node(
            2,
            "Dense",
            "Dense",
            name,
            {"units": units},
            "relu",
            weights,
            weights,
            calls=(2,),
            number=2,
        ),
    )
    calls = (
        Call(0, 0, (), ((None, 64),)),
        Call(1, 1, (Ref(0),), ((None, 64),), "relu"),
        Call(2, 2, (Ref(1),), ((None, units),), "relu"),
    )
    ports = (Port(Ref(0), (None, 64), 0),), (Port(Ref(2), (None, units), 0),)
    return to_dict(Architecture(nodes, calls, *ports, api="sequential"))


def wide(count: int = 6) -> dict[str, Any]:
    """Input -> so many Dense(3) side by side, each an output: no phone shows it whole."""
    nodes = [Node(0, "Input", "InputLayer", None, calls=(0,), number=1)]
    calls, ports = [Call(0, 0, (), ((None, 4),))], []
    for n in range(1, count + 1):
        nodes.append(
            Node(n, "Dense", "Dense", f"d{n}", {"units": 3}, "relu", 15, 15, calls=(n,), number=n)
        )
        calls.append(Call(n, n, (Ref(0),), ((None, 3),), "relu"))
        ports.append(Port(Ref(n), (None, 3), n - 1))
    inputs = (Port(Ref(0), (None, 4), 0),)
    return to_dict(Architecture(tuple(nodes), tuple(calls), inputs, tuple(ports), api="functional"))


def cell(kind: str, source: str, grade_id: str = "", **marks: Any) -> dict[str, Any]:
    """A notebook cell; ``marks`` is nbgrader's metadata."""
    name = grade_id or f"c{zlib.crc32(source.encode()):x}"
    made: dict[str, Any] = {"cell_type": kind, "id": name, "metadata": {}}
    made["source"] = source
    if grade_id:
        made["metadata"]["nbgrader"] = {"grade_id": grade_id, "schema_version": 3, **marks}
    if kind == "code":
        made |= {"outputs": [], "execution_count": None}
    return made


def answer(grade_id: str, source: str) -> dict[str, Any]:
    """An answer cell."""
    return cell("code", source, grade_id, solution=True, grade=False, locked=False)


def test_cell(grade_id: str, source: str) -> dict[str, Any]:
    """A graded test cell."""
    return cell("code", source, grade_id, solution=False, grade=True, locked=True, points=2)


test_cell.__test__ = False  # type: ignore[attr-defined]


def notebook(code: str = "classifier = keras.Sequential([...])  # mine") -> dict[str, Any]:
    """An executed notebook of a unit with two exercises."""
    hidden = (
        '"""{}"""\nsg.check_attempted({}, "n")\n### BEGIN HIDDEN TESTS\n'
        f"{CANARY}({{}})\n### END HIDDEN TESTS"
    )
    return {
        "cells": [
            cell("markdown", "# Unit 1. Sequential, read closely: assignment\n\nText."),
            cell("markdown", "## Exercise 1. Predict (2 points)\n\nText."),
            answer("u01_e1_predict", "total = 499"),
            test_cell("u01_e1_predict_total", hidden.format("The total.", "total", "total")),
            cell("markdown", "## Exercise 2. A digit classifier (4 points)"),
            answer("u01_e2_classifier", code),
            test_cell(
                "u01_e2_classifier_units", hidden.format("The units.", "classifier", "classifier")
            ),
            test_cell(
                "u01_e2_classifier_activations",
                hidden.format("Each layer has the right activation.", "classifier", "classifier"),
            ),
        ],
        "metadata": {},
        "nbformat": 4,
        "nbformat_minor": 5,
    }


def ordinary() -> Verdict:
    """One test of three failed; a model was built."""
    return Verdict(
        "u01_sequential",
        [
            CellVerdict("u01_e1_predict_total", "passed", 2, 2),
            CellVerdict("u01_e2_classifier_units", "passed", 2, 2),
            CellVerdict("u01_e2_classifier_activations", "failed", 0, 2, **said(WRONG_ACTIVATION)),
        ],
        notebook=notebook(),
        architectures={"classifier": architecture()},
    )


def with_text(source: str = "Because I say so.") -> Verdict:
    """The ordinary one, and a written answer that waits for a person."""
    verdict = ordinary()
    marks = {"solution": True, "grade": True, "locked": False, "points": 3}
    verdict.notebook["cells"].append(cell("markdown", source, "u01_e2_why", **marks))
    verdict.cells.append(CellVerdict("u01_e2_why", "waiting", 0, 3, written=True))
    return verdict


def hostile() -> Verdict:
    """Live HTML wherever a student can put text; the hidden test wherever a fault can put it."""
    trace = f"Traceback\n  File x\n    {CANARY}(classifier)\nKeyError: 1"
    nb = notebook(f"x = '''{LIVE}'''\nclassifier = None")
    nb["cells"][1]["source"] = f"## Exercise 1. {LIVE}"
    nb["cells"].insert(3, cell("markdown", LIVE))
    nb["cells"].insert(4, cell("code", f'display(HTML("""{LIVE}"""))'))
    nb["cells"][4]["outputs"] = [
        {"output_type": "display_data", "data": {"text/html": LIVE}, "metadata": {}},
        {"output_type": "error", "ename": LIVE, "evalue": LIVE, "traceback": [LIVE]},
    ]
    for one in nb["cells"]:
        if one["metadata"].get("nbgrader", {}).get("grade"):
            one["outputs"] = [
                {"output_type": "error", "ename": "KeyError", "evalue": trace, "traceback": [trace]}
            ]
    return Verdict(
        "u01_sequential",
        [
            CellVerdict("u01_e1_predict_total", "error", 0, 2, trace),
            CellVerdict(
                "u01_e2_classifier_units", "failed", 0, 2, **said(Mismatch(LIVE, hint=LIVE))
            ),
            CellVerdict("u01_e2_classifier_activations", "not attempted", 0, 2, "not attempted"),
        ],
        [
            Event("check-fault", trace, "u01_e1_predict_total", "error"),
            Event("cell-restored", f"a cell held {LIVE}", None, "odd"),
            Event("kernel-died", LIVE, None, "hostile"),
        ],
        nb,
        {"classifier": architecture(LIVE.replace("/", "")), "odd": {"version": 99}},
    )


def a_class(count: int = 40) -> list[tuple[str, str, Verdict, dict[str, Any]]]:
    """Results of a class in one unit, with one test that nobody passes."""
    chance = random.Random(7)
    results: list[tuple[str, str, Verdict, dict[str, Any]]] = []
    for index in range(count):
        skill = chance.random()
        verdict = ordinary()
        cells = []
        for one in verdict.cells:
            good = chance.random() < skill
            status: Status = "passed" if good else "failed"
            found = one.mismatches or (Mismatch(f"{one.grade_id}: wrong", hint="look"),)
            told = {} if good else said(*found)
            cells.append(CellVerdict(one.grade_id, status, 2 * good, 2, **told))
        cells.append(CellVerdict("u01_e2_classifier_shape", "failed", 0, 1, "never right"))
        verdict.cells = cells
        at = datetime(2026, 11, 2, 9) + timedelta(hours=index)
        extra: dict[str, Any] = {
            "handed_in": f"{at:%Y-%m-%d %H:%M:%S} UTC",
            "feedback": Path(f"feedback/s{index:02d}/u01_sequential/u01_sequential.html"),
        }
        results.append((f"s{index:02d}", "u01_sequential", verdict, extra))
    return results


class Seen(html.parser.HTMLParser):
    """Every element, attribute and text of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.text += data
