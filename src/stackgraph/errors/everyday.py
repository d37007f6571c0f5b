"""Everyday errors of Python, Keras and TensorFlow, and what to mend after each.

``KNOWN`` is read from the top; the first pattern that is found in the text of an error, and whose
explanation is not empty, explains it. Texts are those of Keras 3 and Python 3.11 to 3.13.
"""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Callable
from typing import Any

from stackgraph.architecture.naming import snake
from stackgraph.architecture.wording import article
from stackgraph.errors.cells import CUT_OFF
from stackgraph.words import closest, without_ansi

Explain = str | Callable[[re.Match[str]], str]

# ------------------------------------------------------------------ what Keras 3 took away

GONE = {
    "merge": "write layers.Concatenate()([a, b]), layers.Add()([a, b]), …",
    "input_names": "write [tensor.name for tensor in model.inputs]",
    "output_shape": "write layer.output.shape",
    "input_shape": "write layer.input.shape",
    "get_output_at": "keep the tensor that the call gave under a name",
    "get_input_at": "keep the tensor that the layer is called on under a name",
    "get_output_shape_at": "keep the tensor that the call gave under a name, and ask its .shape",
    "get_input_shape_at": "keep the tensor that goes in under a name, and ask its .shape",
    "function": "write keras.Model(inputs, outputs), which is called like a function",
    "int_shape": "write tensor.shape",
    "concatenate": "write keras.ops.concatenate, or layers.Concatenate()",
    "experimental": "write keras.layers itself",
    "predict_classes": "write keras.ops.argmax(model.predict(x), axis=-1)",
    "predict_proba": "write model.predict(x)",
    "fit_generator": "write model.fit",
    "evaluate_generator": "write model.evaluate",
    "predict_generator": "write model.predict",
    "np_utils": "write keras.utils.to_categorical",
    "vis_utils": "write sg.draw(model), or keras.utils.plot_model",
    "ImageDataGenerator": "write keras.utils.image_dataset_from_directory",
    "CuDNNLSTM": "write layers.LSTM",
    "CuDNNGRU": "write layers.GRU",
    "Tokenizer": "write layers.TextVectorization",
    "learning_phase": "write training= in the call",
    "set_session": "take the line out: TensorFlow 2 needs no session",
    "get_session": "take the line out: TensorFlow 2 needs no session",
    "set_learning_phase": "write training= in the call",
}
"""Names of Keras 1 and 2, and what to do now."""

ARGUMENTS = {
    "lr": "learning_rate",
    "nb_epoch": "epochs",
    "samples_per_epoch": "steps_per_epoch",
    "init": "kernel_initializer",
    "inner_init": "recurrent_initializer",
    "W_regularizer": "kernel_regularizer",
    "b_regularizer": "bias_regularizer",
    "W_constraint": "kernel_constraint",
    "b_constraint": "bias_constraint",
    "bias": "use_bias",
    "output_dim": "units",
    "nb_filter": "filters",
    "border_mode": "padding",
    "subsample": "strides",
    "subsample_length": "strides",
    "filter_length": "kernel_size",
    "pool_length": "pool_size",
    "stride": "strides",
    "atrous_rate": "dilation_rate",
    "dim_ordering": "data_format",
    "p": "rate",
    "dropout_W": "dropout",
    "dropout_U": "recurrent_dropout",
    "inner_activation": "recurrent_activation",
    "concat_axis": "axis",
    "input": "inputs",
    "output": "outputs",
}
"""Arguments as they were called, and as they are called now."""

ARGUMENTS_APART = {
    "batch_input_shape": "put keras.Input(shape=(...)) first, with the shape of one sample",
    "input_length": "leave it out: keras.Input(shape=...) tells the length",
    "weights": "make the layer without it, then call layer.set_weights(...) once it is built",
    "decay": "give learning_rate a schedule, keras.optimizers.schedules.…, or leave decay out",
    "mode": "each kind of merge is a layer of its own: Concatenate(), Add(), Multiply(), …",
}

MODULES = {
    "keras.layers.merge": "from keras import layers; layers.Concatenate()([a, b])",
    "keras.engine": "keras.Layer, keras.Model",
    "keras.utils.np_utils": "keras.utils.to_categorical",
    "keras.utils.vis_utils": "sg.draw(model), or keras.utils.plot_model",
    "keras.preprocessing.text": "layers.TextVectorization",
    "keras.wrappers": "the package scikeras, which is not part of this course",
    "tf_keras": "import keras",
}
"""Modules that are gone; other modules inside keras.layers are just ``keras.layers`` now."""

