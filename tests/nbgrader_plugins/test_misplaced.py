"""What lies out of its place, in the log of nbgrader's own command."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from stackgraph.nbgrader_plugins.autograde import SubmissionExporter
from support import tinycourse

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_what_nbgrader_passes_over_is_logged_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    course = tinycourse.make_course(tmp_path / "course")
    (course.root / "submitted" / "zoe").mkdir(parents=True)
    for name in ("zoe/u01.ipynb", "u01.ipynb"):
        (course.root / "submitted" / name).write_text("{}")
    exporter = SubmissionExporter()
    exporter.log = logging.getLogger("stackgraph.of.a.test")
    with caplog.at_level(logging.WARNING):
        for _ in range(2):
            exporter._tell_passed_over(course, "u01_tiny")
    taken, told = [record.getMessage() for record in caplog.records]
    assert "'zoe/u01.ipynb', and taken for unit 1 of zoe" in taken
    assert taken.endswith("nbgrader passes it over; stackgraph grade takes it")
    assert told.startswith("not graded: submitted/u01.ipynb: a file without a student's folder")
