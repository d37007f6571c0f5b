# ---
# kind: accepted
# exercise: e5
# about: the squared error as a function of one's own
# ---
# %% u06_e5_wine
def squared_error(y_true, y_pred):
    return ops.mean(ops.square(y_true - y_pred), axis=-1)


measurements = keras.Input(shape=(12,))
features = layers.Dense(24, activation="relu")(measurements)
grape = layers.Dense(3, activation="softmax", name="grape")(features)
tint = layers.Dense(1, name="tint")(features)
wine_heads = keras.Model(measurements, {"grape": grape, "tint": tint})
wine_heads.compile(
    optimizer="adam",
    loss={"grape": keras.losses.SparseCategoricalCrossentropy, "tint": squared_error},
)
