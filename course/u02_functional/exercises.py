# %% [markdown]
# # Unit 2. The same network as a graph: assignment
#
# Five exercises, 22 points, about 45 minutes. In each: read the statement, fill in the answer
# cell, run it, then run the test cells. A test prints `passed: …`, or says what it expected, what
# it found and why; where it only says that there is an answer, the rest of it runs when the work is
# graded.
#
# Give each answer **the name it has in its cell**. You may add cells of your own anywhere.

# %% locked="u02_setup"
import stackgraph as sg
import keras
from keras import layers, ops

# %% [markdown]
# ## Exercise 1. From stack to graph (4 points)
#
# Below is a `stack` of four layers. Translate it: build with the Functional API a model named
# `graph` that computes the same. It has
#
# * the same four layers in the same order, each called on a wire, with the same settings;
# * one input of 64 numbers, and 4,546 parameters: 3,120 + 0 + 1,176 + 250.
#
# With the weights of `stack` copied into it, it must give the same predictions. The stack as a
# single box inside the graph is not a translation. Names of layers and wires are yours.

# %% [markdown]
# <details><summary>Hint</summary>
#
# Write `inputs = keras.Input(...)`, then one line for each layer: make it, and call it on the wire
# that came out of the line before. `Dropout` is a layer like the others: it is called too.
#
# </details>

# %% locked="u02_e1_given"
stack = keras.Sequential(
    [
        keras.Input(shape=(64,)),
        layers.Dense(48, activation="relu", name="wide"),
        layers.Dropout(0.2, name="forget"),
        layers.Dense(24, activation="tanh", name="narrow"),
        layers.Dense(10, activation="softmax", name="digit"),
    ],
    name="stack",
)

# %% answer="u02_e1_graph"
graph = None
### BEGIN SOLUTION
inputs = keras.Input(shape=(64,))
# Each line calls a new layer on the wire of the line before; x always names the newest wire.
x = layers.Dense(48, activation="relu")(inputs)
x = layers.Dropout(0.2)(x)
x = layers.Dense(24, activation="tanh")(x)
outputs = layers.Dense(10, activation="softmax")(x)
graph = keras.Model(inputs, outputs)
### END SOLUTION

# %%
# Try it: draw your graph; draw the stack too and compare.
if isinstance(graph, keras.Model):
    display(sg.draw(graph))

# %% test="u02_e1_graph_layers" points=1
"""A functional model of four layers, in order."""
sg.check_kind(graph, "functional", name="graph")
sg.check_kinds(graph, ["Dense", "Dropout", "Dense", "Dense"], name="graph")

# %% test="u02_e1_graph_parameters" points=1
"""64 numbers come in, and there are 4,546 parameters."""
sg.check_attempted(graph, "graph")
### BEGIN HIDDEN TESTS
sg.check_input_shape(graph, (64,), name="graph")
sg.check_units(graph, [48, 24, 10], name="graph")
sg.check_parameters(graph, 4546, name="graph")
### END HIDDEN TESTS

# %% test="u02_e1_graph_function" points=2
"""With the stack's weights, the graph predicts what the stack predicts."""
sg.check_attempted(graph, "graph")
### BEGIN HIDDEN TESTS
sg.check_same_architecture(graph, stack, name="graph")
sg.check_same_function(graph, stack, name="graph")
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 2. Trace the shapes (4 points)
#
# Read this graph; do not run it. The pictures come as squares.
#
# ```python
# pixels = keras.Input(shape=(8, 8))
# a = layers.Dense(16, activation="relu")(pixels)
# b = layers.Flatten()(a)
# c = layers.Dense(10)(a)
# d = layers.Dense(20, activation="relu")(b)
# e = layers.Dense(10, activation="softmax")(d)
# model = keras.Model(pixels, e)
# ```

# %% [markdown]
# Predict
#
# * `wire_shapes`: a dictionary with the shape of each wire, `None` for the batch, under the keys
#   `"a"` to `"e"`;
# * `layer_count`: what `len(model.layers)` gives;
# * `model_parameters`: the parameters of `model`.
#
# A worked number: `"pixels"` would be `(None, 8, 8)`.
#
# <details><summary>Hint</summary>
#
# `Dense` changes the last place of the shape only, and its parameters depend on that place only.
# Then start at `e` and walk back: which calls do you pass? Those are the model, and a graph lists its
# `Input` among its layers.
#
# </details>

