# ---
# kind: mistake
# exercise: e3
# about: 0 and 1 instead of probabilities
# loses:
#   u04_e3_feed_dict: null
#   u04_e3_feed_list: null
# ---
# %% u04_e3_feed
by_list = given.predict([patients[i.name] for i in given.inputs], verbose=0).round()
by_dict = given.predict(patients, verbose=0).round()
