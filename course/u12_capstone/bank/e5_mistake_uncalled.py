# ---
# kind: mistake
# exercise: e5
# about: the effort layer itself in the merge: the cell stops with an error
# loses:
#   u12_e5_offer_ends: |
#     not attempted: offer is None
#       actual:   a cell stopped with ValueError: Only input tensors may be passed as positional arguments. The following argument value should be passed as a keyword argument: <Dense name=dense, b…
#       hint:     a layer is called on a tensor, not on a layer or model: chain them, second(first(tensor))
#   u12_e5_offer_graph: |
#     not attempted: offer is None
#       actual:   a cell stopped with ValueError: Only input tensors may be passed as positional arguments. The following argument value should be passed as a keyword argument: <Dense name=dense, b…
#       hint:     a layer is called on a tensor, not on a layer or model: chain them, second(first(tensor))
#   u12_e5_offer_unmet: |
#     not attempted: unmet is None
#       actual:   a cell stopped with ValueError: Only input tensors may be passed as positional arguments. The following argument value should be passed as a keyword argument: <Dense name=dense, b…
#       hint:     a layer is called on a tensor, not on a layer or model: chain them, second(first(tensor))
# checks:
#   u12_e5_offer_ends: check_kind
#   u12_e5_offer_graph: check_same_architecture
#   u12_e5_offer_unmet: check_attempted
# hints:
#   u12_e5_offer_ends: 'a layer is called on a tensor, not on a layer or model: chain them, second(first(tensor))'
#   u12_e5_offer_graph: 'a layer is called on a tensor, not on a layer or model: chain them, second(first(tensor))'
#   u12_e5_offer_unmet: 'a layer is called on a tensor, not on a layer or model: chain them, second(first(tensor))'
# ---
# %% u12_e5_offer
offer = None
first = keras.Input(shape=(3,), name="first")
second = keras.Input(shape=(3,), name="second")
effort = layers.Dense(8, activation="relu")
before, after = effort(first), effort
both = layers.Concatenate()([after, after - before])
wide = layers.Dense(16, activation="relu")(both)
kept = wide + layers.Dense(16)(wide)
weight, waist = layers.Dense(1)(kept), layers.Dense(1)(kept)
pulse = layers.Dense(1)(waist)
offer = keras.Model([first, second], [weight, waist, pulse])
unmet = ["corrects", "separate"]
