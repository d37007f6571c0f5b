# ---
# kind: mistake
# exercise: e3
# about: a loss for one head only
# loses:
#   u06_e3_compile_losses: |
#     compiled: wrong loss of output 'turned'
#       expected: binary_crossentropy
#       actual:   none
#       hint:     an output without a loss is not trained; give every output its loss
#     compiled: losses and loss weights do not fit each other
#       expected: a weight for each loss
#       actual:   1 loss and 2 weights
#       hint:     compile takes this, fit refuses it; give both as dicts with the outputs' names
#   u06_e3_compile_weights: |
#     compiled: losses and loss weights do not fit each other
#       expected: a weight for each loss
#       actual:   1 loss and 2 weights
#       hint:     compile takes this, fit refuses it; give both as dicts with the outputs' names
# checks:
#   u06_e3_compile_losses: check_compiled
#   u06_e3_compile_weights: check_compiled
# hints:
#   u06_e3_compile_losses: an output without a loss is not trained; give every output its loss
#   u06_e3_compile_weights: compile takes this, fit refuses it; give both as dicts with the outputs' names
# ---
# %% u06_e3_compile
compiled = build_two_heads()
compiled.compile(
    optimizer="adam",
    loss={"digit": "sparse_categorical_crossentropy"},
    loss_weights={"digit": 1.0, "turned": 0.2},
    metrics={"digit": ["accuracy"], "turned": ["accuracy"]},
)
total_loss = 0.56
