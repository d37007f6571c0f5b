# ---
# kind: mistake
# exercise: e1
# about: the largest difference with its sign
# loses:
#   u02_e1_proof_apart: |
#     apart['A']: wrong number
#       expected: another number
#       actual:   -0.113346
#       hint:     copy the weights of line first, then np.abs(a - b).max() over all of digits.x_test
#     apart['C']: wrong number
#       expected: another number
#       actual:   -0.265196
# checks:
#   u02_e1_proof_apart: check_mapping
# hints:
#   u02_e1_proof_apart: copy the weights of line first, then np.abs(a - b).max() over all of digits.x_test
# ---
# %% u02_e1_proof
told = line.predict(digits.x_test, verbose=0)
apart = {}
for k, m in claims.items():
    m.set_weights(line.get_weights())
    apart[k] = float((told - m.predict(digits.x_test, verbose=0)).max())
equal = ["B", "D"]
