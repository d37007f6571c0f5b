# %% [markdown]
# # Unit 1. Sequential, read closely
#
# **You build** stacks by hand, among them one that reads handwritten digits.
#
# You will
#
# * **predict** the shape that leaves each layer and the number of parameters inside it;
# * **write** a stack in two ways, and **read** its summary and its drawing, both ways;
# * **train** a stack that reads handwritten digits, and judge it on pictures it has never seen;
# * **edit** a stack with `add` and `pop`;
# * **recognise** a broken stack by its message, or by its numbers where there is no message;
# * **say** what a stack cannot do.
#
# **Before you start:** Python lists and functions; what a neural network is for. No Keras needed.
#
# **Time:** about 80 minutes, then 75 for the assignment.

# %% locked="u01_lesson_setup"
import stackgraph as sg
import keras
from keras import layers, ops

# %% [markdown]
# ## The story: a sorting office
#
# A sorting office photographs handwritten digits, each 8 pixels by 8. We want a machine that reads
# them. What comes in:

# %%
digits = sg.data.digits()
print("to learn from:", digits.x_train.shape)
print("held out:     ", digits.x_test.shape)

# %% [markdown]
# Each picture reaches us **unrolled**: its eight rows of eight pixels one after another, 64 numbers
# between 0 (paper) and 1 (ink). That is why both shapes end in 64.

# %%
import matplotlib.pyplot as plt

figure, (square, row) = plt.subplots(2, 1, figsize=(8, 2.6), height_ratios=[3, 1])
square.imshow(digits.x_test[0].reshape(8, 8), cmap="gray_r")
row.imshow(digits.x_test[:1], cmap="gray_r", aspect="auto")
row.set(title="the same picture, unrolled: 64 numbers", yticks=[])
plt.tight_layout()

# %% [markdown]
# *In words: a coarse, handwritten digit as a square of 8 by 8 pixels and, below it, the same pixels as one
# strip of 64. Ink is dark, paper is white.*

# %% [markdown]
# ## The picture before the code
#
# A **stack** is a line of layers. What leaves one layer enters the next, and nothing else happens:
#
# ```
#    32 numbers
#         │
#   ┌─────▼─────┐
#   │ Dense 64  │  relu
#   └─────┬─────┘
#         │ 64
#   ┌─────▼─────┐
#   │ Dense 64  │  relu
#   └─────┬─────┘
#         │ 64
#   ┌─────▼─────┐
#   │ Dense 10  │  softmax
#   └─────┬─────┘
#         ▼
#  10 probabilities
# ```
#
# A **tensor** is a block of numbers with a shape. Each **layer** has exactly one tensor coming in and
# one going out. A `Dense` layer of 64 **units** makes 64 numbers out of however many come in, one in
# each unit.

# %% [markdown]
# ## Predict first
#
# This stack takes 32 numbers for each example. Commit to an answer before you read on:
# replace each `None` by a whole number.
#
# * How many numbers does one example have after the second layer?
# * How many **parameters** (trained numbers) does the first layer hold? Each of its units has one
#   weight for every number that comes in, and one bias.
# * How many do all three layers hold?

# %%
my_width = None  # numbers per example after the second layer
my_first = None  # parameters in the first layer
my_total = None  # parameters in the whole stack

# %% [markdown]
# ## Run it
#
# Here is the stack as it has been written in thousands of tutorials. It runs, and Keras warns. The
# two `with` lines catch the warning, so that we can read it calmly:

# %%
import warnings
import tensorflow as tf

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    #simple sequential architecture eg
    model = tf.keras.Sequential([
           tf.keras.layers.Dense(64, activation='relu', input_shape=(32,)),
           tf.keras.layers.Dense(64, activation='relu'),
           tf.keras.layers.Dense(10, activation='softmax')
    ])

# %%
print(caught[0].message)

# %% [markdown]
# ### What the warning says
#
# `input_shape=` describes the data, yet it is written inside the first layer. So it looks as if the
# first `Dense` were an "input layer". It is not: it computes, like the other two. Keras now asks for
# the description in a place of its own, before any layer:

