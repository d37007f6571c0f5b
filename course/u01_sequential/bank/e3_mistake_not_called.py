# ---
# kind: mistake
# exercise: e3
# about: forgot the brackets of build_reader()
# loses:
#   u01_e3_parity_units: |
#     not graded: a function or a class cannot be graded; call it, and give the result; where a word is asked for, write it in quotes
#   u01_e3_parity_activations: |
#     not graded: a function or a class cannot be graded; call it, and give the result; where a word is asked for, write it in quotes
#   u01_e3_parity_parameters: |
#     not graded: a function or a class cannot be graded; call it, and give the result; where a word is asked for, write it in quotes
# ---
# %% u01_e3_parity
parity = build_reader
