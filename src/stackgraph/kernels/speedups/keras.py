"""What the warm parent does once so that its children need not: imports, and much that Python,
Keras and TensorFlow would find out anew in each process.

Nothing here changes what code computes. Where a function of another package is replaced, by one
that gives the same sooner, the original is looked at first: another version may have it elsewhere,
or written otherwise, and then it stays. ``tests/kernels/test_speedups.py`` compares.
"""

from __future__ import annotations

import collections.abc
import contextlib
import functools
import importlib
import inspect
import string
import sys
import types
import typing
from collections.abc import Callable, Iterator
from typing import Any

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

_PLAIN = frozenset((bool, int, float, str, bytes, type(None), types.FunctionType, types.MethodType))
"""Types of attributes that Keras and TensorFlow keep as they are, and do not keep track of."""

_missing = object()


def keras() -> None:
    """All that concerns Keras and TensorFlow, once they and all else are imported."""
    for module in FIRST_USE:
        with contextlib.suppress(ImportError):
            importlib.import_module(module)
    _registries()
    _eager_operations()
    _protocols()
    _attributes()
    _signatures()
    abstract_classes()


def drawings() -> None:
    """Measure the letters that labels are made of."""
    from stackgraph.drawing.layout import metrics

    letters = f"{string.ascii_letters}{string.digits}{string.punctuation} ×→·…□"
    metrics.legible(letters)
    for bold in (False, True):
        metrics.text_width(letters, bold=bold)


def abstract_classes() -> None:
    """Ask abstract classes what they will be asked: each remembers its answers, and finds each out
    by asking all of its subclasses. To be done when all is imported: a class that is registered
    with any of them afterwards has them forget what they denied."""
    abstract: list[Any] = [collections.abc.Mapping, collections.abc.MutableMapping]
    abstract += [collections.abc.MappingView, collections.abc.Sequence, *_found(_ASKED_ABOUT)]
    values: list[Any] = [bool, int, float, str, bytes, type(None), list, tuple, dict, set]
    values += [types.FunctionType, types.MethodType, types.GeneratorType, slice]
    for value in (*values, *_found(_VALUES)):
        for each in abstract:
            with contextlib.suppress(TypeError):
                issubclass(value, each)


_filling: list[Any] = []
_ROW = 24
"""Blocks one behind the other after which memory counts as fresh."""


def memory() -> None:
    """Fill the holes that Python's allocator has between objects: a child that puts an object into
    one copies the page around it, and another for the next."""
    for size in range(48, 513, 16):
        row, last = 0, 0
        while row < _ROW:
            block = bytes(size - sys.getsizeof(b""))
            row = row + 1 if id(block) - last == size else 0
            last = id(block)
            _filling.append(block)


def _registries() -> None:
    for module, function, *arguments in _ONCE_PER_PROCESS:
        with contextlib.suppress(ImportError, AttributeError, RuntimeError):
            getattr(importlib.import_module(module), function)(*arguments)


def _eager_operations() -> None:
    """Have TensorFlow run its eager operations as they are. By default TensorFlow 2.21 makes a
    function of each operation that is new to a process, and optimizes that, before it calls the
    same kernel (``context.ensure_initialized``): 1 to 4 ms for each, in code that runs few of them
    twice."""
    with contextlib.suppress(ImportError, AttributeError):
        wrapped = importlib.import_module("tensorflow.python.eager.context").pywrap_tfe
        choose = wrapped.TFE_ContextOptionsSetRunEagerOpAsFunction
        wrapped.TFE_ContextOptionsSetRunEagerOpAsFunction = lambda options, _: choose(
            options, False
        )


def _protocols() -> None:
    """Remember what a protocol asks for, as Python 3.12 does: TensorFlow asks some ten times for
    each weight whether a value obeys one, and Python 3.11 finds it out anew each time."""
    if sys.version_info < (3, 12):
        typing._get_protocol_attrs = functools.cache(typing._get_protocol_attrs)  # type: ignore[attr-defined]


def _found(names: tuple[tuple[str, str], ...]) -> Iterator[Any]:
    for module, name in names:
        with contextlib.suppress(ImportError, AttributeError):
            yield getattr(importlib.import_module(module), name)


# ------------------------------------------------------------------------ Keras' bookkeeping

_LAYER_SETS_WITH = ("_setattr_hook", "hasattr", "_initialize_tracker", "_tracker", "track")
_TRACKABLE_SETS_WITH = (
    "getattr",
    "AttributeError",
    "sticky_attribute_assignment",
    "super",
    "__setattr__",
)


