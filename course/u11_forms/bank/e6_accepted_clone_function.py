# ---
# kind: accepted
# exercise: e6
# about: clone_function freezes while it copies; the cut part nested as a layer
# ---
# %% u11_e6_clinic
faults = {"A": "Old head kept", "B": "weights lost ", "C": "cut too deep", "D": "not frozen"}
learns = {n: int(sum(w.numpy().size for w in p.trainable_weights)) for n, p in patients.items()}
same = dict.fromkeys("ACD", True) | {"B": False}

def frozen(layer):
    made = type(layer).from_config(layer.get_config())
    made.trainable = False
    return made

copy = keras.models.clone_model(trained, clone_function=frozen)
copy.set_weights(trained.get_weights())
base = keras.Model(copy.input, copy.get_layer("joined").output)
m = keras.Input(shape=(13,), name="measurements")
repaired = keras.Model(m, layers.Dense(1, activation="sigmoid")(base(m)))
