# %% [markdown]
# # Unit 9. Attention is a graph
#
# **You build** a Transformer block, and a network that looks things up in a table.
#
# You will
#
# * **read** an attention layer as a box with three wires: query, key and value;
# * **tell** self-attention from cross-attention in a drawing, and **count** either;
# * **compute** attention scores by hand, and find the layer's own;
# * **build** a block with two shortcuts, the building brick of a Transformer;
# * **prove** by disturbing what a network knows of order and of the future;
# * **train** a small graph where a stack fails, and **see** where it looks;
# * **recognise** six slips, five of which give no message.
#
# **Before you start:** Unit 8: shortcuts and the zero proof. Unit 5: embeddings.
#
# **Time:** about 85 minutes, then 60 for the assignment.

# %% locked="u09_lesson_setup"
import stackgraph as sg
import keras
from keras import layers, ops

# %% [markdown]
# ## The story: the table on the wall
#
# Parcels in the sorting office carry a letter. On the wall hangs a table: eight letters, and beside
# each the number of a tray. The table **changes every day**, so nobody can learn it by heart. One has
# to *look it up*: compare the parcel's letter with those of the table, and read off the number.

# %%
tables = sg.data.lookups()
for name, part in tables.x_train.items():
    print(name, part.shape)

# %% [markdown]
# Everything is one-hot: a letter is 16 numbers, fifteen zeros and a one; a tray is ten. Here is the
# first table in letters and numbers:

# %%
import numpy as np

first = {name: part[0].argmax(axis=-1) for name, part in tables.x_train.items()}
for letter, tray in zip(first["letters"], first["numbers"]):
    print("ABCDEFGHIJKLMNOP"[letter], "-> tray", tray)
print("asked:", "ABCDEFGHIJKLMNOP"[first["asked"][0]], "- answer:", tables.y_train[0])

# %% [markdown]
# ## The picture before the code
#
# ```
#     asked        letters       numbers
#       │ query       │ key         │ value
#       └──▶ compare ◀┘             │
#               │ scores            │
#            softmax                │
#               │ weights: sum to 1 │
#               └───▶ mix ◀─────────┘
#                      │
#                      ▼
#       for each query, one mixture of values
# ```
#
# Three wires, three roles. The **query** asks. Each **key** is compared with it; that gives a
# **score**. `softmax` turns the scores into weights. The **values** are mixed with these weights.
# A stack can't hold this box: it has three inputs.

# %% [markdown]
# ## By hand, without one parameter
#
# Comparing is a product: of two one-hot letters it is 1 where they are equal, else 0. We exaggerate
# it (× 20), so that softmax puts all its weight on one place:

# %%
x = tables.x_test
scores = ops.matmul(x["asked"], ops.transpose(x["letters"], (0, 2, 1)))  # (500, 1, 8)
weights = ops.softmax(20 * scores)
found = ops.matmul(weights, x["numbers"])  # (500, 1, 10)

# %%
answers = np.argmax(found[:, 0], axis=-1)
print("held-out tables answered correctly:", np.sum(answers == tables.y_test), "of 500")

# %% [markdown]
# Nothing was trained. Attention **is** looking up, made of two products and a softmax, so that
# gradients can pass. What a layer adds is weights of its own before each wire: it can *learn* what to
# compare and what to hand over.

# %% [markdown]
# ## The layer
#
# `MultiHeadAttention(heads, size)` looks things up several times side by side. Each **head** turns
# query, key and value into `size` numbers with weights of its own; at the end all heads together are
# brought back to the width of the query.
#
# Mind the order of the call: **(query, value, key)**. Without a key, the value is the key as well.
#
# We read a digit as a sequence: its eight rows are eight **tokens** of eight numbers, and each row
# looks at all eight. The same wire enters three times: **self-attention**.

# %%
rows = keras.Input(shape=(8, 8), name="rows")
attention = layers.MultiHeadAttention(2, 3, name="attention")
mixed = attention(rows, rows)

# %% [markdown]
# Commit to an answer: how many numbers does each of the eight rows have *after* the layer? And how
# many parameters does it hold? Each of query, key and value is made by a dense layer from 8 numbers
# to 2 × 3; one more leads back to 8. All have biases.

# %%
my_width = None
my_parameters = None

