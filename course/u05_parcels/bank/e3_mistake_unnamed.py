# ---
# kind: mistake
# exercise: e3
# about: one input has no name
# loses:
#   u05_e3_customs_ports: |
#     customs: wrong input names
#       expected: 'label' and 'declaration'
#       actual:   'label' and no name of yours
#       hint:     an input without a name gets one from Keras: give it yours with keras.Input(..., name=...)
#   u05_e3_customs_graph: |
#     customs: wrong input names
#       expected: 'label' and 'declaration'
#       actual:   'label' and no name of yours
#       hint:     an input without a name gets one from Keras: give it yours with keras.Input(..., name=...)
# checks:
#   u05_e3_customs_ports: check_input_shape
#   u05_e3_customs_graph: check_input_names
# hints:
#   u05_e3_customs_ports: 'an input without a name gets one from Keras: give it yours with keras.Input(..., name=...)'
#   u05_e3_customs_graph: 'an input without a name gets one from Keras: give it yours with keras.Input(..., name=...)'
# ---
# %% u05_e3_customs
label = keras.Input(shape=(), dtype="string", name="label")
declaration = keras.Input(shape=(), dtype="string")
table = layers.Embedding(28, 6, mask_zero=True)
pool = layers.GlobalAveragePooling1D()
one = pool(table(reader(label)))
two = pool(table(reader(declaration)))
apart = ops.abs(one - two)
x = layers.Dense(8, activation="relu")(apart)
customs = keras.Model([label, declaration], layers.Dense(1, activation="sigmoid")(x))
