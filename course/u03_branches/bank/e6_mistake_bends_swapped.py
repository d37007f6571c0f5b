# ---
# kind: mistake
# exercise: e6
# about: relu and tanh exchanged, one bias counted for all
# loses:
#   u03_e6_clinic_number: |
#     lacking: wrong number
#       expected: another number
#       actual:   54
#       hint:     the units that are missing have biases, too
#   u03_e6_clinic_repaired: |
#     repaired, layer 1 (Dense, 16 units) and layer 3 (Dense, 6 units): the activations are exchanged
#       expected: relu, then tanh
#       actual:   tanh, then relu
# checks:
#   u03_e6_clinic_number: check_count
#   u03_e6_clinic_repaired: check_same_architecture
# hints:
#   u03_e6_clinic_number: the units that are missing have biases, too
# ---
# %% u03_e6_clinic
fault = "broadcast"
lacking = 6 * 10 - 6
x = keras.Input(shape=(10,))
first = layers.Dense(10)(layers.Dense(16, activation="tanh")(x))
second = layers.Dense(10)(layers.Dense(6, activation="relu")(x))
repaired = keras.Model(x, layers.Dense(1)(x + first + second))
