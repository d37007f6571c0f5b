"""A submission's files: found, read, repaired."""
