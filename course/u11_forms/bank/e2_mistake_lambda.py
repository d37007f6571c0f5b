# ---
# kind: mistake
# exercise: e2
# about: the gating by a Lambda: the network is right, the file is refused
# loses:
#   u11_e2_rebuild_kept: |
#     rebuilt: the Lambda layer does not come back from a saved file
#       expected: nothing that load_model refuses in safe mode
#       actual:   a Lambda layer: it is Python code
#       hint:     write the operation in the graph itself, x * 2 or one of keras.ops
# checks:
#   u11_e2_rebuild_kept: check_round_trip
# hints:
#   u11_e2_rebuild_kept: write the operation in the graph itself, x * 2 or one of keras.ops
# ---
# %% u11_e2_rebuild
m = keras.Input(shape=(13,), name="measurements")
l = Limit(2.0)(m)
a, b = layers.Dense(8, activation="relu")(l), layers.Dense(8, activation="sigmoid")(m)
x = layers.Lambda(lambda pair: pair[0] * pair[1])([a, b])
rebuilt = keras.Model(m, layers.Dense(3, activation="softmax")(layers.Concatenate()([l, x])))
