# ---
# kind: accepted
# exercise: e5
# about: dropout and batch normalisation
# ---
# %% u04_e5_train
keras.utils.set_random_seed(2)
ins = [keras.Input(shape=(10,), name=n) for n in ["mean", "error", "worst"]]
x = layers.Concatenate()([layers.Dense(2, activation="relu")(i) for i in ins])
x = layers.Dropout(0.2)(layers.BatchNormalization()(x))
trained = keras.Model(ins, layers.Dense(1, activation="sigmoid")(x))
trained.compile(optimizer=keras.optimizers.Adam(0.02), loss=keras.losses.BinaryCrossentropy())
h = trained.fit(tumours.x_train, tumours.y_train, epochs=12, verbose=0)
