# ---
# kind: mistake
# exercise: e1
# about: counts the trunks and forgets the heads
# loses:
#   u06_e1_networks_parameters: |
#     two_networks: wrong number
#       expected: another number
#       actual:   6240
#       hint:     those are the two trunks: each network has a head as well
# checks:
#   u06_e1_networks_parameters: check_count
# hints:
#   u06_e1_networks_parameters: 'those are the two trunks: each network has a head as well'
# ---
# %% u06_e1_networks
two_networks = 3120 + 3120
