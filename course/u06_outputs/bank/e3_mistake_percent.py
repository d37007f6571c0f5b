# ---
# kind: mistake
# exercise: e3
# about: 20 instead of 0.2
# loses:
#   u06_e3_weights_values: |
#     weighted: wrong loss weight of output 'parity'
#       expected: 0.2
#       actual:   20.0
#   u06_e3_weights_total: |
#     total_loss: wrong number
#       expected: another number
#       actual:   6.5
# checks:
#   u06_e3_weights_values: check_compiled
#   u06_e3_weights_total: check_number
# ---
# %% u06_e3_weights
weighted = build_two_heads()
weighted.compile(
    loss={"digit": "sparse_categorical_crossentropy", "parity": "binary_crossentropy"},
    loss_weights={"digit": 1, "parity": 20},
)
total_loss = 0.5 + 20 * 0.3
