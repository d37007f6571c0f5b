# ---
# kind: accepted
# exercise: e3
# about: the order written out, a dict in another order
# ---
# %% u04_e3_feed
by_list = given.predict([patients["worst"], patients["mean"], patients["error"]], verbose=0)
by_dict = given.predict({k: patients[k] for k in ["error", "worst", "mean"]}, verbose=0)
