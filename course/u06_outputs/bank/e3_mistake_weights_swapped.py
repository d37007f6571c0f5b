# ---
# kind: mistake
# exercise: e3
# about: the weights swapped
# loses:
#   u06_e3_compile_weights: |
#     compiled: wrong loss weight of output 'digit'
#       expected: 1.0
#       actual:   0.2
#       hint:     the weights of the outputs are exchanged
#     compiled: wrong loss weight of output 'turned'
#       expected: 0.2
#       actual:   1.0
#       hint:     the weights of the outputs are exchanged
# checks:
#   u06_e3_compile_weights: check_compiled
# hints:
#   u06_e3_compile_weights: the weights of the outputs are exchanged
# ---
# %% u06_e3_compile
compiled = build_two_heads()
compiled.compile(
    optimizer="adam",
    loss={"digit": "sparse_categorical_crossentropy", "turned": "binary_crossentropy"},
    loss_weights={"digit": 0.2, "turned": 1.0},
    metrics={"digit": ["accuracy"], "turned": ["accuracy"]},
)
total_loss = 0.56
