# ---
# kind: mistake
# exercise: e3
# about: five plain numbers instead of shape (5, 1)
# loses:
#   u04_e3_feed_shape: null
# ---
# %% u04_e3_feed
by_list = given.predict([patients[i.name] for i in given.inputs], verbose=0).ravel()
by_dict = given.predict(patients, verbose=0).ravel()
