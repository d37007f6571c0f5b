# ---
# kind: accepted
# exercise: e3
# about: two columns, put together
# ---
# %% u07_e3_choose
names = ["a - b", "abs(a - b)", "a * b", "maximum", "squared distance", "concatenate"]
swap = [False, True, True, True, True, False]
same = [True, True, False, False, True, False]
comparisons = dict(zip(names, zip(swap, same)))
suited = sorted(set(names) - {"a - b", "a * b", "maximum", "concatenate"})
