# %% [markdown]
# # Unit 9. Attention is a graph: practice
#
# Puzzles on attention, as many as you like. First three that are worked already, each
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

# %% locked="u09_practice_setup"
import stackgraph as sg
import keras
from keras import layers, ops

# %% [markdown]
# ## From picture to code
#
# The drawing is all that is given. Text for those who do not see it stands behind the picture:

# %%
puzzle = sg.practice("attention", "picture", level=1, seed=6, remember=False)
puzzle

# %% [markdown]
# A first attempt. It runs, but look at the verdict:

# %%
beats = keras.Input(shape=(10, 8), name="beats")
breaths = keras.Input(shape=(12, 6), name="breaths")
mixed = layers.MultiHeadAttention(2, 4)(breaths, beats)
pooled = layers.GlobalAveragePooling1D()(mixed)
pulse = layers.Dense(1)(pooled)
model = keras.Model([beats, breaths], pulse)

# %%
puzzle.check(model)

# %% [markdown]
# The slip: query and value are exchanged. The wire with the label "query" comes from the beats.
# Repaired:

# %%
mixed = layers.MultiHeadAttention(2, 4)(beats, breaths)
pooled = layers.GlobalAveragePooling1D()(mixed)
pulse = layers.Dense(1)(pooled)
model = keras.Model([beats, breaths], pulse)

# %%
puzzle.check(model)

# %% [markdown]
# ## From code to numbers
#
# The letters at the ends of lines say which line a question is about:

# %%
puzzle = sg.practice("attention", "numbers", level=1, seed=2, remember=False)
puzzle

# %% [markdown]
# One of these answers is a common thought, and wrong:

# %%
puzzle.check(a=(None, 40, 12), b=548)

# %% [markdown]
# The verdict names the thought. The right answers:

# %%
puzzle.check(a=(None, 16, 12), b=548)

# %% [markdown]
# Where you are stuck, `puzzle.hint()` helps in three steps. This is the first:

# %%
puzzle.hint()

# %% [markdown]
# ## Find the slip
#
# The code runs and Keras does not complain. One line is not what is meant:

# %%
puzzle = sg.practice("attention", "slip", level=1, seed=2, remember=False)
puzzle

# %% [markdown]
# A guess, and what the verdict says of it:

# %%
puzzle.check("stale tensor")

# %% [markdown]
# Line by line through what is meant, the other one is found:

# %%
puzzle.check("query and value exchanged")

# %% [markdown]
# ## Your turn
#
# `sg.practice("attention")` poses the puzzle of this unit that is due, and another one each time that
# you run it. What you answer is remembered in the file `practice.json` beside your work: what went
# wrong comes back soon, what went well later, and harder. `sg.progress()` shows how you stand.
#
# Take the comment signs away and run:

# %%
# puzzle = sg.practice("attention")
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
# When these are easy, raise the level: `sg.practice("attention", level=3)`.
