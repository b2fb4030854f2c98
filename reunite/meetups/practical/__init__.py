"""What makes a meetup work: what to bring, lifts, access, costs and what to expect."""
