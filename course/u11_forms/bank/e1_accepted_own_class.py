# ---
# kind: accepted
# exercise: e1
# about: a class that has its graph from inputs and outputs, with a training step of its own
# ---
# %% u11_e1_graph
total = 445.0
class Graph(keras.Model):
    def train_step(self, data):
        return super().train_step(data)

m = keras.Input(shape=(13,), name="measurements")
graph = Graph(m, taster.call(m))
difference = 0
