# ---
# kind: mistake
# exercise: e2
# about: only the deep branch
# loses:
#   u03_e2_wide_deep_merge: |
#     wide_deep: no concatenate
#       expected: a concatenate of several tensors
#       actual:   no two tensors meet in the model
#       hint:     a merge is called on a list of the branches' last tensors, all of them, and the model goes on from what it gives
#   u03_e2_wide_deep_graph: |
#     wide_deep: a concatenate is missing
#       expected: concatenate, reading input 1 and layer 2 (Dense), before layer 3 (Dense)
#       actual:   layer 3 (Dense) reads layer 2 (Dense)
#       hint:     keep the tensor from before the layers under a name, and concatenate the two
# checks:
#   u03_e2_wide_deep_merge: check_merge
#   u03_e2_wide_deep_graph: check_same_architecture
# hints:
#   u03_e2_wide_deep_merge: a merge is called on a list of the branches' last tensors, all of them, and the model goes on from what it gives
#   u03_e2_wide_deep_graph: keep the tensor from before the layers under a name, and concatenate the two
# ---
# %% u03_e2_wide_deep
inputs = keras.Input(shape=(10,))
x = layers.Dense(24, activation="relu")(inputs)
x = layers.Dense(12, activation="relu")(x)
wide_deep = keras.Model(inputs, layers.Dense(1)(x))
