# ---
# kind: mistake
# exercise: e1
# about: counts both heads in both networks
# loses:
#   u06_e1_networks_parameters: |
#     two_networks: wrong number
#       expected: another number
#       actual:   7318
#       hint:     each of the two networks has one head only
# checks:
#   u06_e1_networks_parameters: check_count
# hints:
#   u06_e1_networks_parameters: each of the two networks has one head only
# ---
# %% u06_e1_networks
two_networks = 2 * 3659
