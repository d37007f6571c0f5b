"""What a notebook's cells show in the kernel that grades is what they show in a stock kernel."""

from __future__ import annotations

import json
import re
from typing import Any

import nbclient
import nbformat
import pytest

from stackgraph.engine.student import clean_outputs
from stackgraph.sandbox.execute import execute
from stackgraph.sandbox.warm import Warm, sandbox_available

pytestmark = [
    pytest.mark.sandbox,
    pytest.mark.notebooks,
    pytest.mark.skipif(not sandbox_available()[0], reason="no sandbox here"),
]

CELLS = {
    "expression": "6 * 7",
    "number": "_ + 1, Out",
    "streams": "import sys\nprint('a')\nprint('b', end='')",
    "error stream": "print('wrong', file=sys.stderr)",
    "text of all kinds": "print('ü→\\x00\\ud800'.encode('utf-8', 'replace'), 'ü→😀', 1, sep='|')",
    "display": "from IPython.display import HTML, Image, display\ndisplay(HTML('<b>1</b>'), 3)",
    "update": "h = display(HTML('1'), display_id='x')\nh.update(HTML('2'))",
    "clear": "from IPython.display import clear_output\nprint('gone')\nclear_output()\n"
    "print('kept')",
    "clear later": "print('gone')\nclear_output(wait=True)\ndisplay(5)",
    "picture": "display(Image(data=b'\\x89PNG\\r\\n\\x1a\\n' + bytes(40)))",
    "own repr": "class R:\n    def _repr_html_(self): return '<i>r</i>'\nR()",
    "repr that fails": "class F:\n    def __repr__(self): raise ValueError('no')\nF()",
    "semicolon": "3;",
    "error": "def f():\n    return 1 / 0\nf()",
    "chained": "try:\n    {}['k']\nexcept KeyError as e:\n    raise TypeError('t') from e",
    "syntax": "x = (",
    "indent": "  y = 1\n z = 2",
    "exit": "import sys\nsys.exit(3)",
    "own exception": "class Mine(Exception): pass\nraise Mine('m')",
    "keyboard": "raise KeyboardInterrupt",
    "await": "import asyncio\nawait asyncio.sleep(0.01, 'slept')",
    "await error": "await asyncio.sleep(0)\n1 / 0",
    "nested loop": "c = asyncio.sleep(0)\ntry:\n    asyncio.run(c)\nfinally:\n    c.close()",
    "task": "t = asyncio.create_task(asyncio.sleep(0.01, 'task'))",
    "task's result": "await t",
    "shell": "!echo low",
    "captured shell": "got = !echo one two\ngot",
    "bash": "%%bash\necho bash",
    "capture": "%%capture held\nprint('held')\n7",
    "held": "held.stdout, held.outputs",
    "magic error": "%nosuchmagic",
    "timeit": "%%time\nn = 3",
    "history": "In[1], In[-1][:2], len(In) > 20",
    "module": "__name__, sys.modules['__main__'].n, __builtins__.__name__",
    "shell's class": "type(get_ipython()).__name__, get_ipython().has_trait('kernel')",
    "arguments": "sys.argv[0].endswith('ipykernel_launcher.py'), sys.argv[1]",
    "path": "'' in sys.path and sys.path.index('') < next(i for i, p in enumerate(sys.path) "
    "if 'site-packages' in p)",
    "warnings": "import warnings\nwarnings.warn('careful')",
    "help": "help(abs)",
    "pickle": "import pickle\nclass P: x = 3\npickle.loads(pickle.dumps(P)).x",
    "stream's nature": "sys.stdout.isatty(), sys.stdout.encoding, sys.stdout.writable()",
    "what a stream refuses": "sys.stdout.write(3)",
    "fork": "import os\nif os.fork() == 0:\n    os._exit(0)\nos.wait()[1]",
    "pool": "import multiprocessing as m\nm.get_context('fork').Pool(1).apply(abs, (-3,))",
    "thread": "import threading\nt = threading.Thread(target=print, args=('thread',))\n"
    "t.start(); t.join()",
    "import": "%%capture\nimport matplotlib.pyplot as plt",
    "inline": "%matplotlib inline",
    "figure": "plt.plot([1, 2]);",
    "figures closed": "plt.get_fignums()",
    "figure and text": "print('x')\nfig = plt.figure()\nprint('y')",
    "page": "abs?",
    "payload": "get_ipython().set_next_input('next')",
    "input": "input('name? ')",
    "terminal's width": "import shutil\nshutil.get_terminal_size().columns",
    "logging": "import logging\nlogging.warning('logged')",
}
"""Name -> a cell; they run one after the other."""


@pytest.fixture(scope="module")
def stock() -> list[dict[str, Any]]:
    """Each cell's outputs in an ordinary ipykernel."""
    book = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell(source) for source in CELLS.values()]
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("STACKGRAPH_WARM", "0")
        # With that variable, ipykernel would not watch the files beneath stdout and stderr.
        patch.delenv("PYTEST_CURRENT_TEST", raising=False)
        nbclient.NotebookClient(
            book, kernel_name="python3", allow_errors=True, timeout=60, store_widget_state=False
        ).execute()
    return [plain(cell.outputs) for cell in book.cells]


@pytest.fixture(scope="module")
def graded() -> list[dict[str, Any]]:
    with Warm(preload=("numpy", "stackgraph.kernels.shell", "matplotlib.pyplot")) as warm:  # noqa: SIM117
        with warm.start_kernel() as kernel:
            runs = [execute(kernel, source, seconds=30) for source in CELLS.values()]
    return [plain(clean_outputs(run.outputs)) for run in runs]


def plain(outputs: Any) -> Any:
    """Without colours, times, numbers of processes, pictures' bytes and places of files; each
    stream's text as one.
    """
    found: list[dict[str, Any]] = []
    for output in json.loads(json.dumps(outputs)):
        kind = output["output_type"]
        if kind == "stream":
            same = [o for o in found if o.get("name") == output["name"]]
            if same:
                same[0]["text"] += output["text"]
                continue
        if kind == "error":
            output["traceback"] = re.sub(r"\x1b\[[\d;]*m", "", "\n".join(output["traceback"]))
            output["traceback"] = re.sub(r"(?s)\nFile .*", "", output["traceback"])
        if "image/png" in output.get("data", {}):
            output["data"]["image/png"] = len(output["data"]["image/png"]) > 20
        output.pop("metadata", None)
        text = json.dumps(output)
        for pattern, to in (
            (r"0x[0-9a-f]+", "0x"),
            (r"[\d.e+]+ (?:[nμm]|\\u03bc)?s\b", "a time"),
            (r"/\S*?ipykernel_\d+/\d+\.py", "cell.py"),
            (r"\(pid=\d+\)", "(pid)"),  # Python 3.12's warning of a fork beside threads
        ):
            text = re.sub(pattern, to, text)
        found.append(json.loads(text))
    return found


@pytest.mark.parametrize("name", CELLS)
def test_a_cell_shows_the_same(
    name: str, stock: list[dict[str, Any]], graded: list[dict[str, Any]]
) -> None:
    number = list(CELLS).index(name)
    assert graded[number] == stock[number]


def test_the_comparison_compares_something(stock: list[dict[str, Any]]) -> None:
    kinds = {output["output_type"] for outputs in stock for output in outputs}  # type: ignore[index]
    assert kinds == {"stream", "display_data", "execute_result", "error"}
    assert sum(bool(outputs) for outputs in stock) > 40
