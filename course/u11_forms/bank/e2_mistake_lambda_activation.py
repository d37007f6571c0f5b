# ---
# kind: mistake
# exercise: e2
# about: an activation by a lambda of two steps
# loses:
#   u11_e2_rebuild_picture: |
#     rebuilt, layer 3 (+ 1): not asked for
#       actual:   + 1, after layer 2 (Dense, 8 units)
#   u11_e2_rebuild_kept: |
#     rebuilt: the activation of the Dense layer does not come back
#       expected: nothing that load_model refuses in safe mode
#       actual:   a function of your own: it is Python code
#       hint:     name one of Keras' activations, such as 'relu'
# checks:
#   u11_e2_rebuild_picture: check_same_architecture
#   u11_e2_rebuild_kept: check_round_trip
# hints:
#   u11_e2_rebuild_kept: name one of Keras' activations, such as 'relu'
# ---
# %% u11_e2_rebuild
m = keras.Input(shape=(13,), name="measurements")
l = Limit(2.0)(m)
f = layers.Dense(8, activation=lambda t: ops.relu(t) + 1)(l)
x = layers.Multiply()([f, layers.Dense(8, activation="sigmoid")(m)])
rebuilt = keras.Model(m, layers.Dense(3, activation="softmax")(layers.Concatenate()([l, x])))
