"""Runs in the student's kernel: a model as data in which callables are the operations they are.

A layer that is Python code (a Lambda, a weightless class of one's own) is written down as the
functional model that it was opened to; an activation of one's own likewise, in the place of its
name. What only training uses (initializers, losses and metrics that cannot be opened) is written
down as what it is, in words.
"""

from __future__ import annotations

import contextlib
import json
from typing import TYPE_CHECKING, Any

from stackgraph import opening, portable
from stackgraph.engine.answers import adapted
from stackgraph.opening import owned

if TYPE_CHECKING:
    from collections.abc import Iterator


def model_config(model: Any) -> dict[str, Any]:
    """The configuration of a Sequential or functional model, opened."""
    import keras

    whole = portable.plain(model)
    with contextlib.ExitStack() as stack:
        for part in owned.walk_models(whole):
            nodes = owned.nodes_of(part)
            stack.enter_context(_without_compile_settings(part))
            for operation in owned.operations_of(part):
                if portable.has_first_batch(operation):
                    stack.enter_context(_of_any_batch(operation))
                elif not owned.is_model(operation):
                    stack.enter_context(opening.as_data(operation, nodes[id(operation)]))
        config: dict[str, Any] = keras.saving.serialize_keras_object(whole)["config"]
    return _opened_inside(config, whole)


@contextlib.contextmanager
def _without_compile_settings(model: Any) -> Iterator[None]:
    """Within it, Keras writes a model down without them: they may hold anything."""
    vars(model)["get_compile_config"] = dict
    try:
        yield
    finally:
        del vars(model)["get_compile_config"]


@contextlib.contextmanager
def _of_any_batch(entrance: Any) -> Iterator[None]:
    """Within it, Keras writes an InputLayer down without the size of a batch."""
    config = entrance.get_config()
    vars(entrance)["get_config"] = lambda: {
        **config,
        "batch_shape": (None, *entrance.batch_shape[1:]),
    }
    try:
        yield
    finally:
        del vars(entrance)["get_config"]


# ------------------------------------------------------------------ layers that are Python code


def opened_entries(layer: Any, model: Any) -> list[tuple[str, Any]]:
    """Names, and functional models, under which an opaque ``layer`` of ``model`` is written down.

    One for all its calls, unless they do different things. None for a layer of a model without a
    graph yet.
    """
    graphs: list[Any] = []
    for node in owned.nodes_of(model)[id(layer)]:
        opened = opening.opened_call(layer, node)
        if not any(opening.fingerprint(opened) == opening.fingerprint(g) for g in graphs):
            graphs.append(opened)
    return [(_entry_name(layer.name, i), graph) for i, graph in enumerate(graphs)]


def _entry_name(name: str, place: int) -> str:
    return f"{name}{opening.OTHER_WAY}{place + 1}" if place else name


def _opened_inside(config: dict[str, Any], model: Any) -> dict[str, Any]:
    """``config`` of ``model`` with the opaque layers replaced and vocabularies written out, in
    nested models, too.
    """
    known = {op.name: op for op in owned.operations_of(model)}
    entries: list[dict[str, Any]] = []
    moved: dict[tuple[str, int], tuple[str, int]] = {}
    for entry in config["layers"]:
        operation = known.get(entry.get("name") or entry["config"].get("name"))
        if operation is not None and owned.is_model(operation):
            entry["config"] = _opened_inside(entry["config"], operation)
        elif operation is not None:
            entry["config"] |= adapted.knowledge(operation)
        if operation is None or not opening.is_opaque(operation):
            entries.append(entry)
        else:
            entries += _replacements(entry, operation, model, moved)
    config["layers"] = entries
    return _redirected(config, moved) if moved else config


def _replacements(
    entry: dict[str, Any], layer: Any, model: Any, moved: dict[tuple[str, int], tuple[str, int]]
) -> list[dict[str, Any]]:
    """The entries for an opaque layer. ``moved`` takes note of calls that are found elsewhere."""
    import keras

    named = opened_entries(layer, model)
    if not named:
        return [keras.saving.serialize_keras_object(keras.layers.Identity(name=layer.name))]
    prints = [opening.fingerprint(graph) for _, graph in named]
    made = []
    for name, graph in named:
        inner = keras.saving.serialize_keras_object(keras.Model(graph.inputs, graph.outputs))
        inner["config"] = {**model_config(graph), "name": name}
        made.append({**inner, "name": name, "inbound_nodes": []})
    inbound = entry.get("inbound_nodes")
    if inbound is None:  # a Sequential lists its layers only
        del made[0]["inbound_nodes"]
        return made[:1]
    for number, node in enumerate(owned.nodes_of(model)[id(layer)]):
        way = prints.index(opening.fingerprint(opening.opened_call(layer, node)))
        place = len(made[way]["inbound_nodes"])
        made[way]["inbound_nodes"].append(_call_of_graph(inbound[number]))
        if (layer.name, number) != (made[way]["name"], place):
            moved[layer.name, number] = (made[way]["name"], place)
    return made


