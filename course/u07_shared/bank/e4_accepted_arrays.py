# ---
# kind: accepted
# exercise: e4
# about: counts arrays, and gives NumPy's truth value
# ---
# %% u07_e4_prove
def shared(model):
    counts = []
    for start, end in zip(model.inputs, model.outputs):
        counts.append(len(keras.Model(start, end).weights))
    return np.all(np.array(counts) == len(model.weights))
