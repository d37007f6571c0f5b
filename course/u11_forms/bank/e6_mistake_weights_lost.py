# ---
# kind: mistake
# exercise: e6
# about: the clone's weights are not copied
# loses:
#   u11_e6_clinic_weights: |
#     repaired, weighted layer 1 ('hidden'): other weights
#       expected: the very weights of the given model
#       actual:   a layer of the same shape with weights of its own
#       hint:     a new layer starts with new weights; use the given layer itself, or copy them: repaired.set_weights(given.get_weights()), in this direction, gives them to repaired
# checks:
#   u11_e6_clinic_weights: check_same_weights
# hints:
#   u11_e6_clinic_weights: 'a new layer starts with new weights; use the given layer itself, or copy them: repaired.set_weights(given.get_weights()), in this direction, gives them to repaired'
# ---
# %% u11_e6_clinic
faults = {"A": "old head kept", "B": "weights lost", "C": "cut too deep", "D": "not frozen"}
learns = {"A": 4, "B": 30, "C": 17, "D": 254}
same = {"A": True, "B": False, "C": True, "D": True}
clone = keras.models.clone_model(trained)
clone.trainable = False
repaired = keras.Model(clone.input, layers.Dense(1, activation="sigmoid")(clone.get_layer("joined").output))
