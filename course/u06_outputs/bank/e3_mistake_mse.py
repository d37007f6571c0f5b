# ---
# kind: mistake
# exercise: e3
# about: the squared error for yes or no
# loses:
#   u06_e3_compile_losses: |
#     compiled: wrong loss of output 'turned'
#       expected: binary_crossentropy
#       actual:   mean_squared_error
#       hint:     the squared error is for quantities; a probability takes a crossentropy
# checks:
#   u06_e3_compile_losses: check_compiled
# hints:
#   u06_e3_compile_losses: the squared error is for quantities; a probability takes a crossentropy
# ---
# %% u06_e3_compile
compiled = build_two_heads()
compiled.compile(
    optimizer="adam",
    loss={"digit": "sparse_categorical_crossentropy", "turned": "mse"},
    loss_weights={"digit": 1.0, "turned": 0.2},
    metrics={"digit": ["accuracy"], "turned": ["accuracy"]},
)
total_loss = 0.56
