# ---
# kind: accepted
# exercise: e3
# about: objects for losses, another optimizer, the sum as a fraction
# ---
# %% u06_e3_weights
weighted = build_two_heads()
weighted.compile(
    optimizer="sgd",
    loss={
        "digit": keras.losses.SparseCategoricalCrossentropy(),
        "parity": keras.losses.BinaryCrossentropy(),
    },
    loss_weights={"parity": 0.2, "digit": 1},
)
total_loss = 56 / 100
