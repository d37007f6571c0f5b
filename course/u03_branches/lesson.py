# %% [markdown]
# # Unit 3. Branch and merge
#
# **You build** a wide-and-deep network, an Inception block and an ensemble.
#
# You will
#
# * **split** one tensor into parallel branches;
# * **choose** a merge from the question that it answers, and **read** the shape that leaves it;
# * **build** a wide-and-deep network and an Inception block, and count what they hold;
# * **compare** wide, deep and both on patients that none of them has seen, with several seeds;
# * **average** networks in a graph (an ensemble);
# * **recognise** five broken merges, four of which give no message.
#
# **Before you start:** Unit 2: calling a layer on a tensor, `keras.Model(inputs, outputs)`.
#
# **Time:** about 60 minutes, then 65 for the assignment.

# %% locked="u03_lesson_setup"
import stackgraph as sg
import keras
from keras import layers, ops

# %% [markdown]
# ## The story: a rule of thumb and a second opinion
#
# A clinic measures ten things about each diabetes patient: age, sex, body mass index, blood
# pressure and six blood values. A year later it knows how far the disease has gone. We predict that
# number from the ten.
#
# Doctors have a **rule of thumb**: heavier patients fare worse, roughly on a straight line. A small
# network could add a **second opinion** about bends and combinations. Why choose? Ask both.

# %%
patients = sg.data.diabetes()
print("to learn from:", patients.x_train.shape)
print("held out:     ", patients.x_test.shape)

# %%
import matplotlib.pyplot as plt

plt.figure(figsize=(5, 3))
plt.plot(patients.x_train[:, 2], patients.y_train, "k.", alpha=0.5)
plt.xlabel("body mass index (standardised)")
plt.ylabel("progression (standardised)")
plt.show()

# %% [markdown]
# *In words: a wide cloud of dots that rises from lower left to upper right. The trend is roughly
# straight; the scatter around it is large.*
#
# Everything is standardised: 0 is an average patient, 1 is one standard deviation above. So a
# prediction that is always 0 is the dullest sensible guess (the **baseline**). We measure against it.

# %% [markdown]
# ## The picture before the code
#
# ```
#       10 numbers
#           │
#     ┌─────┴─────┐
#     ▼           │
#  Dense, 16   the wide
#     │        branch:
#     ▼        nothing
#  Dense, 8    at all
#     │           │
#     └─▶ merge ◀─┘
#           │
#           ▼
#        Dense, 1
# ```
#
# The ten numbers go two ways. One **branch** is two layers deep. The other does nothing: it hands
# the raw numbers on. A **merge** makes one tensor of the two again.
#
# A stack cannot hold this. A graph needs nothing new: call a second layer on a tensor that has been
# used before.

# %% [markdown]
# ## Predict first
#
# The merge in the picture is a **concatenation**: it lays its inputs end to end. Commit to an answer:
#
# * How many numbers for each patient leave the merge?
# * How many parameters does the last layer, `Dense(1)`, hold?

# %%
my_width = None  # numbers per patient after the merge
my_last = None  # parameters in the last layer

# %% [markdown]
# ## Run it
#
# Read each line as an arrow of the picture. `inputs` appears twice on the right: that is the fork.

# %%
inputs = keras.Input(shape=(10,), name="measurements")
deep = layers.Dense(16, activation="relu", name="deep_1")(inputs)
deep = layers.Dense(8, activation="relu", name="deep_2")(deep)
merged = layers.Concatenate(name="merge")([inputs, deep])
outputs = layers.Dense(1, name="progression")(merged)
wide_deep = keras.Model(inputs, outputs, name="wide_deep")

# %%
sg.draw(wide_deep)

# %%
sg.predicted(my_width, merged.shape[-1], "width")
sg.predicted(my_last, wide_deep.layers[-1].count_params(), "last layer")

# %% [markdown]
# Ten raw numbers and eight from the deep branch make 18. `Dense(1)` holds one weight for each and a
# bias: 19. The merge itself has **no parameters**; it moves numbers, it learns nothing.
#
# Note what the last layer lacks: an activation. A progression may be negative or positive and any
# size, so nothing may squeeze it.

