# ---
# kind: accepted
# exercise: e4
# about: compares the weights of both ways by identity
# ---
# %% u07_e4_prove
def shared(model):
    ways = [keras.Model(model.inputs[i], model.outputs[i]) for i in (0, 1)]
    sets = [{id(weight) for weight in way.weights} for way in ways]
    return sets[0] == sets[1]
