# ---
# kind: accepted
# exercise: e1
# about: lets Keras count the glued network
# ---
# %% u04_e1_glued
glued = keras.Sequential(
    [
        keras.Input(shape=(20,)),
        layers.Dense(32, activation="relu"),
        layers.Dense(1, activation="sigmoid"),
    ]
)
glued_parameters = glued.count_params()
