# ---
# kind: mistake
# exercise: e3
# about: trained it after copying
# loses:
#   u02_e3_back_weights: null
# ---
# %% u02_e3_back
back = keras.Sequential(
    [
        keras.Input(shape=(8, 8)),
        layers.Flatten(),
        layers.Dense(12, activation="elu"),
        layers.Dense(10, activation="softmax"),
    ]
)
back.set_weights(reader.get_weights())
back.compile(optimizer="sgd", loss="sparse_categorical_crossentropy")
digits = sg.data.digits()
squares = digits.x_train[:32].reshape(-1, 8, 8)
back.fit(squares, digits.y_train[:32], verbose=0)
