"""``git add .`` commits nothing personal: the names that docs and commands use are ignored."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from support import ROOT

PERSONAL = [
    "roster.csv",
    "collected/u01_sequential/log.csv",
    "submitted/ada/u01_sequential/u01_sequential.ipynb",
    "autograded/ada/u01_sequential/u01_sequential.ipynb",
    "feedback/ada/u01_sequential/u01_sequential.html",
    "report/index.html",
    "grades.csv",
    "removed_scores.csv",
    "gradebook.db",
    "gradebook.csv",
    "worksheet.csv",
    "upload.csv",
    "export-canvas.csv",
    "export-moodle.csv",
    "export-csv.csv",
    "export-blackboard.csv",
    "feedback-u01_sequential.zip",
    "submissions.zip",
    "work/u01_sequential/u01_sequential.ipynb",
    "practice.json",
    "practice-damaged.json",
    "sheets/ada/branches_2026.ipynb",
    "course/u53_sheet/versions/ada/source/u53_sheet.ipynb",
]


def ignored(name: str) -> bool:
    command = ["git", "check-ignore", "--no-index", "--quiet", name]
    return subprocess.run(command, cwd=ROOT, check=False).returncode == 0


@pytest.mark.skipif(
    not (ROOT / ".git").exists() or not shutil.which("git"), reason="no git repository"
)
def test_what_is_personal_is_ignored_and_the_course_is_not() -> None:
    assert [name for name in PERSONAL if not ignored(name)] == []
    assert not ignored("source/u01_sequential/u01_sequential.ipynb")
    assert not ignored("requirements.txt")
