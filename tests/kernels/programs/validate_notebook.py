"""A good and a bad notebook are validated as a command does it; is the addresses' grammar there?"""

import sys

from stackgraph.kernels.speedups import start_command

start_command()
import nbformat  # noqa: E402

book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("1")])
nbformat.validate(book)
said = ["valid"]
book.cells[0].source = 3
try:
    nbformat.validate(book)
except nbformat.ValidationError as error:
    said.append(error.message)
print(sys.modules.get("rfc3987_syntax") is not None, said)
