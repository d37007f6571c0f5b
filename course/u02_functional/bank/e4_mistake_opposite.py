# ---
# kind: mistake
# exercise: e4
# about: listed what cannot be a stack
# loses:
#   u02_e4_lists_stack: |
#     can_be_a_stack: 6 options wrongly chosen or left out
#       expected: another selection
#       actual:   'B', 'C', 'D', 'F'
#       hint:     exactly the others: was the question, or a comparison, turned round?
# checks:
#   u02_e4_lists_stack: check_choice
# hints:
#   u02_e4_lists_stack: 'exactly the others: was the question, or a comparison, turned round?'
# ---
# %% u02_e4_lists
several_ends = ["C", "D"]
with_merge = ["B", "D"]
with_shared = ["F"]
can_be_a_stack = ["B", "C", "D", "F"]
