# ---
# kind: accepted
# exercise: e3
# about: counts layer by layer
# ---
# %% u12_e3_wider
wider = dict(merge=33, parameters=sum([13, 13 * 20 + 20, 33 * 3 + 3]))
