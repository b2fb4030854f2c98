"""“Please tell me if they’re coming”: asked of who organises a meetup, in private."""
