# ---
# kind: hostile
# about: a heading of blanks, and a line of blanks behind exit, on which patterns may try for hours
# base: release
# max_points: 0
# ---
def mutate(notebook):
    blanks = " " * 60_000
    heading = {"cell_type": "markdown", "id": "slow", "metadata": {}}
    heading["source"] = f"# Exercise 1{blanks}x{blanks}y"
    code = {"cell_type": "code", "id": "slower", "metadata": {}, "outputs": []}
    code |= {"execution_count": None, "source": f"exit{blanks}x\n{blanks}$"}
    notebook["cells"][:0] = [heading, code]
