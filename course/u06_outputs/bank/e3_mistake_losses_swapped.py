# ---
# kind: mistake
# exercise: e3
# about: the losses swapped
# loses:
#   u06_e3_compile_losses: |
#     compiled: wrong loss of output 'digit'
#       expected: sparse_categorical_crossentropy
#       actual:   binary_crossentropy
#       hint:     the losses of the outputs are exchanged
#     compiled: wrong loss of output 'turned'
#       expected: binary_crossentropy
#       actual:   sparse_categorical_crossentropy
#       hint:     the losses of the outputs are exchanged
# checks:
#   u06_e3_compile_losses: check_compiled
# hints:
#   u06_e3_compile_losses: the losses of the outputs are exchanged
# ---
# %% u06_e3_compile
compiled = build_two_heads()
compiled.compile(
    optimizer="adam",
    loss={"digit": "binary_crossentropy", "turned": "sparse_categorical_crossentropy"},
    loss_weights={"digit": 1.0, "turned": 0.2},
    metrics={"digit": ["accuracy"], "turned": ["accuracy"]},
)
total_loss = 0.56
