# ---
# kind: mistake
# exercise: e6
# about: counts arrays instead of numbers
# loses:
#   u11_e6_clinic_numbers: |
#     learns['A']: wrong number
#       expected: another number
#       actual:   2
#       hint:     sum the sizes of the arrays in trainable_weights
#     learns['B']: wrong number
#       expected: another number
#       actual:   2
#     learns['C']: wrong number
#       expected: another number
#       actual:   2
#     and 1 more
# checks:
#   u11_e6_clinic_numbers: check_mapping
# hints:
#   u11_e6_clinic_numbers: sum the sizes of the arrays in trainable_weights
# ---
# %% u11_e6_clinic
faults = {"A": "old head kept", "B": "weights lost", "C": "cut too deep", "D": "not frozen"}
learns = {name: len(model.trainable_weights) for name, model in patients.items()}
same = {"A": True, "B": False, "C": True, "D": True}
clone = keras.models.clone_model(trained)
clone.set_weights(trained.get_weights())
clone.get_layer("hidden").trainable = False
repaired = keras.Model(clone.input, layers.Dense(1, activation="sigmoid")(clone.get_layer("joined").output))
