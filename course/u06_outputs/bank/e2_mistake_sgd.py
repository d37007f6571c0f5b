# ---
# kind: mistake
# exercise: e2
# about: the optimizer is forgotten
# loses:
#   u06_e2_compile_optimizer: |
#     compiled: wrong optimizer
#       expected: adam
#       actual:   rmsprop
#       hint:     rmsprop is what compile takes when no optimizer is named
# checks:
#   u06_e2_compile_optimizer: check_compiled
# hints:
#   u06_e2_compile_optimizer: rmsprop is what compile takes when no optimizer is named
# ---
# %% u06_e2_compile
compiled = build_two_heads()
compiled.compile(
    loss={"digit": "sparse_categorical_crossentropy", "parity": "binary_crossentropy"},
    metrics={"digit": ["accuracy"], "parity": ["accuracy"]},
)
