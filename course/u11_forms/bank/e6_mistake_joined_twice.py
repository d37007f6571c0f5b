# ---
# kind: mistake
# exercise: e6
# about: joins the measurements once more in front of the head
# loses:
#   u11_e6_clinic_count: |
#     repaired: wrong number of parameters
#       expected: 254
#       actual:   267 (224 + 43)
#       hint:     the same tensor arrives twice: was the other branch's variable meant?
#     repaired: wrong number of trainable parameters
#       expected: 30
#       actual:   43 of 267
#   u11_e6_clinic_graph: |
#     repaired, layer 2 (concatenate): reads the wrong tensor
#       expected: input 'measurements' and layer 1 ('hidden')
#       actual:   input 'measurements', layer 1 ('hidden') and input 'measurements'
#       hint:     the same tensor arrives twice: was the other branch's variable meant?
# checks:
#   u11_e6_clinic_count: check_parameters
#   u11_e6_clinic_graph: check_same_architecture
# hints:
#   u11_e6_clinic_count: 'the same tensor arrives twice: was the other branch''s variable meant?'
#   u11_e6_clinic_graph: 'the same tensor arrives twice: was the other branch''s variable meant?'
# ---
# %% u11_e6_clinic
faults = {"A": "old head kept", "B": "weights lost", "C": "cut too deep", "D": "not frozen"}
learns = {"A": 4, "B": 30, "C": 17, "D": 254}
same = {"A": True, "B": False, "C": True, "D": True}
clone = keras.models.clone_model(trained)
clone.set_weights(trained.get_weights())
clone.get_layer("hidden").trainable = False
again = layers.Concatenate()([clone.get_layer("joined").output, clone.input])
repaired = keras.Model(clone.input, layers.Dense(1, activation="sigmoid")(again))
