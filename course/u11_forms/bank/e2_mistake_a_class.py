# ---
# kind: mistake
# exercise: e2
# about: written as a class, after the lesson's second way
# loses:
#   u11_e2_rebuild_input: |
#     not graded: a model class of your own (Rebuilt) hides its graph; build the model with keras.Model(inputs, outputs)
#   u11_e2_rebuild_picture: |
#     not graded: a model class of your own (Rebuilt) hides its graph; build the model with keras.Model(inputs, outputs)
#   u11_e2_rebuild_kept: |
#     not graded: a model class of your own (Rebuilt) hides its graph; build the model with keras.Model(inputs, outputs)
# ---
# %% u11_e2_rebuild
class Rebuilt(keras.Model):
    def __init__(self):
        super().__init__()
        self.limit, self.a = Limit(2.0), layers.Dense(8, activation="relu")
        self.b, self.c = layers.Dense(8, activation="sigmoid"), layers.Dense(3, activation="softmax")

    def call(self, m):
        l = self.limit(m)
        return self.c(ops.concatenate([l, self.a(l) * self.b(m)], axis=-1))

rebuilt = Rebuilt()
y = rebuilt(wine.x_test)
