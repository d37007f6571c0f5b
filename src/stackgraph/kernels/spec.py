"""Kernelspecs for warm kernels."""

from __future__ import annotations

import os
import sys


def warm_possible() -> bool:
    """Whether kernels can be forked here: Linux, and not switched off by ``STACKGRAPH_WARM=0``."""
    return sys.platform == "linux" and os.environ.get("STACKGRAPH_WARM", "1") != "0"


def jupyter_path() -> str:
    raise NotImplementedError
