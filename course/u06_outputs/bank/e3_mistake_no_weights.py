# ---
# kind: mistake
# exercise: e3
# about: no weights
# loses:
#   u06_e3_compile_weights: |
#     compiled: wrong loss weight of output 'turned'
#       expected: 0.2
#       actual:   1.0
#       hint:     no weight was given, so it is 1
# checks:
#   u06_e3_compile_weights: check_compiled
# hints:
#   u06_e3_compile_weights: no weight was given, so it is 1
# ---
# %% u06_e3_compile
compiled = build_two_heads()
compiled.compile(
    optimizer="adam",
    loss={"digit": "sparse_categorical_crossentropy", "turned": "binary_crossentropy"},
    metrics={"digit": ["accuracy"], "turned": ["accuracy"]},
)
total_loss = 0.56