# %%
sg.predicted(my_width, mixed.shape[-1], "width", mistakes={6: "the width of all heads together"})
sg.predicted(
    my_parameters,
    attention.count_params(),
    "parameters",
    mistakes={192: "the biases are missing", 162: "the way back to 8 numbers is missing"},
)

# %% [markdown]
# With *n* numbers for each token, *h* heads and size *d*:
#
# | part | parameters | here |
# |---|---|---|
# | query, key, value | 3 × (n + 1) × h·d | 3 × 9 × 6 = 162 |
# | way back | (h·d + 1) × n | 7 × 8 = 56 |
# | | | **218** |
#
# The number of tokens plays no part: the same weights serve every token.

# %%
for weight in attention.weights:
    print(weight.path, tuple(weight.shape))

# %% [markdown]
# ## Draw it

# %%
sg.draw(keras.Model(rows, mixed, name="self"))

# %% [markdown]
# One wire leads to the box, twice: as the query, and as value and key. With **cross-attention** the
# query comes from somewhere else. Here 3 questions look at 8 rows:

# %%
questions = keras.Input(shape=(3, 5), name="questions")
answered = layers.MultiHeadAttention(2, 3, name="cross")(questions, rows)
sg.draw(keras.Model([questions, rows], answered, name="crossed"))

# %% [markdown]
# What leaves has the shape of the **query**: 3 tokens of 5 numbers. In a drawing, look at the wires:
# two different sources are cross-attention, one source is self-attention.
#
# ## Scores by hand
#
# With one head we can follow every number. The layer's scores are `softmax(q · kᵀ / √d)`, where q
# and k are what its weights make of query and key:

# %%
digits = sg.data.digits(flat=False)
tokens = digits.x_test[:5, :, :, 0]  # (5, 8, 8)
keras.utils.set_random_seed(9)
one_head = layers.MultiHeadAttention(1, 4)
_, theirs = one_head(tokens, tokens, return_attention_scores=True)  # (5, 1, 8, 8)

# %%
query_kernel, query_bias, key_kernel, key_bias = one_head.get_weights()[:4]
q = ops.matmul(tokens, query_kernel[:, 0]) + query_bias[0]
k = ops.matmul(tokens, key_kernel[:, 0]) + key_bias[0]
ours = ops.softmax(ops.matmul(q, ops.transpose(k, (0, 2, 1))) / ops.sqrt(4.0))

# %%
print("equal:", float(ops.max(ops.abs(ours - theirs[:, 0]))) < 1e-5)
print("each row sums to 1:", float(ops.max(ops.abs(ops.sum(ours, axis=-1) - 1))) < 1e-5)

# %% [markdown]
# The √d keeps the products of long vectors from growing. Without it softmax gives nearly all its weight
# to one token, and hardly any gradient reaches the others. Eight random queries and keys of 400 numbers:

# %%
long_q, long_k = keras.random.normal((8, 400), seed=9), keras.random.normal((8, 400), seed=10)
for divisor in [1.0, 20.0]:  # 20 is the root of 400
    spread = ops.softmax(ops.matmul(long_q, ops.transpose(long_k)) / divisor)
    heaviest = float(ops.mean(ops.max(spread, axis=-1)))
    print("divided by", divisor, "- the heaviest weight is above 0.8:", heaviest > 0.8)

# %% [markdown]
# ## Order is lost
#
# Nothing in the recipe knows *where* a token stands. Exchange the rows of the picture, and the same
# mixtures come out, exchanged. Pool them, and no trace is left. A probe that disturbs shows it:

# %%
pooled = layers.GlobalAveragePooling1D()
bag = keras.Model(rows, pooled(attention(rows, rows)), name="bag")
upside_down = tokens[:, ::-1]
print("the same upside down:", np.allclose(bag(tokens), bag(upside_down), atol=1e-5))

# %% [markdown]
# For this network a 6 and its rows in any other order are one picture. The repair: tell each token its
# **position**. An `Embedding` holds eight numbers to be learned for each of the eight positions. The
# numbers 0 to 7 have to be on a wire, so we count along one:

# %%
def positions(x):
    """For each token its position, 0, 1, 2, ...; shape (None, tokens)."""
    ones = ops.ones_like(x[:, :, 0], dtype="int32")
    return ops.cumsum(ones, axis=1) - 1

