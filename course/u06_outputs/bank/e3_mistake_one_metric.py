# ---
# kind: mistake
# exercise: e3
# about: one list of metrics for both
# loses:
#   u06_e3_compile_metrics: |
#     compiled: metrics in a list that does not fit the outputs
#       expected: 2 entries
#       actual:   1 entry
#       hint:     a dict with the outputs' names as keys cannot be misread
# checks:
#   u06_e3_compile_metrics: check_compiled
# hints:
#   u06_e3_compile_metrics: a dict with the outputs' names as keys cannot be misread
# ---
# %% u06_e3_compile
compiled = build_two_heads()
compiled.compile(
    optimizer="adam",
    loss={"digit": "sparse_categorical_crossentropy", "turned": "binary_crossentropy"},
    loss_weights={"digit": 1.0, "turned": 0.2},
    metrics=["accuracy"],
)
total_loss = 0.56
