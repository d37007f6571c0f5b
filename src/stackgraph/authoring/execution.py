"""Run a notebook as a learner would and keep outputs that are the same on every run."""

from __future__ import annotations

import os
import re
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass, replace
from importlib.metadata import entry_points
from pathlib import Path
from typing import TYPE_CHECKING

from stackgraph.authoring import notebooks
from stackgraph.course import CourseError
from stackgraph.kernels import jupyter_path, warm_possible
from stackgraph.kernels.spec import PROVISIONER
from stackgraph.verdicts.remembering import SESSION
from stackgraph.words import without_ansi

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from nbformat import NotebookNode

_TIMEOUT = 600  # seconds for one cell: a lesson trains for seconds, a busy machine takes longer
_ADDRESS = re.compile(r"\b0x[0-9a-f]{6,}\b")
_OVERWRITTEN = re.compile(r"^.*\r(?=[^\n])", re.MULTILINE)
_QUIET = {
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "TF_ENABLE_ONEDNN_OPTS": "0",
    "CUDA_VISIBLE_DEVICES": "-1",
    "KERAS_BACKEND": "tensorflow",
}


@dataclass(frozen=True)
class Kernel:
    """Which kernel runs notebooks: a kernelspec's name and the environment it starts in."""

    name: str
    env: dict[str, str]


def kernel() -> Kernel:
    """The kernel for whatever this course executes: building, checking, nbval.

    The one place that decides it: a kernel forked from a warm parent where that can be had, else an
    ordinary one. Either way it is called ``python3``; ``JUPYTER_PATH`` says which is meant.
    """
    env = {**os.environ, **_QUIET}
    env.pop(SESSION, None)  # these are no learner's own notebooks
    if warm_possible() and _provisioner_is_installed():
        others = os.environ.get("JUPYTER_PATH")
        env["JUPYTER_PATH"] = os.pathsep.join([jupyter_path(), *([others] if others else [])])
    return Kernel("python3", env)


def _provisioner_is_installed() -> bool:
    """Jupyter learns of the provisioner by an entry point, which an old installation lacks."""
    return bool(entry_points(group="jupyter_client.kernel_provisioners", name=PROVISIONER))


@contextmanager
def _found_by_jupyter(chosen: Kernel) -> Iterator[None]:
    """While this lasts, Jupyter looks for kernelspecs where ``chosen`` says."""
    before = os.environ.get("JUPYTER_PATH")
    if "JUPYTER_PATH" in chosen.env:
        os.environ["JUPYTER_PATH"] = chosen.env["JUPYTER_PATH"]
    try:
        yield
    finally:
        if before is None:
            os.environ.pop("JUPYTER_PATH", None)
        else:
            os.environ["JUPYTER_PATH"] = before


class ExecutionError(CourseError):
    """A notebook that does not run, or whose output a learner should not see."""


@dataclass(frozen=True)
class Fault:
    """What is wrong with the outputs of one code cell; ``cell`` is its index in the notebook.

    ``raised``: the cell ended in an error.
    """

    cell: int
    message: str
    raised: bool = False


def execute(
    notebook: NotebookNode,
    label: str,
    lines: list[int] | None = None,
    hidden: Sequence[NotebookNode] = (),
) -> NotebookNode:
    """Run every code cell of ``notebook`` in place, normalise its outputs and return it.

    ``label`` is what messages call the notebook; ``lines`` has the script's line for each cell and
    makes messages point there. ``hidden``: test cells that run after the last cell, on the same
    answers, and leave no trace; ``lines`` goes on with theirs. Raises ExecutionError for an error
    outside a cell tagged ``raises-exception``, in a hidden cell above all, and for ``faults``.
    """
    shown = len(notebook.cells)
    notebook.cells.extend(hidden)
    found = _run(notebook)
    normalise(notebook)
    found = found or [f for f in faults(notebook) if f.cell < shown or f.raised]
    if found:
        said = [_hidden(f) if f.cell >= shown else f for f in found]
        raise ExecutionError("\n".join(_say(fault, notebook, label, lines) for fault in said))
    del notebook.cells[shown:]
    return notebook


def _hidden(fault: Fault) -> Fault:
    """A fault of a hidden test, which must not be taken for one of the visible lines."""
    return replace(fault, message=f"the reference answer fails the hidden test: {fault.message}")


