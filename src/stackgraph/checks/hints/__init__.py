"""The words of a failed check: known mistakes, and how two networks differ."""
