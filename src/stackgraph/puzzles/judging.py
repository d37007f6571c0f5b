"""Whether a learner's model is the network asked for, and if not, why: in words and drawn."""

from __future__ import annotations

import contextlib
import io
from dataclasses import dataclass, replace
from itertools import permutations
from typing import TYPE_CHECKING, Any

from stackgraph.architecture import Architecture, ArchitectureError, Port, expand, read_model
from stackgraph.checks import CheckError, check_same_architecture
from stackgraph.drawing import Drawing, draw

if TYPE_CHECKING:
    from collections.abc import Callable

ANSWER = "your model"


@dataclass(frozen=True)
class Finding:
    """What judging found.

    ``answered`` is False where there was nothing to judge yet, ``partial`` True where what was
    answered is right and something is still open.
    """

    right: bool
    text: str
    answered: bool = True
    partial: bool = False
    drawing: Drawing | None = None


def passed(check: Callable[[], None]) -> CheckError | None:
    """Run a check without its printing; the CheckError it raised, None where it passed."""
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            check()
    except CheckError as error:
        return error
    return None


def judged_form(answer: Any, expected: Architecture) -> Finding:
    """A model, or an object of a class of models, against the network that is asked for."""
    try:
        graph = as_graph(answer, expected)
    except Exception as error:  # of the learner's own code, and therefore any
        said = f"The call of your class stops on a placeholder, {type(error).__name__}: {error}"
        return Finding(False, said)
    return judged_model(graph, expected)


def judged_model(answer: Any, expected: Architecture) -> Finding:
    """A model against the network that is asked for, however it is spelled.

    Inputs and outputs count by name where the learner gave all of them the names asked for, and in
    any order where not.
    """
    try:
        wanted = arrangements(read_model(answer), expected)
    except ArchitectureError:
        wanted = [expected]
    error = passed(lambda: check_same_architecture(answer, wanted, name=ANSWER))
    if error is None:
        return Finding(True, "This is the network asked for.", drawing=draw(answer))
    if error.status != "failed":
        return Finding(False, str(error), answered=error.status != "not attempted")
    return Finding(False, str(error), drawing=_compared(answer, wanted[0]))


def as_graph(answer: Any, expected: Architecture) -> Any:
    """A model of a class of the learner's own as the graph that its ``call`` makes of placeholders.

    Anything else as it is. Raises what ``call`` raises.
    """
    import keras

    own = isinstance(answer, keras.Model) and not type(answer).__module__.startswith("keras.")
    if not own or hasattr(answer, "_functional") or getattr(answer, "operations", None):
        return answer  # a class that was given its two ends is a graph
    ins = [keras.Input(p.shape[1:], name=p.known_as) for p in expected.inputs]
    given = ins if len(ins) > 1 else ins[0]
    return keras.Model(given, answer.call(given))


def _compared(answer: Any, expected: Architecture) -> Drawing | None:
    try:
        return draw(answer, compare=expected)
    except ArchitectureError:
        return None


def arrangements(answer: Architecture, expected: Architecture) -> list[Architecture]:
    """``expected`` with its inputs and outputs in every order that ``answer`` may have them in."""
    flat = expand(expected)
    ins = _orders(answer.inputs, _named(flat.inputs, expected.inputs))
    outs = _orders(answer.outputs, _named(flat.outputs, expected.outputs))
    return [replace(flat, inputs=i, outputs=o, origin=expected) for i in ins for o in outs]


def _named(ports: tuple[Port, ...], by: tuple[Port, ...]) -> tuple[Port, ...]:
    """Ports of an opened model under the names that they have on the closed one."""
    return tuple(replace(port, name=one.name) for port, one in zip(ports, by, strict=True))


def _orders(given: tuple[Port, ...], wanted: tuple[Port, ...]) -> list[tuple[Port, ...]]:
    names = [p.known_as for p in given]
    by_name = {p.known_as: p for p in wanted}
    if len(given) == len(wanted) == len(by_name) and set(names) == set(by_name) - {None}:
        return [_placed([by_name[name] for name in names], given)]
    return [_placed(list(order), given) for order in permutations(wanted)]


def _placed(ports: list[Port], given: tuple[Port, ...]) -> tuple[Port, ...]:
    """The ports in this order, with the learner's keys if there are as many of them."""
    keys = [p.key for p in given] if len(given) == len(ports) else [None] * len(ports)
    return tuple(
        replace(port, position=place, key=key)
        for place, (port, key) in enumerate(zip(ports, keys, strict=True))
    )
