# ---
# kind: mistake
# exercise: e3
# about: the rows are doubled on the way to the mean
# loses:
#   u05_e3_customs_padding: |
#     customs: padding changes the predictions
#       expected: the same prediction for a text of input 'label' alone and beside a longer one
#       actual:   other predictions
#       hint:     the mask is lost on the way: arithmetic on the tensor, Reshape, Conv1D and operations such as ops.mean and ops.max lose a mask: draw the model and look for the wire from != 0
#   u05_e3_customs_graph: |
#     customs, layer 3 (Embedding): its mask is lost
#       expected: the mask reaches GlobalAveragePooling1D
#       actual:   nothing reads the mask
#       hint:     arithmetic on the tensor, Reshape, Conv1D and operations such as ops.mean and ops.max lose a mask: draw the model and look for the wire from != 0
#     customs, layer 4 (* 2): not asked for
#       actual:   * 2, after layer 3 (Embedding)
#     customs, layer 5 (* 2): not asked for
#       actual:   * 2, after layer 3 (Embedding)
# checks:
#   u05_e3_customs_padding: check_padding
#   u05_e3_customs_graph: check_same_architecture
# hints:
#   u05_e3_customs_padding: 'the mask is lost on the way: arithmetic on the tensor, Reshape, Conv1D and operations such as ops.mean and ops.max lose a mask: draw the model and look for the wire from != 0'
#   u05_e3_customs_graph: 'arithmetic on the tensor, Reshape, Conv1D and operations such as ops.mean and ops.max lose a mask: draw the model and look for the wire from != 0'
# ---
# %% u05_e3_customs
label = keras.Input(shape=(), dtype="string", name="label")
declaration = keras.Input(shape=(), dtype="string", name="declaration")
table = layers.Embedding(28, 6, mask_zero=True)
pool = layers.GlobalAveragePooling1D()
one = pool(table(reader(label)) * 2)
two = pool(table(reader(declaration)) * 2)
apart = ops.abs(one - two)
x = layers.Dense(8, activation="relu")(apart)
customs = keras.Model([label, declaration], layers.Dense(1, activation="sigmoid")(x))
