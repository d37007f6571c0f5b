"""Checks on the shapes and the names at a model's ends, and on the shape after one layer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from stackgraph.architecture import Architecture, Port, expand
from stackgraph.architecture.wording import article
from stackgraph.checks.core import Mismatch, check, plural, raise_mismatches
from stackgraph.checks.hints import diagnosis
from stackgraph.checks.structure.common import (
    Sizes,
    about,
    find_layer,
    listed,
    read,
    sample_shape,
    shape_fits,
    sizes,
)
from stackgraph.portable import has_first_batch
from stackgraph.words import closest

Shapes = Sequence[Any] | Mapping[str, Any] | int


@check
def check_input_shape(
    model: Any,
    expected: Shapes,
    *,
    dtypes: Mapping[str, str] | str | None = None,
    name: str,
) -> str:
    """Pass when the model takes samples of the expected shape, in batches of any size.

    Args:
        model: a built Keras model.
        expected: the shape of one sample, without the batch: ``(64,)``, or 64 for short; None
            where samples of any size are to be taken. For several inputs, a list of shapes in
            order, or a dict from input names.
        dtypes: what each input takes, ``"float"``, ``"int"`` or ``"string"``, of any size: a dict
            from input names, or one for all inputs. None: numbers with a fraction, as ``"float"``;
            whole numbers then do if nothing but an Embedding reads them.

    Raises:
        CheckError: there is no built model, it has more or fewer inputs, one of another shape, of
            another name or dtype, or takes only batches of one size.

    >>> check_input_shape(classifier, (64,))
    passed: the model takes samples of shape (64,)
    >>> check_input_shape(two_inputs, {"mean": (10,), "worst": (20,)})
    Traceback (most recent call last):
    CheckError: Input 'worst': wrong shape
      expected: (20,)
      actual:   (10,)
    >>> check_input_shape(two_inputs, {"mean": (10,), "worst": (10,)}, dtypes={"mean": "int"})
    Traceback (most recent call last):
    CheckError: Input 'mean': wrong dtype
      expected: dtype 'int'
      actual:   dtype 'float'
    """
    graph = read(model, name)
    mismatches = _port_mismatches(graph, expected, name, "input")
    if dtypes is not None:
        mismatches += _wrong_dtypes(model, graph, dtypes, name)
    raise_mismatches(
        mismatches
        or fixed_batches(model, name)
        or (whole_numbers(graph, name) if dtypes is None else [])
    )
    asked = "" if dtypes is None else f", of dtype {_dtypes_text(dtypes)}"
    return f"{name} takes samples of shape {_shapes_text(expected)}{asked}"


@check
def check_output_shape(model: Any, expected: Shapes, *, name: str) -> str:
    """Pass when the model gives, for one sample, a result of the expected shape.

    Args:
        model: a built Keras model.
        expected: the shape for one sample, without the batch, None for any size: ``(10,)``, or 10
            for short. For several outputs, a list of shapes in order, or a dict from output names
            (or dict keys).

    Raises:
        CheckError: there is no built model, it has more or fewer outputs, or one of another shape
            or of another name.

    >>> check_output_shape(two_heads, {"digit": (10,), "parity": (1,)})
    passed: the model gives results of shape (10,) ('digit') and (1,) ('parity')
    >>> check_output_shape(classifier, (1,))
    Traceback (most recent call last):
    CheckError: The model: wrong output shape
      expected: (1,)
      actual:   (10,)
    """
    graph = read(model, name)
    raise_mismatches(_port_mismatches(graph, expected, name, "output"))
    return f"{name} gives results of shape {_shapes_text(expected)}"


@check
def check_layer_output_shape(
    model: Any,
    layer: str | int,
    expected: Sequence[int | None] | int,
    *,
    name: str,
) -> str:
    """Pass when one layer gives results of the expected shape, at each of its calls.

    Args:
        model: a built Keras model.
        layer: a name, or a place among the layers with weights: 0 the first, -1 the last.
        expected: the shape for one sample, without the batch, None for any size: ``(32,)``, or 32
            for short.

    Raises:
        CheckError: there is no built model, no such layer in it, or it gives another shape.

    >>> check_layer_output_shape(classifier, "hidden", (32,))
    passed: layer 'hidden' of the model gives results of shape (32,)
    >>> check_layer_output_shape(classifier, "hidden", (64,))
    Traceback (most recent call last):
    CheckError: Layer 1 ('hidden'): wrong output shape
      expected: (64,)
      actual:   (32,)
    """
    graph = read(model, name)
    node = find_layer(graph, layer, name)
    owner = expand(graph) if node in expand(graph).nodes else graph
    wanted = sizes(expected)
    found = [sample_shape(owner.call(i).shape) for i in node.calls]
    wrong = next((s for s in found if not shape_fits(s, wanted)), None)
    if wrong is not None:
        reason = diagnosis.shape_hint(graph, wanted, wrong, "output")
        if not reason and node.width is None and wrong[-1:] != wanted[-1:]:
            reason = f"it is {article(node.class_name)}: is that the layer that is to be named so?"
        subject = about(name, "wrong output shape", node.label)
        raise_mismatches([Mismatch(subject, _one(wanted), _one(wrong), reason)])
    which = f"layer {node.name!r}" if node.name else node.label
    return f"{which} of {name} gives results of shape {_one(wanted)}"


@check
def check_input_names(model: Any, expected: Sequence[str], *, name: str) -> str:
    """Pass when the inputs have the expected names, in the expected order.

    The order of inputs given as a dict is not compared: Keras sorts its keys, and they are fed by
    name.

    Args:
        model: a built Keras model.
        expected: a list of texts, one for each input.

    Raises:
        CheckError: there is no built model, or names are others or in another order.

    >>> check_input_names(two_inputs, ["mean", "worst"])
    passed: the inputs of the model are named 'mean' and 'worst'
    >>> check_input_names(two_inputs, ["worst", "mean"])
    Traceback (most recent call last):
    CheckError: The model: the inputs are in another order
      expected: 'worst' and 'mean'
      actual:   'mean' and 'worst'
    """
    graph = read(model, name)
    raise_mismatches(_name_mismatches(graph.inputs, list(expected), name, "input"))
    return f"the inputs of {name} are named {listed([repr(n) for n in expected])}"


@check
def check_output_names(
    model: Any, expected: Sequence[str], *, keyed: bool = False, name: str
) -> str:
    """Pass when the outputs have the expected names: dict keys, or else names of their layers.

    The order of outputs given as a dict is not compared.

    Args:
        model: a built Keras model.
        expected: a list of texts, one for each output.
        keyed: whether the outputs have to be a dict.

    Raises:
        CheckError: there is no built model, or names are others or in another order.

    >>> check_output_names(two_heads, ["digit", "parity"])
    passed: the outputs of the model are named 'digit' and 'parity'
    >>> check_output_names(two_heads, ["digit", "even"])
    Traceback (most recent call last):
    CheckError: The model: wrong output names
      expected: 'digit' and 'even'
      actual:   'digit' and 'parity'
    """
    graph = read(model, name)
    if keyed:
        raise_mismatches(no_dict(graph.outputs, list(expected), name))
    raise_mismatches(_name_mismatches(graph.outputs, list(expected), name, "output"))
    return f"the outputs of {name} are named {listed([repr(n) for n in expected])}"


def no_dict(ports: tuple[Port, ...], expected: list[str], name: str) -> list[Mismatch]:
    """What to say where outputs are a list and a dict with ``expected`` keys is asked for."""
    if all(p.key for p in ports):
        return []
    given = "a list of tensors" if len(ports) > 1 else "a tensor"
    entries = ", ".join(f"{key!r}: ..." for key in expected)
    return [
        Mismatch(
            about(name, "the outputs are no dict"),
            f"a dict with the keys {listed([repr(n) for n in expected])}",
            given,
            f"keras.Model(inputs, {{{entries}}}), with a tensor under each key",
        )
    ]


# ------------------------------------------------------------------ comparing ports


def ports_of(graph: Architecture, kind: str) -> tuple[Port, ...]:
    """Inputs or outputs, as ``kind`` says."""
    return graph.inputs if kind == "input" else graph.outputs


def fixed_batches(model: Any, name: str) -> list[Mismatch]:
    """An input whose batch has a size of its own, which an Architecture leaves out."""
    own = [t for t in model.inputs if not has_first_batch(t._keras_history.operation)]
    sizes_given = [t.shape[0] for t in own if len(t.shape) and t.shape[0] is not None]
    if not sizes_given:
        return []
    return [
        Mismatch(
            about(name, "the number of samples is fixed"),
            "any number of samples at a time",
            f"{sizes_given[0]} samples at a time",
            "shape= describes one sample; leave out the batch: no batch_size=, no batch_shape=",
        )
    ]


def whole_numbers(graph: Architecture, name: str) -> list[Mismatch]:
    """Inputs that cut numbers to whole ones before layers compute with them, or take texts."""
    opened = expand(graph)
    return [
        Mismatch(
            about(
                name,
                "takes texts" if dtype == "string" else "takes whole numbers only",
                opened.node_of(port.ref.call).label,
            ),
            "numbers of any kind",
            "dtype 'string'"
            if dtype == "string"
            else f"dtype {dtype!r}, to which 0.7 is {bool(0.7) if dtype == 'bool' else 0}",
            "leave dtype= out of keras.Input: whole numbers are for what is looked up in a table",
        )
        for port in opened.inputs
        if (dtype := opened.node_of(port.ref.call).config.get("dtype"))
    ]


_DTYPE_HINTS = {
    "float": "numbers are the default: leave dtype= out of keras.Input",
    "int": "whole numbers that a table is looked up with: keras.Input(..., dtype='int32')",
    "string": "texts enter as they are: keras.Input(shape=(), dtype='string')",
}


def dtype_kind(dtype: str) -> str:
    """``"int"`` for int32 and all its kin, ``"float"`` for float32, else the dtype itself."""
    return next((kind for kind in ("int", "float") if kind in dtype), dtype)


def dtypes_by_name(model: Any, graph: Architecture) -> dict[str, str]:
    """Name of each input -> the kind of its dtype; those without a name count from 0."""
    kinds = [dtype_kind(str(tensor.dtype)) for tensor in model.inputs]
    return {
        port.known_as or str(port.position): kind
        for port, kind in zip(graph.inputs, kinds, strict=True)
    }


def _wrong_dtypes(
    model: Any, graph: Architecture, expected: Mapping[str, str] | str, name: str
) -> list[Mismatch]:
    actual = dtypes_by_name(model, graph)
    wanted = dict.fromkeys(actual, expected) if isinstance(expected, str) else expected
    labels = {p.known_as or str(p.position): _port_label(p, "input") for p in graph.inputs}
    return [
        Mismatch(
            about(name, "wrong dtype", labels[key]),
            f"dtype {kind!r}",
            f"dtype {actual[key]!r}",
            _DTYPE_HINTS.get(kind, ""),
        )
        for key, kind in wanted.items()
        if key in actual and actual[key] != kind
    ]


def _dtypes_text(dtypes: Mapping[str, str] | str) -> str:
    if isinstance(dtypes, str):
        return repr(dtypes)
    return listed([f"{kind!r} ({key!r})" for key, kind in dtypes.items()])


def _port_mismatches(graph: Architecture, expected: Shapes, name: str, kind: str) -> list[Mismatch]:
    ports = ports_of(graph, kind)
    if isinstance(expected, Mapping):
        return _by_name(graph, ports, expected, name, kind)
    several = not isinstance(expected, int) and any(
        not (s is None or isinstance(s, int)) for s in expected
    )
    wanted = [sizes(s) for s in expected] if several else [sizes(expected)]  # type: ignore[union-attr]
    if len(ports) != len(wanted):
        return [_wrong_count(ports, wanted, name, kind)]
    shapes = [sample_shape(p.shape) for p in ports]
    if any(p.key for p in ports) and Counter(shapes) == Counter(wanted):
        return []
    if shapes != wanted and Counter(shapes) == Counter(wanted):
        return [
            Mismatch(
                about(name, f"the {kind}s are in another order"),
                listed([f"{kind} {i + 1}: {_one(s)}" for i, s in enumerate(wanted)]),
                listed([f"{kind} {i + 1}: {_one(s)}" for i, s in enumerate(shapes)]),
                f"the list given to keras.Model sets the order of the {kind}s",
            )
        ]
    mismatches = []
    for port, shape, want in zip(ports, shapes, wanted, strict=True):
        if not _fits(shape, want, kind):
            reason = diagnosis.shape_hint(graph, want, shape, kind)
            part = _port_label(port, kind) if several else ""
            subject = about(name, f"wrong {'' if several else kind + ' '}shape", part)
            mismatches.append(Mismatch(subject, _one(want), _one(shape), reason))
    return mismatches


def _fits(shape: Sizes, wanted: Sizes, kind: str) -> bool:
    """Whether a shape is the wanted one: an input of any size takes each, an output has one."""
    return shape == wanted if kind == "input" else shape_fits(shape, wanted)


def _by_name(
    graph: Architecture,
    ports: tuple[Port, ...],
    expected: Mapping[str, Any],
    name: str,
    kind: str,
) -> list[Mismatch]:
    known = {n: p for p in ports for n in (p.key, p.name) if n}
    missing = [n for n in expected if n not in known]
    if missing or len(ports) != len(expected):
        if len(ports) != len(expected):
            return [_wrong_count(ports, [sizes(s) for s in expected.values()], name, kind)]
        return _name_mismatches(ports, list(expected), name, kind)
    mismatches = []
    for key, shape in expected.items():
        actual = sample_shape(known[key].shape)
        if not _fits(actual, sizes(shape), kind):
            reason = diagnosis.shape_hint(graph, sizes(shape), actual, kind)
            subject = about(name, "wrong shape", f"{kind} {key!r}")
            mismatches.append(Mismatch(subject, _one(sizes(shape)), _one(actual), reason))
    return mismatches


def _wrong_count(ports: tuple[Port, ...], wanted: list[Sizes], name: str, kind: str) -> Mismatch:
    found = [sample_shape(p.shape) for p in ports]
    return Mismatch(
        about(name, f"wrong number of {kind}s"),
        _counted(wanted, kind),
        _counted(found, kind),
        diagnosis.port_count_hint(wanted, found, kind),
    )


def _counted(shapes: list[Sizes], kind: str) -> str:
    return f"{plural(len(shapes), kind)}, {listed([_one(s) for s in shapes])}"


def _name_mismatches(
    ports: tuple[Port, ...], expected: list[str], name: str, kind: str
) -> list[Mismatch]:
    actual = [p.known_as for p in ports]
    keyed = any(p.key for p in ports)
    if actual == expected or (keyed and Counter(actual) == Counter(expected)):
        return []
    if len(ports) == len(expected) and all(
        e in names_of(p, kind) for p, e in zip(ports, expected, strict=True)
    ):
        return []
    subject = f"wrong {kind} names"
    if Counter(actual) == Counter(expected):
        subject = f"the {kind}s are in another order"
        reason = (
            f"the names are right, in another order: the order in the list given to keras.Model "
            f"is the order in which the {kind}s are {'fed' if kind == 'input' else 'returned'}"
        )
    elif None in actual:
        where = "keras.Input(..., name=...)" if kind == "input" else "the layer, or use a dict"
        reason = f"an {kind} without a name gets one from Keras: give it yours with {where}"
    else:
        reason = _misspelt([n for n in actual if n], expected)
    return [
        Mismatch(
            about(name, subject),
            listed([repr(n) for n in expected]),
            listed([repr(n) if n else "no name of yours" for n in actual]),
            reason,
        )
    ]


def names_of(port: Port, kind: str) -> list[str]:
    """The names that a port goes by: targets and losses find an output of a dict by its key alone,
    and data find an input by either.
    """
    both = [port.key, port.name] if kind == "input" else [port.key or port.name]
    return list(dict.fromkeys(n for n in both if n))


def _misspelt(actual: list[str], expected: list[str]) -> str:
    """The first name that is one of those asked for but for a letter or two; else the rule."""
    missing = [n for n in expected if n not in actual]
    for given in actual:
        close = closest(given, missing) if given not in expected else ""
        if close:
            return f"{given!r}: did you mean {close!r}? Names are compared letter by letter"
    return "names are compared letter by letter"


def _port_label(port: Port, kind: str) -> str:
    return f"{kind} {port.known_as!r}" if port.known_as else f"{kind} {port.position + 1}"


def _one(shape: Sizes) -> str:
    return repr(tuple("any" if s is None else s for s in shape)).replace("'any'", "None")


def _shapes_text(expected: Shapes) -> str:
    if isinstance(expected, Mapping):
        return listed([f"{_one(sizes(s))} ({n!r})" for n, s in expected.items()])
    if isinstance(expected, int) or all(s is None or isinstance(s, int) for s in expected):
        return _one(sizes(expected))
    return listed([_one(sizes(s)) for s in expected])
