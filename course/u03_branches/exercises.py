# %% [markdown]
# # Unit 3. Branch and merge: assignment
#
# Six exercises, 24 points, about 65 minutes. In each: read the statement, fill in the answer
# cell (replace what comes after the `=`, or write below it), run it, then run the test cells. A test
# prints `passed: …`, or says what it expected, what it found and why; where it only says that there is
# an answer, the rest of it runs when the work is graded.
#
# Give each answer **the name it has in its cell**. You may add cells of your own anywhere. Nothing
# needs to be trained. Unless a statement asks for a form, spelling is yours: `Add()` or `+`, a layer or
# an operation, an activation in its layer or behind it.
#
# A *model* here is a `Sequential` or a functional one, `keras.Model(inputs, outputs)`, not a class of
# your own; what has weights is one of Keras' own layers. Settings that a statement does not mention
# stay as Keras has them.

# %% locked="u03_setup"
import stackgraph as sg
import keras
from keras import layers, ops

# %% [markdown]
# ## Exercise 1. Read a merge (3 points)
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
# ac_added = layers.Add()([a, c])
# ```

# %% [markdown]
# Work out
#
# * `shape_1`, `shape_2` and `shape_3`: the shapes of `ab_concatenated`, `ab_added` and `ac_added`, each
#   a tuple, batch first: `None` stands for the batch. Where Keras would refuse, write the text
#   `"error"`.
# * `after_concatenated`: how many parameters `Dense(8)` holds when it is called on `ab_concatenated`.
#
# A worked number: two branches of 3 concatenate to `(None, 6)`; `Dense(2)` after them holds
# (6 + 1) × 2 = 14.
#
# <details><summary>Hint 1: a question</summary>
#
# Which of the two merges sums the widths, and which one sums the numbers?
#
# <details><summary>Hint 2: the place</summary>
#
# In the lesson, the table under "Two ways to merge", and "Break it on purpose". One of the merges there
# gave no message where you might have expected one.
#
# <details><summary>Hint 3: nearly there</summary>
#
# A width of 1 is repeated until it fits. For the parameters: (numbers that come in + 1) × 8.
#
# </details></details></details>

# %% answer="u03_e1_read"
shape_1 = None  # ab_concatenated
shape_2 = None  # ab_added
shape_3 = None  # ac_added
after_concatenated = None
### BEGIN SOLUTION
shape_1 = (None, 24)  # laid end to end: widths sum
shape_2 = (None, 12)  # place by place: the width stays
shape_3 = (None, 12)  # no error: the one number is broadcast to all twelve places
after_concatenated = (24 + 1) * 8
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
    mistakes={
        (None, 12): "a concatenation lays its operands end to end: their widths are summed",
        **dict.fromkeys(
            [(None, 2, 12), (None, 12, 2)],
            "a concatenation makes no new axis: it lays its operands end to end along the last one",
        ),
    },
    hint="a tuple: None for the batch, then how many numbers leave the concatenation",
)
sg.check_shape(
    shape_2,
    layers.Add()([a, b]).shape,
    name="shape_2",
    mistakes={(None, 24): "an addition sums place by place: the width stays what it was"},
    hint="a tuple: None for the batch, then how many numbers leave the addition",
)

# %% test="u03_e1_read_unequal" points=1
"""The sum of twelve numbers and one."""
sg.check_attempted(shape_3, "shape_3")
### BEGIN HIDDEN TESTS
sg.check_shape(
    shape_3,
    (None, 12),
    name="shape_3",
    mistakes={
        "error": "a width of 1 is broadcast: Keras adds the one number to every place, silently",
        (None, 13): "adding sums numbers, not widths",
        (None, 1): "the single number is added to each of the twelve, not the other way round",
    },
    hint="twelve numbers meet one: how did Keras take that in the lesson's \"Break it on purpose\"?",
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
        193: "not one bias for the layer: each of the 8 units has its own",
        104: "that is after an addition: a concatenation is wider",
    },
    hint="(numbers coming in + 1) × 8, and what comes in is as wide as ab_concatenated",
)
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 2. Wide and deep (4 points)
#
# Bind to `wide_deep` a functional model for the clinic's ten measurements:
#
# * one input of 10 numbers;
# * a deep branch: `Dense` with 24 units and `relu`, then `Dense` with 12 units and `relu`;
# * a merge that **concatenates** the raw input and the deep branch, in either order: 22 numbers;
# * an output: `Dense` with 1 unit and **no** activation, because a progression may have any value.
#
# It has 587 parameters in all. Names of layers are yours to choose, and so is the spelling of the
# merge.

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# Which tensor do you need a second time, and does it still have its name by then?
#
# <details><summary>Hint 2: the place</summary>
#
# In the lesson, "Run it", and the fifth broken merge. Two arrows must enter the merge in the drawing, one
# of them straight from the input.
#
# <details><summary>Hint 3: nearly there</summary>
#
# Never rebind the name of the input. The merge is `layers.Concatenate()([measurements, deep])`.
#
# </details></details></details>

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

