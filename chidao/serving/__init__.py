"""A graph over HTTP: a read-only SPARQL 1.1 endpoint, a page for each thing, the named questions as forms."""
