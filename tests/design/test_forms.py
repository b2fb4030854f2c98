"""The field macro, on one field of each kind."""

import re

import pytest
from flask import Flask, render_template_string

from reunite.web.styleguide import Sample


def render(call: str, **values: object) -> str:
    imports = '{% from "components/forms.html" import field, problems, hidden, press %}'
    return render_template_string(imports + call, **values)


@pytest.mark.parametrize("name", ["title", "email", "story", "often"])
def test_a_field_has_its_label(form: Sample, name: str) -> None:
    assert f'<label for="{name}">{form[name].label.text}' in render("{{ field(f) }}", f=form[name])


@pytest.mark.parametrize("name", ["happened", "starts", "touches", "audience"])
def test_several_inputs_stand_in_a_named_group(form: Sample, name: str) -> None:
    page = render("{{ field(f) }}", f=form[name])
    assert re.search(rf"<fieldset.*<legend>{re.escape(form[name].label.text)}", page, re.S)


@pytest.mark.parametrize("name", ["title", "story", "often", "happened", "touches", "audience"])
def test_hint_and_problem_are_tied_to_the_field(form: Sample, name: str) -> None:
    form[name].errors = ["Add a year"]
    page = render("{{ field(f, hint='As you like') }}", f=form[name])
    tied = re.search(r'aria-describedby="([^"]*)"', page)
    assert tied
    assert tied[1].split() == [f"{name}-hint", f"{name}-problem"]
    assert page.index(f'id="{name}-hint"') < page.index(f'id="{name}-problem"')


@pytest.mark.parametrize(("name", "target"), [("title", "title"), ("audience", "audience-0")])
def test_the_summary_leads_to_the_field(form: Sample, name: str, target: str) -> None:
    form[name].errors = ["Put this right"]
    assert f'<a href="#{target}">Put this right</a>' in render("{{ problems(f) }}", f=form)


def test_the_summary_leads_to_the_part_that_is_wrong(form: Sample) -> None:
    form.happened.errors, form.happened.part_at_fault = ["Add a year"], "year"
    assert '<a href="#happened-year">Add a year</a>' in render("{{ problems(f) }}", f=form)


def test_the_summary_says_what_no_field_is_to_blame_for(form: Sample) -> None:
    form.form_errors = ["It has gone"]
    assert "<strong>It has gone</strong>" in render("{{ problems(f) }}", f=form)


def test_a_date_keeps_what_was_typed_in_each_part(form: Sample) -> None:
    form.happened.typed = {"day": "30", "month": "2", "year": "MMXX"}
    page = render("{{ field(f) }}", f=form.happened)
    assert 'name="happened-day" value="30"' in page
    assert '<option value="2" selected>February' in page
    assert 'name="happened-year" value="MMXX"' in page


def test_there_is_no_summary_when_all_is_well(form: Sample) -> None:
    assert not render("{{ problems(f) }}", f=form).strip()


def test_hidden_fields_have_no_ids_that_could_clash(form: Sample) -> None:
    page = render("{{ hidden(f) }}", f=form)
    assert re.findall(r'name="(\w+)"', page) == ["form_key", "csrf_token"]
    assert " id=" not in page


def test_each_choice_keeps_its_own_hint(form: Sample) -> None:
    page = render("{{ field(f, hints={'me': 'Keep it safe'}) }}", f=form.audience)
    assert page.index("Just me, for now") < page.index("Keep it safe")


def test_what_was_typed_is_escaped(form: Sample) -> None:
    form.title.data = '"><script>'
    form.title.errors = ["<b>No</b>"]
    page = render("{{ field(f) }}", f=form.title)
    assert "<script>" not in page
    assert "<b>" not in page


def test_attributes_reach_the_input(form: Sample) -> None:
    page = render("{{ field(f, autocomplete='email') }}", f=form.email)
    assert re.search(r'<input[^>]*autocomplete="email"', page)


def test_a_press_carries_its_values_and_a_token(styled: Flask) -> None:
    page = render("{{ press('/there', 'Go', answer='yes') }}")
    assert re.findall(r'name="(\w+)"', page) == ["csrf_token", "answer"]
