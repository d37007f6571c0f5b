"""What one Keras operation is: its canonical kind, its telling configuration, its activation."""

from __future__ import annotations

import hashlib
import inspect
import math
from typing import Any

from stackgraph import opening
from stackgraph.architecture.activations import KNOWN, LAYERS, activation_name
from stackgraph.architecture.attention import ATTENTION, MASK_NAMES
from stackgraph.architecture.graph import ACTIVATION, Shape
from stackgraph.opening.owned import is_model
from stackgraph.words import snake

_WEIGHED = (
    *("kernel_regularizer", "bias_regularizer", "activity_regularizer"),
    *("kernel_constraint", "bias_constraint"),
)
_CONV = (
    *("filters", "kernel_size", "strides", "padding", "dilation_rate", "groups", "use_bias"),
    *("data_format", *_WEIGHED),
)
_POOL = ("pool_size", "strides", "padding", "data_format")
_TELLING: dict[str, tuple[str, ...]] = {
    "Dense": ("units", "use_bias", *_WEIGHED),
    "Conv1D": _CONV,
    "Conv2D": _CONV,
    "Conv3D": _CONV,
    "MaxPooling1D": _POOL,
    "MaxPooling2D": _POOL,
    "AveragePooling1D": _POOL,
    "AveragePooling2D": _POOL,
    "Dropout": ("rate",),
    "SpatialDropout2D": ("rate", "data_format"),
    "BatchNormalization": (
        *("axis", "center", "scale", "momentum", "epsilon", "gamma_regularizer"),
        *("beta_regularizer", "gamma_constraint", "beta_constraint"),
    ),
    "Embedding": (
        *("input_dim", "output_dim", "mask_zero", "embeddings_regularizer"),
        "embeddings_constraint",
    ),
    "ZeroPadding2D": ("padding", "data_format"),
    "Rescaling": ("scale", "offset"),
    "InputLayer": (),
}
"""For the common layers, the attributes that make the network; read without ``get_config``, which
is slow. Other layers give their whole configuration, less what follows."""

_LOOKUP = {"output_mode": "int", "num_oov_indices": 1, "mask_token": None, "invert": False}
_ADAPTED: dict[str, dict[str, Any]] = {
    "StringLookup": _LOOKUP,
    "IntegerLookup": _LOOKUP,
    "TextVectorization": {
        "standardize": "lower_and_strip_punctuation",
        "split": "whitespace",
        "ngrams": None,
        "output_mode": "int",
        "output_sequence_length": None,
        "ragged": False,
    },
    "Normalization": {"invert": False},
}
"""Layers that learn from ``adapt``, with their settings and the defaults of these. What they have
learnt (a vocabulary, means and variances) is no part of the network, as weights are not."""

_UNTOLD = {
    "activation",
    "recurrent_activation",
    "batch_input_shape",
    "batch_shape",
    "build_config",
    "cache",
    "compile_config",
    "dtype",
    "lora_rank",
    "lora_alpha",
    "module",
    "name",
    "quantization_config",
    "registered_name",
    "seed",
    "shared_object_id",
    "synchronized",
    "trainable",
    "unit_forget_bias",
    "unroll",
}
_UNTOLD_ENDINGS = ("_initializer",)
_SETTINGS_OF_TRAINING = ("_regularizer", "_constraint")

WITH_ACTIVATION = {
    "Dense",
    "EinsumDense",
    "Conv1D",
    "Conv2D",
    "Conv3D",
    "Conv1DTranspose",
    "Conv2DTranspose",
    "Conv3DTranspose",
    "DepthwiseConv1D",
    "DepthwiseConv2D",
    "SeparableConv1D",
    "SeparableConv2D",
}
"""Layers whose ``activation`` is applied last, so that a layer after it says the same."""