# %%
placed = rows + layers.Embedding(8, 8, name="position")(positions(rows))
ordered = keras.Model(rows, pooled(attention(placed, placed)), name="ordered")
print("the same upside down:", np.allclose(ordered(tokens), ordered(upside_down), atol=1e-5))

# %%
sg.draw(ordered)

# %% [markdown]
# The rows run past the counting boxes to the addition, and from there twice into the attention.
#
# ## A block: two shortcuts
#
# A Transformer is a pile of equal blocks. Each block has two parts, attention and a small dense
# network (MLP), and **each part has a shortcut** (residual connection). A `LayerNormalization` scales
# the numbers of each token; it stands *before* each part, off the shortcut: **pre-norm**.

# %%
def block(x, heads=2, size=4, hidden=16):
    """x + attention(norm(x)), then x + mlp(norm(x)); the shape stays."""
    n = layers.LayerNormalization()(x)
    x = x + layers.MultiHeadAttention(heads, size)(n, n)
    n = layers.LayerNormalization()(x)
    n = layers.Dense(hidden, activation="relu")(n)
    return x + layers.Dense(x.shape[-1])(n)

# %%
one_block = keras.Model(rows, block(rows), name="block")
sg.draw(one_block)

# %% [markdown]
# In Unit 8 a silenced block left relu(x). Here no activation lies in the path of x. Commit to an
# answer: with all weights at zero, what is the largest difference between what enters and what leaves?

# %%
my_difference = None

# %%
def silenced(model):
    """A copy of the model with every weight zero."""
    copy = keras.models.clone_model(model)
    copy.set_weights([np.zeros_like(w) for w in model.get_weights()])
    return copy

# %%
left = silenced(one_block)(tokens)
sg.predicted(my_difference, float(ops.max(ops.abs(left - tokens))), "difference")

# %% [markdown]
# Exactly x. A gradient runs back along the two shortcuts of every block without meeting a single
# layer. Those who train piles of a hundred blocks name this as the reason.
#
# ## The causal mask
#
# A network that writes text must predict the next word from those *before* it. Self-attention sees all
# of them, the later ones too. `use_causal_mask=True` in the **call** cuts the wires that lead back
# from the future:

# %%
_, masked = attention(tokens, tokens, use_causal_mask=True, return_attention_scores=True)
_, free = attention(tokens, tokens, return_attention_scores=True)

# %%
import matplotlib.pyplot as plt

figure, axes = plt.subplots(1, 2, figsize=(7, 3.2))
for axis, scores, title in zip(axes, [free, masked], ["without a mask", "causal mask"]):
    axis.imshow(scores[0, 0], cmap="Greys", vmin=0, vmax=1)
    axis.set(title=title, xlabel="row looked at", ylabel="row that looks")
plt.tight_layout()

# %% [markdown]
# *In words: two squares of 8 by 8 weights; each line of a square is one row of the picture, and its
# weights sum to 1. At the left every row looks at all eight. At the right the upper triangle is empty:
# row 0 sees itself alone, so its weight is 1 (black); each later row spreads over itself and the rows
# before.*
#
# A figure is not a proof. **Disturb** one row, that is, put other random numbers there, and see which
# outputs change. (Adding 1 to the whole row would not do: behind a `LayerNormalization`, which takes
# the row's mean away, nobody would notice.)

# %%
def changed_by(model, place):
    """At which places the output changes when the input at one place does."""
    other = tokens.copy()
    other[:, place] = np.random.default_rng(0).random(8)
    difference = ops.abs(model(tokens) - model(other))
    return [int(i) for i in np.flatnonzero(ops.max(difference, axis=(0, 2)) > 1e-5)]

# %%
causal = keras.Model(rows, attention(rows, rows, use_causal_mask=True), name="causal")
print("without a mask:", changed_by(keras.Model(rows, mixed), 5))
print("causal mask:   ", changed_by(causal, 5))

# %% [markdown]
# Row 5 is heard at places 5, 6 and 7, and nowhere before. That list is the proof.
#
# ## The look-up, learned
#
# Back to the table on the wall. First a stack. It has one input, so the letter asked for becomes a
# ninth token; every token is a letter and a number, 26 in all:

# %%
def as_tokens(x):
    """Table and question as nine tokens of 26 numbers."""
    rows = np.concatenate([x["letters"], x["numbers"]], axis=-1)
    question = np.pad(x["asked"], [(0, 0), (0, 0), (0, 10)])
    return np.concatenate([rows, question], axis=1)

