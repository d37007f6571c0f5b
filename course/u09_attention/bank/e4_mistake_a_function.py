# ---
# kind: mistake
# exercise: e4
# about: hands in the helper, not a model
# loses:
#   u09_e4_clinic_causal: |
#     not graded: a function or a class cannot be graded; call it, and give the result; where a word is asked for, write it in quotes
#   u09_e4_clinic_repaired: |
#     not graded: a function or a class cannot be graded; call it, and give the result; where a word is asked for, write it in quotes
# ---
# %% u09_e4_clinic
faults = {"A": "no mask", "B": "exchanged", "C": "post-norm", "D": "one shortcut"}
ahead = {"A": 7, "B": 7, "C": 0, "D": 0}
repaired = patient
