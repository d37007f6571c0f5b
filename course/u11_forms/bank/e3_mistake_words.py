# ---
# kind: mistake
# exercise: e3
# about: words of one's own
# loses:
#   u11_e3_fate_refused: |
#     fate['B']: wrong text
#       expected: another text
#       actual:   'refused'
#       hint:     the words are comes back, changed, not saved, unknown class, Python code
#     fate['C']: wrong text
#       expected: another text
#       actual:   'refused'
#     fate['E']: wrong text
#       expected: another text
#       actual:   'refused'
#   u11_e3_fate_loaded: |
#     fate['A']: wrong text
#       expected: another text
#       actual:   'loads'
#       hint:     the words are comes back, changed, not saved, unknown class, Python code
#     fate['D']: wrong text
#       expected: another text
#       actual:   'wrong'
#   u11_e3_fate_class: |
#     fate['F']: wrong text
#       expected: another text
#       actual:   'loads'
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
fate = {"A": "loads", "B": "refused", "C": "refused", "D": "wrong", "E": "refused", "F": "loads"}
