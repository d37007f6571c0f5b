# ---
# kind: accepted
# exercise: e4
# about: parts without Input, built when they are called; add and a loop
# ---
# %% u10_e4_cleaner
keras.utils.set_random_seed(4)
encoder, decoder = keras.Sequential(name="in"), keras.Sequential(name="out")
for part, last, activation in [(encoder, 10, None), (decoder, 64, "sigmoid")]:
    part.add(layers.Dense(40, activation=keras.activations.relu))
    part.add(layers.Dense(last, activation=activation))
x = keras.Input(shape=(64,))
cleaner = keras.Model(inputs=x, outputs=decoder(encoder(x)))
cleaner.compile(optimizer=keras.optimizers.Nadam(0.005), loss=keras.losses.MeanSquaredError())
for _ in range(3):
    cleaner.fit(x=spoiled_train, y=digits.x_train, epochs=6, verbose=0)
