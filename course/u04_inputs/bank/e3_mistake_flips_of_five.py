# ---
# kind: mistake
# exercise: e3
# about: counts among the five patients only
# loses:
#   u04_e3_feed_flips: |
#     flips: wrong number
#       expected: another number
#       actual:   3
#       hint:     of all the held-out tumours, not of the five patients
# checks:
#   u04_e3_feed_flips: check_count
# hints:
#   u04_e3_feed_flips: of all the held-out tumours, not of the five patients
# ---
# %% u04_e3_feed
order = ["worst", "mean", "error"]
x = patients
apart = (given.predict(x, verbose=0) > 0.5) != (given.predict([x["mean"], x["error"], x["worst"]], verbose=0) > 0.5)
flips = int(apart.sum())
by_list = given.predict([patients[i.name] for i in given.inputs], verbose=0)
by_dict = given.predict(patients, verbose=0)