# %% answer="u02_e2_trace"
wire_shapes = None
layer_count = None
model_parameters = None
### BEGIN SOLUTION
wire_shapes = {
    "a": (None, 8, 16),  # Dense works along the last place: 8 becomes 16
    "b": (None, 128),  # 8 * 16
    "c": (None, 8, 10),
    "d": (None, 20),
    "e": (None, 10),
}
# The InputLayer and the layers behind a, b, d, e. No way from e back to pixels passes c.
layer_count = 5
model_parameters = (8 + 1) * 16 + (128 + 1) * 20 + (20 + 1) * 10
### END SOLUTION

# %%
# Try it: change one call in the graph of the statement, predict again, then let Keras answer.

# %% test="u02_e2_trace_shapes" points=2
"""The five shapes, as Keras finds them."""
pixels = keras.Input(shape=(8, 8))
asked = {"a": layers.Dense(16, activation="relu")(pixels)}
asked["b"] = layers.Flatten()(asked["a"])
asked["c"] = layers.Dense(10)(asked["a"])
asked["d"] = layers.Dense(20, activation="relu")(asked["b"])
asked["e"] = layers.Dense(10, activation="softmax")(asked["d"])
sg.check_mapping(
    wire_shapes,
    {name: wire.shape for name, wire in asked.items()},
    name="wire_shapes",
    hint="Dense changes the last place only, Flatten keeps the batch and unrolls the rest",
)

# %% test="u02_e2_trace_layers" points=1
"""How many layers the model lists."""
sg.check_attempted(layer_count, "layer_count")
### BEGIN HIDDEN TESTS
sg.check_count(
    layer_count,
    5,
    name="layer_count",
    mistakes={
        4: "a functional model, unlike a Sequential, lists its InputLayer",
        6: "one of the layers is on no way from the output back to the input",
    },
    hint="walk back from e to pixels and count what you pass, the InputLayer too",
)
### END HIDDEN TESTS

# %% test="u02_e2_trace_parameters" points=1
"""The parameters of the model."""
sg.check_attempted(model_parameters, "model_parameters")
### BEGIN HIDDEN TESTS
sg.check_count(
    model_parameters,
    2934,
    name="model_parameters",
    mistakes={
        3104: "one of the layers is on no way from the output back to the input",
        2888: "that is the weights alone: every unit also has a bias",
        3830: "the first Dense sees the last place of the shape: 8 numbers, not 8 × 8",
        1590: "the first Dense sees 8 numbers, and gives 16 for each of the 8 rows",
        1654: "Flatten unrolls what leaves the first Dense: 8 × 16, not the pixels",
    },
    hint="(last place of what comes in + 1) × units for each Dense between e and pixels",
)
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 3. Back to a stack (4 points)
#
# The `reader` below is a graph, and its drawing is one line. Bind to `back` a `Sequential` that
# predicts **exactly** what `reader` predicts: the same three layers one after another, with the same
# settings *and the weights of* `reader`. Sharing its layers or copying its weights: both will do.
# The graph as a single box inside a stack will not.
#
# A worked number: `reader` has three layers that compute, so `back` has three layers.

# %% [markdown]
# <details><summary>Hint</summary>
#
# A new model draws new random weights. Which method of a model gives its weights as a list, and
# which takes them? Or: where does a functional model keep its layers?
#
# </details>

# %% locked="u02_e3_given"
keras.utils.set_random_seed(3)
_pixels = keras.Input(shape=(8, 8), name="pixels")
_row = layers.Flatten(name="unroll")(_pixels)
_features = layers.Dense(12, activation="elu", name="features")(_row)
_digit = layers.Dense(10, activation="softmax", name="digit")(_features)
reader = keras.Model(_pixels, _digit, name="reader")
reader.set_weights([w + 0.1 for w in reader.get_weights()])  # as after training: no bias is 0
_handed_out = keras.models.clone_model(reader)
_handed_out.set_weights(reader.get_weights())

# %% answer="u02_e3_back"
back = None
### BEGIN SOLUTION
back = keras.Sequential(
    [
        keras.Input(shape=(8, 8)),
        layers.Flatten(),
        layers.Dense(12, activation="elu"),
        layers.Dense(10, activation="softmax"),
    ]
)
# Equal layers are not yet equal answers: the weights have to move too.
back.set_weights(reader.get_weights())
### END SOLUTION

