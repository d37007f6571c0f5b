"""Importing Keras after stackgraph writes nothing; what is not chatter still gets through."""

import os
import subprocess
import sys

import pytest

from stackgraph import _quiet


def test_filter_drops_chatter_and_keeps_the_rest(capfd: pytest.CaptureFixture[str]) -> None:
    with _quiet._filtered_stderr():
        os.write(2, b"WARNING: All log messages before absl::InitializeLog() is called are ...\n")
        os.write(2, b"I0000 00:00:1795418461.671028   13240 cudart_stub.cc:31] no cuda\n")
        os.write(2, b"E0000 00:00:1795418461.671028   13240 disk.cc:1] disk full\n")
        os.write(2, b"E0000 00:00:1.8 1 a.cc:8] Unable to register cuDNN factory: ...\n")
        os.write(2, b"Fatal: out of memory\n")
    lines = capfd.readouterr().err.splitlines()
    assert [line.split()[0] for line in lines] == ["E0000", "Fatal:"]


def test_filter_restores_stderr_after_an_error(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ImportError), _quiet._filtered_stderr():
        raise ImportError("no module")
    os.write(2, b"I0000 afterwards\n")
    assert capfd.readouterr().err == "I0000 afterwards\n"


def test_a_learner_who_asked_for_the_log_keeps_it() -> None:
    code = (
        "import sys, stackgraph._quiet as q\n"
        "print(any(isinstance(f, q._Watch) for f in sys.meta_path))"
    )
    for level, watched in (("3", "True"), ("0", "False")):
        done = subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "TF_CPP_MIN_LOG_LEVEL": level},
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stdout.strip() == watched


@pytest.mark.keras
def test_importing_and_running_keras_writes_nothing() -> None:
    code = (
        "import stackgraph, keras, numpy as np\n"
        "for _ in range(7):\n"
        "    model = keras.Sequential([keras.Input(shape=(3,)), keras.layers.Dense(2)])\n"
        "    model.predict(np.ones((1, 3)), verbose=0)"
    )
    hidden = ("TF_CPP_MIN_LOG_LEVEL", "TF_ENABLE_ONEDNN_OPTS", "CUDA_VISIBLE_DEVICES")
    env = {k: v for k, v in os.environ.items() if k not in hidden}
    done = subprocess.run(
        [sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True
    )
    assert done.stderr == ""
