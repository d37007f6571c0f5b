"""Which Keras configurations may be rebuilt, and the watch kept while Keras rebuilds them.

``check_config`` walks a configuration before anything is made of it: each class and function it
names must be a built-in of Keras that computes (or a layer class that a locked cell gave out with
``@sg.given``). ``safe_loading`` watches sizes while layers are built, where a small number in a
configuration may ask for gigabytes.
"""

from __future__ import annotations

import contextlib
import functools
import importlib
import math
from typing import TYPE_CHECKING, Any

from stackgraph.architecture.normal import LOOKUPS
from stackgraph.engine.answers.refused import Refused
from stackgraph.engine.limits import MAX_TENSORS, MAX_WHOLE_NUMBER
from stackgraph.kernels.speedups.building import watched
from stackgraph.limits import MAX_LAYERS, MAX_NGRAMS, MAX_PARAMETERS, MAX_VOCABULARY, MAX_WORD
from stackgraph.limits import MAX_TENSOR_ELEMENTS as MAX_TENSOR
from stackgraph.opening import CORE_OPS, OP_MODULES, Unread
from stackgraph.opening.owned import GIVEN_PACKAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

_LAYER_PACKAGES = tuple(
    f"keras.src.layers.{package}."
    for package in (
        "activations",
        "attention",
        "convolutional",
        "core",
        "merging",
        "normalization",
        "pooling",
        "regularization",
        "reshaping",
        "rnn",
    )
)
_LAYERS_BESIDES = LOOKUPS | {
    *("Rescaling", "Normalization", "CategoryEncoding", "Discretization", "Hashing"),
}
_NOT_LAYERS = frozenset({"Lambda", "Wrapper"})

_PUBLIC_MODULES = frozenset(
    {
        "keras.initializers",
        "keras.regularizers",
        "keras.constraints",
        "keras.losses",
        "keras.metrics",
        "keras.optimizers",
        "keras.optimizers.schedules",
    }
)
_FUNCTION_MODULES = ("keras.activations", "keras.losses", "keras.metrics")
_DATA_KEYS = {
    "__keras_tensor__": {"shape", "dtype", "keras_history"},
    "__numpy__": {"value", "dtype"},
    "__tensor__": {"value", "dtype"},
    "__slice__": {"start", "stop", "step"},
    "__ellipsis__": set(),
}


def check_config(config: Any, *, largest: int = MAX_WHOLE_NUMBER) -> None:
    """Raise Refused for a configuration that names anything but built-in parts of Keras.

    ``config`` is JSON whose depth was checked. ``largest`` bounds every whole number in it. What
    Keras would do on loading beyond rebuilding (compiling inner models) is taken out of it.
    """
    stack, layers = [config], 0
    while stack:
        part = stack.pop()
        if isinstance(part, dict):
            if "class_name" in part:
                _check_object(part)
            if "inbound_nodes" in part or "batch_shape" in part:
                layers += 1
                _check_nodes(part.get("inbound_nodes"))
            if "layers" in part:
                _check_layers(part["layers"])
            part.pop("compile_config", None)
            part.pop("shared_object_id", None)
            stack.extend(part.values())
        elif isinstance(part, list):
            stack.extend(part)
        elif isinstance(part, int) and abs(part) > largest:
            raise Refused(f"the number {part:.3g} in this model is too large to be graded")
        if layers > MAX_LAYERS:
            raise Refused(f"this model has more than {MAX_LAYERS} layers")


def _check_object(part: dict[str, Any]) -> None:
    name, module = part["class_name"], part.get("module")
    inner, registered = part.get("config"), part.get("registered_name")
    if not isinstance(name, str):
        raise Refused("this model names a class in a way that the grader does not know")
    if name in _DATA_KEYS:
        if not isinstance(inner, dict) or set(inner) != _DATA_KEYS[name]:
            raise Refused("this model holds a constant that cannot be read")
        return
    if name == "function":
        if not isinstance(inner, str) or registered not in (None, inner, "function"):
            raise Refused("this model names a function in a way that the grader does not know")
        _check_function(inner, module)
        return
    if name == Unread.__name__ and module == Unread.__module__:
        told = inner if isinstance(inner, dict) and set(inner) == {"what", "name"} else {}
        if not told or not all(isinstance(v, str) and len(v) < 200 for v in told.values()):
            raise Refused("this model names a part in a way that the grader does not know")
        part["registered_name"] = name
        return
    if not isinstance(inner, dict):
        raise Refused(f"the configuration of '{name:.80}' cannot be read")
    if name in LOOKUPS:
        _check_vocabulary(inner)
    if isinstance(registered, str) and registered.startswith(f"{GIVEN_PACKAGE}>"):
        _check_given(registered)
    elif registered not in (None, name) or not _built_in(str(module), name):
        raise Refused(
            f"it uses '{name:.80}', which is not a layer, operation or setting that comes with "
            "Keras; build it from Keras' own layers"
        )


def _check_vocabulary(config: dict[str, Any]) -> None:
    """A list of words and no path: Keras would read the file."""
    words = config.get("vocabulary")
    if words is not None and not (isinstance(words, list) and all(map(_is_word, words))):
        raise Refused("this model's vocabulary cannot be read: it is no list of words")
    if len(words or ()) > MAX_VOCABULARY:
        raise Refused(f"this model's vocabulary has more than {MAX_VOCABULARY} words")
    given = config.get("ngrams")
    ngrams = given if isinstance(given, list) else [] if given is None else [given]
    if not all(isinstance(n, int) and 0 < n <= MAX_NGRAMS for n in ngrams):
        raise Refused(f"this model's vocabulary is of other than 1 to {MAX_NGRAMS} words in a row")


