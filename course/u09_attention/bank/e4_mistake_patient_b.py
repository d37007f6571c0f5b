# ---
# kind: mistake
# exercise: e4
# about: hands in patient B as it is
# loses:
#   u09_e4_clinic_causal: |
#     repaired: an output looks ahead
#       expected: outputs before a disturbed place stay as they are
#       actual:   with place 7 disturbed, 7 of the 7 outputs before it change
#       hint:     layer 5 (MultiHeadAttention) takes its value and key from input 'rows', and its call does not say use_causal_mask=True: so it sees every place of it
#   u09_e4_clinic_repaired: |
#     repaired, layer 5 (MultiHeadAttention): query and value are exchanged
#       expected: query from 'rows', value and key from 'notes'
#       actual:   query from input 'notes', value and key from input 'rows'
#       hint:     the query asks, the key is compared with it, the value is handed over; the order of the call is (query, value, key); by keyword no order is needed
# checks:
#   u09_e4_clinic_causal: check_causal
#   u09_e4_clinic_repaired: check_attention
# hints:
#   u09_e4_clinic_causal: 'layer 5 (MultiHeadAttention) takes its value and key from input ''rows'', and its call does not say use_causal_mask=True: so it sees every place of it'
#   u09_e4_clinic_repaired: the query asks, the key is compared with it, the value is handed over; the order of the call is (query, value, key); by keyword no order is needed
# ---
# %% u09_e4_clinic
faults = {"A": "no mask", "B": "exchanged", "C": "post-norm", "D": "one shortcut"}
ahead = {"A": 7, "B": 7, "C": 0, "D": 0}
repaired = patients["B"]
