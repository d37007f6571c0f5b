# ---
# kind: mistake
# exercise: e3
# about: a weight for one head only, which fit refuses
# loses:
#   u06_e3_weights_losses: |
#     weighted: losses and loss weights do not fit each other
#       expected: a weight for each loss
#       actual:   no weight for 'digit'
#       hint:     compile takes this, fit refuses it; give both as dicts with the outputs' names
#   u06_e3_weights_values: |
#     weighted: losses and loss weights do not fit each other
#       expected: a weight for each loss
#       actual:   no weight for 'digit'
#       hint:     compile takes this, fit refuses it; give both as dicts with the outputs' names
# checks:
#   u06_e3_weights_losses: check_compiled
#   u06_e3_weights_values: check_compiled
# hints:
#   u06_e3_weights_losses: compile takes this, fit refuses it; give both as dicts with the outputs' names
#   u06_e3_weights_values: compile takes this, fit refuses it; give both as dicts with the outputs' names
# ---
# %% u06_e3_weights
weighted = build_two_heads()
weighted.compile(
    optimizer="adam",
    loss={"digit": "sparse_categorical_crossentropy", "parity": "binary_crossentropy"},
    loss_weights={"parity": 0.2},
)
total_loss = 0.56
