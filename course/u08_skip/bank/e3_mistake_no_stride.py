# ---
# kind: mistake
# exercise: e3
# about: no stride on the shortcut, so the addition fails: the cell stops with an error
# loses:
#   u08_e3_rebuild_ports: |
#     not attempted: rebuilt is None
#       actual:   a cell stopped with ValueError: Cannot broadcast shape, the failure dim has value 12, which cannot be broadcasted to 6. Input shapes are: [None, 12, 12, 12] and [None, 6, 6, 12].
#       hint:     rows and columns differ, 12 by 12 and 6 by 6: padding='same' in each layer, and the same strides (or upsampling) on both ways?
#   u08_e3_rebuild_skips: |
#     not attempted: rebuilt is None
#       actual:   a cell stopped with ValueError: Cannot broadcast shape, the failure dim has value 12, which cannot be broadcasted to 6. Input shapes are: [None, 12, 12, 12] and [None, 6, 6, 12].
#       hint:     rows and columns differ, 12 by 12 and 6 by 6: padding='same' in each layer, and the same strides (or upsampling) on both ways?
#   u08_e3_rebuild_picture: |
#     not attempted: rebuilt is None
#       actual:   a cell stopped with ValueError: Cannot broadcast shape, the failure dim has value 12, which cannot be broadcasted to 6. Input shapes are: [None, 12, 12, 12] and [None, 6, 6, 12].
#       hint:     rows and columns differ, 12 by 12 and 6 by 6: padding='same' in each layer, and the same strides (or upsampling) on both ways?
# checks:
#   u08_e3_rebuild_ports: check_input_shape
#   u08_e3_rebuild_skips: check_skip
#   u08_e3_rebuild_picture: check_same_architecture
# hints:
#   u08_e3_rebuild_ports: 'rows and columns differ, 12 by 12 and 6 by 6: padding=''same'' in each layer, and the same strides (or upsampling) on both ways?'
#   u08_e3_rebuild_skips: 'rows and columns differ, 12 by 12 and 6 by 6: padding=''same'' in each layer, and the same strides (or upsampling) on both ways?'
#   u08_e3_rebuild_picture: 'rows and columns differ, 12 by 12 and 6 by 6: padding=''same'' in each layer, and the same strides (or upsampling) on both ways?'
# ---
# %% u08_e3_rebuild
p = keras.Input(shape=(12, 12, 1))
x = layers.Conv2D(6, 3, padding="same", activation="relu")(p)
b = layers.Conv2D(6, 3, padding="same", activation="relu")(x)
b = layers.Conv2D(6, 3, padding="same")(b)
x = ops.relu(x + b)
b = layers.Conv2D(12, 3, strides=2, padding="same", activation="relu")(x)
b = layers.Conv2D(12, 3, padding="same")(b)
x = ops.relu(layers.Conv2D(12, 1)(x) + b)
x = layers.GlobalAveragePooling2D()(x)
rebuilt = keras.Model(p, layers.Dense(10, activation="softmax")(x))
