# ---
# kind: accepted
# exercise: e3
# about: objects for losses and metrics, a rate of one's own
# ---
# %% u06_e3_compile
compiled = build_two_heads()
compiled.compile(
    optimizer=keras.optimizers.Adam(0.01),
    loss={
        "turned": keras.losses.BinaryCrossentropy(),
        "digit": keras.losses.SparseCategoricalCrossentropy(),
    },
    loss_weights={"turned": 1 / 5, "digit": 1},
    metrics={"digit": keras.metrics.SparseCategoricalAccuracy(), "turned": "accuracy"},
)
total_loss = 0.5 + 0.3 * 0.2
