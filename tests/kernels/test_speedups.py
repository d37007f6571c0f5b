"""What the warm parent replaces in other packages gives what it gave before."""

from __future__ import annotations

import functools
import inspect
import json
import os
import subprocess
import sys
import types
from typing import Any

import pytest

from stackgraph.kernels.speedups import keras as ready

pytestmark = [pytest.mark.keras]

BOOKKEEPING = '''
import sys
from stackgraph.kernels.speedups import keras as ready
import keras
if sys.argv[1] == "ready":
    before = keras.layers.Layer.__setattr__
    ready.keras()
    assert keras.layers.Layer.__setattr__ is not before, "not replaced"
import json
import tensorflow as tf

log = []

class Own(keras.layers.Layer):
    """Attributes of all kinds, a property, one set before Keras' own start."""

    def __init__(self, **kwargs):
        try:
            self.early = 1
        except Exception as error:
            log.append(type(error).__name__)
        super().__init__(**kwargs)
        self.text, self.number, self.nothing, self.function = "a", 1, None, len
        self.part = keras.layers.Dense(2)
        self.parts = [keras.layers.Dense(3), keras.layers.Dense(4)]
        self.named = {"a": keras.layers.Dense(5), "b": 1}
        self.pair = (keras.layers.Dense(6), 2)
        self.seeds = keras.random.SeedGenerator(1)
        self.plain = [1, 2]

    @property
    def size(self):
        return 3

    @size.setter
    def size(self, value):
        log.append(value)

    def build(self, shape):
        self.w = self.add_weight(shape=(2,), name="w")
        self.w2 = tf.Variable([1.0])

    def call(self, x, training=False):
        return x


class Hooked(keras.layers.Layer):
    def _setattr_hook(self, name, value):
        return super()._setattr_hook(name, value + "!" if name == "word" else value)


own = Own()
own.size = 3  # what it is: not set
own.size = 4
own.text, own.number, own.nothing = "b", own.number, keras.layers.Dense(7)
own.nothing = None
own(keras.ops.ones((1, 2)))
hooked = Hooked()
hooked.word = "a"
log.append(hooked.word)
del own.text
log.append(hasattr(own, "text"))

inputs = keras.Input((4,))
x = keras.layers.Dense(3, activation="relu", name="first")(inputs)
inner = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2, name="deep")], name="inner")
model = keras.Model(inputs, [x, inner(x)])
model.trainable = False
inner.trainable = True
model.compile("adam", "mse")

def kept(thing):
    return {n: type(v).__name__ for n, v in vars(thing).items() if not callable(v)}

def children(thing):
    return {n: type(c).__name__ for n, c in thing._trackable_children().items()}

things = [own, hooked, model, inner, *model.layers, *inner.layers]
print(json.dumps({
    "log": log,
    "attributes": [kept(t) for t in things],
    "children": [children(t) for t in things],
    "layers": [[layer.name for layer in t._layers] for t in things],
    "variables": [[v.path for v in t.variables] for t in things],
    "trainable": [t.trainable for t in things],
    "config": keras.saving.serialize_keras_object(model),
}, default=str))
'''


@functools.cache
def _bookkeeping(manner: str) -> Any:
    ran = subprocess.run(
        [sys.executable, "-c", BOOKKEEPING, manner],
        capture_output=True,
        text=True,
        env={**os.environ, "TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": "-1"},
        check=False,
    )
    assert ran.returncode == 0, ran.stderr[-3000:]
    return json.loads(ran.stdout)


@pytest.mark.parametrize(
    "part", ["log", "attributes", "children", "layers", "variables", "trainable", "config"]
)
def test_layers_keep_track_of_the_same(part: str) -> None:
    stock = _bookkeeping("stock")[part]
    assert stock, "the comparison compares nothing"
    assert _bookkeeping("ready")[part] == stock


def test_the_example_goes_where_the_ways_could_part() -> None:
    seen = _bookkeeping("stock")
    assert seen["log"] == [4, "a!", False]
    assert {"part", "pair", "nothing", "w", "w2"} <= set(seen["children"][0])


@pytest.fixture
def remembered() -> Any:
    return ready._Signatures()


def _functions() -> list[Any]:
    import keras

    found: list[Any] = []
    for cls in vars(keras.layers).values():
        for name in ("__init__", "build", "call", "compute_output_spec", "compute_output_shape"):
            function = getattr(cls, name, None)
            if isinstance(function, types.FunctionType):
                found += [function, types.MethodType(function, cls)]
    return found


