# ---
# kind: mistake
# exercise: e1
# about: takes the box for something else
# loses:
#   u02_e1_proof_equal: |
#     equal: 1 option wrongly chosen or left out
#       expected: another selection
#       actual:   'D'
#       hint:     a box around the stack is a clumsy translation, but it computes the same
# checks:
#   u02_e1_proof_equal: check_choice
# hints:
#   u02_e1_proof_equal: a box around the stack is a clumsy translation, but it computes the same
# ---
# %% u02_e1_proof
told = line.predict(digits.x_test, verbose=0)
apart = {}
for k, m in claims.items():
    m.set_weights(line.get_weights())
    apart[k] = float(np.abs(m.predict(digits.x_test, verbose=0) - told).max())
equal = ["D"]
