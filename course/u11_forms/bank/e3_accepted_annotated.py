# ---
# kind: accepted
# exercise: e3
# about: asks each class for its configuration before it answers
# ---
# %% u11_e3_fate
fate = dict.fromkeys(["A", "F"], "comes back")
fate["D"] = "changed" if "power" not in Power(3).get_config() else "comes back"
fate["C"] = "unknown class" if ">" not in keras.saving.get_registered_name(Shy) else "comes back"
fate.update(B="Python code", E="not saved")
