# ---
# kind: mistake
# exercise: e3
# about: no weights
# loses:
#   u06_e3_weights_values: |
#     weighted: wrong loss weight of output 'parity'
#       expected: 0.2
#       actual:   1.0
#       hint:     no weight was given, so it is 1
#   u06_e3_weights_total: |
#     total_loss: wrong number
#       expected: another number
#       actual:   0.8
#       hint:     that is the plain sum: the weights are missing
# checks:
#   u06_e3_weights_values: check_compiled
#   u06_e3_weights_total: check_number
# hints:
#   u06_e3_weights_values: no weight was given, so it is 1
#   u06_e3_weights_total: 'that is the plain sum: the weights are missing'
# ---
# %% u06_e3_weights
weighted = build_two_heads()
weighted.compile(loss={"digit": "sparse_categorical_crossentropy", "parity": "binary_crossentropy"})
total_loss = 0.5 + 0.3
