# ---
# kind: mistake
# exercise: e1
# about: the mean difference in place of the largest
# loses:
#   u02_e1_proof_apart: |
#     apart['A']: wrong number
#       expected: another number
#       actual:   0.0159884
#       hint:     that is the mean difference: the largest is asked for
#     apart['C']: wrong number
#       expected: another number
#       actual:   0.0306239
#       hint:     that is the mean difference: the largest is asked for
# checks:
#   u02_e1_proof_apart: check_mapping
# hints:
#   u02_e1_proof_apart: 'that is the mean difference: the largest is asked for'
# ---
# %% u02_e1_proof
told = line.predict(digits.x_test, verbose=0)
apart = {}
for k, m in claims.items():
    m.set_weights(line.get_weights())
    apart[k] = float(np.abs(m.predict(digits.x_test, verbose=0) - told).mean())
equal = ["B", "D"]
