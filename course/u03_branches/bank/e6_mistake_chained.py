# ---
# kind: mistake
# exercise: e6
# about: the second branch starts behind the first
# loses:
#   u03_e6_clinic_repaired: |
#     repaired: the layers are called in another order
#       expected: Dense, 16 units, then relu, then Dense, 6 units, then tanh, then Dense, 10 units, then Dense, 10 units, then add, then Dense, 1 unit
#       actual:   Dense, 16 units, then relu, then Dense, 10 units, then Dense, 6 units, then tanh, then Dense, 10 units, then add, then Dense, 1 unit
#       hint:     the order of the calls counts, not that in which the layers were made
# checks:
#   u03_e6_clinic_repaired: check_same_architecture
# hints:
#   u03_e6_clinic_repaired: the order of the calls counts, not that in which the layers were made
# ---
# %% u03_e6_clinic
fault = "broadcast"
lacking = 63
x = keras.Input(shape=(10,))
first = layers.Dense(10)(layers.Dense(16, activation="relu")(x))
second = layers.Dense(10)(layers.Dense(6, activation="tanh")(first))
repaired = keras.Model(x, layers.Dense(1)(x + first + second))
