# ---
# kind: accepted
# exercise: e5
# about: one chained expression, inputs as a tuple, the trunk kept as it is made
# ---
# %% u06_e5_wine
wine_heads = keras.Model(
    x := keras.Input((12,)),
    {
        "colour": layers.Dense(1, name="colour")(f := layers.Dense(24, ops.relu)(x)),
        "cultivar": layers.Dense(3, keras.activations.softmax, name="cultivar")(f),
    },
)
wine_heads.compile("sgd", loss={"colour": "mse", "cultivar": "sparse_categorical_crossentropy"})