_SHADOWED = ("layers", "ops", "activations")
_PLACES = {"keras": "keras", "np": "numpy"}
_EXAMPLES = {"loss": "binary_crossentropy", "metric": "accuracy", "optimizer": "adam"}
_PRIVATE = (
    "that is an old, private copy of Keras inside TensorFlow: import keras, and take the layers "
    "from keras.layers"
)
_PICTURE = 3  # rows, columns, channels
_OF_ARRAYS = ("shape", "dtype", "ndim", "size", "astype", "numpy", "reshape", "tolist", "ravel")
_EQUAL_SHAPES = (
    "adding needs equal shapes: compare the two; the last layer before it can be as wide as what "
    "its result is added to, or project one, or concatenate instead"
)
_EQUAL_BUT_ALONG = (
    "only the size along the axis may differ: compare the two shapes, and look at axis="
)
_NO_NETWORK = (
    "there is no network here, and while grading there never is: use the data that the notebook "
    "gives you, and take the download out"
)


def _attribute(match: re.Match[str]) -> str:
    """For ``module 'keras.layers' has no attribute 'dense'``."""
    module, name = match.group(1), match.group(2)
    short = re.sub(r"^keras\._tf_keras\.", "", module)
    if name in GONE:
        return f"{name} is gone from this version of Keras: {GONE[name]}"
    if short in ("keras.backend", "tensorflow.keras.backend") and name in _names_in("keras.ops"):
        return f"the backend has no functions any more; write keras.ops.{name}"
    if module == "tensorflow":
        return "that is of TensorFlow 1: take it out, or use what keras has for it"
    near = _near(name, _names_in(module))
    if near:
        return f"was {short.replace('keras.layers', 'layers')}.{near} meant?"
    for other in ("keras.layers", "keras.ops", "keras"):
        if name in _names_in(other):
            return f"{name} is found in {other}: write {other}.{name}"
    return f"{short} has nothing of that name: look at the spelling, and at capital letters"


def _own_attribute(match: re.Match[str]) -> str:
    """For ``'list' object has no attribute 'Dense'``: a module's name that was bound again."""
    kind, name = match.group(1), match.group(2)
    kind = {"TrackedList": "list", "TrackedDict": "dict"}.get(kind, kind)  # as Keras keeps them
    if kind == "NoneType":
        return (
            "what stands before the dot is None: model.add, model.compile and a function without "
            "return give None, so write each on a line of its own"
        )
    if name in GONE:
        return f"{name} is gone from this version of Keras: {GONE[name]}"
    if kind == "KerasTensor":
        return "a tensor of the graph has no values yet: it has a shape and a dtype, no more"
    if kind == "tuple" and name == "rank":
        return _PRIVATE
    if kind in ("list", "tuple", "dict") and name in _OF_ARRAYS:
        return (
            f"{article(kind)} has no .{name}, each array in it has: take one of them, or make one "
            "array of all with np.array"
        )
    near = _near(name, _attributes_of(kind))
    if near:
        return f"was .{near} meant?"
    if _attributes_of(kind) and not name[:1].isupper():
        longer = [n for n in _attributes_of(kind) if name in n.split("_")]
        return f"was .{longer[0]} meant?" if len(longer) == 1 else _no_such(kind, name)
    # A text or a number without the shape of an array comes from within Keras, not from a name.
    within = kind in ("Sequential", "Functional") or name in ("shape", "dtype", "ndim", "rank")
    bound = [] if within else _modules_with(name)
    if not bound:
        return ""
    return (
        f"the name {' or '.join(bound)} was bound again, to {article(kind)}: give your own value "
        "another name, and run the cell with the imports again"
    )


def _no_such(kind: str, name: str) -> str:
    return f"{article(kind)} has no .{name}: look at the spelling, or what else stands there"


def _modules_with(name: str) -> list[str]:
    """Which of the modules that a notebook imports have something of that name."""
    places = {m: f"keras.{m}" for m in _SHADOWED} | _PLACES
    return [short for short, module in places.items() if name in _names_in(module)]


def _imported(match: re.Match[str]) -> str:
    """For ``cannot import name 'merge' from 'keras.layers'``."""
    name, module = match.group(1), match.group(2)
    if name in GONE:
        return f"{name} is gone from this version of Keras: {GONE[name]}"
    near = _near(name, _names_in(module))
    return f"was {near} meant?" if near else f"{module} has nothing of that name any more"


def _module(match: re.Match[str]) -> str:
    """For ``No module named 'keras.layers.core'``."""
    name = match.group(1)
    for gone, now in MODULES.items():
        if name == gone or name.startswith(f"{gone}."):
            return f"that module is gone from Keras; write {now}"
    if name.startswith("keras.layers."):
        return "all layers are in keras.layers now: from keras import layers"
    if name.split(".")[0] in ("keras", "tensorflow"):
        return "this version has no such module: import keras, and take what you need from it"
    return (
        f"is {name} spelt so, and is it installed? A file of your own is not handed in with the "
        "notebook: put its code into a cell"
    )


def _arguments(match: re.Match[str]) -> str:
    """For ``Unrecognized keyword arguments passed to Dense: {'init': 'uniform'}``."""
    owner, told = match.group(1), match.group(2)
    for name in re.findall(r"'(\w+)':", told) or [told]:
        text = _argument(owner, name)
        if text:
            return text
    return "it has no argument of that name: look at the spelling"


