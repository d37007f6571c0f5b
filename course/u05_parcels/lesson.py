# %% [markdown]
# # Unit 5. Inputs of different kinds
#
# **You build** a sorter that takes picture, weight, country and label as they come.
#
# You will
#
# * **give** a model a picture, a number and texts, each with its dtype;
# * **put** the preparation inside the graph, so that raw data goes in and nothing else;
# * **count** embeddings, and **say** their shapes for texts of any length;
# * **follow** a mask as a wire, and **prove** by company whether padding is counted;
# * **share** one embedding between two texts;
# * **train** on four inputs of which no one is enough, and **silence** each;
# * **recognise** six slips, four of which give no message.
#
# **Before you start:** Unit 4: several inputs, their names, feeding by dict.
#
# **Time:** about 85 minutes, then 65 for the assignment.

# %% locked="u05_lesson_setup"
import stackgraph as sg
import keras
from keras import layers, ops

# %% [markdown]
# ## The story: four things on a parcel
#
# At the counter of the sorting office each parcel is put on the scales and photographed. What is known
# of it then: the **picture** of a handwritten digit, its zone; its **weight** in kilograms; the
# **country** it goes to; and the **label**, a few words that say what is inside.

# %%
parcels = sg.data.parcels()
for name, part in parcels.x_train.items():
    print(f"{name:8}", part.shape, part.dtype)

# %%
x = parcels.x_train
for i in range(4):
    print(x["weight"][i, 0], "kg to", x["country"][i] + ":", x["label"][i])

# %% [markdown]
# No two of the four are of one kind. Texts come as Python strings, in arrays of dtype `object`.
#
# A parcel goes to one of five depots, by a rule with four steps. The first that applies decides:
#
# | step | if | depot |
# |---|---|--:|
# | 1 | the label names glass, porcelain, a mirror, a lamp or a vase | 0 |
# | 2 | it weighs more than 10 kg | 1 |
# | 3 | it goes abroad (not to AT) | 2 |
# | 4 | its zone is even; odd | 3; 4 |
#
# Each step needs another input, so **no single input is enough**. The network has to find that out from
# 2,000 examples.

# %% [markdown]
# ## The picture before the code
#
# ```
#   picture      weight        country          label
#   8 × 8       float32        string           string
#      │           │              │                │
#   Flatten   Normalization  StringLookup   TextVectorization
#   Dense          │           number        numbers of words
#      │           │              │                │
#      │           │          Embedding        Embedding
#      │           │              │                │
#      │           │              │              mean
#      └───────────┴──────┬───────┴────────────────┘
#                    concatenate
#                         │
#                       Dense
#                         │
#                     depot, 5
# ```
#
# Four towers. New are the boxes right below the inputs: they **prepare** what comes in. Many programs do
# this outside the model. Inside, it travels with the model, and nobody can forget it.

# %% [markdown]
# ## A number: Normalization
#
# Kilograms run to 15, pixels to 1. `Normalization` subtracts the mean and divides by the standard
# deviation. It learns the two from data, not by `fit` but by **`adapt`**: one look, no targets.

# %%
scale = layers.Normalization(name="scale")
scale.adapt(parcels.x_train["weight"])

# %%
import numpy as np

scaled = np.asarray(scale(parcels.x_train["weight"]))
print("mean 0:", abs(scaled.mean()) < 1e-3, "- deviation 1:", abs(scaled.std() - 1) < 1e-3)

# %% [markdown]
# It looks at the parcels **to learn from** (the training set) and at no others. Keras counts what it keeps as parameters,
# though `fit` never changes them:

# %%
for weight in scale.weights:
    print(f"{weight.name:9}", tuple(weight.shape), "trained by fit:", weight.trainable)

# %% [markdown]
# ## A word: StringLookup and Embedding
#
# A network computes with numbers. `StringLookup` gives each word the number of its place in a
# **vocabulary**; `adapt` collects it, the most frequent first. Place 0 is for every word that is
# unknown:

# %%
code = layers.StringLookup(name="code")
code.adapt(parcels.x_train["country"])
print(*code.get_vocabulary())
print(np.asarray(code(["US", "AT", "BR"])))

