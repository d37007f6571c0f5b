# %% [markdown]
# # Unit 12. Clinic and capstone
#
# **You build** a client's network from a letter, after curing one that "runs, and is bad".
#
# You will
#
# * **find** faults in a model with four instruments: draw, count, disturb, silence;
# * **know** what a tensor of the graph is not: a number, an array, a truth value;
# * **put** a given custom layer into a graph, and **say** why not a `Lambda`;
# * **choose** between the Sequential API, the Functional API and a class of your own, and defend it;
# * **turn** a written specification into a graph.
#
# **Before you start:** Units 1 to 11.
#
# **Time:** about 60 minutes, then 85 for the assignment.

# %% locked="u12_lesson_setup"
import stackgraph as sg
import keras
from keras import layers, ops

# %% [markdown]
# ## The story: a model is brought in
#
# A wine-grower sends us a model to be examined. "It runs," they write, "and it is bad." That is the
# usual complaint: the faults that raise an error are fixed within the hour. The others come to us.

# %%
wine = sg.data.wine()
grapes, held_out = wine.y_train, wine.y_test
print("to learn from:", wine.x_train.shape, "- grapes:", sorted(set(grapes.tolist())))

# %% [markdown]
# What they *wanted*: 13 measurements; a branch of two layers and the raw measurements, concatenated;
# three probabilities. What they sent:

# %%
inputs = keras.Input(shape=(13,), name="measurements")
x = layers.Dense(32, activation="relu", name="wide")(inputs)
y = layers.Dense(16, activation="relu", name="narrow")(inputs)
merged = layers.Concatenate(name="merge")([x, y])
patient = keras.Model(inputs, layers.Dense(3, activation="sigmoid", name="grape")(merged))

# %% [markdown]
# ## Predict first
#
# Three faults are in these five lines. Do not run anything yet. What would the drawing show, if all
# were right: how wide is the merge, and how many parameters are there?

# %%
my_merge_width = None  # numbers per wine after the merge
my_total = None  # parameters of the whole

# %% [markdown]
# ## Instrument 1: draw

# %%
sg.draw(patient)

# %% [markdown]
# Two faults at a glance. `narrow` hangs on the input, not on `wide`: its line says `inputs` where
# `x` was meant. And no arrow leads from the raw measurements straight into the merge.
#
# ## Instrument 2: count

# %%
sg.predicted(my_merge_width, merged.shape[-1], "width of the merge")
sg.predicted(my_total, patient.count_params(), "parameters")

# %% [markdown]
# Keras counts the patient. If you said 13 + 16 = 29 and 448 + 528 + 90 = 1,066, you were right about
# what was meant: the difference betrays the patient. A count that you made *before* is worth ten that
# you make after.
#
# ## Instrument 3: disturb
#
# Change something that goes in, and look at what comes out. Probabilities of three grapes should sum
# to 1, for whatever goes in:

# %%
sums = ops.sum(patient(wine.x_test), axis=-1)
print("sums to 1:", bool(ops.max(ops.abs(sums - 1)) < 0.001))

# %% [markdown]
# The third fault: `sigmoid` asks three separate questions, where one of three was to be chosen.
#
# ## Instrument 4: silence
#
# Set weights to zero and see what still gets through (an **ablation**, Unit 8). It is the instrument
# for shortcuts. The raw measurements were meant to go straight to the last layer, too. Silence the two
# hidden layers: does anything still tell one wine from another?

# %%
def told_apart(model):
    """Whether the answers still differ when both hidden layers are silent."""
    silenced = keras.models.clone_model(model)
    silenced.set_weights(model.get_weights())
    for name in ["wide", "narrow"]:
        layer = silenced.get_layer(name)
        layer.set_weights([0 * w for w in layer.get_weights()])
    answers = ops.convert_to_numpy(silenced(wine.x_test))
    return bool((answers != answers[:1]).any())

# %%
print("the patient:", told_apart(patient))

# %% [markdown]
# All 45 wines get one answer: no shortcut. Now the model that was meant, and the same instrument:

# %%
def repaired():
    """The model that was meant."""
    inputs = keras.Input(shape=(13,), name="measurements")
    x = layers.Dense(32, activation="relu", name="wide")(inputs)
    x = layers.Dense(16, activation="relu", name="narrow")(x)
    merged = layers.Concatenate(name="merge")([inputs, x])
    return keras.Model(inputs, layers.Dense(3, activation="softmax", name="grape")(merged))

# %%
print("as it was meant:", told_apart(repaired()))

# %% [markdown]
# Its shortcut is there. Beside it, every difference in the patient is marked:

# %%
sg.draw(patient, compare=repaired())

# %% [markdown]
# Repaired, it also learns. Train it, and judge it on wines that it has not seen:

# %%
keras.utils.set_random_seed(9)
healthy = repaired()
healthy.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
log = healthy.fit(
    wine.x_train, grapes, validation_split=0.2, epochs=60, verbose=0
).history

# %%
import matplotlib.pyplot as plt

plt.figure(figsize=(6, 2.8))
plt.plot(log["accuracy"], "k-", label="training")
plt.plot(log["val_accuracy"], "k--", label="validation")
plt.xlabel("epoch")
plt.ylabel("accuracy")
plt.legend()
plt.show()

# %% [markdown]
# *In words: both curves start low, no better than guessing one grape of three, and rise to above 0.9
# within forty epochs.*

# %%
result = healthy.evaluate(wine.x_test, held_out, verbose=0, return_dict=True)
print("held-out accuracy above 0.85:", result["accuracy"] > 0.85)

# %% [markdown]
# ## What a tensor of the graph is not
#
# `keras.Input` gives a **placeholder**: it has a shape and a type, and no values. You describe what
# *will* be calculated. If you treat it like a number, you are told so.
#
# **1. No truth value.** Python's `if` needs an answer *now*:

# %%
inputs = keras.Input(shape=(13,))
with sg.show_error():
    if inputs > 0:
        outputs = inputs

# %% [markdown]
# In a graph, the choice is written `ops.where`: both ways are described, and the values will decide.

# %%
print(ops.where(inputs > 0, inputs, 0.1 * inputs).shape)

# %% [markdown]
# **2. No array.** NumPy wants values:

# %%
import numpy as np

with sg.show_error():
    np.abs(inputs)

# %% [markdown]
# **3. No TensorFlow tensor.** The functions of `tf` do not know Keras' placeholders. Most of what NumPy
# can do has a twin in `keras.ops`:

# %%
import tensorflow as tf

with sg.show_error():
    tf.abs(inputs)

# %%
print(ops.abs(inputs).shape)

# %% [markdown]
# ## A layer of your own
#
# Sometimes the layer that you need does not exist. This one mixes two tensors, and *learns* how much
# of each to take. A class has up to three parts: settings (`__init__`, here none), weights (`build`),
# and what it does (`call`). `@sg.given` makes it known by name to anyone who loads the model; in plain
# Keras you write `@keras.saving.register_keras_serializable()` and, for settings, `get_config`.

# %% locked="u12_lesson_blend"
@sg.given
class Blend(layers.Layer):
    """share * a + (1 - share) * b, with one trained number, share."""

    def build(self, input_shape):
        self.share = self.add_weight(shape=(), initializer="zeros", name="share")

    def call(self, tensors):
        a, b = tensors
        return self.share * a + (1 - self.share) * b

# %%
a, b = keras.Input(shape=(4,), name="a"), keras.Input(shape=(4,), name="b")
blended = keras.Model([a, b], Blend(name="blend")([a, b]))
sg.draw(blended)

# %% [markdown]
# In a graph it is a node like any other, with one parameter. `add_weight` belongs in `build`, not
# in `call`: what is made in `call` is made anew at every call, and never trained. Keras builds such a
# model without a word, with no parameters; TensorFlow stops it at the first `predict`:

# %%
class Forgetful(layers.Layer):
    def call(self, x):
        return layers.Dense(4)(x)

forgetful = keras.Model(a, Forgetful()(a))
print(forgetful.count_params(), "parameters")
with sg.show_error():
    forgetful.predict(np.ones((2, 4)), verbose=0)

# %% [markdown]
# ### Why not a Lambda?
#
# A `Lambda` wraps any function. It does not know about weights that the function uses. They are not
# counted, not saved, not trained:

# %%
hidden = layers.Dense(4)
secret = keras.Model(a, layers.Lambda(lambda x: hidden(x), output_shape=(4,))(a))
print("parameters that the model knows of:", secret.count_params())

# %% [markdown]
# Besides, a Python lambda is stored as program code, which Keras refuses to load in safe mode. Write
# the operation itself (`ops.abs(a - b)`), or a small class.

# %% [markdown]
# ## Choose, and say why
#
# | the network | write it as | because |
# |---|---|---|
# | one line of layers, one input, one output | `Sequential` | shortest to write, nothing to misread |
# | branches, several inputs or outputs, shared layers, skips | Functional | the graph is data: drawn, checked, reused |
# | the *structure* differs from example to example: trees, sentences parsed into graphs | a `Model` subclass | Python builds each one (`fit`, `evaluate` and `predict` then need `run_eagerly=True`), but there is no drawing and no check before it runs |
#
# One small network in all three. First as a stack, then as a graph:

