# ---
# kind: mistake
# exercise: e3
# about: 0 and 1 instead of probabilities
# loses:
#   u04_e3_feed_dict: |
#     by_dict: wrong value at index (2,)
#       expected: another value (5 values of 5 differ)
#       actual:   0.0
#       hint:     give the probabilities as predicted, not rounded to 0 and 1
#   u04_e3_feed_list: |
#     by_list: wrong value at index (2,)
#       expected: another value (5 values of 5 differ)
#       actual:   0.0
#       hint:     give the probabilities as predicted, not rounded to 0 and 1
# checks:
#   u04_e3_feed_dict: check_array
#   u04_e3_feed_list: check_array
# hints:
#   u04_e3_feed_dict: give the probabilities as predicted, not rounded to 0 and 1
#   u04_e3_feed_list: give the probabilities as predicted, not rounded to 0 and 1
# ---
# %% u04_e3_feed
by_list = given.predict([patients[i.name] for i in given.inputs], verbose=0).round()
by_dict = given.predict(patients, verbose=0).round()
order = ["worst", "mean", "error"]
x = tumours.x_test
apart = (given.predict(x, verbose=0) > 0.5) != (given.predict([x["mean"], x["error"], x["worst"]], verbose=0) > 0.5)
flips = int(apart.sum())
