# ---
# kind: mistake
# exercise: e5
# about: the repaired network has no shortcuts at all
# loses:
#   u08_e5_clinic_zeroed: |
#     repaired: with all weights at zero, the input does not come through
#       expected: relu(x)
#       actual:   0 everywhere
#       hint:     every way to the output leads through layers with weights: is the shortcut added, and does it start before the first of them?
#   u08_e5_clinic_repaired: |
#     repaired: no skip connection
#       expected: a tensor that goes around layers with weights and meets their result in an add
#       actual:   no two tensors meet in the model
#       hint:     keep the tensor from before the layers under a name, add it to their result, and go on from the sum
# checks:
#   u08_e5_clinic_zeroed: check_zeroed_body_is
#   u08_e5_clinic_repaired: check_skip
# hints:
#   u08_e5_clinic_zeroed: 'every way to the output leads through layers with weights: is the shortcut added, and does it start before the first of them?'
#   u08_e5_clinic_repaired: keep the tensor from before the layers under a name, add it to their result, and go on from the sum
# ---
# %% u08_e5_clinic
fault = "starts too late"
block_number = 2
left = 0
p = keras.Input(shape=(6, 6, 4))
x = p
for _ in range(3):
    body = layers.Conv2D(4, 3, padding="same", activation="relu")(x)
    x = ops.relu(layers.Conv2D(4, 3, padding="same")(body))
repaired = keras.Model(p, x)
