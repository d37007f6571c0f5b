# %% [markdown]
# # Unit 3. Branch and merge: assignment
#
# Four exercises, 20 points, about 45 minutes. In each: read the statement, fill in the answer
# cell, run it, then run the test cells. A test prints `passed: …`, or says what it expected, what
# it found and why; where it only says that there is an answer, the rest of it runs when the work is
# graded.
#
# Give each answer **the name it has in its cell**. You may add cells of your own anywhere. Nothing
# needs to be trained.

# %% locked="u03_setup"
import stackgraph as sg
import keras
from keras import layers, ops

# %% [markdown]
# ## Exercise 1. Read a merge (5 points)
#
# Three branches leave one input. Read the code; do not run it.
#
# ```python
# inputs = keras.Input(shape=(10,))
# a = layers.Dense(12)(inputs)
# b = layers.Dense(12)(inputs)
# c = layers.Dense(1)(inputs)
#
# ab_concatenated = layers.Concatenate()([a, b])
# ab_added = layers.Add()([a, b])
# abc_concatenated = layers.Concatenate()([a, b, c])
# ac_added = layers.Add()([a, c])
# ```

# %% [markdown]
# Predict
#
# * `shape_1` to `shape_4`: the shapes of `ab_concatenated`, `ab_added`, `abc_concatenated` and
#   `ac_added`, each a tuple, batch first: `None` stands for the batch. Where Keras would refuse,
#   write the text `"error"`.
# * `after_concatenated` and `after_added`: how many parameters `Dense(8)` holds when it is called on
#   `ab_concatenated`, and when on `ab_added`. Two whole numbers.
#
# A worked number: two branches of 3 concatenate to `(None, 6)`; `Dense(2)` after them holds
# (6 + 1) × 2 = 14.
#
# <details><summary>Hint</summary>
#
# One of the merges in the lesson gave no message where you might have expected one.
#
# </details>

# %% answer="u03_e1_read"
shape_1 = None  # ab_concatenated
shape_2 = None  # ab_added
shape_3 = None  # abc_concatenated
shape_4 = None  # ac_added
after_concatenated = None
after_added = None
### BEGIN SOLUTION
shape_1 = (None, 24)  # laid end to end: widths sum
shape_2 = (None, 12)  # place by place: the width stays
shape_3 = (None, 25)
shape_4 = (None, 12)  # no error: the one number is broadcast to all twelve places
after_concatenated = (24 + 1) * 8
after_added = (12 + 1) * 8
### END SOLUTION

# %%
# Try it: change a width in the statement, predict again, then let Keras say the shape.

# %% test="u03_e1_read_shapes" points=1
"""The shapes of the first two merges, as Keras finds them."""
a = layers.Dense(12)(keras.Input(shape=(10,)))
b = layers.Dense(12)(keras.Input(shape=(10,)))
sg.check_shape(
    shape_1,
    layers.Concatenate()([a, b]).shape,
    name="shape_1",
    mistakes={(None, 12): "a concatenation lays its operands end to end: their widths are summed"},
)
sg.check_shape(
    shape_2,
    layers.Add()([a, b]).shape,
    name="shape_2",
    mistakes={(None, 24): "an addition sums place by place: the width stays what it was"},
)

# %% test="u03_e1_read_three" points=1
"""The shape of the three, concatenated."""
sg.check_attempted(shape_3, "shape_3")
### BEGIN HIDDEN TESTS
sg.check_shape(
    shape_3,
    (None, 25),
    name="shape_3",
    mistakes={(None, 36): "c is one number wide, not twelve"},
)
### END HIDDEN TESTS

# %% test="u03_e1_read_unequal" points=1
"""The sum of twelve numbers and one."""
sg.check_attempted(shape_4, "shape_4")
### BEGIN HIDDEN TESTS
sg.check_shape(
    shape_4,
    (None, 12),
    name="shape_4",
    mistakes={
        "error": "a width of 1 is broadcast: Keras adds the one number to every place, silently",
        (None, 13): "adding sums numbers, not widths",
        (None, 1): "the single number is added to each of the twelve, not the other way round",
    },
)
### END HIDDEN TESTS

# %% test="u03_e1_read_after_concatenated" points=1
"""Parameters of Dense(8) after the concatenation."""
sg.check_attempted(after_concatenated, "after_concatenated")
### BEGIN HIDDEN TESTS
sg.check_number(
    after_concatenated,
    200,
    name="after_concatenated",
    mistakes={
        192: "that is the weights alone: each of the 8 units also has a bias",
        104: "that is after an addition: a concatenation is wider",
    },
)
### END HIDDEN TESTS