# %% [markdown]
# The numbers are names, not amounts: 3 is not three times 1. So the network must not multiply by them.
# An **`Embedding`** is a table with one row for each number. It reads off the row; the rows are weights,
# and are trained.
#
# An input for one string per parcel has `shape=()` and `dtype="string"`:

# %%
country = keras.Input(shape=(), dtype="string", name="country")
codes = code(country)  # (None,) whole numbers
place = layers.Embedding(5, 3, name="country_table")(codes)  # (None, 3)

# %% [markdown]
# Commit to an answer: how many parameters does the table hold? Is there a bias?

# %%
my_table = None

# %%
table = keras.Model(country, place)
mistakes = {12: "the row for unknown words is missing", 18: "a table has no biases"}
sg.predicted(my_table, table.count_params(), "country table", mistakes=mistakes)

# %% [markdown]
# ## A text: TextVectorization
#
# `TextVectorization` takes a text apart into words and looks up each. Place 1 is for unknown words
# here, and place 0 means **no word**:

# %%
reader = layers.TextVectorization(name="reader")
reader.adapt(parcels.x_train["label"])
for place, word in enumerate(reader.get_vocabulary()[:5]):
    print(place, repr(str(word)))
print("rows:", reader.vocabulary_size())

# %%
print(np.asarray(reader(["old lamp", "two old red books for wool"])))

# %% [markdown]
# One array has rows of one length. So the short text is filled up with zeros to the longest **of the
# batch**: that is **padding**. In the graph, the length is free, like the size of the batch:

# %%
label = keras.Input(shape=(), dtype="string", name="label")
numbers = reader(label)
print(numbers.shape, numbers.dtype)

# %% [markdown]
# Commit to an answer. `Embedding(28, 8)` is called on these numbers. What shape does it give, with the
# batch? How many parameters does it have, and how many if the labels were ten times as long?

# %%
my_shape = None
my_words = None
my_long = None

# %%
word_table = layers.Embedding(28, 8, mask_zero=True, name="word_table")
words = word_table(numbers)
sg.predicted(my_shape, words.shape, "shape")
sg.predicted(my_words, word_table.count_params(), "parameters", mistakes={26 * 8: "two rows more"})
sg.predicted(my_long, word_table.count_params(), "longer", mistakes={2240: "one row a word"})

# %% [markdown]
# One row for each word of the *vocabulary*, not of the text.
#
# ## The mean of a text
#
# A `Dense` needs a fixed number of inputs, a text has any number of words. The mean over the words
# always has 8 numbers. But over *which* places? Let us take the mean by hand, for a text alone and
# beside a longer one:

# %%
def by_hand(texts):
    """The mean over all places of the first text's rows, first number."""
    return float(ops.mean(word_table(reader(texts))[0, :, 0]))

# %%
alone = by_hand(["old lamp"])
beside = by_hand(["old lamp", "two old red books for wool"])
print("the same:", abs(alone - beside) < 1e-6)

# %% [markdown]
# The same two words, a different mean: beside a text of six words, four zeros are counted in. What the
# network says of a parcel would depend on **which parcels are with it**. No message, at any time.
#
# ## The mask is a wire
#
# `mask_zero=True` says that 0 is no word. The embedding then sends a second tensor along, the
# **mask**: true where there is a word. `GlobalAveragePooling1D` reads it:

# %%
mean = layers.GlobalAveragePooling1D(name="mean")(words)
masked = keras.Model(label, mean, name="masked")
sg.draw(masked)

# %% [markdown]
# We wrote one call, and the drawing shows two wires into the mean: the words, and `!= 0`, which Keras
# put in. Without `mask_zero` that wire is missing, and nothing else looks different:

# %%
plain_words = layers.Embedding(28, 8, name="plain_table")(numbers)
counting = keras.Model(label, layers.GlobalAveragePooling1D()(plain_words), name="counting")
sg.draw(counting)

# %% [markdown]
# ## Prove it by company
#
# This test (of padding invariance) works for any model that reads texts: predict for a text **alone**,
# then beside longer and longer ones. We give both models the same table:

