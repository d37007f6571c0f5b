# ---
# kind: mistake
# exercise: e2
# about: sigmoid where three probabilities sum to 1
# loses:
#   u11_e2_rebuild_picture: |
#     rebuilt, layer 6 (Dense, 3 units): wrong activation
#       expected: softmax
#       actual:   sigmoid
#       hint:     sigmoid judges every unit by itself; the probabilities of several classes sum to 1
# checks:
#   u11_e2_rebuild_picture: check_same_architecture
# hints:
#   u11_e2_rebuild_picture: sigmoid judges every unit by itself; the probabilities of several classes sum to 1
# ---
# %% u11_e2_rebuild
m = keras.Input(shape=(13,), name="measurements")
l = Limit(2.0)(m)
x = layers.Multiply()([layers.Dense(8, activation="relu")(l), layers.Dense(8, activation="sigmoid")(m)])
rebuilt = keras.Model(m, layers.Dense(3, activation="sigmoid")(layers.Concatenate()([l, x])))
