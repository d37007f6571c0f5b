# ---
# kind: mistake
# exercise: e2
# about: the lesson's loss weights left in
# loses:
#   u06_e2_compile_losses: |
#     compiled: wrong loss weight of output 'parity'
#       expected: 1.0
#       actual:   0.5
# checks:
#   u06_e2_compile_losses: check_compiled
# ---
# %% u06_e2_compile
compiled = build_two_heads()
compiled.compile(
    optimizer="adam",
    loss={"digit": "sparse_categorical_crossentropy", "parity": "binary_crossentropy"},
    loss_weights={"digit": 1.0, "parity": 0.5},
    metrics={"digit": ["accuracy"], "parity": ["accuracy"]},
)
