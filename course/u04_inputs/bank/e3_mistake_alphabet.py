# ---
# kind: mistake
# exercise: e3
# about: mean, error, worst, the order of the data and not of the model
# loses:
#   u04_e3_feed_list: |
#     by_list: wrong value at index (4,)
#       expected: another value (5 values of 5 differ)
#       actual:   0.725824
#       hint:     a list is matched by position: in which order do given.inputs stand?
# checks:
#   u04_e3_feed_list: check_array
# hints:
#   u04_e3_feed_list: 'a list is matched by position: in which order do given.inputs stand?'
# ---
# %% u04_e3_feed
by_list = given.predict([patients["mean"], patients["error"], patients["worst"]], verbose=0)
by_dict = given.predict(patients, verbose=0)
order = ["worst", "mean", "error"]
x = tumours.x_test
apart = (given.predict(x, verbose=0) > 0.5) != (given.predict([x["mean"], x["error"], x["worst"]], verbose=0) > 0.5)
flips = int(apart.sum())
