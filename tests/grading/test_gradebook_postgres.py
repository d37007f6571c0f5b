"""The gradebook on a real PostgreSQL server, started by the test."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from nbgrader.api import Gradebook

from stackgraph.bank.sample import fill_sample
from stackgraph.engine.grader import InProcessGrader
from stackgraph.grading.pools import LocalPool
from stackgraph.grading.runner import collect_tasks
from stackgraph.grading.session import run_tasks
from stackgraph.grading.watcher import Watcher
from support import tinycourse

if TYPE_CHECKING:
    from collections.abc import Iterator

psycopg = pytest.importorskip(
    "psycopg", reason="no PostgreSQL driver: pip install 'stackgraph[postgres]'"
)
SERVERS = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"))
if not SERVERS and not shutil.which("postgres"):
    pytest.skip("no PostgreSQL server: apt-get install postgresql", allow_module_level=True)
BIN = (SERVERS[-1] if SERVERS else Path(str(shutil.which("postgres")))).parent


def server_user() -> str | None:
    """PostgreSQL refuses to run as root: the account to use instead."""
    if os.getuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name).pw_name
        except KeyError:
            continue
    pytest.skip("PostgreSQL doesn't run as root, and there is no other account")


@pytest.fixture(scope="module")
def database() -> Iterator[str]:
    """The address of an empty database on a server of our own, reached by a socket only."""
    user = server_user()
    with tempfile.TemporaryDirectory(prefix="pg-") as name:
        folder = Path(name)
        if user:
            shutil.chown(folder, user)

        def run(*command: str) -> None:
            subprocess.run(
                command, check=True, user=user, cwd=folder, capture_output=True, timeout=120
            )

        data = str(folder / "data")
        run(str(BIN / "initdb"), "-D", data, "-U", "grader", "--auth=trust", "--no-sync")
        options = f"-c listen_addresses='' -c unix_socket_directories={folder} -c fsync=off"
        log = str(folder / "log")
        run(str(BIN / "pg_ctl"), "-D", data, "-o", options, "-l", log, "-w", "start")
        try:
            run(str(BIN / "createdb"), "-h", name, "-U", "grader", "gradebook")
            yield f"postgresql+psycopg://grader@/gradebook?host={name}"
        finally:
            run(str(BIN / "pg_ctl"), "-D", data, "-m", "immediate", "-w", "stop")


def test_a_class_is_recorded_in_postgresql_as_in_sqlite(database: str, tmp_path: Path) -> None:
    found = []
    for where, url in (("sqlite", None), ("postgres", database)):
        course = tinycourse.make_course(tmp_path / where)
        if url:
            config = course.root / "nbgrader_config.py"
            config.write_text(config.read_text() + f"c.CourseDirectory.db_url = {url!r}\n")
        fill_sample(course, list(tinycourse.UNITS))
        grader = InProcessGrader(course)
        tasks, _ = collect_tasks(course, tinycourse.UNITS, grader.units)
        for _ in range(2):
            result = run_tasks(course, tasks, grader, LocalPool(grader, 2), Watcher())
        found.append({key: s.scores for key, s in result.standings.items()})
    assert found[0] == found[1]
    assert len(found[1]) == 12
    assert not (tmp_path / "postgres" / "gradebook.db").exists()
    with Gradebook(database, "tiny") as theirs:
        assert theirs.find_submission("u01_tiny", "reference").score == 4.0
        assert len(theirs.students) == 6
