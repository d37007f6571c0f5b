# %% [markdown]
# # Unit 2. The same network as a graph: assignment
#
# Six exercises, 28 points, about 75 minutes. In each: read the statement, fill in the answer
# cell (replace what comes after the `=`, or write below it), run it, then run the test cells. A test
# prints `passed: …`, or says what it expected, what it found and why; where it only says that there is
# an answer, the rest of it runs when the work is graded.
#
# Give each answer **the name it has in its cell**. You may add cells of your own anywhere. Nothing
# needs to be trained.
#
# A *model* here is a `Sequential` or a functional one, `keras.Model(inputs, outputs)`, not a class of
# your own; what has weights is one of Keras' own layers. Settings that a statement does not mention
# stay as Keras has them.

# %% locked="u02_setup"
import stackgraph as sg
import keras
import numpy as np
from keras import layers, ops

digits = sg.data.digits()

# %% [markdown]
# ## Exercise 1. From stack to graph, and the proof (5 points)
#
# Below is a `stack` of four layers. Translate it: bind to `graph` a functional model that computes the
# same. It has
#
# * the same four layers in the same order, each called once, with the same units, activations and
#   rate of the `Dropout`;
# * one input of 64 numbers, and 4,546 parameters in all.
#
# With the weights of `stack` copied into it, it must give the same predictions. Layers of your own or
# those of `stack`: both will do. The stack as a single box inside the graph is not a translation. Names
# of layers and wires are yours.

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# What does the code give names to: the layers, or the wires between them?
#
# <details><summary>Hint 2: the place</summary>
#
# In the lesson, "The digit reader, wired by hand". `Dropout` is a layer like the others: it is called,
# too.
#
# <details><summary>Hint 3: nearly there</summary>
#
# `inputs = keras.Input(shape=(64,))`, then for each layer `x = layers.Dense(…)(x)`, the first time called
# on `inputs`; then `keras.Model(inputs, x)`.
#
# </details></details></details>

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

# %% test="u02_e1_graph_function" points=1
"""With the stack's weights, the graph predicts what the stack predicts."""
sg.check_attempted(graph, "graph")
### BEGIN HIDDEN TESTS
sg.check_same_architecture(graph, stack, name="graph")
sg.check_same_function(graph, stack, name="graph")
### END HIDDEN TESTS

# %% [markdown]
# **Then prove it for others.** Four colleagues have translated another stack, `line`. All four models
# take 64 numbers and have the 3,466 parameters of `line`, and all of them take its weights without a
# message. Do they compute the same?

# %% locked="u02_e1_claims"
def claimed(kind):
    """A translation of `line`, of one kind or another."""
    if kind == "boxed":
        pixels = keras.Input(shape=(64,))
        return keras.Model(pixels, keras.models.clone_model(line)(pixels))
    pixels = keras.Input(shape=(64,))
    first = layers.Dense(32, activation="relu")(pixels)
    second = layers.Dense(32, activation="tanh" if kind == "bent" else "relu")(first)
    seen = second + first if kind == "skipped" else second
    return keras.Model(pixels, layers.Dense(10, activation="softmax")(seen))

keras.utils.set_random_seed(1)
line = keras.Sequential([keras.Input(shape=(64,)), layers.Dense(32, activation="relu")])
line.add(layers.Dense(32, activation="relu"))
line.add(layers.Dense(10, activation="softmax"))
kinds = {"A": "bent", "B": "boxed", "C": "skipped", "D": "wired"}
claims = {letter: claimed(kind) for letter, kind in kinds.items()}

