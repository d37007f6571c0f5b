# ---
# kind: accepted
# exercise: e5
# about: each block is a model, put into a stack
# ---
# %% u08_e5_clinic
fault = "starts too late"
block_number = 2
left = -0.0
def block():
    p = keras.Input((6, 6, 4))
    stack = keras.Sequential([layers.Conv2D(4, 3, padding="same"), layers.ReLU()])
    return keras.Model(p, ops.relu(p + layers.Conv2D(4, 3, padding="same")(stack(p))))


repaired = keras.Sequential([keras.Input((6, 6, 4)), block(), block(), block()])
