"""Keeps TensorFlow's start-up chatter off standard error, where nbgrader counts it as a failure."""

from __future__ import annotations

import os


def install() -> None:
    """Set what quietens TensorFlow, unless the learner has set it."""
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "0")
    os.environ.setdefault("KERAS_BACKEND", "tensorflow")
