"""Fixtures of this room."""

from support.chromium import browser

__all__ = ["browser"]