def _argument(owner: str, name: str) -> str:
    if name in ARGUMENTS_APART:
        return f"{name}= is gone: {ARGUMENTS_APART[name]}"
    if name in ARGUMENTS:
        return f"{name}= is called {ARGUMENTS[name]}= now"
    if name in _parameters_of(owner, "call"):
        return f"{name}= is an argument of the call: layer(tensor, {name}=...)"
    near = _near(name, _parameters_of(owner))
    return f"was {near}= meant?" if near else f"{owner} has no argument {name}="


def _units(match: re.Match[str]) -> str:
    """For ``invalid value for `units` … Received: units=…``."""
    name, value = match.group(1), match.group(2).strip()
    if value.isdigit():
        return f"{value} is no plain whole number here, but NumPy's or a text: write int(...)"
    if value == "None":
        return f"{name} is None: give the number itself"
    return f"{name} is a whole number: layers.Dense(64); the tensor comes in the second brackets"


def _missing_argument(match: re.Match[str]) -> str:
    """For ``Dense.__init__() missing 1 required positional argument: 'units'``."""
    owner, name = match.group(1), match.group(2)
    if owner == "Dense":
        return "Dense needs its number of units: layers.Dense(64); output_dim= is called units= now"
    if owner == "Dropout":
        return "Dropout needs its rate: layers.Dropout(0.5); p= is called rate= now"
    return f"{owner} needs {name}: give it in the brackets"


def _uncalled(match: re.Match[str]) -> str:
    """For ``.input`` of a Sequential, which has ``.inputs``, or of a layer that stands alone."""
    name, what = match.group(1), match.group(2)
    kinds = {snake(n) for n in _names_in("keras.layers")}
    alone = (
        f"a layer has an {what} once it was called: begin the model with keras.Input(shape=(...)), "
        "or call the layer on a tensor"
    )
    if re.sub(r"_\d+$", "", name) in kinds:
        return alone
    return f"a Sequential has .{what}s, with an s: write .{what}s; {alone}"


def _width(match: re.Match[str]) -> str:
    wanted, shape = match.group(1), match.group(2)
    return (
        f"what comes in has the shape {shape}, and the last number should be {wanted}: compare "
        "the shape of one sample with keras.Input(shape=...); is a layer missing before it? if one "
        "layer object is called on tensors of two widths, make a new layer for the other"
    )


def _labels(match: re.Match[str]) -> str:
    return (
        f"the labels have {match.group(1)} numbers for each sample and the output has "
        f"{match.group(2)}: the last layer needs as many units as the labels have numbers"
    )


def _added(match: re.Match[str]) -> str:
    """For two tensors that meet in an addition or the like, and have other shapes."""
    first, second = (_sizes(shape) for shape in match.groups() if shape is not None)
    if not len(first) == len(second) == _PICTURE:
        return _EQUAL_SHAPES
    return "; ".join(filter(None, [_rows_apart(first, second), _channels_apart(first, second)]))


def _concatenated(match: re.Match[str]) -> str:
    """For two tensors whose rows or columns keep them from being concatenated."""
    first, second = _sizes(match.group(1)), _sizes(match.group(2))
    if not len(first) == len(second) == _PICTURE:
        return _EQUAL_BUT_ALONG
    return _rows_apart(first, second) or _EQUAL_BUT_ALONG


def _samples_joined(match: re.Match[str]) -> str:
    """Twice as many rows as labels, or thrice: what else makes a whole number of them?"""
    more, fewer = sorted((int(match[1]), int(match[3])), reverse=True)
    if not fewer or more == fewer or more % fewer:
        return ""
    return (
        f"{more} rows meet {fewer}: tensors were joined sample under sample; ops.concatenate joins "
        "along axis 0, the batch, unless axis=-1 is given"
    )


def _axes_differ(match: re.Match[str]) -> str:
    """For tensors to be concatenated that have different numbers of axes; else empty."""
    counts = [len(_sizes(shape)) for shape in re.findall(r"\(([^()]*)\)", match.group(1))]
    if len(set(counts)) < 2:
        return ""
    few, many = min(counts), max(counts)
    return (
        f"one tensor has {few} axes and another {many}, the batch included: a pooling or a Flatten "
        "takes an axis away before they meet"
    )


def _sizes(shape: str) -> list[int | None]:
    """The sizes in ``"8, 8, None"``; None for one that is not known yet."""
    return [None if size == "None" else int(size) for size in re.findall(r"\d+|None", shape)]


def _rows_apart(first: list[int | None], second: list[int | None]) -> str:
    """Why the rows and columns of two pictures differ; empty where they do not."""
    pairs = [(a, b) for a, b in zip(first[:2], second[:2], strict=True) if a and b and a != b]
    if not pairs:
        return ""
    told = " and ".join(f"{one[0]} by {one[1]}" for one in (first, second))
    less, more = sorted(pairs[0])
    if more - less == 1:
        cause = "was an odd size halved and doubled, or a padding='same' left out?"
    elif less == (more + 1) // 2:
        cause = "padding='same' in each layer, and the same strides (or upsampling) on both ways?"
    else:
        cause = "padding='same' keeps them as they came: is it there in each layer?"
    return f"rows and columns differ, {told}: {cause}"


