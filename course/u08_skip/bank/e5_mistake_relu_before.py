# ---
# kind: mistake
# exercise: e5
# about: relu before each addition in the repaired network
# loses:
#   u08_e5_clinic_fault: |
#     fault: wrong choice
#       expected: another of the options
#       actual:   'relu before'
#       hint:     is every last relu after its addition?
#   u08_e5_clinic_zeroed: |
#     repaired: with all weights at zero, the wrong thing comes through
#       expected: relu(x)
#       actual:   x itself
#       hint:     the activation after the addition is missing
#   u08_e5_clinic_repaired: |
#     repaired: relu is in the wrong place
#       expected: right after layer 3 (add)
#       actual:   right after layer 2 (Conv2D)
#       hint:     relu comes before the merge here, which then gets only what it lets through
#     repaired: relu is in the wrong place
#       expected: right after layer 6 (add)
#       actual:   right after layer 5 (Conv2D)
#       hint:     relu comes before the merge here, which then gets only what it lets through
#     repaired: relu is in the wrong place
#       expected: right after layer 9 (add)
#       actual:   right after layer 8 (Conv2D)
#       hint:     relu comes before the merge here, which then gets only what it lets through
# checks:
#   u08_e5_clinic_fault: check_choice
#   u08_e5_clinic_zeroed: check_zeroed_body_is
#   u08_e5_clinic_repaired: check_same_architecture
# hints:
#   u08_e5_clinic_fault: is every last relu after its addition?
#   u08_e5_clinic_zeroed: the activation after the addition is missing
#   u08_e5_clinic_repaired: relu comes before the merge here, which then gets only what it lets through
# ---
# %% u08_e5_clinic
fault = "relu before"
block_number = 2
left = 0
p = keras.Input(shape=(6, 6, 4))
x = p
for _ in range(3):
    body = layers.Conv2D(4, 3, padding="same", activation="relu")(x)
    x = x + ops.relu(layers.Conv2D(4, 3, padding="same")(body))
repaired = keras.Model(p, x)
