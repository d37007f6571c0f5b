"""What it is to read an answer as a check does, and to keep back what the check expects."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Args = dict[str, Any]
"""The arguments of a check, by parameter, without the answer itself."""

Public = dict[str, Any]
"""What of a check's arguments a reading needs, as JSON; nothing of it tells what is right. An entry
``"unsealed"`` says why this call of the check cannot be read so."""


@dataclass(frozen=True)
class Reading:
    """One check as a reading: it passes exactly where a text of ``found`` is one of ``right``.

    ``public(args)`` and ``right(args)`` are asked when a verdict cell is built, ``found(answer,
    public, name)`` in the notebook. ``found`` raises CheckError for what can be told without
    knowing what is right. ``of_network``: whether all that it reads is one for two spellings of a
    network, as ``same_network`` sees it.
    """

    public: Callable[[Args], Public]
    right: Callable[[Args], list[str]]
    found: Callable[[Any, Public, str], Iterable[str]]
    of_network: Callable[[Args], bool] = lambda args: False
