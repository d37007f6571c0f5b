"""formgrader's pages in Chromium: its rows and its buttons."""

from __future__ import annotations

import re
from typing import Any


def row(page: Any, student: str) -> Any:
    name = page.locator("td.student-id", has_text=re.compile(rf"^{student}$"))
    return page.locator("#main-table tr").filter(has=name)


def press(page: Any, button: Any) -> str:
    """Press a button of formgrader, and close the window in which it says what came of it; its
    title.
    """
    button.click()
    window = page.locator("#success-modal, #error-modal")
    window.wait_for()
    said = str(window.locator(".modal-title").inner_text())
    assert said == "Success", window.inner_text()
    window.locator("[data-dismiss=modal]").last.click()
    window.wait_for(state="detached")
    return said
