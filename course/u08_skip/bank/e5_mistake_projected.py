# ---
# kind: mistake
# exercise: e5
# about: repairs with a projection on each shortcut
# loses:
#   u08_e5_clinic_fault: |
#     fault: wrong choice
#       expected: another of the options
#       actual:   'projected'
#       hint:     are there more than two convolutions in a block, or more than 888 parameters?
#   u08_e5_clinic_zeroed: |
#     repaired: with all weights at zero, the input does not come through
#       expected: relu(x)
#       actual:   0 everywhere
#       hint:     every way to the output leads through layers with weights: is the shortcut added, and does it start before the first of them?
#   u08_e5_clinic_repaired: |
#     repaired: no identity shortcut
#       expected: an identity shortcut
#       actual:   3 shortcuts: projection
#       hint:     an identity shortcut is the tensor from before the block's first layer, itself, with no layer on the way to the merge
# checks:
#   u08_e5_clinic_fault: check_choice
#   u08_e5_clinic_zeroed: check_zeroed_body_is
#   u08_e5_clinic_repaired: check_skip
# hints:
#   u08_e5_clinic_fault: are there more than two convolutions in a block, or more than 888 parameters?
#   u08_e5_clinic_zeroed: 'every way to the output leads through layers with weights: is the shortcut added, and does it start before the first of them?'
#   u08_e5_clinic_repaired: an identity shortcut is the tensor from before the block's first layer, itself, with no layer on the way to the merge
# ---
# %% u08_e5_clinic
fault = "projected"
block_number = 2
left = 0
p = keras.Input(shape=(6, 6, 4))
x = p
for _ in range(3):
    body = layers.Conv2D(4, 3, padding="same", activation="relu")(x)
    x = ops.relu(layers.Conv2D(4, 1)(x) + layers.Conv2D(4, 3, padding="same")(body))
repaired = keras.Model(p, x)
