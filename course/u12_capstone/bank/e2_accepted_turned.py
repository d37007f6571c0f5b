# ---
# kind: accepted
# exercise: e2
# about: from the answer to its projects, turned round
# ---
# %% u12_e2_choose
held_by = {
    "sequential": ["digits", "filter"],
    "functional": ["prices", "signatures", "residual"],
    "subclass": ["trees"],
}
choices = {project: form for form, projects in held_by.items() for project in projects}
reasons = {"trees": "D", "residual": "C", "prices": "B", "signatures": "A"}
