# ---
# kind: mistake
# exercise: e3
# about: thinks that a Lambda is not saved at all
# loses:
#   u11_e3_fate_refused: |
#     fate['B']: wrong text
#       expected: another text
#       actual:   'not saved'
#       hint:     saving is not refused; but safe mode runs no function out of a file
# checks:
#   u11_e3_fate_refused: check_mapping
# hints:
#   u11_e3_fate_refused: saving is not refused; but safe mode runs no function out of a file
# ---
# %% u11_e3_fate
fate = {"A": "comes back", "B": "not saved", "C": "unknown class", "D": "changed", "E": "not saved", "F": "comes back"}
