# ---
# kind: mistake
# exercise: e6
# about: hands in D as the repaired one
# loses:
#   u11_e6_clinic_count: |
#     repaired: wrong number of trainable parameters
#       expected: 30
#       actual:   254 of 254
#       hint:     nothing is frozen: set trainable = False on the part that must keep its weights
# checks:
#   u11_e6_clinic_count: check_parameters
# hints:
#   u11_e6_clinic_count: 'nothing is frozen: set trainable = False on the part that must keep its weights'
# ---
# %% u11_e6_clinic
faults = {"A": "old head kept", "B": "weights lost", "C": "cut too deep", "D": "not frozen"}
learns = {"A": 4, "B": 30, "C": 17, "D": 254}
same = {"A": True, "B": False, "C": True, "D": True}
repaired = patients["D"]
