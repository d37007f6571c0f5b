# ---
# kind: hostile
# about: an AST transformer that removes asserts, raises and checks
# base: release
# max_points: 0
# ---
# %% before u01_e1_predict

import ast

class Remove(ast.NodeTransformer):
    def visit_Assert(self, node):
        return ast.Pass()

    def visit_Raise(self, node):
        return ast.Pass()

    def visit_Expr(self, node):
        return ast.Pass() if "check_" in ast.dump(node) else node

get_ipython().ast_transformers.append(Remove())
