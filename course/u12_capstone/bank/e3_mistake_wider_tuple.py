# ---
# kind: mistake
# exercise: e3
# about: gives the two numbers without their names
# loses:
#   u12_e3_wider_counts: |
#     wider: not a dictionary
#       expected: a dictionary, {...}
#       actual:   a tuple of 2 elements
# checks:
#   u12_e3_wider_counts: check_mapping
# ---
# %% u12_e3_wider
wider = (33, 395)
