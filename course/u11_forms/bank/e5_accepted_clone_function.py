# ---
# kind: accepted
# exercise: e5
# about: clone with clone_function that keeps the layers themselves
# ---
# %% u11_e5_opened
both = keras.Model(inputs=nose.inputs, outputs=[nose.layers[2].output, nose.output], name="both")
start = keras.Input(shape=(13,), name="start")
first, second = both(start)
opened = keras.Model(start, [layers.Identity()(first), whole.layers[-1](second)])
