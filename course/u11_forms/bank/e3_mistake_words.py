# ---
# kind: mistake
# exercise: e3
# about: words of one's own
# loses:
#   u11_e3_fate_refused: |
#     fate['B']: wrong text
#       expected: another text
#       actual:   'refused'
#       hint:     safe mode runs no function out of a file
#     fate['C']: wrong text
#       expected: another text
#       actual:   'refused'
#       hint:     which class does the name in the file lead to, if nobody registered it?
#     fate['E']: wrong text
#       expected: another text
#       actual:   'refused'
#       hint:     a node that holds two functions: can it write down its own configuration?
#   u11_e3_fate_loaded: |
#     fate['A']: wrong text
#       expected: another text
#       actual:   'loads'
#       hint:     ops.abs and + are operations of Keras: they are known by name wherever Keras is
#     fate['D']: wrong text
#       expected: another text
#       actual:   'wrong'
#   u11_e3_fate_class: |
#     fate['F']: wrong text
#       expected: another text
#       actual:   'loads'
#       hint:     Quiet is registered and has a graph; a training step changes no prediction
# checks:
#   u11_e3_fate_refused: check_mapping
#   u11_e3_fate_loaded: check_mapping
#   u11_e3_fate_class: check_mapping
# hints:
#   u11_e3_fate_refused: safe mode runs no function out of a file
#   u11_e3_fate_loaded: 'ops.abs and + are operations of Keras: they are known by name wherever Keras is'
#   u11_e3_fate_class: Quiet is registered and has a graph; a training step changes no prediction
# ---
# %% u11_e3_fate
fate = {"A": "loads", "B": "refused", "C": "refused", "D": "wrong", "E": "refused", "F": "loads"}
