# ---
# kind: mistake
# exercise: e6
# about: overlooks the arrow past the branches
# loses:
#   u03_e6_clinic_fault: |
#     fault: wrong choice
#       expected: another of the options
#       actual:   'raw lost'
#       hint:     one arrow into the merge comes straight from the input
# checks:
#   u03_e6_clinic_fault: check_choice
# hints:
#   u03_e6_clinic_fault: one arrow into the merge comes straight from the input
# ---
# %% u03_e6_clinic
fault = "raw lost"
lacking = 63
x = keras.Input(shape=(10,))
first = layers.Dense(10)(layers.Dense(16, activation="relu")(x))
second = layers.Dense(10)(layers.Dense(6, activation="tanh")(x))
repaired = keras.Model(x, layers.Dense(1)(x + first + second))
