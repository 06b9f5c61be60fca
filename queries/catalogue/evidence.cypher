// title: Which words prove this?
// title@vi: Từ ngữ nào chứng minh điều này?
// answers: All quotes that stand behind a task, an assignment, a deadline, an instrument …
// parameter: thing: id: the id of a thing, as other answers show it
// columns: quote, document, start, end, page, annex
// order: document, start
MATCH (x)-[:HAS_EVIDENCE|HAS_DETAIL_EVIDENCE]->(e:Evidence)-[:IN_DOCUMENT]->(d:Document)
WHERE x.id IN $thing AND coalesce(d.issued, date('9999-12-31')) <= $as_of
RETURN DISTINCT e.exact AS quote, d.name AS document, e.start_offset AS start_offset, e.end_offset AS end_offset, e.page AS page, e.annex AS annex
