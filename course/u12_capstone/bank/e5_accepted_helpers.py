# ---
# kind: accepted
# exercise: e5
# about: helpers, inputs as a dict, activations as layers
# ---
# %% u12_e5_offer
def dense(units, x):
    return layers.ReLU()(layers.Dense(units)(x))

visits = {name: keras.Input(shape=(3,), name=name) for name in ("first", "second")}
measure = keras.Sequential([keras.Input((3,)), layers.Dense(8), layers.Activation("relu")])
said = {name: measure(x) for name, x in visits.items()}
x = dense(16, layers.Concatenate()([said["second"] - said["first"], said["second"]]))
x = layers.Dense(16, activation="linear")(x) + x
waist = layers.Dense(1)(x)
offer = keras.Model(visits, [layers.Dense(1)(x), waist, layers.Dense(1)(waist)])
unmet = ["separate", "corrects"]
