# ---
# kind: mistake
# exercise: e2
# about: the input has no name
# loses:
#   u11_e2_rebuild_input: |
#     rebuilt: wrong input names
#       expected: 'measurements'
#       actual:   no name of yours
#       hint:     an input without a name gets one from Keras: give it yours with keras.Input(..., name=...)
# checks:
#   u11_e2_rebuild_input: check_input_names
# hints:
#   u11_e2_rebuild_input: 'an input without a name gets one from Keras: give it yours with keras.Input(..., name=...)'
# ---
# %% u11_e2_rebuild
m = keras.Input(shape=(13,))
l = Limit(2.0)(m)
x = layers.Multiply()([layers.Dense(8, activation="relu")(l), layers.Dense(8, activation="sigmoid")(m)])
rebuilt = keras.Model(m, layers.Dense(3, activation="softmax")(layers.Concatenate()([l, x])))
