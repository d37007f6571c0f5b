# ---
# kind: mistake
# exercise: e3
# about: leaves out the models that come back
# loses:
#   u11_e3_fate_loaded: |
#     fate: wrong keys
#       expected: 'A', 'D'
#       actual:   'D'
#       hint:     missing: 'A'; not asked for: 'B', 'C', 'E'; keep the keys as they are and change the values only
#   u11_e3_fate_class: |
#     fate: wrong keys
#       expected: 'F'
#       actual:   no entries
#       hint:     missing: 'F'; not asked for: 'B', 'C', 'D', …; keep the keys as they are and change the values only
# checks:
#   u11_e3_fate_loaded: check_mapping
#   u11_e3_fate_class: check_mapping
# hints:
#   u11_e3_fate_loaded: 'missing: ''A''; not asked for: ''B'', ''C'', ''E''; keep the keys as they are and change the values only'
#   u11_e3_fate_class: 'missing: ''F''; not asked for: ''B'', ''C'', ''D'', …; keep the keys as they are and change the values only'
# ---
# %% u11_e3_fate
fate = {"B": "Python code", "C": "unknown class", "D": "changed", "E": "not saved"}