def test_signatures_are_those_of_inspect(remembered: Any) -> None:
    functions = _functions()
    assert len(functions) > 500
    for function in [*functions, *functions]:
        assert remembered(function) == inspect.signature(function)
    assert len(remembered._known) > 300


def test_signatures_of_layers_in_use(remembered: Any) -> None:
    import keras

    layer, model = keras.layers.Dense(2), keras.Sequential([keras.layers.Dense(1)])
    lstm = keras.layers.Bidirectional(keras.layers.LSTM(2))
    for function in (layer.build, layer.call, model.build, model.call, lstm.build, lstm.call):
        assert remembered(function) == inspect.signature(function)
        assert remembered(function) is remembered(function)


def test_what_is_not_keras_own_is_asked_anew(remembered: Any) -> None:
    import keras

    class Own(keras.layers.Layer):
        def call(self, x, training=False):  # type: ignore[no-untyped-def]
            return x

    @functools.wraps(keras.layers.Dense.call)
    def around(one, two=3):  # type: ignore[no-untyped-def]
        return keras.layers.Dense.call(one, two)

    def with_its_own(x):  # type: ignore[no-untyped-def]
        return x

    with_its_own.__signature__ = inspect.Signature()  # type: ignore[attr-defined]
    with_its_own.__module__ = "keras.src.layers"
    twice = types.MethodType(types.MethodType(keras.layers.Dense.call, 1), 2)
    for called in (Own().call, Own.__init__, around, with_its_own, twice, len, Own, abs):
        assert remembered(called) == inspect.signature(called)
    for options in ({"follow_wrapped": False}, {"eval_str": True}):
        assert remembered(around, **options) == inspect.signature(around, **options)
    with pytest.raises(TypeError):
        remembered(3)


def test_a_function_whose_defaults_are_replaced_has_another_signature(
    remembered: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    import keras

    before = remembered(keras.layers.Dense.__init__)
    defaults = keras.layers.Dense.__init__.__defaults__
    monkeypatch.setattr(keras.layers.Dense.__init__, "__defaults__", ("relu", *defaults[1:]))
    after = remembered(keras.layers.Dense.__init__)
    assert before.parameters["activation"].default is None
    assert after.parameters["activation"].default == "relu"


def test_a_function_of_another_form_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    import keras

    def other(self, name, value):  # type: ignore[no-untyped-def]
        object.__setattr__(self, name, value)

    monkeypatch.setattr(keras.layers.Layer, "__setattr__", other)
    ready._attributes()
    assert keras.layers.Layer.__setattr__ is other


def test_layers_of_another_backend_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    import keras
    from keras.src.backend.tensorflow import trackable

    (base,) = trackable.KerasAutoTrackable.__bases__
    stranger = type("Own", (base,), {"__setattr__": trackable.KerasAutoTrackable.__setattr__})
    monkeypatch.setattr(trackable, "KerasAutoTrackable", stranger)
    before = keras.layers.Layer.__setattr__
    ready._attributes()
    assert keras.layers.Layer.__setattr__ is before


def test_nothing_is_started() -> None:
    """No thread, and no context of TensorFlow's, which a fork would not survive."""
    code = (
        "from stackgraph.kernels.speedups import keras as ready;"
        "from stackgraph.kernels import server; import keras, stackgraph, IPython;"
        "before = server.threads(); ready.keras(); ready.drawings();"
        "from tensorflow.python.eager import context;"
        "print(server.threads() - before, context.context()._context_handle)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=os.environ
    )
    assert ran.stdout.split() == ["0", "None"]


def test_abstract_classes_are_asked_last() -> None:
    """One that is registered afterwards, with any of them, has all forget what they denied."""
    code = """
import abc
from stackgraph.kernels.speedups import keras as ready
from stackgraph.kernels import server
ask, tokens = ready.abstract_classes, []
ready.abstract_classes = lambda: (ask(), tokens.append(abc.get_cache_token()))
server.preload(server.PRELOAD)
import keras, numpy as np, stackgraph as sg
model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2)])
model.compile("adam", "mse")
model.fit(np.zeros((4, 3)), np.zeros((4, 2)), verbose=0)
sg.draw(model)._repr_mimebundle_()
print(len(tokens), abc.get_cache_token() - tokens[0])
"""
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["1", "0"]
