# ---
# kind: mistake
# exercise: e1
# about: the largest difference with its sign
# loses:
#   u02_e1_proof_apart: |
#     apart['C']: wrong number
#       expected: another number
#       actual:   0.0946349
#       hint:     give each claim the weights of line (line keeps its own), then np.abs(a - b).max() of the probabilities for all of digits.x_test
# checks:
#   u02_e1_proof_apart: check_mapping
# hints:
#   u02_e1_proof_apart: give each claim the weights of line (line keeps its own), then np.abs(a - b).max() of the probabilities for all of digits.x_test
# ---
# %% u02_e1_proof
told = line.predict(digits.x_test, verbose=0)
apart = {}
for k, m in claims.items():
    m.set_weights(line.get_weights())
    apart[k] = float((told - m.predict(digits.x_test, verbose=0)).max())
equal = ["B", "D"]
