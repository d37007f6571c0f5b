# ---
# kind: mistake
# exercise: e3
# about: concatenated instead of added
# loses:
#   u03_e3_three_merge: |
#     three_opinions: another kind of merge
#       expected: add
#       actual:   concatenate
#       hint:     concatenation puts tensors side by side, so that widths add up
#   u03_e3_three_graph: |
#     three_opinions, layer 5 (concatenate): another kind of merge
#       expected: add
#       actual:   concatenate
#       hint:     concatenation puts tensors side by side, so that widths add up
# checks:
#   u03_e3_three_merge: check_merge
#   u03_e3_three_graph: check_same_architecture
# hints:
#   u03_e3_three_merge: concatenation puts tensors side by side, so that widths add up
#   u03_e3_three_graph: concatenation puts tensors side by side, so that widths add up
# ---
# %% u03_e3_three
x = keras.Input(shape=(10,))
one = layers.Dense(8, activation="relu")(x)
two = layers.Dense(8, activation="tanh")(x)
three = layers.Dense(16, activation="relu")(x)
three = layers.Dense(8, activation="relu")(three)
three_opinions = keras.Model(x, layers.Dense(1)(layers.Concatenate()([one, two, three])))
