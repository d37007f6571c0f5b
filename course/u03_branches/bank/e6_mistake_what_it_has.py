# ---
# kind: mistake
# exercise: e6
# about: gives the parameters that the patient has
# loses:
#   u03_e6_clinic_number: |
#     lacking: wrong number
#       expected: another number
#       actual:   430
#       hint:     those are the parameters that the patient has: how many more were meant?
# checks:
#   u03_e6_clinic_number: check_count
# hints:
#   u03_e6_clinic_number: 'those are the parameters that the patient has: how many more were meant?'
# ---
# %% u03_e6_clinic
fault = "broadcast"
lacking = patient.count_params()
x = keras.Input(shape=(10,))
first = layers.Dense(10)(layers.Dense(16, activation="relu")(x))
second = layers.Dense(10)(layers.Dense(6, activation="tanh")(x))
repaired = keras.Model(x, layers.Dense(1)(x + first + second))
