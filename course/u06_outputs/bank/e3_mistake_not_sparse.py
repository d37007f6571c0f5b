# ---
# kind: mistake
# exercise: e3
# about: categorical_crossentropy for whole-number targets
# loses:
#   u06_e3_compile_losses: |
#     compiled: wrong loss of output 'digit'
#       expected: sparse_categorical_crossentropy
#       actual:   categorical_crossentropy
#       hint:     the labels are class numbers, not one-hot rows: the sparse loss reads them
# checks:
#   u06_e3_compile_losses: check_compiled
# hints:
#   u06_e3_compile_losses: 'the labels are class numbers, not one-hot rows: the sparse loss reads them'
# ---
# %% u06_e3_compile
compiled = build_two_heads()
compiled.compile(
    optimizer="adam",
    loss={"digit": "categorical_crossentropy", "turned": "binary_crossentropy"},
    loss_weights={"digit": 1.0, "turned": 0.2},
    metrics={"digit": ["accuracy"], "turned": ["accuracy"]},
)
total_loss = 0.56
