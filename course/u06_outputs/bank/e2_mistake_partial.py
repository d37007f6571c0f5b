# ---
# kind: mistake
# exercise: e2
# about: a loss for one head only
# loses:
#   u06_e2_compile_losses: |
#     compiled: wrong loss of output 'parity'
#       expected: binary_crossentropy
#       actual:   none
#       hint:     an output without a loss is not trained; give every output its loss
# checks:
#   u06_e2_compile_losses: check_compiled
# hints:
#   u06_e2_compile_losses: an output without a loss is not trained; give every output its loss
# ---
# %% u06_e2_compile
compiled = build_two_heads()
compiled.compile(
    optimizer="adam",
    loss={"digit": "sparse_categorical_crossentropy"},
    metrics={"digit": ["accuracy"], "parity": ["accuracy"]},
)
