# ---
# kind: hostile
# about: a markdown cell with a script in it
# base: release
# max_points: 0
# ---
def mutate(notebook):
    notebook["cells"].insert(
        1,
        {
            "cell_type": "markdown",
            "id": "scripted",
            "metadata": {},
            "source": "<script>document.title='owned'</script><a href=\"javascript:document.title='owned'\">x</a>",
        },
    )
