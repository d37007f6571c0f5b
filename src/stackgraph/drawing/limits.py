"""Bounds on what is drawn for somebody else."""

MAX_PICTURE = 2**20
"""Bytes that a picture's line may hold once it is unpacked."""
