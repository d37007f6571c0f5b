"""Commands that grade: grade, regrade, report."""

import typer


def register(app: typer.Typer) -> None:
    """Add this desk's commands to ``app``."""
