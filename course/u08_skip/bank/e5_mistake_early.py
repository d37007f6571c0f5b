# ---
# kind: mistake
# exercise: e5
# about: takes the shortcut for one that begins too early
# loses:
#   u08_e5_clinic_fault: |
#     fault: wrong choice
#       expected: another of the options
#       actual:   'starts too early'
#       hint:     silence the patient: does what enters the sick block still come out?
# checks:
#   u08_e5_clinic_fault: check_choice
# hints:
#   u08_e5_clinic_fault: 'silence the patient: does what enters the sick block still come out?'
# ---
# %% u08_e5_clinic
fault = "starts too early"
block_number = 2
left = 0
p = keras.Input(shape=(6, 6, 4))
x = p
for _ in range(3):
    body = layers.Conv2D(4, 3, padding="same", activation="relu")(x)
    x = ops.relu(x + layers.Conv2D(4, 3, padding="same")(body))
repaired = keras.Model(p, x)
