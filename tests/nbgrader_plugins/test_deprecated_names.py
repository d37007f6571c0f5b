"""Older copies of nbgrader_config.py name modules by where they stood before 0.2."""

from __future__ import annotations

import pytest
from traitlets import import_item

OLD_AND_NEW = [
    ("grading.preprocess.Judge", "nbgrader_plugins.autograde.Judge"),
    ("grading.preprocess.SubmissionExporter", "nbgrader_plugins.autograde.SubmissionExporter"),
    ("grading.late.LatePenalty", "nbgrader_plugins.late.LatePenalty"),
    ("grading.feedback_export.FeedbackExporter", "nbgrader_plugins.feedback.FeedbackExporter"),
    ("grading.inert.Inert", "nbgrader_plugins.formgrader.Inert"),
    ("grading.inert.markdown_inert", "nbgrader_plugins.formgrader.markdown_inert"),
]


@pytest.mark.parametrize(("old", "new"), OLD_AND_NEW)
def test_an_old_name_still_leads_to_the_class(old: str, new: str) -> None:
    assert import_item(f"stackgraph.{old}") is import_item(f"stackgraph.{new}")


def test_an_unknown_name_is_still_an_error() -> None:
    with pytest.raises(ImportError):
        import_item("stackgraph.grading.preprocess.NoSuchClass")
