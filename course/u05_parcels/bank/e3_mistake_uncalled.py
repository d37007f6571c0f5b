# ---
# kind: mistake
# exercise: e3
# about: the last layer is not called
# loses:
#   u05_e3_customs_ports: |
#     not attempted: customs is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Dense name=dense, built=False> including invalid value <Dense name=dense, built=False…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
#   u05_e3_customs_shared: |
#     not attempted: customs is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Dense name=dense, built=False> including invalid value <Dense name=dense, built=False…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
#   u05_e3_customs_padding: |
#     not attempted: customs is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Dense name=dense, built=False> including invalid value <Dense name=dense, built=False…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
#   u05_e3_customs_graph: |
#     not attempted: customs is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Dense name=dense, built=False> including invalid value <Dense name=dense, built=False…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
# checks:
#   u05_e3_customs_ports: check_input_shape
#   u05_e3_customs_shared: check_attempted
#   u05_e3_customs_padding: check_padding
#   u05_e3_customs_graph: check_attempted
# hints:
#   u05_e3_customs_ports: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
#   u05_e3_customs_shared: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
#   u05_e3_customs_padding: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
#   u05_e3_customs_graph: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
# ---
# %% u05_e3_customs
label = keras.Input(shape=(), dtype="string", name="label")
declaration = keras.Input(shape=(), dtype="string", name="declaration")
table = layers.Embedding(28, 6, mask_zero=True)
pool = layers.GlobalAveragePooling1D()
one = pool(table(reader(label)))
two = pool(table(reader(declaration)))
apart = ops.abs(one - two)
x = layers.Dense(8, activation="relu")(apart)
customs = keras.Model([label, declaration], layers.Dense(1, activation="sigmoid"))
