"""``stackgraph`` in an installation without some libraries: their names stand in
``STACKGRAPH_WITHOUT``, with commas between.
"""

import os
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from types import ModuleType

WITHOUT = frozenset(os.environ["STACKGRAPH_WITHOUT"].split(","))


class NotInstalled:
    """Finds that these modules are not there."""

    @staticmethod
    def find_spec(
        name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if name.partition(".")[0] in WITHOUT:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
        return None


if __name__ == "__main__":
    sys.meta_path.insert(0, NotInstalled)
    from stackgraph.cli import main

    main()
