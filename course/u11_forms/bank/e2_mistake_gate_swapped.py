# ---
# kind: mistake
# exercise: e2
# about: relu and sigmoid exchanged between the two branches
# loses:
#   u11_e2_rebuild_picture: |
#     rebuilt, layer 2 (Dense, 8 units) and layer 3 (Dense, 8 units): the activations are exchanged
#       expected: relu, then sigmoid
#       actual:   sigmoid, then relu
# checks:
#   u11_e2_rebuild_picture: check_same_architecture
# ---
# %% u11_e2_rebuild
m = keras.Input(shape=(13,), name="measurements")
l = Limit(2.0)(m)
x = layers.Multiply()([layers.Dense(8, activation="sigmoid")(l), layers.Dense(8, activation="relu")(m)])
rebuilt = keras.Model(m, layers.Dense(3, activation="softmax")(layers.Concatenate()([l, x])))
