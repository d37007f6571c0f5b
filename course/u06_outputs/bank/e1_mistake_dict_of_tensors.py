# ---
# kind: mistake
# exercise: e1
# about: took the dict of the two outputs for the model
# loses:
#   u06_e1_heads_input: |
#     not graded: tensors are points in a graph: give a model, keras.Model(inputs, outputs), or what is asked for of each tensor: tuple(tensor.shape), tensor.name
#   u06_e1_heads_parallel: |
#     not graded: tensors are points in a graph: give a model, keras.Model(inputs, outputs), or what is asked for of each tensor: tuple(tensor.shape), tensor.name
#   u06_e1_heads_activations: |
#     not graded: tensors are points in a graph: give a model, keras.Model(inputs, outputs), or what is asked for of each tensor: tuple(tensor.shape), tensor.name
# ---
# %% u06_e1_heads
pixels = keras.Input(shape=(64,))
features = layers.Dense(48, activation="relu")(pixels)
two_heads = {
    "digit": layers.Dense(10, activation="softmax", name="digit")(features),
    "turned": layers.Dense(1, activation="sigmoid", name="turned")(features),
}