# %%
# Try it: draw your stack, or compare its predictions with those of reader.
if isinstance(back, keras.Model):
    display(sg.draw(back))

# %% test="u02_e3_back_layers" points=1
"""A Sequential of three layers, in order."""
sg.check_kind(back, "sequential", name="back")
sg.check_kinds(back, ["Flatten", "Dense", "Dense"], name="back")

# %% test="u02_e3_back_settings" points=1
"""Shape, units and activations are those of the reader."""
sg.check_attempted(back, "back")
### BEGIN HIDDEN TESTS
sg.check_input_shape(back, (8, 8), name="back")
sg.check_same_architecture(back, reader, name="back")
### END HIDDEN TESTS

# %% test="u02_e3_back_weights" points=2
"""The weights are those of the reader, so the predictions are too."""
sg.check_attempted(back, "back")
### BEGIN HIDDEN TESTS
# The model as handed out: reader may have been changed since.
sg.check_same_weights(
    back, _handed_out, name="back", hint="first give the layers the settings of those in reader"
)
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 4. Which graphs can be a stack? (5 points)
#
# Here are six small graphs, A to F. Read their code; draw them if you like, for example with
# `sg.draw(graphs["B"])`.

# %% locked="u02_e4_given"
_i, _j = keras.Input(shape=(32,), name="i"), keras.Input(shape=(5,), name="j")
_a = layers.Dense(32, activation="relu")(_i)
_b = layers.Dense(16, activation="relu")(_i)
_twice = layers.Dense(32, activation="relu")
graphs = {
    "A": keras.Model(_i, layers.Dense(3)(layers.Dropout(0.2)(_a))),
    "B": keras.Model(_i, layers.Dense(3)(_a + _i)),
    "C": keras.Model(_i, [layers.Dense(3)(_a), layers.Dense(1)(_a)]),
    "D": keras.Model([_i, _j], layers.Dense(3)(layers.Concatenate()([_i, _j]))),
    "E": keras.Model(_i, layers.Dense(3)(_b)),
    "F": keras.Model(_i, layers.Dense(3)(_twice(_twice(_i)))),
}

# %% [markdown]
# Bind four lists of letters, in any order; a letter may be in several lists:
#
# * `several_ends`: the graphs with more than one input or more than one output;
# * `with_merge`: the graphs in which two wires are joined into one;
# * `with_shared`: the graphs in which one layer is called more than once;
# * `can_be_a_stack`: the graphs that compute the same when written as a `Sequential` of their own
#   layers, **each listed once**.
#
# A worked letter: A is a line of three layers, so `can_be_a_stack` contains `"A"` and no other list
# does. The wire `_a` was made before E: ask whether E contains it.

# %% [markdown]
# <details><summary>Hint</summary>
#
# For every graph walk back from each output to the inputs. Do you ever stand at a fork? Do you pass
# the same layer twice? A layer that you never pass is not in the graph.
#
# </details>

# %% answer="u02_e4_lists"
several_ends = None
with_merge = None
with_shared = None
can_be_a_stack = None
### BEGIN SOLUTION
several_ends = ["C", "D"]  # C answers two questions, D reads two inputs
with_merge = ["B", "D"]  # + joins wires just as Concatenate does
with_shared = ["F"]  # one set of weights, used twice
# E is a line: the layer behind _a is on no way from its output back to the input.
can_be_a_stack = ["A", "E"]
### END SOLUTION

# %%
# Try it: keras.Sequential(graphs["B"].layers) runs; what has it lost?

# %% test="u02_e4_lists_ends" points=1
"""Several inputs or outputs, as Keras counts them."""
sg.check_choice(
    several_ends,
    {letter for letter, graph in graphs.items() if len(graph.inputs) + len(graph.outputs) > 2},
    list("ABCDEF"),
    name="several_ends",
    hint="for each letter ask graphs[letter].inputs and graphs[letter].outputs",
)

# %% test="u02_e4_lists_merge" points=1
"""Graphs in which wires are joined."""
sg.check_attempted(with_merge, "with_merge")
### BEGIN HIDDEN TESTS
sg.check_choice(
    with_merge,
    {"B", "D"},
    list("ABCDEF"),
    name="with_merge",
    mistakes={
        "B": "+ joins two wires into one, as Add does",
        "C": "C forks: one wire is read twice. Nothing is joined",
        "D": "Concatenate joins two wires into one",
    },
)
### END HIDDEN TESTS