# %%
stack = keras.Sequential([keras.Input(shape=(13,)), layers.Dense(8, activation="relu")])
stack.add(layers.Dense(3, activation="softmax"))

x = keras.Input(shape=(13,))
hidden = layers.Dense(8, activation="relu")(x)
graph = keras.Model(x, layers.Dense(3, activation="softmax")(hidden))

# %% [markdown]
# And as a class. It makes its layers in `__init__` and calls them in `call`; it has no weights before it
# has seen an example:

# %%
class Reader(keras.Model):
    def __init__(self):
        super().__init__()
        self.hidden = layers.Dense(8, activation="relu")
        self.grape = layers.Dense(3, activation="softmax")

    def call(self, x):
        return self.grape(self.hidden(x))

# %%
written = Reader()
print("weights before the first call:", len(written.weights))
answers = [written(wine.x_test)]
for model in [stack, graph]:
    model.set_weights(written.get_weights())
    answers.append(model(wine.x_test))
print("equal answers:", all(np.allclose(each, answers[0], atol=1e-5) for each in answers))

# %% [markdown]
# Equal weights, equal answers. What the class costs:

# %%
with sg.show_error():
    sg.draw(written)

# %% [markdown]
# Start with the simplest that can hold the network. A choice or a loop that depends on values still
# fits into a graph: `ops.where` is a node like any other, and `ops.cond` or `ops.while_loop` goes into
# a small registered layer (Unit 11). And a training step of your own needs no class for the network: it
# goes into a subclass of `Model` that is given `inputs` and `outputs` as before.

# %% [markdown]
# The Functional API has its costs. It asks more of you: you name inputs and outputs, hand every
# tensor on yourself, and a slip of a name is legal. That control pays off once the network is no longer
# a line. For most basic networks the stack is enough, and easier.

# %% [markdown]
# ## From words to a graph
#
# A specification, from a gym that measured twenty members: "From three exercises (chin-ups, sit-ups,
# jumps) estimate weight, waist and pulse. One layer of 8 for all three; then each estimate by
# itself."
#
# Read it in four passes: **inputs**, **outputs**, **what is shared or split**, **what each layer is**.

# %%
gym = sg.data.linnerud()
print("exercises:", gym.x_train.shape, "- sizes:", gym.y_train.shape)

# %%
exercises = keras.Input(shape=(3,), name="exercises")
effort = layers.Dense(8, activation="relu", name="effort")(exercises)
estimates = {name: layers.Dense(1, name=name)(effort) for name in ["weight", "waist", "pulse"]}
gym_model = keras.Model(exercises, estimates, name="gym")
sg.draw(gym_model)

# %% [markdown]
# *"Each estimate by itself"* became three parallel heads. They give quantities, so they have no activation. With twenty
# members there is nothing to train here, and we do not pretend. In the assignment you get a longer
# specification.

# %% [markdown]
# ## Reflect
#
# 1. A model trains well, and its author says that input `b` is useless. Which instrument do you take?
# 2. `if training:` inside a layer's `call` is fine, `if x > 0:` is not. What is the difference?
# 3. Which of your own projects is a stack that somebody wrote as a graph?
#
# <details><summary>Answers</summary>
#
# 1. Disturb: change input `b` and see whether the output moves. If it does not, look for the wire.
# 2. `training` is an ordinary Python value when the graph is built. `x > 0` is known only for data.
# 3. Yours to say. The test: could you read its drawing with one finger, without lifting it?
#
# </details>

# %% [markdown]
# ## Recap
#
# You can now
#
# * **find** silent faults: draw, count, disturb, silence;
# * **know** that a graph's tensor has a shape and no values: `ops`, not `if`, NumPy or `tf`;
# * **put** a custom layer into a graph, with its weights in `build`, and leave `Lambda` alone;
# * **choose**: the simplest API that can hold the network;
# * **turn** words into a graph in four passes.

# %% [markdown]
# ## Where this goes in real models
#
# * **ResNet** (2015) and **EfficientNet** (2019), in `keras.applications`, are Functional models: open
#   one, draw it.
# * **Tree-LSTM** (2015) reads a sentence along its parse tree. Each sentence has a different tree, so
#   the network is a class. A text generator such as **T5** (2019) is not: its network is one graph, and
#   the loop over words stands around it.
# * **Your next model**: begin with the picture.
#
# **Next:** the assignment, `u12_capstone.ipynb`.
