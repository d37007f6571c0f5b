# ---
# kind: accepted
# exercise: e3
# about: pairs as arrays, the suited ones in a tuple
# ---
# %% u07_e3_choose
yes = {"a - b": "01", "abs(a - b)": "11", "a * b": "10", "maximum": "10"}
yes |= {"squared distance": "11", "concatenate": "00"}
comparisons = {name: np.array([digit == "1" for digit in both]) for name, both in yes.items()}
suited = tuple(name for name, pair in comparisons.items() if pair.all())
