# ---
# kind: accepted
# exercise: e3
# about: lists for pairs, the suited ones in the other order
# ---
# %% u07_e3_choose
comparisons = {name: [True, False] for name in ("a * b", "maximum")}
comparisons |= {name: [True, True] for name in ("abs(a - b)", "squared distance")}
comparisons |= {"a - b": [False, True], "concatenate": [False, False]}
suited = ["squared distance", "abs(a - b)"]