# %%
def build_stack():
    return keras.Sequential(
        [
            keras.Input(shape=(9, 26)),
            layers.Dense(32, activation="relu"),
            layers.GlobalAveragePooling1D(),
            layers.Dense(32, activation="relu"),
            layers.Dense(10, activation="softmax"),
        ]
    )

# %% [markdown]
# Then the graph. Its three inputs *are* query, key and value:

# %%
def build_finder():
    asked = keras.Input(shape=(1, 16), name="asked")
    letters = keras.Input(shape=(8, 16), name="letters")
    numbers = keras.Input(shape=(8, 10), name="numbers")
    look = layers.MultiHeadAttention(1, 8, name="look_up")
    found = look(query=asked, value=numbers, key=letters)  # (None, 1, 16)
    tray = layers.Dense(10, activation="softmax", name="tray")(layers.Flatten()(found))
    return keras.Model([asked, letters, numbers], tray, name="finder")

# %%
sg.draw(build_finder())

# %%
def train(model, x):
    model.compile(
        optimizer=keras.optimizers.Adam(0.02),
        loss="sparse_categorical_crossentropy",
        metrics=["accuracy"],
    )
    return model.fit(x, tables.y_train, epochs=10, verbose=0).history["accuracy"]

# %%
keras.utils.set_random_seed(7)
stack, finder = build_stack(), build_finder()
stack_curve = train(stack, as_tokens(tables.x_train))
finder_curve = train(finder, tables.x_train)

# %%
stack_score = stack.evaluate(as_tokens(tables.x_test), tables.y_test, verbose=0)[1]
finder_score = finder.evaluate(tables.x_test, tables.y_test, verbose=0)[1]
print("parameters: stack", stack.count_params(), "- graph", finder.count_params())
print("held out: stack below 0.5:", stack_score < 0.5, "- graph above 0.9:", finder_score > 0.9)

# %% [markdown]
# Chance (the baseline) is 0.1. The stack has three times the parameters and stays far below: its
# pooling stirs eight pairs into 32 numbers *before* anybody asks, and it would have to learn every
# pair of letter and tray separately. The graph compares first, and mixes afterwards.
#
# Where does it look? The same layer, called once more, tells us:

# %%
look = finder.get_layer("look_up")
some = {name: part[:6] for name, part in tables.x_test.items()}
_, seen = look(some["asked"], some["numbers"], some["letters"], return_attention_scores=True)

# %%
names = np.array(list("ABCDEFGHIJKLMNOP"))
figure, axes = plt.subplots(6, 1, figsize=(6, 4.5))
for i, axis in enumerate(axes):
    axis.imshow(seen[i, 0], cmap="Greys", vmin=0, vmax=1, aspect="auto")
    axis.set_xticks(range(8), names[some["letters"][i].argmax(axis=-1)])
    axis.set_yticks([0], [names[some["asked"][i, 0].argmax()] + "?"])
plt.tight_layout()

# %% [markdown]
# *In words: six strips, one for each of six held-out tables. At the left stands the letter asked for,
# below the strip the eight letters of the table. In each strip one field is dark, all others are
# nearly white: the dark field is the one with the letter asked for.*

# %%
looked_at = np.asarray(seen)[:, 0, 0].argmax(axis=-1)
print("looks at the letter asked for:", all(
    some["letters"][i, place].argmax() == some["asked"][i, 0].argmax()
    for i, place in enumerate(looked_at)
))

# %% [markdown]
# ## Break it on purpose
#
# **1. Query and value exchanged.** No message. The length betrays it: eight tokens leave where one
# question was asked.

# %%
asked = keras.Input(shape=(1, 16), name="asked")
letters = keras.Input(shape=(8, 16), name="letters")
print("asked first:  ", layers.MultiHeadAttention(1, 8)(asked, letters).shape)
print("letters first:", layers.MultiHeadAttention(1, 8)(letters, asked).shape)

# %% [markdown]
# **2. Post-norm for pre-norm.** The normalisation stands on the shortcut. The parameters are equal,
# the zero proof fails:

# %%
late = layers.LayerNormalization()(rows + layers.MultiHeadAttention(2, 4)(rows, rows))
left = silenced(keras.Model(rows, late))(tokens)
print("zeroed, it is x:", np.allclose(left, tokens))

