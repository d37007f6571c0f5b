"""Commands for people who write units: build, bank, bundle."""

import typer


def register(app: typer.Typer) -> None:
    """Add this desk's commands to ``app``."""