MERGE_LAYERS = {
    "Add": "add",
    "Average": "average",
    "Concatenate": "concatenate",
    "Dot": "dot",
    "Maximum": "maximum",
    "Minimum": "minimum",
    "Multiply": "multiply",
    "Subtract": "subtract",
}
_RESHAPES = {"Flatten", "Reshape", "ExpandDims", "Squeeze", "Ravel"}
_NO_OPS = {"Identity", "Copy", "StopGradient"}
IDENTITY = "Identity"
NOTHING: tuple[str, dict[str, Any], str | None] = (IDENTITY, {}, None)
"""Adding 0 or multiplying by 1, as Python's ``sum([a, b])`` does: it begins at 0."""


def describe(
    operation: Any, made: Any, shapes: tuple[Shape, ...]
) -> tuple[str, dict[str, Any], str | None]:
    """Kind, configuration and activation of one call of ``operation``.

    ``made`` is Keras' record of the call, ``shapes`` its output shapes with the batch.
    """
    class_name = type(operation).__name__
    if type(operation).__module__.split(".")[0] not in ("keras", "tf_keras"):
        return class_name, _config(operation), None
    if hasattr(operation, "layers") and hasattr(operation, "inputs"):
        return class_name, {}, None
    if class_name in _RESHAPES:
        turned = class_name == "Flatten" and operation.data_format == "channels_first"
        return _reshape(made, shapes, turned)
    if class_name in _NO_OPS and class_name != "StopGradient":
        return IDENTITY, {}, None
    if hasattr(operation, "weights"):
        return _layer(operation, class_name, shapes)
    return _operator(operation, class_name, made, shapes)


def _layer(
    layer: Any, class_name: str, shapes: tuple[Shape, ...]
) -> tuple[str, dict[str, Any], str | None]:
    rank = len(shapes[0])
    if class_name in LAYERS:
        return _activation(activation_name(layer), rank)
    if class_name in MERGE_LAYERS:
        return MERGE_LAYERS[class_name], _merge_config(layer, class_name, rank), None
    activation = activation_name(layer.activation) if class_name in WITH_ACTIVATION else None
    if class_name == "Rescaling" and layer.offset == 0 and isinstance(layer.scale, (int, float)):
        return "scale", {"factor": _rounded(layer.scale)}, None
    if class_name in _ADAPTED:
        return class_name, _adapted_config(layer, class_name, shapes[0]), None
    config = _config(layer, rank)
    if config.get("output_shape") == [_width_asked_with(layer)]:
        config["output_shape"] = None
    return class_name, config, _for_rank(activation, rank)


def _width_asked_with(layer: Any) -> int | None:
    """The last size of an attention layer's query, which is that of its output by default."""
    shapes = (layer.get_build_config() or {}).get("shapes_dict", {})
    return shapes.get("query_shape", [None])[-1]


def _adapted_config(layer: Any, class_name: str, shape: Shape) -> dict[str, Any]:
    """The settings of a layer that learns from ``adapt``, where they are not the defaults."""
    given = layer.get_config()
    config = {
        key: _plain(given[key])
        for key, default in _ADAPTED[class_name].items()
        if given[key] != default
    }
    if class_name == "Normalization":
        # An axis of one number has one mean, whether it is counted as an axis or not.
        axis = given["axis"] if isinstance(given["axis"], (list, tuple)) else [given["axis"]]
        axes = sorted(_positive(a, len(shape)) for a in axis if a is not None)
        config["axis"] = [a for a in axes if shape[a] != 1]
    return config


def _merge_config(layer: Any, class_name: str, rank: int) -> dict[str, Any]:
    if class_name == "Concatenate":
        return {"axis": _positive(layer.axis, rank)}
    if class_name == "Dot":
        return {"axes": _plain(layer.axes), "normalize": bool(layer.normalize)}
    return {}


def _activation(name: str | None, rank: int) -> tuple[str, dict[str, Any], str | None]:
    name = _for_rank(name, rank)
    if name is None:
        return IDENTITY, {}, None
    if name == "absolute":
        return "absolute", {}, None
    return ACTIVATION, {}, name


