# ---
# kind: mistake
# exercise: e3
# about: no biases in the wider graph
# loses:
#   u12_e3_wider_counts: |
#     wider['parameters']: wrong number
#       expected: another number
#       actual:   372
#       hint:     the gate's factors, then (numbers coming in + 1) × units for each Dense; the last one reads the whole merge
# checks:
#   u12_e3_wider_counts: check_mapping
# hints:
#   u12_e3_wider_counts: the gate's factors, then (numbers coming in + 1) × units for each Dense; the last one reads the whole merge
# ---
# %% u12_e3_wider
wider = {"merge": 33, "parameters": 13 + 13 * 20 + 33 * 3}