# %% test="u03_e2_wide_deep_merge" points=1
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

# %% test="u03_e2_wide_deep_graph" points=1
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
# ## Exercise 3. Choose the merge (4 points)
#
# Five networks are planned; each needs a merge. Bind to `choices` a dict from each name to
# `"concatenate"`, `"add"`, `"average"`, `"multiply"` or `"maximum"`; each of them fits once.
#
# * `"diet"`: one branch makes 12 numbers of the blood values, another 5 numbers of what the patient
#   eats. The next layer should be able to weigh each of the 17 by itself.
# * `"organs"`: one branch estimates the sizes of six organs, another gives for each of the six what is to
#   be put on top of that estimate. Wanted: six corrected sizes.
# * `"committee"`: four branches each give the probabilities of the same three diseases, and all four
#   count the same. Wanted: three probabilities again, which sum to 1.
# * `"valve"`: one branch gives 8 numbers, another gives for each of them the share, between 0 and 1, that
#   is to be let through.
# * `"alarm"`: three branches each give the probability of danger in the same five rooms. Wanted: for each
#   room, what the most worried branch says.

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# What should the next layer be able to tell after the merge, and what may be lost in it?
#
# <details><summary>Hint 2: the place</summary>
#
# In the lesson, "Choose by the question". Try small numbers: what becomes of 0.2 and 0.6?
#
# <details><summary>Hint 3: nearly there</summary>
#
# Only one merge takes branches of different widths. Of the others, only one makes of rows that sum to 1 a
# row that sums to 1, whatever the rows.
#
# </details></details></details>

# %% answer="u03_e3_choose"
choices = None
### BEGIN SOLUTION
choices = {
    "diet": "concatenate",  # different kinds of evidence, different widths: kept apart
    "organs": "add",  # a correction goes on top
    "committee": "average",  # a sum of four would reach 4; the mean sums to 1
    "valve": "multiply",  # times 0 nothing passes, times 1 everything
    "alarm": "maximum",  # one is enough
}
### END SOLUTION

# %%
# Try it: call each merge on np.array([[0.2]]) and np.array([[0.6]]).

# %% test="u03_e3_choose_choices" points=1
"""The merge that each question asks for."""
sg.check_attempted(choices, "choices")
### BEGIN HIDDEN TESTS
right = ["concatenate", "add", "average", "multiply", "maximum"]
organs = {
    "average": "the mean of an estimate and its correction is half of what is wanted",
    "concatenate": "six numbers are wanted, not twelve: the correction goes on top",
    "multiply": "an estimate of 5 and a correction of 0 must stay 5",
}
committee = {
    "add": "four rows of probabilities, summed, reach 4 and not 1",
    "multiply": "products of probabilities are smaller and no longer sum to 1",
    "maximum": "the largest of each column are chosen: the three need not sum to 1",
    "concatenate": "three probabilities are wanted, not twelve",
}
alarm = {
    "average": "three calm branches would talk down the one that is worried",
    "add": "a sum of probabilities may be larger than 1",
}
diet = "12 and 5 numbers, and each of the 17 is to be seen by the next layer"
valve = "a share of 0 must let nothing through, a share of 1 everything"
wrong = {"diet": diet, "organs": organs, "committee": committee, "valve": valve, "alarm": alarm}
told = {"options": sorted(right), "mistakes": wrong, "hint": "each merge is wanted once"}
sg.check_mapping(choices, dict(zip(wrong, right)), name="choices", **told)
### END HIDDEN TESTS