# %% [markdown]
# ## Two ways to merge
#
# **Concatenate** lays tensors end to end; widths *sum*. **Add** sums them place by place; widths
# must be *equal*, and stay. Predict both shapes before you run the cell:

# %%
a = layers.Dense(6)(inputs)
b = layers.Dense(6)(inputs)
print("concatenate:", layers.Concatenate()([a, b]).shape)
print("add:        ", layers.Add()([a, b]).shape)

# %% [markdown]
# | | Concatenate | Add |
# |---|---|---|
# | widths | may differ, are summed | equal (or 1, see below), stay as they are |
# | keeps apart who said what | yes | no |
# | the next layer | sees more numbers, holds more parameters | sees as many as before |
# | order of the operands | decides the order of the numbers | makes no difference |
# | typical use | different kinds of evidence | a correction to the same quantity |
#
# Averaging, multiplying and taking the maximum are merges of the second kind: place by place.

# %% [markdown]
# ## Choose by the question
#
# | the branches give | so | merge |
# |---|---|---|
# | different kinds of evidence, each weighed by itself | keep them apart | concatenate |
# | an estimate, and what is to be put on top of it | the sum counts | add |
# | several answers to one question, all worth the same | keep the scale | average |
# | numbers, and for each of them a factor between 0 and 1 | let through, or not | multiply |
# | alarms, of which one is enough | the loudest counts | maximum |
#
# All but the first want equal widths. Two numbers, 2 and 6, at one place:

# %%
import numpy as np

two, six = np.array([[2.0]]), np.array([[6.0]])
for merge in [layers.Concatenate(), layers.Add(), layers.Average(), layers.Multiply(), layers.Maximum()]:
    print(type(merge).__name__, np.array(merge([two, six])).tolist())

# %% [markdown]
# The same operation has several spellings. Each of these three makes one node in the graph.
# (`ops.concatenate` is a spelling of `Concatenate`, with one difference: its axis is 0 unless you write
# `axis=-1`.)

# %%
for total in [layers.Add()([a, b]), a + b, ops.add(a, b)]:
    print(total.shape)

# %% [markdown]
# ## Count the difference
#
# Put `Dense(4)` after each merge. After a concatenation it sees 12 numbers, after an addition 6:
# (12 + 1) × 4 = 52 parameters against (6 + 1) × 4 = 28.

# %%
for merge in [layers.Concatenate(), layers.Add()]:
    after = layers.Dense(4)
    after(merge([a, b]))
    print(after.count_params())

# %% [markdown]
# ## A helper for branches
#
# Branches repeat themselves. A function that takes a tensor and returns a tensor keeps a graph
# readable. Every call makes **new** layers, so two calls give two separate branches:

# %%
def branch(x, widths):
    """Dense layers with relu, one after the other, called on x."""
    for units in widths:
        x = layers.Dense(units, activation="relu")(x)
    return x

# %%
both_ways = layers.Concatenate()([branch(inputs, [16, 8]), branch(inputs, [4])])
sg.draw(keras.Model(inputs, layers.Dense(1)(both_ways)))

# %% [markdown]
# ## An Inception block
#
# How large should the window be through which a layer looks at a picture? GoogLeNet (2014) did not
# choose. Its blocks, named Inception, send the picture through windows of several sizes at once and
# concatenate what they saw, along the **channels** (the last axis).
#
# `Conv2D(4, 3, padding="same")` looks through windows of 3 by 3 pixels and gives 4 channels; `"same"`
# keeps the picture 8 by 8. `MaxPooling2D` takes the largest number in each window. **Predict** how
# many channels leave the merge:

# %%
my_channels = None  # channels after the merge

# %%
picture = keras.Input(shape=(8, 8, 1), name="picture")
windows = [
    layers.Conv2D(4, 1, padding="same", activation="relu", name="window_1")(picture),
    layers.Conv2D(4, 3, padding="same", activation="relu", name="window_3")(picture),
    layers.Conv2D(4, 5, padding="same", activation="relu", name="window_5")(picture),
    layers.MaxPooling2D(3, strides=1, padding="same", name="largest")(picture),
]
seen = layers.Concatenate(name="channels")(windows)
sg.draw(keras.Model(picture, seen, name="inception"))

