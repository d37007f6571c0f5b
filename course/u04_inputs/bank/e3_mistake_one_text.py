# ---
# kind: mistake
# exercise: e3
# about: the order as one text
# loses:
#   u04_e3_feed_order: |
#     order: not a list
#       expected: a list, [...]
#       actual:   the text 'worst, mean, error'
#       hint:     the name of each entry of given.inputs, from the first to the last: a list of three texts
# checks:
#   u04_e3_feed_order: check_list
# hints:
#   u04_e3_feed_order: 'the name of each entry of given.inputs, from the first to the last: a list of three texts'
# ---
# %% u04_e3_feed
order = "worst, mean, error"
by_list = given.predict([patients["worst"], patients["mean"], patients["error"]], verbose=0)
by_dict = given.predict(patients, verbose=0)
x = tumours.x_test
flips = int(((given.predict(x, verbose=0) > 0.5) != (given.predict([x["mean"], x["error"], x["worst"]], verbose=0) > 0.5)).sum())
