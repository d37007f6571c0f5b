# ---
# kind: mistake
# exercise: e6
# about: asks a layer for its trainable parameters: the cell stops with an error
# loses:
#   u11_e6_clinic_faults: |
#     not attempted: faults is None
#       actual:   a cell stopped with AttributeError: 'Functional' object has no attribute 'count_trainable_params'
#       hint:     mend that error, run the cell, then run this one again
#   u11_e6_clinic_numbers: |
#     not attempted: learns is None
#       actual:   a cell stopped with AttributeError: 'Functional' object has no attribute 'count_trainable_params'
#       hint:     mend that error, run the cell, then run this one again
#   u11_e6_clinic_count: |
#     not attempted: repaired is None
#       actual:   a cell stopped with AttributeError: 'Functional' object has no attribute 'count_trainable_params'
#       hint:     mend that error, run the cell, then run this one again
#   u11_e6_clinic_weights: |
#     not attempted: repaired is None
#       actual:   a cell stopped with AttributeError: 'Functional' object has no attribute 'count_trainable_params'
#       hint:     mend that error, run the cell, then run this one again
#   u11_e6_clinic_graph: |
#     not attempted: repaired is None
#       actual:   a cell stopped with AttributeError: 'Functional' object has no attribute 'count_trainable_params'
#       hint:     mend that error, run the cell, then run this one again
#   u11_e6_clinic_left: |
#     not attempted: left is None
#       actual:   a cell stopped with NameError: name 'repaired' is not defined
#       hint:     the name is not known: is it spelt as above, and has the cell that makes it been run?
# checks:
#   u11_e6_clinic_faults: check_attempted
#   u11_e6_clinic_numbers: check_attempted
#   u11_e6_clinic_count: check_parameters
#   u11_e6_clinic_weights: check_same_weights
#   u11_e6_clinic_graph: check_attempted
#   u11_e6_clinic_left: check_attempted
# hints:
#   u11_e6_clinic_faults: mend that error, run the cell, then run this one again
#   u11_e6_clinic_numbers: mend that error, run the cell, then run this one again
#   u11_e6_clinic_count: mend that error, run the cell, then run this one again
#   u11_e6_clinic_weights: mend that error, run the cell, then run this one again
#   u11_e6_clinic_graph: mend that error, run the cell, then run this one again
#   u11_e6_clinic_left: 'the name is not known: is it spelt as above, and has the cell that makes it been run?'
# ---
# %% u11_e6_clinic
learns = {name: model.count_trainable_params() for name, model in patients.items()}
faults = {"A": "old head kept", "B": "weights lost", "C": "cut too deep", "D": "not frozen"}
same = {"A": True, "B": False, "C": True, "D": True}
repaired = patients["D"]
