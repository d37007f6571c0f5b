# ---
# kind: accepted
# exercise: e2
# about: losses as functions, the short name of accuracy
# ---
# %% u06_e2_compile
compiled = build_two_heads()
compiled.compile(
    optimizer="adam",
    loss={
        "digit": keras.losses.sparse_categorical_crossentropy,
        "parity": keras.losses.binary_crossentropy,
    },
    metrics={"digit": ["acc"], "parity": ["accuracy"]},
)
