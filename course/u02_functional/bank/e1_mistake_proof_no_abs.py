# ---
# kind: mistake
# exercise: e1
# about: the largest difference with its sign
# loses:
#   u02_e1_proof_apart: |
#     apart['C']: wrong number
#       expected: another number
#       actual:   0.0946349
#       hint:     the negative differences count, too, by their size
# checks:
#   u02_e1_proof_apart: check_mapping
# hints:
#   u02_e1_proof_apart: the negative differences count, too, by their size
# ---
# %% u02_e1_proof
told = line.predict(digits.x_test, verbose=0)
apart = {}
for k, m in claims.items():
    m.set_weights(line.get_weights())
    apart[k] = float((told - m.predict(digits.x_test, verbose=0)).max())
equal = ["B", "D"]
