# ---
# kind: mistake
# exercise: e3
# about: the order of the dict taken for that of the model
# loses:
#   u04_e3_feed_order: |
#     order[0]: wrong text
#       expected: another text
#       actual:   'mean'
#       hint:     that is the order of the data; the model has its own
#     order[1]: wrong text
#       expected: another text
#       actual:   'error'
#     order[2]: wrong text
#       expected: another text
#       actual:   'worst'
# checks:
#   u04_e3_feed_order: check_list
# hints:
#   u04_e3_feed_order: that is the order of the data; the model has its own
# ---
# %% u04_e3_feed
order = list(patients)
x = tumours.x_test
apart = (given.predict(x, verbose=0) > 0.5) != (given.predict([x["mean"], x["error"], x["worst"]], verbose=0) > 0.5)
flips = int(apart.sum())
by_list = given.predict([patients[i.name] for i in given.inputs], verbose=0)
by_dict = given.predict(patients, verbose=0)
