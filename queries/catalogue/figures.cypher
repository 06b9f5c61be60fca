// title: What progress was reported?
// title@vi: Tiến độ được báo cáo ra sao?
// answers: Reported counts of tasks, procedures, systems: done, in progress, overdue; over time.
// columns: subject, as_of, since, total, completed, in_progress, overdue, not_completed, document, quote, start, end
// order: subject, as_of, document, start
MATCH (t:Figure)-[:HAS_EVIDENCE]->(e:Evidence)
MATCH (t)-[:STATED_IN]->(d:Document) WHERE coalesce(d.issued, date('9999-12-31')) <= $as_of
RETURN DISTINCT t.subject AS subject, t.as_of AS as_of_day, t.since AS since, t.total AS total, t.completed AS completed, t.in_progress AS in_progress, t.overdue AS overdue, t.not_completed AS not_completed, d.name AS document, e.exact AS quote, e.start_offset AS start_offset, e.end_offset AS end_offset
