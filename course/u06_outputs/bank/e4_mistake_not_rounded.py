# ---
# kind: mistake
# exercise: e4
# about: a count with what a computer's fractions leave over
# loses:
#   u06_e4_read_wrong: |
#     digits_wrong: not a whole number
#       expected: a whole number
#       actual:   35.99999999999999
#       hint:     fractions in a computer are a hair off: round(...) gives the whole number
# checks:
#   u06_e4_read_wrong: check_count
# hints:
#   u06_e4_read_wrong: 'fractions in a computer are a hair off: round(...) gives the whole number'
# ---
# %% u06_e4_read
parity_weight = (0.83 - 0.35) / 0.24
digits_wrong = (1 - 0.90) * 360
weak_head = "parity"