# %%
sg.predicted(my_channels, seen.shape[-1], "channels", mistakes={16: "the pooling has one channel, as the picture has"})

# %% [markdown]
# *In words: four boxes side by side under one input, three convolutions and a pooling; four arrows
# enter the merge, and 13 channels leave it.*
#
# Everything but the channels has to agree. Without `"same"` a window of 3 leaves 6 by 6 pixels, and
# Keras refuses:

# %%
with sg.show_error():
    layers.Concatenate()([windows[0], layers.Conv2D(4, 3)(picture)])

# %% [markdown]
# ## Is the second opinion worth it?
#
# Train three forms on the same patients: wide alone, deep alone, both together. The helper makes
# each from the parts that you name:

# %%
def build(parts):
    """A network whose merge joins the named parts, "wide" and "deep"."""
    x = keras.Input(shape=(10,))
    ways = {"wide": x, "deep": branch(x, [16, 8])}
    chosen = [ways[part] for part in parts]
    merged = layers.Concatenate()(chosen) if len(chosen) > 1 else chosen[0]
    return keras.Model(x, layers.Dense(1)(merged))

# %% [markdown]
# Every training starts from random weights, so one run proves little. We train each form with three
# seeds:

# %%
def train(parts, seed):
    """A network of these parts, fitted from this seed."""
    keras.utils.set_random_seed(seed)
    model = build(parts)
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss="mse")
    model.fit(patients.x_train, patients.y_train, epochs=15, verbose=0)
    return model

# %%
forms = {"wide": ["wide"], "deep": ["deep"], "both": ["wide", "deep"]}
trained = {name: [train(parts, seed) for seed in range(3)] for name, parts in forms.items()}

# %%
def error(model):
    """Mean squared error on the patients held out (the test set)."""
    said = model.predict(patients.x_test, verbose=0)[:, 0]
    return float(((said - patients.y_test) ** 2).mean())

# %%
errors = {name: [error(model) for model in models] for name, models in trained.items()}
dullest = float((patients.y_test**2).mean())
plt.figure(figsize=(5, 2.4))
for name, marker in zip(errors, "xos"):
    plt.plot(errors[name], [name] * 3, "k" + marker, fillstyle="none")
plt.axvline(dullest, color="k", linestyle="--")
plt.title("dashed: always 0, the dullest guess", fontsize=9)
plt.xlabel("squared error, held out")
plt.show()

# %% [markdown]
# *In words: three rows of three marks, one mark for each seed, all well left of the dashed line. The
# marks of one row lie about as far apart as the rows themselves; "deep" and "both" overlap.*

# %%
print("all beat the dullest guess:", max(max(e) for e in errors.values()) < dullest)
best, worst = {n: min(e) for n, e in errors.items()}, {n: max(e) for n, e in errors.items()}
print("deep and both overlap:", best["deep"] < worst["both"] and best["both"] < worst["deep"])

# %% [markdown]
# So one seed could have made either of these two look better. An honest result: every form helps, and the
# second opinion does not pay here. With 331 patients a
# straight line in the ten measurements is nearly all there is to learn. Wide-and-deep pays when there
# is much data, some of it simple and some not. The graph lets you *ask the question* in two lines;
# the data answers it.
#
# What did the last layer make of its 18 numbers? A concatenation keeps them apart, so its weights say
# who is listened to:

# %%
weights = trained["both"][0].layers[-1].get_weights()[0][:, 0]
plt.figure(figsize=(6, 2.4))
plt.bar(range(10), abs(weights[:10]), color="k", label="raw measurements")
plt.bar(range(10, 18), abs(weights[10:]), color="0.6", label="deep branch")
plt.xticks(range(0, 18, 3))
plt.xlabel("number that enters the last layer")
plt.ylabel("size of its weight")
plt.legend()
plt.show()

# %% [markdown]
# *In words: ten black bars for the raw measurements and eight grey bars for the deep branch. Both
# kinds are there, and neither of the two is all near zero. After an addition no such picture could be
# drawn.*

# %% [markdown]
# ## Average them: an ensemble
#
# Three trained networks, one question: that is a merge, too. Each network is called on one input like
# a layer, and `Average` joins them (an **ensemble**):

