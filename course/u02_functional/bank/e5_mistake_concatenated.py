# ---
# kind: mistake
# exercise: e5
# about: concatenates in place of adding
# loses:
#   u02_e5_rebuilt_graph: |
#     rebuilt, layer 4 (concatenate): another kind of merge
#       expected: add
#       actual:   concatenate
#       hint:     concatenation puts tensors side by side, so that widths add up
# checks:
#   u02_e5_rebuilt_graph: check_same_architecture
# hints:
#   u02_e5_rebuilt_graph: concatenation puts tensors side by side, so that widths add up
# ---
# %% u02_e5_rebuilt
x = keras.Input(shape=(24,))
a = layers.Dense(24, activation="tanh")(x)
b = layers.Dropout(0.3)(a)
c = layers.Dense(24, activation="relu")(b)
rebuilt = keras.Model(x, layers.Dense(5, activation="softmax")(layers.Concatenate()([a, c])))
