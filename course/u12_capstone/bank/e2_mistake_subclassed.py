# ---
# kind: mistake
# exercise: e2
# about: a subclass where a graph will do
# loses:
#   u12_e2_choose_choices: |
#     choices['signatures']: wrong text
#       expected: another text
#       actual:   'subclass'
#       hint:     one encoder, used twice: can a stack do that? Does it need Python at run time?
#     choices['residual']: wrong text
#       expected: another text
#       actual:   'subclass'
#       hint:     twenty shortcuts can be drawn before any data is seen, but not as a line
# checks:
#   u12_e2_choose_choices: check_mapping
# hints:
#   u12_e2_choose_choices: 'one encoder, used twice: can a stack do that? Does it need Python at run time?'
# ---
# %% u12_e2_choose
choices = {
    "digits": "sequential",
    "prices": "functional",
    "signatures": "subclass",
    "residual": "subclass",
    "trees": "subclass",
    "filter": "sequential",
}
reasons = {"prices": "b", "signatures": "a", "residual": "c", "trees": "d"}
