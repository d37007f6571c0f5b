# ---
# kind: mistake
# exercise: e3
# about: feeds both times in the right order
# loses:
#   u04_e3_feed_flips: |
#     flips: wrong number
#       expected: another number
#       actual:   0
#       hint:     were the two predictions really fed in different orders?
# checks:
#   u04_e3_feed_flips: check_count
# hints:
#   u04_e3_feed_flips: were the two predictions really fed in different orders?
# ---
# %% u04_e3_feed
order = ["worst", "mean", "error"]
x = tumours.x_test
apart = (given.predict(x, verbose=0) > 0.5) != (given.predict([x[n] for n in order], verbose=0) > 0.5)
flips = int(apart.sum())
by_list = given.predict([patients[i.name] for i in given.inputs], verbose=0)
by_dict = given.predict(patients, verbose=0)
