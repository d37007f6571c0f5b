"""Answers as data: collected in the student's process, bounded, rebuilt in the judge's."""
