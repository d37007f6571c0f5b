# ---
# kind: mistake
# exercise: e5
# about: the fault is written with underscores
# loses:
#   u08_e5_clinic_fault: |
#     fault: not one of the options
#       expected: one of 'starts too late', 'starts too early', 'relu before', 'projected'
#       actual:   'starts_too_late'
#       hint:     did you mean 'starts too late'?
# checks:
#   u08_e5_clinic_fault: check_choice
# hints:
#   u08_e5_clinic_fault: did you mean 'starts too late'?
# ---
# %% u08_e5_clinic
fault = "starts_too_late"
block_number = 2
left = 0
p = keras.Input(shape=(6, 6, 4))
x = p
for _ in range(3):
    body = layers.Conv2D(4, 3, padding="same", activation="relu")(x)
    x = ops.relu(x + layers.Conv2D(4, 3, padding="same")(body))
repaired = keras.Model(p, x)
