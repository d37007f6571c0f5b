"""Each patch gives what the original gave, stands only where it may, and can be switched off."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from stackgraph.kernels import client, server, shared, speedups
from stackgraph.kernels.speedups import building, questions, versions
from stackgraph.sandbox.warm import Warm

if TYPE_CHECKING:
    from types import ModuleType

pytestmark = [pytest.mark.keras]

ENV = {"TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": "-1", "TF_ENABLE_ONEDNN_OPTS": "0"}

PATCHES = speedups.PATCHES
ALL = PATCHES + speedups.AT_START


def plain(code: str, **env: str) -> str:
    """What a fresh Python prints."""
    ran = subprocess.run(
        [sys.executable, "-c", code],
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
    code = """
import sys
from stackgraph.kernels.speedups import start_command
start_command()
import nbformat
book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("1")])
said = [nbformat.validate(book)]
book.cells[0].source = 3
try:
    nbformat.validate(book)
except nbformat.ValidationError as error:
    said.append(error.message)
print(sys.modules.get("rfc3987_syntax") is not None, said)
"""
    stock, ours = plain(code, STACKGRAPH_SPEEDUPS="0"), plain(code)
    assert stock.startswith("True [None, '3 is not valid")
    assert ours == stock.replace("True", "False")


def test_versions() -> None:
    import keras

    assert versions.version("keras") == tuple(map(int, keras.__version__.split(".")[:2]))
    assert versions.version("no-such-package") == (0, 0)


# Which process has what


REPLACED = """
import keras
from tensorflow.python.eager import context
from keras.src.backend.tensorflow import trackable
found = {
    "eager": context.pywrap_tfe.TFE_ContextOptionsSetRunEagerOpAsFunction.__module__,
    "checkpoints": trackable.KerasAutoTrackable.__setattr__.__module__,
    "layer": keras.layers.Layer.__setattr__.__module__,
}
"""
STOCK = {
    "eager": "tensorflow.python._pywrap_tfe",
    "checkpoints": "keras.src.backend.tensorflow.trackable",
    "layer": "keras.src.layers.layer",
}
OURS = "stackgraph.kernels.speedups."


def test_stock_is_stock() -> None:
    assert json.loads(plain(f"import json\n{REPLACED}print(json.dumps(found))")) == STOCK


@pytest.mark.parametrize(
    ("kind", "patched"), [("none", set()), ("questions", set()), ("grading", {"eager"})]
)
def test_patches_stand_only_where_they_may(kind: str, patched: set[str]) -> None:
    code = f"""
import json
from stackgraph.kernels import server
server.preload(server.PRELOAD, {kind!r})
{REPLACED}
print(json.dumps(found))
"""
    expected = {k: OURS + k if k in patched else v for k, v in STOCK.items()}
    assert json.loads(plain(code)) == expected


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


COMPUTES = """
import sys, json
import keras, numpy as np
from keras import layers, ops
if sys.argv[1:] == ["patched"] or "patched" in globals():
    from stackgraph.kernels.speedups import eager
    assert eager.applies()
    eager.apply()
keras.utils.set_random_seed(7)
x = keras.Input((8, 8, 1))
y = layers.BatchNormalization()(layers.Conv2D(4, 3, activation="relu")(x))
y = layers.Dropout(0.2)(layers.Flatten()(y))
model = keras.Model(x, layers.Dense(3, activation="softmax")(ops.tanh(y)))
model.compile("adam", "sparse_categorical_crossentropy")
data = np.random.default_rng(0).normal(size=(64, 8, 8, 1)).astype("float32")
seen = model.fit(data, np.arange(64) % 3, epochs=2, verbose=0).history["loss"]
seen += list(map(float, model.predict(data, verbose=0).ravel()))
t = ops.arange(12, dtype="float32")
functions = (ops.sin, ops.softmax, ops.cumsum, ops.log1p, ops.relu, ops.sort, ops.sigmoid)
seen += [float(ops.sum(f(t / 7))) for f in functions] + [float(ops.sum(model(data[:5])))]
seen += [float(n) for n in keras.random.normal((5,), seed=3)]
print([float(n).hex() for n in seen])
"""


def test_eager_operations_compute_the_same_to_the_last_bit() -> None:
    stock, patched = plain(COMPUTES), plain("patched = True\n" + COMPUTES)
    assert stock.count("0x") == 2 + 64 * 3 + 7 + 1 + 5
    assert patched == stock


def test_eager_hook_is_called() -> None:
    """TensorFlow sets the option when it makes its context; if it no longer did, by this name, the
    patch would do nothing.
    """
    code = """
from stackgraph.kernels.speedups import eager
import tensorflow as tf
calls = []
wrapped = eager._wrapped()
original = getattr(wrapped, eager.OPTION)
setattr(wrapped, eager.OPTION, lambda options, on: (calls.append(on), original(options, on)))
eager.apply()
seen = getattr(wrapped, eager.OPTION)
tf.constant(1) + 1
print(calls)
"""
    assert plain(code) == "[False]\n"


# Questions


def test_nothing_is_started() -> None:
    """No thread, and no context of TensorFlow's, which a fork would not survive."""
    code = """
from stackgraph.kernels import server, speedups
import keras, stackgraph, IPython
stackgraph.draw
before = server.threads()
speedups.make_ready("grading")
from tensorflow.python.eager import context
print(server.threads() - before, context.context()._context_handle)
"""
    assert plain(code).split() == ["0", "None"]


def test_questions_replace_nothing() -> None:
    code = f"""
import json
import keras, stackgraph
stackgraph.draw
from stackgraph.kernels.speedups import questions
questions.ask()
{REPLACED}
print(json.dumps(found))
"""
    assert json.loads(plain(code)) == STOCK


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
    code = """
import abc
from stackgraph.kernels import server
from stackgraph.kernels.speedups import questions
ask, tokens = questions.abstract_classes, []
questions.abstract_classes = lambda: (ask(), tokens.append(abc.get_cache_token()))
server.preload(server.PRELOAD, "grading")
import keras, numpy as np, stackgraph as sg
model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2)])
model.compile("adam", "mse")
model.fit(np.zeros((4, 3)), np.zeros((4, 2)), verbose=0)
sg.draw(model)._repr_mimebundle_()
print(len(tokens), abc.get_cache_token() - tokens[0])
"""
    assert plain(code).split() == ["1", "0"]


def test_preload_names_are_distinct() -> None:
    assert len(set(server.PRELOAD_INTERACTIVE)) == len(server.PRELOAD_INTERACTIVE)


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
