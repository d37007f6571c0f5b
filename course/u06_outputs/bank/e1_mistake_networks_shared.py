# ---
# kind: mistake
# exercise: e1
# about: gives the number of the shared network
# loses:
#   u06_e1_networks_parameters: |
#     two_networks: wrong number
#       expected: another number
#       actual:   3659
#       hint:     that is one trunk with both heads: how many trunks do two networks have?
# checks:
#   u06_e1_networks_parameters: check_count
# hints:
#   u06_e1_networks_parameters: 'that is one trunk with both heads: how many trunks do two networks have?'
# ---
# %% u06_e1_networks
two_networks = 3659
