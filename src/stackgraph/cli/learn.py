"""Commands for learners: lab, submit."""

import typer


def register(app: typer.Typer) -> None:
    """Add this desk's commands to ``app``."""