def _channels_apart(first: list[int | None], second: list[int | None]) -> str:
    """Why the channels of two pictures differ; empty where they do not."""
    one, other = first[-1], second[-1]
    if not one or not other or one == other:
        return ""
    filters = "as many filters as x has channels, x.shape[-1], or a number that fits one x alone?"
    if first[0] in (one, other):
        filters = f"x.shape[-1] counts channels; {first[0]} is the number of rows"
    return f"the channels differ, {one} and {other}: {filters}"


def _operands(match: re.Match[str]) -> str:
    """For ``unsupported operand type(s) for -: 'Dense' and 'Dense'``."""
    kinds = {match.group(1), match.group(2)}
    if kinds & set(_names_in("keras.layers")):
        return "a layer stands where a tensor belongs: call it, layer(tensor), and take the result"
    if "str" in kinds:
        return "the two sides are of different kinds: a text in quotes is not a number"
    return f"{' and '.join(article(k) for k in sorted(kinds))} cannot be put together so"


def _not_callable(match: re.Match[str]) -> str:
    kind = match.group(1)
    if kind == "KerasTensor":
        return (
            "a tensor cannot be called: write layer(tensor), not tensor(layer); where a function "
            f"is wanted, {_UNCALLED}"
        )
    if kind == "NoneType":
        return "what stands before the brackets is None: was it made by a function without return?"
    if kind == "module":
        return "a module cannot be called: write the class in it, such as layers.Dense(64)"
    again = "was the name of a function or class bound again"
    if kind in ("list", "tuple", "dict"):
        return (
            f"what stands before the brackets is {article(kind)}: its entries are read with square "
            f"brackets, [0]; or {again}, or is a comma missing?"
        )
    if kind in ("bool", "int", "float", "ndarray", "EagerTensor", "Functional", "Sequential"):
        return (
            f"what stands before the brackets is {article(kind)}: {again}, such as to what the "
            f"function gave? {_UNCALLED}"
        )
    return f"what stands before the brackets is {article(kind)}: {again}, or is a comma missing?"


_UNCALLED = "the function itself is its name without brackets"


# ------------------------------------------------------------------ looking names up


def _names_in(module: str) -> list[str]:
    """The public names of a module that is loaded; none of one that is not."""
    found = sys.modules.get(module)
    return [n for n in dir(found) if not n.startswith("_")] if found is not None else []


def _attributes_of(kind: str) -> list[str]:
    keras = sys.modules.get("keras")
    found = getattr(keras, kind, None) or getattr(getattr(keras, "layers", None), kind, None)
    return [n for n in dir(found) if not n.startswith("_")] if found is not None else []


def _parameters_of(owner: str, method: str = "") -> list[str]:
    """The arguments of a layer class (or one of its methods), an optimizer or a model's method."""
    keras: Any = sys.modules.get("keras")
    if keras is None:
        return []
    places = (keras.layers, keras.optimizers, keras, keras.Model)
    found = next((getattr(p, owner) for p in places if hasattr(p, owner)), None)
    found = getattr(found, method, None) if method else found
    try:
        return list(inspect.signature(found).parameters) if found is not None else []
    except (TypeError, ValueError):
        return []


def _near(name: str, names: list[str]) -> str:
    """The one of ``names`` that ``name`` is likely a misspelling of; ``""`` for none."""
    if f"{name}s" in names:
        return f"{name}s"
    same = [n for n in names if n.lower() == name.lower() and n != name]
    capital = [n for n in same if n[:1].isupper()]
    return next(iter(capital or same), "") or closest(name, names, 0.75)


# ------------------------------------------------------------------ the table

