"""Drawing what follows from its arguments once."""

from flask import Flask, render_template_string

PAGE = """{% from "components/panes.html" import person %}{{ drawn(person, initial, 3) }}"""


def test_what_is_drawn_is_escaped(app: Flask) -> None:
    with app.test_request_context():
        assert "&lt;b&gt;" in render_template_string(PAGE, initial="<b>")


def test_the_same_is_drawn_once(app: Flask) -> None:
    with app.test_request_context():
        drawn = app.jinja_env.globals["drawn"]
        person = app.jinja_env.get_template("components/panes.html").module.person
        assert drawn(person, "A", 3) is drawn(person, "A", 3)


def test_what_differs_is_drawn_anew(app: Flask) -> None:
    with app.test_request_context():
        assert render_template_string(PAGE, initial="A") != render_template_string(
            PAGE, initial="B"
        )
