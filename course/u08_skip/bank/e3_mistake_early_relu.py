# ---
# kind: mistake
# exercise: e3
# about: relu before the second addition, none after
# loses:
#   u08_e3_rebuild_picture: |
#     rebuilt: relu is in the wrong place
#       expected: right after layer 8 (add)
#       actual:   right after layer 7 (Conv2D, 12 filters, kernel 3×3)
#       hint:     relu comes before the merge here, which then gets only what it lets through
# checks:
#   u08_e3_rebuild_picture: check_same_architecture
# hints:
#   u08_e3_rebuild_picture: relu comes before the merge here, which then gets only what it lets through
# ---
# %% u08_e3_rebuild
p = keras.Input(shape=(12, 12, 1))
x = layers.Conv2D(6, 3, padding="same", activation="relu")(p)
b = layers.Conv2D(6, 3, padding="same", activation="relu")(x)
b = layers.Conv2D(6, 3, padding="same")(b)
x = ops.relu(x + b)
b = layers.Conv2D(12, 3, strides=2, padding="same", activation="relu")(x)
b = layers.Conv2D(12, 3, padding="same", activation="relu")(b)
x = layers.Conv2D(12, 1, strides=2)(x) + b
x = layers.GlobalAveragePooling2D()(x)
rebuilt = keras.Model(p, layers.Dense(10, activation="softmax")(x))
