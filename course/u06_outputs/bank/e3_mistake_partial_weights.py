# ---
# kind: mistake
# exercise: e3
# about: a weight for parity and a wrong loss
# loses:
#   u06_e3_weights_losses: |
#     weighted: wrong loss of output 'digit'
#       expected: sparse_categorical_crossentropy
#       actual:   mean_squared_error
#       hint:     the squared error is for quantities; classes take a crossentropy
#   u06_e3_weights_total: |
#     total_loss: wrong number
#       expected: another number
#       actual:   0.8
#       hint:     that is the plain sum: the weights are missing
# checks:
#   u06_e3_weights_losses: check_compiled
#   u06_e3_weights_total: check_number
# hints:
#   u06_e3_weights_losses: the squared error is for quantities; classes take a crossentropy
#   u06_e3_weights_total: 'that is the plain sum: the weights are missing'
# ---
# %% u06_e3_weights
weighted = build_two_heads()
weighted.compile(
    loss={"digit": "mse", "parity": "binary_crossentropy"},
    loss_weights={"digit": 1.0, "parity": 0.2},
)
total_loss = 0.8
