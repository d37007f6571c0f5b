# ---
# kind: mistake
# exercise: e2
# about: one loss beside a weight for each head, which fit refuses
# loses:
#   u06_e2_compile_losses:
# ---
# %% u06_e2_compile
compiled = build_two_heads()
compiled.compile(
    optimizer="adam",
    loss="crossentropy",
    loss_weights={"digit": 1.0, "parity": 1.0},
    metrics={"digit": ["accuracy"], "parity": ["accuracy"]},
)
