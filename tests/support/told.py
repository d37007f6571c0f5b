"""What a check tells a student."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from stackgraph.checks.core import CheckError

if TYPE_CHECKING:
    from collections.abc import Callable


def message(call: Callable[[], Any]) -> str:
    """What a student reads when ``call`` fails."""
    with pytest.raises(CheckError) as caught:
        call()
    return str(caught.value)
