# ---
# kind: accepted
# exercise: e3
# about: lists in the order of the sorted keys
# ---
# %% u06_e3_compile
compiled = build_two_heads()
compiled.compile(
    optimizer="adam",
    loss=["sparse_categorical_crossentropy", "binary_crossentropy"],
    loss_weights=[1, 0.2],
    metrics=[["accuracy"], ["accuracy"]],
)
total_loss = float(sum([0.5 * 1, 0.3 * 0.2]))
