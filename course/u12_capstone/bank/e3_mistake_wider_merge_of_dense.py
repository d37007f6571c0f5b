# ---
# kind: mistake
# exercise: e3
# about: forgets the raw way into the merge
# loses:
#   u12_e3_wider_counts: |
#     wider['merge']: wrong number
#       expected: another number
#       actual:   20
#       hint:     two tensors meet: what leaves the gate, and what leaves the Dense
#     wider['parameters']: wrong number
#       expected: another number
#       actual:   356
#       hint:     the gate's factors, then (numbers coming in + 1) × units for each Dense; the last one reads the whole merge
# checks:
#   u12_e3_wider_counts: check_mapping
# hints:
#   u12_e3_wider_counts: 'two tensors meet: what leaves the gate, and what leaves the Dense'
# ---
# %% u12_e3_wider
wider = {"merge": 20, "parameters": 13 + 280 + 63}
