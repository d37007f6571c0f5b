# %% [markdown]
# # Unit 3. Branch and merge
#
# You will
#
# * **split** one tensor into parallel branches;
# * **choose** between concatenation and addition, and **read** the shape of either;
# * **build** a wide-and-deep network and count its parameters;
# * **compare** wide, deep and both on patients that none of them has seen;
# * **recognise** five broken merges, four of which give no message.
#
# **Before you start:** Unit 2: calling a layer on a tensor, `keras.Model(inputs, outputs)`.
#
# **Time:** about 45 minutes, then 45 for the assignment.

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
# Averaging, multiplying and taking the maximum are merges of the second kind.

# %% [markdown]
# The same operation has several spellings. All three of these are one node in the graph. (`ops.concatenate` is a
# spelling of `Concatenate`, with one difference: its axis is 0 unless you write `axis=-1`.)

# %%
for total in [layers.Add()([a, b]), a + b, ops.add(a, b)]:
    print(total.shape)

# %% [markdown]
# ## Count the difference
#
# Put `Dense(4)` behind each merge. After a concatenation it sees 12 numbers, after an addition 6:
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
two = layers.Concatenate()([branch(inputs, [16, 8]), branch(inputs, [4])])
sg.draw(keras.Model(inputs, layers.Dense(1)(two)))

# %% [markdown]
# ## Is the second opinion worth it?
#
# Train three networks on the same patients: wide alone, deep alone, both together. The helper makes
# each from the parts that you name:

# %%
def build(parts):
    """A network whose merge joins the named parts, "wide" and "deep"."""
    x = keras.Input(shape=(10,))
    ways = {"wide": x, "deep": branch(x, [16, 8])}
    chosen = [ways[part] for part in parts]
    merged = layers.Concatenate()(chosen) if len(chosen) > 1 else chosen[0]
    return keras.Model(x, layers.Dense(1)(merged))

# %%
def train(model):
    """Fit the model and return its curve and its held-out error."""
    model.compile(optimizer=keras.optimizers.Adam(0.003), loss="mse")
    log = model.fit(
        patients.x_train, patients.y_train, validation_split=0.15, epochs=60, verbose=0
    )
    return log.history, model.evaluate(patients.x_test, patients.y_test, verbose=0)

# %%
curves, errors = {}, {}
for name, parts in {"wide": ["wide"], "deep": ["deep"], "both": ["wide", "deep"]}.items():
    keras.utils.set_random_seed(3)
    curves[name], errors[name] = train(build(parts))

# %%
plt.figure(figsize=(6, 3))
for (name, curve), style in zip(curves.items(), ["k:", "k--", "k-"]):
    plt.plot(curve["val_loss"], style, label=name)
plt.xlabel("epoch")
plt.ylabel("squared error, validation")
plt.ylim(0.3, 1.3)
plt.legend()
plt.show()

# %% [markdown]
# *In words: three falling curves that flatten at about the same height. The two with a deep branch
# fall within a dozen epochs; the wide one takes most of the time.*
#
# And on the patients held out, beside the dullest guess:

# %%
dullest = float((patients.y_test**2).mean())
plt.figure(figsize=(5, 2.4))
plt.barh(list(errors), list(errors.values()), color="0.6")
plt.axvline(dullest, color="k", linestyle="--")
plt.title("dashed: always 0, the dullest guess", fontsize=9)
plt.xlabel("squared error, held out")
plt.show()

# %%
for name, error in errors.items():
    print(name, "beats the dullest guess:", error < dullest)

# %% [markdown]
# *In words: three bars, all short of the dashed line. The wide one is no longer than the two with a
# deep branch.*
#
# An honest result: all three help, and the second opinion does not pay here. With 331 patients the
# rule of thumb is nearly all there is to learn. Wide-and-deep
# pays when there is much data, some of it simple and some not. One seed proves little, though: with
# another the order of the three may change. The graph lets you *ask the question* in two lines; the data answers it.

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
# Five patients went in, ten rows came out. Leave the layer's `axis` alone: its default, -1, is
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
# <details><summary>Answers</summary>
#
# 1. A concatenation, for the widths are summed: the other is 10 wide. (After an addition both would be
#    40 wide, or 1.)
# 2. At most the wrong axis, which fails in `fit` because the rows no longer match the targets. The
#    others train, a little worse than they could.
# 3. Anything below zero: here, that a patient does better than the average.
#
# </details>

# %% [markdown]
# ## Recap
#
# You can now
#
# * **split**: call two layers on one tensor;
# * **choose**: concatenate different evidence (widths sum), add corrections (widths equal);
# * **build** wide-and-deep, and count it: raw numbers and a deep branch into one merge without parameters;
# * **compare** by leaving a part out, measured on held-out data;
# * **recognise**: unequal widths complain; broadcasting, axis 0, an echo and a lost input are
#   silent, and show in shapes, widths and drawings.

# %% [markdown]
# ## Where this goes in real models
#
# * **Wide & Deep** (2016) recommends apps in a shop: memorised combinations on the wide side,
#   generalisation on the deep side.
# * **GoogLeNet** (2014) concatenates branches with filters of different sizes, nine times over.
# * **DenseNet** (2017) concatenates every layer's result with all that came before it.
#
# **Next:** the assignment, `u03_branches.ipynb`.
