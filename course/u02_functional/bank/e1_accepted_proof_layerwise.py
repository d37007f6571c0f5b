# ---
# kind: accepted
# exercise: e1
# about: copies the weights layer by layer
# ---
# %% u02_e1_proof
told = line.predict(digits.x_test, verbose=0)
apart, equal = {}, []
for letter, model in claims.items():
    inner = model.layers[-1] if letter == "B" else model
    for mine, theirs in zip([k for k in inner.layers if k.weights], line.layers):
        mine.set_weights(theirs.get_weights())
    apart[letter] = np.ptp([0, *np.abs(model.predict(digits.x_test, verbose=0) - told).ravel()])
    if apart[letter] < 1e-5:
        equal.append(letter)