# %%
stack = keras.Sequential(
    [
        keras.Input(shape=(32,)),
        layers.Dense(64, activation="relu", name="first"),
        layers.Dense(64, activation="relu", name="second"),
        layers.Dense(10, activation="softmax", name="output"),
    ],
    name="stack",
)

# %% [markdown]
# No warning. From here on we write `keras`. From TensorFlow 2.16 on it is the same library as `tf.keras`:

# %%
print(tf.keras.Sequential is keras.Sequential)

# %% [markdown]
# ### Line by line
#
# | line | says |
# |---|---|
# | `keras.Sequential([...])` | a stack; the list is its order, first to last |
# | `keras.Input(shape=(32,))` | each example is 32 numbers; this computes nothing |
# | `layers.Dense(64, ...)` | 64 units; each reads **all** 32 numbers of an example |
# | `activation="relu"` | then turn every negative result into 0 |
# | `layers.Dense(10, ...)` | ten results, one for each digit |
# | `activation="softmax"` | turn the ten into probabilities that sum to 1 |
# | `name="first"` | your name for the layer; it appears in messages and drawings |

# %% [markdown]
# ## Draw it

# %%
sg.draw(stack)

# %% [markdown]
# Read it from the input to the output. Every shape on it begins with `None`. That first place (axis) is
# the **batch**, the number of examples that go through together. Any number may come, so the stack
# leaves the place open, and we never write the batch into `shape`.
#
# The same three shapes, asked of the layers themselves:

# %%
for layer in stack.layers:
    print(layer.name, layer.output.shape)

# %%
sg.predicted(my_width, stack.layers[1].output.shape[-1], "after the second layer")

# %% [markdown]
# ## Count by hand, then by Keras
#
# A `Dense` layer with *n* numbers in and *u* units holds *n × u* weights and *u* biases, together
# **(n + 1) × u**:
#
# | layer | in | units | parameters |
# |---|---|---|---|
# | first | 32 | 64 | (32 + 1) × 64 = 2,112 |
# | second | 64 | 64 | (64 + 1) × 64 = 4,160 |
# | output | 64 | 10 | (64 + 1) × 10 = 650 |
# | | | | **6,922** |
#
# The "+ 1" is the bias. Forget it and you get 6,784. Now ask Keras:

# %%
for layer in stack.layers:
    weights, biases = layer.get_weights()
    print(layer.name, weights.shape, biases.shape, layer.count_params())

# %%
first, forgot = stack.layers[0].count_params(), "the biases are missing"
sg.predicted(my_first, first, "first layer", mistakes={2048: forgot})
sg.predicted(my_total, stack.count_params(), "whole stack", mistakes={6784: forgot})

# %% [markdown]
# `summary()` prints shapes and counts together. Cover the last column with your hand and say it first:

# %%
stack.summary()

# %% [markdown]
# The summary lists three layers. The `Input` is not among them: a `Sequential` keeps it out of
# sight, because it holds nothing and computes nothing. So `len(stack.layers)` is 3, not 4:

# %%
print(len(stack.layers), "layers")

# %% [markdown]
# ## Two ways to write a stack
#
# A list, as above; or an empty stack that grows with `add`. Only the spelling differs:

# %%
grown = keras.Sequential(name="grown")
grown.add(keras.Input(shape=(32,)))
grown.add(layers.Dense(64, activation="relu"))
grown.add(layers.Dense(64, activation="relu"))
grown.add(layers.Dense(10, activation="softmax"))

# %%
print("same number of parameters:", grown.count_params() == stack.count_params())

# %% [markdown]
# ## From picture to code
#
# The way back: of this stack you see the drawing alone. Write it on paper, one line for each box, then
# compare with the cell below:

# %%
sg.picture(
    "eNqtk8tugzAURP/lrlmAhaqKdTeV+gcRipxwaaw6NvUjaoTy773GoQEH+pC6w6+ZOWbcwwmNFVpBVWTAOwEVWHz3qJzg"
    "EjJQ/IhQKS8lfesGLVSbHkQDVZ6B7tBwN5yGZ9V5Rwf2klu7jcfi5As/o0mk9lq14hWq/kKueydOV5m42nFDex0lG2yc"
    "4ULxncTt2gJUzngkWS5lSJjXJCsFt0NeGih/3FGIANlxd4iTogmY7jxoCaXChhDgkkXCYk74hMpiSjhOLsKBV8JRAkb6"
    "3uJ2R4li1AQbHFcHmIOzh1X0+VIKX/wRvliEZ/8FX/7EbnXrjvwjwX8s1+hnKyk8W4Nny/BsDl/flL5aHmp/rQi1+Sqr"
    "vaPB1h54NzhtBvqC1fVSobVp0CDJtVxanPQrahcT7U2e5fWqActTg7E6yxZstGBTi+I7i/LO4faDEpN6ItqDwTY8vSw8"
    "vkGTRuOt0OVrK6JePi/MG55vlx8jTfXYvV75S7nLJ0ikoU4="
)

# %%
from_picture = keras.Sequential(
    [
        keras.Input(shape=(12,)),  # without the batch
        layers.Dense(20, activation="tanh"),
        layers.Dense(4, activation="softmax"),
    ]
)
sg.draw(from_picture)

# %% [markdown]
# The first box becomes `Input`; the shape below it is written without its `None`. Every other box says which
# layer it is, with how many units and which activation. Where it says `linear`, there is no activation.

# %% [markdown]
# ## Build the digit reader
#
# For the sorting office: 64 pixels in, one hidden layer of 32 units, ten probabilities out. Like
# most stacks it is a **feedforward** network: numbers go forward only, from layer to layer.
# **Predict** its parameters, then run:

# %%
my_reader = None  # parameters of 64 -> 32 -> 10

# %%
def build_reader():
    """A new, untrained digit reader: 64 -> 32 -> 10."""
    return keras.Sequential(
        [
            keras.Input(shape=(64,)),
            layers.Dense(32, activation="relu", name="hidden"),
            layers.Dense(10, activation="softmax", name="digit"),
        ],
        name="reader",
    )

# %%
reader = build_reader()
sg.predicted(my_reader, reader.count_params(), mistakes={2368: "the biases are missing"})

# %% [markdown]
# The reader is a function already, before any training. Give it three pictures, and it returns
# three rows of ten probabilities:

# %%
before = reader.predict(digits.x_test[:3], verbose=0)
print(before.shape)
print("each row sums to", before.sum(axis=1).round(3))

# %% [markdown]
# ## Train it
#
# `compile` says how to learn, `fit` learns. The words in the next cell:
#
# | word | means |
# |---|---|
# | loss | one number for how wrong the answers are; cross-entropy is large where the right digit gets a small probability. *Sparse*: the labels are whole numbers |
# | optimizer | changes the parameters in small steps, down the slope (the **gradient**) of the loss; `adam` is a good first choice |
# | epoch | once through all pictures to learn from |
# | validation | a tenth of the pictures, kept aside to watch the training on |
# | accuracy | the share of pictures classified correctly |

# %%
keras.utils.set_random_seed(1)
reader = build_reader()
reader.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
log = reader.fit(digits.x_train, digits.y_train, validation_split=0.1, epochs=30, verbose=0).history

# %%
plt.figure(figsize=(6, 3))
plt.plot(log["accuracy"], "k-", label="training")
plt.plot(log["val_accuracy"], "k--", label="validation")
plt.xlabel("epoch")
plt.ylabel("accuracy")
plt.legend()
plt.show()

# %% [markdown]
# *In words: both curves start low, climb steeply for about five epochs, then flatten above 0.9. The
# dashed validation curve stays close to the solid one.*
#
# The two stay together, so the reader is not learning the pictures by heart. What counts in the end are
# the pictures **held out** (the test set), which the reader has never met:

# %%
result = reader.evaluate(digits.x_test, digits.y_test, verbose=0, return_dict=True)
print("held-out accuracy above 0.9:", result["accuracy"] > 0.9)

# %% [markdown]
# The same by hand: the answer to a picture is the digit with the largest of its ten probabilities:

# %%
said = reader.predict(digits.x_test, verbose=0).argmax(axis=1)
by_hand = (said == digits.y_test).mean()
print("the same accuracy:", abs(by_hand - result["accuracy"]) < 0.001)

