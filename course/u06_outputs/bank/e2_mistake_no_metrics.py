# ---
# kind: mistake
# exercise: e2
# about: no metrics at all
# loses:
#   u06_e2_compile_metrics: |
#     compiled: missing metric of output 'digit'
#       expected: accuracy
#       actual:   none
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
)
