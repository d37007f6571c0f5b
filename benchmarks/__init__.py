"""Measurements: how long grading and running notebooks takes, stock and here."""

import sys
from pathlib import Path

# What drives a browser stands with the tests, whose helpers are one package, `support`.
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))
