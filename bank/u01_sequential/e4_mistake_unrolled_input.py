# ---
# kind: mistake
# exercise: e4
# about: took unrolled pictures instead of squares
# loses:
#   u01_e4_repaired_input: null
# ---
# %% u01_e4_repaired
repaired = keras.Sequential(
    [
        keras.Input(shape=(64,)),
        layers.Dense(64, activation="relu"),
        layers.Dense(10, activation="softmax"),
    ]
)
