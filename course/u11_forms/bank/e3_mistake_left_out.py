# ---
# kind: mistake
# exercise: e3
# about: leaves out the models that come back
# loses:
#   u11_e3_fate_loaded: |
#     fate: wrong keys
#       expected: 'A', 'D'
#       actual:   'B', 'C', 'D', 'E'
#       hint:     missing: 'A'; keep the keys as they are and change the values only
#   u11_e3_fate_class: |
#     fate: wrong keys
#       expected: 'F'
#       actual:   'B', 'C', 'D', 'E'
#       hint:     missing: 'F'; keep the keys as they are and change the values only
# checks:
#   u11_e3_fate_loaded: check_mapping
#   u11_e3_fate_class: check_mapping
# hints:
#   u11_e3_fate_loaded: 'missing: ''A''; keep the keys as they are and change the values only'
#   u11_e3_fate_class: 'missing: ''F''; keep the keys as they are and change the values only'
# ---
# %% u11_e3_fate
fate = {"B": "Python code", "C": "unknown class", "D": "changed", "E": "not saved"}