def _for_rank(name: str | None, rank: int) -> str | None:
    """A softmax over the last axis is a softmax, whichever way the axis was counted."""
    return name.replace(f"(axis={rank - 1})", "") if name else name


def _config(operation: Any, rank: int = 0) -> dict[str, Any]:
    """The telling configuration of a layer, as plain data."""
    class_name = type(operation).__name__
    names = _TELLING.get(class_name)
    if names is not None and type(operation).__module__.startswith("keras."):
        config = {n: _told(n, getattr(operation, n)) for n in names if hasattr(operation, n)}
        return _tidy(config, rank)
    try:
        with opening.as_data(operation):
            config = _scrub(operation.get_config())
    except NotImplementedError:
        return {}
    if class_name not in WITH_ACTIVATION:
        config.update(_activations(operation))
    for part in _WRAPPED:
        if isinstance(config.get(part), dict):
            inner = getattr(operation, part, None) or operation.forward_layer
            config[part] = _wrapped(inner)
    return _tidy(config, rank)


_WRAPPED = ("layer", "forward_layer", "backward_layer", "cell")
"""What a wrapper holds, by the names of its settings."""


def _wrapped(layer: Any) -> dict[str, Any]:
    """The telling configuration of a layer inside another, its activation with it."""
    return {"class": type(layer).__name__, **_config(layer), **_activations(layer)}


def _activations(layer: Any) -> dict[str, Any]:
    told = {}
    for part in ("activation", "recurrent_activation"):
        if hasattr(layer, part):
            told[part] = activation_name(getattr(layer, part))
    return told


def _tidy(config: dict[str, Any], rank: int) -> dict[str, Any]:
    """``config`` with one value for what Keras lets you write in two ways."""
    kernel = config.get("kernel_size")
    if isinstance(kernel, list) and all(k == 1 for k in kernel):
        config["padding"] = "valid"
    for key in [k for k, v in config.items() if goes_without_saying(k, v)]:
        del config[key]
    return written_one_way(config, rank)


def written_one_way(config: dict[str, Any], rank: int) -> dict[str, Any]:
    """``config`` with axes counted from the front, one alone without a list, and 2.0 as 2.

    ``rank``: the axes of what the layer gives; 0 where that is not known.
    """
    axis = config.get("axis")
    if isinstance(axis, int) and rank:
        config = {**config, "axis": _positive(axis, rank)}
    if isinstance(axis, list) and rank:
        axes = sorted(_positive(a, rank) for a in axis)
        config = {**config, "axis": axes[0] if len(axes) == 1 else axes}
    return {k: _as_written_either_way(v) for k, v in config.items()}


_SINCE_THE_OLDEST_KERAS = {
    "autocast": True,
    "oov_method": "floormod",
    "output_padding": None,
    "renorm": False,
    "renorm_clipping": None,
    "renorm_momentum": 0.99,
    "rms_scaling": False,
    "salt": None,
    "sliding_window": None,
    "use_gate": False,
}
"""Settings that came, or went, with a Keras after the oldest that is admitted, and their defaults:
a network of one version is the same network in another."""

_DEFAULTS = {
    "keepdims": False,
    "mask_zero": False,
    "data_format": "channels_last",
    "seed": None,
    **_SINCE_THE_OLDEST_KERAS,
}


def goes_without_saying(key: str, value: Any) -> bool:
    """Whether a setting is at the default that every layer with such a setting has."""
    if key.endswith(_SETTINGS_OF_TRAINING):
        return value is None
    return value == _DEFAULTS.get(key, ...)


def _told(key: str, value: Any) -> Any:
    return weighing(value) if key.endswith(_SETTINGS_OF_TRAINING) else _plain(value)


