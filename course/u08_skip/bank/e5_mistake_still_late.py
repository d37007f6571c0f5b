# ---
# kind: mistake
# exercise: e5
# about: the same slip in the repaired network, in every block
# loses:
#   u08_e5_clinic_zeroed: |
#     repaired: with all weights at zero, the input does not come through
#       expected: relu(x)
#       actual:   0 everywhere
#       hint:     every way to the output leads through layers with weights: is the shortcut added, and does it start before the first of them?
#   u08_e5_clinic_repaired: |
#     repaired, layer 3 (add): reads the wrong tensor
#       expected: input 1 and layer 2 (Conv2D)
#       actual:   layer 1 (Conv2D) and layer 2 (Conv2D)
#       hint:     it is called on the result of layer 1 (Conv2D), not on what went in
#     repaired, layer 6 (add): reads the wrong tensor
#       expected: layer 3 (add) and layer 5 (Conv2D)
#       actual:   layer 4 (Conv2D) and layer 5 (Conv2D)
#       hint:     it is called on the result of layer 4 (Conv2D), not on what went in
#     repaired, layer 9 (add): reads the wrong tensor
#       expected: layer 6 (add) and layer 8 (Conv2D)
#       actual:   layer 7 (Conv2D) and layer 8 (Conv2D)
#       hint:     it is called on the result of layer 7 (Conv2D), not on what went in
# checks:
#   u08_e5_clinic_zeroed: check_zeroed_body_is
#   u08_e5_clinic_repaired: check_same_architecture
# hints:
#   u08_e5_clinic_zeroed: 'every way to the output leads through layers with weights: is the shortcut added, and does it start before the first of them?'
#   u08_e5_clinic_repaired: it is called on the result of layer 1 (Conv2D), not on what went in
# ---
# %% u08_e5_clinic
fault = "starts too late"
block_number = 2
left = 0
p = keras.Input(shape=(6, 6, 4))
x = p
for _ in range(3):
    body = layers.Conv2D(4, 3, padding="same", activation="relu")(x)
    x = ops.relu(body + layers.Conv2D(4, 3, padding="same")(body))
repaired = keras.Model(p, x)