# %% test="u03_e1_read_after_added" points=1
"""Parameters of Dense(8) after the addition."""
sg.check_attempted(after_added, "after_added")
### BEGIN HIDDEN TESTS
sg.check_number(
    after_added,
    104,
    name="after_added",
    mistakes={
        96: "that is the weights alone: each of the 8 units also has a bias",
        200: "that is after a concatenation: an addition keeps the width of its operands",
    },
)
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 2. Wide and deep (6 points)
#
# Build a model named `wide_deep` for the clinic's ten measurements:
#
# * one input of 10 numbers;
# * a deep branch: `Dense` with 24 units and `relu`, then `Dense` with 12 units and `relu`;
# * a merge that **concatenates** the raw input and the deep branch, in either order: 22 numbers;
# * an output: `Dense` with 1 unit and **no** activation, because a progression may have any value.
#
# It has 587 parameters: 264 + 300 + 23. Names are yours to choose; nothing is trained.

# %% [markdown]
# <details><summary>Hint</summary>
#
# Give each tensor that you need twice a name of its own, and look at the drawing: two arrows must
# enter the merge, one of them straight from the input.
#
# </details>

# %% answer="u03_e2_wide_deep"
wide_deep = None
### BEGIN SOLUTION
measurements = keras.Input(shape=(10,))
deep = layers.Dense(24, activation="relu")(measurements)
deep = layers.Dense(12, activation="relu")(deep)
# `measurements` still names the raw input, so it can be used a second time.
merged = layers.Concatenate()([measurements, deep])
progression = layers.Dense(1)(merged)
wide_deep = keras.Model(measurements, progression)
### END SOLUTION

# %%
# Try it: draw your model and count the arrows into the merge.
if isinstance(wide_deep, keras.Model):
    display(sg.draw(wide_deep))

# %% test="u03_e2_wide_deep_shapes" points=1
"""Ten numbers in, one number out."""
sg.check_input_shape(wide_deep, (10,), name="wide_deep")
sg.check_output_shape(wide_deep, (1,), name="wide_deep")

# %% test="u03_e2_wide_deep_merge" points=2
"""Two branches are concatenated, and one of them is the raw input."""
sg.check_attempted(wide_deep, "wide_deep")
### BEGIN HIDDEN TESTS
sg.check_merge(wide_deep, "concatenate", inputs=2, width=22, name="wide_deep")
sg.check_reaches_output(wide_deep, 0, name="wide_deep")
### END HIDDEN TESTS

# %% test="u03_e2_wide_deep_activations" points=1
"""relu in the deep branch, nothing on the output."""
sg.check_attempted(wide_deep, "wide_deep")
### BEGIN HIDDEN TESTS
sg.check_activations(wide_deep, ["relu", "relu", None], name="wide_deep")
### END HIDDEN TESTS

# %% test="u03_e2_wide_deep_graph" points=2
"""The whole graph is the one described."""
sg.check_attempted(wide_deep, "wide_deep")
### BEGIN HIDDEN TESTS
raw = keras.Input(shape=(10,))
second = layers.Dense(24, activation="relu")(raw)
second = layers.Dense(12, activation="relu")(second)
joined = layers.Concatenate()([raw, second])
sg.check_same_architecture(
    wide_deep, keras.Model(raw, layers.Dense(1)(joined)), name="wide_deep"
)
sg.check_parameters(wide_deep, 587, name="wide_deep")
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 3. Three opinions, added (5 points)
#
# Build a model named `three_opinions`: one input of 10 numbers and three parallel branches, each
# starting at the input:
#
# * branch 1: `Dense` with 8 units and `relu`;
# * branch 2: `Dense` with 8 units and `tanh`;
# * branch 3: `Dense` with 16 units and `relu`, then `Dense` with 8 units and `relu`.
#
# **Add** the three (one merge of three, or sums of two), then a `Dense` layer with 1 unit and no
# activation. It has 497 parameters: 88 + 88 + 176 + 136 + 9. The result of the addition goes into
# the last layer as it is, without an activation of its own.

# %% [markdown]
# <details><summary>Hint</summary>
#
# All three branches must be 8 wide where they meet. Three branches, three tensors, three names.
#
# </details>

# %% answer="u03_e3_three"
three_opinions = None
### BEGIN SOLUTION
measurements = keras.Input(shape=(10,))
first = layers.Dense(8, activation="relu")(measurements)
second = layers.Dense(8, activation="tanh")(measurements)
third = layers.Dense(16, activation="relu")(measurements)
third = layers.Dense(8, activation="relu")(third)
# Each opinion is about the same eight quantities, so they are added, not laid end to end.
total = layers.Add()([first, second, third])
three_opinions = keras.Model(measurements, layers.Dense(1)(total))
### END SOLUTION