def weighing(value: Any) -> str | None:
    """A regularizer or a constraint in words, equal for equal ones; None for one without effect.

    ``value`` is an object of Keras', its configuration, or a function of one's own.
    """
    if value is None:
        return None
    name = type(value).__name__
    config: dict[str, Any] = {}
    if isinstance(value, dict):
        name, config = str(value.get("class_name")), value.get("config") or {}
    elif hasattr(value, "get_config"):
        config = value.get_config()
    elif hasattr(value, "__name__"):
        return f"a function of your own ({value.__name__})"
    numbers = {k: _plain(float(v)) for k, v in config.items() if _is_number(v)}
    if name in ("L1", "L2", "L1L2"):
        numbers = {k: v for k, v in numbers.items() if v}
        name = "L1L2" if len(numbers) == 2 else "".join(numbers).upper()
    if not name:
        return None
    return f"{name}({', '.join(f'{v:g}' for v in numbers.values())})"


def _is_number(value: Any) -> bool:
    import numbers

    return isinstance(value, numbers.Real) and not isinstance(value, bool)


def _scrub(value: Any) -> Any:
    """A serialised configuration without names, initializers and other details of training."""
    if isinstance(value, dict):
        if "class_name" in value and isinstance(value.get("config"), dict):
            return {"class": value["class_name"], **_scrub(value["config"])}
        return {
            str(k): weighing(v) if str(k).endswith(_SETTINGS_OF_TRAINING) else _scrub(v)
            for k, v in value.items()
            if k not in _UNTOLD and not str(k).endswith(_UNTOLD_ENDINGS)
        }
    if isinstance(value, (list, tuple)):
        return [_scrub(v) for v in value]
    return _plain(value)


def _reshape(
    made: Any, shapes: tuple[Shape, ...], turned: bool
) -> tuple[str, dict[str, Any], str | None]:
    """A change of shape: the identity when nothing changes, Flatten when (batch, n) results."""
    before = tuple(made.input_tensors[0].shape)
    after = shapes[0]
    if before == after and None not in after[1:]:
        return IDENTITY, {}, None
    if len(after) == 2:  # with channels first, the channels are put behind the rest before
        told = {"data_format": "channels_first"} if turned and len(before) > 3 else {}
        return "Flatten", told, None
    return "Reshape", {"target_shape": list(after[1:])}, None


# ------------------------------------------------------------------ calls

_PURE = LAYERS | MERGE_LAYERS.keys() | {"Rescaling", "Identity", "Reshape", "Flatten", "Permute"}
STOCHASTIC = frozenset(
    {
        *("Dropout", "SpatialDropout1D", "SpatialDropout2D", "SpatialDropout3D", "AlphaDropout"),
        *("GaussianDropout", "GaussianNoise", "BatchNormalization"),
    }
)
"""Layers that do something else while a model is trained."""


def is_pure(operation: Any) -> bool:
    """Whether an operation only computes: no weights, no chance, nothing that it remembers."""
    if type(operation).__module__.split(".")[0] != "keras":
        return False
    if not hasattr(operation, "weights"):
        return True
    return type(operation).__name__ in _PURE


def tensors_read(operation: Any, made: Any) -> list[Any]:
    """The tensors that a call reads. A model is handed the masks of its inputs beside them, which
    its own layers pass on when they run: they are no inputs of it.
    """
    if not is_model(operation):
        return list(made.input_tensors)
    masks = {id(t) for t in _tensors(made.arguments.kwargs.get("mask"))}
    return [t for t in made.input_tensors if id(t) not in masks]


def call_arguments(operation: Any, made: Any, in_a_stack: bool) -> tuple[list[Any], dict[str, Any]]:
    """The tensors that a call reads, in the order of the layer's arguments, and what else it says.

    An attention's key that is its value is left out, as it is by default. ``in_a_stack``: whether
    Keras made the call, for a Sequential.
    """
    tensors = tensors_read(operation, made)
    kwargs = made.arguments.kwargs
    if not hasattr(operation, "weights"):
        return tensors, {}
    settings = _training(operation, kwargs, in_a_stack)
    if any(v is not None for k, v in kwargs.items() if k != "training"):
        bound = _bound(operation, made)
        if bound is not None:
            if is_model(operation):
                bound.pop("mask", None)
            tensors = [t for value in bound.values() for t in _tensors(value)]
            settings.update(_spoken(operation, bound))
            if type(operation).__name__ in ATTENTION:
                settings.update(_masks(bound))
    if type(operation).__name__ in ATTENTION and len(tensors) > 2 and tensors[2] is tensors[1]:
        del tensors[2]
    return tensors, settings


