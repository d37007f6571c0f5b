# ---
# kind: mistake
# exercise: e6
# about: concatenates the three
# loses:
#   u03_e6_clinic_merge: |
#     repaired: another kind of merge
#       expected: add
#       actual:   concatenate
#       hint:     concatenation puts tensors side by side, so that widths add up
#   u03_e6_clinic_repaired: |
#     repaired, layer 5 (concatenate): another kind of merge
#       expected: add
#       actual:   concatenate
#       hint:     concatenation puts tensors side by side, so that widths add up
# checks:
#   u03_e6_clinic_merge: check_merge
#   u03_e6_clinic_repaired: check_same_architecture
# hints:
#   u03_e6_clinic_merge: concatenation puts tensors side by side, so that widths add up
#   u03_e6_clinic_repaired: concatenation puts tensors side by side, so that widths add up
# ---
# %% u03_e6_clinic
fault = "broadcast"
lacking = 63
x = keras.Input(shape=(10,))
first = layers.Dense(10)(layers.Dense(16, activation="relu")(x))
second = layers.Dense(10)(layers.Dense(6, activation="tanh")(x))
repaired = keras.Model(x, layers.Dense(1)(layers.Concatenate()([x, first, second])))
