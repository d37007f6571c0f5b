"""Measurements: how long grading and running notebooks takes, stock and here."""
