# ---
# kind: accepted
# exercise: e3
# about: tried all of them on numbers
# ---
# %% u07_e3_choose
a, b = np.array([1.0, 4.0]), np.array([3.0, 2.0])
ways = {
    "a - b": lambda a, b: a - b,
    "abs(a - b)": lambda a, b: abs(a - b),
    "a * b": lambda a, b: a * b,
    "maximum": np.maximum,
    "squared distance": lambda a, b: np.sum((a - b) ** 2),
    "concatenate": lambda a, b: np.concatenate([a, b]),
}
comparisons = {
    name: (np.all(way(a, b) == way(b, a)), np.all(way(a, a) == way(b, b)))
    for name, way in ways.items()
}
suited = [name for name, (swap, same) in comparisons.items() if swap and same]
