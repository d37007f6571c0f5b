# ---
# kind: accepted
# exercise: e4
# about: how many weights there are in all, and on each way
# ---
# %% u07_e4_prove
def shared(model):
    ways = [keras.Model(model.inputs[i], model.outputs[i]).weights for i in (0, 1)]
    everything = {id(weight) for way in ways for weight in way}
    return len(everything) == len(ways[0]) == len(ways[1])
