# ---
# kind: accepted
# exercise: e3
# about: starts from all False
# ---
# %% u07_e3_choose
names = ("a - b", "abs(a - b)", "a * b", "maximum", "squared distance", "concatenate")
comparisons = dict.fromkeys(names, (False, False))
for name in ("abs(a - b)", "squared distance"):
    comparisons[name] = (True, True)
for name in ("a * b", "maximum"):
    comparisons[name] = (True, False)
comparisons["a - b"] = (False, True)
suited = [name for name in comparisons if comparisons[name] == (True, True)]
