"""Watch what Keras makes while it builds a model from a configuration.

Reason: a small number in a configuration may ask for gigabytes, and what a layer makes of it (the
weights of an attention, the output of an upsampling) follows from no table; so it is looked at when
it is asked for, before there is memory for it. Nothing else is made known to us at that time.

Gain: new weights are zeros, whatever their initializer says. Each is given its value afterwards, so
random ones would be drawn for nothing.

For: every Keras that is admitted; ``tests/kernels/test_speedups.py`` fails where a hooked method is
no longer what Keras calls. The judge's process alone, within the block alone.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Shape = Any
"""A tuple of numbers and None, or one number, as layers give it."""


@contextlib.contextmanager
def watched(weight: Callable[[Shape], None], tensor: Callable[[Shape], None]) -> Iterator[None]:
    """Within it ``weight`` is called with the shape of each weight, of layers and metrics, and
    ``tensor`` with that of each symbolic tensor, before it is made. What they raise passes.
    """
    from keras.src.backend.common.keras_tensor import KerasTensor
    from keras.src.layers.layer import Layer
    from keras.src.metrics.metric import Metric

    saved = (Layer.add_weight, KerasTensor.__init__, Metric.add_variable)

    def add_weight(
        self: Any, shape: Any = None, initializer: Any = None, *args: Any, **kwargs: Any
    ) -> Any:
        weight(shape)
        return saved[0](self, shape, _zeros, *args, **kwargs)

    def init(self: Any, shape: Any, *args: Any, **kwargs: Any) -> None:
        tensor(shape)
        saved[1](self, shape, *args, **kwargs)

    def add_variable(self: Any, shape: Any, *args: Any, **kwargs: Any) -> Any:
        weight(shape)
        return saved[2](self, shape, *args, **kwargs)

    Layer.add_weight, KerasTensor.__init__, Metric.add_variable = add_weight, init, add_variable
    try:
        yield
    finally:
        Layer.add_weight, KerasTensor.__init__, Metric.add_variable = saved


def _zeros(shape: tuple[int, ...], dtype: str | None = None) -> Any:
    """As Keras' own, without an operation of TensorFlow's to make them."""
    import numpy as np

    return np.zeros(shape, dtype)
