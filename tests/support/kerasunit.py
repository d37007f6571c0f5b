"""A small unit with models for answers, for tests of the judge; see ``UNIT``."""

from __future__ import annotations

import copy
import json
from typing import Any

from support.tinycourse import cell, notebook

UNIT = "u01_judge"
CANARY = "canary_of_a_hidden_test"

SETUP = "import stackgraph as sg\nimport keras\nfrom keras import layers, ops\nimport numpy as np"
GIVEN = """@sg.given
class Scale(layers.Layer):
    def __init__(self, factor=2.0, **kwargs):
        super().__init__(**kwargs)
        self.factor = factor

    def call(self, x):
        return x * self.factor

    def get_config(self):
        return {**super().get_config(), "factor": self.factor}"""

CLASSIFIER = """classifier = None
### BEGIN SOLUTION
classifier = keras.Sequential([
    keras.Input((4,)),
    layers.Dense(8, activation="relu", name="hidden"),
    layers.Dense(3, activation="softmax", name="output"),
])
classifier.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
### END SOLUTION"""
TWINS = """encoder = None
siamese = None
### BEGIN SOLUTION
inputs = keras.Input((4,))
encoder = keras.Model(inputs, Scale(3.0)(layers.Dense(2, name="code")(inputs)), name="encoder")
left, right = keras.Input((4,), name="left"), keras.Input((4,), name="right")
siamese = keras.Model([left, right], ops.abs(encoder(left) - encoder(right)))
### END SOLUTION"""
VALUES = """facts = None
### BEGIN SOLUTION
facts = {"shape": (None, 3), "count": 67, "sizes": np.arange(3)}
### END SOLUTION"""
BLOCK = """def block(x):
    return None
### BEGIN SOLUTION
def block(x):
    return layers.add([x, layers.Dense(4)(x)])
### END SOLUTION"""

TESTS = {
    "e1_classifier_units": '"""The layers have 8 and 3 units."""\n'
    'sg.check_attempted(classifier, "classifier")\n'
    "assert [layer.units for layer in classifier.layers] == [8, 3], 'classifier: wrong units'",
    "e1_classifier_output": '"""Probabilities come out."""\n'
    'sg.check_attempted(classifier, "classifier")\n'
    f"### BEGIN HIDDEN TESTS\n{CANARY} = classifier.layers[-1].activation\n"
    f"assert {CANARY} is keras.activations.softmax, 'classifier: wrong activation'\n"
    "### END HIDDEN TESTS",
    "e2_siamese_shared": '"""One encoder, called twice."""\n'
    'sg.check_attempted(siamese, "siamese")\nfrom stackgraph.portable import identity\n'
    "inner = [layer for layer in siamese.layers if isinstance(layer, keras.Model)]\n"
    "assert len(inner) == 1 and identity(inner[0]) == identity(encoder), 'siamese: not shared'\n"
    "x = np.ones((1, 4), 'float32')\n"
    "assert np.allclose(inner[0](x), encoder(x)), 'siamese: other weights'",
    "e3_facts_values": '"""The facts are right."""\nsg.check_attempted(facts, "facts")\n'
    "assert facts['shape'] == (None, 3) and facts['count'] == 67, 'facts: wrong'\n"
    "assert facts['sizes'].tolist() == [0, 1, 2]",
    "e4_block_adds": '"""The block adds."""\nsg.check_attempted(block_model, "block_model")\n'
    "assert type(block_model.layers[-1]).__name__ == 'Add', 'block_model: no Add'",
}
BUILT = """def built(function):
    x = keras.Input((4,))
    y = function(x)
    return None if y is None else keras.Model(x, y)

block_model = built(block)"""


def source() -> dict[str, Any]:
    """The instructor's notebook: 4 exercises, 5 tests of 1, 2, 2, 1 and 1 points."""
    n = "u01"
    test = {name: f"{n}_{name}" for name in TESTS}
    points = dict(zip(TESTS, (1, 2, 2, 1, 1), strict=True))

    def make(name: str) -> dict[str, Any]:
        return cell("test", test[name], TESTS[name], points[name])

    return notebook(
        [
            cell("markdown", f"{n}-title", "# Judge"),
            cell("locked", f"{n}_setup", SETUP),
            cell("locked", f"{n}_given", GIVEN),
            cell("answer", f"{n}_e1_classifier", CLASSIFIER),
            cell("free", f"{n}-free", "# try it here"),
            make("e1_classifier_units"),
            make("e1_classifier_output"),
            cell("answer", f"{n}_e2_siamese", TWINS),
            make("e2_siamese_shared"),
            cell("answer", f"{n}_e3_facts", VALUES),
            make("e3_facts_values"),
            cell("answer", f"{n}_e4_block", BLOCK),
            cell("locked", f"{n}_built", BUILT),
            make("e4_block_adds"),
        ]
    )


def stub_of(text: str) -> str:
    """An answer cell as released."""
    head, _, rest = text.partition("### BEGIN SOLUTION")
    return head + "# YOUR CODE HERE" if rest else text


def submission(**changes: str) -> dict[str, Any]:
    """A submission: reference answers; ``e1_classifier="…"`` replaces that cell's text, and
    ``after_e1_classifier="…"`` puts a cell of the student's own behind it.
    """
    from stackgraph.course.marks import without_hidden_tests

    made = copy.deepcopy(source())
    cells: list[dict[str, Any]] = []
    for each in made["cells"]:
        each["source"] = without_hidden_tests(each["source"])
        name = each["id"].removeprefix("u01_").removeprefix("u01-")
        each["source"] = changes.get(name, each["source"])
        if f"before_{name}" in changes:
            cells.append(cell("free", f"own-before-{name}", changes[f"before_{name}"]))
        cells.append(each)
        if f"after_{name}" in changes:
            cells.append(cell("free", f"own-{name}", changes[f"after_{name}"]))
    made["cells"] = cells
    return made


def untouched() -> dict[str, Any]:
    """The release, as handed out."""
    answers = {
        "e1_classifier": stub_of(CLASSIFIER),
        "e2_siamese": stub_of(TWINS),
        "e3_facts": stub_of(VALUES),
        "e4_block": stub_of(BLOCK),
    }
    return submission(**answers)


def as_bytes(content: dict[str, Any]) -> bytes:
    """The file's bytes."""
    return json.dumps(content).encode()
