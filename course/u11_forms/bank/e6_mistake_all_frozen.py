# ---
# kind: mistake
# exercise: e6
# about: freezes the finished model, new head and all
# loses:
#   u11_e6_clinic_count: |
#     repaired: wrong number of trainable parameters
#       expected: 30
#       actual:   0 of 254
#       hint:     everything is frozen: was trainable = False set on the whole model?
# checks:
#   u11_e6_clinic_count: check_parameters
# hints:
#   u11_e6_clinic_count: 'everything is frozen: was trainable = False set on the whole model?'
# ---
# %% u11_e6_clinic
faults = {"A": "old head kept", "B": "weights lost", "C": "cut too deep", "D": "not frozen"}
learns = {"A": 4, "B": 30, "C": 17, "D": 254}
same = {"A": True, "B": False, "C": True, "D": True}
clone = keras.models.clone_model(trained)
clone.set_weights(trained.get_weights())
repaired = keras.Model(clone.input, layers.Dense(1, activation="sigmoid")(clone.get_layer("joined").output))
repaired.trainable = False
