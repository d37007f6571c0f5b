# ---
# kind: accepted
# exercise: e3
# about: with metrics
# ---
# %% u06_e3_weights
weighted = build_two_heads()
weighted.compile(
    optimizer="adam",
    loss={"digit": "sparse_categorical_crossentropy", "parity": "binary_crossentropy"},
    loss_weights={"digit": 1.0, "parity": 0.2},
    metrics={"digit": ["accuracy"], "parity": ["accuracy"]},
)
total_loss = sum([1 * 0.5, 0.2 * 0.3])
