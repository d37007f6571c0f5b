# ---
# kind: accepted
# exercise: e4
# about: unrounded, from dicts
# ---
# %% u06_e4_read
sent = {"loss": 0.69, "digit_loss": 0.35, "turned_loss": 0.68, "digit_accuracy": 0.90}
turned_weight = (sent["loss"] - sent["digit_loss"]) / sent["turned_loss"]
digits_wrong = int(round(360 - sent["digit_accuracy"] * 360))
weak_head = " turned "
