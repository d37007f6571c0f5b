# ---
# kind: mistake
# exercise: e2
# about: both branches with relu
# loses:
#   u11_e2_rebuild_picture: |
#     rebuilt, layer 3 (Dense, 8 units): wrong activation
#       expected: sigmoid
#       actual:   relu
#       hint:     relu does not keep each unit by itself between 0 and 1
# checks:
#   u11_e2_rebuild_picture: check_same_architecture
# hints:
#   u11_e2_rebuild_picture: relu does not keep each unit by itself between 0 and 1
# ---
# %% u11_e2_rebuild
m = keras.Input(shape=(13,), name="measurements")
l = Limit(2.0)(m)
x = layers.Multiply()([layers.Dense(8, activation="relu")(l), layers.Dense(8, activation="relu")(m)])
rebuilt = keras.Model(m, layers.Dense(3, activation="softmax")(layers.Concatenate()([l, x])))
