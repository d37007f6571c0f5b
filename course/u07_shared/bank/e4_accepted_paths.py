# ---
# kind: accepted
# exercise: e4
# about: a lambda; each weight is found by identity on the other way
# ---
# %% u07_e4_prove
way = lambda model, i: keras.Model(model.inputs[i], model.outputs[i]).weights
shared = lambda model: all(
    any(weight is other for other in way(model, i)) for weight in model.weights for i in (0, 1)
)