# %%
counting.set_weights(masked.get_weights())
long = "two old red books for wool with tea and large blue shoes"

def beside_longer(model):
    """First number of the mean of "old lamp" beside a text of 2, 3, ... 12 words."""
    pairs = [["old lamp", " ".join(long.split()[:n])] for n in range(2, 13)]
    return [float(model(ops.convert_to_tensor(pair))[0, 0]) for pair in pairs]

# %%
import matplotlib.pyplot as plt

steady, fading = beside_longer(masked), beside_longer(counting)
plt.figure(figsize=(6, 3))
plt.plot(range(2, 13), steady, "k-", label="with the mask")
plt.plot(range(2, 13), fading, "k--", label="counts padding")
plt.xlabel("words of the text beside it")
plt.ylabel('mean of "old lamp"')
plt.legend()
plt.show()

# %% [markdown]
# *In words: two lines that begin at one point. The solid one, with the mask, is level: the company makes
# no difference. The dashed one leaves it with the first longer neighbour and goes on, towards the row
# of the table for "no word".*

# %%
print("with the mask, one value:", max(steady) - min(steady) < 1e-6)
print("counting padding, one value:", max(fading) - min(fading) < 1e-6)

# %% [markdown]
# ## Where a mask gets lost
#
# A mask goes along through layers that know of it. Arithmetic on the tensor does not hand it on, and
# operations that combine the words do not ask for it. A helper checks whether a mask reaches
# the end:

# %%
average = layers.GlobalAveragePooling1D()

def mask_arrives(step, pooling=average):
    """Whether the pooling gets a mask when ``step`` stands before it."""
    model = keras.Model(label, pooling(step(word_table(reader(label)))))
    return any(operation.name.startswith("not_equal") for operation in model.operations)

# %%
print("Dense:         ", mask_arrives(layers.Dense(8)))
print("Dropout:       ", mask_arrives(layers.Dropout(0.1)))
print("* 2:           ", mask_arrives(lambda words: words * 2))
print("Rescaling(2.): ", mask_arrives(layers.Rescaling(2.0)))
print("ops.max:       ", mask_arrives(layers.Dropout(0.1), lambda words: ops.max(words, axis=1)))

# %% [markdown]
# The `* 2` loses it in silence; `Rescaling`, a layer that does the same, keeps it. `ops.max` and `ops.mean`
# take no mask: they look at the empty places, too. (A layer that can't, such as `GlobalMaxPooling1D`,
# says so in a warning.)
#
# ## One table for two texts
#
# Parcels to other countries carry a second text, the customs **declaration**. It is written with the
# same words. Should it have a table of its own?

# %%
declaration = keras.Input(shape=(), dtype="string", name="declaration")
means = [average(word_table(reader(text))) for text in (label, declaration)]
both = keras.Model([label, declaration], layers.Concatenate()(means), name="both")

# %% [markdown]
# The layers were made once and called twice. Commit to an answer: how many
# parameters does `both` have?

# %%
my_both = None

# %%
sg.predicted(my_both, both.count_params(), "both", mistakes={448: "it is one table, read twice"})

# %%
sg.draw(both)

# %% [markdown]
# "lamp" has one row, wherever it is written, and both texts train it. Two tables would be right where
# the words mean different things: a country and a first name, even if both are "Jordan".
#
# ## All four
#
# Each tower is a function of its input. The preparing layers were adapted above and are used here:

# %%
def picture_tower(picture):
    return layers.Dense(32, activation="relu")(layers.Flatten()(picture))

def country_tower(country):
    return layers.Embedding(5, 3)(code(country))

def label_tower(label):
    words = layers.Embedding(28, 8, mask_zero=True, name="words")(reader(label))
    return layers.GlobalAveragePooling1D()(words)

# %%
towers = {
    "picture": (keras.Input(shape=(8, 8, 1), name="picture"), picture_tower),
    "weight": (keras.Input(shape=(1,), name="weight"), scale),
    "country": (country, country_tower),
    "label": (label, label_tower),
}

