# ---
# kind: mistake
# exercise: e3
# about: counts the verdicts that stay
# loses:
#   u04_e3_feed_flips: |
#     flips: wrong number
#       expected: another number
#       actual:   113
#       hint:     those are the verdicts that stay
# checks:
#   u04_e3_feed_flips: check_count
# hints:
#   u04_e3_feed_flips: those are the verdicts that stay
# ---
# %% u04_e3_feed
order = ["worst", "mean", "error"]
x = tumours.x_test
apart = (given.predict(x, verbose=0) > 0.5) == (given.predict([x["mean"], x["error"], x["worst"]], verbose=0) > 0.5)
flips = int(apart.sum())
by_list = given.predict([patients[i.name] for i in given.inputs], verbose=0)
by_dict = given.predict(patients, verbose=0)
