# ---
# kind: mistake
# exercise: e6
# about: repairs the branch and loses the measurements
# loses:
#   u03_e6_clinic_merge: |
#     repaired, layer 5 (add): wrong number of tensors meet here
#       expected: 3
#       actual:   2: layer 3 (Dense) and layer 4 (Dense)
#       hint:     a merge is called on a list of the branches' last tensors, all of them, and the model goes on from what it gives
#   u03_e6_clinic_repaired: |
#     repaired, layer 5 (add): reads the wrong tensor
#       expected: input 1, layer 3 (Dense, 10 units) and layer 4 (Dense, 10 units)
#       actual:   layer 3 (Dense, 10 units) and layer 4 (Dense, 10 units)
#       hint:     a tensor is left out of its list
# checks:
#   u03_e6_clinic_merge: check_merge
#   u03_e6_clinic_repaired: check_same_architecture
# hints:
#   u03_e6_clinic_merge: a merge is called on a list of the branches' last tensors, all of them, and the model goes on from what it gives
#   u03_e6_clinic_repaired: a tensor is left out of its list
# ---
# %% u03_e6_clinic
fault = "broadcast"
lacking = 63
x = keras.Input(shape=(10,))
first = layers.Dense(10)(layers.Dense(16, activation="relu")(x))
second = layers.Dense(10)(layers.Dense(6, activation="tanh")(x))
repaired = keras.Model(x, layers.Dense(1)(first + second))
