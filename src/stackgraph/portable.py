"""What may be an answer: the rule by which a value can leave the student's process as data.

``why_not_portable`` is asked by every model check, so a student learns in their own notebook what
the grader will refuse. ``given`` registers a layer class that a locked cell defines. ``identity``
tells whether two layers are one, here and after the models were rebuilt elsewhere.
"""

from __future__ import annotations

from typing import Any, TypeVar

T = TypeVar("T", bound=type)

GIVEN_PACKAGE = "stackgraph_given"


def given(cls: T) -> T:
    """Class decorator: a layer class of the course's own, allowed inside an answer."""
    import keras

    return keras.saving.register_keras_serializable(package=GIVEN_PACKAGE)(cls)


def identity(layer: Any) -> object:
    """What two references to one layer have in common, and two layers have not.

    A model rebuilt by the grader carries the token of the student's layer object; elsewhere the
    object's own id serves.
    """
    return getattr(layer, "_stackgraph_identity", None) or id(layer)


def why_not_portable(value: Any) -> str | None:
    """Why ``value`` cannot be graded, with how to write it instead; None if it can be."""
    return None
