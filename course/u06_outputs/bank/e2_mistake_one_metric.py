# ---
# kind: mistake
# exercise: e2
# about: one list of metrics, for the first head only
# loses:
#   u06_e2_compile_metrics: |
#     compiled: missing metric of output 'parity'
#       expected: accuracy
#       actual:   none
# checks:
#   u06_e2_compile_metrics: check_compiled
# ---
# %% u06_e2_compile
compiled = build_two_heads()
compiled.compile(
    optimizer="adam",
    loss={"digit": "sparse_categorical_crossentropy", "parity": "binary_crossentropy"},
    metrics={"digit": ["accuracy"]},
)