def _call_of_graph(node: dict[str, Any]) -> dict[str, Any]:
    """A call of a layer as the call of the functional model that it was opened to."""
    tensors = {
        json.dumps(t, sort_keys=True): t for t in _tensors_in([node["args"], node["kwargs"]])
    }
    told = list(tensors.values())
    return {"args": [told[0] if len(told) == 1 else told], "kwargs": {}}


def _tensors_in(part: Any) -> Iterator[dict[str, Any]]:
    if isinstance(part, dict):
        if part.get("class_name") == "__keras_tensor__":
            yield part
        else:
            for key in sorted(part):
                yield from _tensors_in(part[key])
    elif isinstance(part, list | tuple):
        for each in part:
            yield from _tensors_in(each)


def _redirected(part: Any, moved: dict[tuple[str, int], tuple[str, int]]) -> Any:
    """``part`` of a configuration with references to calls that were ``moved`` set right."""
    if isinstance(part, dict):
        return {
            k: v if k == "config" and "module" in part else _redirected(v, moved)
            for k, v in part.items()
        }
    if isinstance(part, list | tuple):
        if len(part) == 3 and isinstance(part[0], str) and (part[0], part[1]) in moved:
            return [*moved[part[0], part[1]], part[2]]
        return [_redirected(v, moved) for v in part]
    return part


# ------------------------------------------------------------------ how a model is compiled


def compile_config(model: Any) -> dict[str, Any] | None:
    """What ``compile`` was given, as data; None for a model that is not compiled."""
    if not getattr(model, "compiled", False):
        return None
    kept = getattr(model, "_compile_config", None)
    given = dict(kept.config) if kept is not None else {"loss": model.loss}
    given["optimizer"] = getattr(model, "optimizer", None)
    parts = ("optimizer", "loss", "loss_weights", "metrics", "weighted_metrics")
    return {part: _setting(given.get(part), part) for part in parts}


def _setting(value: Any, part: str) -> Any:
    """One compile argument as JSON-able data, containers and all."""
    if isinstance(value, dict):
        return {str(k): _setting(v, part) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [_setting(v, part) for v in value]
    if value is None or type(value) in (bool, int, float, str):
        return value
    if hasattr(value, "item") and getattr(value, "shape", None) == ():
        return value.item()
    return _object(value, part)


def _object(value: Any, part: str) -> Any:
    import inspect

    import keras

    if inspect.isclass(value) and not owned.foreign(value):
        with contextlib.suppress(Exception):  # one that needs arguments is no setting at all
            value = value()
    inner = getattr(value, "fn", None) or getattr(value, "_fn", None)
    if part != "optimizer" and opening.needs_opening_of_two(inner or value):
        function = inner or value
        value = opening.known_of_two(function) or opening.Unread(
            f"a function of your own ({opening.called(function)})"
        )
    call = opening.call_of_loss(value) if part != "optimizer" else None
    value = (opening.known_of_two(call) if call is not None else None) or value
    with contextlib.suppress(Exception):  # a class of the learner's own may raise anything
        data = keras.saving.serialize_keras_object(value)
        if _names_keras_only(data):
            return data
    kind = next((c for c in type(value).__mro__ if owned.root(c) == "keras"), type(value))
    unread = opening.Unread(f"a class of your own ({opening.called(value)})", kind.__name__.lower())
    return keras.saving.serialize_keras_object(unread)


def _names_keras_only(data: Any) -> bool:
    """Whether all classes and functions that ``data`` names come with Keras (or are Unread)."""
    if isinstance(data, dict):
        if "class_name" in data and "module" in data:
            own = str(data["module"]).split(".")[0] not in ("keras", "builtins")
            if own and data["class_name"] != "Unread":
                return False
        return all(_names_keras_only(v) for v in data.values())
    if isinstance(data, list | tuple):
        return all(_names_keras_only(v) for v in data)
    return True


# ------------------------------------------------------------------ how it was fitted


def fit_record(model: Any) -> dict[str, int] | None:
    """Epochs and steps of the last ``fit``, and the steps of all; None if there was none."""
    history = getattr(model, "history", None)
    epochs, params = getattr(history, "epoch", None), getattr(history, "params", None)
    iterations = getattr(getattr(model, "optimizer", None), "iterations", None)
    if not epochs or not isinstance(params, dict) or iterations is None:
        return None
    steps = params.get("steps")
    if not isinstance(steps, int) or steps < 1:
        return None
    return {"epochs": len(epochs), "steps": steps, "iterations": int(iterations)}
