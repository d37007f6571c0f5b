# ---
# kind: mistake
# exercise: e4
# about: bound a truth value, not a function: the given cell stops with an error
# loses:
#   u07_e4_prove_samples: |
#     not attempted: proofs is None
#       actual:   a cell stopped with TypeError: 'bool' object is not callable
#       hint:     what stands before the brackets is a bool: was the name of a function or class bound again, such as to what the function gave? the function itself is its name without brackets
#   u07_e4_prove_shared: |
#     not attempted: proofs is None
#       actual:   a cell stopped with TypeError: 'bool' object is not callable
#       hint:     what stands before the brackets is a bool: was the name of a function or class bound again, such as to what the function gave? the function itself is its name without brackets
#   u07_e4_prove_copied: |
#     not attempted: proofs is None
#       actual:   a cell stopped with TypeError: 'bool' object is not callable
#       hint:     what stands before the brackets is a bool: was the name of a function or class bound again, such as to what the function gave? the function itself is its name without brackets
# checks:
#   u07_e4_prove_samples: check_attempted
#   u07_e4_prove_shared: check_attempted
#   u07_e4_prove_copied: check_attempted
# hints:
#   u07_e4_prove_samples: 'what stands before the brackets is a bool: was the name of a function or class bound again, such as to what the function gave? the function itself is its name without brackets'
#   u07_e4_prove_shared: 'what stands before the brackets is a bool: was the name of a function or class bound again, such as to what the function gave? the function itself is its name without brackets'
#   u07_e4_prove_copied: 'what stands before the brackets is a bool: was the name of a function or class bound again, such as to what the function gave? the function itself is its name without brackets'
# ---
# %% u07_e4_prove
one = keras.Model(samples["one"].inputs[0], samples["one"].outputs[0])
shared = one.count_params() == samples["one"].count_params()
