# %% [markdown]
# # Unit 2. The same network as a graph
#
# **You build** the same digit reader wire by wire, and the proof that both are one.
#
# You will
#
# * **read** a functional model line by line, and tell a layer from the tensor that leaves it;
# * **trace** shapes and parameters through it, and say why no `Dense` is an "input layer";
# * **translate** a stack into a graph and back, and prove that both compute the same;
# * **train** a graph exactly as you trained a stack;
# * **find** a wiring fault by its message, or in the drawing where there is no message;
# * **choose** between the two forms and give a reason.
#
# **Before you start:** Unit 1 (shapes, counting parameters, `compile` and `fit`).
#
# **Time:** about 70 minutes, then 75 for the assignment.

# %% locked="u02_lesson_setup"
import stackgraph as sg
import keras
from keras import layers, ops

# %% [markdown]
# ## The story: wires in your hand
#
# The sorting office of Unit 1 has its digit reader, a stack. Soon it will want more: a second
# camera, a second answer, a wire that skips a machine. A stack has no wires to move; `Sequential`
# laid them for us.
#
# In the **Functional API** we lay every wire ourselves. Before we lay a new one, we rebuild the
# machine that we know. Same layers, same numbers: only now we hold the wires.

# %% [markdown]
# ## The picture before the code
#
# ```
#  stack       graph
#
#            inputs   wire
#               ▼
# ┌────────┐ Dense 64 layer
# │Dense 64│    │
# ├────────┤    x     wire
# │Dense 64│    ▼
# ├────────┤ Dense 64 layer
# │Dense 10│    │
# └────────┘    x     wire
#               ▼
#            Dense 10 layer
#               │
#            outputs  wire
# ```
#
# In the graph two kinds of thing alternate. A **layer** computes; it holds the parameters. A **wire**
# (symbolic tensor) has a shape and holds nothing. The code gives names to the wires.

# %% [markdown]
# ## Predict first
#
# The network below takes 32 numbers, and has layers of 64, **1228** and 2 units. Commit to an answer:
#
# * How many parameters does the layer of 1228 units have? (Unit 1: (n + 1) × u.)
# * How many layers will `len(model.layers)` count? A stack of three counted 3.
# * Out of every 100 parameters of the network, about how many sit in the middle layer?

# %%
my_middle = None  # parameters of the layer of 1228 units
my_layers = None  # len(model.layers)
my_share = None  # percent of all parameters

# %% [markdown]
# ## Run it
#
# A classic example of the Functional API, exactly as it has been handed from class to class, with
# its comments. One of the comments is wrong. Which?

# %%
import tensorflow as tf

#simple functional architecture eg

#architecture
inputs=tf.keras.Input(shape=(32,))
x=tf.keras.layers.Dense(64,activation='relu')(inputs) #input layer
x=tf.keras.layers.Dense(1228,activation='relu')(x) #hidden layer
outputs=tf.keras.layers.Dense(2,activation='softmax')(x)

#model
model=tf.keras.Model(inputs=inputs,outputs=outputs)

# %% [markdown]
# ### Line by line
#
# | code | says |
# |---|---|
# | `inputs = Input(shape=(32,))` | a wire that will carry 32 numbers per example |
# | `Dense(64, ...)` | make a layer; it is connected to nothing yet |
# | `Dense(64, ...)(inputs)` | **call** the layer on the wire; out comes a new wire |
# | `x = ...` | name the new wire `x` |
# | `x = Dense(1228, ...)(x)` | call the next layer on `x`, then let `x` name *its* result |
# | `Model(inputs=, outputs=)` | everything between these two wires is the model |
#
# Two pairs of brackets: the first pair makes the layer, the second calls it.

# %% [markdown]
# ## Draw it

# %%
sg.draw(model)

# %% [markdown]
# The same line of boxes as in Unit 1, and yet not written as a line: `Model` found it by walking
# back along the wires, from `outputs` to `inputs`.
#
# What is a wire in Python? It is a **KerasTensor**: a shape without numbers, a plan of what will
# flow:

# %%
print(inputs.shape, x.shape, outputs.shape)

# %%
with sg.show_error():
    float(x[0, 0])

# %% [markdown]
# Nothing has flowed yet. Calling a layer on a KerasTensor does two things: it plans the new wire,
# and, now that the width coming in is known, it makes the layer's weights:

# %%
hidden = layers.Dense(64, activation="relu", name="hidden")
print("before the call:", len(hidden.weights), "weights")
wire = hidden(inputs)
print("after the call: ", len(hidden.weights), "weights, wire", wire.shape)

# %% [markdown]
# So a graph never waits for its shape, as a stack without `Input` did. The shape is on the wire from
# the start.

