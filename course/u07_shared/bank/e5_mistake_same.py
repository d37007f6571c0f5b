# ---
# kind: mistake
# exercise: e5
# about: no difference between sharing and copying
# loses:
#   u07_e5_prove_copied: |
#     if_copied: wrong number
#       expected: another number
#       actual:   5200
#       hint:     that is with one encoder: a copy has weights of its own
# checks:
#   u07_e5_prove_copied: check_count
# hints:
#   u07_e5_prove_copied: 'that is with one encoder: a copy has weights of its own'
# ---
# %% u07_e5_prove
if_shared = 5200
if_copied = 5200
symmetric = {
    "a - b": False,
    "abs(a - b)": True,
    "a * b": True,
    "concatenate": False,
    "maximum": True,
}
