# ---
# kind: mistake
# exercise: e5
# about: the sick block is cut out instead of repaired
# loses:
#   u08_e5_clinic_repaired: |
#     repaired: wrong number of skip connections
#       expected: 3 identity shortcuts
#       actual:   2 identity shortcuts
#       hint:     no more shortcut ends in an add: is a block missing, or its add?
# checks:
#   u08_e5_clinic_repaired: check_skip
# hints:
#   u08_e5_clinic_repaired: 'no more shortcut ends in an add: is a block missing, or its add?'
# ---
# %% u08_e5_clinic
fault = "starts too late"
block_number = 2
left = 0
p = keras.Input(shape=(6, 6, 4))
x = p
for _ in range(2):
    body = layers.Conv2D(4, 3, padding="same", activation="relu")(x)
    x = ops.relu(x + layers.Conv2D(4, 3, padding="same")(body))
repaired = keras.Model(p, x)
