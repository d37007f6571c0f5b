# ---
# kind: mistake
# exercise: e3
# about: a list instead of a dict
# loses:
#   u11_e3_fate_refused: |
#     fate: not a dictionary
#       expected: a dictionary, {...}
#       actual:   a list of 6 elements
#   u11_e3_fate_loaded: |
#     fate: not a dictionary
#       expected: a dictionary, {...}
#       actual:   a list of 6 elements
#   u11_e3_fate_class: |
#     fate: not a dictionary
#       expected: a dictionary, {...}
#       actual:   a list of 6 elements
# checks:
#   u11_e3_fate_refused: check_mapping
#   u11_e3_fate_loaded: check_mapping
#   u11_e3_fate_class: check_mapping
# ---
# %% u11_e3_fate
fate = ["comes back", "Python code", "unknown class", "changed", "not saved", "comes back"]
