"""Every patch of another package, each with its reason and its measured gain."""
