# ---
# kind: mistake
# exercise: e1
# about: the class is called on the placeholder: one closed box
# loses:
#   u11_e1_graph_ports: |
#     not graded: the model inside is of a class of your own (Taster), and hides its graph: call its layers on tensors one by one, as its call does
#   u11_e1_graph_wires: |
#     not graded: the model inside is of a class of your own (Taster), and hides its graph: call its layers on tensors one by one, as its call does
#   u11_e1_graph_equal: |
#     not graded: the model inside is of a class of your own (Taster), and hides its graph: call its layers on tensors one by one, as its call does
# ---
# %% u11_e1_graph
total = 445
bottle = keras.Input(shape=(13,), name="measurements")
graph = keras.Model(bottle, taster(bottle))
difference = np.abs(graph.predict(wine.x_test, verbose=0) - tasted).max()
