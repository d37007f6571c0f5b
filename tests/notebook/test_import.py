"""The public face: light to import, complete, quiet in a real kernel."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import Any

import pytest

import stackgraph


def run(code: str, **env: str) -> subprocess.CompletedProcess[str]:
    hidden = {"TF_CPP_MIN_LOG_LEVEL", "TF_ENABLE_ONEDNN_OPTS", "CUDA_VISIBLE_DEVICES"}
    clean = {k: v for k, v in os.environ.items() if k not in hidden}
    return subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        env={**clean, **env},
        check=True,
    )


def test_import_brings_in_nothing_heavy() -> None:
    done = run(
        "import sys, stackgraph\n"
        "heavy = {'tensorflow', 'keras', 'matplotlib', 'sklearn', 'numpy', 'networkx', 'IPython'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    assert done.stdout == "[]\n"
    assert done.stderr == ""


def test_value_checks_and_data_do_without_tensorflow() -> None:
    done = run(
        "import sys, stackgraph as sg\n"
        "sg.check_shape((None, 3), (None, 3), name='s')\n"
        "sg.data.digits\n"
        "print('tensorflow' in sys.modules, 'keras' in sys.modules)"
    )
    assert done.stdout == "passed: s is (None, 3)\nFalse False\n"


def test_the_gpu_is_the_learners() -> None:
    done = run(
        "import os, stackgraph\nprint(os.environ.get('CUDA_VISIBLE_DEVICES'))",
        CUDA_VISIBLE_DEVICES="0",
    )
    assert done.stdout == "0\n"
    assert (
        run("import os, stackgraph\nprint(os.environ.get('CUDA_VISIBLE_DEVICES'))").stdout
        == "None\n"
    )


def test_every_public_name_is_there_and_documented() -> None:
    for name in stackgraph.__all__:
        value = getattr(stackgraph, name)
        assert value.__doc__, name
        assert name in dir(stackgraph)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'check_nothing'"):
        _ = stackgraph.check_nothing


def test_every_check_takes_a_name_and_all_but_one_a_hint() -> None:
    import inspect

    for name in stackgraph.__all__:
        if name.startswith("check_"):
            parameters = inspect.signature(getattr(stackgraph, name)).parameters
            assert "name" in parameters, name
            assert "hint" in parameters or name == "check_attempted", name


@pytest.mark.keras
@pytest.mark.notebooks
def test_a_kernel_hears_nothing_from_tensorflow(tmp_path: Any, monkeypatch: Any) -> None:
    """ipykernel catches file descriptor 2 and would send it on as a stderr message."""
    client_module = pytest.importorskip("jupyter_client.manager")
    for name in ("TF_CPP_MIN_LOG_LEVEL", "TF_ENABLE_ONEDNN_OPTS", "CUDA_VISIBLE_DEVICES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.delenv("PYTEST_CURRENT_TEST")  # with it, ipykernel leaves descriptor 2 alone
    manager, client = client_module.start_new_kernel(kernel_name="python3")
    heard: list[str] = []

    def listen(message: dict[str, Any]) -> None:
        if message["msg_type"] == "stream":
            heard.append(f"{message['content']['name']}: {message['content']['text']}")

    try:
        for code in (
            "import stackgraph as sg",
            "import keras\nfrom keras import layers, ops",
            "model = keras.Sequential([keras.Input((3,)), layers.Dense(2)])",
            "print(ops.ones(3).shape)",
            "import os; os.write(2, b'still heard\\n'); import time; time.sleep(0.5)",
        ):
            reply = client.execute_interactive(code, output_hook=listen, timeout=120)
            assert reply["content"]["status"] == "ok"
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    assert [line for line in heard if line.startswith("stderr")] == ["stderr: still heard\n"]
    assert any("(3,)" in line for line in heard)
