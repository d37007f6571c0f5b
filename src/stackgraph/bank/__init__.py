"""Known submissions: read, made into notebooks, graded, compared with their known grades."""
