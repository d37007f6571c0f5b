# ---
# kind: mistake
# exercise: e3
# about: a list instead of a dict
# loses:
#   u11_e3_fate_refused: |
#     fate: not a dictionary
#       expected: a dictionary, {...}
#       actual:   a list of 6 elements
#       hint:     the words are comes back, changed, not saved, unknown class, Python code
#   u11_e3_fate_loaded: |
#     fate: not a dictionary
#       expected: a dictionary, {...}
#       actual:   a list of 6 elements
#       hint:     the words are comes back, changed, not saved, unknown class, Python code
#   u11_e3_fate_class: |
#     fate: not a dictionary
#       expected: a dictionary, {...}
#       actual:   a list of 6 elements
#       hint:     the words are comes back, changed, not saved, unknown class, Python code
# checks:
#   u11_e3_fate_refused: check_mapping
#   u11_e3_fate_loaded: check_mapping
#   u11_e3_fate_class: check_mapping
# hints:
#   u11_e3_fate_refused: the words are comes back, changed, not saved, unknown class, Python code
#   u11_e3_fate_loaded: the words are comes back, changed, not saved, unknown class, Python code
#   u11_e3_fate_class: the words are comes back, changed, not saved, unknown class, Python code
# ---
# %% u11_e3_fate
fate = ["comes back", "Python code", "unknown class", "changed", "not saved", "comes back"]
