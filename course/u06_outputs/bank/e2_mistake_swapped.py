# ---
# kind: mistake
# exercise: e2
# about: the losses swapped
# loses:
#   u06_e2_compile_losses: |
#     compiled: wrong loss of output 'digit'
#       expected: sparse_categorical_crossentropy
#       actual:   binary_crossentropy
#       hint:     the losses of the outputs are exchanged
#     compiled: wrong loss of output 'parity'
#       expected: binary_crossentropy
#       actual:   sparse_categorical_crossentropy
#       hint:     the losses of the outputs are exchanged
# checks:
#   u06_e2_compile_losses: check_compiled
# hints:
#   u06_e2_compile_losses: the losses of the outputs are exchanged
# ---
# %% u06_e2_compile
compiled = build_two_heads()
compiled.compile(
    optimizer="adam",
    loss={"digit": "binary_crossentropy", "parity": "sparse_categorical_crossentropy"},
    metrics={"digit": ["accuracy"], "parity": ["accuracy"]},
)
