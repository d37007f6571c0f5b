# ---
# kind: accepted
# exercise: e1
# about: rounds to four places
# ---
# %% u02_e1_proof
told = line.predict(digits.x_test, verbose=0)
apart = {}
for letter in "DCBA":
    claims[letter].set_weights(line.get_weights())
    apart[letter] = round(float(abs(claims[letter].predict(digits.x_test, verbose=0) - told).max()), 4)
equal = [letter for letter in apart if apart[letter] == 0]
