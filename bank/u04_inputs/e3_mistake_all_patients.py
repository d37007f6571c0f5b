# ---
# kind: mistake
# exercise: e3
# about: predicts for all held-out tumours
# loses:
#   u04_e3_feed_shape: null
#   u04_e3_feed_dict: null
#   u04_e3_feed_list: null
# ---
# %% u04_e3_feed
x = tumours.x_test
by_list = given.predict([x["worst"], x["mean"], x["error"]], verbose=0)
by_dict = given.predict(x, verbose=0)
