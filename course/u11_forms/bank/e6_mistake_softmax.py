# ---
# kind: mistake
# exercise: e6
# about: softmax on one unit
# loses:
#   u11_e6_clinic_graph: |
#     repaired, layer 3 (Dense, 1 unit): wrong activation
#       expected: sigmoid
#       actual:   softmax
#       hint:     softmax shares 1 out among the units of a layer: over one unit it is always 1
# checks:
#   u11_e6_clinic_graph: check_same_architecture
# hints:
#   u11_e6_clinic_graph: 'softmax shares 1 out among the units of a layer: over one unit it is always 1'
# ---
# %% u11_e6_clinic
faults = {"A": "old head kept", "B": "weights lost", "C": "cut too deep", "D": "not frozen"}
learns = {"A": 4, "B": 30, "C": 17, "D": 254}
same = {"A": True, "B": False, "C": True, "D": True}
clone = keras.models.clone_model(trained)
clone.set_weights(trained.get_weights())
clone.get_layer("hidden").trainable = False
repaired = keras.Model(clone.input, layers.Dense(1, activation="softmax")(clone.get_layer("joined").output))
