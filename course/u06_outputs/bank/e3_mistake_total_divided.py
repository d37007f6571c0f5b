# ---
# kind: mistake
# exercise: e3
# about: divides by the sum of the weights
# loses:
#   u06_e3_compile_total: |
#     total_loss: wrong number
#       expected: another number
#       actual:   0.466667
#       hint:     Keras sums the weighted losses, it does not divide by the weights
# checks:
#   u06_e3_compile_total: check_number
# hints:
#   u06_e3_compile_total: Keras sums the weighted losses, it does not divide by the weights
# ---
# %% u06_e3_compile
compiled = build_two_heads()
compiled.compile(
    optimizer="adam",
    loss={"digit": "sparse_categorical_crossentropy", "turned": "binary_crossentropy"},
    loss_weights={"digit": 1.0, "turned": 0.2},
    metrics={"digit": ["accuracy"], "turned": ["accuracy"]},
)
total_loss = 0.56 / 1.2
