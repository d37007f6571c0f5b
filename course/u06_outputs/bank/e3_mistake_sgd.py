# ---
# kind: mistake
# exercise: e3
# about: another optimizer
# loses:
#   u06_e3_compile_optimizer: |
#     compiled: wrong optimizer
#       expected: adam
#       actual:   sgd
# checks:
#   u06_e3_compile_optimizer: check_compiled
# ---
# %% u06_e3_compile
compiled = build_two_heads()
compiled.compile(
    optimizer="sgd",
    loss={"digit": "sparse_categorical_crossentropy", "turned": "binary_crossentropy"},
    loss_weights={"digit": 1.0, "turned": 0.2},
    metrics={"digit": ["accuracy"], "turned": ["accuracy"]},
)
total_loss = 0.56
