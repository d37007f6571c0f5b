"""What Python and TensorFlow find out anew in each process, asked once, before the fork.

Nothing here replaces anything, runs an operation or starts a thread. The gains were measured in a
fork that had not been given the answers, on a busy machine.
"""

from __future__ import annotations

import collections.abc
import contextlib
import importlib
import string
import sys
import types
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

FIRST_USE = (
    "IPython.core.completerlib",
    "IPython.core.debugger",
    "IPython.core.logger",
    "IPython.core.oinspect",
    "IPython.extensions.storemagic",
    "matplotlib.backends.backend_agg",
    "encodings.ascii",
    "encodings.latin_1",
    "pygments.formatters.terminal256",
    "rich._emoji_codes",
    "stack_data",
    "tensorflow.python.data.ops.concatenate_op",
    "tensorflow.python.data.ops.flat_map_op",
    "tensorflow.python.data.ops.from_tensors_op",
    "tensorflow.python.data.ops.range_op",
    "tensorflow.python.data.ops.zip_op",
    "tornado.platform.asyncio",
    "tornado.queues",
)
"""What IPython, Keras and TensorFlow import at first use: it saves each child the time, and another
version may have it elsewhere."""

_ONCE_PER_PROCESS = (
    ("tensorflow.python.framework.kernels", "get_registered_kernels_for_op", "MatMul"),
    ("tensorflow.python.framework.op_def_registry", "get", "_AnOperationThatIsNotThere"),
    ("tensorflow.python.util.pywrap_xla_ops", "get_cpu_kernel_names"),
)
"""Questions to TensorFlow's registries. The first of each kind sorts them, or goes through all that
is in them, once in a process. They run no operation and start no thread."""

_ASKED_ABOUT = (
    ("tensorflow.python.data.ops.dataset_ops", "DatasetV2"),
    ("tensorflow.python.data.ops.optional_ops", "Optional"),
    ("tensorflow.python.framework.composite_tensor", "CompositeTensor"),
    ("tensorflow.python.framework.type_spec", "TypeSpec"),
    ("tensorflow.python.ops.linalg.linear_operator", "LinearOperator"),
    ("tensorflow.python.ops.variables", "Variable"),
    ("tensorflow.python.types.core", "TensorProtocol"),
    ("tensorflow.python.types.trace", "SupportsTracingProtocol"),
    ("tensorflow.python.types.trace", "TraceType"),
)
"""Abstract classes that TensorFlow asks again and again whether a value is one of theirs."""

_VALUES = (
    ("numpy", "ndarray"),
    ("tensorflow.python.data.ops.iterator_ops", "OwnedIterator"),
    ("tensorflow.python.data.ops.optional_ops", "_OptionalImpl"),
    ("tensorflow.python.framework.dtypes", "DType"),
    ("tensorflow.python.framework.ops", "EagerTensor"),
    ("tensorflow.python.framework.ops", "SymbolicTensor"),
    ("tensorflow.python.framework.tensor_shape", "TensorShape"),
    ("tensorflow.python.ops.resource_variable_ops", "ResourceVariable"),
    ("tensorflow.python.types.core", "Tensor"),
    ("tensorflow.python.types.core", "TensorProtocol"),
    ("keras", "DTypePolicy"),
    ("keras.src.backend", "Variable"),
    ("keras.src.backend.common.keras_tensor", "KerasTensor"),
    ("keras.src.models.functional", "Functional"),
    ("keras.src.models.sequential", "Sequential"),
    ("keras.initializers", "GlorotUniform"),
    ("keras.initializers", "Zeros"),
    ("keras.layers", "Add"),
    ("keras.layers", "Concatenate"),
    ("keras.layers", "Conv2D"),
    ("keras.layers", "Dense"),
    ("keras.layers", "Dropout"),
    ("keras.layers", "InputLayer"),
)
"""Classes of values that it is asked about, beside Python's own."""


def ask() -> None:
    """All of it, once all is imported."""
    if "stackgraph.drawing" in sys.modules:
        letters()
    if "tensorflow" in sys.modules:
        imports()
        registries()
        abstract_classes()


def imports() -> None:
    """Import what is imported at first use. Gain: at most 44 ms of a child's processor
    time, 18 of them at the first error's traceback.
    """
    for module in FIRST_USE:
        with contextlib.suppress(ImportError):
            importlib.import_module(module)


def letters() -> None:
    """Measure the letters that labels of drawings are made of. Gain: at most 11 ms of the
    processor time of a child that draws.
    """
    from stackgraph.drawing.layout import metrics

    drawn = f"{string.ascii_letters}{string.digits}{string.punctuation} ×→·…□"
    metrics.legible(drawn)
    for bold in (False, True):
        metrics.text_width(drawn, bold=bold)


def registries() -> None:
    """Have TensorFlow sort its registries. Gain: 29 ms of the processor time of each child
    that runs an operation.
    """
    for module, function, *arguments in _ONCE_PER_PROCESS:
        with contextlib.suppress(ImportError, AttributeError, RuntimeError):
            getattr(importlib.import_module(module), function)(*arguments)


def abstract_classes() -> None:
    """Ask abstract classes what they will be asked: each remembers its answers, and finds each out
    by asking all of its subclasses. To be done when all is imported: a class that is registered
    with any of them afterwards has them forget what they denied. Gain: at most 27 ms
    of a child's processor time, less by what it would not have asked.
    """
    abstract: list[Any] = [collections.abc.Mapping, collections.abc.MutableMapping]
    abstract += [collections.abc.MappingView, collections.abc.Sequence, *_found(_ASKED_ABOUT)]
    values: list[Any] = [bool, int, float, str, bytes, type(None), list, tuple, dict, set]
    values += [types.FunctionType, types.MethodType, types.GeneratorType, slice]
    for value in (*values, *_found(_VALUES)):
        for each in abstract:
            with contextlib.suppress(TypeError):
                issubclass(value, each)


def _found(names: tuple[tuple[str, str], ...]) -> Iterator[Any]:
    for module, name in names:
        with contextlib.suppress(ImportError, AttributeError):
            yield getattr(importlib.import_module(module), name)