# %%
def build(names):
    """A network that reads the inputs of these names."""
    parts = [tower(wire) for wire, tower in (towers[name] for name in names)]
    x = layers.Concatenate()(parts) if len(parts) > 1 else parts[0]
    x = layers.Dense(32, activation="relu")(x)
    depot = layers.Dense(5, activation="softmax", name="depot")(x)
    return keras.Model([towers[name][0] for name in names], depot)

# %%
sg.draw(build(list(towers)))

# %% [markdown]
# ## Train it, raw
#
# `fit` gets everything as it came from the counter: pixels, kilograms, strings.

# %%
def train(model, epochs):
    """Fit on the inputs that the model has; the share of held-out parcels sent to the right depot."""
    names = [wire.name for wire in model.inputs]
    model.compile(
        optimizer=keras.optimizers.Adam(0.01),
        loss="sparse_categorical_crossentropy",
        metrics=["accuracy"],
    )
    x_train, x_test = ([x[n] for n in names] for x in (parcels.x_train, parcels.x_test))
    model.fit(x_train, parcels.y_train["depot"], epochs=epochs, verbose=0)
    return model.evaluate(x_test, parcels.y_test["depot"], verbose=0)[1]

# %%
keras.utils.set_random_seed(5)
model = build(list(towers))
whole = train(model, epochs=8)
print("held out, above 0.9:", whole > 0.9)

# %% [markdown]
# How far does **one** input get? And what does the network lose when one of the four is **silenced**
# (ablation)? Zeros are no fair silence for a text. A fair one for any dtype: shuffle that input among
# the parcels, so that each has another's (permutation importance).

# %%
alone = {}
for name in towers:
    keras.utils.set_random_seed(5)
    alone[name] = train(build([name]), epochs=3)

# %%
order = np.random.default_rng(5).permutation(500)
without = {}
for name, part in parcels.x_test.items():
    exchanged = {**parcels.x_test, name: part[order]}
    without[name] = model.evaluate(exchanged, parcels.y_test["depot"], verbose=0)[1]

# %%
places = np.arange(4)
plt.figure(figsize=(6, 3.2))
plt.bar(places - 0.2, [alone[n] for n in towers], 0.4, color="0.7", label="this input alone")
plt.bar(places + 0.2, [without[n] for n in towers], 0.4, color="0.3", label="this one silenced")
plt.axhline(whole, color="k", linestyle="--", label="all four")
plt.xticks(places, list(towers))
plt.ylim(0, 1.35)
plt.ylabel("held-out accuracy")
plt.legend(loc="upper center", ncol=3, fontsize=8)
plt.show()

# %% [markdown]
# *In words: a dashed line near the top, the accuracy with all four inputs. Four pairs of bars below it.
# The light bars, one input alone, all stay near a half or below. The dark ones, one input silenced, stay clearly
# below the line: the label is missed most, the picture least.*

# %%
print("one alone, all below 0.6:", max(alone.values()) < 0.6)
print("one silenced, all below the whole by 0.05:", max(without.values()) < whole - 0.05)

# %% [markdown]
# ## Look into the table
#
# Nobody told the network which things break. Each word has eight numbers; we look at them from the side
# from which they lie farthest apart (the first two principal components):

# %%
rows = model.get_layer("words").get_weights()[0][2:]
_, _, axes = np.linalg.svd(rows - rows.mean(axis=0), full_matrices=False)
spots = (rows - rows.mean(axis=0)) @ axes[:2].T

# %%
fragile = ["glass", "porcelain", "mirror", "lamp", "vase"]
breaks = np.array([word in fragile for word in reader.get_vocabulary()[2:]])
plt.figure(figsize=(6, 3.2))
plt.scatter(*spots[breaks].T, marker="^", color="k", label=", ".join(fragile))
plt.scatter(*spots[~breaks].T, marker="o", color="0.6", label="all other words")
plt.xlabel("first component")
plt.ylabel("second component")
plt.legend(loc="upper center")
plt.show()

# %% [markdown]
# *In words: 26 marks, one per word. The five words for fragile things, black triangles, lie together
# far to one side. All the others, grey dots, lie on the other side.*

