# ---
# kind: mistake
# exercise: e3
# about: no metrics
# loses:
#   u06_e3_compile_metrics: |
#     compiled: missing metric of output 'digit'
#       expected: accuracy
#       actual:   none
#     compiled: missing metric of output 'turned'
#       expected: accuracy
#       actual:   none
# checks:
#   u06_e3_compile_metrics: check_compiled
# ---
# %% u06_e3_compile
compiled = build_two_heads()
compiled.compile(
    optimizer="adam",
    loss={"digit": "sparse_categorical_crossentropy", "turned": "binary_crossentropy"},
    loss_weights={"digit": 1.0, "turned": 0.2},
)
total_loss = 0.56
