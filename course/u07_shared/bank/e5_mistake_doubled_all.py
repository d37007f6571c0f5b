# ---
# kind: mistake
# exercise: e5
# about: the rest is doubled too
# loses:
#   u07_e5_prove_copied: |
#     if_copied: wrong number
#       expected: another number
#       actual:   10400
#       hint:     the rest is there once, whatever the encoders are
# checks:
#   u07_e5_prove_copied: check_count
# hints:
#   u07_e5_prove_copied: the rest is there once, whatever the encoders are
# ---
# %% u07_e5_prove
if_shared = 5200
if_copied = 10400
symmetric = {
    "a - b": False,
    "abs(a - b)": True,
    "a * b": True,
    "concatenate": False,
    "maximum": True,
}
