"""The words of a failed check: known mistakes, differences, errors of a cell."""
