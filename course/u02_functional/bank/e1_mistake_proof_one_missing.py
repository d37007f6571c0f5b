# ---
# kind: mistake
# exercise: e1
# about: leaves a letter out
# loses:
#   u02_e1_proof_apart: |
#     apart: wrong keys
#       expected: 'A', 'B', 'C', 'D'
#       actual:   'A', 'B', 'D'
#       hint:     missing: 'C'; keep the keys as they are and change the values only
# checks:
#   u02_e1_proof_apart: check_mapping
# hints:
#   u02_e1_proof_apart: 'missing: ''C''; keep the keys as they are and change the values only'
# ---
# %% u02_e1_proof
told = line.predict(digits.x_test, verbose=0)
apart = {}
for k in "ABD":
    claims[k].set_weights(line.get_weights())
    apart[k] = float(np.abs(claims[k].predict(digits.x_test, verbose=0) - told).max())
equal = ["B", "D"]
