"""A screen reader's view of the workstation: registers a ticket, answers it and solves it.

Everything is found by its accessible name and role over AT-SPI, never by its place on the screen. Texts are put in
through EditableText and buttons pressed through Action where the program offers them; keys are typed for the rest.
Prints one line a step; ends with 1 and a sentence when something is not there, not named, or not told.
"""

import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 60.0
F2, RETURN, ESCAPE, LETTER_R, LETTER_S = 0xFFBF, 0xFF0D, 0xFF1B, 0x72, 0x73
CONTROL = 0xFFE3

told = []  # What the program told by itself: (event, role, name).


def fail(sentence):
    print("screenreader: " + sentence, file=sys.stderr)
    for line in told[-25:]:
        print("  told: %s %s '%s'" % line, file=sys.stderr)
    sys.exit(1)


def listen():
    def heard(event):
        try:
            if event.type.startswith("object:state-changed") and not event.detail1:
                return
            told.append((event.type, event.source.get_role_name(), event.source.get_name()))
        except GLib.Error:
            pass  # Gone by now.

    listener = Atspi.EventListener.new(heard)
    for kind in ("object:state-changed:focused", "object:state-changed:showing", "object:announcement", "window:activate"):
        listener.register(kind)
    return listener


def wait(what, condition):
    """What the condition answers as soon as that is true in its sense."""
    until = time.monotonic() + PATIENCE
    context = GLib.MainContext.default()
    while time.monotonic() < until:
        while context.iteration(False):
            pass
        try:
            answer = condition()
        except GLib.Error:
            answer = None  # It changed under the question.
        if answer:
            return answer
        time.sleep(0.05)
    fail("waited in vain for " + what)


def walk(node, depth=0):
    """What can be perceived below a node, itself first."""
    if node is None or depth > 24:
        return
    states = node.get_state_set()
    if depth > 0 and not states.contains(Atspi.StateType.SHOWING):
        return
    yield node
    if states.contains(Atspi.StateType.MANAGES_DESCENDANTS):
        return
    for index in range(min(node.get_child_count(), 60)):
        yield from walk(node.get_child_at_index(index), depth + 1)


class Program:
    def __init__(self):
        self.app = wait("the program on the accessibility bus", self.find_app)

    @staticmethod
    def find_app():
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            app = desktop.get_child_at_index(index)
            if app and app.get_name() in ("firstline", "Firstline"):
                return app
        return None

    def windows(self):
        return [self.app.get_child_at_index(i) for i in range(self.app.get_child_count())]

    def window(self, role, name):
        def found():
            for one in self.windows():
                if one and one.get_role_name() == role and one.get_name().startswith(name):
                    if one.get_state_set().contains(Atspi.StateType.SHOWING):
                        return one
            return None

        return wait("the %s '%s'" % (role, name), found)


def look(root, role, begins):
    for node in walk(root):
        if node.get_role_name() == role and node.get_name().startswith(begins):
            return node
    return None


def find(root, role, begins):
    return wait("the %s '%s'" % (role, begins), lambda: look(root, role, begins))


def has(node, state):
    return node.get_state_set().contains(state)


def focused(node, what):
    wait("the focus on " + what, lambda: has(node, Atspi.StateType.FOCUSED))


def press(node):
    names = [Atspi.Action.get_action_name(node, i) for i in range(Atspi.Action.get_n_actions(node))]
    if "Press" not in names:
        fail("'%s' cannot be pressed, only %s" % (node.get_name(), names))
    Atspi.Action.do_action(node, names.index("Press"))


def put(node, text):
    if not has(node, Atspi.StateType.EDITABLE):
        fail("'%s' does not say that it can be written in" % node.get_name())
    Atspi.EditableText.set_text_contents(node, text)
    wait("the text in '%s'" % node.get_name(), lambda: text in Atspi.Text.get_text(node, 0, -1))


