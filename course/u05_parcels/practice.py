# %% [markdown]
# # Unit 5. Inputs of different kinds: practice
#
# Puzzles on inputs of different kinds, as many as you like. First three that are worked already, each
# answered wrong and then right, so that you see what a verdict says. Then it is your turn.
#
# **You will**
#
# * **build** a network of which you see the drawing alone;
# * **work out** shapes and counts from code that you do not run;
# * **find** the one line that makes a network another than it is meant to be.
#
# **Before you start:** the lesson of this unit. **Time:** as you like; a puzzle takes about five
# minutes.

# %% locked="u05_practice_setup"
import stackgraph as sg
import keras
from keras import layers, ops

# %% [markdown]
# ## From picture to code
#
# The drawing is all that is given. Text for those who do not see it stands behind the picture:

# %%
puzzle = sg.practice("parcels", "picture", level=1, seed=1, remember=False)
puzzle

# %% [markdown]
# A first attempt. It runs, but look at the verdict:

# %%
body = keras.Input(shape=(None,), dtype="int32", name="body")
sizes = keras.Input(shape=(2,), name="sizes")
words = layers.Embedding(20, 8)(body)
mean = layers.GlobalAveragePooling1D()(words)
scaled = layers.Rescaling(0.01)(sizes)
merged = layers.Concatenate()([mean, scaled])
folder = layers.Dense(4, activation="softmax")(merged)
model = keras.Model([body, sizes], folder)

# %%
puzzle.check(model)

# %% [markdown]
# The slip: nobody makes a mask, so the mean counts padding. In the drawing the wire from `!= 0` is
# missing. Repaired:

# %%
words = layers.Embedding(20, 8, mask_zero=True)(body)
mean = layers.GlobalAveragePooling1D()(words)
merged = layers.Concatenate()([mean, scaled])
folder = layers.Dense(4, activation="softmax")(merged)
model = keras.Model([body, sizes], folder)

# %%
puzzle.check(model)

# %% [markdown]
# ## From code to numbers
#
# The letters at the ends of lines say which line a question is about:

# %%
puzzle = sg.practice("parcels", "numbers", level=1, seed=4, remember=False)
puzzle

# %% [markdown]
# One of these answers is a common thought, and wrong:

# %%
puzzle.check(a=(None, 6), b=300)

# %% [markdown]
# The verdict names the thought. The right answers:

# %%
puzzle.check(a=(None, None, 6), b=300)

# %% [markdown]
# Where you are stuck, `puzzle.hint()` helps in three steps. This is the first:

# %%
puzzle.hint()

# %% [markdown]
# ## Find the slip
#
# The code runs and Keras does not complain. One line is not what is meant:

# %%
puzzle = sg.practice("parcels", "slip", level=1, seed=7, remember=False)
puzzle

# %% [markdown]
# A guess, and what the verdict says of it:

# %%
puzzle.check("padding counted")

# %% [markdown]
# Line by line through what is meant, the other one is found:

# %%
puzzle.check("row missing")

# %% [markdown]
# ## Your turn
#
# `sg.practice("parcels")` poses the puzzle of this unit that is due, and another one each time that
# you run it. What you answer is remembered in the file `practice.json` beside your work: what went
# wrong comes back soon, what went well later, and harder. `sg.progress()` shows how you stand.
#
# Take the comment signs away and run:

# %%
# puzzle = sg.practice("parcels")
# puzzle

# %%
# puzzle.check(...)

# %%
# puzzle.hint()

# %%
# sg.progress()

# %% [markdown]
# ## Recap
#
# You can now
#
# * **build** a network from its drawing;
# * **work out** shapes and counts from code;
# * **find** a silent slip.
#
# When these are easy, raise the level: `sg.practice("parcels", level=3)`.
