# ---
# kind: accepted
# exercise: e3
# about: NumPy for the sum
# ---
# %% u06_e3_weights
weighted = build_two_heads()
weighted.compile(
    loss={"digit": "sparse_categorical_crossentropy", "parity": "binary_crossentropy"},
    loss_weights={"digit": 1.0, "parity": 0.2},
)
total_loss = __import__("numpy").dot([1, 0.2], [0.5, 0.3])
