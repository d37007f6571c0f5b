# ---
# kind: accepted
# exercise: e5
# about: a stack around the base, frozen after compile and before the first fit
# ---
# %% u10_e5_reuse
keras.utils.set_random_seed(3)
transfer = keras.Sequential([keras.Input((64,)), base, layers.Dense(1), layers.Activation("sigmoid")])
transfer.compile("adam", "binary_crossentropy", metrics=["accuracy"])
base.trainable = False
transfer.fit(x_few, bowl_few, epochs=100, batch_size=8, verbose=0)
pays = dict(bowl="reuse", lean="new")
