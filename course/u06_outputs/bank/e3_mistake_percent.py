# ---
# kind: mistake
# exercise: e3
# about: a weight in percent
# loses:
#   u06_e3_compile_weights: |
#     compiled: wrong loss weight of output 'digit'
#       expected: 1.0
#       actual:   100.0
#     compiled: wrong loss weight of output 'turned'
#       expected: 0.2
#       actual:   20.0
# checks:
#   u06_e3_compile_weights: check_compiled
# ---
# %% u06_e3_compile
compiled = build_two_heads()
compiled.compile(
    optimizer="adam",
    loss={"digit": "sparse_categorical_crossentropy", "turned": "binary_crossentropy"},
    loss_weights={"digit": 100, "turned": 20},
    metrics={"digit": ["accuracy"], "turned": ["accuracy"]},
)
total_loss = 0.56
