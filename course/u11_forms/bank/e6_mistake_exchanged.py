# ---
# kind: mistake
# exercise: e6
# about: B and D taken for one another, as their drawings have the same boxes
# loses:
#   u11_e6_clinic_faults: |
#     faults['B']: wrong text
#       expected: another text
#       actual:   'not frozen'
#       hint:     is the drawing as meant? then compare the weights with those of trained
#     faults['D']: wrong text
#       expected: another text
#       actual:   'weights lost'
#       hint:     what do the boxes of the drawing say? and count what training would change
#   u11_e6_clinic_numbers: |
#     learns['B']: wrong number
#       expected: another number
#       actual:   254
#       hint:     that is all of them; the frozen ones do not change
#     learns['D']: wrong number
#       expected: another number
#       actual:   30
#       hint:     is hidden really frozen here? look at its trainable
# checks:
#   u11_e6_clinic_faults: check_mapping
#   u11_e6_clinic_numbers: check_mapping
# hints:
#   u11_e6_clinic_faults: is the drawing as meant? then compare the weights with those of trained
#   u11_e6_clinic_numbers: that is all of them; the frozen ones do not change
# ---
# %% u11_e6_clinic
faults = {"A": "old head kept", "B": "not frozen", "C": "cut too deep", "D": "weights lost"}
learns = {"A": 4, "B": 254, "C": 17, "D": 30}
same = {"A": True, "B": True, "C": True, "D": False}
clone = keras.models.clone_model(trained)
clone.set_weights(trained.get_weights())
clone.get_layer("hidden").trainable = False
repaired = keras.Model(clone.input, layers.Dense(1, activation="sigmoid")(clone.get_layer("joined").output))
