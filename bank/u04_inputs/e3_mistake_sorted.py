# ---
# kind: mistake
# exercise: e3
# about: sorted by name
# loses:
#   u04_e3_feed_list: null
# ---
# %% u04_e3_feed
by_list = given.predict([patients[n] for n in sorted(patients)], verbose=0)
by_dict = given.predict(patients, verbose=0)
