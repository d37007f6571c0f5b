"""The documented JupyterHub configuration: formgrader and Autograde from the instructor's home."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from traitlets.config import PyFileConfigLoader

from support import hub, kerasunit
from support import jupyterdesk as desk
from support.tinycourse import write_notebook

pytestmark = [pytest.mark.notebooks]

UNIT = kerasunit.UNIT
FULL = 7.0
# As formgrader loads it for every request.
LOADED = """
import json, sys
from nbgrader.apps.api import NbGraderAPI
from nbgrader.coursedir import CourseDirectory
from nbgrader.server_extensions.formgrader.formgrader import FormgradeExtension

config = FormgradeExtension().load_config()
api = NbGraderAPI(CourseDirectory(config=config), config=config)
"""
TOLD = LOADED + "print(json.dumps([config, sorted(api.get_source_assignments())], default=str))"
GRADED = (
    LOADED
    + f"""
done = [api.generate_assignment("{UNIT}")]
done += [api.autograde("{UNIT}", student) for student in ("leaver", "right")]
scores = {{s: api.get_submission("{UNIT}", s)["score"] for s in ("leaver", "right")}}
print(json.dumps([[d["success"] for d in done], scores, [d.get("log", "") for d in done]]))
"""
)


def at_home(home: Path, configuration: str, script: str) -> Any:
    """What ``script`` prints as JSON, run in ``home`` with such a ``~/.jupyter``."""
    (home / ".jupyter").mkdir(exist_ok=True)
    (home / ".jupyter" / "nbgrader_config.py").write_text(configuration)
    env = {k: v for k, v in os.environ.items() if not k.startswith(("JUPYTER", "STACKGRAPH"))}
    env["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{env['PATH']}"
    ran = subprocess.run(
        [sys.executable, "-c", script],
        cwd=home,
        env={**env, "HOME": str(home)},
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr[-2000:]
    return json.loads(ran.stdout.splitlines()[-1])


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """An instructor's home with the course in it, one unit and two submissions."""
    course = tmp_path / "stack-to-graph"
    course.mkdir()
    shutil.copy(desk.ROOT / "nbgrader_config.py", course)
    write_notebook(course / "source" / UNIT / f"{UNIT}.ipynb", kerasunit.source())
    leaving = kerasunit.submission(e1_classifier="import os\nos._exit(0)")
    for student, made in (("right", kerasunit.submission()), ("leaver", leaving)):
        write_notebook(course / "submitted" / student / UNIT / f"{UNIT}.ipynb", made)
    return tmp_path


def for_home(home: Path) -> str:
    """The documented file, for this home."""
    text = hub.block("# the teacher's")
    assert "/home/teacher/stack-to-graph/" in text
    return text.replace("/home/teacher", str(home))


def test_all_of_the_courses_configuration_is_in_force(home: Path) -> None:
    course = home / "stack-to-graph"
    own = PyFileConfigLoader("nbgrader_config.py", str(course)).load_config()
    loaded, units = at_home(home, for_home(home), TOLD)
    assert units == [UNIT]
    wanted = json.loads(json.dumps(own))
    assert wanted["CourseDirectory"]["root"] == str(course)
    assert {"Autograde", "GenerateFeedback", "HTMLExporter", "AssignLatePenalties"} <= set(wanted)
    assert {name: loaded.get(name) for name in wanted} == wanted


def test_the_courses_folder_alone_is_what_the_page_warns_of(home: Path) -> None:
    alone = f'c = get_config()\nc.CourseDirectory.root = "{home}/stack-to-graph"\n'
    loaded, units = at_home(home, alone, TOLD)
    assert units == [UNIT]
    assert not {"Autograde", "HTMLExporter"} & set(loaded)
    page = " ".join(hub.PAGE.read_text(encoding="utf-8").split())
    assert "**Do not set `c.CourseDirectory.root` there instead.**" in page


@pytest.mark.sandbox
def test_autograde_from_home_is_the_judge(home: Path) -> None:
    succeeded, scores, logs = at_home(home, for_home(home), GRADED)
    assert succeeded == [True] * 3, logs
    # A kernel that ends takes two exercises with it where nbgrader runs the tests in it.
    assert scores == {"leaver": FULL - 3, "right": FULL}
    assert "kernel-died" in logs[1]
    course = home / "stack-to-graph"
    assert len(list((course / ".stackgraph" / "verdicts").rglob("*.json"))) == 2
    graded = json.loads((course / "autograded" / "leaver" / UNIT / f"{UNIT}.ipynb").read_text())
    assert kerasunit.CANARY not in json.dumps([c.get("outputs") for c in graded["cells"]])
