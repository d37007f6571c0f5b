# ---
# kind: mistake
# exercise: e4
# about: cut, not rounded
# loses:
#   u06_e4_read_wrong: |
#     digits_wrong: leads to another number
#       expected: one that leads to 0.1
#       actual:   35, which leads to 0.0972222
#       hint:     nearly: 1 - 0.90 is a hair less than 0.1 to a computer, and int() cuts; use round()
# checks:
#   u06_e4_read_wrong: check_number
# hints:
#   u06_e4_read_wrong: 'nearly: 1 - 0.90 is a hair less than 0.1 to a computer, and int() cuts; use round()'
# ---
# %% u06_e4_read
turned_weight = (0.69 - 0.35) / 0.68
digits_wrong = int(360 * (1 - 0.90))
weak_head = "turned"
