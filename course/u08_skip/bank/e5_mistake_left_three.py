# ---
# kind: mistake
# exercise: e5
# about: the number of a healthy network
# loses:
#   u08_e5_clinic_left: |
#     left: wrong number
#       expected: another number
#       actual:   3
#       hint:     a healthy network, silenced, lets the 3 through; this patient has a fault: silence it, all its weights zero, and call it on 3 everywhere
# checks:
#   u08_e5_clinic_left: check_number
# hints:
#   u08_e5_clinic_left: 'a healthy network, silenced, lets the 3 through; this patient has a fault: silence it, all its weights zero, and call it on 3 everywhere'
# ---
# %% u08_e5_clinic
fault = "starts too late"
block_number = 2
left = 3
p = keras.Input(shape=(6, 6, 4))
x = p
for _ in range(3):
    body = layers.Conv2D(4, 3, padding="same", activation="relu")(x)
    x = ops.relu(x + layers.Conv2D(4, 3, padding="same")(body))
repaired = keras.Model(p, x)
