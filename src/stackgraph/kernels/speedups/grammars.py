"""Have jsonschema do without the grammar of internationalised addresses.

Reason: importing jsonschema, and so nbformat and nbgrader, builds a grammar of the whole of RFC
3987 for a format that no notebook's schema asks for. jsonschema takes the package as optional.

Gain: 1.1 of the 2.2 s of processor time that importing nbgrader takes: half of what a command such
as ``stackgraph due`` needs to answer.

For: jsonschema 4, in a process of a command that has not loaded it yet.
"""

from __future__ import annotations

import sys

from stackgraph.kernels.speedups.versions import version


def applies() -> bool:
    """Whether jsonschema is one that looks for the package, and is still to be imported."""
    return "jsonschema" not in sys.modules and version("jsonschema")[0] == 4


def apply() -> None:
    """Make the import of the package fail as it does where it is not installed."""
    sys.modules["rfc3987_syntax"] = None  # type: ignore[assignment]
