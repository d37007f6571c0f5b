# ---
# kind: mistake
# exercise: e3
# about: takes the incomplete configuration for complete
# loses:
#   u11_e3_fate_loaded: |
#     fate['D']: wrong text
#       expected: another text
#       actual:   'comes back'
#       hint:     what does Power(3).get_config() say of power?
# checks:
#   u11_e3_fate_loaded: check_mapping
# hints:
#   u11_e3_fate_loaded: what does Power(3).get_config() say of power?
# ---
# %% u11_e3_fate
fate = {"A": "comes back", "B": "Python code", "C": "unknown class", "D": "comes back", "E": "not saved", "F": "comes back"}
