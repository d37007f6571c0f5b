# ---
# kind: mistake
# exercise: e3
# about: five plain numbers instead of shape (5, 1)
# loses:
#   u04_e3_feed_shape: |
#     the shape of by_list: wrong shape
#       expected: another shape
#       actual:   (5,)
#       hint:     as many numbers, in fewer axes than asked for: which step unrolls them, if any does?
# checks:
#   u04_e3_feed_shape: check_shape
# hints:
#   u04_e3_feed_shape: 'as many numbers, in fewer axes than asked for: which step unrolls them, if any does?'
# ---
# %% u04_e3_feed
by_list = given.predict([patients[i.name] for i in given.inputs], verbose=0).ravel()
by_dict = given.predict(patients, verbose=0).ravel()
order = ["worst", "mean", "error"]
x = tumours.x_test
apart = (given.predict(x, verbose=0) > 0.5) != (given.predict([x["mean"], x["error"], x["worst"]], verbose=0) > 0.5)
flips = int(apart.sum())