# %% [markdown]
# ## Count by hand, then by Keras
#
# | layer | in | units | parameters |
# |---|---|---|---|
# | first `Dense` | 32 | 64 | 33 × 64 = 2,112 |
# | second `Dense` | 64 | 1228 | 65 × 1228 = 79,820 |
# | third `Dense` | 1228 | 2 | 1229 × 2 = 2,458 |
# | | | | **84,390** |

# %%
middle, total = model.layers[-2].count_params(), model.count_params()
sg.predicted(my_middle, middle, "middle layer", mistakes={78592: "the biases are missing"})
sg.predicted(my_share, round(100 * middle / total), "share in percent")

# %% [markdown]
# Why 1228? Perhaps someone meant 128 and a finger slipped. The network runs, nobody gets a message,
# and 95 of 100 parameters sit in one layer. With 128 units:

# %%
slim = keras.Input(shape=(32,))
wire = layers.Dense(64, activation="relu")(slim)
wire = layers.Dense(128, activation="relu")(wire)
slim_model = keras.Model(slim, layers.Dense(2, activation="softmax")(wire))
print(slim_model.count_params(), "parameters instead of", total)

# %% [markdown]
# Counting by hand is how such slips are found. Ten seconds with (n + 1) × u are well spent.

# %%
import matplotlib.pyplot as plt

plt.figure(figsize=(6, 2))
counts = [layer.count_params() for layer in model.layers[-3:]]
plt.barh(["Dense 64", "Dense 1228", "Dense 2"], counts, color="0.4")
plt.gca().invert_yaxis()
plt.xlabel("parameters")
plt.show()

# %% [markdown]
# *In words: three bars of parameters. The middle layer's bar of about 80,000 dwarfs those of the other
# two `Dense` layers, near 2,000 each.*

# %% [markdown]
# ## The myth of the input layer
#
# The wrong comment is `#input layer`, on the first `Dense`. Look at what the model lists:

# %%
for layer in model.layers:
    print(type(layer).__name__, layer.output.shape, layer.count_params(), "parameters")
sg.predicted(my_layers, len(model.layers), mistakes={3: "the Input is listed here, too"})

# %% [markdown]
# There are **four** entries. A functional model, unlike a stack, lists its `InputLayer`: the first
# entry, 32 wide, with 0 parameters. It is the socket where the data is plugged in. (The line of words
# under a drawing counts the layers that compute: three.)
#
# The first `Dense` is a **hidden layer**, as good as the second: it computes, and it holds 2,112
# parameters. Let us see what each of the two does to data:

# %%
import numpy as np

example = np.linspace(0, 1, 32).reshape(1, 32)
at_input = keras.Model(inputs, inputs).predict(example, verbose=0)
print("after the InputLayer:", at_input.shape, "unchanged:", np.allclose(at_input, example))

# %%
after_dense = keras.Model(inputs, model.layers[1].output).predict(example, verbose=0)
print("after the first Dense:", after_dense.shape)

# %% [markdown]
# The input passes 32 numbers on unchanged. The `Dense` makes 64 new ones.
#
# Why it matters: if you take the first `Dense` for the input, you believe that it must have as many
# units as the data has columns. It may have any number. And if you draw "input, hidden, output" for
# three `Dense` layers, you have lost one layer.

# %% [markdown]
# ## The digit reader, wired by hand
#
# From stack to graph: each line of the list becomes a call. On the left of each `=` is a wire. We
# give every wire a name of its own, where the example above reused `x`:

# %%
def build_stack():
    """The digit reader of Unit 1: 64 -> 32 -> 10."""
    return keras.Sequential(
        [
            keras.Input(shape=(64,)),
            layers.Dense(32, activation="relu", name="hidden"),
            layers.Dense(10, activation="softmax", name="digit"),
        ]
    )

# %%
def build_graph():
    """The same reader, wire by wire."""
    pixels = keras.Input(shape=(64,), name="pixels")
    features = layers.Dense(32, activation="relu", name="hidden")(pixels)
    digit = layers.Dense(10, activation="softmax", name="digit")(features)
    return keras.Model(pixels, digit)

# %%
stack, graph = build_stack(), build_graph()
print(type(stack).__name__, stack.count_params())
print(type(graph).__name__, graph.count_params())

# %% [markdown]
# ## Prove that they are the same
#
# The same parameters in number are not yet the same function: each model drew its own random
# weights. **Predict**: do the two give equal probabilities now? And after the weights of one are
# copied into the other?

# %%
digits = sg.data.digits()
pictures = digits.x_test[:100]

same = np.allclose(stack.predict(pictures, verbose=0), graph.predict(pictures, verbose=0))
print("before copying, equal:", same)

# %%
graph.set_weights(stack.get_weights())
apart = np.abs(stack.predict(pictures, verbose=0) - graph.predict(pictures, verbose=0))
print("after copying, equal: ", bool(apart.max() < 1e-5))

