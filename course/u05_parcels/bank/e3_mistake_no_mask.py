# ---
# kind: mistake
# exercise: e3
# about: padding is counted
# loses:
#   u05_e3_customs_padding: |
#     customs: padding changes the predictions
#       expected: the same prediction for a text of input 'label' alone and beside a longer one
#       actual:   other predictions
#       hint:     a mean over all places counts the empty ones: Embedding(..., mask_zero=True) tells the layers that follow which places are empty; by hand, divide the sum by the number of words
#   u05_e3_customs_graph: |
#     customs, layer 3 (Embedding): masking is missing
#       expected: mask_zero=True
#       actual:   mask_zero=False
#       hint:     with mask_zero=True the layers that follow pass over the zeros at the end
# checks:
#   u05_e3_customs_padding: check_padding
#   u05_e3_customs_graph: check_same_architecture
# hints:
#   u05_e3_customs_padding: 'a mean over all places counts the empty ones: Embedding(..., mask_zero=True) tells the layers that follow which places are empty; by hand, divide the sum by the number of words'
#   u05_e3_customs_graph: with mask_zero=True the layers that follow pass over the zeros at the end
# ---
# %% u05_e3_customs
label = keras.Input(shape=(), dtype="string", name="label")
declaration = keras.Input(shape=(), dtype="string", name="declaration")
table = layers.Embedding(28, 6)
pool = layers.GlobalAveragePooling1D()
one = pool(table(reader(label)))
two = pool(table(reader(declaration)))
apart = ops.abs(one - two)
x = layers.Dense(8, activation="relu")(apart)
customs = keras.Model([label, declaration], layers.Dense(1, activation="sigmoid")(x))