# %% [markdown]
# ## Edit a stack: `pop` and `add`
#
# `pop()` takes the last layer off, `add()` puts one on. Both change the stack **in place**: `add`
# returns nothing, so never write `stack = stack.add(...)`.

# %%
edited = build_reader()
removed = edited.pop()
print("removed:", removed.name)
print("add returns:", edited.add(layers.Dense(5, activation="softmax", name="five_ways")))

# %%
sg.draw(edited)

# %% [markdown]
# Run the cell with `pop()` as often as you like: it starts from `build_reader()`, so the result is always
# the same. A cell that only pops, on a stack from an earlier cell, takes off one more layer each time it
# runs. So start from a new stack.

# %% [markdown]
# ## Break it on purpose
#
# Four ways to get it wrong, and one to be left in the dark. Guess the message before you run each cell.
# (`sg.show_error()` prints the part of Keras' own message that tells you most.)
#
# **1. A comma is missing** in the stack from above. `(32)` is the number 32 in brackets; `(32,)` is a
# tuple with one entry:

# %%
with sg.show_error():
    keras.Input(shape=(32))

# %% [markdown]
# **2. The batch got into the shape.** There are 1,347 pictures to learn from, so this looks right.
# The complaint comes only with the data:

# %%
crowded = keras.Sequential(
    [keras.Input(shape=(1347, 64), name="pictures"), layers.Dense(10, activation="softmax")]
)
with sg.show_error():
    crowded.predict(digits.x_test, verbose=0)

# %% [markdown]
# Read it from right to left: 32 pictures came in, `(32, 64)`, because `predict` feeds them in batches of
# 32. The stack expected `(None, 1347, 64)`: one place too many. The batch was already there, as `None`.
#
# **3. No `Input`.** The classic example, with nothing that describes the data. It is legal: Keras builds
# the stack when the first data come. Until then it is blind: no weights, no count.

# %%
shapeless = keras.Sequential(
    [
        layers.Dense(64, activation="relu"),
        layers.Dense(64, activation="relu"),
        layers.Dense(10, activation="softmax"),
    ],
    name="shapeless",
)
print("weights:", shapeless.weights)
with sg.show_error():
    shapeless.count_params()

# %%
import numpy as np

shapeless.predict(np.zeros((1, 32)), verbose=0)
print(shapeless.count_params(), "parameters, once data have come")

# %% [markdown]
# **4. Pictures that were not unrolled.** Nobody complains before you train it. `Dense` works along the
# **last** place (the last axis) of the shape, so it reads each row of 8 pixels by itself. Predict the shape
# that leaves this stack, as a tuple, and its parameters:

# %%
my_shape = None  # with None for the batch
my_rows = None  # parameters

# %%
unrolled_not = keras.Sequential(
    [keras.Input(shape=(8, 8)), layers.Dense(10, activation="softmax", name="digit")]
)
flat = {(None, 10): "only if they were unrolled", (8, 10): "the batch is missing"}
sg.predicted(my_shape, unrolled_not.output_shape, "shape", mistakes=flat)
sg.predicted(my_rows, unrolled_not.count_params(), "parameters", mistakes={650: "a unit reads 8 numbers"})

# %% [markdown]
# Ten probabilities for each of the eight rows, from (8 + 1) × 10 = 90 parameters. A shape, or a count, gives
# it away at once; training says it late:

# %%
unrolled_not.compile(loss="sparse_categorical_crossentropy")
with sg.show_error():
    unrolled_not.fit(digits.x_train.reshape(-1, 8, 8), digits.y_train, verbose=0)

# %% [markdown]
# The fix is a layer that unrolls. The drawing marks what is different:

# %%
unrolled = keras.Sequential([keras.Input(shape=(8, 8)), layers.Flatten(name="unroll")])
unrolled.add(layers.Dense(10, activation="softmax", name="digit"))
sg.draw(unrolled_not, compare=unrolled)

# %% [markdown]
# **5. The wrong last activation.** Silent, and it trains. Compare what leaves the stack:

# %%
for activation in ["softmax", "sigmoid", "relu"]:
    keras.utils.set_random_seed(1)
    last = keras.Sequential([keras.Input(shape=(64,)), layers.Dense(10, activation=activation)])
    sums = last.predict(digits.x_test, verbose=0).sum(axis=1)
    print(activation, "- every row sums to 1:", bool(abs(sums - 1).max() < 0.001))

