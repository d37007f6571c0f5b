# ---
# kind: mistake
# exercise: e3
# about: the keys of the dict do not fit their arrays
# loses:
#   u04_e3_feed_dict: null
# ---
# %% u04_e3_feed
by_list = given.predict([patients[i.name] for i in given.inputs], verbose=0)
by_dict = given.predict(
    {"worst": patients["mean"], "mean": patients["worst"], "error": patients["error"]}, verbose=0
)