def key(symbol, held=None):
    if held:
        Atspi.generate_keyboard_event(held, None, Atspi.KeySynthType.PRESS)
    Atspi.generate_keyboard_event(symbol, None, Atspi.KeySynthType.SYM)
    if held:
        Atspi.generate_keyboard_event(held, None, Atspi.KeySynthType.RELEASE)


def type_text(text):
    Atspi.generate_keyboard_event(0, text, Atspi.KeySynthType.STRING)


def heard(text, roles):
    """Whether the program told this by itself."""
    return any(role in roles and text in (name or "") for _, role, name in told)


def step(sentence):
    print("%6.1f s  %s" % (time.monotonic() - BEGAN, sentence), flush=True)


def register(program, main, person, subject):
    step("registers: F2 opens the caller's card")
    wait("the window to be the active one", lambda: has(main, Atspi.StateType.ACTIVE))
    key(F2)
    card = program.window("dialog", "New call")
    field = find(card, "text", "Number or name")
    focused(field, "the caller's number")
    if not heard("Number or name", ("text",)):
        fail("the focus in the caller's card was not told")
    type_text(person)
    wait("the matches to be told", lambda: any(role == "list item" and person.split()[0] in (name or "") for _, role, name in told))
    key(RETURN)
    wait("the caller's name", lambda: person in Atspi.Text.get_text(find(card, "text", "Contact"), 0, -1))
    line = find(card, "text", "Subject")
    focused(line, "the subject")
    put(line, subject)
    find(card, "combo box", "")
    find(card, "text", "Category")
    step("registers: presses Register")
    press(find(card, "push button", "Register"))
    digits = program.window("dialog", "Tell the caller: ").get_name().rpartition(" ")[2]
    if not digits.isdigit():
        fail("the number is not told, only '%s'" % digits)
    step("registers: the number is " + digits)
    key(ESCAPE)
    return digits


def answer(main, digits, text):
    step("answers: the ticket is shown")
    wait("the ticket's number", lambda: next((n for n in walk(main) if digits in n.get_name() and n.get_role_name() == "push button"), None))
    find(main, "document frame", "Conversation")
    reply = find(main, "text", "Reply")
    key(LETTER_R)
    focused(reply, "the reply")
    put(reply, text)
    press(find(main, "push button", "Send"))
    wait("the word that it goes out", lambda: look(main, "alert", "Reply to"))
    if not heard("Reply to", ("alert",)):
        fail("the reply's way was shown, but not told")
    wait("the reply in the conversation", lambda: look(main, "label", text))
    step("answers: told that it goes out, and it stands in the conversation")


def solve(main, how):
    step("solves: S opens the form")
    pane = find(main, "panel", "Ticket")
    wait("the focus outside the text", lambda: Atspi.Component.grab_focus(pane))
    focused(pane, "the ticket")
    key(LETTER_S)
    field = find(main, "text", "Resolution")
    put(field, how)
    category = look(main, "text", "Category")
    if category is not None and not Atspi.Text.get_text(category, 0, -1):
        Atspi.Component.grab_focus(category)
        focused(category, "the category")
        type_text("pri")
        key(RETURN)
    press(find(main, "push button", "Solve"))
    wait("the status to be told", lambda: next((n for n in walk(main) if n.get_name().startswith("Status: Solved")), None))
    step("solves: the status is Solved")


def main():
    person, subject, text, how = sys.argv[1:5]
    listener = listen()
    program = Program()
    window = program.window("frame", "Firstline")
    find(window, "table", "Tickets")
    # Until everything is here, the list still chooses what it shows.
    find(window, "label", "online · synced")
    digits = register(program, window, person, subject)
    answer(window, digits, text)
    solve(window, how)
    # A reply waits ten seconds, and what follows it waits for it.
    wait("the sending", lambda: not any(n.get_name() in ("waits to be sent", "waits") for n in walk(window)))
    print("number " + digits)
    del listener


BEGAN = time.monotonic()
main()
