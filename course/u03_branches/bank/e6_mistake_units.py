# ---
# kind: mistake
# exercise: e6
# about: counts missing units
# loses:
#   u03_e6_clinic_number: |
#     lacking: wrong number
#       expected: another number
#       actual:   9
#       hint:     those are the units that are missing: each of them holds weights and a bias
# checks:
#   u03_e6_clinic_number: check_count
# hints:
#   u03_e6_clinic_number: 'those are the units that are missing: each of them holds weights and a bias'
# ---
# %% u03_e6_clinic
fault = "broadcast"
lacking = 9
x = keras.Input(shape=(10,))
first = layers.Dense(10)(layers.Dense(16, activation="relu")(x))
second = layers.Dense(10)(layers.Dense(6, activation="tanh")(x))
repaired = keras.Model(x, layers.Dense(1)(x + first + second))
