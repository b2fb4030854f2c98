"""Pictures, made anew from their pixels and shown only to who may see what they belong to."""