def _masks(bound: dict[str, Any]) -> dict[str, Any]:
    """Which tensors, the last of an attention's call, are masks: a mask is no key."""
    found = [key for key, value in bound.items() if "mask" in key for _ in _tensors(value)]
    return {MASK_NAMES: found} if found else {}


def _training(operation: Any, kwargs: dict[str, Any], in_a_stack: bool) -> dict[str, Any]:
    """So called, a Dropout drops in predictions too, or not even while training.

    Keras itself says ``training=False`` where it builds a Sequential while calling it, and for
    layers whose ``call`` has that default.
    """
    told = None if in_a_stack else kwargs.get("training")
    if told is False:
        changes = type(operation).__name__ in STOCHASTIC or hasattr(operation, "layers")
        default = inspect.signature(operation.call).parameters["training"].default
        told = None if not changes or default is False else False
    return {} if told is None else {"training": told}


def _bound(operation: Any, made: Any) -> dict[str, Any] | None:
    try:
        signature = inspect.signature(operation.call)
        return signature.bind(*made.arguments.args, **made.arguments.kwargs).arguments
    except (TypeError, ValueError):  # a class of the course's own, with a call of its own
        return None


def _tensors(value: Any) -> list[Any]:
    import keras

    return [t for t in keras.tree.flatten(value) if hasattr(t, "_keras_history")]


def _spoken(operation: Any, bound: dict[str, Any]) -> dict[str, Any]:
    """Arguments of a call that are no tensors, where they are not the defaults."""
    parameters = inspect.signature(operation.call).parameters
    return {
        key: _plain(value)
        for key, value in bound.items()
        if key not in ("training", "mask", "args", "kwargs")
        and value is not None
        and not _tensors(value)
        and _plain(value) != _plain(parameters[key].default)  # an array has no one truth value
    }


# ------------------------------------------------------------------ operators and keras.ops


def _operator(
    operation: Any, class_name: str, made: Any, shapes: tuple[Shape, ...]
) -> tuple[str, dict[str, Any], str | None]:
    rank = len(shapes[0])
    name = snake(class_name)
    config = {
        k: _plain(v) for k, v in vars(operation).items() if k != "name" and not k.startswith("_")
    }
    constants = _constants(made)
    operands = len(made.input_tensors)
    as_activation = activation_name(operation)
    if as_activation and as_activation.split("(")[0] in KNOWN and not constants and operands == 1:
        return _activation(as_activation, rank)
    if operands == 1 and constants:
        with_constant = _with_constant(name, constants)
        if with_constant:
            return with_constant
    if operands > 1 and not constants:
        merge = _merge(name, config, rank)
        if merge:
            return merge
    pooled = _pooling(name, config, made)
    if pooled:
        return pooled, {}, None
    config.update({f"argument {where}": value for where, value in constants})
    if isinstance(config.get("axis"), list) and operands == 1:
        before = len(made.input_tensors[0].shape)
        config["axis"] = sorted(_positive(a, before) for a in config["axis"])
    return name, _tidy(config, rank), None


def _merge(
    name: str, config: dict[str, Any], rank: int
) -> tuple[str, dict[str, Any], str | None] | None:
    if name in ("add", "subtract", "multiply", "maximum", "minimum"):
        return name, {}, None
    if name in ("concatenate", "append") and isinstance(config.get("axis"), int):
        return "concatenate", {"axis": _positive(config["axis"], rank)}, None
    if name == "hstack":
        return "concatenate", {"axis": 1}, None
    return None


