# ---
# kind: mistake
# exercise: e2
# about: the last layer is not called
# loses:
#   u05_e2_rebuild_ports: |
#     not attempted: rebuilt is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Dense name=dense, built=False> including invalid value <Dense name=dense, built=False…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
#   u05_e2_rebuild_picture: |
#     not attempted: rebuilt is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Dense name=dense, built=False> including invalid value <Dense name=dense, built=False…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
# checks:
#   u05_e2_rebuild_ports: check_input_shape
#   u05_e2_rebuild_picture: check_same_architecture
# hints:
#   u05_e2_rebuild_ports: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
#   u05_e2_rebuild_picture: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
# ---
# %% u05_e2_rebuild
country = keras.Input(shape=(), dtype="string", name="country")
label = keras.Input(shape=(), dtype="string", name="label")
words = layers.Embedding(28, 6, mask_zero=True)(reader(label))
mean = layers.GlobalAveragePooling1D()(words)
place = layers.Embedding(5, 6)(code(country))
x = mean + place
x = layers.Dense(12, activation="relu")(x)
rebuilt = keras.Model([country, label], layers.Dense(1, activation="sigmoid"))
