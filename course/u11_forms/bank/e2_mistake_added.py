# ---
# kind: mistake
# exercise: e2
# about: added where the picture multiplies
# loses:
#   u11_e2_rebuild_picture: |
#     rebuilt, layer 4 (add): another kind of merge
#       expected: multiply
#       actual:   add
#       hint:     tensors can meet in many ways; the task asks for multiply
# checks:
#   u11_e2_rebuild_picture: check_same_architecture
# hints:
#   u11_e2_rebuild_picture: tensors can meet in many ways; the task asks for multiply
# ---
# %% u11_e2_rebuild
m = keras.Input(shape=(13,), name="measurements")
l = Limit(2.0)(m)
x = layers.Add()([layers.Dense(8, activation="relu")(l), layers.Dense(8, activation="sigmoid")(m)])
rebuilt = keras.Model(m, layers.Dense(3, activation="softmax")(layers.Concatenate()([l, x])))
