# ---
# kind: mistake
# exercise: e6
# about: counts the weights of the missing units alone
# loses:
#   u03_e6_clinic_number: |
#     lacking: wrong number
#       expected: another number
#       actual:   54
#       hint:     the units that are missing have biases, too
# checks:
#   u03_e6_clinic_number: check_count
# hints:
#   u03_e6_clinic_number: the units that are missing have biases, too
# ---
# %% u03_e6_clinic
fault = "broadcast"
lacking = 54
x = keras.Input(shape=(10,))
first = layers.Dense(10)(layers.Dense(16, activation="relu")(x))
second = layers.Dense(10)(layers.Dense(6, activation="tanh")(x))
repaired = keras.Model(x, layers.Dense(1)(x + first + second))
