# ---
# kind: mistake
# exercise: e3
# about: mean, error, worst, the order of the data and not of the model
# loses:
#   u04_e3_feed_list: null
# ---
# %% u04_e3_feed
by_list = given.predict([patients["mean"], patients["error"], patients["worst"]], verbose=0)
by_dict = given.predict(patients, verbose=0)