# %% [markdown]
# Copy the weights of `line` into each of the models in `claims`, the letters of which are `"A"` to `"D"`,
# and compare what they predict for `digits.x_test`. Bind
#
# * `apart`: a dict with the four letters as keys and, for each, the **largest absolute difference** between
#   its predictions and those of `line`; a test allows 0.001 of error;
# * `equal`: a list of the letters, in any order, whose models compute what `line` computes. Differences
#   below 0.00001 are rounding.
#
# A worked number: predictions (0.2, 0.8) and (0.5, 0.5) are 0.3 apart.
#
# <details><summary>Hint 1: a question</summary>
#
# Which two methods carry weights from one model to another?
#
# <details><summary>Hint 2: the place</summary>
#
# In the lesson, "Prove that they are the same". Do for each letter what is done there for one graph.
#
# <details><summary>Hint 3: nearly there</summary>
#
# `claims[letter].set_weights(line.get_weights())`, then `np.abs(… - …).max()` of the two predictions.
#
# </details></details></details>

# %% answer="u02_e1_proof"
apart = None
equal = None
### BEGIN SOLUTION
told = line(digits.x_test)  # called on an array: for a few rows quicker than predict
apart = {}
for letter, model in claims.items():
    # Equal weights first: without them no two models give equal answers.
    model.set_weights(line.get_weights())
    apart[letter] = float(np.abs(model(digits.x_test) - told).max())
# A box around the stack computes what the stack computes; it only cannot be rewired.
equal = [letter for letter, gap in apart.items() if gap < 1e-5]
### END SOLUTION

# %%
# Try it: draw the four. Which fault could you have seen, and which number hides it?

# %% test="u02_e1_proof_apart" points=1
"""How far each claim is from the stack, with its weights."""
sg.check_attempted(apart, "apart")
### BEGIN HIDDEN TESTS
rows, told, changes = digits.x_test, np.array(line(digits.x_test)), {}
for letter in "ABCD":
    own = claims[letter].get_weights()
    claims[letter].set_weights(line.get_weights())
    changes[letter] = np.array(claims[letter](rows)) - told
    claims[letter].set_weights(own)
mean = "that is the mean difference: the largest is asked for"
signed = "the negative differences count, too, by their size"
sg.check_mapping(
    apart,
    {letter: float(np.abs(change).max()) for letter, change in changes.items()},
    tolerance=1e-3,
    name="apart",
    mistakes={
        a: {float(np.abs(d).mean()): mean, float(d.max()): signed, float(-d.min()): signed}
        for a, d in changes.items()
        if a in "AC"
    },
    hint="give each claim the weights of line (line keeps its own), then np.abs(a - b).max() of the "
    "probabilities for all of digits.x_test",
)
### END HIDDEN TESTS

