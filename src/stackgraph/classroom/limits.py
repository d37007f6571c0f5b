"""Bounds on what a course system hands over."""

MAX_RECEIPT = 4 * 1024**2
"""Bytes of a text that a system adds to an archive: Gradescope's list of a large class has 2 MB."""
MAX_PATTERN = 200
"""Characters of a pattern for the names of files."""
