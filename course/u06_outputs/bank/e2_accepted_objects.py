# ---
# kind: accepted
# exercise: e2
# about: loss, metric and optimizer as objects
# ---
# %% u06_e2_compile
compiled = build_two_heads()
compiled.compile(
    keras.optimizers.Adam(learning_rate=0.003),
    loss={
        "parity": keras.losses.BinaryCrossentropy(),
        "digit": keras.losses.SparseCategoricalCrossentropy(),
    },
    metrics={
        "digit": [keras.metrics.SparseCategoricalAccuracy(name="accuracy")],
        "parity": [keras.metrics.BinaryAccuracy(name="accuracy")],
    },
)
