"""Walls around student code: bubblewrap outside, namespaces, limits and a supervisor inside."""
