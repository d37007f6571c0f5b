# ---
# kind: mistake
# exercise: e2
# about: one loss beside a weight for each head, which fit refuses
# loses:
#   u06_e2_compile_losses: |
#     compiled: losses and loss weights do not fit each other
#       expected: a weight for each loss
#       actual:   1 loss and 2 weights
#       hint:     compile takes this, fit refuses it; give both as dicts with the outputs' names
# checks:
#   u06_e2_compile_losses: check_compiled
# hints:
#   u06_e2_compile_losses: compile takes this, fit refuses it; give both as dicts with the outputs' names
# ---
# %% u06_e2_compile
compiled = build_two_heads()
compiled.compile(
    optimizer="adam",
    loss="crossentropy",
    loss_weights={"digit": 1.0, "parity": 1.0},
    metrics={"digit": ["accuracy"], "parity": ["accuracy"]},
)
