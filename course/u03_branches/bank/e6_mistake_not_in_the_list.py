# ---
# kind: mistake
# exercise: e6
# about: a word of its own for the fault
# loses:
#   u03_e6_clinic_fault: |
#     fault: not one of the options
#       expected: one of 'echo', 'broadcast', 'raw lost', 'chained'
#       actual:   'too narrow'
# checks:
#   u03_e6_clinic_fault: check_choice
# ---
# %% u03_e6_clinic
fault = "too narrow"
lacking = 63
x = keras.Input(shape=(10,))
first = layers.Dense(10)(layers.Dense(16, activation="relu")(x))
second = layers.Dense(10)(layers.Dense(6, activation="tanh")(x))
repaired = keras.Model(x, layers.Dense(1)(x + first + second))
