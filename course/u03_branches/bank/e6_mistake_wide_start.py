# ---
# kind: mistake
# exercise: e6
# about: widens the wrong layer of branch 2
# loses:
#   u03_e6_clinic_repaired: |
#     repaired, layer 3 (Dense, 10 units): wrong number of units
#       expected: 6
#       actual:   10
#       hint:     the first argument of Dense is the number of units
# checks:
#   u03_e6_clinic_repaired: check_same_architecture
# hints:
#   u03_e6_clinic_repaired: the first argument of Dense is the number of units
# ---
# %% u03_e6_clinic
fault = "broadcast"
lacking = 63
x = keras.Input(shape=(10,))
first = layers.Dense(10)(layers.Dense(16, activation="relu")(x))
second = layers.Dense(10)(layers.Dense(10, activation="tanh")(x))
repaired = keras.Model(x, layers.Dense(1)(x + first + second))