# %%
inside, outside = spots[breaks, 0], spots[~breaks, 0]
apart = min(inside) > max(outside) or max(inside) < min(outside)
print("fragile words lie apart from all others:", apart)

# %% [markdown]
# ## Break it on purpose
#
# **1. `adapt` forgotten.** A `Normalization` then has mean 0 and variance 1: it does nothing, and says
# nothing.

# %%
idle = layers.Normalization()
print(np.asarray(idle(np.array([[12.5]]))))

# %% [markdown]
# **2. Adapted to everything.** The held-out parcels stand for parcels of tomorrow. A layer that has seen
# them **leaks**: the score is no longer one on unseen data. No message. What betrays it is the mean
# that it keeps:

# %%
leaked = layers.Normalization()
leaked.adapt(np.concatenate([parcels.x_train["weight"], parcels.x_test["weight"]]))
honest = parcels.x_train["weight"].mean()
for name, layer in {"scale": scale, "leaked": leaked}.items():
    print(name, "has the mean of the parcels to learn from:", bool(np.isclose(layer.mean, honest)))

# %% [markdown]
# **3. The mask is lost.** You have seen it: no message, and the score in large batches may even be
# good, since nearly every batch has a long text. At the counter, parcels come one by one.
#
# **4. A text without words.** The mask leaves no place at all, and a mean of nothing is no number:

# %%
print(np.asarray(masked(ops.convert_to_tensor([""])))[0, :3])

# %% [markdown]
# Give such a text a word, such as "nothing", before it is fed; as an unknown word it has a row.
#
# **5. A table with too few rows.** The graph is built without a word. Only a word beyond the last row
# shows it, and only on a CPU; on a GPU, TensorFlow's documentation says, it reads zeros in silence:

# %%
small = keras.Model(label, layers.Embedding(20, 8)(reader(label)))
with sg.show_error():
    small(ops.convert_to_tensor(["porcelain vase"]))

# %% [markdown]
# **6. A string straight into a table.** Again it is built without a word, and refused when a text
# comes:

# %%
straight = keras.Model(country, layers.Embedding(5, 3)(country))
with sg.show_error():
    straight(ops.convert_to_tensor(["AT"]))

# %% [markdown]
# ## Reflect
#
# 1. `adapt` sees no targets. Why is it a leak all the same if it sees held-out parcels?
# 2. You could scale the weights and look up the words before `fit`, outside the model. What can go
#    wrong in the office then?
# 3. A colleague's model has no mask and a good held-out score. What do you ask for?

# %% [markdown]
# <details><summary>An answer to each</summary>
#
# 1. The score is to say how the model does on parcels that did not exist when it was made. Their mean
#    is already news of them.
# 2. The model's file then lacks half of what it needs: anyone who loads it must have the same means and
#    the same vocabulary in the same order. Nothing checks that.
# 3. The prediction for one parcel, alone and beside a longer label. If they differ, the score belongs to
#    the batches it was measured with.
#
# </details>

# %% [markdown]
# ## Recap
#
# You can now
#
# * **give** a model inputs of any dtype: `shape=()` and `dtype="string"` for a text;
# * **put** `Normalization`, `StringLookup` and `TextVectorization` inside, adapted to the data to learn
#   from;
# * **count** an embedding: rows of the vocabulary times width, whatever the length of a text;
# * **follow** the mask, the wire from `!= 0`, and **prove** by company that padding is not counted;
# * **share** one table between two texts;
# * **train** on raw data, and **silence** an input of any dtype by shuffling it;
# * **recognise** a layer never adapted, a leak, a lost mask, an empty text, a table too small, and a
#   string where a number belongs.

# %% [markdown]
# ## Where this goes in real models
#
# * **Wide & Deep** (2016) recommends apps: countries, languages and earlier downloads each have an
#   embedding, beside plain numbers.
# * **YouTube's recommender** (2016) takes the mean of the embeddings of the videos that somebody has
#   watched, however many there were.
# * **BERT** (2018) reads two sentences with one table of words, and a mask hides the padding.
#
# **Next:** the assignment, `u05_parcels.ipynb`.
