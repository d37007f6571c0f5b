# ---
# kind: mistake
# exercise: e2
# about: the Limit with its default
# loses:
#   u11_e2_rebuild_picture: |
#     rebuilt, layer 1 (Limit): wrong most
#       expected: 2
#       actual:   1
#       hint:     look at the argument most= of this layer
# checks:
#   u11_e2_rebuild_picture: check_same_architecture
# hints:
#   u11_e2_rebuild_picture: look at the argument most= of this layer
# ---
# %% u11_e2_rebuild
m = keras.Input(shape=(13,), name="measurements")
l = Limit()(m)
x = layers.Multiply()([layers.Dense(8, activation="relu")(l), layers.Dense(8, activation="sigmoid")(m)])
rebuilt = keras.Model(m, layers.Dense(3, activation="softmax")(layers.Concatenate()([l, x])))
