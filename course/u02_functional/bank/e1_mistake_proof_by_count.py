# ---
# kind: mistake
# exercise: e1
# about: goes by the number of parameters
# loses:
#   u02_e1_proof_apart: |
#     apart['A']: wrong number
#       expected: another number
#       actual:   0
#       hint:     give each claim the weights of line (line keeps its own), then np.abs(a - b).max() of the probabilities for all of digits.x_test
#     apart['C']: wrong number
#       expected: another number
#       actual:   0
#   u02_e1_proof_equal: |
#     equal: 2 options wrongly chosen or left out
#       expected: another selection
#       actual:   'A', 'B', 'C', 'D'
#       hint:     as many parameters, other answers: look at the activations in A
# checks:
#   u02_e1_proof_apart: check_mapping
#   u02_e1_proof_equal: check_choice
# hints:
#   u02_e1_proof_apart: give each claim the weights of line (line keeps its own), then np.abs(a - b).max() of the probabilities for all of digits.x_test
#   u02_e1_proof_equal: 'as many parameters, other answers: look at the activations in A'
# ---
# %% u02_e1_proof
apart = {k: abs(m.count_params() - line.count_params()) for k, m in claims.items()}
equal = ["A", "B", "C", "D"]
