# ---
# kind: mistake
# exercise: e4
# about: 'a name that is not there: the cell stops with an error'
# loses:
#   u06_e4_read_weak: |
#     not attempted: weak_head is None
#       actual:   a cell stopped with NameError: name 'loss' is not defined
#       hint:     the name is not known: is it spelt as above, and has the cell that makes it been run?
#   u06_e4_read_weight: |
#     not attempted: turned_weight is None
#       actual:   a cell stopped with NameError: name 'loss' is not defined
#       hint:     the name is not known: is it spelt as above, and has the cell that makes it been run?
#   u06_e4_read_wrong: |
#     not attempted: digits_wrong is None
#       actual:   a cell stopped with NameError: name 'loss' is not defined
#       hint:     the name is not known: is it spelt as above, and has the cell that makes it been run?
# checks:
#   u06_e4_read_weak: check_attempted
#   u06_e4_read_weight: check_attempted
#   u06_e4_read_wrong: check_number
# hints:
#   u06_e4_read_weak: 'the name is not known: is it spelt as above, and has the cell that makes it been run?'
#   u06_e4_read_weight: 'the name is not known: is it spelt as above, and has the cell that makes it been run?'
#   u06_e4_read_wrong: 'the name is not known: is it spelt as above, and has the cell that makes it been run?'
# ---
# %% u06_e4_read
turned_weight = None
digits_wrong = None
weak_head = None
turned_weight = (loss - 0.35) / 0.68
digits_wrong = 36
weak_head = "turned"
