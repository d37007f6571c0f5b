# ---
# kind: mistake
# exercise: e2
# about: categorical instead of sparse categorical
# loses:
#   u06_e2_compile_losses: |
#     compiled: wrong loss of output 'digit'
#       expected: sparse_categorical_crossentropy
#       actual:   categorical_crossentropy
#       hint:     the labels are class numbers, not one-hot rows: the sparse loss reads them
# checks:
#   u06_e2_compile_losses: check_compiled
# hints:
#   u06_e2_compile_losses: 'the labels are class numbers, not one-hot rows: the sparse loss reads them'
# ---
# %% u06_e2_compile
compiled = build_two_heads()
compiled.compile(
    optimizer="adam",
    loss={"digit": "categorical_crossentropy", "parity": "binary_crossentropy"},
    metrics={"digit": ["accuracy"], "parity": ["accuracy"]},
)
