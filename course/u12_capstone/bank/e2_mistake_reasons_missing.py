# ---
# kind: mistake
# exercise: e2
# about: only the choices
# loses:
#   u12_e2_choose_reasons: |
#     not attempted: reasons is None
#       hint:     give reasons a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
# checks:
#   u12_e2_choose_reasons: check_attempted
# hints:
#   u12_e2_choose_reasons: give reasons a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
# ---
# %% u12_e2_choose
choices = {
    "digits": "sequential",
    "prices": "functional",
    "signatures": "functional",
    "residual": "functional",
    "trees": "subclass",
    "filter": "sequential",
}
reasons = None
