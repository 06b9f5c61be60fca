"""Document → Findings: what a document says, each fact with its words."""