# %% [markdown]
# Not an error in itself: the Transformer of 2017 was built so. But x no longer passes unchanged, which
# is why most of those built since put the normalisation first.
#
# **3. One shortcut around both parts.** Zeroed, it *is* x; only the drawing shows one addition instead
# of two:

# %%
n = layers.LayerNormalization()(rows)
n = layers.MultiHeadAttention(2, 4)(n, n)
n = layers.Dense(8)(layers.Dense(16, activation="relu")(layers.LayerNormalization()(n)))
sg.draw(keras.Model(rows, rows + n))

# %% [markdown]
# **4. No causal mask.** No message, and training looks *splendid*. These words are drawn by lot, so
# nobody can know the next one:

# %%
drawn = np.random.default_rng(0).integers(0, 8, size=(1000, 9))
places = np.tile(np.eye(8), (1000, 1, 1))
seen = np.concatenate([np.eye(8)[drawn[:, :8]], places], axis=-1)  # which word, and where

def next_word(mask):
    """How often a small network foretells the next word."""
    keras.utils.set_random_seed(7)
    row = keras.Input(shape=(8, 16))
    mixed = layers.MultiHeadAttention(1, 16)(row, row, use_causal_mask=mask)
    guess = keras.Model(row, layers.Dense(8, activation="softmax")(mixed))
    guess.compile(keras.optimizers.Adam(0.03), "sparse_categorical_crossentropy",
                  metrics=["accuracy"])
    history = guess.fit(seen, drawn[:, 1:], epochs=8, batch_size=100, verbose=0)
    return history.history["accuracy"][-1]

print(f"without the mask {next_word(False):.2f}, with it {next_word(True):.2f}")

# %% [markdown]
# Without the mask it copies: of eight places seven have the word that comes next in front of them. With
# it, it guesses, as it must. Accuracy praises the broken one; disturbing tells, as you have seen.
#
# **5. Positions that are not on a wire.** `ops.arange(8)` is plain numbers, so the embedding is called
# *outside* the graph. Its result is added as a constant:

# %%
constant = layers.Embedding(8, 8)(ops.arange(8))
print("in the model:", keras.Model(rows, rows + constant).count_params(), "parameters, not 64")

# %% [markdown]
# **6. Keys and values that do not belong together.** Each key needs its value. Here at last Keras
# speaks:

# %%
with sg.show_error():
    layers.MultiHeadAttention(1, 8)(asked, keras.Input(shape=(6, 10)), letters)

# %% [markdown]
# ## Reflect
#
# 1. A self-attention layer reads 8 tokens. What happens to its parameters with 800 tokens? To the
#    number of its scores?
# 2. A colleague shuffles the tokens to see whether a model uses their order, and the pooled output
#    stays the same. What is missing?
# 3. Why does the value get weights of its own, if mixing it is all that is done with it?

# %% [markdown]
# <details><summary>An answer to each</summary>
#
# 1. The parameters stay. The scores are one for each pair: 64 become 640,000 for each head.
# 2. Positions. Without them attention and pooling see a set.
# 3. What makes two tokens fit is not what one wants to know of them. In the look-up, the letters are
#    compared and the trays are handed over.
#
# </details>

# %% [markdown]
# ## Recap
#
# You can now
#
# * **read** attention as a box with three wires; called with (query, value, key);
# * **tell** self- from cross-attention by the sources of the wires, and **count** either: the number
#   of tokens plays no part;
# * **compute** scores: softmax(q · kᵀ / √d);
# * **build** a pre-norm block, whose zeroed body leaves exactly x;
# * **prove** what a network knows of order and future, by shuffling and disturbing;
# * **train** a look-up, and read its attention map;
# * **recognise** exchanged wires, post-norm, a shortcut too long, a missing mask, positions off the
#   graph, and keys without values.

# %% [markdown]
# ## Where this goes in real models
#
# * **The Transformer** (2017): translation. Its decoder block, self-attention with a causal mask and
#   then cross-attention to the other language, waits in the assignment.
# * **GPT-2** (2019): nothing but causal pre-norm blocks, 48 of them in its largest version.
# * **ViT** (2020): squares of a picture are the tokens, much as our rows are.
#
# **Next:** the assignment, `u09_attention.ipynb`.