# %% [markdown]
# That is the proof you will use throughout the course: **equal weights, equal answers**. The two
# models are two spellings of one function.

# %% [markdown]
# ## Three ways from a stack to a graph
#
# Besides writing the calls anew, there are two quicker ways. The first takes the stack's own wires:

# %%
tapped = keras.Model(stack.inputs, stack.outputs)
print([layer.name for layer in tapped.layers[1:]])

# %% [markdown]
# The second puts the whole stack, as if it were one layer, into a graph:

# %%
pixels = keras.Input(shape=(64,), name="pixels")
boxed = keras.Model(pixels, stack(pixels))
sg.draw(boxed)

# %% [markdown]
# Both predict what the stack predicts, since they use its very layers. But `boxed` is a graph of
# *one* box: its hidden wire is locked inside, and no new wire can be joined to it. Unit 10 puts models
# into models on purpose. Here it is a translation that has not translated anything.

# %% [markdown]
# ## And back again
#
# When the graph is a line, its layers in order make a stack. The stack takes the graph's own
# layers, weights included:

# %%
back = keras.Sequential(graph.layers)
apart = np.abs(back.predict(pictures, verbose=0) - graph.predict(pictures, verbose=0))
print(type(back).__name__, "- equal:", bool(apart.max() < 1e-5))

# %% [markdown]
# When the graph is *not* a line, the same code may still run. Here `+` adds the pixels' wire to the
# wire that leaves `hidden`: a **skip connection**, the subject of Unit 8. Look at it, then
# **predict** what becomes of the `+` in a list of layers:

# %%
pixels = keras.Input(shape=(64,), name="pixels")
features = layers.Dense(64, activation="relu", name="hidden")(pixels)
digit = layers.Dense(10, activation="softmax", name="digit")(features + pixels)
skipping = keras.Model(pixels, digit)
sg.draw(skipping)

# %%
flat = keras.Sequential(skipping.layers)
print([layer.name for layer in flat.layers])
apart = np.abs(flat.predict(pictures, verbose=0) - skipping.predict(pictures, verbose=0))
print("equal:", bool(apart.max() < 1e-5))

# %% [markdown]
# No message, and a different function: the wire that skipped `hidden` is gone. And so is the `+`: it is
# an operation, not a layer, so `layers` does not list it, while `skipping.operations` does. A list of
# layers says neither what all the boxes are nor how they are wired. For a line of layers it says both.
# So translate back when the drawing is one line, and prove it with predictions.

# %% [markdown]
# ## Train the graph
#
# `compile`, `fit`, `evaluate`, `predict`: the same methods with the same arguments. A model is a
# model, however it was wired:

# %%
keras.utils.set_random_seed(2)
graph = build_graph()
graph.compile(
    optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"]
)
history = graph.fit(
    digits.x_train, digits.y_train, validation_split=0.1, epochs=30, verbose=0
)

# %%
plt.figure(figsize=(6, 2.6))
plt.plot(history.history["accuracy"], "k-", label="training")
plt.plot(history.history["val_accuracy"], "k--", label="validation")
plt.xlabel("epoch")
plt.ylabel("accuracy")
plt.legend()
plt.show()

# %% [markdown]
# *In words: the two curves of Unit 1 once more. They climb steeply, then flatten above 0.9, close
# together.*

# %%
result = graph.evaluate(digits.x_test, digits.y_test, verbose=0, return_dict=True)
print("held-out accuracy above 0.9:", result["accuracy"] > 0.9)

# %% [markdown]
# A wire can be reached through the layer that it leaves. So we can end a
# second model there and look at what the trained hidden layer sees. A stack allows this, too; what it
# cannot do is let such a wire *rejoin* the line:

# %%
features_of = keras.Model(graph.inputs, graph.get_layer("hidden").output)
seen = features_of.predict(digits.x_test, verbose=0)
print(seen.shape)

# %%
profiles = [seen[digits.y_test == label].mean(axis=0) for label in range(10)]
plt.figure(figsize=(8, 3))
plt.imshow(profiles, cmap="Greys", aspect="auto")
plt.yticks(range(10))
plt.xlabel("hidden unit")
plt.ylabel("digit")
plt.show()

# %% [markdown]
# *In words: ten rows, one per digit, by 32 columns, one per hidden unit; the darker, the stronger the
# unit's mean answer. No two rows are alike: each digit has its own pattern of strong and silent
# units.*

# %% [markdown]
# ## Break it on purpose
#
# Six wiring faults. Four give a message, two are silent, and those two cost people whole afternoons.
#
# **1. A layer where a wire belongs.** The last layer was never called:

# %%
pixels = keras.Input(shape=(64,), name="pixels")
features = layers.Dense(32, activation="relu", name="hidden")(pixels)
with sg.show_error():
    keras.Model(pixels, layers.Dense(10, activation="softmax", name="digit"))

