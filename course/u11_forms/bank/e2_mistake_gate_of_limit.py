# ---
# kind: mistake
# exercise: e2
# about: the gate reads the limited numbers, too
# loses:
#   u11_e2_rebuild_picture: |
#     rebuilt, layer 3 (Dense, 8 units): reads the wrong tensor
#       expected: input 'measurements'
#       actual:   layer 1 (Limit)
#       hint:     it is called on the result of layer 1 (Limit), not on what went in
# checks:
#   u11_e2_rebuild_picture: check_same_architecture
# hints:
#   u11_e2_rebuild_picture: it is called on the result of layer 1 (Limit), not on what went in
# ---
# %% u11_e2_rebuild
m = keras.Input(shape=(13,), name="measurements")
l = Limit(2.0)(m)
x = layers.Multiply()([layers.Dense(8, activation="relu")(l), layers.Dense(8, activation="sigmoid")(l)])
rebuilt = keras.Model(m, layers.Dense(3, activation="softmax")(layers.Concatenate()([l, x])))
