"""Until version 0.3, for older copies of nbgrader_config.py: ``nbgrader_plugins.feedback``."""

import importlib


def __getattr__(name: str) -> object:
    return getattr(importlib.import_module("stackgraph.nbgrader_plugins.feedback"), name)
