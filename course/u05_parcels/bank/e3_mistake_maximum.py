# ---
# kind: mistake
# exercise: e3
# about: the largest number of the words in place of their mean
# loses:
#   u05_e3_customs_padding: |
#     customs: padding changes the predictions
#       expected: the same prediction for a text of input 'label' alone and beside a longer one
#       actual:   other predictions
#       hint:     a maximum takes no mask: it looks at every place, the empty ones too
#   u05_e3_customs_graph: |
#     customs, layer 4 (GlobalMaxPooling1D): another kind of layer
#       expected: GlobalAveragePooling1D
#       actual:   GlobalMaxPooling1D
#     customs, layer 5 (GlobalMaxPooling1D): another kind of layer
#       expected: GlobalAveragePooling1D
#       actual:   GlobalMaxPooling1D
# checks:
#   u05_e3_customs_padding: check_padding
#   u05_e3_customs_graph: check_same_architecture
# hints:
#   u05_e3_customs_padding: 'a maximum takes no mask: it looks at every place, the empty ones too'
# ---
# %% u05_e3_customs
label = keras.Input(shape=(), dtype="string", name="label")
declaration = keras.Input(shape=(), dtype="string", name="declaration")
table = layers.Embedding(28, 6, mask_zero=True)
one, two = (layers.GlobalMaxPooling1D()(table(reader(text))) for text in (label, declaration))
x = layers.Dense(8, activation="relu")(ops.abs(one - two))
customs = keras.Model([label, declaration], layers.Dense(1, activation="sigmoid")(x))
