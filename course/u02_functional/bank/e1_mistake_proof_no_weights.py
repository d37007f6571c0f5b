# ---
# kind: mistake
# exercise: e1
# about: compares without copying the weights
# loses:
#   u02_e1_proof_apart: |
#     apart['A']: wrong number
#       expected: another number
#       actual:   0.180972
#       hint:     give each claim the weights of line (line keeps its own), then np.abs(a - b).max() of the probabilities for all of digits.x_test
#     apart['B']: wrong number
#       expected: another number
#       actual:   0.116705
#     apart['C']: wrong number
#       expected: another number
#       actual:   0.250723
#     and 1 more
#   u02_e1_proof_equal: |
#     equal: 2 options wrongly chosen or left out
#       expected: another selection
#       actual:   none chosen
#       hint:     a box around the stack is a clumsy translation, but it computes the same
# checks:
#   u02_e1_proof_apart: check_mapping
#   u02_e1_proof_equal: check_choice
# hints:
#   u02_e1_proof_apart: give each claim the weights of line (line keeps its own), then np.abs(a - b).max() of the probabilities for all of digits.x_test
#   u02_e1_proof_equal: a box around the stack is a clumsy translation, but it computes the same
# ---
# %% u02_e1_proof
told = line.predict(digits.x_test, verbose=0)
apart = {k: float(np.abs(m.predict(digits.x_test, verbose=0) - told).max()) for k, m in claims.items()}
equal = [k for k, v in apart.items() if v < 1e-5]
