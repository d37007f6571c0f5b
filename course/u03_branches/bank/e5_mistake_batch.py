# ---
# kind: mistake
# exercise: e5
# about: the batch inside the shape
# loses:
#   u03_e5_rebuild_ports: |
#     rebuilt: wrong input shape
#       expected: (12,)
#       actual:   (None, 12)
#       hint:     the shape is that of one sample; Keras adds the batch itself, as None
#   u03_e5_rebuild_picture: |
#     rebuilt, input 1: wrong shape
#       expected: (12,)
#       actual:   (None, 12)
#       hint:     the shape is that of one sample; Keras adds the batch itself, as None
#     rebuilt, layer 6 (concatenate): wrong axis
#       expected: 1
#       actual:   2, the last
#       hint:     features are on the last axis, samples on the first
# checks:
#   u03_e5_rebuild_ports: check_input_shape
#   u03_e5_rebuild_picture: check_same_architecture
# hints:
#   u03_e5_rebuild_ports: the shape is that of one sample; Keras adds the batch itself, as None
#   u03_e5_rebuild_picture: the shape is that of one sample; Keras adds the batch itself, as None
# ---
# %% u03_e5_rebuild
x = keras.Input(shape=(None, 12))
a = layers.Dense(6, activation="relu")(x)
b = layers.Dense(6, activation="tanh")(x)
c = layers.Dense(9, activation="relu")(x)
c = layers.Dense(5, activation="relu")(c)
rebuilt = keras.Model(x, layers.Dense(3, activation="softmax")(layers.Concatenate()([a + b, c])))