# %% test="u02_e4_lists_shared" points=1
"""Graphs in which one layer is called more than once."""
sg.check_attempted(with_shared, "with_shared")
### BEGIN HIDDEN TESTS
sg.check_choice(
    with_shared,
    {"F"},
    list("ABCDEF"),
    name="with_shared",
    mistakes={
        "B": "in B one wire is read twice; each layer is called once",
        "C": "in C one wire is read by two layers; each layer is called once",
        "F": "_twice is made once and called twice",
    },
)
### END HIDDEN TESTS

# %% test="u02_e4_lists_stack" points=2
"""Graphs that can be a stack."""
sg.check_attempted(can_be_a_stack, "can_be_a_stack")
### BEGIN HIDDEN TESTS
sg.check_choice(
    can_be_a_stack,
    {"A", "E"},
    list("ABCDEF"),
    name="can_be_a_stack",
    mistakes={
        "A": "A is one line of layers",
        "B": "the wire that skips a layer has no place in a list of layers",
        "C": "a stack has one output",
        "D": "a stack has one input",
        "E": "a layer that no output leads back to is not in the graph: draw it",
        "F": "listed once, a layer is called once; two layers would have two sets of weights",
    },
)
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 5. Mend the wiring (5 points)
#
# This was meant to be a digit reader of one line, 64 numbers → `first` → `second` → `forget` →
# `digit`:
#
# ```python
# inputs = keras.Input(shape=(64))
# x = layers.Dense(32, activation="relu", name="first")(inputs)
# y = layers.Dense(32, activation="relu", name="second")(x)
# inputs = layers.Dropout(0.2, name="forget")(x)
# outputs = layers.Dense(10, activation="softmax", name="digit")
# mended = keras.Model(inputs, outputs)
# ```

# %% [markdown]
# It has **four** faults. Write the graph that was meant, with the Functional API, as `mended`. The
# four layers keep their order, units and activations; it takes 64 numbers and has 3,466 parameters:
# 2,080 + 1,056 + 0 + 330.
#
# <details><summary>Hint</summary>
#
# Two of the faults give a message, one after the other. For the two silent ones read each line
# aloud: this layer is called on *that* wire, and its result is named so. Is it what was meant?
#
# </details>

# %% answer="u02_e5_mended"
mended = None
### BEGIN SOLUTION
inputs = keras.Input(shape=(64,))  # (64) is a number, (64,) a shape
x = layers.Dense(32, activation="relu", name="first")(inputs)
x = layers.Dense(32, activation="relu", name="second")(x)
# Called on the newest wire, so that second is not bypassed, and inputs keeps its meaning.
x = layers.Dropout(0.2, name="forget")(x)
outputs = layers.Dense(10, activation="softmax", name="digit")(x)  # made, then called
mended = keras.Model(inputs, outputs)
### END SOLUTION

# %%
# Try it: draw your model and follow the one line with a finger.
if isinstance(mended, keras.Model):
    display(sg.draw(mended))

# %% test="u02_e5_mended_input" points=1
"""A functional model that starts at 64 numbers."""
sg.check_kind(mended, "functional", name="mended")
sg.check_input_shape(mended, (64,), name="mended")

# %% test="u02_e5_mended_layers" points=2
"""All four layers are on the line, in order."""
sg.check_attempted(mended, "mended")
### BEGIN HIDDEN TESTS
sg.check_kinds(mended, ["Dense", "Dense", "Dropout", "Dense"], name="mended")
sg.check_no_shared(mended, name="mended")
### END HIDDEN TESTS

# %% test="u02_e5_mended_settings" points=1
"""Units and activations are as they were."""
sg.check_attempted(mended, "mended")
### BEGIN HIDDEN TESTS
sg.check_units(mended, [32, 32, 10], name="mended")
sg.check_activations(mended, ["relu", "relu", "softmax"], name="mended")
### END HIDDEN TESTS

# %% test="u02_e5_mended_parameters" points=1
"""There are 3,466 parameters."""
sg.check_attempted(mended, "mended")
### BEGIN HIDDEN TESTS
sg.check_parameters(mended, 3466, name="mended")
### END HIDDEN TESTS
