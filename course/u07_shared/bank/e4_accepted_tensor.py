# ---
# kind: accepted
# exercise: e4
# about: a truth value as Keras' and NumPy's functions return it, without an axis
# ---
# %% u07_e4_prove
def shared(model):
    left, right = (keras.Model(i, o) for i, o in zip(model.inputs, model.outputs))
    same = {id(w) for w in left.weights} == {id(w) for w in right.weights}
    return keras.ops.convert_to_tensor(same) if same else np.array(same)
