# ---
# kind: mistake
# exercise: e3
# about: the losses and their weights, all multiplied
# loses:
#   u06_e3_compile_total: |
#     total_loss: wrong number
#       expected: another number
#       actual:   0.03
#       hint:     each loss times its own weight, then the sum
# checks:
#   u06_e3_compile_total: check_number
# hints:
#   u06_e3_compile_total: each loss times its own weight, then the sum
# ---
# %% u06_e3_compile
compiled = build_two_heads()
compiled.compile(
    optimizer="adam",
    loss={"digit": "sparse_categorical_crossentropy", "turned": "binary_crossentropy"},
    loss_weights={"digit": 1.0, "turned": 0.2},
    metrics={"digit": ["accuracy"], "turned": ["accuracy"]},
)
total_loss = 0.5 * 0.3 * 0.2
