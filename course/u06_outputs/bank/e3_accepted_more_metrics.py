# ---
# kind: accepted
# exercise: e3
# about: more metrics than asked for; a helper
# ---
# %% u06_e3_compile
def compiled_with(weight):
    model = build_two_heads()
    model.compile(
        "adam",
        loss=dict(digit="sparse_categorical_crossentropy", turned="binary_crossentropy"),
        loss_weights=dict(digit=1.0, turned=weight),
        metrics=dict(digit=["accuracy", "sparse_top_k_categorical_accuracy"], turned=["acc", "mse"]),
    )
    return model


compiled = compiled_with(0.2)
total_loss = 56 / 100
