# ---
# kind: mistake
# exercise: e3
# about: keeps the last layer at 21 numbers
# loses:
#   u12_e3_wider_counts: |
#     wider['parameters']: wrong number
#       expected: another number
#       actual:   359
#       hint:     the gate's factors, then (numbers coming in + 1) × units for each Dense; the last one reads the whole merge
# checks:
#   u12_e3_wider_counts: check_mapping
# hints:
#   u12_e3_wider_counts: the gate's factors, then (numbers coming in + 1) × units for each Dense; the last one reads the whole merge
# ---
# %% u12_e3_wider
wider = {"merge": 33, "parameters": 13 + 280 + 66}