# %% [markdown]
# **2. A layer called on a layer.** `Dense(10)(Dense(32))` reads well and means nothing: layers are
# called on wires:

# %%
with sg.show_error():
    layers.Dense(10)(layers.Dense(32, name="hidden"))

# %% [markdown]
# **3. Inputs and outputs swapped.** Keras walks back from the outputs and never arrives:

# %%
digit = layers.Dense(10, activation="softmax", name="digit")(features)
with sg.show_error():
    keras.Model(digit, pixels)

# %% [markdown]
# **4. A second `Input`.** The same message, and the likeliest cause of it in a notebook: one cell was
# run again. `pixels` now names a new wire, and the old calls still hang on the old one:

# %%
pixels = keras.Input(shape=(64,))
with sg.show_error():
    keras.Model(pixels, digit)

# %% [markdown]
# **5. A stale wire: silent.** Three layers are called. Predict how many are in the model:

# %%
pixels = keras.Input(shape=(64,), name="pixels")
first = layers.Dense(32, activation="relu", name="first")(pixels)
second = layers.Dense(32, activation="relu", name="second")(first)
digit = layers.Dense(10, activation="softmax", name="digit")(first)
stale = keras.Model(pixels, digit)
sg.draw(stale)

# %% [markdown]
# `digit` was called on `first`, not on `second`. The layer `second` exists and is on no path from the
# output back to the input, so it is not in the model. No message: the graph is in perfect order, only
# not the one we meant.
#
# **6. The name of the input, reused: silent.** The classic example again, and one letter too many: in
# the second line `inputs` stands on the left, where `x` stood:

# %%
inputs = keras.Input(shape=(32,))
inputs = layers.Dense(64, activation="relu")(inputs)
x = layers.Dense(1228, activation="relu")(inputs)
outputs = layers.Dense(2, activation="softmax")(x)
headless = keras.Model(inputs=inputs, outputs=outputs)
print(headless.input_shape, headless.count_params(), "parameters")

# %% [markdown]
# `inputs` no longer names the 32 numbers but the wire after the first `Dense`. The model starts there:
# 64 numbers in, and 2,112 of the 84,390 parameters are missing. On a line, reuse `x`: then no wire can go
# stale. Never reuse the names of inputs and outputs, nor of a wire that you need twice.

# %% [markdown]
# ## Which form, and when?
#
# | | Sequential | Functional |
# |---|---|---|
# | shape of the network | one line | any graph without loops (a directed acyclic graph) |
# | inputs, outputs | one, one | as many as you like |
# | shared layers, branches, skip connections | no | yes |
# | to write | a list; short | every wire; explicit inputs and outputs |
# | to learn | quick | takes longer: two kinds of thing, layers and tensors |
# | to inspect | any wire can become an output of a second model | the same, and it can rejoin the line |
#
# The rule: **a line is a stack, anything else is a graph**. For a line that you expect to branch
# tomorrow, lay the wires today.

# %% [markdown]
# ## Reflect
#
# 1. In `x = layers.Dense(8)(x)`, which part holds parameters, and which two are wires?
# 2. The `stale` model above and the one that was meant: which single number would have told them
#    apart without a drawing?
# 3. A friend says: "My data has 13 columns, so my first `Dense` must have 13 units." What do you
#    answer?
#
# <details><summary>Answers</summary>
#
# 1. `layers.Dense(8)`, the layer, holds the parameters. Both `x` are wires: the one that goes in and
#    the one that comes out.
# 2. The number of parameters: a bypassed layer is not part of the model and is not counted.
# 3. "13 is what comes *in*. Put it into `Input(shape=(13,))`; the `Dense` may have any number of units."
#
# </details>

# %% [markdown]
# ## Recap
#
# You can now
#
# * **read** a functional model: make a layer, call it on a tensor, name the tensor that comes out;
# * **trace** it: the `InputLayer` holds 0 parameters, and every `Dense` computes; it is listed in a
#   graph and hidden in a stack;
# * **translate** both ways and prove it: equal weights, equal answers;
# * **train** a graph with the methods you knew;
# * **find** a fault: messages for uncalled layers and wires that do not connect, a drawing for stale
#   wires and reused names;
# * **choose**: a line is a stack, anything else is a graph.

# %% [markdown]
# ## Where this goes in real models
#
# * **ResNet-50** (2015) in `keras.applications` is a functional model: every block adds a wire that
#   skips it (Unit 8).
# * **Inception** (2014) sends each picture down four branches and joins them (Unit 3).
# * **RetinaNet** (2017) and many other detectors answer two questions from one trunk, what and where,
#   by heads of their own (Unit 6).
#
# **Next:** the assignment, `u02_functional.ipynb`, where your predictions count.