# %% [markdown]
# **Then build one.** Bind to `three_opinions` a functional model with one input of 10 numbers and three
# parallel branches, each starting at the input:
#
# * branch 1, a first estimate of eight quantities: `Dense` with 8 units and `relu`;
# * branch 2, what is to be put on top of it (where it is negative, that takes something off): `Dense`
#   with 8 units and `tanh`;
# * branch 3, something more to be put on top: `Dense` with 16 units and `relu`, then `Dense` with 8 units
#   and `relu`.
#
# Choose the merge such that a last `Dense` layer, of 1 unit and without an activation, sees the eight
# corrected quantities and nothing else. One merge of three is right, and so are two merges of two. The
# result of the merge goes into the last layer as it is, without an activation of its own.

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# How many numbers should enter the last layer: 8, or 24?
#
# <details><summary>Hint 2: the place</summary>
#
# Your own answer for `"organs"`. All three branches must be 8 wide where they meet.
#
# <details><summary>Hint 3: nearly there</summary>
#
# Three branches, three tensors, three names; then `layers.Add()([first, second, third])`.
#
# </details></details></details>

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
"""The merge is the one that the question asks for, 8 numbers wide."""
sg.check_attempted(three_opinions, "three_opinions")
### BEGIN HIDDEN TESTS
sg.check_merge(
    three_opinions,
    "add",
    width=8,
    name="three_opinions",
    hint="what is to be put on top of an estimate is added to it",
)
### END HIDDEN TESTS

# %% test="u03_e3_three_graph" points=1
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
# ## Exercise 4. A branch that forgets nothing (4 points)
#
# In the lesson's `branch` each layer sees only what the one before it made. Alter it, so that nothing is
# lost: write a function `branch(x, widths)` that goes through the whole numbers in `widths`, in order.
# For each of them it
#
# * calls a new `Dense` layer with that many units and `relu` on **everything so far**, and
# * **concatenates** everything so far and the layer's result, in either order: that is now everything
#   so far.
#
# At the beginning, everything so far is `x`. At the end, the function returns everything so far; for
# `widths=[]` that is `x` itself. With an `x` of 10 numbers, `branch(x, [6, 4])` is 10 + 6 + 4 = 20 wide.
#
# The given cell below calls your function. `longer` is `branch(x, [5, 5, 3])` with a `Dense(1)` after
# it; `helped` adds `branch(x, [4, 6])`, `branch(x, [4, 4])` and `branch(x, [])`, each with a `Dense(1)`
# after it.

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# What is a layer called on in the second turn of the loop, and how wide is that?
#
# <details><summary>Hint 2: the place</summary>
#
# The lesson's helper, one line longer. Which name must still hold everything so far when the second line
# runs? So what may not stand on the left of the first?
#
# <details><summary>Hint 3: nearly there</summary>
#
# `new = layers.Dense(units, activation="relu")(x)`, then `x = layers.Concatenate()([x, new])`.
#
# </details></details></details>

# %% answer="u03_e4_branch"
branch = None
### BEGIN SOLUTION
def branch(x, widths):
    for units in widths:
        # A new layer every time keeps branches apart; x is everything so far.
        new = layers.Dense(units, activation="relu")(x)
        x = layers.Concatenate()([x, new])
    return x
### END SOLUTION

# %% locked="u03_e4_given" tags=["raises-exception"]
helped = longer = None
if branch is not None:
    x = keras.Input(shape=(10,))
    ends = [layers.Dense(1)(branch(x, widths)) for widths in ([4, 6], [4, 4], [])]
    helped = keras.Model(x, layers.Add()(ends))
    longer = keras.Model(x, layers.Dense(1)(branch(x, [5, 5, 3])))

# %%
# Try it: draw longer. How many arrows lead away from the input?
if isinstance(longer, keras.Model):
    display(sg.draw(longer))

# %% test="u03_e4_branch_merge" points=1
"""The last layer of longer sees 10 + 5 + 5 + 3 numbers."""
sg.check_merge(longer, "concatenate", width=23, name="longer")

# %% test="u03_e4_branch_units" points=1
"""longer has new layers of the right widths, in order, all with relu but the given one."""
sg.check_attempted(longer, "longer")
### BEGIN HIDDEN TESTS
sg.check_units(longer, [5, 5, 3, 1], name="longer")
sg.check_activations(longer, ["relu"] * 3 + [None], name="longer")
### END HIDDEN TESTS

# %% test="u03_e4_branch_graph" points=2
"""Each layer sees everything so far, each branch has layers of its own; [] hands x on."""
sg.check_attempted(helped, "helped")
### BEGIN HIDDEN TESTS
def chain(x, widths):
    for units in widths:
        x = layers.Concatenate()([x, layers.Dense(units, activation="relu")(x)])
    return x

