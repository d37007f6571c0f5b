# ---
# kind: mistake
# exercise: e1
# about: gives a number for each network, not the sum
# loses:
#   u06_e1_networks_parameters: |
#     two_networks: not a whole number
#       expected: a whole number
#       actual:   a tuple of 2 elements
#       hint:     a comma makes a tuple; write a large number without one
# checks:
#   u06_e1_networks_parameters: check_count
# hints:
#   u06_e1_networks_parameters: a comma makes a tuple; write a large number without one
# ---
# %% u06_e1_networks
two_networks = (3120 + 490, 3120 + 49)