# %%
x = keras.Input(shape=(10,))
members = trained["both"]
ensemble = keras.Model(x, layers.Average()([member(x) for member in members]))
print(ensemble.output_shape, ensemble.count_params(), "=", 3, "x", members[0].count_params())

# %%
mean_error = sum(errors["both"]) / 3
print("better than its members on average:", error(ensemble) < mean_error)

# %% [markdown]
# That is no luck. Where the members err in different directions, their errors cancel in part; squared
# error can never be worse than the members' mean. And the scale is right: had we *added* three
# estimates of one number, the answer would be three times too large.

# %% [markdown]
# ## Break it on purpose
#
# **1. Adding unequal widths.** Guess the message:

# %%
with sg.show_error():
    layers.Add()([layers.Dense(6)(inputs), layers.Dense(4)(inputs)])

# %% [markdown]
# **2. Adding a width of 1.** No message! A single number is *broadcast*: added to every place. If
# you meant two equal branches, you will never be told:

# %%
print(layers.Add()([layers.Dense(6)(inputs), layers.Dense(1)(inputs)]).shape)

# %% [markdown]
# **3. Concatenating along the wrong axis.** Axis 0 is the batch. Instead of more columns you get
# more *rows*, each with half of what was meant. The shape hides it, because the batch reads `None`:

# %%
wrong = layers.Concatenate(axis=0)([a, b])
print(wrong.shape)
print(keras.Model(inputs, wrong).predict(patients.x_test[:5], verbose=0).shape)

# %% [markdown]
# Five patients went in, ten rows came out. No message until you train it: then there are twice as many
# answers as targets, and `fit` stops. Leave the layer's `axis` alone: its default, -1, is
# the last place (the last axis).
#
# **4. The same branch twice.** One slip of a variable name, and the second opinion is an echo:

# %%
left = branch(inputs, [8])
right = branch(inputs, [8])
echo = keras.Model(inputs, layers.Dense(1)(layers.Concatenate()([left, left])))
sg.draw(echo)

# %% [markdown]
# Both arrows into the merge come from one box, and the other branch is not in the picture: what
# does not lead to the output is not part of the model.
#
# **5. The raw numbers never arrive.** Here `x` was rebound to the layer's result, so the "wide" way
# is no longer wide:

# %%
x = keras.Input(shape=(10,), name="measurements")
x = layers.Dense(16, activation="relu", name="deep_1")(x)
lost = layers.Concatenate()([x, x])
print(lost.shape)

# %% [markdown]
# 32 instead of 26: twice the deep branch. Give every tensor that you need again **a name of its
# own**, and let the drawing and the widths tell you when something is amiss.

# %% [markdown]
# ## Reflect
#
# 1. A merge of two branches has width 40; one branch is 30 wide. Which merge is it, and how wide is
#    the other?
# 2. Which of the five broken merges would a training curve have shown?
# 3. Your colleague puts `relu` on the last layer "to be safe". What can the network no longer say?
#
# <details><summary>An answer to each</summary>
#
# 1. A concatenation, for the widths are summed: the other is 10 wide.
# 2. At most the wrong axis, which fails in `fit` because the rows no longer match the targets. Unequal
#    widths are refused at the merge. The other three train, a little worse than they could.
# 3. Anything below zero: here, that a patient does better than the average.
#
# </details>

# %% [markdown]
# ## Recap
#
# You can now
#
# * **split**: call two layers on one tensor;
# * **choose** by the question: evidence side by side, corrections on top, equal answers averaged;
# * **build** wide-and-deep and an Inception block: branches into one merge, which holds no parameters;
# * **compare** by leaving a part out, with several seeds, on held-out data;
# * **average** trained networks in a graph;
# * **recognise**: unequal widths complain; broadcasting, axis 0, an echo and a lost input are
#   silent, and show in shapes, widths and drawings.

# %% [markdown]
# ## Where this goes in real models
#
# * **Wide & Deep** (2016) recommends apps in a shop: memorised combinations on the wide side,
#   generalisation on the deep side.
# * **GoogLeNet** (2014) stacks nine Inception blocks.
# * **DenseNet** (2017) concatenates every layer's result with all that came before it.
#
# **Next:** the assignment, `u03_branches.ipynb`.
