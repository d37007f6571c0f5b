# ---
# kind: mistake
# exercise: e5
# about: thinks of -3 for what does not get past
# loses:
#   u08_e5_clinic_left: |
#     left: wrong number
#       expected: another number
#       actual:   -3
#       hint:     silence a copy, call it on 3 * ops.ones((1, 6, 6, 4)), and look at what comes out
# checks:
#   u08_e5_clinic_left: check_number
# hints:
#   u08_e5_clinic_left: silence a copy, call it on 3 * ops.ones((1, 6, 6, 4)), and look at what comes out
# ---
# %% u08_e5_clinic
fault = "starts too late"
block_number = 2
left = -3
p = keras.Input(shape=(6, 6, 4))
x = p
for _ in range(3):
    body = layers.Conv2D(4, 3, padding="same", activation="relu")(x)
    x = ops.relu(x + layers.Conv2D(4, 3, padding="same")(body))
repaired = keras.Model(p, x)