# %% test="u02_e1_proof_equal" points=1
"""The claims that hold."""
sg.check_attempted(equal, "equal")
### BEGIN HIDDEN TESTS
sg.check_choice(
    equal,
    {"B", "D"},
    list("ABCD"),
    name="equal",
    mistakes={
        "A": "as many parameters, other answers: look at the activations in A",
        "B": "a box around the stack is a clumsy translation, but it computes the same",
        "C": "as many parameters, other answers: look for a + in C",
        "D": "D computes what line computes, once it has its weights",
    },
)
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
# Work out
#
# * `wire_shapes`: a dict with the shapes of the five wires `a` to `e`, as tuples, `None` for the batch,
#   under the keys `"a"` to `"e"`, and no others;
# * `layer_count`: what `len(model.layers)` gives;
# * `model_parameters`: the parameters of `model`.
#
# A worked number: the wire `pixels`, which is not asked for, has the shape `(None, 8, 8)`.
#
# <details><summary>Hint 1: a question</summary>
#
# Which of the six lines before the last do you pass when you walk back from `e`?
#
# <details><summary>Hint 2: the place</summary>
#
# In the lesson, "The myth of the input layer" and the fifth broken graph; in Unit 1, `Flatten`.
#
# <details><summary>Hint 3: nearly there</summary>
#
# `Dense` changes the last place (the last axis) of the shape only, and its parameters depend on that place
# only. A graph lists its `Input` among its layers.
#
# </details></details></details>

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
# The InputLayer and the layers after a, b, d, e. No path from e back to pixels passes c.
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
    mistakes={
        "b": {(None, 8, 16): "Flatten unrolls each sample to one row: one size after the batch"},
        "c": {(None, 10): "c is called on a, not on b: the rows are still there"},
    },
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
        6: "one of the layers is on no path from the output back to the input",
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
        3104: "one of the layers is on no path from the output back to the input",
        2888: "that is the weights alone: every unit also has a bias",
        3830: "the first Dense sees the last place of the shape: 8 numbers, not 8 × 8",
        3942: "the first Dense has one set of weights, which serves all 8 rows",
        1590: "the first Dense sees 8 numbers, and gives 16 for each of the 8 rows",
        694: "d is called on b, which Flatten made of all 8 rows of a, not on a row of 16",
        1654: "Flatten unrolls what leaves the first Dense: 8 × 16, not the pixels",
    },
    hint="(last place of what comes in + 1) × units for each Dense between e and pixels",
)
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 3. Back to a stack (4 points)
#
# The `reader` below is a graph, and its drawing is one line. Bind to `back` a `Sequential` that
# predicts what `reader` predicts, but for rounding: `Flatten` and two `Dense` layers one after another,
# with the same units and activations *and the weights of* `reader`. It takes pictures of 8 × 8 numbers.
# Sharing the layers of `reader` or copying its weights: both will do. The graph as a single box inside a
# stack will not. Names are yours.

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# A new layer draws new random weights. How do you keep the old ones?
#
# <details><summary>Hint 2: the place</summary>
#
# In the lesson, "And back again", or "Prove that they are the same".
#
# <details><summary>Hint 3: nearly there</summary>
#
# Either `keras.Sequential(…)` of the layers that `reader.layers` lists, or a new stack and
# `back.set_weights(reader.get_weights())`.
#
# </details></details></details>

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
# Bind four lists of letters, such as `["A", "B"]`, in any order; a letter may be in several lists:
#
# * `several_ends`: the graphs with more than one input or more than one output;
# * `with_merge`: the graphs in which two wires are joined into one;
# * `with_shared`: the graphs that call one layer more than once within themselves;
# * `can_be_a_stack`: the graphs that compute the same when written as a `Sequential` of their own
#   layers, **each listed once** (a stack could list a layer twice; here it must not).
#
# A worked letter: A is a line of three layers, so `can_be_a_stack` contains `"A"` and no other list
# does. The wire `_a` was made before E: ask whether E contains it.

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# Walk back from each output to the inputs: what do you pass, and what do you pass twice?
#
# <details><summary>Hint 2: the place</summary>
#
# In the lesson, "And back again", "Break it on purpose", and the table of the two forms.
#
# <details><summary>Hint 3: nearly there</summary>
#
# Two arrows into one box are a merge, unless the box says `called 2 times`: that is sharing. Two arrows
# out of one box are none. A layer that you never pass is not in the graph.
#
# </details></details></details>

# %% answer="u02_e4_lists"
several_ends = None
with_merge = None
with_shared = None
can_be_a_stack = None
### BEGIN SOLUTION
several_ends = ["C", "D"]  # C answers two questions, D reads two inputs
with_merge = ["B", "D"]  # + joins wires just as Concatenate does
with_shared = ["F"]  # one set of weights, used twice
# E is a line: the layer after _a is on no path from its output back to the input.
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
        "F": "in F one layer is called twice, each time on one wire: nothing is joined",
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
        "A": "_a is in several graphs, and each of them calls it once: what counts is one graph",
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
# ## Exercise 5. From picture to code (4 points)
#
# Of a network only the picture is left. Bind to `rebuilt` a functional model that is what the picture
# shows: the input's shape, and the same layers with the same settings, wired in the same way. Names are
# yours, and so are the spelling of the merge and the order in it.

