# ---
# kind: mistake
# exercise: e3
# about: the order backwards
# loses:
#   u04_e3_feed_order: |
#     order[0]: wrong text
#       expected: another text
#       actual:   'error'
#       hint:     that is the order of the alphabet; the model has its own
#     order[2]: wrong text
#       expected: another text
#       actual:   'worst'
#   u04_e3_feed_list: |
#     by_list: wrong value at index (1,)
#       expected: another value (5 values of 5 differ)
#       actual:   0.77391
#       hint:     a list is matched by position: in which order do given.inputs stand?
# checks:
#   u04_e3_feed_order: check_list
#   u04_e3_feed_list: check_array
# hints:
#   u04_e3_feed_order: that is the order of the alphabet; the model has its own
#   u04_e3_feed_list: 'a list is matched by position: in which order do given.inputs stand?'
# ---
# %% u04_e3_feed
order = [i.name for i in given.inputs][::-1]
by_list = given.predict([patients[n] for n in order], verbose=0)
by_dict = given.predict(patients, verbose=0)
x = tumours.x_test
flips = int(((given.predict(x, verbose=0) > 0.5) != (given.predict([x["mean"], x["error"], x["worst"]], verbose=0) > 0.5)).sum())
