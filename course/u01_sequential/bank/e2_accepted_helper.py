# ---
# kind: accepted
# exercise: e2
# about: a helper function and a comprehension
# ---
# %% u01_e2_classifier
def dense_stack(width, *specification):
    parts = [layers.Dense(units, activation=how) for units, how in specification]
    return keras.Sequential([keras.Input(shape=(width,)), *parts])


classifier = dense_stack(64, (64, "relu"), (10, "softmax"))