# %% locked="u02_e5_target"
target = sg.picture(
    "eNq9lcFu4yAQht9lztbKxtCDbyvtZaV9g8iKSI0bVAIW4GqjKO++g4kT28GtIqV7MwP8/3wMHk7wIayTRkNVZMA7CRW0"
    "vX71GOIKMtD8IKDSvVL4bRrhoNqcQDZQ5RmYTljuh93wW3e9xw2viju3jdti8A8/CnuVAt0fdugZlhrdyjeoTme0RsuP"
    "i1Z067jFDT4sDV7ecqn5Tont2gRU3vYCZblSIc28RlkluRuSxkF0Hkg77vcxKBuhvfTHQUtqHRaEBM5ZxCzmmL+EdmKJ"
    "OQanh3WFg15LjxkQmkHvxHaHGcVUF9jgud7DHPwlX0WfTy3hiwfhiyQ8WcBb05n7Kt/C6QPA/RjNf5TfU2eyhkrSqCSJ"
    "Wv6/Oluh+mfVuVyDL9PwZRKezuF50yzRfw6hJPj3VJWugdE0GE2CsWdVlX1VVGdaf+B/F3UtCFuDn08t8dkaPkvjszl+"
    "fVO6duvQvi9dDrvyRRb/Wxxs3Z53g9Nm4Ce0rlNVNbYRVqBcy5UTkxYZtYuJ9ibP8voBg7H7pS3IaEGmFsVjFp8xlKNB"
    "OTUgDzJc/uy0BR0t6JIh25TPI2GjDZva0M8M2B3I7TYvTOqJKHZ20YaHNiDAoImjMWW8p8bJqJcnXv93cbxd1pjXVJTd"
    "i7K0ZjyMidz5H4rO9Hg="
)
target

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# Which wire is read twice?
#
# <details><summary>Hint 2: the place</summary>
#
# Two arrows enter one box. In the lesson, "And back again": how was the wire spelt that skipped a layer?
#
# <details><summary>Hint 3: nearly there</summary>
#
# Give the wire after `tanh` a name of its own; later write `that_wire + the_other`, and call the last layer
# on the sum.
#
# </details></details></details>

# %% answer="u02_e5_rebuilt"
rebuilt = None
### BEGIN SOLUTION
numbers = keras.Input(shape=(24,))
# This wire is needed twice, so it keeps a name that nothing rebinds.
early = layers.Dense(24, activation="tanh")(numbers)
late = layers.Dropout(0.3)(early)
late = layers.Dense(24, activation="relu")(late)
rebuilt = keras.Model(numbers, layers.Dense(5, activation="softmax")(early + late))
### END SOLUTION

# %%
# Try it: draw yours and hold it beside the picture.
if isinstance(rebuilt, keras.Model):
    display(sg.draw(rebuilt))

# %% test="u02_e5_rebuilt_ends" points=2
"""A functional model, 24 numbers in, five out."""
sg.check_kind(rebuilt, "functional", name="rebuilt")
sg.check_input_shape(rebuilt, (24,), name="rebuilt")
sg.check_output_shape(rebuilt, (5,), name="rebuilt", hint="read the last box of the picture again")

# %% test="u02_e5_rebuilt_graph" points=2
"""The whole network is the one in the picture."""
sg.check_same_architecture(
    rebuilt,
    target.architecture,
    name="rebuilt",
    hint="hold your drawing beside the picture, and follow each arrow",
)

# %% [markdown]
# ## Exercise 6. The clinic (6 points)
#
# A patient was brought in. It was meant to be one line: 64 numbers → `Dense` 32 with `relu` → `Dense` 32
# with `relu` → `Dense` 32 with `relu` → `Dense` 10 with `softmax`, four layers with weights of their own
# and 4,522 parameters in all. It runs, it trains, no message comes. Yet there is **one** fault, of these:
#
# * `"bypassed"`: a layer was called, but nothing reads what it made;
# * `"shared"`: one layer is called twice in place of two layers;
# * `"headless"`: the model starts after its first layer;
# * `"linear"`: an activation is missing.
#
# You need not read its code: examine it.

