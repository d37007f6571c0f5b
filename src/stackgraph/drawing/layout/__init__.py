"""Where everything of a drawing goes: levels, order, lines."""
