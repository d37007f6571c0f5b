"""Which check is read how. Models' readings are imported where a model is read, for the sake of
notebooks that ask for plain values only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stackgraph.verdicts import plain

if TYPE_CHECKING:
    from stackgraph.verdicts.reading import Public, Reading


def readings() -> dict[str, Reading]:
    """Every check that can be read."""
    from stackgraph.verdicts import function, models

    return {**plain.READINGS, **models.READINGS, **function.READINGS}


def reading_of(check: str, public: Public | None = None) -> Reading:
    """The reading of one check."""
    return plain.READINGS[check] if check in plain.READINGS else readings()[check]
