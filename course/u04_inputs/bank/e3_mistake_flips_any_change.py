# ---
# kind: mistake
# exercise: e3
# about: counts every change of a prediction
# loses:
#   u04_e3_feed_flips: |
#     flips: wrong number
#       expected: another number
#       actual:   143
#       hint:     the predictions change, but a verdict changes only where one crosses 0.5
# checks:
#   u04_e3_feed_flips: check_count
# hints:
#   u04_e3_feed_flips: the predictions change, but a verdict changes only where one crosses 0.5
# ---
# %% u04_e3_feed
order = ["worst", "mean", "error"]
x = tumours.x_test
apart = given.predict(x, verbose=0) != given.predict([x["mean"], x["error"], x["worst"]], verbose=0) #(given.predict(x, verbose=0) > 0) != (given.predict([x["mean"], x["error"], x["worst"]], verbose=0) > 0)
flips = int(apart.sum())
by_list = given.predict([patients[i.name] for i in given.inputs], verbose=0)
by_dict = given.predict(patients, verbose=0)
