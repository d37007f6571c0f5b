# ---
# kind: mistake
# exercise: e3
# about: compares the swapped list with the diagnoses
# loses:
#   u04_e3_feed_flips: |
#     flips: wrong number
#       expected: another number
#       actual:   43
#       hint:     compare the two ways of feeding with each other, not with the diagnoses
# checks:
#   u04_e3_feed_flips: check_count
# hints:
#   u04_e3_feed_flips: compare the two ways of feeding with each other, not with the diagnoses
# ---
# %% u04_e3_feed
order = [i.name for i in given.inputs]
by_list = given.predict([patients[name] for name in order], verbose=0)
by_dict = given.predict(patients, verbose=0)
x = tumours.x_test
said = given.predict([x["mean"], x["error"], x["worst"]], verbose=0).ravel() > 0.5
flips = int((said != tumours.y_test).sum())
