# ---
# kind: mistake
# exercise: e6
# about: relu on the corrections
# loses:
#   u03_e6_clinic_repaired: |
#     repaired, layer 2 (Dense, 10 units) and layer 4 (Dense, 10 units): wrong activation
#       expected: none (linear)
#       actual:   relu
#       hint:     relu comes before the merge here, which then gets only what it lets through
# checks:
#   u03_e6_clinic_repaired: check_same_architecture
# hints:
#   u03_e6_clinic_repaired: relu comes before the merge here, which then gets only what it lets through
# ---
# %% u03_e6_clinic
fault = "broadcast"
lacking = 63
x = keras.Input(shape=(10,))
first = layers.Dense(10, activation="relu")(layers.Dense(16, activation="relu")(x))
second = layers.Dense(10, activation="relu")(layers.Dense(6, activation="tanh")(x))
repaired = keras.Model(x, layers.Dense(1)(x + first + second))
