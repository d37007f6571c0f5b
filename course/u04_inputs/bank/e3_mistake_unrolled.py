# ---
# kind: mistake
# exercise: e3
# about: five plain numbers instead of shape (5, 1)
# loses:
#   u04_e3_feed_shape: |
#     the shape of by_list: wrong shape
#       expected: another shape
#       actual:   (5,)
# checks:
#   u04_e3_feed_shape: check_shape
# ---
# %% u04_e3_feed
by_list = given.predict([patients[i.name] for i in given.inputs], verbose=0).ravel()
by_dict = given.predict(patients, verbose=0).ravel()
