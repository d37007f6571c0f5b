# ---
# kind: mistake
# exercise: e4
# about: cuts the number of wrong digits off with int()
# loses:
#   u06_e4_read_wrong: |
#     digits_wrong: wrong number
#       expected: another number
#       actual:   35
#       hint:     nearly: 1 - 0.90 is a hair less than 0.1 to a computer, and int() cuts; use round()
# checks:
#   u06_e4_read_wrong: check_count
# hints:
#   u06_e4_read_wrong: 'nearly: 1 - 0.90 is a hair less than 0.1 to a computer, and int() cuts; use round()'
# ---
# %% u06_e4_read
parity_weight = (0.83 - 0.35) / 0.24
digits_wrong = int((1 - 0.90) * 360)
weak_head = "parity"
