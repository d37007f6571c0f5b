# ---
# kind: accepted
# exercise: e5
# about: the number is measured on a silent copy
# ---
# %% u08_e5_clinic
import numpy as np

silent = keras.models.clone_model(patient)
silent.set_weights([np.zeros_like(w) for w in patient.get_weights()])
left = silent.predict(np.full((1, 6, 6, 4), 3.0), verbose=0)[0, 2, 2, 1]
fault, block_number = "Starts too late", 2.0


def block(x):
    body = layers.Conv2D(4, 3, padding="same", activation="relu")(x)
    body = layers.Conv2D(4, 3, padding="same")(body)
    return layers.Activation("relu")(layers.Add()([body, x]))


p = keras.Input(shape=(6, 6, 4), name="x")
repaired = keras.Model(p, block(block(block(p))))
