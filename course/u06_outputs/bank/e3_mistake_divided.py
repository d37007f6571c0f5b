# ---
# kind: mistake
# exercise: e3
# about: divides by the sum of the weights
# loses:
#   u06_e3_weights_total: |
#     total_loss: wrong number
#       expected: another number
#       actual:   0.466667
#       hint:     Keras sums the weighted losses, it does not divide by the weights
# checks:
#   u06_e3_weights_total: check_number
# hints:
#   u06_e3_weights_total: Keras sums the weighted losses, it does not divide by the weights
# ---
# %% u06_e3_weights
weighted = build_two_heads()
weighted.compile(
    loss={"digit": "sparse_categorical_crossentropy", "parity": "binary_crossentropy"},
    loss_weights={"digit": 1.0, "parity": 0.2},
)
total_loss = (0.5 + 0.2 * 0.3) / 1.2
