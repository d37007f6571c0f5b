"""The checks: flat functions, the answer first, the expectation second."""

from stackgraph.checks._core import CheckError

__all__ = ["CheckError"]
