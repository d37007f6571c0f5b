# ---
# kind: mistake
# exercise: e6
# about: puts the notebook's base where the trunk belongs
# loses:
#   u10_e6_clinic_inside: |
#     repaired: trunk is not inside
#       expected: trunk itself, with its weights
#       actual:   the layers of layer 1 ('base'), of the same form, with weights of their own
#       hint:     it was built again, with new weights, or is not called at all: call the model that there is
# checks:
#   u10_e6_clinic_inside: check_contains
# hints:
#   u10_e6_clinic_inside: 'it was built again, with new weights, or is not called at all: call the model that there is'
# ---
# %% u10_e6_clinic
faults = {"A": "not compiled", "B": "rebuilt", "C": "half open", "D": "statistics"}
changed = {"A": 0, "B": 6, "C": 2, "D": 8}
base.trainable = True
base.get_layer("norm").trainable = False
pixels = keras.Input(shape=(64,))
repaired = keras.Model(pixels, layers.Dense(1, activation="sigmoid")(base(pixels)))
repaired.compile(optimizer=keras.optimizers.Adam(0.001), loss="binary_crossentropy")
