# ---
# kind: mistake
# exercise: e6
# about: compares the layers by is, and finds none the same
# loses:
#   u11_e6_clinic_numbers: |
#     same['A']: wrong
#       expected: the other truth value
#       actual:   False
#       hint:     compare get_weights() of the two layers named hidden
#     same['C']: wrong
#       expected: the other truth value
#       actual:   False
#       hint:     compare get_weights() of the two layers named hidden
#     same['D']: wrong
#       expected: the other truth value
#       actual:   False
#       hint:     compare get_weights() of the two layers named hidden
# checks:
#   u11_e6_clinic_numbers: check_mapping
# hints:
#   u11_e6_clinic_numbers: compare get_weights() of the two layers named hidden
# ---
# %% u11_e6_clinic
faults = {"A": "old head kept", "B": "weights lost", "C": "cut too deep", "D": "not frozen"}
learns = {"A": 4, "B": 30, "C": 17, "D": 254}
same = {name: model.get_layer("hidden") is trained.get_layer("hidden") for name, model in patients.items()}
clone = keras.models.clone_model(trained)
clone.set_weights(trained.get_weights())
clone.get_layer("hidden").trainable = False
repaired = keras.Model(clone.input, layers.Dense(1, activation="sigmoid")(clone.get_layer("joined").output))
