# ---
# kind: mistake
# exercise: e3
# about: the graph as one box in a stack
# loses:
#   u02_e3_back_layers: null
# ---
# %% u02_e3_back
back = keras.Sequential([keras.Input(shape=(8, 8)), reader])