# %% locked="u02_e6_patient"
def admitted(*called_on):
    """Four Dense layers; each is called on the wire of that number, 0 for the input."""
    wires = [keras.Input(shape=(64,))]
    for units, number in zip([32, 32, 32, 10], called_on):
        activation = "relu" if units == 32 else "softmax"
        wires.append(layers.Dense(units, activation=activation)(wires[number]))
    return keras.Model(wires[0], wires[-1])

patient = admitted(0, 1, 1, 3)

# %%
# Examine here.
patient.summary()

# %% [markdown]
# Bind
#
# * `fault`: the fault, one of the four words above;
# * `missing`: how many parameters the patient has **fewer** than the 4,522 that were meant;
# * `steps`: through how many `Dense` calls the numbers go on their way from the input to the output; four
#   were meant. (A layer that is called twice on this way counts twice.)
# * `repaired`: what was meant, as a functional model of layers (a stack as a single box will not do). A
#   newly built one is fine; names are yours.
#
# A worked number: the `stack` of Exercise 1 has three `Dense` steps.

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# Two of the four faults would lose just as many parameters. What tells them apart?
#
# <details><summary>Hint 2: the place</summary>
#
# In the lesson, the fifth broken graph. `sg.draw(patient)`, and count the boxes along the arrows.
#
# <details><summary>Hint 3: nearly there</summary>
#
# A shared layer loses parameters and keeps the four steps; a bypassed one loses both. Then write the line
# anew, each layer called on the newest wire.
#
# </details></details></details>

# %% answer="u02_e6_clinic"
fault = None
missing = None
steps = None
repaired = None
### BEGIN SOLUTION
# 1,056 parameters fewer could be a shared layer, too; but one step of the four is gone as well.
missing = 4522 - patient.count_params()
steps = 3
fault = "bypassed"
repaired = admitted(0, 1, 2, 3)
### END SOLUTION

# %% test="u02_e6_clinic_fault" points=1
"""The fault has a name."""
sg.check_attempted(fault, "fault")
### BEGIN HIDDEN TESTS
sg.check_choice(
    fault,
    "bypassed",
    ["bypassed", "shared", "headless", "linear"],
    name="fault",
    mistakes={
        "shared": "as many parameters would be missing, but the numbers would still take four steps",
        "headless": "the patient takes 64 numbers: it starts where it should",
        "linear": "a missing activation costs no parameters: compare the numbers with what was meant",
    },
)
### END HIDDEN TESTS

# %% test="u02_e6_clinic_missing" points=1
"""How many parameters are missing."""
sg.check_count(
    missing,
    4522 - patient.count_params(),
    name="missing",
    mistakes={
        patient.count_params(): "those are the parameters that are there: how many are missing?",
        patient.count_params() - 4522: "how many are missing, without a sign",
        1024: "each of the 32 units has a bias, too",
    },
    hint="4,522 less the total that patient.summary() shows",
)

# %% test="u02_e6_clinic_steps" points=2
"""How many steps are left."""
sg.check_attempted(steps, "steps")
### BEGIN HIDDEN TESTS
sg.check_count(
    steps,
    3,
    name="steps",
    mistakes={
        4: "four were meant, or the Input was counted: count the Dense boxes along the arrows",
        2: "the last layer is a Dense step, too",
        1: "count the steps that are left, not the one that is missing",
    },
    hint="follow the arrows in the drawing from the input down, and count the Dense boxes",
)
### END HIDDEN TESTS

# %% test="u02_e6_clinic_repaired" points=2
"""The repaired network is the one that was meant."""
sg.check_attempted(repaired, "repaired")
### BEGIN HIDDEN TESTS
pixels = keras.Input(shape=(64,))
x = layers.Dense(32, activation="relu")(pixels)
x = layers.Dense(32, activation="relu")(x)
x = layers.Dense(32, activation="relu")(x)
meant = keras.Model(pixels, layers.Dense(10, activation="softmax")(x))
sg.check_kind(repaired, "functional", name="repaired")
sg.check_same_architecture(repaired, meant, name="repaired")
### END HIDDEN TESTS
