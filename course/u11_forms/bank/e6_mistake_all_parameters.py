# ---
# kind: mistake
# exercise: e6
# about: counts all parameters
# loses:
#   u11_e6_clinic_numbers: |
#     learns['A']: wrong number
#       expected: another number
#       actual:   318
#       hint:     that is all of them; the frozen ones do not change
#     learns['B']: wrong number
#       expected: another number
#       actual:   254
#       hint:     that is all of them; the frozen ones do not change
#     learns['C']: wrong number
#       expected: another number
#       actual:   241
#       hint:     that is all of them; the frozen ones do not change
# checks:
#   u11_e6_clinic_numbers: check_mapping
# hints:
#   u11_e6_clinic_numbers: that is all of them; the frozen ones do not change
# ---
# %% u11_e6_clinic
faults = {"A": "old head kept", "B": "weights lost", "C": "cut too deep", "D": "not frozen"}
learns = {name: model.count_params() for name, model in patients.items()}
same = {"A": True, "B": False, "C": True, "D": True}
clone = keras.models.clone_model(trained)
clone.set_weights(trained.get_weights())
clone.get_layer("hidden").trainable = False
repaired = keras.Model(clone.input, layers.Dense(1, activation="sigmoid")(clone.get_layer("joined").output))
