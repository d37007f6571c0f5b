# ---
# kind: accepted
# exercise: e2
# about: a metric without a list around it
# ---
# %% u06_e2_compile
compiled = build_two_heads()
compiled.compile(
    optimizer="Adam",
    loss={"digit": "sparse_categorical_crossentropy", "parity": "binary_crossentropy"},
    metrics={"digit": "accuracy", "parity": "accuracy"},
)
