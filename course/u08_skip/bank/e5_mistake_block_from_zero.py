# ---
# kind: mistake
# exercise: e5
# about: counts the blocks from 0
# loses:
#   u08_e5_clinic_fault: |
#     block_number: wrong number
#       expected: another number
#       actual:   1
#       hint:     in this block the input itself meets the body; blocks are counted from 1
# checks:
#   u08_e5_clinic_fault: check_count
# hints:
#   u08_e5_clinic_fault: in this block the input itself meets the body; blocks are counted from 1
# ---
# %% u08_e5_clinic
fault = "starts too late"
block_number = 1
left = 0
p = keras.Input(shape=(6, 6, 4))
x = p
for _ in range(3):
    body = layers.Conv2D(4, 3, padding="same", activation="relu")(x)
    x = ops.relu(x + layers.Conv2D(4, 3, padding="same")(body))
repaired = keras.Model(p, x)