KNOWN: list[tuple[str, Explain]] = [
    # what grading stops a cell with
    (
        rf"^{CUT_OFF}the cell ran longer than (\d+) s",
        lambda m: (
            f"a graded cell has {m[1]} seconds: take fewer epochs, or find a loop without an end"
        ),
    ),
    # shapes and inputs
    (
        r"Cannot convert '\d+' to a shape",
        "a shape is a tuple, also with one entry: shape=(64,), with the comma",
    ),
    (
        r"Cannot convert '\(\(None",
        "a comma behind the brackets makes a tuple: take it away at the end of the line",
    ),
    (
        r"Cannot convert .* to a shape\. Found invalid dimension",
        "the numbers of a shape are whole numbers: shape=(64,)",
    ),
    # models made of the wrong things
    (r"tensorflow\.python\.keras", _PRIVATE),
    (r"The added layer must be an instance of class Layer", _PRIVATE),
    (
        r"dict_(values|keys|items)\(",
        "Keras wants a list: write list(tensors.values())",
    ),
    (
        r"`outputs` values must be KerasTensors.*including invalid value <(Functional|Sequential) ",
        "a model stands where a tensor belongs: call it on one; and a function that is to give a "
        "tensor returns that of its last step, not keras.Model(...)",
    ),
    (
        r"must be KerasTensors.*including invalid value <(\w+) name",
        "a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out",
    ),
    (
        r"must be KerasTensors.*including invalid value None",
        "None stands where a tensor belongs: list.append and a function without return give None",
    ),
    (
        r"Inputs to a layer should be tensors\. Got 'None'",
        "the layer is called on None: does the function that should give a tensor return it, "
        "whatever it is given? return stands after a loop, not in it",
    ),
    (
        r"keyword argument: <(Concatenate|Add|Average|Multiply|Maximum|Minimum|Subtract) name",
        lambda m: (
            f"{m[1]}([a, b]) makes a layer and calls nothing: two pairs of brackets, "
            f"{m[1]}()([a, b])"
        ),
    ),
    (
        r"Only input tensors may be passed as positional arguments\. The following argument value "
        r"should be passed as a keyword argument: (None|True|False|-?[\d.]+|'[^']*'|\w+) ",
        lambda m: (
            f"{m[1]} is no tensor: only tensors come by their place in the call, all else by its "
            "name, such as training=False or use_causal_mask=True"
        ),
    ),
    (
        r"Only input tensors may be passed as positional|Inputs to a layer should be tensors",
        "a layer is called on a tensor, not on a layer or model: chain them, second(first(tensor))",
    ),
    (
        r"All dimensions of `value` and `key`, except the last one, must be equal",
        "key and value need as many places as each other; an attention is called on (query, value, "
        "key), in this order",
    ),
    (
        r"is not connected to `inputs`",
        "the outputs need an input that is not in the list: is an Input left out, is there a "
        "second Input, are inputs and outputs swapped, is the name of the input bound to a later "
        "tensor, or is a tensor taken from inside another model? A Sequential that was called has "
        "its own ends in .inputs and .outputs; .input and .output are those of the call",
    ),
    (  # Keras 3.10 to 3.13; later ones build the model
        r"`inputs` not connected to `outputs`",
        "no layer reads one of these inputs: is another one called twice in its place?",
    ),
    (
        r"Layer\.__init__\(\) takes 1 positional argument but 2 were given",
        "the first brackets take what __init__ takes, and this class has none of its own: write "
        "Layer()(tensor), with nothing in the first and the tensor in the second; and a model "
        "takes two things: keras.Model(inputs, outputs); output= is called outputs= now",
    ),
    (
        r"Expected `trainable` to be a boolean",
        "the layers go into one list: keras.Sequential([first, second])",
    ),
    (
        r"Only instances of `keras\.Layer` can be added.*Received: (\w+) \(of type <class 'str'>",
        lambda m: (
            f"a word is no layer: layers.Activation({m[1]!r}), or activation={m[1]!r} in the layer "
            "before"
        ),
    ),
    (
        r"Only instances of `keras\.Layer` can be added",
        "a Sequential takes layers, one after the other: no tensors, and no list within the list",
    ),
    (
        r'The name "([^"]+)" is used \d+ times in the model',
        lambda m: (
            f"several objects are called {m[1]!r}, a copy too has the name of its original: to "
            "share, call the one object again; if they are to differ, give each its own name="
        ),
    ),
    (
        r"should be unique|should have unique names",
        "two layers have one name: give each its own, or leave name= out",
    ),
    # a part of a model
    (r"The layer (\w+) has never been called and thus has no defined (input|output)", _uncalled),
    (
        r"has no defined (in|out)puts yet|the layer isn't built|has(n't| not) been built"
        r"|never been called",
        "the model knows no shape yet: begin with keras.Input(shape=(...))",
    ),
    (
        r"No such layer: (\w+)",
        lambda m: (
            f"no layer is called {m[1]!r} there: give it that name, name={m[1]!r}, or, if it is "
            f"inside a model that is a layer here, ask that one: inner.get_layer({m[1]!r})"
        ),
    ),
    # tensors of the graph
    (
        r"cannot be used as a boolean",
        "a tensor of the graph has no values yet: use keras.ops.where in place of Python's if",
    ),
    (
        r"is symbolic|cannot be used as input to a TensorFlow function|KerasTensor' has no len"
        r"|Iterating over a symbolic",
        "a tensor of the graph has no values yet: use keras.ops in place of NumPy or TensorFlow",
    ),
    (
        r"'KerasTensor' object does not support item assignment",
        "a tensor of the graph cannot be changed: compute a new one with keras.ops",
    ),
    # shapes that do not fit
    (
        r"Cannot broadcast shape.* Input shapes are: \[\w+, ([^]]*)\] and \[\w+, ([^]]*)\]"
        r"|incompatible shapes\. Received shapes \(([^)]*)\) and \(([^)]*)\)",
        _added,
    ),
    (
        r"matching shapes except for the concatenation axis.*input_shape=\[(.*)\]",
        _axes_differ,
    ),
    (
        r"matching shapes except for the concatenation axis"
        r".*=\[\(\w+, ([^)]*)\), \(\w+, ([^)]*)\)\]",
        _concatenated,
    ),
    (
        r"Cannot broadcast shape|incompatible shapes\. Received shapes",
        _EQUAL_SHAPES,
    ),
    (
        r"matching shapes except for the concatenation axis",
        _EQUAL_BUT_ALONG,
    ),
    (
        r"must have the same shape except on the `axis` dim",
        "ops.concatenate joins along axis 0, the batch, unless axis=-1 is given",
    ),
    (
        r"should be called on a list",
        "a merging layer takes its tensors in one list: Concatenate()([a, b])",
    ),
    (
        r"(Concatenate|Add|Average|Multiply|Maximum|Minimum|Subtract)\.__init__\(\) takes",
        "a merging layer takes its tensors in the second brackets, in one list: Add()([a, b])",
    ),
    (
        r"too many positional arguments",
        "tensors that meet in a layer go in one list: layer([a, b]); or is the name of a class "
        "bound to a layer made of it? the class itself is called to make one",
    ),
    (
        r"total size of the tensor must be unchanged",
        "Reshape keeps all numbers: those of the target shape, multiplied, must give as many",
    ),
    (
        r"output size would be (zero or )?negative",
        "the window is larger than the picture that is left: a smaller one, padding='same', or "
        "fewer poolings",
    ),
    (
        r"layer '(lstm|gru|simple_rnn)\w*' is incompatible.*expected ndim=3, found ndim=2",
        "a recurrent layer reads a sequence, (steps, features): before another one it needs "
        "return_sequences=True",
    ),
    (
        r"layer 'global_(?:average|max)_pooling1d\w*' is incompatible.*found ndim=2",
        "pooling takes together rows, (places, numbers): what comes in has one number for each "
        "place; numbers of words become rows in an Embedding",
    ),
    (
        r"expected shape=(\([^)]*\)), found shape=(\([^)]*\))",
        lambda m: f"what comes in has the shape {m[2]}, and {m[1]} is taken: which is the input?",
    ),
    (
        r"expected axis -1 of input shape to have value (\d+), but received input with shape "
        r"(\([^)]*\))",
        _width,
    ),
    (
        r"Kernel shape must have the same length as input|expected (min_)?ndim=\d",
        "the input has a place too many or too few: shape= describes one example, no batch",
    ),
    # saving and loading
    (
        r"Could not locate class '(\w+)'",
        lambda m: (
            f"the file holds the name of the class {m[1]}, not its code: write "
            "@keras.saving.register_keras_serializable(package=...) above the class"
        ),
    ),
    (
        r"deserialization of a (Python lambda|`Lambda` layer)",
        "Python functions are not loaded in safe mode: write it with keras.ops in the graph, or "
        "as a layer of a registered class",
    ),
    (
        r"created by passing non-serializable argument values",
        "a setting that is not a number, text or list of these needs a get_config that returns it "
        "as one",
    ),
    (
        r"\w+\.__init__\(\) got an unexpected keyword argument '(name|trainable|dtype)'",
        "every layer takes a name and more: def __init__(self, ..., **kwargs), then "
        "super().__init__(**kwargs)",
    ),
    (
        r"could not be deserialized properly.*__init__\(\) missing \d+ required (?:positional|"
        r"keyword-only) arguments?: ((?:'\w+'(?:, and |, | and )?)+)",
        lambda m: f"get_config leaves out {m[1]}: it returns every argument of __init__",
    ),
    (
        r"could not be deserialized properly.*(\w+)\.__init__\(\) got an unexpected keyword "
        r"argument '(?!go_backwards)(\w+)'",
        lambda m: f"get_config returns {m[2]!r}, and __init__ takes nothing of that name",
    ),
    (
        r"could not be deserialized properly.*could not convert string to float",
        "get_config returned a text where __init__ takes numbers: return the list itself, not "
        "str(...) of it",
    ),
    (
        r"could not be deserialized properly.*'__(numpy|tensor)__'",
        "get_config returned an array: return a list of numbers, array.tolist()",
    ),
    (
        r"`get_config\(\)` method of .* should return a dict",
        "get_config ends in return {**super().get_config(), ...}; what update(...) gives is None",
    ),
    (
        r"you forgot to call `super\(\).__init__\(\)`",
        "the first line of __init__ is super().__init__(**kwargs)",
    ),
    (
        r"found return value of type KerasTensor",
        "Keras cannot look into a branch of ops.cond, and no wire leads into it: use ops.where, or "
        "put the choice into the call of a layer",
    ),
    # arguments
    (
        r"class '.*\.(\w+)'> could not be deserialized properly.*go_backwards",
        lambda m: f"{m[1]} cannot be wrapped so: Bidirectional takes an LSTM or a GRU",
    ),
    (
        r"with at least 3 dimensions",
        "TimeDistributed reads a sequence of samples: (steps, and the shape of one of them)",
    ),
    (r"property '(kernel|bias)' of .* has no setter", "write layer.set_weights([kernel, bias])"),
    (r"invalid value for `(units|filters)`.*Received: \w+=(.+)$", _units),
    (r"(\w+)\.__init__\(\) missing \d+ required positional arguments?: '(\w+)'", _missing_argument),
    (
        r"missing a required argument: 'value'",
        "attention is called on two: attention(query, value)",
    ),
    (r"Unrecognized keyword arguments passed to (\w+): (\{.*)", _arguments),
    (
        r"()Argument\(s\) not recognized: (\{.*)",
        _arguments,
    ),
    (r"(\w+)(?:\.__init__)?\(\) got an unexpected keyword argument '(\w+)'", _arguments),
    (
        r"Could not interpret activation function identifier",
        "the activation's name is not known: 'relu', 'sigmoid', 'softmax' in small letters",
    ),
    (
        r"Could not interpret (loss|metric|optimizer) identifier: (\S+)",
        lambda m: f"no {m[1]} is called {m[2]}: look at the spelling, such as {_EXAMPLES[m[1]]!r}",
    ),
    (
        r"`(\w+)` argument must be a (tuple|list)",
        lambda m: (
            f"look at {m[1]}=: it takes one whole number, or one for each direction"
            if m[1] != "padding"
            else "padding is 'same' or 'valid'"
        ),
    ),
    (r"argument `rate`", "a rate is a share between 0 and 1: layers.Dropout(0.2)"),
    (r"Argument `name` must be a string", "a name is a text without a slash: name='hidden'"),
    # compile and fit
    (r"You must call `compile\(\)`", "compile the model before fit"),
    (r"No loss to compute", "compile needs a loss: model.compile(optimizer, loss=...)"),
    (
        r"Data cardinality is ambiguous",
        "inputs and labels must have equally many samples: compare the first numbers of the shapes",
    ),
    (
        r"must be equal.*compile_loss.*input shapes: \[(\d+),(\d+)\], \[(\d+),\2\]",
        _samples_joined,
    ),
    (
        r"Dimensions must be equal, but are (\d+) and (\d+) for .*compile_loss",
        _labels,
    ),
    (
        r"must have the same rank|must have rank \(ndim\) `target\.ndim - 1`",
        "labels and loss do not fit: class numbers take the sparse loss, one-hot rows the other "
        "one, and one unit the binary one",
    ),
    (
        r"SparseSoftmaxCrossEntropy.*|Received a label value of",
        "a label is not one of 0, 1, …: the last layer needs a unit for each class",
    ),
    (
        r"indices\[.*is not in \[0, \d+\)",
        "a number is too large for the Embedding: input_dim is one more than the largest",
    ),
    (
        r"Table not initialized",
        "a StringLookup or TextVectorization knows no words yet: call adapt on it first",
    ),
    (
        r"cannot mix tensors and non-tensors",
        "feed all inputs as arrays, or all as tensors: ops.convert_to_tensor(...) around each",
    ),
    (
        r"Missing data for input \"(\w+)\"",
        "data in a dict is fed by name: a key for each input, and each Input its own name=...",
    ),
    (
        r"Cast (?:string to \w+|\w+ to string) is not supported",
        "numbers where texts are wanted, or texts where numbers are: keras.Input(dtype='string') "
        "takes texts, and a table takes the numbers of their words",
    ),
    (
        r"[Ii]ncompatible shapes: \[(\d+)\] vs\. \[\1,(\d+)\]",
        lambda m: (
            f"the labels are one number for each sample, and the output {m[2]}: class numbers take "
            "the loss 'sparse_categorical_crossentropy'; one number each takes a last layer of 1 "
            "unit"
        ),
    ),
    (r"[Ii]ncompatible shapes: \[(\d+),(\d+)\] vs\. \[(\d+),\2\]", _samples_joined),
    (
        r"[Ii]ncompatible shapes: \[[^\]]*\] vs\. \[",
        "two tensors that meet place by place need one shape: compare the two; texts differ in "
        "length, so take each together, as by a mean, before they meet",
    ),
    (
        r"expects \d+ (named )?input\(?s?\)?",
        "give each input its own array: a list in the order of the inputs, or a dict by name",
    ),
    (r"Unrecognized data type", "fit takes arrays: write np.array(...) around the list"),
    (
        r"Invalid dtype: (str|object)",
        "the data holds text: for an input of strings write np.array(texts, dtype=object), and "
        "all others take numbers",
    ),
    (
        r"None values not supported",
        "the labels are missing: fit and evaluate take inputs and labels",
    ),
    (
        r"weight shape (\([^)]*\)) is not compatible with provided weight shape (\([^)]*\))",
        lambda m: (
            f"a layer has weights of shape {m[1]} and is given {m[2]}: are they those of the model "
            "that is meant, in the order of its get_weights()? or does another width come into the "
            "layer (ops.concatenate joins along axis 0, the batch, unless axis=-1 is given)?"
        ),
    ),
    (
        r"must be fully-defined \(no `None` dimensions\)",
        "a layer must know how wide its input is: leave the None of the batch out of "
        "keras.Input(shape=...), which Keras adds itself; the last size is a number, and a Flatten "
        "over a size that is None leaves none",
    ),
    (
        r"You called `set_weights.* expecting 0 weights",
        "the layer has no weights yet: call it on a tensor, or begin the stack with keras.Input, "
        "before its weights are set",
    ),
    (
        r"You called `set_weights",
        "set_weights takes all arrays of the layer, in the order of get_weights()",
    ),
    (
        r"numpy\(\) is only available when eager|eager execution is (not )?enabled",
        "eager mode was switched off: take disable_eager_execution() out and restart the kernel",
    ),
    # where it runs
    (
        r"URL fetch failure|Name or service not known|urlopen error|name resolution"
        r"|Max retries exceeded|Connection(Refused)?Error|getaddrinfo failed",
        _NO_NETWORK,
    ),
    (
        r"StdinNotImplementedError|does not support input requests|EOF when reading a line",
        "while grading nobody can type: write the value itself in place of input(...)",
    ),
    (
        r"magic function `?(%+\w+)`? not found",
        lambda m: f"{m[1]} is not known here: take that line out",
    ),
    (
        r"is not a recognised GUI loop|ipympl",
        "this plot window is not there while grading: take the %matplotlib line out",
    ),
    (r"install pydot|[Gg]raphviz", "draw it with sg.draw(model), which needs nothing else"),
    (
        r"FileNotFoundError.*'([^']+)'",
        lambda m: f"{m[1]} is not beside the notebook; while grading only given files are there",
    ),
    # names
    (
        r"module 'numpy' has no attribute '(float|int|bool|object|str)'",
        lambda m: f"write {m[1]}, Python's own, in place of np.{m[1]}",
    ),
    (r"'Sequential' object has no attribute 'append'", "a Sequential grows by model.add(layer)"),
    (
        r"'str' object has no attribute 'shape'",
        "so Keras stops where the arrays of a dict have different numbers of rows: compare the "
        "first numbers of their shapes (np.zeros_like(table) has as many as table); or is a text "
        "in the place of an array?",
    ),
    (r"module '([\w.]+)' has no attribute '(\w+)'", _attribute),
    (r"'(\w+)' object has no attribute '(\w+)'", _own_attribute),
    (r"cannot import name '(\w+)' from '([\w.]+)'", _imported),
    (
        r"`keras\.optimizers\.legacy` is not supported",
        "write keras.optimizers.Adam, without legacy",
    ),
    (r"No module named '([\w.]+)'", _module),
    # Python
    (
        r"^(Syntax|Indentation|Tab)Error|^_IncompleteInputError",
        "Python cannot read the cell: look at that line and the one before for a bracket, a quote, "
        "a colon or a comma",
    ),
    (
        r"name '(\w+)' is not defined",
        "the name is not known: is it spelt as above, and has the cell that makes it been run?",
    ),
    (
        r"cannot access local variable '(\w+)'|local variable '(\w+)' referenced before",
        "a name that a function binds is the function's own: hand the value in as an argument",
    ),
    (r"'(\w+)' object is not callable", _not_callable),
    (
        r"unhashable type: '(list|dict|set|numpy\.ndarray)'|Tensor is unhashable",
        "this cannot be a key of a dict or an element of a set: use a name or a tuple as the key",
    ),
    (
        r"'(\w+)' object is not subscriptable",
        lambda m: f"{article(m[1])} has no places to pick with [...]: model.layers is a list",
    ),
    (
        r"unsupported operand type\(s\) for .*'NoneType'",
        "one side is None: was it made by a function without return, or by append?",
    ),
    (r"unsupported operand type\(s\) for .*: '(\w+)' and '(\w+)'", _operands),
    (
        r"can only concatenate str",
        "the two sides are of different kinds: a text in quotes is not a number",
    ),
    (r"not supported between instances of", "a text in quotes is compared with a number"),
    (r"invalid literal for int\(\)|could not convert string to float", "this text is no number"),
    (
        r"missing \d+ required positional argument",
        "a value is missing in the brackets of the call",
    ),
    (r"takes .*positional arguments? but \d+ w", "there is a value too many in the brackets"),
    (
        r"list index out of range|tuple index out of range|is out of bounds for axis",
        "there are fewer entries than that: places are counted from 0, and an empty list has none",
    ),
    (r"^KeyError: (.+)$", lambda m: f"the dict has no key {m[1]}: look at the spelling"),
    (
        r"(too many|not enough) values to unpack",
        "the names on the left must be as many as the values on the right",
    ),
    (
        r"'(list|tuple|dict|\w*ndarray)' object cannot be interpreted as an integer",
        lambda m: (
            f"range takes a number, and this is {article(m[1])}: go through it itself, for one in "
            "it, or through range(len(it))"
        ),
    ),
    (r"'(\w+)' object is not iterable", "for goes through a list or range(...), not a number"),
    (r"ZeroDivisionError", "the number under the division is 0"),
]


def meaning(error: str) -> str:
    """What to mend after ``error`` (its text); ``""`` where it is not a known one."""
    text = " ".join(without_ansi(error).split())
    for pattern, explanation in KNOWN:
        match = re.search(pattern, text)
        if match is None:
            continue
        hint = explanation if isinstance(explanation, str) else explanation(match)
        if hint:
            return hint
    return ""