def _run(notebook: NotebookNode) -> list[Fault]:
    """Run the cells in place; return what went wrong with the kernel itself. A cell's own error is
    left in its outputs.
    """
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

    chosen = kernel()
    running = 0

    def note(cell: NotebookNode, cell_index: int) -> None:
        nonlocal running
        running = cell_index

    with tempfile.TemporaryDirectory(prefix="stackgraph-run-") as folder:
        client = NotebookClient(
            notebook,
            timeout=_TIMEOUT,
            kernel_name=chosen.name,
            record_timing=False,
            extra_arguments=["--log-level=ERROR"],
            store_widget_state=False,
            resources={"metadata": {"path": folder}},
            on_cell_start=note,
        )
        try:
            with _found_by_jupyter(chosen):
                client.execute(env={**chosen.env, "IPYTHONDIR": str(Path(folder) / ".ipython")})
        except CellTimeoutError:
            return [Fault(running, f"takes longer than {_TIMEOUT} seconds")]
        except DeadKernelError:
            return [Fault(running, "killed the kernel")]
        except CellExecutionError:
            return []  # faults() finds the error in the cell's outputs and says more
    return []


def _say(fault: Fault, notebook: NotebookNode, label: str, lines: list[int] | None) -> str:
    """A fault with where to look and the cell it happened in."""
    where = f"{label}:{lines[fault.cell]}" if lines else f"{label}, cell {fault.cell + 1}"
    source = notebook.cells[fault.cell].source
    return f"{where}: {fault.message}\n" + "\n".join(f"    | {t}" for t in source.split("\n"))


def faults(notebook: NotebookNode) -> Iterator[Fault]:
    """What a learner should never see in an executed notebook's outputs."""
    for index, cell in enumerate(notebook.cells):
        if cell.cell_type != "code":
            continue
        expected = "raises-exception" in cell.metadata.get("tags", [])
        for output in cell.outputs:
            if output.output_type == "error" and not expected:
                said = f"raised {output.ename}: {without_ansi(output.evalue)}"
                yield Fault(index, said, raised=True)
            elif output.output_type == "stream" and output.name == "stderr":
                yield Fault(
                    index,
                    f"writes to stderr, which a learner sees as noise: {output.text.strip()[:500]}",
                )
            address = next((a for text in _texts(output) if (a := _ADDRESS.search(text))), None)
            if address:
                yield Fault(
                    index,
                    f"shows a memory address ({address[0]}), which differs on every run: "
                    "assign the value, or print something that names it",
                )
        ran = cell.execution_count is not None
        if expected and ran and not any(o.output_type == "error" for o in cell.outputs):
            yield Fault(index, "is tagged raises-exception and raised nothing: remove the tag")


def _texts(output: NotebookNode) -> Iterator[str]:
    """The texts of an output that a learner reads."""
    if output.output_type == "stream":
        yield output.text
    elif output.output_type == "error":
        yield output.evalue
    else:
        for kind in ("text/plain", "text/markdown"):
            yield str(output.data.get(kind, ""))


def normalise(notebook: NotebookNode) -> None:
    """Make an executed notebook's metadata and outputs the same on every run, in place."""
    notebook.metadata = notebooks.METADATA
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.metadata.pop("execution", None)
            cell.outputs = _merged(cell.outputs)


def _merged(outputs: list[NotebookNode]) -> list[NotebookNode]:
    """Outputs with neighbouring streams joined and what varies between runs removed."""
    result: list[NotebookNode] = []
    for output in outputs:
        output.pop("transient", None)
        if output.output_type == "error":
            output.traceback = _traceback(output)
            output.evalue = without_ansi(output.evalue)
        elif "data" in output and "text/plain" in output.data:
            output.data["text/plain"] = without_ansi(output.data["text/plain"])
        last = result[-1] if result else None
        if (
            output.output_type == "stream"
            and last is not None
            and last.output_type == "stream"
            and last.name == output.name
        ):
            last.text += output.text
        else:
            result.append(output)
    for output in result:
        if output.output_type == "stream":
            output.text = _OVERWRITTEN.sub("", without_ansi(output.text))
    return result


def _traceback(error: NotebookNode) -> list[str]:
    """A traceback without colours and without frames outside the notebook.

    Frames of installed libraries hold paths of this machine; the cell's own frame and the message
    are what a learner needs.
    """
    plain = [without_ansi(entry) for entry in error.traceback]
    return [entry for entry in plain if not entry.lstrip().startswith("File ")]
