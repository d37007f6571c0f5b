# ---
# kind: mistake
# exercise: e3
# about: the weights swapped
# loses:
#   u06_e3_weights_values: |
#     weighted: wrong loss weight of output 'digit'
#       expected: 1.0
#       actual:   0.2
#       hint:     the weights of the outputs are exchanged
#     weighted: wrong loss weight of output 'parity'
#       expected: 0.2
#       actual:   1.0
#       hint:     the weights of the outputs are exchanged
#   u06_e3_weights_total: |
#     total_loss: wrong number
#       expected: another number
#       actual:   0.4
#       hint:     the weights belong to the heads: 1 to the digit, 0.2 to the parity
# checks:
#   u06_e3_weights_values: check_compiled
#   u06_e3_weights_total: check_number
# hints:
#   u06_e3_weights_values: the weights of the outputs are exchanged
#   u06_e3_weights_total: 'the weights belong to the heads: 1 to the digit, 0.2 to the parity'
# ---
# %% u06_e3_weights
weighted = build_two_heads()
weighted.compile(
    loss={"digit": "sparse_categorical_crossentropy", "parity": "binary_crossentropy"},
    loss_weights={"digit": 0.2, "parity": 1.0},
)
total_loss = 0.2 * 0.5 + 0.3
