"""Each patch gives what the original gave, stands only where it may, and can be switched off."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from stackgraph.course import rooms
from stackgraph.kernels import client, server, shared, speedups
from stackgraph.kernels.speedups import building, questions, versions
from stackgraph.sandbox.warm import Warm

if TYPE_CHECKING:
    from types import ModuleType

pytestmark = [pytest.mark.kernels, pytest.mark.keras]

PROGRAMS = Path(__file__).with_name("programs")
ENV = {"TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": "-1", "TF_ENABLE_ONEDNN_OPTS": "0"}

PATCHES = speedups.PATCHES
ALL = PATCHES + speedups.AT_START


def plain(program: str, *arguments: str, **env: str) -> str:
    """What a fresh Python prints that runs one of ``programs/``."""
    ran = subprocess.run(
        [sys.executable, str(PROGRAMS / f"{program}.py"), *arguments],
        capture_output=True,
        text=True,
        env={**os.environ, **ENV, **env},
        check=False,
    )
    assert ran.returncode == 0, ran.stderr[-3000:]
    return ran.stdout


# Every patch


@pytest.mark.parametrize("patch", ALL, ids=lambda p: p.__name__.rpartition(".")[2])
def test_a_patch_says_why_for_what_and_what_it_gains(patch: ModuleType) -> None:
    assert patch.__doc__ is not None
    for word in ("Reason:", "Gain:", "For:"):
        assert word in patch.__doc__


@pytest.mark.parametrize("patch", PATCHES, ids=lambda p: p.__name__.rpartition(".")[2])
def test_a_patch_leaves_other_versions_alone(
    patch: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    import keras  # noqa: F401  (where nothing is loaded, nothing is patched)

    assert patch.applies()
    for other in ((2, 0), (9, 0)):
        monkeypatch.setattr(patch, "version", lambda _, other=other: other)
        assert not patch.applies()


def test_notebooks_are_validated_alike_without_the_grammar_of_addresses() -> None:
    stock = plain("validate_notebook", STACKGRAPH_SPEEDUPS="0")
    ours = plain("validate_notebook", STACKGRAPH_SPEEDUPS="1")
    assert stock.startswith("True ['valid', '3 is not valid")
    assert ours == stock.replace("True", "False")


@pytest.mark.parametrize("module", ["nbgrader.api", "nbgrader.preprocessors", "nbgrader.apps"])
def test_nbgrader_comes_without_its_pages_until_asked(module: str) -> None:
    stock = plain("nbgrader_light", module, STACKGRAPH_SPEEDUPS="0")
    ours = plain("nbgrader_light", module, STACKGRAPH_SPEEDUPS="1")
    assert stock.endswith("[{'module': 'nbgrader'}] False\n")
    assert ours.rpartition(" ")[0] == stock.rpartition(" ")[0]
    assert ours.endswith("True\n") or module == "nbgrader.apps"


def test_versions() -> None:
    import keras

    assert versions.version("keras") == tuple(map(int, keras.__version__.split(".")[:2]))
    assert versions.version("no-such-package") == (0, 0)


# Which process has what


STOCK = {
    "eager": "tensorflow.python._pywrap_tfe",
    "checkpoints": "keras.src.backend.tensorflow.trackable",
    "layer": "keras.src.layers.layer",
}
OURS = "stackgraph.kernels.speedups."


def test_stock_is_stock() -> None:
    assert json.loads(plain("replaced", "stock")) == STOCK


@pytest.mark.parametrize(
    ("kind", "patched"), [("none", set()), ("questions", set()), ("grading", {"eager"})]
)
def test_patches_stand_only_where_they_may(kind: str, patched: set[str]) -> None:
    expected = {k: OURS + k if k in patched else v for k, v in STOCK.items()}
    assert json.loads(plain("replaced", f"preload {kind}")) == expected


def test_a_learners_parent_has_questions_and_gradings_has_patches(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str | None] = []

    def command(*arguments: str, sooner: str | None = None) -> list[str]:
        asked.append(sooner)
        raise InterruptedError

    from stackgraph.sandbox import warm

    for module, start in (
        (shared, lambda: shared._start(shared.runtime_folder() / "x.sock", os.environ)),
        (warm, Warm(sandbox=False)._start),
    ):
        monkeypatch.setattr(module, "server_command", command)
        with pytest.raises(InterruptedError):
            start()
    assert asked == ["questions", "grading"]


def test_one_switch_for_all(monkeypatch: pytest.MonkeyPatch) -> None:
    for value, kinds in (("0", {"none"}), ("1", set(speedups.KINDS))):
        monkeypatch.setenv("STACKGRAPH_SPEEDUPS", value)
        assert {client.server_command(sooner=k)[-1] for k in speedups.KINDS} == kinds
    names = []
    for value in ("0", "1"):
        names.append(shared.name({"STACKGRAPH_SPEEDUPS": value}))
    assert names[0] != names[1], "a parent that has them would serve one who wants none"


# eager


def test_eager_operations_compute_the_same_to_the_last_bit() -> None:
    stock, patched = plain("computes"), plain("computes", "patched")
    assert stock.count("0x") == 2 + 64 * 3 + 7 + 1 + 5
    assert patched == stock


def test_eager_hook_is_called() -> None:
    """TensorFlow sets the option when it makes its context; if it no longer did, by this name, the
    patch would do nothing.
    """
    assert plain("eager_hook") == "[False]\n"


# Questions


def test_nothing_is_started() -> None:
    """No thread and no context of TensorFlow's, which a fork would not survive; tables are read."""
    assert plain("starts_nothing").split() == ["0", "None", "0"]


