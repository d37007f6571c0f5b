# ---
# kind: mistake
# exercise: e5
# about: inputs without names
# loses:
#   u04_e5_train_inputs: null
#   u04_e5_train_matters: null
#   u04_e5_train_score: null
# ---
# %% u04_e5_train
keras.utils.set_random_seed(4)
ins = [keras.Input(shape=(10,)) for n in ["mean", "error", "worst"]]
x = layers.Concatenate()([layers.Dense(8, activation="relu")(i) for i in ins])
trained = keras.Model(ins, layers.Dense(1, activation="sigmoid")(x))
trained.compile(optimizer=keras.optimizers.Adam(0.005), loss="binary_crossentropy")
h = trained.fit([tumours.x_train[n] for n in ["mean", "error", "worst"]], tumours.y_train, epochs=25, verbose=0)