def _attributes() -> None:
    """Set a layer's plain attributes without the tour of Keras' and TensorFlow's bookkeeping.

    Both look at each of the some forty attributes of each layer for variables, layers and
    containers to keep track of; a name, a number or a function is none.
    """
    with contextlib.suppress(ImportError, AttributeError):
        layer = importlib.import_module("keras.src.layers.layer").Layer
        trackable = importlib.import_module("keras.src.backend.tensorflow.trackable")
        own = trackable.KerasAutoTrackable
        beyond = own.__mro__[1]
        if not (
            issubclass(layer, own)  # with another backend it is not
            and _uses(layer.__setattr__, _LAYER_SETS_WITH)
            and _uses(own.__setattr__, _TRACKABLE_SETS_WITH)
            and _uses(beyond.__setattr__, ("data_structures", *_TRACKABLE_SETS_WITH))
            and beyond.__name__ == "AutoTrackable"
        ):
            return
        layer.__setattr__ = _sooner_set(layer.__setattr__, layer._setattr_hook, beyond)


def _sooner_set(
    whole: Callable[[Any, str, Any], None], hook: Any, beyond: type
) -> Callable[[Any, str, Any], None]:
    def __setattr__(self: Any, name: str, value: Any) -> None:
        if (
            type(value) in _PLAIN
            and "_tracker" in self.__dict__
            and type(self)._setattr_hook is hook
        ):
            # As both do it: no property is set to what it is.
            if getattr(self, name, _missing) is not value:
                super(beyond, self).__setattr__(name, value)  # type: ignore[arg-type]
        else:
            whole(self, name, value)

    return functools.wraps(whole)(__setattr__)


def _uses(function: Any, names: tuple[str, ...]) -> bool:
    """Whether the code of ``function`` is as we know it, by the names that it uses."""
    return set(names) <= set(function.__code__.co_names)


def _signatures() -> None:
    """Have Keras remember the signatures of its own functions: it asks for three of them for each
    layer made, and for three more when that is called."""
    remembered = _Signatures()
    with contextlib.suppress(ImportError):
        layers = importlib.import_module("keras.layers")
        for cls in vars(layers).values():
            for name in ("__init__", "build", "call", "compute_output_spec"):
                function = getattr(cls, name, None)
                if isinstance(function, types.FunctionType):
                    remembered(function)
                    remembered(types.MethodType(function, cls))
    for name in ("layers.layer", "ops.operation", "trainers.trainer", "models.sequential"):
        with contextlib.suppress(ImportError, AttributeError):
            module: Any = importlib.import_module(f"keras.src.{name}")
            if module.inspect is inspect:
                module.inspect = _Inspect(remembered)


class _Inspect(types.ModuleType):
    """The module ``inspect`` with a ``signature`` that remembers."""

    def __init__(self, signature: Callable[..., inspect.Signature]) -> None:
        super().__init__("inspect", inspect.__doc__)
        self.signature = signature

    def __getattr__(self, name: str) -> Any:
        return getattr(inspect, name)


class _Signatures:
    """``inspect.signature`` that remembers those of Keras' own functions and methods."""

    def __init__(self) -> None:
        self._known: dict[tuple[Any, bool], tuple[tuple[Any, ...], inspect.Signature]] = {}

    def __call__(self, called: Any, **options: Any) -> inspect.Signature:
        function, bound = called, False
        while _stands_for(function):
            function = function.__wrapped__
        if isinstance(function, types.MethodType):
            function, bound = function.__func__, True
        if options or not _of_keras(function):
            return inspect.signature(called, **options)
        # What a signature is made from may be replaced; then it is another one.
        now = (function.__code__, function.__defaults__, function.__kwdefaults__)
        known = self._known.get((function, bound))
        if known is None or any(a is not b for a, b in zip(now, known[0], strict=True)):
            known = self._known[function, bound] = (now, inspect.signature(called))
        return known[1]


def _stands_for(function: Any) -> bool:
    """Whether it is a function whose signature is that of the one that it wraps."""
    return (
        isinstance(function, types.FunctionType)
        and "__wrapped__" in function.__dict__
        and "__signature__" not in function.__dict__
    )


def _of_keras(function: Any) -> bool:
    """Whether it is a function at the top of one of Keras' modules or classes: those stay."""
    return (
        isinstance(function, types.FunctionType)
        and function.__module__.startswith("keras.src.")
        and "<locals>" not in function.__qualname__
        and not {"__signature__", "__wrapped__"} & function.__dict__.keys()
    )
