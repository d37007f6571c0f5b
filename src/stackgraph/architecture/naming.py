"""Which names a learner gave and which Keras made up."""

from __future__ import annotations

import functools
import re

from stackgraph.words import snake

_UNNAMED_INPUT = re.compile(r"(input_)?keras_tensor(_\d+)?(CLONE)?|input_layer(_\d+)?|input_\d+")


@functools.cache
def _automatic(class_name: str) -> re.Pattern[str]:
    return re.compile(re.escape(snake(class_name)) + r"(_\d+)?")


def learner_name(name: str, class_name: str) -> str | None:
    """``name`` when a learner gave it, None when Keras counted it up from the class's name."""
    if class_name == "InputLayer" and _UNNAMED_INPUT.fullmatch(name):
        return None
    return None if _automatic(class_name).fullmatch(name) else name


def made_from_tensor(name: str) -> bool:
    """Whether an input of that name was made by Keras of a tensor inside another graph."""
    return name.endswith("CLONE") or name.startswith("input_keras_tensor")