raw = keras.Input(shape=(10,))
long = keras.Model(raw, layers.Dense(1)(chain(raw, [5, 5, 3])))
sg.check_same_architecture(longer, long, name="longer")
parts = [layers.Dense(1)(chain(raw, widths)) for widths in ([4, 6], [4, 4], [])]
sg.check_same_architecture(helped, keras.Model(raw, layers.Add()(parts)), name="helped")
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 5. From picture to code (4 points)
#
# Of a network only the picture is left. Bind to `rebuilt` a functional model that is what the picture
# shows: the same input shape and layers, wired in the same way. Names of layers are yours, and so are
# the spelling of a merge (`Add()` or `+`) and the order in it.

# %% locked="u03_e5_picture"
target = sg.picture(
    "eNq9ltGOoyAUht+Fay9ERHe82+zebDJv0JiGVpySpWgEJ9M0ffc5Sm3VAXed7exFkwrl/87HKcEzeuWNFpVCGQ4QqwXK"
    "UNmqvYEhJlGAFDtylKlWSvheFVyjbHNGokBZGKCq5g0z/Wr0S9WtgQV7ybTe2mV28JmdeHOLQg1nhVAvuvttpUrxgrLz"
    "BdjAfL2GWVzNGlhhoL4eZhomFNtJvvVNoMw0LYdYJmVXZ5hDrBRM91XDg2qPOyilU62ZOdhBUXBlhDn1WUKp7gddAZfA"
    "euKp50+uNJ97DoPj3brJoVYJAxUkAWo13+6gIFvpzBp2RrZo6p1+84lPZubmeKU5dppH/83cMHV4jHnkM4/c5pHTnDzK"
    "/OkTPcc49alPp+buxOdO3O6x0z2eurOimJt/74ec3l9zkGOfWOwWI04x+qim0k80lXrF6ZI59ZlTtzl1midTcxDaM8MV"
    "fOb+PyZT7l1gb6L7K35NqxOfcOIWTpzC6aNaTf7Ual2V5sjeZt0mic99MjOXT33yqVs+ncrn96TbFd3d2debDa7ia2zV"
    "GnjY6gOre9Kmt8dRnrt6WjUFbzjElUxqProWbTYeZW/CIMy9gGSePxwUNyEaCNE/EK43i5tABgL5a8LTOod4IMRjAgZC"
    "sIlWmSz1gg4UOqaQpXy6ziMZCMmYEPcedImD8RqRdMCkY0yyBCAfRO5HcgbJR6Fn8C27d8ROAfWZ8DScAzhulRY2L3S9"
    "uf7mp/uhs4WNU9OPqcQdandjFHd5B8Lm4Ko="
)
target

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# Two merges: which one keeps the width of its operands, and which one sums them?
#
# <details><summary>Hint 2: the place</summary>
#
# Count the arrows that leave the input, and follow each to the place where it meets another.
#
# <details><summary>Hint 3: nearly there</summary>
#
# Two layers of 6 units are added; the sum and the branch of two layers are concatenated; the last layer
# sees 11 numbers.
#
# </details></details></details>

# %% answer="u03_e5_rebuild"
rebuilt = None
### BEGIN SOLUTION
readings = keras.Input(shape=(12,))
bent = layers.Dense(6, activation="relu")(readings)
curved = layers.Dense(6, activation="tanh")(readings)
deep = layers.Dense(5, activation="relu")(layers.Dense(9, activation="relu")(readings))
# 6 and 6 are added, which gives 6; the sum and the 5 of the deep branch stand side by side.
joined = layers.Concatenate()([layers.Add()([bent, curved]), deep])
rebuilt = keras.Model(readings, layers.Dense(3, activation="softmax")(joined))
### END SOLUTION

# %%
# Try it: draw yours and hold it beside the picture.
if isinstance(rebuilt, keras.Model):
    display(sg.draw(rebuilt))

# %% test="u03_e5_rebuild_ports" points=2
"""Twelve numbers in, three out."""
sg.check_input_shape(rebuilt, (12,), name="rebuilt")
sg.check_output_shape(rebuilt, (3,), name="rebuilt")

# %% test="u03_e5_rebuild_picture" points=2
"""The whole network is the one in the picture."""
sg.check_same_architecture(rebuilt, target.architecture, name="rebuilt")

