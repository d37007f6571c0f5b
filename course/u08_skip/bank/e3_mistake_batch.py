# ---
# kind: mistake
# exercise: e3
# about: the batch is put into the shape
# loses:
#   u08_e3_rebuild_ports: |
#     not attempted: rebuilt is None
#       actual:   a cell stopped with ValueError: Kernel shape must have the same length as input, but received kernel of shape (3, 3, 1, 6) and input of shape (None, None, 12, 12, 1).
#       hint:     the input has a place too many or too few: shape= describes one example, no batch
#   u08_e3_rebuild_skips: |
#     not attempted: rebuilt is None
#       actual:   a cell stopped with ValueError: Kernel shape must have the same length as input, but received kernel of shape (3, 3, 1, 6) and input of shape (None, None, 12, 12, 1).
#       hint:     the input has a place too many or too few: shape= describes one example, no batch
#   u08_e3_rebuild_picture: |
#     not attempted: rebuilt is None
#       actual:   a cell stopped with ValueError: Kernel shape must have the same length as input, but received kernel of shape (3, 3, 1, 6) and input of shape (None, None, 12, 12, 1).
#       hint:     the input has a place too many or too few: shape= describes one example, no batch
# checks:
#   u08_e3_rebuild_ports: check_input_shape
#   u08_e3_rebuild_skips: check_skip
#   u08_e3_rebuild_picture: check_same_architecture
# hints:
#   u08_e3_rebuild_ports: 'the input has a place too many or too few: shape= describes one example, no batch'
#   u08_e3_rebuild_skips: 'the input has a place too many or too few: shape= describes one example, no batch'
#   u08_e3_rebuild_picture: 'the input has a place too many or too few: shape= describes one example, no batch'
# ---
# %% u08_e3_rebuild
p = keras.Input(shape=(None, 12, 12, 1))
x = layers.Conv2D(6, 3, padding="same", activation="relu")(p)
b = layers.Conv2D(6, 3, padding="same", activation="relu")(x)
b = layers.Conv2D(6, 3, padding="same")(b)
x = ops.relu(x + b)
b = layers.Conv2D(12, 3, strides=2, padding="same", activation="relu")(x)
b = layers.Conv2D(12, 3, padding="same")(b)
x = ops.relu(layers.Conv2D(12, 1, strides=2)(x) + b)
x = layers.GlobalAveragePooling2D()(x)
rebuilt = keras.Model(p, layers.Dense(10, activation="softmax")(x))