# %%
# Try it: replace the addition by a concatenation. Which numbers in the drawing change?
if isinstance(three_opinions, keras.Model):
    display(sg.draw(three_opinions))

# %% test="u03_e3_three_branches" points=1
"""Three branches meet."""
sg.check_input_shape(three_opinions, (10,), name="three_opinions")
sg.check_branches(three_opinions, 3, name="three_opinions")

# %% test="u03_e3_three_merge" points=1
"""They are added, 8 numbers wide."""
sg.check_attempted(three_opinions, "three_opinions")
### BEGIN HIDDEN TESTS
sg.check_merge(three_opinions, "add", width=8, name="three_opinions")
### END HIDDEN TESTS

# %% test="u03_e3_three_parameters" points=1
"""There are 497 parameters."""
sg.check_attempted(three_opinions, "three_opinions")
### BEGIN HIDDEN TESTS
sg.check_parameters(three_opinions, 497, name="three_opinions")
### END HIDDEN TESTS

# %% test="u03_e3_three_graph" points=2
"""The whole graph is the one described."""
sg.check_attempted(three_opinions, "three_opinions")
### BEGIN HIDDEN TESTS
raw = keras.Input(shape=(10,))
deep = layers.Dense(8, activation="relu")(layers.Dense(16, activation="relu")(raw))
relu = layers.Dense(8, activation="relu")(raw)
tanh = layers.Dense(8, activation="tanh")(raw)
sg.check_same_architecture(
    three_opinions,
    keras.Model(raw, layers.Dense(1)(layers.Add()([relu, tanh, deep]))),
    name="three_opinions",
)
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 4. A helper for branches (4 points)
#
# Write a function `branch(x, widths)`. It takes a tensor `x` and a list of whole numbers, calls one
# new `Dense` layer with `relu` for each number, in order, each on the result of the one before, and
# **returns the last tensor**. For `widths=[]` it returns `x` itself.
#
# The given cell below uses your function to build `helped`: `branch(x, [8, 4])`, `branch(x, [8, 16])`
# and `branch(x, [])`, concatenated. The merge is 4 + 16 + 10 = 30 numbers wide, and `helped` has 356
# parameters: 88 + 36 in the first branch, 88 + 144 in the second, none in the third. A second model,
# `longer`, is `branch(x, [6, 5, 3])` alone.

# %% [markdown]
# <details><summary>Hint</summary>
#
# In a loop, the tensor that leaves one layer is what the next is called on. Which name must the
# loop rebind?
#
# </details>

# %% answer="u03_e4_branch"
branch = None
### BEGIN SOLUTION
def branch(x, widths):
    for units in widths:
        # Rebinding x hands each result on; a new layer every time keeps branches apart.
        x = layers.Dense(units, activation="relu")(x)
    return x
### END SOLUTION

# %% locked="u03_e4_given" tags=["raises-exception"]
helped = longer = None
if branch is not None:
    x = keras.Input(shape=(10,))
    ends = [branch(x, [8, 4]), branch(x, [8, 16]), branch(x, [])]
    helped = keras.Model(x, layers.Concatenate()(ends))
    longer = keras.Model(x, branch(x, [6, 5, 3]))

# %%
# Try it: draw helped; build another model with your function.
if isinstance(helped, keras.Model):
    display(sg.draw(helped))

# %% test="u03_e4_branch_merge" points=1
"""Three branches arrive at the merge, 30 numbers wide."""
sg.check_merge(helped, "concatenate", inputs=3, width=30, name="helped")

# %% test="u03_e4_branch_units" points=1
"""Four layers of the right widths, all with relu."""
sg.check_attempted(helped, "helped")
### BEGIN HIDDEN TESTS
sg.check_units(helped, [8, 8, 4, 16], name="helped")
sg.check_activations(helped, ["relu"] * 4, name="helped")
### END HIDDEN TESTS

# %% test="u03_e4_branch_graph" points=2
"""New layers for each branch, each called on the result of the one before; [] hands x on."""
sg.check_attempted(helped, "helped")
### BEGIN HIDDEN TESTS
def chain(x, widths):
    for units in widths:
        x = layers.Dense(units, activation="relu")(x)
    return x

raw = keras.Input(shape=(10,))
parts = [chain(raw, [8, 4]), chain(raw, [8, 16]), raw]
sg.check_same_architecture(helped, keras.Model(raw, layers.Concatenate()(parts)), name="helped")
sg.check_same_architecture(longer, keras.Model(raw, chain(raw, [6, 5, 3])), name="longer")
### END HIDDEN TESTS
