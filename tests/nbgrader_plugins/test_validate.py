"""nbgrader's Validate button says what the notebook itself says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import nbformat
import pytest

from stackgraph.kernels import jupyter_path
from stackgraph.learner.submit import look
from support import jupyterdesk as desk
from support.jupyterdesk import answer

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [pytest.mark.notebooks, pytest.mark.keras]

# What one wrong and one right answer pass of the visible tests; see answer().
PASSED = {
    "u01_e2_classifier_parameters",  # in a release: only that there is an answer
    "u01_e2_classifier_activations",
    "u01_e2_classifier_probabilities",
    "u01_e3_parity_units",
    "u01_e3_parity_activations",
    "u01_e3_parity_parameters",
    "u01_e3_verdict",
}


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    course = desk.small_course(tmp_path_factory.mktemp("validate") / "course", "release")
    answer(course.notebook("release", desk.UNIT))
    return course.root


def validated(course: Path) -> dict[str, Any]:
    """What the button's handler gets, with this course's configuration."""
    from nbgrader.validator import Validator
    from traitlets.config import PyFileConfigLoader

    config = PyFileConfigLoader("nbgrader_config.py", str(course)).load_config()
    path = course / "release" / desk.UNIT / f"{desk.UNIT}.ipynb"
    found: dict[str, Any] = Validator(config=config).validate(str(path))
    return found


def test_validate_gives_the_notebooks_verdict(
    course: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JUPYTER_PATH", jupyter_path())
    path = course / "release" / desk.UNIT / f"{desk.UNIT}.ipynb"
    book = nbformat.read(path, as_version=4)
    tests = {c.source.strip(): c.metadata.nbgrader.grade_id for c in book.cells if is_test(c)}
    result = validated(course)
    # In a notebook, and so here, long lines are broken.
    failed = {tests[cell["source"]]: words(cell["raw_error"]) for cell in result["failed"]}
    own = {cell.grade_id: words(cell.message) for cell in look(book, path.parent)}
    assert set(result) == {"failed"}  # nothing "changed": answers are no change
    assert failed == {name: message for name, message in own.items() if message}
    assert set(own) - set(failed) == PASSED
    assert "classifier is not right yet" in failed["u01_e2_verdict"]
    assert failed["u01_e4_verdict"] == "not attempted: exercise 4"
    assert failed["u01_e2_classifier_units"].startswith(
        "classifier, layer 1 (Dense): wrong number of units"
    )


def words(message: str) -> str:
    return " ".join(message.split())


def is_test(cell: Any) -> bool:
    return bool(cell.metadata.get("nbgrader", {}).get("grade"))
