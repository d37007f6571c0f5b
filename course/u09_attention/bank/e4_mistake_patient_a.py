# ---
# kind: mistake
# exercise: e4
# about: hands in patient A as it is
# loses:
#   u09_e4_clinic_causal: |
#     repaired: an output looks ahead
#       expected: outputs before a disturbed place stay as they are
#       actual:   with place 7 disturbed, 7 of the 7 outputs before it change
#       hint:     layer 2 (MultiHeadAttention) takes its value and key from input 'rows', and its call does not say use_causal_mask=True: so it sees every place of it
#   u09_e4_clinic_repaired: |
#     repaired, layer 2 (MultiHeadAttention): wrong use_causal_mask
#       expected: True
#       actual:   not given
#       hint:     the mask is an argument of the call: attention(x, x, use_causal_mask=True)
# checks:
#   u09_e4_clinic_causal: check_causal
#   u09_e4_clinic_repaired: check_same_architecture
# hints:
#   u09_e4_clinic_causal: 'layer 2 (MultiHeadAttention) takes its value and key from input ''rows'', and its call does not say use_causal_mask=True: so it sees every place of it'
#   u09_e4_clinic_repaired: 'the mask is an argument of the call: attention(x, x, use_causal_mask=True)'
# ---
# %% u09_e4_clinic
faults = {"A": "no mask", "B": "exchanged", "C": "post-norm", "D": "one shortcut"}
ahead = {"A": 7, "B": 7, "C": 0, "D": 0}
repaired = patients["A"]