def test_questions_replace_nothing() -> None:
    assert json.loads(plain("replaced", "asked")) == STOCK


def test_what_is_asked_about_is_there() -> None:
    """A name that a version has no longer would be passed over in silence."""
    import keras  # noqa: F401

    for names in (questions._ASKED_ABOUT, questions._VALUES):
        assert len(list(questions._found(names))) == len(names)
    for module, function, *_ in questions._ONCE_PER_PROCESS:
        assert callable(getattr(__import__(module, fromlist=["x"]), function))
    for module in questions.FIRST_USE:
        assert __import__(module, fromlist=["x"])


def test_abstract_classes_are_asked_last() -> None:
    """One that is registered afterwards, with any of them, has all forget what they denied."""
    assert plain("asked_last").split() == ["1", "0"]


def test_preload_names_are_distinct() -> None:
    assert len(set(server.PRELOAD_INTERACTIVE)) == len(server.PRELOAD_INTERACTIVE)


def test_what_is_preloaded_of_ours_makes_a_parent_stale() -> None:
    """A module of another room could change on disk, and children would have what it was."""
    ours = [m.split(".")[1:2] for m in server.PRELOAD_INTERACTIVE if m.startswith("stackgraph.")]
    assert {room for (room,) in ours} <= set(rooms.KERNEL)


# The watch over building


def test_keras_asks_for_all_that_it_builds_where_we_watch() -> None:
    """Of each kind of layer every weight and tensor is seen, and before it is there."""
    import keras
    from keras import layers

    a, b = keras.Input((8, 4)), keras.Input((8, 4))
    both = layers.MultiHeadAttention(2, 3)(a, b) + layers.Conv1D(5, 3, padding="same")(a)[..., :4]
    out = layers.LSTM(6)(layers.BatchNormalization()(both))
    model = keras.Model([a, b], layers.Dense(2)(keras.ops.relu(out)))
    model.compile("adam", "mse", metrics=[keras.metrics.MeanSquaredError()])
    weights: list[tuple[int, ...]] = []
    tensors: list[tuple[int | None, ...]] = []
    with building.watched(
        lambda shape: weights.append(tuple(shape)), lambda shape: tensors.append(tuple(shape))
    ):
        made = keras.Model.from_config(model.get_config())
        metric = keras.metrics.MeanSquaredError()
    assert sorted(weights) == sorted(
        [*(tuple(w.shape) for w in model.weights), *(tuple(v.shape) for v in metric.variables)]
    )
    for operation in made.operations:
        for tensor in [operation.output]:
            assert tuple(tensor.shape) in tensors
    assert not any(keras.ops.any(w) for w in made.layers[-1].weights)
    assert keras.layers.Layer.add_weight.__module__.startswith("keras.")


def test_what_the_watch_raises_stops_the_building() -> None:
    import keras

    seen = []

    def refuse(shape: tuple[int, ...]) -> None:
        seen.append(tuple(shape))
        raise OverflowError("too much")

    with (
        building.watched(refuse, lambda _: None),
        pytest.raises(OverflowError, match="too much"),
    ):
        keras.Sequential([keras.Input((1000,)), keras.layers.Dense(10**9)])
    assert seen == [(1000, 10**9)]
    assert keras.layers.Layer.add_weight.__module__.startswith("keras.")
