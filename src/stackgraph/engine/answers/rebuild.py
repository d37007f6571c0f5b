"""Models and values from a payload, in the judge's process.

Only classes on the list (``config``), only sizes within bounds, watched again while Keras builds.
Raises ``Refused``, whose text is for the student.
"""

from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING, Any

from stackgraph.engine.answers import adapted
from stackgraph.engine.answers import config as limits
from stackgraph.engine.answers.refused import Refused, damaged
from stackgraph.engine.limits import MAX_COMPILE_NUMBER, MAX_HEADER_DEPTH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stackgraph.engine.answers.payload import Payload


class Rebuilder:
    """Makes the values of one payload; layers that were one object get one identity."""

    def __init__(self, payload: Payload) -> None:
        self.payload = payload
        self._twins: dict[str, Any] = {}  # token -> the layer that first had it

    def value(self, name: str) -> Any:
        """The answer of that name; None if it was never bound. Raises Refused."""
        return self._value(self.payload.answers.get(name), 0)

    def is_model(self, name: str) -> bool:
        """Whether the answer says that it is a model."""
        node = self.payload.answers.get(name)
        return isinstance(node, dict) and node.get("kind") == "model"

    def _value(self, node: Any, depth: int) -> Any:
        if node is None or isinstance(node, bool | int | float | str):
            return node
        if not isinstance(node, dict) or depth > MAX_HEADER_DEPTH:
            raise damaged("it is of no known kind")
        kind = node.get("kind")
        if kind in ("list", "tuple", "dict"):
            return self._container(kind, node.get("items"), depth)
        if kind in ("array", "scalar"):
            array = self.payload.array(node.get("array"))
            return array if kind == "array" else array[()]
        if kind == "model":
            return self._model(node)
        if kind == "refused" and isinstance(node.get("why"), str):
            raise Refused(node["why"][:600], theirs=True)
        raise damaged("it is of no known kind")

    def _container(self, kind: str, items: Any, depth: int) -> Any:
        if not isinstance(items, list):
            raise damaged(f"its {kind} is damaged")
        if kind == "dict":
            result = {}
            for pair in items:
                if not isinstance(pair, list) or len(pair) != 2:
                    raise damaged("its dict is damaged")
                key = self._value(pair[0], depth + 1)
                try:
                    result[key] = self._value(pair[1], depth + 1)
                except TypeError:
                    raise damaged("a key of its dict cannot be a key") from None
            return result
        values = [self._value(each, depth + 1) for each in items]
        return values if kind == "list" else tuple(values)

    def _model(self, node: dict[str, Any]) -> Any:
        import keras
        from keras.src.models.functional import Functional

        # Keras, and our check, take configurations apart while they read them.
        node = copy.deepcopy(node)
        config = node.get("config")
        classes = {"sequential": keras.Sequential, "functional": Functional}
        cls = classes.get(str(node.get("class")))
        if cls is None or not isinstance(config, dict):
            raise damaged("it is no Sequential or functional model")
        limits.check_config(config)
        compiled = node.get("compile")
        if compiled is not None:
            limits.check_config(compiled, largest=MAX_COMPILE_NUMBER)
        with limits.safe_loading():
            model = _guarded("this model cannot be rebuilt", _from_config, cls, config)
            self._identify(model, node.get("layer"))
            if compiled:
                _guarded("these compile settings", limits.compile_model, model, compiled)
        model._stackgraph_fit = limits.Kept(_fit_record(node.get("fit")))
        own = node.get("own_class")
        model._stackgraph_own_class = own if isinstance(own, str) and own.isidentifier() else ""
        return model

    def _identify(self, layer: Any, node: Any) -> None:
        """Give each layer its token and weights, by name, down to the leaves."""
        from stackgraph.engine.answers.collect import OPENED, inner_layers

        if not isinstance(node, list) or len(node) != 2 or not isinstance(node[0], str):
            raise damaged("its list of layers is damaged")
        token, inner = node
        layer._stackgraph_identity = token
        children = inner_layers(layer)
        if children and token.startswith(OPENED):
            layer._stackgraph_opened = token.rsplit("-", 1)[-1]
        if not isinstance(inner, dict) or (children and {c.name for c in children} != set(inner)):
            raise damaged("its list of layers is damaged")
        for child in children:
            self._identify(child, inner[child.name])
        if not children:
            arrays = [self.payload.array(n) for n in self.payload.weights.get(token, [])]
            _set_weights(layer, arrays)
            for n in self.payload.held.get(token, []):
                if n >= len(layer.weights):
                    raise damaged("its weights are damaged")
                layer.weights[n].trainable = False
        self._admit(layer, token)

    def _admit(self, layer: Any, token: str) -> None:
        twin = self._twins.setdefault(token, layer)
        if twin is not layer and likeness(twin) != likeness(layer):
            raise damaged("two different layers claim to be one")

    def admit(self, model: Any) -> None:
        """Take note of a model that was rebuilt before, from an equal answer."""
        from stackgraph.engine.answers.collect import inner_layers

        self._admit(model, model._stackgraph_identity)
        for child in inner_layers(model):
            self.admit(child)

    def recognise(self, name: str, value: Any) -> None:
        """Give the models in ``value``, which a locked cell made here, the identity that their
        counterparts have in the student's kernel: parts of them may stand in answers.

        A claim that is not borne out (another form) is passed over; then they are no part. Weights
        are never taken from a claim.
        """
        self._recognise(self.payload.given.get(name), value)

    def _recognise(self, node: Any, value: Any) -> None:
        if isinstance(value, list | tuple | dict):
            parts = list(value.values()) if isinstance(value, dict) else list(value)
            items = node.get("items") if isinstance(node, dict) else None
            same = isinstance(items, list) and len(items) == len(parts)
            for number, part in enumerate(parts if len(parts) <= 100 else []):
                self._recognise(items[number] if same and items else None, part)
        elif hasattr(value, "get_config") and hasattr(value, "_flatten_layers"):
            claim = node.get("layer") if isinstance(node, dict) else None
            for layer, token in _claims(value, claim):
                twin = self._twins.get(token or "")
                fits = token and (twin is None or likeness(twin) == likeness(layer))
                layer._stackgraph_identity = token if fits else None


