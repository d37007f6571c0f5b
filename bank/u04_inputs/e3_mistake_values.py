# ---
# kind: mistake
# exercise: e3
# about: list(patients.values()) keeps the order of the dict
# loses:
#   u04_e3_feed_list: null
# ---
# %% u04_e3_feed
by_list = given.predict(list(patients.values()), verbose=0)
by_dict = given.predict(patients, verbose=0)
