"""Commands for instructors: collect, export."""

import typer


def register(app: typer.Typer) -> None:
    """Add this desk's commands to ``app``."""
