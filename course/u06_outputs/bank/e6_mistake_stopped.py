# ---
# kind: mistake
# exercise: e6
# about: 'asks for a layer under a name that it does not have: the cell stops'
# loses:
#   u06_e6_clinic_repaired: |
#     not attempted: repaired is None
#       actual:   a cell stopped with ValueError: No such layer: trunk. Existing layers are: ['input_layer', 'dense', 'digit', 'turned'].
#       hint:     no layer is called 'trunk' there: give it that name, name='trunk', or, if it is inside a model that is a layer here, ask that one: inner.get_layer('trunk')
# checks:
#   u06_e6_clinic_repaired: check_output_names
# hints:
#   u06_e6_clinic_repaired: 'no layer is called ''trunk'' there: give it that name, name=''trunk'', or, if it is inside a model that is a layer here, ask that one: inner.get_layer(''trunk'')'
# ---
# %% u06_e6_clinic
faults = None
reads = None
repaired = None
faults = {"A": "bypassed", "B": "one unit", "C": "chained", "D": "two trunks"}
reads = {"A": 64, "B": 32, "C": 10, "D": 32}
pixels = keras.Input(shape=(64,))
trunk = layers.Dense(32, activation="relu")(pixels)
digit = layers.Dense(10, activation="softmax", name="digit")(trunk)
turned = layers.Dense(1, activation="sigmoid", name="turned")(trunk)
trunk = patients["A"].get_layer("trunk").output
repaired = keras.Model(pixels, {"digit": digit, "turned": turned})
