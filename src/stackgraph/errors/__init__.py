"""Errors that a learner's cell stopped with: whose they are, and what they mean."""
