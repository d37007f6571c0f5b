# ---
# kind: mistake
# exercise: e2
# about: the numbers go straight into the network: the cell stops
# loses:
#   u05_e2_rebuild_ports: |
#     not attempted: rebuilt is None
#       actual:   a cell stopped with ValueError: Input 0 with name 'None' of layer 'global_average_pooling1d' is incompatible with the layer: expected ndim=3, found ndim=2. Full shape received: (N…
#       hint:     pooling takes together rows, (places, numbers): what comes in has one number for each place; numbers of words become rows in an Embedding
#   u05_e2_rebuild_picture: |
#     not attempted: rebuilt is None
#       actual:   a cell stopped with ValueError: Input 0 with name 'None' of layer 'global_average_pooling1d' is incompatible with the layer: expected ndim=3, found ndim=2. Full shape received: (N…
#       hint:     pooling takes together rows, (places, numbers): what comes in has one number for each place; numbers of words become rows in an Embedding
# checks:
#   u05_e2_rebuild_ports: check_input_shape
#   u05_e2_rebuild_picture: check_same_architecture
# hints:
#   u05_e2_rebuild_ports: 'pooling takes together rows, (places, numbers): what comes in has one number for each place; numbers of words become rows in an Embedding'
#   u05_e2_rebuild_picture: 'pooling takes together rows, (places, numbers): what comes in has one number for each place; numbers of words become rows in an Embedding'
# ---
# %% u05_e2_rebuild
country = keras.Input(shape=(), dtype="string", name="country")
label = keras.Input(shape=(), dtype="string", name="label")
words = reader(label)
mean = layers.GlobalAveragePooling1D()(words)
place = code(country)
x = mean + place
x = layers.Dense(12, activation="relu")(x)
rebuilt = keras.Model([country, label], layers.Dense(1, activation="sigmoid")(x))
