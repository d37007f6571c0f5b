# ---
# kind: mistake
# exercise: e2
# about: two stacks for photo and table
# loses:
#   u12_e2_choose_choices: |
#     choices['prices']: wrong text
#       expected: another text
#       actual:   'sequential'
#       hint:     two inputs meet: is that a line? And does what is calculated depend on values?
#     choices['signatures']: wrong text
#       expected: another text
#       actual:   'sequential'
#       hint:     one encoder, used twice: can a stack do that? Does it need Python at run time?
# checks:
#   u12_e2_choose_choices: check_mapping
# hints:
#   u12_e2_choose_choices: 'two inputs meet: is that a line? And does what is calculated depend on values?'
# ---
# %% u12_e2_choose
choices = {
    "digits": "sequential",
    "prices": "sequential",
    "signatures": "sequential",
    "residual": "functional",
    "trees": "subclass",
    "filter": "sequential",
}
reasons = {"prices": "b", "signatures": "a", "residual": "c", "trees": "d"}
