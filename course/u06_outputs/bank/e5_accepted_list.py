# ---
# kind: accepted
# exercise: e5
# about: outputs and losses as lists
# ---
# %% u06_e5_wine
x = keras.Input(shape=(12,))
features = layers.Dense(24, activation="relu")(x)
grape = layers.Dense(3, activation="softmax", name="grape")(features)
tint = layers.Dense(1, name="tint")(features)
wine_heads = keras.Model(x, [grape, tint])
wine_heads.compile(optimizer="adam", loss=["sparse_categorical_crossentropy", "mean_squared_error"])
