# ---
# kind: mistake
# exercise: e6
# about: takes the repetition for an echo
# loses:
#   u03_e6_clinic_fault: |
#     fault: wrong choice
#       expected: another of the options
#       actual:   'echo'
#       hint:     follow the arrows into the merge: they come from three different boxes
# checks:
#   u03_e6_clinic_fault: check_choice
# hints:
#   u03_e6_clinic_fault: 'follow the arrows into the merge: they come from three different boxes'
# ---
# %% u03_e6_clinic
fault = "echo"
lacking = 63
x = keras.Input(shape=(10,))
first = layers.Dense(10)(layers.Dense(16, activation="relu")(x))
second = layers.Dense(10)(layers.Dense(6, activation="tanh")(x))
repaired = keras.Model(x, layers.Dense(1)(x + first + second))
