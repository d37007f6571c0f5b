# ---
# kind: mistake
# exercise: e6
# about: the second branch starts behind the first
# loses:
#   u03_e6_clinic_repaired: |
#     repaired, layer 3 (Dense, 6 units): reads the wrong tensor
#       expected: input 1
#       actual:   layer 2 (Dense, 10 units)
#       hint:     it is called on the result of layer 2 (Dense, 10 units), not on what went in
# checks:
#   u03_e6_clinic_repaired: check_same_architecture
# hints:
#   u03_e6_clinic_repaired: it is called on the result of layer 2 (Dense, 10 units), not on what went in
# ---
# %% u03_e6_clinic
fault = "broadcast"
lacking = 63
x = keras.Input(shape=(10,))
first = layers.Dense(10)(layers.Dense(16, activation="relu")(x))
second = layers.Dense(10)(layers.Dense(6, activation="tanh")(first))
repaired = keras.Model(x, layers.Dense(1)(x + first + second))
