# ---
# kind: mistake
# exercise: e6
# about: the fault in a list, the whole layer counted as missing
# loses:
#   u03_e6_clinic_fault: |
#     fault: not one of the options
#       expected: one of 'echo', 'broadcast', 'raw lost', 'chained'
#       actual:   a list of 1 element
#       hint:     give the option itself, without brackets or comma
#   u03_e6_clinic_number: |
#     lacking: wrong number
#       expected: another number
#       actual:   70
#       hint:     one unit is there, with 7 parameters
# checks:
#   u03_e6_clinic_fault: check_choice
#   u03_e6_clinic_number: check_count
# hints:
#   u03_e6_clinic_fault: give the option itself, without brackets or comma
#   u03_e6_clinic_number: one unit is there, with 7 parameters
# ---
# %% u03_e6_clinic
fault = ["broadcast"]
lacking = (6 + 1) * 10
x = keras.Input(shape=(10,))
first = layers.Dense(10)(layers.Dense(16, activation="relu")(x))
second = layers.Dense(10)(layers.Dense(6, activation="tanh")(x))
repaired = keras.Model(x, layers.Dense(1)(x + first + second))
