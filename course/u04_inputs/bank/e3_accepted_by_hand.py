# ---
# kind: accepted
# exercise: e3
# about: the order written out, a dict in another order
# ---
# %% u04_e3_feed
by_list = given.predict([patients["worst"], patients["mean"], patients["error"]], verbose=0)
by_dict = given.predict({k: patients[k] for k in ["error", "worst", "mean"]}, verbose=0)
order = ["worst", "mean", "error"]
x = tumours.x_test
apart = (given.predict(x, verbose=0) > 0.5) != (given.predict([x["mean"], x["error"], x["worst"]], verbose=0) > 0.5)
flips = int(apart.sum())
