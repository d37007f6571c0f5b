# ---
# kind: accepted
# exercise: e5
# about: one chained expression, inputs as a tuple, the trunk kept as it is made
# ---
# %% u06_e5_wine
wine_heads = keras.Model(
    x := keras.Input((12,)),
    {
        "tint": layers.Dense(1, name="tint")(f := layers.Dense(24, ops.relu)(x)),
        "grape": layers.Dense(3, keras.activations.softmax, name="grape")(f),
    },
)
wine_heads.compile("sgd", loss={"tint": "mse", "grape": "sparse_categorical_crossentropy"})
