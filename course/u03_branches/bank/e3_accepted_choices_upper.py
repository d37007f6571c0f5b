# ---
# kind: accepted
# exercise: e3
# about: capitals, another order
# ---
# %% u03_e3_choose
choices = dict(alarm="MAXIMUM", valve="Multiply", diet="concatenate", committee="average", organs="add")