# %% [markdown]
# ## Exercise 6. The clinic (5 points)
#
# A patient was brought in. It was meant to correct the ten measurements twice and then to judge them:
#
# * branch 1 starts at the input: `Dense` of 16 units with `relu`, then `Dense` of 10 units without
#   activation;
# * branch 2 starts at the input, too: `Dense` of 6 units with `tanh`, then `Dense` of 10 units without
#   activation;
# * the ten measurements and both corrections are **added**: 10 numbers;
# * a `Dense` of 1 unit without activation is the judgement.
#
# It trains, and nobody got a message. Yet it has **one** fault of these:
#
# * `"echo"`: one branch reaches the merge twice, the other one never;
# * `"broadcast"`: one branch is too narrow, and its result is repeated to fit;
# * `"raw lost"`: the measurements themselves are not added;
# * `"chained"`: one branch starts at the end of the other.
#
# You need not read its code: examine it.

# %% locked="u03_e6_patient" tags=["notebook-only"]
def admitted(*history):
    x = keras.Input(shape=(10,), name="measurements")
    ends = [x]
    for first, bend, last in history:
        ends.append(layers.Dense(last)(layers.Dense(first, activation=bend)(x)))
    return keras.Model(x, layers.Dense(1)(layers.Add()(ends)))

patient = admitted((16, "relu", 10), (6, "tanh", 1))

# %%
# Examine here.
sg.draw(patient)

# %% [markdown]
# Bind
#
# * `fault`: the fault, one of the four words above;
# * `lacking`: the number that betrays it, a whole number: **how many parameters** fewer the patient has than
#   what was meant;
# * `repaired`: what was meant, as a functional model. A newly built one is fine; names are yours.
#
# A worked number: had branch 1 begun with a `Dense` of 15 units instead of 16, 21 parameters would be
# lacking: 11 in that layer, and 10 in the next.

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# Which of the four faults changes an arrow, and which one changes a number?
#
# <details><summary>Hint 2: the place</summary>
#
# The shapes in the drawing, at the arrows that enter the merge. For the number: work out what was meant
# layer by layer, and let Keras count the patient.
#
# <details><summary>Hint 3: nearly there</summary>
#
# `patient.count_params()` is 430. Only the last layer of branch 2 differs, and it sees 6 numbers.
#
# </details></details></details>

# %% answer="u03_e6_clinic"
fault = None
lacking = None
repaired = None
### BEGIN SOLUTION
# The last layer of branch 2 has one unit: its single number is added to all ten places.
fault = "broadcast"
lacking = (6 + 1) * 10 - (6 + 1) * 1
raw = keras.Input(shape=(10,))
first = layers.Dense(10)(layers.Dense(16, activation="relu")(raw))
second = layers.Dense(10)(layers.Dense(6, activation="tanh")(raw))
repaired = keras.Model(raw, layers.Dense(1)(layers.Add()([raw, first, second])))
### END SOLUTION

# %% test="u03_e6_clinic_fault" points=1
"""The fault has a name."""
sg.check_attempted(fault, "fault")
### BEGIN HIDDEN TESTS
sg.check_choice(
    fault,
    "broadcast",
    ["echo", "broadcast", "raw lost", "chained"],
    name="fault",
    mistakes={
        "echo": "follow the arrows into the merge: they come from three different boxes",
        "raw lost": "one arrow into the merge comes straight from the input",
        "chained": "both branches start at the input: two boxes read it",
    },
)
### END HIDDEN TESTS

# %% test="u03_e6_clinic_number" points=1
"""How many parameters are lacking."""
sg.check_attempted(lacking, "lacking")
### BEGIN HIDDEN TESTS
sg.check_count(
    lacking,
    63,
    name="lacking",
    mistakes={
        54: "the units that are missing have biases, too",
        9: "those are the units that are missing: each of them holds weights and a bias",
        430: "those are the parameters that the patient has: how many more were meant?",
        493: "those are the parameters that were meant: how many of them are missing?",
        -63: "how many fewer: give the number without its sign",
        70: "one unit is there, with 7 parameters",
    },
    hint="the parameters of what was meant, less patient.count_params()",
)
### END HIDDEN TESTS

# %% test="u03_e6_clinic_merge" points=1
"""Three tensors of ten numbers are added."""
sg.check_merge(repaired, "add", inputs=3, width=10, name="repaired")

# %% test="u03_e6_clinic_repaired" points=2
"""The repaired network is the one that was meant."""
sg.check_attempted(repaired, "repaired")
### BEGIN HIDDEN TESTS
raw = keras.Input(shape=(10,))
one = layers.Dense(10)(layers.Dense(16, activation="relu")(raw))
two = layers.Dense(10)(layers.Dense(6, activation="tanh")(raw))
meant = keras.Model(raw, layers.Dense(1)(layers.Add()([raw, one, two])))
sg.check_same_architecture(repaired, meant, name="repaired")
### END HIDDEN TESTS