def _with_constant(
    name: str, constants: list[tuple[str, Any]]
) -> tuple[str, dict[str, Any], str | None] | None:
    """An operation of one tensor and one number in canonical form; None when there is none."""
    if len(constants) != 1 or isinstance(constants[0][1], bool):
        return None
    where, value = constants[0]
    if not isinstance(value, (int, float)):
        return None
    if name == "multiply":
        return ("scale", {"factor": _rounded(value)}, None) if value != 1 else NOTHING
    if name in ("divide", "true_divide") and where != "0" and value:
        return ("scale", {"factor": _rounded(1 / value)}, None) if value != 1 else NOTHING
    if name == "maximum" and value == 0:
        return ACTIVATION, {}, "relu"
    if name == "power" and where != "0" and value == 2:
        return "square", {}, None
    if name == "add":
        return ("shift", {"by": _rounded(value)}, None) if value != 0 else NOTHING
    if name == "subtract" and where != "0":
        return ("shift", {"by": _rounded(-value)}, None) if value != 0 else NOTHING
    return None


def _pooling(name: str, config: dict[str, Any], made: Any) -> str | None:
    """The global pooling layer that a mean or maximum over all inner axes is; None if it isn't."""
    layer = {"mean": "GlobalAveragePooling", "max": "GlobalMaxPooling"}.get(name)
    if layer is None or config.get("keepdims") or len(made.input_tensors) != 1:
        return None
    rank = len(made.input_tensors[0].shape)
    axis = config.get("axis")
    axes = axis if isinstance(axis, list) else [axis]
    inner = sorted(_positive(a, rank) for a in axes if isinstance(a, int))
    return f"{layer}{rank - 2}D" if rank > 2 and inner == list(range(1, rank - 1)) else None


def _constants(made: Any) -> list[tuple[str, Any]]:
    """What a call was given besides tensors: (place, plain value)."""
    found: list[tuple[str, Any]] = []
    for place, value in enumerate(made.arguments.args):
        _collect(str(place), value, found)
    for key, value in sorted(made.arguments.kwargs.items()):
        if key not in ("training", "mask"):
            _collect(key, value, found)
    return found


def _collect(place: str, value: Any, found: list[tuple[str, Any]]) -> None:
    if value is None or hasattr(value, "_keras_history"):
        return
    if isinstance(value, (list, tuple)) and any(hasattr(v, "_keras_history") for v in value):
        for i, v in enumerate(value):
            _collect(f"{place}.{i}", v, found)
        return
    found.append((place, _plain(value)))


def _plain(value: Any) -> Any:
    """``value`` as JSON-able data, without addresses."""
    if value is None or isinstance(value, (bool, int, str)):
        return value
    if isinstance(value, float):
        return _rounded(value)
    if isinstance(value, (list, tuple)):
        return [_plain(v) for v in value]
    if isinstance(value, dict):
        return {str(k): _plain(v) for k, v in value.items()}
    if isinstance(value, slice):
        return ["slice", _plain(value.start), _plain(value.stop), _plain(value.step)]
    if value is Ellipsis:
        return "..."
    if hasattr(value, "shape") and hasattr(value, "dtype"):
        return _array(value)
    if hasattr(value, "__name__"):
        return str(value.__name__)
    return type(value).__name__


def _array(value: Any) -> Any:
    import numpy as np

    array = np.asarray(value)
    if array.ndim == 0:
        return _plain(array.item())
    digest = hashlib.sha256(np.ascontiguousarray(array).tobytes()).hexdigest()[:16]
    return {"shape": list(array.shape), "digest": digest}


def _as_written_either_way(value: Any) -> Any:
    """``value`` with 2.0 as 2: few layers say which of them they take."""
    if isinstance(value, dict):
        return {k: _as_written_either_way(v) for k, v in value.items()}
    if isinstance(value, list):
        return [_as_written_either_way(v) for v in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _rounded(value: float) -> float | str:
    """A number to six digits, so that 1/3 is one value however it was computed."""
    number = float(value)
    return float(f"{number:.6g}") if math.isfinite(number) else str(number)


def _positive(axis: int, rank: int) -> int:
    return axis + rank if axis < 0 else axis
