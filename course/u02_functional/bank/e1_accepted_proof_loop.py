# ---
# kind: accepted
# exercise: e1
# about: compares with a helper, and gives NumPy numbers and a tuple
# ---
# %% u02_e1_proof
def gap(model):
    for mine, theirs in zip(model.weights, line.weights):
        mine.assign(theirs)
    return np.max(np.abs(model(digits.x_test) - line(digits.x_test)))

apart = {letter: gap(claims[letter]) for letter in claims}
equal = ("D", "B")
