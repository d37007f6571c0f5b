# ---
# kind: mistake
# exercise: e3
# about: predicts for all held-out tumours
# loses:
#   u04_e3_feed_shape: |
#     the shape of by_list: wrong shape
#       expected: another shape
#       actual:   (143, 1)
#       hint:     those are all the held-out tumours: predict for the five in patients
#   u04_e3_feed_dict: |
#     by_dict: wrong shape
#       expected: (5,)
#       actual:   (143,)
#       hint:     those are all the held-out tumours: predict for the five in patients
#   u04_e3_feed_list: |
#     by_list: wrong shape
#       expected: (5,)
#       actual:   (143,)
#       hint:     those are all the held-out tumours: predict for the five in patients
# checks:
#   u04_e3_feed_shape: check_shape
#   u04_e3_feed_dict: check_array
#   u04_e3_feed_list: check_array
# hints:
#   u04_e3_feed_shape: 'those are all the held-out tumours: predict for the five in patients'
#   u04_e3_feed_dict: 'those are all the held-out tumours: predict for the five in patients'
#   u04_e3_feed_list: 'those are all the held-out tumours: predict for the five in patients'
# ---
# %% u04_e3_feed
x = tumours.x_test
by_list = given.predict([x["worst"], x["mean"], x["error"]], verbose=0)
by_dict = given.predict(x, verbose=0)
order = ["worst", "mean", "error"]
x = tumours.x_test
apart = (given.predict(x, verbose=0) > 0.5) != (given.predict([x["mean"], x["error"], x["worst"]], verbose=0) > 0.5)
flips = int(apart.sum())
