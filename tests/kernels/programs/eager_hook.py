"""What TensorFlow sets its option to, when it makes its context after the patch."""

from typing import Any

import tensorflow as tf

from stackgraph.kernels.speedups import eager

calls: list[bool] = []
wrapped = eager._wrapped()
original = getattr(wrapped, eager.OPTION)


def heard(options: Any, on: bool) -> Any:
    calls.append(on)
    return original(options, on)


setattr(wrapped, eager.OPTION, heard)
eager.apply()
tf.constant(1) + 1
print(calls)
