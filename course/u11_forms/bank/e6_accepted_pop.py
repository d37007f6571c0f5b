# ---
# kind: accepted
# exercise: e6
# about: a stack-like way: the weights by name, frozen at the end
# ---
# %% u11_e6_clinic
faults = {"A": "old head kept", "B": "weights lost", "C": "cut too deep", "D": "not frozen"}
learns = {n: sum(int(ops.size(w)) for w in p.trainable_variables) for n, p in patients.items()}
same = {n: bool(np.allclose(p.layers[1].kernel, trained.layers[1].kernel)) for n, p in patients.items()}
fresh = joint(0)
fresh.set_weights(trained.get_weights())
repaired = keras.Model(fresh.inputs[0], [layers.Dense(1, activation=ops.sigmoid, name="keep")(fresh.layers[-2].output)])
repaired.layers[1].trainable = False
