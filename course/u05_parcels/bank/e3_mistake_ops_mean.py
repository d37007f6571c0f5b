# ---
# kind: mistake
# exercise: e3
# about: the mean is an operation that asks for no mask
# loses:
#   u05_e3_customs_padding: |
#     customs: padding changes the predictions
#       expected: the same prediction for a text of input 'label' alone and beside a longer one
#       actual:   other predictions
#       hint:     ops.mean takes no mask: layers.GlobalAveragePooling1D leaves the empty places out
#   u05_e3_customs_graph: |
#     customs, layer 3 (Embedding): its mask is lost
#       expected: the mask reaches GlobalAveragePooling1D
#       actual:   nothing reads the mask
#       hint:     arithmetic on the tensor, Reshape, Conv1D and operations such as ops.mean and ops.max lose a mask: draw the model and look for the wire from != 0
# checks:
#   u05_e3_customs_padding: check_padding
#   u05_e3_customs_graph: check_same_architecture
# hints:
#   u05_e3_customs_padding: 'ops.mean takes no mask: layers.GlobalAveragePooling1D leaves the empty places out'
#   u05_e3_customs_graph: 'arithmetic on the tensor, Reshape, Conv1D and operations such as ops.mean and ops.max lose a mask: draw the model and look for the wire from != 0'
# ---
# %% u05_e3_customs
label = keras.Input(shape=(), dtype="string", name="label")
declaration = keras.Input(shape=(), dtype="string", name="declaration")
table = layers.Embedding(28, 6, mask_zero=True)

one = ops.mean(table(reader(label)), axis=1)
two = ops.mean(table(reader(declaration)), axis=1)
apart = ops.abs(one - two)
x = layers.Dense(8, activation="relu")(apart)
customs = keras.Model([label, declaration], layers.Dense(1, activation="sigmoid")(x))
