# ---
# kind: mistake
# exercise: e6
# about: does not compile
# loses:
#   u10_e6_clinic_repaired: |
#     repaired is not compiled
#       expected: a model that compile was called on
#       actual:   no loss and no optimizer
#       hint:     compile after building; a model built anew has to be compiled anew
# checks:
#   u10_e6_clinic_repaired: check_compiled
# hints:
#   u10_e6_clinic_repaired: compile after building; a model built anew has to be compiled anew
# ---
# %% u10_e6_clinic
faults = {"A": "not compiled", "B": "rebuilt", "C": "half open", "D": "statistics"}
changed = {"A": 0, "B": 6, "C": 2, "D": 8}
trunk.trainable = True
trunk.get_layer("norm").trainable = False
pixels = keras.Input(shape=(64,))
repaired = keras.Model(pixels, layers.Dense(1, activation="sigmoid")(trunk(pixels)))