def _is_word(word: Any) -> bool:
    return isinstance(word, int) or (isinstance(word, str) and len(word) <= MAX_WORD)


def _check_given(registered: str) -> None:
    import keras

    if keras.saving.get_registered_object(registered) is None:
        name = registered.split(">", 1)[1]
        raise Refused(
            f"it uses the layer class '{name:.80}', which the notebook does not give out; "
            "build it from Keras' own layers"
        )


def _check_function(name: str, module: Any) -> None:
    modules = _FUNCTION_MODULES if module == "builtins" else (module,)
    for each in modules:
        if each in _FUNCTION_MODULES and callable(getattr(_module(each), name, None)):
            return
    raise Refused(
        f"it uses the function '{name:.80}', which does not come with Keras; "
        "name one of Keras' own, for example activation='relu'"
    )


def _module(name: str) -> Any:
    return importlib.import_module(name)


@functools.cache
def _built_in(module: str, name: str) -> bool:
    """Whether ``module.name`` is a class of Keras' own that may stand in an answer."""
    if module in ("keras", "keras.models") or module.startswith("keras.src.models."):
        return name in ("Sequential", "Functional", "DTypePolicy")
    if module == "keras.dtype_policies":
        return name == "DTypePolicy"
    if module == "keras.layers":
        cls = getattr(_module(module), name, None)
        if not isinstance(cls, type) or name in _NOT_LAYERS:
            return False
        return name in _LAYERS_BESIDES or cls.__module__.startswith(_LAYER_PACKAGES)
    if module in _PUBLIC_MODULES:
        return isinstance(getattr(_module(module), name, None), type)
    if module == "keras.src.ops.core":
        return name in CORE_OPS
    if module in OP_MODULES:
        from keras.src.ops.operation import Operation

        cls = vars(_module(module)).get(name)
        return isinstance(cls, type) and issubclass(cls, Operation)
    return False


def _check_layers(layers: Any) -> None:
    """Each must say its module: Keras reads those that do not by older, laxer rules."""
    if not isinstance(layers, list) or len(layers) > MAX_LAYERS:
        raise Refused(f"this model's layers cannot be read, or are more than {MAX_LAYERS}")
    for layer in layers:
        if not isinstance(layer, dict) or not {"class_name", "module", "config"} <= set(layer):
            raise Refused("one of this model's layers cannot be read")


def _check_nodes(nodes: Any) -> None:
    """A layer's calls: each on at least one tensor of the model, so that nothing is computed."""
    if nodes is None:
        return
    if not isinstance(nodes, list) or len(nodes) > MAX_LAYERS:
        raise Refused("the connections of this model cannot be read")
    for node in nodes:
        if not isinstance(node, dict) or set(node) != {"args", "kwargs"}:
            raise Refused("the connections of this model cannot be read")
        if not _has_tensor(node):
            raise Refused("a layer of this model is called on a constant only")


def _has_tensor(node: Any) -> bool:
    stack = [node]
    while stack:
        part = stack.pop()
        if isinstance(part, dict):
            if part.get("class_name") == "__keras_tensor__":
                return True
            stack.extend(part.values())
        elif isinstance(part, list):
            stack.extend(part)
    return False


class _Watch:
    """Counts what a model under construction asks for."""

    def __init__(self) -> None:
        self.parameters = 0
        self.tensors = 0

    def weight(self, shape: Any) -> None:
        sizes = [shape] if isinstance(shape, int) else [n for n in (shape or ()) if n is not None]
        self.parameters += math.prod(int(n) for n in sizes)
        if self.parameters > MAX_PARAMETERS:
            raise Refused(
                f"this model has more than {MAX_PARAMETERS // 10**6} million parameters; "
                "the task needs far fewer"
            )

    def tensor(self, shape: Any) -> None:
        self.tensors += 1
        size = math.prod(int(n) for n in (shape or ()) if n is not None)
        if size > MAX_TENSOR or self.tensors > MAX_TENSORS:
            raise Refused(
                f"a tensor in this model has more than {MAX_TENSOR // 10**6} million elements, or "
                "there are too many of them; the task needs far fewer"
            )


@contextlib.contextmanager
def safe_loading() -> Iterator[None]:
    """Within it, Keras loads without lambdas and raises Refused when sizes pass the bounds.

    New weights are zeros, whatever their initializer says.
    """
    from keras.src.saving.object_registration import CustomObjectScope
    from keras.src.saving.serialization_lib import SafeModeScope

    watch = _Watch()
    own = CustomObjectScope({Unread.__name__: Unread})
    with watched(watch.weight, watch.tensor), SafeModeScope(True), own:
        yield


def compile_model(model: Any, config: dict[str, Any]) -> None:
    """Compile as the student did. The optimizer's variables are left for a first step to make.

    The settings stay with the model as they were given, for the checks that read them; what Keras
    does not take back costs nothing where no check does.
    """
    import keras

    settings = keras.saving.deserialize_keras_object(config)
    if not isinstance(settings, dict):
        raise Refused("this model's compile settings cannot be read")
    known = ("optimizer", "loss", "loss_weights", "metrics", "weighted_metrics")
    settings = {k: v for k, v in settings.items() if k in known}
    usable = {k: v for k, v in settings.items() if not _holds_unread(v)}
    with contextlib.suppress(Exception):  # as Keras did not take it from the student either
        model.compile(**usable)
    model._stackgraph_settings = Kept(settings)


class Kept:
    """What is known of a model beside its graph. Keras takes no note of what is in here."""

    def __init__(self, given: Any) -> None:
        self.given = given


def _holds_unread(value: Any) -> bool:
    if isinstance(value, dict):
        return any(map(_holds_unread, value.values()))
    if isinstance(value, list | tuple):
        return any(map(_holds_unread, value))
    return isinstance(value, Unread)
