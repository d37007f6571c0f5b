# ---
# kind: mistake
# exercise: e3
# about: shape=(1,) for the texts: an axis of one stays
# loses:
#   u05_e3_customs_ports: |
#     customs, input 'label': wrong shape
#       expected: ()
#       actual:   (1,)
#       hint:     shape=() is one value for each sample; with (1,) an axis of one stays
#     customs, input 'declaration': wrong shape
#       expected: ()
#       actual:   (1,)
#       hint:     shape=() is one value for each sample; with (1,) an axis of one stays
#   u05_e3_customs_graph: |
#     customs, input 'label': wrong shape
#       expected: ()
#       actual:   (1,)
#       hint:     shape=() is one value for each sample; with (1,) an axis of one stays
#     customs, input 'declaration': wrong shape
#       expected: ()
#       actual:   (1,)
#       hint:     shape=() is one value for each sample; with (1,) an axis of one stays
# checks:
#   u05_e3_customs_ports: check_input_shape
#   u05_e3_customs_graph: check_same_architecture
# hints:
#   u05_e3_customs_ports: shape=() is one value for each sample; with (1,) an axis of one stays
#   u05_e3_customs_graph: shape=() is one value for each sample; with (1,) an axis of one stays
# ---
# %% u05_e3_customs
label = keras.Input(shape=(1,), dtype="string", name="label")
declaration = keras.Input(shape=(1,), dtype="string", name="declaration")
table = layers.Embedding(28, 6, mask_zero=True)
pool = layers.GlobalAveragePooling1D()
apart = ops.abs(pool(table(reader(label))) - pool(table(reader(declaration))))
x = layers.Dense(8, activation="relu")(apart)
customs = keras.Model([label, declaration], layers.Dense(1, activation="sigmoid")(x))
