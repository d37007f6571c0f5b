# ---
# kind: mistake
# exercise: e3
# about: a weight for one head only, which fit refuses
# loses:
#   u06_e3_weights_losses:
#   u06_e3_weights_values:
# ---
# %% u06_e3_weights
weighted = build_two_heads()
weighted.compile(
    optimizer="adam",
    loss={"digit": "sparse_categorical_crossentropy", "parity": "binary_crossentropy"},
    loss_weights={"parity": 0.2},
)
total_loss = 0.56
