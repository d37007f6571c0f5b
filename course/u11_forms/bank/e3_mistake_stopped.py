# ---
# kind: mistake
# exercise: e3
# about: loads the file of the Lambda: the cell stops with an error
# loses:
#   u11_e3_fate_refused: |
#     not attempted: fate is None
#       actual:   a cell stopped with ValueError: Requested the deserialization of a `Lambda` layer whose `function` is a Python lambda. This carries a potential risk of arbitrary code execution an…
#       hint:     Python functions are not loaded in safe mode: write it with keras.ops in the graph, or as a layer of a registered class
#   u11_e3_fate_loaded: |
#     not attempted: fate is None
#       actual:   a cell stopped with ValueError: Requested the deserialization of a `Lambda` layer whose `function` is a Python lambda. This carries a potential risk of arbitrary code execution an…
#       hint:     Python functions are not loaded in safe mode: write it with keras.ops in the graph, or as a layer of a registered class
#   u11_e3_fate_class: |
#     not attempted: fate is None
#       actual:   a cell stopped with ValueError: Requested the deserialization of a `Lambda` layer whose `function` is a Python lambda. This carries a potential risk of arbitrary code execution an…
#       hint:     Python functions are not loaded in safe mode: write it with keras.ops in the graph, or as a layer of a registered class
# checks:
#   u11_e3_fate_refused: check_attempted
#   u11_e3_fate_loaded: check_attempted
#   u11_e3_fate_class: check_attempted
# hints:
#   u11_e3_fate_refused: 'Python functions are not loaded in safe mode: write it with keras.ops in the graph, or as a layer of a registered class'
#   u11_e3_fate_loaded: 'Python functions are not loaded in safe mode: write it with keras.ops in the graph, or as a layer of a registered class'
#   u11_e3_fate_class: 'Python functions are not loaded in safe mode: write it with keras.ops in the graph, or as a layer of a registered class'
# ---
# %% u11_e3_fate
sent["B"].save(folder / "b.keras")
back = keras.models.load_model(folder / "b.keras")
fate = {"A": "comes back", "B": "comes back", "C": "comes back", "D": "changed", "E": "not saved", "F": "comes back"}
