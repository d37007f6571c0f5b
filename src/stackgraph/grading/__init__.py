"""Grading: student kernels, sandbox, answers, judge, class runner, feedback, report.

Nothing that a notebook imports ever imports this package.
"""
