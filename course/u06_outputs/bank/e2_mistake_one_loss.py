# ---
# kind: mistake
# exercise: e2
# about: one loss for both heads
# loses:
#   u06_e2_compile_losses: |
#     compiled: wrong loss of output 'parity'
#       expected: binary_crossentropy
#       actual:   sparse_categorical_crossentropy
#       hint:     one unit answers yes or no, which is what the binary loss is for
# checks:
#   u06_e2_compile_losses: check_compiled
# ---
# %% u06_e2_compile
compiled = build_two_heads()
compiled.compile(
    optimizer="adam",
    loss="sparse_categorical_crossentropy",
    metrics={"digit": ["accuracy"], "parity": ["accuracy"]},
)
