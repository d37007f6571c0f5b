# ---
# kind: accepted
# exercise: e1
# about: the short cut: a model between the wires of the stack
# ---
# %% u02_e1_graph
graph = keras.Model(stack.inputs, stack.outputs)
