# ---
# kind: mistake
# exercise: e3
# about: takes the difference word by word: another length, the cell stops only when texts come
# loses:
#   u05_e3_customs_padding: |
#     customs raises an error when it is called with arrays of shapes (17), (17)
#       expected: predictions
#       actual:   InvalidArgumentError: Incompatible shapes: [17,24,6] vs. [17,3,6]
#       hint:     two tensors that meet place by place need one shape: compare the two; texts differ in length, so take each together, as by a mean, before they meet
#   u05_e3_customs_graph: |
#     customs, layer 3 (Embedding): its mask is lost
#       expected: the mask reaches GlobalAveragePooling1D
#       actual:   nothing reads the mask
#       hint:     arithmetic on the tensor, Reshape, Conv1D and operations such as ops.mean and ops.max lose a mask: draw the model and look for the wire from != 0
#     customs, layer 6 (GlobalAveragePooling1D): in the wrong place
#       expected: after layer 3 (Embedding)
#       actual:   after layer 5 (absolute)
#       hint:     its result is what layer 4 (subtract) should be called on
#     customs: a GlobalAveragePooling1D layer is missing
#       expected: GlobalAveragePooling1D, between layer 3 (Embedding) and layer 4 (subtract)
#       actual:   layer 4 (subtract) reads layer 3 (Embedding) and layer 3 (Embedding)
#       hint:     no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?
# checks:
#   u05_e3_customs_padding: check_padding
#   u05_e3_customs_graph: check_same_architecture
# hints:
#   u05_e3_customs_padding: 'two tensors that meet place by place need one shape: compare the two; texts differ in length, so take each together, as by a mean, before they meet'
#   u05_e3_customs_graph: 'arithmetic on the tensor, Reshape, Conv1D and operations such as ops.mean and ops.max lose a mask: draw the model and look for the wire from != 0'
# ---
# %% u05_e3_customs
label = keras.Input(shape=(), dtype="string", name="label")
declaration = keras.Input(shape=(), dtype="string", name="declaration")
table = layers.Embedding(28, 6, mask_zero=True)
pool = layers.GlobalAveragePooling1D()
one = table(reader(label))
two = table(reader(declaration))
apart = pool(ops.abs(one - two))
x = layers.Dense(8, activation="relu")(apart)
customs = keras.Model([label, declaration], layers.Dense(1, activation="sigmoid")(x))
