# ---
# kind: mistake
# exercise: e3
# about: the keys of the dict do not fit their arrays
# loses:
#   u04_e3_feed_dict: |
#     by_dict: wrong value at index (4,)
#       expected: another value (5 values of 5 differ)
#       actual:   0.597567
#       hint:     does each key belong to its own table of the five patients?
# checks:
#   u04_e3_feed_dict: check_array
# hints:
#   u04_e3_feed_dict: does each key belong to its own table of the five patients?
# ---
# %% u04_e3_feed
by_list = given.predict([patients[i.name] for i in given.inputs], verbose=0)
by_dict = given.predict(
    {"worst": patients["mean"], "mean": patients["worst"], "error": patients["error"]}, verbose=0
)
order = ["worst", "mean", "error"]
x = tumours.x_test
apart = (given.predict(x, verbose=0) > 0.5) != (given.predict([x["mean"], x["error"], x["worst"]], verbose=0) > 0.5)
flips = int(apart.sum())
