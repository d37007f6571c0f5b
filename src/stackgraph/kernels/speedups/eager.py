"""Have TensorFlow run its eager operations as they are.

Reason: TensorFlow makes a function of each kind of eager operation that is new to a process, and
optimizes that, before it calls the same kernel (``context.ensure_initialized``). That pays where a
process runs for hours; in one that serves one submission it is 1 to 4 ms for each operation, most
of which run once or twice.

Gain: GAIN_EAGER.

For: TensorFlow 2.16 to 2.22, where the option has this name.
"""

from __future__ import annotations

import importlib
import sys
from typing import Any

from stackgraph.kernels.speedups.versions import version

OPTION = "TFE_ContextOptionsSetRunEagerOpAsFunction"


def _wrapped() -> Any:
    return importlib.import_module("tensorflow.python.eager.context").pywrap_tfe


def applies() -> bool:
    """Whether TensorFlow is loaded, and one that has the option."""
    loaded = "tensorflow" in sys.modules and (2, 16) <= version("tensorflow") <= (2, 22)
    return loaded and callable(getattr(_wrapped(), OPTION, None))


def apply() -> None:
    """Set the option to no, whatever TensorFlow asks for when it makes its context."""
    wrapped = _wrapped()
    choose = getattr(wrapped, OPTION)
    setattr(wrapped, OPTION, lambda options, _: choose(options, False))