# %% [markdown]
# Only `softmax` makes the ten results *compete*: one of ten. `sigmoid` brings each unit between 0 and 1 **by
# itself**: the answer to a question of yes or no. `relu` gives no probabilities at all.
#
# So a stack with **one** unit at its end, say for "is it odd?", takes `sigmoid`. With softmax a single unit
# has nothing to compete with. Predict what it answers:

# %%
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    single = keras.Sequential([keras.Input(shape=(64,)), layers.Dense(1, activation="softmax")])
    answers = single.predict(digits.x_test, verbose=0)

# %%
print("for every picture 1:", bool(abs(answers - 1).max() < 0.001))
print(caught[0].message)

# %% [markdown]
# ## What a stack cannot do
#
# One line of layers, one tensor in, one tensor out. Ask for more, and at best it refuses. A layer that
# joins **two branches** has only one to join:

# %%
with sg.show_error():
    keras.Sequential([keras.Input(shape=(32,)), layers.Dense(32), layers.Add()])

# %% [markdown]
# A second **input** has nowhere to enter:

# %%
line = [keras.Input(shape=(32,)), layers.Dense(64)]
with sg.show_error():
    keras.Sequential([*line, keras.Input(shape=(5,))], name="two_inputs")

# %% [markdown]
# A **shared layer** is one set of weights used in two places, say to read two pictures in the same way.
# A stack has no second place. It can list a layer twice, one use further along the same line; and today's
# Keras loses even that when the stack is rebuilt from its own description:

# %%
shared = layers.Dense(32, name="shared")
twice = keras.Sequential([keras.Input(shape=(32,)), shared, shared])
again = keras.Sequential.from_config(twice.get_config())
print(len(twice.layers), "entries before,", len(again.layers), "after")

# %% [markdown]
# And a second **output**, say "which digit" and "is it even?" from one reader, cannot even be
# written down: a list has one last entry.
#
# None of this is a fault. A stack is quick to write and easy to understand *because* it can do one
# thing only. Many basic networks are a line: for them, use it.

# %% [markdown]
# ## Reflect
#
# Answer aloud, or in a new cell, before the assignment:
#
# 1. A stack has 2,080 parameters in its first `Dense` layer of 32 units. How many numbers come in?
# 2. Two of the four mistakes say nothing when the stack is built and called. Which, and what shows them?
# 3. Why does the number of pictures not appear anywhere in the stack?
#
# <details><summary>Answers</summary>
#
# 1. (n + 1) × 32 = 2,080, so n + 1 = 65 and n = 64.
# 2. The pictures that were not unrolled (the output shape, 90 parameters, or the drawing) and the wrong
#    last activation (the sums of the rows).
# 3. The layers say what happens to *one* example. The batch is open, `None`: any number may come.
#
# </details>

# %% [markdown]
# ## Recap
#
# You can now
#
# * **predict**: a `Dense` layer changes the last place of the shape to its units, and holds
#   (n + 1) × u parameters;
# * **write** a stack as a list or with `add`, `Input` first, and **read** it: layers in order,
#   `None` for the batch, a box but no layer for the input;
# * **train** and judge: `compile`, `fit`, and a verdict on held-out pictures;
# * **edit** in place: `pop` the last layer, `add` another;
# * **recognise**: messages for a bad shape; strange shapes, counts and sums where a `Flatten` is missing or
#   the last activation is wrong;
# * **say** its limits: one line, so no branches, no second input or output, no layer shared by two of them.

# %% [markdown]
# ## Where this goes in real models
#
# * **LeNet-5** (1998) read the digits on bank cheques: a stack of convolutions, poolings and dense
#   layers.
# * **VGG-16** (2014): sixteen weighted layers in one line, 138 million parameters. It could be written
#   as one `Sequential`.
# * The **DCGAN** generator (2015) is a stack that runs the other way: from 100 numbers to a picture.
#
# One year after VGG, **ResNet** needed a connection that jumps over layers. A stack cannot hold it.
# Unit 2 shows the form that can.
#
# **Next:** the assignment, `u01_sequential.ipynb`, where your predictions count.
