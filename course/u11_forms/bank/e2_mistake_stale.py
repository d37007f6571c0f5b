# ---
# kind: mistake
# exercise: e2
# about: the limited numbers are made, and the branches read the input
# loses:
#   u11_e2_rebuild_picture: |
#     rebuilt: a Limit layer is missing
#       expected: Limit, between input 'measurements' and layer 1 (Dense, 8 units) and layer 4 (concatenate)
#       actual:   layer 1 (Dense, 8 units) reads input 'measurements'
#       hint:     no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?
# checks:
#   u11_e2_rebuild_picture: check_same_architecture
# hints:
#   u11_e2_rebuild_picture: 'no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?'
# ---
# %% u11_e2_rebuild
m = keras.Input(shape=(13,), name="measurements")
l = Limit(2.0)(m)
x = layers.Multiply()([layers.Dense(8, activation="relu")(m), layers.Dense(8, activation="sigmoid")(m)])
rebuilt = keras.Model(m, layers.Dense(3, activation="softmax")(layers.Concatenate()([m, x])))