def _claims(layer: Any, claim: Any) -> Iterator[tuple[Any, str | None]]:
    """Each layer of a model with the token claimed for it, by order, as names may differ."""
    from stackgraph.engine.answers.collect import inner_layers

    good = isinstance(claim, list) and len(claim) == 2 and isinstance(claim[1], dict)
    yield layer, claim[0] if good and isinstance(claim[0], str) else None
    children = inner_layers(layer)
    inner = list(claim[1].values()) if good else []
    for number, child in enumerate(children):
        yield from _claims(child, inner[number] if len(inner) == len(children) else None)


def likeness(layer: Any) -> str:
    """What two mentions of one layer must have in common: class and settings, without the names
    and flags that depend on when one looks, and the shapes of weights.
    """
    from stackgraph.engine.answers.collect import inner_layers

    kind = type(layer).__name__
    inner = [likeness(each) for each in inner_layers(layer)]
    if inner:
        return json.dumps([kind, inner, _wiring(layer)])
    # How many digits it computes with (mixed precision) makes it no other layer.
    apart = ("name", "trainable", "dtype")
    config = {k: v for k, v in adapted.settings(layer).items() if k not in apart}
    shapes = [list(w.shape) for w in layer.weights]
    return json.dumps([kind, config, shapes], sort_keys=True, default=str)


def _wiring(model: Any) -> str:
    """A functional model's connections as text, its layers numbered instead of named."""
    config = model.get_config()
    if "input_layers" not in config:
        return ""
    nodes = [layer["inbound_nodes"] for layer in config["layers"]]
    text = json.dumps([nodes, config["input_layers"], config["output_layers"]], default=str)
    for number, layer in enumerate(config["layers"]):
        text = text.replace(json.dumps(layer["name"]), f'"#{number}"')
    return text


def _set_weights(layer: Any, arrays: list[Any]) -> None:
    if [tuple(w.shape) for w in layer.weights] != [a.shape for a in arrays]:
        raise damaged(
            f"the weights of layer '{layer.name:.80}' do not fit its settings; were these changed "
            "after it was built? A new layer takes new settings"
        )
    for variable, array in zip(layer.weights, arrays, strict=True):
        variable.assign(array)
    adapted.finish(layer)


def _fit_record(told: Any) -> dict[str, int] | None:
    """What is told of the last ``fit``, if it is what ``collect`` tells."""
    known = {"epochs", "steps", "iterations"}
    if not isinstance(told, dict) or set(told) != known:
        return None
    return told if all(type(v) is int and 0 < v < 2**31 for v in told.values()) else None


def _from_config(cls: Any, config: dict[str, Any]) -> Any:
    """The model of ``config``. What Keras adds by itself (a mask's wire) it numbers as it goes,
    and may hit on a name that it gave in the student's kernel: the next try has other numbers.
    """
    for _ in range(2):
        try:
            return cls.from_config(copy.deepcopy(config))
        except ValueError as error:
            if "names should be unique" not in str(error):
                raise
    return cls.from_config(config)


def _guarded(what: str, function: Any, *arguments: Any) -> Any:
    """Call a constructor on checked data; whatever it raises refuses the answer."""
    try:
        return function(*arguments)
    except Refused:
        raise
    except Exception as error:
        text = str(error).strip().split("\n")[0]
        raise Refused(f"{what}: {text:.300}") from error
